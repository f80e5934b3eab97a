"""Citizens' reports from a file to the table: what is stored, what is refused, and that nothing is lost between."""

from __future__ import annotations

import gzip
import json
import select
import threading
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, Iterator, List

import psycopg2
import pytest

from kmzb_plugin.admin import staging
from kmzb_plugin.admin.connection import Target, owner_connection
from kmzb_plugin.admin.console import Console
from kmzb_plugin.intake import loading, reports
from kmzb_plugin.intake.exchange_json import ExchangeReader
from kmzb_plugin.intake.source import TextSource
from tests.database.admin_support import Admin, counts, rejects
from tests.database.support import Person, verify
from tests.environment.databases import Database
from tests.unit.intake.exchange_files import CREATED, Bad, bad_features, document, feature, write

BAD = list(bad_features())


@pytest.fixture
def admin(database: Database, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Admin:
    return Admin(database, monkeypatch, capsys)


@pytest.fixture
def shared_admin(
    shared_database: Database, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Admin:
    return Admin(shared_database, monkeypatch, capsys)


def stored(admin: Admin) -> List[tuple]:
    return admin.rows("SELECT external_id FROM kmzb.report WHERE source = 'kmzb' ORDER BY id")


def test_a_report_arrives_whole(admin: Admin, tmp_path: Path) -> None:
    sent = feature(
        7, Status="Weryfikacja", Data_modyfikacji=CREATED + 86_400_000, Data_zdarzenia=CREATED - 3_600_000, Pora_dnia=3,
        Dni_tygodnia=96, Opis="  Zażółć gęślą jaźń <b>&amp; =1+1  ",
    )  # fmt: skip
    path = write(tmp_path / "a.json.gz", document([sent]))
    assert counts(admin.done("import-reports", path), "a.json.gz") == [1, 1, 0, 0, 0]
    (row,) = admin.rows(
        "SELECT r.external_id, r.pillar, r.category, r.status, r.unit_id, r.beat_id, ST_X(r.geom), ST_Y(r.geom),"
        " r.position_quality, r.teryt, extract(epoch FROM r.created_at), extract(epoch FROM r.status_since),"
        " extract(epoch FROM r.event_from), r.event_to = r.event_from, r.time_of_day, r.weekdays, r.description,"
        " r.due_at = kmzb.due_at(r.status, r.category, r.created_at, r.status_since), r.version"
        " FROM kmzb.report r WHERE r.source = 'kmzb'"
    )
    second = (CREATED + 7000) / 1000
    assert row[:10] == (
        "7", "citizens", "vandalism", "verification", 10, 1, 470100.25, 738500.75, "exact", "2264011",
    )  # fmt: skip
    assert [float(value) for value in row[10:13]] == [second, second - 7 + 86_400, second - 7 - 3600]
    assert row[13:] == (True, 3, 96, "Zażółć gęślą jaźń <b>&amp; =1+1", True, 1)


def test_the_first_event_starts_a_chain_that_verifies(admin: Admin, tmp_path: Path) -> None:
    path = write(tmp_path / "zgłoszenia.json", document([feature(n) for n in range(40)]))
    admin.done("import-reports", path)
    events = admin.rows(
        "SELECT e.seq, e.act, e.actor, e.login, e.person_id, e.at = r.created_at, e.note LIKE 'Import: zgłoszenia.json, %%'"
        " FROM kmzb.event e JOIN kmzb.report r ON r.id = e.report_id WHERE r.source = %s",
        "kmzb",
    )
    assert set(events) == {(1, "receive", "KMZB", admin.database.cluster.superuser, None, True, True)}
    assert len(events) == 40
    assert verify(admin.database) == []


def test_the_chain_holds_whatever_the_values_look_like(admin: Admin, tmp_path: Path) -> None:
    """The door writes the JSON of the first event by hand: it must be what jsonb itself would write."""
    odd = [
        feature(1, Status="Weryfikacja", Data_modyfikacji=CREATED + 86_400_007), feature(2, Data_utworzenia=CREATED - 999),
        feature(3, x=470100.1234567891, y=738500.5), feature(4, x=470000.0, y=738000.00001),
    ]  # fmt: skip
    admin.done("import-reports", write(tmp_path / 'zgło"sze\\nia\t{}.json', document(odd)))
    rows = admin.rows(
        "SELECT e.new = kmzb.report_state(r), e.prev_hash = kmzb.chain_start(r.id), e.note LIKE 'Import: zgło\"sze%%',"
        " e.hash = kmzb.event_hash(e.prev_hash, r.id, 1, 'receive', r.created_at, NULL, 'KMZB', '', e.login, '{}', e.new,"
        " NULL, e.note, NULL, NULL)"
        " FROM kmzb.event e JOIN kmzb.report r ON r.id = e.report_id WHERE r.source = 'kmzb'"
    )
    assert rows == [(True, True, True, True)] * 4
    assert verify(admin.database) == []


def test_an_imported_report_can_be_decided(admin: Admin, tmp_path: Path) -> None:
    admin.done("import-reports", write(tmp_path / "a.json", document([feature(1)])))
    number = admin.one("SELECT id FROM kmzb.report WHERE source = 'kmzb'")
    with Person(admin.database, "t_sopot_analyst") as analyst:
        assert analyst.decide(number, 1, "take_up")["status"] == "verification"
    assert verify(admin.database) == []


def test_a_second_import_changes_nothing(admin: Admin, tmp_path: Path) -> None:
    path = write(tmp_path / "a.json", document([feature(1), feature(2), feature(2), feature(3, Typ="Kosmici")]))
    state = "SELECT count(*), max(xmin::text::bigint), (SELECT count(*) FROM kmzb.event) FROM kmzb.report"
    first = admin.run("import-reports", path)
    before = admin.rows(state)
    second = admin.run("import-reports", path)
    assert counts(first.out, "a.json") == [4, 2, 0, 2, 0]
    assert counts(second.out, "a.json") == [4, 0, 2, 2, 0]
    assert (first.code, second.code) == (1, 1)
    assert admin.rows(state) == before


def test_a_decision_taken_here_survives_a_second_import(admin: Admin, tmp_path: Path) -> None:
    path = write(tmp_path / "a.json", document([feature(1)]))
    admin.done("import-reports", path)
    number = admin.one("SELECT id FROM kmzb.report WHERE source = 'kmzb'")
    with Person(admin.database, "t_sopot_analyst") as analyst:
        analyst.decide(number, 1, "take_up")
    admin.done("import-reports", path)
    assert admin.rows("SELECT status, version FROM kmzb.report WHERE id = %s", number) == [("verification", 2)]


def test_the_same_id_in_another_source_is_another_report(admin: Admin, tmp_path: Path) -> None:
    path = write(tmp_path / "a.json", document([feature(1)]))
    admin.done("import-reports", path)
    assert counts(admin.done("import-reports", path, "--source", "archiwum"), "a.json") == [1, 1, 0, 0, 0]


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.name)
def test_a_bad_row_is_named_and_its_neighbours_are_stored(shared_admin: Admin, tmp_path: Path, bad: Bad) -> None:
    path = tmp_path / "a.json"
    good = [json.dumps(feature(n)) for n in (1, 2)]
    path.write_text(f'{{"features": [{good[0]},\n{bad.text},\n{good[1]}]}}', encoding="utf-8")
    outcome = shared_admin.run("import-reports", path, "--source", bad.name)
    assert outcome.code == 1, outcome
    assert counts(outcome.out, "a.json") == [3, 2, 0, 1, 0]
    (reject,) = rejects(path)
    assert (reject["file"], reject["line"], reject["row"], reject["field"]) == ("a.json", "2", "2", bad.field)
    assert bad.reason in reject["reason"]
    assert len(reject["value"]) <= 81
    assert "\n" not in "".join(reject.values())


def test_all_bad_rows_in_one_file_are_all_accounted_for(admin: Admin, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    texts = [bad.text for bad in BAD] + [json.dumps(feature(n)) for n in range(25)]
    path.write_text('{"features": [' + ",".join(texts) + '], "clusters": [{}, null]}', encoding="utf-8")
    outcome = admin.run("import-reports", path)
    rows, new, present, rejected, clusters = counts(outcome.out, "a.json")
    assert rows == len(texts) == new + present + rejected
    assert (new, present, clusters) == (25, 0, 2)
    assert len(rejects(path)) == rejected
    assert sorted(int(row["row"]) for row in rejects(path)) == list(range(1, len(BAD) + 1))
    assert verify(admin.database) == []


def test_names_of_earlier_catalogues_are_understood(admin: Admin, tmp_path: Path) -> None:
    names = {
        "Bezdomność": "homeless_person",
        "Dzikie kąpieliska": "dangerous_water",
        "Utonięcia": "dangerous_water",
        "Miejsca niebezpieczne na terenach wodnych": "dangerous_water",
        "  akty   Wandalizmu ": "vandalism",
        "Z\u0301ebractwo".replace("Z\u0301", "Z\u0307"): "begging",
        "speeding": "speeding",
    }
    path = write(tmp_path / "a.json", document([feature(n, Typ=name) for n, name in enumerate(names)]))
    admin.done("import-reports", path)
    found = admin.rows("SELECT category FROM kmzb.report WHERE source = 'kmzb' ORDER BY external_id::int")
    assert [category for (category,) in found] == list(names.values())


def test_the_first_of_two_rows_with_one_id_counts(admin: Admin, tmp_path: Path) -> None:
    features = [feature(1), feature(2, Typ="Kosmici"), feature(1, Typ="Żebractwo"), feature(2), feature(1)]
    path = write(tmp_path / "a.json", document(features))
    admin.run("import-reports", path)
    assert admin.rows("SELECT external_id, category FROM kmzb.report WHERE source = 'kmzb'") == [("1", "vandalism")]
    assert [(row["row"], row["reason"]) for row in rejects(path)] == [
        ("2", "unknown category"),
        ("3", "stands twice in this file: first in row 1"),
        ("4", "stands twice in this file: first in row 2"),
        ("5", "stands twice in this file: first in row 1"),
    ]


def test_a_refused_file_leaves_nothing_and_the_others_are_imported(admin: Admin, tmp_path: Path) -> None:
    good = write(tmp_path / "good.json", document([feature(1)]))
    whole = gzip.compress(document([feature(n) for n in range(100, 20_000)]).encode())
    cut = tmp_path / "cut.json.gz"
    cut.write_bytes(whole[:-200])
    late = tmp_path / "late.json"
    late.write_text(document([feature(n) for n in range(100, 20_000)])[:-30] + "!", encoding="utf-8")
    outcome = admin.run("import-reports", cut, late, good, tmp_path / "absent.json", tmp_path / "a.pdf")
    assert outcome.code == 3
    assert stored(admin) == [("1",)]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cut.json.gz", "good.json", "late.json"]
    refusals = [line for line in outcome.err.splitlines() if line.startswith("kmzb: refused: ")]
    assert [words in line for words, line in zip(("cut off", "late.json", "No such", "No such"), refusals)] == [True] * 4
    assert "Traceback" not in outcome.err


def test_interrupted_in_the_middle_nothing_is_written(
    admin: Admin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "a.json", document([feature(n, Typ="Kosmici" if n == 3 else "Żebractwo") for n in range(9000)]))
    real_call = loading._Load._call
    seen: List[Any] = []

    def interrupted(self: Any, part: str, *arguments: Any) -> Any:
        seen.append(part)
        if seen.count("batch") == 2:
            raise KeyboardInterrupt
        return real_call(self, part, *arguments)

    monkeypatch.setattr(loading, "BATCH_ROWS", 5000)
    monkeypatch.setattr(loading._Load, "_call", interrupted)
    outcome = admin.run("import-reports", path)
    assert outcome.code == 130
    assert "interrupted" in outcome.err
    assert stored(admin) == []
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.json"]


def test_interrupted_while_reading_nothing_is_written(
    admin: Admin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Interrupted:
        clusters = 0

        def __iter__(self) -> Iterator[Any]:
            yield from rows[:2]
            raise KeyboardInterrupt

    path = write(tmp_path / "a.json", document([feature(n) for n in range(3)]))
    with TextSource(path) as source:
        rows = list(ExchangeReader(source))
    monkeypatch.setattr(loading, "TARGETS", {"reports": replace(reports.TARGET, open_reader=lambda *_: Interrupted())})
    assert admin.run("import-reports", path).code == 130
    assert stored(admin) == []


def test_rejects_that_cannot_be_written_keep_the_file_out(admin: Admin, tmp_path: Path) -> None:
    path = write(tmp_path / "a.json", document([feature(1), feature(2, Typ="Kosmici")]))
    (tmp_path / "taken").write_text("a file, no folder")
    outcome = admin.run("import-reports", path, "--rejects", tmp_path / "taken" / "below")
    assert outcome.code == 3
    assert "--rejects" in outcome.err
    assert stored(admin) == []


def test_rejects_go_to_the_folder_named_and_old_ones_are_taken_away(admin: Admin, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    path = write(tmp_path / "a.json", document([feature(1), feature(2, Typ="Kosmici")]))
    assert str(folder / "a.json.rejects.csv") in admin.run("import-reports", path, "--rejects", folder).out
    write(path, document([feature(1), feature(2)]))
    admin.done("import-reports", path, "--rejects", folder)
    assert list(folder.iterdir()) == []


def test_two_imports_of_one_file_at_once(admin: Admin, tmp_path: Path) -> None:
    path = write(tmp_path / "a.json", document([feature(n) for n in range(3000)]))
    tallies: List[staging.Tally] = []

    def work() -> None:
        with owner_connection(Target()) as connection:
            tallies.append(staging.import_file(connection, path, staging.Options().profile(), None, Console()))

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted((tally.new, tally.present) for tally in tallies) == [(0, 3000), (0, 3000), (3000, 0)]
    assert len(stored(admin)) == 3000


def test_everybody_is_told_to_read_anew(admin: Admin, tmp_path: Path) -> None:
    path = write(tmp_path / "a.json", document([feature(1)]))
    with closing(admin.database.connect("t_krakow_analyst")) as listener:
        listener.autocommit = True
        with listener.cursor() as cursor:
            cursor.execute("SELECT channel FROM kmzb_api.whoami()")
            (channel,) = cursor.fetchone()
            cursor.execute(f'LISTEN "{channel}"')
            admin.done("import-reports", path)
            assert select.select([listener], [], [], 5)[0]
            listener.poll()
            assert [json.loads(notify.payload) for notify in listener.notifies] == [{"refresh": True}]
            listener.notifies.clear()
            admin.done("import-reports", path)  # nothing new: nobody is disturbed
            cursor.execute("SELECT 1")
            assert listener.notifies == []


def test_a_table_in_degrees(admin: Admin, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "Numer;Kategoria;Status;Data zgłoszenia;lon;lat;Opis\n"
        "A-1;Żebractwo;Nowe;14.11.2023 20:00;18,5675;54,5051;=1+1\n"
        "A-2;Żebractwo;Nowe;14.11.2023 20:00;54,5051;18,5675;zamienione\n"
        "A-3;Żebractwo;Nowe;14.11.2023 20:00;NaN;54,5051;brak\n"
        "A-4;Żebractwo;Nowe;31.11.2023;18,5675;54,5051;\n",
        encoding="utf-8",
    )
    outcome = admin.run("import-reports", path)
    assert counts(outcome.out, "a.csv") == [4, 1, 0, 3, 0]
    assert [(row["line"], row["field"]) for row in rejects(path)] == [
        ("5", "Data zgłoszenia"), ("3", "position"), ("4", "x"),
    ]  # fmt: skip
    assert "look swapped" in rejects(path)[1]["reason"]
    assert admin.rows("SELECT external_id, unit_id, description FROM kmzb.report WHERE source = 'kmzb'") == [
        ("A-1", 10, "=1+1")
    ]


def test_values_in_the_rejects_file_are_inert(admin: Admin, tmp_path: Path) -> None:
    formula = "=HYPERLINK(\"http://example.org\";\"x\")"
    path = write(tmp_path / "a.json", document([feature(1, Typ=formula), feature(2, x=-7.5)]))
    admin.run("import-reports", path)
    first, second = rejects(path)
    assert first["value"].startswith("'=HYPERLINK")
    assert second["value"] == "'-7.5 738500.75"


def test_points_between_areas_go_to_the_nearest_unit(admin: Admin, tmp_path: Path) -> None:
    # Sopot's square ends at x 467000; 4 km west of it is in reach, 6 km is not
    path = write(tmp_path / "a.json", document([feature(1, x=463_000.0), feature(2, x=461_000.0)]))
    admin.run("import-reports", path)
    assert admin.rows("SELECT external_id, unit_id FROM kmzb.report WHERE source = 'kmzb'") == [("1", 10)]
    assert [row["reason"] for row in rejects(path)] == ["is outside Poland, or in no unit's area"]


@pytest.mark.parametrize("login", ["t_admin", "t_sopot_analyst", "t_intake", "t_public"])
def test_nobody_but_the_owner_comes_through_the_door(database: Database, login: str) -> None:
    for call in (
        "kmzb.import_begin()",
        "kmzb.import_prepare()",
        "kmzb.import_read(1, 2)",
        "kmzb.import_batch('kmzb', 'citizens', '', 1, 2)",
        "kmzb.import_categories()",
    ):
        with (
            closing(database.connect(login)) as connection,
            connection.cursor() as cursor,
            pytest.raises(psycopg2.errors.InsufficientPrivilege),
        ):
            cursor.execute(f"SELECT * FROM {call}")


def test_a_login_without_the_owner_s_rights_is_told_so(
    database: Database, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    admin = Admin(database, monkeypatch, capsys)
    monkeypatch.setenv("PGUSER", "t_admin")
    monkeypatch.setenv("PGPASSWORD", database.password("t_admin"))
    outcome = admin.run("import-reports", write(tmp_path / "a.json", document([feature(1)])))
    assert outcome.code == 3
    assert outcome.err.strip() == (
        "kmzb: t_admin may not do this: it takes a superuser or a member of the role kmzb_owner"
    )
