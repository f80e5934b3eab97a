"""Letters: lines and pages, hostile texts that stay texts, pictures without their notes, the map's extent."""

from __future__ import annotations

import pytest
import shapely.wkb
from qgis.core import QgsLayoutItemLabel, QgsLayoutItemMap, QgsProject
from qgis.PyQt.QtCore import QBuffer, QIODevice
from qgis.PyQt.QtGui import QColor, QImage
from shapely.geometry import LineString, Point, Polygon

from kmzb_plugin.core.model import Attachment
from kmzb_plugin.core.referrals import Enclosure, Letter, Sender, file_name
from kmzb_plugin.letters.enclosures import names_beside, read_picture
from kmzb_plugin.letters.excerpt import extent_and_scale
from kmzb_plugin.letters.export import LetterNotSaved, save_pdf
from kmzb_plugin.letters.layout import LetterLayout
from kmzb_plugin.letters.wrapping import Measure, letter_font, paginate, wrap

HOSTILE = "[% 1+1 %] [% @qgis_version %] <b>x</b> {numer} =cmd() %s \u202egnp.exe\x00"
DRAWINGS = tuple(
    shapely.wkb.dumps(g)
    for g in (
        Point(470050, 738500), LineString([(470000, 738300), (470100, 738600)]),
        Polygon([(470000, 738400), (470100, 738400), (470100, 738500)]),
    )
)  # fmt: skip


@pytest.fixture(autouse=True)
def _qgis(qgis_app):
    """Layouts need QGIS."""


def jpeg(width=60, height=40) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    image.setText("Comment", "aparat i współrzędne")
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPG")
    return bytes(buffer.data())


def enclosure(name: str, content: bytes) -> Enclosure:
    return Enclosure(Attachment(1, name, "application/octet-stream", len(content)), content)


def letter(body: str, *enclosures: Enclosure, drawings=DRAWINGS) -> Letter:
    sender = Sender("Komenda Miejska Policji w Sopocie", "ul. Krótka 1", "58 000", HOSTILE)
    return Letter(108, "22.11.2026", sender, "Urząd " + HOSTILE, HOSTILE, body, 470010.0, 738510.0, {}, drawings, enclosures)


def texts_of(layout) -> list:
    return [item.currentText() for item in layout.items() if isinstance(item, QgsLayoutItemLabel)]


def test_no_text_of_anybody_is_evaluated():
    pages = LetterLayout(QgsProject.instance(), letter(HOSTILE), (), (HOSTILE,)).build()
    said = "\n".join(texts_of(pages.layout))
    assert said.count("[% 1+1 %] [% @qgis_version %]") >= 4 and "<b>x</b>" in said
    assert "\u202e" not in said and "\x00" not in said
    assert all(item.text() == "[% @kmzb_text %]" for item in pages.layout.items() if isinstance(item, QgsLayoutItemLabel))


def test_a_long_text_flows_over_pages_and_nothing_is_lost():
    words = [f"słowo{n}" for n in range(1500)]
    pages = LetterLayout(QgsProject.instance(), letter(" ".join(words)), (), ()).build()
    assert len(pages.texts) > 2
    assert " ".join(line.strip() for page in pages.texts for line in page).split() == words
    assert pages.layout.pageCollection().pageCount() == len(pages.texts) + 1
    last = [item for item in pages.layout.items() if isinstance(item, QgsLayoutItemMap)]
    assert len(last) == 1 and len(last[0].layers()) == 4, "place, point, line and polygon"


@pytest.mark.parametrize("lines", range(1, 90, 4))
def test_signature_and_text_never_run_over_the_page(lines):
    pages = LetterLayout(QgsProject.instance(), letter("\n".join(f"wiersz {n}" for n in range(lines))), (), ("a", "b")).build()
    for item in pages.layout.items():
        if isinstance(item, QgsLayoutItemLabel):
            assert item.pagePos().y() + item.rect().height() <= 297.0


def test_lines_fit_and_long_words_are_cut():
    measure = Measure(letter_font(10.5))
    text = "Zażółć gęślą jaźń " * 30 + "x" * 5000 + "\n\nkoniec"
    lines = wrap(text, 165.0, measure.width)
    assert all(measure.width(line) <= 165.0 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace("\n", "").replace(" ", "")
    assert lines[-2:] == ["", "koniec"]
    assert paginate(lines, 3, 5)[0] == lines[:3] and all(page[0].strip() for page in paginate(lines, 3, 5))


def test_pictures_become_pages_and_others_lie_beside(tmp_path):
    pdf = tmp_path / "list.pdf"
    saved = save_pdf(
        letter("Treść.", enclosure("zdjęcie.jpg", jpeg()), enclosure("../opis.pdf", b"%PDF"), enclosure("opis.pdf", b"inny"),
               enclosure("udaje.jpg", b"MZ nie obraz")),
        pdf, QgsProject.instance(),
    )  # fmt: skip
    assert pdf.read_bytes().startswith(b"%PDF") and saved.pages == 3
    assert b"aparat" not in pdf.read_bytes()
    assert sorted(p.name for p in saved.beside.iterdir()) == ["opis (2).pdf", "opis.pdf", "udaje.jpg"]


def test_a_failed_pdf_leaves_nothing(tmp_path):
    with pytest.raises(LetterNotSaved):
        save_pdf(letter("Treść."), tmp_path / "nowhere" / "list.pdf", QgsProject.instance())
    assert list(tmp_path.iterdir()) == []


def test_a_bomb_and_other_formats_are_no_pictures():
    assert read_picture(jpeg()) is not None
    huge = bytearray(jpeg())
    place = bytes(huge).index(b"\xff\xc0")
    huge[place + 5 : place + 9] = b"\xff\xff\xff\xff"  # claims 65535 × 65535 pixels
    assert read_picture(bytes(huge)) is None
    for content in (b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"GIF89a" + b"\x00" * 20):
        assert read_picture(content) is None


def test_names_beside_are_safe_and_single():
    files = [enclosure(name, b"") for name in ("a.txt", "A.TXT", "x/../a.txt", "..", "con:<>|.txt")]
    names = names_beside(files)
    assert len({name.casefold() for name in names}) == 5 and all("/" not in name and ":" not in name for name in names)


def test_the_map_holds_all_drawings_at_a_round_scale():
    extent, scale = extent_and_scale(470000, 738000, (), 165, 190)
    assert scale == 2500 and abs(extent.center().x() - 470000) < 1e-6
    far = shapely.wkb.dumps(LineString([(470000, 738000), (473000, 741000)]))
    extent, scale = extent_and_scale(470000, 738000, (far, b"nonsense"), 165, 190)
    assert scale == 25000 and extent.contains(470000, 738000) and extent.contains(473000, 741000)


def test_the_proposed_file_name_is_harmless():
    assert file_name(108, "Zarząd Dróg / ../etc: <x>") == "KMZB_108_Zarząd_Dróg_etc_x.pdf"
    assert file_name(108, "///") == "KMZB_108.pdf" and len(file_name(1, "x" * 400)) < 80
