"""What the guides and the help page say about keys, names and pictures is what the program has."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Dict, List, Tuple

import pytest

from tests.environment import translations
from tests.environment.cluster import ROOT

GUIDES = {"pl": ROOT / "docs" / "analityk.md", "en": ROOT / "docs" / "analyst.md"}
HELP = {language: ROOT / "resources" / "help" / language / "index.html" for language in GUIDES}
READMES = [ROOT / "README.md", ROOT / "README.pl.md"]
CATALOGUES = ROOT / "resources" / "database" / "deploy" / "catalogues.sql"
#: Pictures are on a page that people load.
LARGEST_BYTES = 300_000


def rows(table: str) -> List[Tuple[str, ...]]:
    """The text values of each row that the catalogues put into a table."""
    inserted = re.search(rf"INSERT INTO {table}(?: \([^)]*\))? VALUES(.*?);", CATALOGUES.read_text(encoding="utf-8"), re.S)
    assert inserted, table
    return [tuple(re.findall(r"'((?:[^']|'')*)'", line)) for line in inserted.group(1).splitlines() if "'" in line]


def keys(language: str) -> Dict[str, str]:
    """Key and name of each act that has a button."""
    place = 1 if language == "pl" else 2
    return {row[5]: row[place] for row in rows("act") if len(row) > 5}


@pytest.mark.parametrize("language", GUIDES)
def test_the_guide_names_every_key_as_its_button_does(language: str) -> None:
    guide = GUIDES[language].read_text(encoding="utf-8")
    decided = dict(re.findall(r"^\| <kbd>(\w)</kbd> \| ([^|(]+?)(?: \([^|]*\))? \| [^|]+ \| [^|]+ \|", guide, re.M))
    named = keys(language)
    assert {key: named[key] for key in decided} == decided
    assert set(named) - set(decided) == {"A", "M", "U"}, "those are told of elsewhere in the guide"
    assert all(f"<kbd>{key}</kbd>" in guide for key in named)


@pytest.mark.parametrize("language", HELP)
def test_the_help_page_names_every_key_as_its_button_does(language: str) -> None:
    page = HELP[language].read_text(encoding="utf-8")
    decided = dict(re.findall(r"<tr><td><kbd>(\w)</kbd> ([^<]+)</td>", page))
    named = keys(language)
    assert {key: named[key] for key in decided} == decided
    assert set(named) - set(decided) == {"A", "M", "C", "U"}
    assert all(f"<kbd>{key}</kbd>" in page for key in named)


@pytest.mark.parametrize("language", GUIDES)
def test_the_guide_has_every_status_and_category_with_its_picture(language: str) -> None:
    guide = GUIDES[language].read_text(encoding="utf-8")
    place = 1 if language == "pl" else 2
    for row in rows("status"):
        assert re.search(rf"images/status-{row[0]}\.png\) \| {re.escape(row[place])} \|", guide), row
    for row in rows("category"):
        assert re.search(rf"images/group-{row[3]}\.png\) \|[^|]*\|[^|]*\b{re.escape(row[place])}\b", guide), row


@pytest.mark.parametrize("page", [*GUIDES.values(), *READMES], ids=lambda page: page.name)
def test_links_lead_to_files_and_headings(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    headings = {
        re.sub(r"[^\w -]", "", title).strip().lower().replace(" ", "-") for title in re.findall(r"^#+ (.*)$", text, re.M)
    }
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if target.startswith("#"):
            assert target[1:] in headings, target
        elif "://" not in target:
            assert (page.parent / target).is_file(), target


@pytest.mark.parametrize("language", HELP)
def test_the_help_page_leads_somewhere(language: str) -> None:
    page = HELP[language].read_text(encoding="utf-8")
    places = set(re.findall(r'id="([^"]+)"', page))
    for target in re.findall(r'href="([^"]+)"', page):
        if target.startswith("#"):
            assert target[1:] in places, target
        else:
            assert (HELP[language].parent / target).is_file(), target


def test_pictures_are_small_and_used() -> None:
    used = "".join(page.read_text(encoding="utf-8") for page in [*GUIDES.values(), *READMES])
    for picture in (ROOT / "docs" / "images").rglob("*.png"):
        assert picture.stat().st_size <= LARGEST_BYTES, picture.name
        assert f"images/{picture.relative_to(ROOT / 'docs' / 'images').as_posix()}" in used, picture.name


@pytest.mark.parametrize("language", GUIDES)
def test_buttons_in_bold_are_called_so_in_the_program(language: str) -> None:
    """Words in bold that end in "…" are buttons or menu entries."""
    shown = set()
    for message in translations.read(translations.FOLDER / "kmzb_pl.ts"):
        text = message.forms[0] if language == "pl" else message.source
        shown.add(text.replace("&", ""))
    text = GUIDES[language].read_text(encoding="utf-8") + HELP[language].read_text(encoding="utf-8")
    for bold in re.findall(r"\*\*([^*]+…)\*\*|<b>([^<]+…)</b>", text):
        name = (bold[0] or bold[1]).split(" → ")[-1]
        begins = any(entry.startswith(name.rstrip("…")) for entry in shown)
        assert name in shown or begins, name
