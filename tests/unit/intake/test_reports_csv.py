from __future__ import annotations

import gzip
from pathlib import Path
from typing import Dict, Optional

import pytest

from kmzb_plugin.intake.reports_csv import ReportsCsvReader
from kmzb_plugin.intake.rows import FileRefused, ReportRow, RowProblem
from kmzb_plugin.intake.source import TextSource

HEADER = "id,typ,status,data_utworzenia,data_modyfikacji,data_zdarzenia,x,y,opis\n"
GOOD = "7,Żebractwo,Nowe,2024-02-29 12:30:00,,,533872.95,431312.39,Pod mostem\n"


def read(path: Path, chosen: Optional[Dict[str, str]] = None, delimiter: str = "", encoding: str = "utf-8-sig") -> list:
    with TextSource(path, encoding) as source:
        return list(ReportsCsvReader(source, chosen, delimiter))


def made(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "a.csv"
    path.write_bytes(text.encode(encoding))
    return path


def test_a_row_of_a_table(tmp_path: Path) -> None:
    assert read(made(tmp_path, HEADER + GOOD)) == [
        ReportRow(
            line=2, item=1, external_id="7", category="Żebractwo", status="Nowe", created="1709206200000",
            x="533872.95", y="431312.39", description="Pod mostem",
        )
    ]  # fmt: skip


def test_degrees_semicolons_commas_and_polish_dates(tmp_path: Path) -> None:
    text = "Numer;Kategoria;Stan;Data utworzenia;Długość geograficzna;Szerokość geograficzna\n"
    text += "A-1;Żebractwo;Nowe;29.02.2024 12:30;19,45;51,77\n"
    (row,) = read(made(tmp_path, text))
    assert (row.srid, row.x, row.y, row.created) == ("4326", "19.45", "51.77", "1709206200000")


def test_columns_can_be_chosen(tmp_path: Path) -> None:
    text = "klucz,typ,status,kiedy,x,y,id\n1,Żebractwo,Nowe,2024-02-29T12:30:00+01:00,1,2,zły\n"
    (row,) = read(made(tmp_path, text), {"external_id": "klucz", "created": "kiedy"})
    assert (row.external_id, row.created) == ("1", "1709206200000")


def test_another_encoding_can_be_named(tmp_path: Path) -> None:
    path = made(tmp_path, HEADER + GOOD, "cp1250")
    (problem,) = read(path)
    assert (problem.field, problem.reason) == ("typ", "is not valid UTF-8 text")
    (row,) = read(path, encoding="cp1250")
    assert row.category == "Żebractwo"


def test_line_numbers_follow_line_breaks_inside_cells(tmp_path: Path) -> None:
    text = HEADER + GOOD.replace("Pod mostem", '"dwa\nwiersze"') + "\n" + GOOD
    first, second = read(made(tmp_path, text))
    assert (first.line, first.description, second.line, second.item) == (2, "dwa\nwiersze", 5, 2)


@pytest.mark.parametrize(
    ("text", "field", "reason"),
    [
        ("7,Żebractwo,Nowe\n", "row", "has 3 columns, the header has 9"),
        (GOOD.replace("\n", ",więcej\n"), "row", "has 10 columns"),
        ('7,"Żeb"ractwo,Nowe,2024-02-29,,,1,2,\n', "row", "is not a CSV row"),
        (GOOD.replace("2024-02-29", "2023-02-29"), "data_utworzenia", "is not a date and time"),
        (GOOD.replace("2024-02-29 12:30:00", "29.13.2024"), "data_utworzenia", "is not a date and time"),
        (GOOD.replace("2024-02-29 12:30:00", "wczoraj"), "data_utworzenia", "is not a date and time"),
        (GOOD.replace("Pod mostem", "Pod\x00mostem"), "opis", "holds a NUL character"),
    ],
)
def test_a_bad_row_is_named_and_its_neighbours_stay(tmp_path: Path, text: str, field: str, reason: str) -> None:
    before, found, after = read(made(tmp_path, HEADER + GOOD + text + GOOD))
    assert isinstance(before, ReportRow)
    assert isinstance(after, ReportRow)
    assert isinstance(found, RowProblem)
    assert (found.line, found.item, found.field) == (3, 2, field)
    assert found.reason.startswith(reason)


def test_formulas_and_markup_are_only_text(tmp_path: Path) -> None:
    nasty = ["=cmd|' /C calc'!A0", "<script>alert(1)</script>", "\u202emostem", "@SUM(1)", "{{7*7}}", "%s%n"]
    text = HEADER + "".join(GOOD.replace("Pod mostem", value) for value in nasty)
    assert [row.description for row in read(made(tmp_path, text))] == nasty


def test_a_very_long_cell_is_read(tmp_path: Path) -> None:
    (row,) = read(made(tmp_path, HEADER + GOOD.replace("Pod mostem", "ż" * 1_000_000)))
    assert len(row.description) == 1_000_000


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b"\n\n", "no column names"),
        (b"a,b,c\n1,2,3\n", "no column for external_id, category, status, created"),
        (HEADER.replace(",x,y", ",x,z").encode(), "no columns for the position"),
        (HEADER.replace("opis", "Typ").encode(), 'the column "typ" stands twice'),
        (bytes(range(256)) * 10, "binary data"),
        (b"PK\x03\x04" + bytes(200), "binary data"),
        ((HEADER + GOOD + GOOD.replace("Pod", '"Pod')).encode(), "line 3: a quotation mark"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_refused(tmp_path: Path, raw: bytes, reason: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(raw)
    with pytest.raises(FileRefused, match=reason):
        read(path)


def test_a_cut_gzip_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.csv.gz"
    raw = gzip.compress((HEADER + GOOD * 5000).encode())
    path.write_bytes(raw[: len(raw) // 2])
    with pytest.raises(FileRefused, match="cut off"):
        read(path)


def test_an_unknown_field_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="no such field: kategoria"):
        read(made(tmp_path, HEADER + GOOD), {"kategoria": "typ"})


@pytest.mark.real
def test_guard_reports_have_no_position_and_are_refused(real_data: Path) -> None:
    with pytest.raises(FileRefused, match="no column for status, created"):
        read(real_data / "reports" / "wroclaw_guard_2016_2018.csv.gz")
