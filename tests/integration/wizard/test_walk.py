"""From the file to the rows in the database, page by page."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from kmzb_plugin.gui.wizard.import_wizard import CHECK, MAP, MAPPING, PREVIEW, RUN
from kmzb_plugin.intake.targets import TARGETS

from .conftest import FIELDS, report


def stored(database, source):
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute(
            "SELECT external_id, category, status, description, round(ST_X(geom)), unit_id FROM kmzb.report"
            " WHERE source = %s ORDER BY 1",
            (source,),
        )
        return cursor.fetchall()


def test_a_polish_table_from_the_file_to_the_database(open_wizard, write, database):
    drinking = "Spożywanie alkoholu w miejscach niedozwolonych"
    path = write([report(1), report(2, Kategoria=drinking), report(3, Kategoria="Coś innego")])
    desk = open_wizard()
    desk.start(path)
    desk.to(PREVIEW)
    head = desk.wizard.draft.head
    assert (head.encoding, head.delimiter, len(head.rows)) == ("windows-1250", ";", 3)
    assert desk.page.rows_table.model().index(0, 6).data() == "Zażółć gęślą jaźń"

    desk.to(MAPPING)
    assert not desk.page.isComplete()
    assert "numer zgłoszenia" in desk.said, "the one needed field that could not be guessed"
    combo = desk.page._combos["external_id"]
    combo.setCurrentIndex(combo.findText("Nr"))
    desk.settle()
    profile = desk.wizard.draft.profile
    assert {name: profile.columns.get(name) for name in FIELDS} == FIELDS
    assert (profile.decimal, profile.srid) == (",", 2180)
    assert "Imię i nazwisko" not in profile.columns.values()
    assert desk.page.isComplete(), desk.said

    desk.to(MAP)
    assert len(desk.wizard.draft.placed.points) == 3
    assert desk.page.canvas.layers()

    desk.to(CHECK)
    desk.page.check_button.click()
    desk.settle()
    assert desk.wizard.draft.checked is not None, (desk.said, [e.detail for e in desk.errors])
    assert "1" in desk.said, desk.page._model._rows
    model = desk.page.problems_table.model()
    assert [model.index(0, column).data() for column in (1, 3)] == ["4", "Coś innego"]
    assert stored(database, "zgloszenia") == [], "a check stores nothing"

    desk.to(RUN)
    desk.until(lambda: desk.wizard.draft.outcome is not None)
    outcome = desk.wizard.draft.outcome
    assert (outcome.rows, outcome.new, outcome.present, outcome.rejected) == (3, 2, 0, 1)
    assert [row[:5] for row in stored(database, "zgloszenia")] == [
        ("Z-1", "illegal_parking", "new", "Zażółć gęślą jaźń", 470000.0),
        ("Z-2", "public_drinking", "new", "Zażółć gęślą jaźń", 470000.0),
    ]
    assert outcome.rejects == str(path) + ".rejects.csv"
    assert "Coś innego" in Path(outcome.rejects).read_text(encoding="utf-8")


def test_every_target_of_the_loader_is_offered_and_an_archive_of_meetings_comes_in(open_wizard, tmp_path, database):
    path = tmp_path / "spotkania.csv"
    path.write_text(
        "numer_spotkania;rodzaj;data;miejsce;x;y;uczestnicy;kategoria\n"
        "S-1;debate;2016-02-03;Szkoła nr 1;470000,5;738000;41;Nieprawidłowe parkowanie\n"
        "S-2;debate;2016-02-30;Ratusz;470100,5;738000;12;Akty wandalizmu\n",
        encoding="utf-8",
    )
    desk = open_wizard()
    combo = desk.wizard.file_page.target_combo
    assert [combo.itemData(place) for place in range(combo.count())] == list(TARGETS)
    desk.start(path, "meetings")
    desk.to(CHECK)
    assert [problem.line for problem in desk.wizard.draft.sample.problems] == [3]
    desk.to(RUN)
    desk.until(lambda: not desk.page.is_running)
    outcome = desk.wizard.draft.outcome
    assert outcome is not None, (desk.said, [error.detail for error in desk.errors])
    assert (outcome.rows, outcome.new, outcome.rejected) == (2, 1, 1)
