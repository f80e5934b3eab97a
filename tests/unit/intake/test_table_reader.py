"""Tables by a profile: each kind of cell, local times, and that reading quickly and reading row by row give the same rows."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import List

import pytest

from kmzb_plugin.intake import table_reader
from kmzb_plugin.intake.incidents import TARGET
from kmzb_plugin.intake.loading import load, preview
from kmzb_plugin.intake.local_times import BadTime, TimeReader
from kmzb_plugin.intake.profile import Profile, find_profile
from kmzb_plugin.intake.rows import FileRefused, RowProblem
from kmzb_plugin.intake.source import TextSource

HEADER = "id,dt,woj,teryt,lon,lat,gps_ok,sev,dmg,sli,ser,fat,row,mot,pie,uto,uwr"
# the first of each column is the usual one
CELLS = (
    ("1", "x-7", "", "ą", "a\\b", '"a\tb"', "=1+1", " 5 "),
    ("2019-05-06T07:08:09", "2019-05-06", "2019-03-31T02:30:00", "", "99", "6.5.2019 7:08"),
    ("20", "", "AB"),
    ("2014011", ""),
    ("22.251", "22,251", "NaN", "1e3", "", "9" * 40),
    ("52.970861", "-", ""),
    ("1", "0", "", "x"),
    ("0", "3", "7", ""),
    ("2", "", "-1", "x", "3.0", "12345678901"),
    ("0", ""),
    ("0", ""),
    ("0", ""),
    ("-1", "0", "2", "x"),
    ("-1", ""),
    ("1", "-1"),
    ("-1",),
    ("-1",),
)


def read(path: Path, profile: Profile) -> list:
    with TextSource(path, "utf-8-sig") as source:
        return [row if isinstance(row, RowProblem) else tuple(row) for row in table_reader.TableReader(source, profile, TARGET)]


def test_quick_and_careful_reading_agree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(5)
    lines: List[str] = []
    for _ in range(3000):
        usual = chance.random() < 0.97  # so that whole pieces are usual, and some are not
        cells = [choices[0] if usual else chance.choice(choices) for choices in CELLS]
        lines.append(",".join(cells if chance.random() < 0.999 else cells[:-1]))
    path = tmp_path / "a.csv"
    path.write_text("\n".join([HEADER, *lines]) + "\n", encoding="utf-8")
    profile = find_profile("sewik")
    monkeypatch.setattr(table_reader, "PIECE_ROWS", 20)
    together = read(path, profile)

    def never(*_arguments: object) -> None:
        raise table_reader._Unusual

    monkeypatch.setattr(table_reader.TableReader, "_staged_together", never)
    assert read(path, profile) == together
    assert len(together) == 3000
    assert 10 < sum(isinstance(row, RowProblem) for row in together) < 200


LOCAL = [
    ("2019-05-06T07:08:09", None, "2019-05-06T05:08:09+00:00", 0),
    ("2019-01-06 07:08", None, "2019-01-06T06:08:00+00:00", 0),
    ("6.05.2019 7:08", None, "2019-05-06T05:08:00+00:00", 0),
    ("06.05.2019", "7.08", "2019-05-06T05:08:00+00:00", 0),
    ("2019-05-06T07:08:09+00:00", None, "2019-05-06T07:08:09+00:00", 0),
    ("1557119289000", None, "2019-05-06T05:08:09+00:00", 0),
    ("2019-10-27T02:30:00", None, "2019-10-27T00:30:00+00:00", 0),  # twice: the first
    ("2019-05-06", None, "2019-05-05T22:00:00+00:00", 86_400_000 - 1),
    ("2019-03-31", None, "2019-03-30T23:00:00+00:00", 82_800_000 - 1),  # a day of 23 hours
]


@pytest.mark.parametrize(("text", "clock", "utc", "span"), LOCAL)
def test_times_are_local(text: str, clock: str, utc: str, span: int) -> None:
    moment = TimeReader((), "Europe/Warsaw", "refuse")(text, clock)
    assert datetime.fromtimestamp(moment.ms / 1000, UTC).isoformat() == utc
    assert moment.span_ms == span


@pytest.mark.parametrize(
    "text",
    [
        "2019-03-31T02:30:00", "2019-02-29", "31.04.2019", "24:00", "2019-05-06T24:00:00", "2019-05-06T07:60:00", "wczoraj",
        "²019-05-06", "2019-05-06T07:0²:00", "0000-01-01T00:00:00", "9999-12-31",
    ],
)  # fmt: skip
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(BadTime):
        TimeReader((), "Europe/Warsaw", "refuse")(text)


def test_a_skipped_hour_can_be_moved_on() -> None:
    moment = TimeReader((), "Europe/Warsaw", "shift")("2019-03-31T02:30:00")
    assert datetime.fromtimestamp(moment.ms / 1000, UTC).isoformat() == "2019-03-31T01:30:00+00:00"


def test_formats_are_those_of_strptime() -> None:
    read_time = TimeReader(("%Y%m%d%H%M", "%Y%m%d"), "Europe/Warsaw", "refuse")
    assert read_time("201905060708").span_ms == 0
    assert read_time("20190506").span_ms == 86_400_000 - 1
    assert read_time("20190506", "07:08") == read_time("201905060708")
    with pytest.raises(BadTime):
        read_time("2019-05-06")


def test_a_preview_reads_as_the_loader_does_and_asks_no_database(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    good = "1,2019-05-06T07:08:09,20,2014011,22.251,52.97,1,1,1,1,0,0,-1,-1,1,-1,-1,Zmyślony"
    path.write_text(HEADER + ",NAZWISKO\n" + good + "\n2,x" + ",1" * 16 + "\n", encoding="utf-8")
    seen = preview(path, find_profile("sewik"))
    assert seen.header[-1] == "NAZWISKO"
    first, second = seen.rows
    assert first.values["type"] == "road_accident_slight"
    assert first.values["facts"] == '{"worst_pedestrian":1}'
    assert (first.point, first.srid) == ((22.251, 52.97), 4326)
    assert "Zmyślony" not in str(first)
    assert second.problem is not None and second.problem.reason == "is not a date and time"
    with pytest.raises(FileRefused, match='no column "id"'):
        path.write_text("a,b\n1,2\n")
        preview(path, find_profile("sewik"))


def test_a_connection_in_autocommit_is_refused(tmp_path: Path) -> None:
    class Autocommit:
        autocommit = True

    with pytest.raises(ValueError, match="autocommit"):
        load(Autocommit(), tmp_path / "a.csv", replace(find_profile("sewik"), source="x"))
