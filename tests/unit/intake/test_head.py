"""The beginning of a file."""

from __future__ import annotations

import gzip
import json

import pytest

from kmzb_plugin.intake.head import read_head, read_sample
from kmzb_plugin.intake.incidents import TARGET
from kmzb_plugin.intake.profile import Profile
from kmzb_plugin.intake.rows import FileRefused

COLUMNS = {"external_id": "id", "type": "rodzaj", "occurred_from": "kiedy", "x": "lon", "y": "lat"}
EVENTS = Profile("p", "incidents", source="s", delimiter=",", srid=4326, columns=COLUMNS)


def write(path, text, encoding="utf-8"):
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1250", "iso-8859-2"])
@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
def test_encoding_and_delimiter_are_guessed(tmp_path, encoding, sign):
    path = write(tmp_path / "a.csv", sign.join(["źródło", "opis"]) + "\n" + sign.join(["świętość", "żółć ąę"]) + "\n", encoding)
    head = read_head(path)
    assert (head.encoding, head.delimiter) == (encoding, sign)
    assert (head.header, head.rows) == (("źródło", "opis"), (("świętość", "żółć ąę"),))
    assert head.complete and not head.doubtful


def test_what_is_chosen_wins_and_wrong_letters_are_noticed(tmp_path):
    path = write(tmp_path / "a.csv", "a;b\nżółć;1\n", "windows-1250")
    assert read_head(path, "utf-8").doubtful
    assert read_head(path, "", ",").header == ("a;b",)


def test_only_as_many_rows_as_asked_for(tmp_path):
    path = tmp_path / "a.csv.gz"
    path.write_bytes(gzip.compress(("a;b\n" + "1;2\n" * 60).encode()))
    head = read_head(path, limit=50)
    assert len(head.rows) == 50 and not head.complete
    assert read_head(path, limit=60).complete


def test_rows_that_do_not_fit_the_header_are_counted(tmp_path):
    head = read_head(write(tmp_path / "a.csv", "a;b\n1;2\n1;2;3\n4;5\n"))
    assert (len(head.rows), head.broken) == (2, 1)


def test_exchange_json_shows_its_fields(tmp_path):
    features = [{"attributes": {"OBJECTID": n, "Typ": "Żebractwo"}, "geometry": {"x": 1.5, "y": 2}} for n in range(3)]
    head = read_head(write(tmp_path / "a.json", json.dumps({"features": [*features, 7]})))
    assert head.is_json and (len(head.rows), head.broken) == (3, 1)
    assert dict(zip(head.header, head.rows[2]))["Typ"] == "Żebractwo"
    assert head.rows[2][-2:] == ("1.5", "2")


def test_a_sample_tells_where_rows_are_and_which_cannot_be_read(tmp_path):
    rows = ("1,theft,2024-01-01,21.0,52.2,Nowak", "2,theft,kiedyś,21,52,Nowak", "3,theft,2024-01-02,,,Nowak")
    text = "\n".join(("id,rodzaj,kiedy,lon,lat,nazwisko", *rows))
    sample = read_sample(write(tmp_path / "a.csv", text), TARGET, EVENTS)
    assert (sample.read, len(sample.rows), len(sample.problems)) == (3, 2, 1)
    assert sample.positions == ((21.0, 52.2), None) and sample.srid == 4326
    assert sample.problems[0].line == 3
    assert not any("Nowak" in str(cell) for row in sample.rows for cell in row)


def test_a_profile_for_another_table_is_refused(tmp_path):
    with pytest.raises(FileRefused, match="rodzaj"):
        read_sample(write(tmp_path / "a.csv", "id,x\n1,2\n"), TARGET, EVENTS)


@pytest.mark.parametrize(
    "content",
    [b"", b"\x1f\x8b\x08", gzip.compress(b"a;b\n1;2\n" * 9999, mtime=0)[:60]],
    ids=["empty", "begun", "cut off"],
)
def test_what_cannot_be_read_is_refused(tmp_path, content):
    path = tmp_path / ("a.csv.gz" if content else "a.csv")
    path.write_bytes(content)
    with pytest.raises(FileRefused):
        read_head(path)
