"""What the guides and the help pages say about keys, names and pictures is what the program has."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import Dict, List, Set, Tuple

import pytest

from kmzb_plugin.admin.cli import build_parser
from kmzb_plugin.gui import actions
from kmzb_plugin.gui.docks.meeting_dock import UNDO_KEY, MeetingDock
from kmzb_plugin.gui.docks.sections.case_section import ACCEPT_KEY
from kmzb_plugin.gui.docks.sections.referral_section import LETTER_KEY
from kmzb_plugin.gui.locator import PREFIX
from tests.environment import translations
from tests.environment.cluster import ROOT

GUIDES = {"pl": ROOT / "docs" / "analityk.md", "en": ROOT / "docs" / "analyst.md"}
COMMANDERS = {"pl": ROOT / "docs" / "dowodca.md", "en": ROOT / "docs" / "commander.md"}
PAGES = {language: ROOT / "resources" / "help" / language for language in GUIDES}
HELP = {language: folder / "index.html" for language, folder in PAGES.items()}
READMES = [ROOT / "README.md", ROOT / "README.pl.md"]
OWNERS_GUIDE, METHODS = ROOT / "docs" / "database.md", ROOT / "docs" / "analysis.md"
CHANGES = ROOT / "resources" / "database" / "deploy"
#: Pictures are on a page that people load.
LARGEST_BYTES = 300_000
#: Acts that are keys of a report, but no decisions: the guides tell of them elsewhere.
NO_DECISIONS = {"A", "M", "U", "D"}
MENU = {"pl": "Wtyczki → KMZB → ", "en": "Plugins → KMZB → "}
#: Of QGIS itself, and what a page names without its being a text of ours.
OTHERS = {
    "pl": {"Ustawienia → Skróty klawiaturowe", "Ustawienia → Opcje → Lokalizator", "KMZB"},
    "en": {"Settings → Keyboard Shortcuts", "Settings → Options → Locator", "KMZB"},
}


def rows(table: str) -> List[Tuple[str, ...]]:
    """The text values of each row that the changes of the database put into a table."""
    found = []
    for change in sorted(CHANGES.glob("*.sql")):
        for inserted in re.findall(rf"INSERT INTO {table}(?: \([^)]*\))? VALUES(.*?);", change.read_text(encoding="utf-8"), re.S):
            found += [tuple(re.findall(r"'((?:[^']|'')*)'", line)) for line in inserted.splitlines() if "'" in line]
    assert found, table
    return found


def keys(language: str) -> Dict[str, str]:
    """Key and name of each act that has a key."""
    place = 1 if language == "pl" else 2
    return {row[5]: row[place] for row in rows("act") if len(row) > 5}


def texts(language: str) -> Set[str]:
    """What the program shows, as it is read: the plugin's texts and the names of the database."""
    shown = set()
    for message in translations.read(translations.FOLDER / "kmzb_pl.ts"):
        text = message.forms[0] if language == "pl" else message.source
        shown.add(text.replace("&", ""))
    place = 1 if language == "pl" else 2
    for table in ("act", "status", "queue", "category"):
        shown |= {row[place] for row in rows(table) if len(row) > place}
    return shown


def shortcuts() -> Set[str]:
    """The keys that the plugin takes by default, beside those of the acts, as the pages write them."""
    named = {action.shortcut for action in actions.table() if action.shortcut}
    named |= {LETTER_KEY, ACCEPT_KEY, f"Shift+{ACCEPT_KEY}"}
    return {pressed(name) for name in named}


def pressed(name: str) -> str:
    return "+".join(f"<kbd>{key}</kbd>" for key in name.split("+"))


@pytest.mark.parametrize("language", GUIDES)
def test_the_guide_names_every_key_as_its_button_does(language: str) -> None:
    guide = GUIDES[language].read_text(encoding="utf-8")
    decided = dict(re.findall(r"^\| <kbd>(\w)</kbd> \| ([^|(]+?)(?: \([^|]*\))? \| [^|]+ \| [^|]+ \|", guide, re.M))
    named = keys(language)
    assert {key: named[key] for key in decided} == decided
    assert set(named) - set(decided) == NO_DECISIONS
    assert all(f"<kbd>{key}</kbd>" in guide for key in named)


@pytest.mark.parametrize("language", HELP)
def test_the_help_page_names_every_key_as_its_button_does(language: str) -> None:
    page = HELP[language].read_text(encoding="utf-8")
    decided = dict(re.findall(r"<tr><td><kbd>(\w)</kbd> ([^<]+)</td>", page))
    named = keys(language)
    assert {key: named[key] for key in decided} == decided
    assert set(named) - set(decided) == {*NO_DECISIONS, "C"}
    assert all(f"<kbd>{key}</kbd>" in page for key in named)


@pytest.mark.parametrize("language", GUIDES)
def test_the_guide_has_every_status_and_category_with_its_picture(language: str) -> None:
    guide = GUIDES[language].read_text(encoding="utf-8")
    place = 1 if language == "pl" else 2
    for row in rows("status"):
        assert re.search(rf"images/status-{row[0]}\.png\) \| {re.escape(row[place])} \|", guide), row
    for row in rows("category"):
        assert re.search(rf"images/group-{row[3]}\.png\) \|[^|]*\|[^|]*\b{re.escape(row[place])}\b", guide), row


@pytest.mark.parametrize("page", [*GUIDES.values(), *READMES, OWNERS_GUIDE, METHODS], ids=lambda page: page.name)
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


@pytest.mark.parametrize("language", GUIDES)
def test_guide_and_help_name_every_shortcut(language: str) -> None:
    for page in (GUIDES[language], HELP[language]):
        text = page.read_text(encoding="utf-8")
        assert not [key for key in shortcuts() if key not in text], page.name


@pytest.mark.parametrize("language", GUIDES)
def test_guide_and_help_name_every_key_of_the_register(language: str) -> None:
    source = inspect.getsource(MeetingDock._on_key)
    named = {UNDO_KEY, *re.findall(r'"((?:Ctrl\+)?(?:[A-Z]|F\d+|Esc|Del))":', source), *re.findall(r'keys\["(\w+)"\]', source)}
    assert len(named) >= 7
    for page in (GUIDES[language], PAGES[language] / "meetings.html"):
        text = page.read_text(encoding="utf-8")
        assert not [key for key in named if pressed(key) not in text], page.name


@pytest.mark.parametrize("language", GUIDES)
def test_the_replies_of_an_institution_are_called_as_their_buttons(language: str) -> None:
    place = 1 if language == "pl" else 2
    replies = [row[place] for row in rows("act") if row[0].startswith("referral_")]
    assert len(replies) == 3
    for page in (GUIDES[language], PAGES[language] / "referrals.html"):
        buttons = re.findall(r"(?:^\| |<tr><td>)([^|<]+?)…?(?: \||</td>)", page.read_text(encoding="utf-8"), re.M)
        assert set(replies) <= set(buttons), page.name


@pytest.mark.parametrize("language", PAGES)
def test_help_pages_lead_somewhere(language: str) -> None:
    for page in PAGES[language].glob("*.html"):
        for target in re.findall(r'href="([^"]+)"', page.read_text(encoding="utf-8")):
            name, _, place = target.partition("#")
            led_to = (page.parent / name).resolve() if name else page
            assert led_to.is_file(), (page.name, target)
            assert not place or f'id="{place}"' in led_to.read_text(encoding="utf-8"), (page.name, target)


def test_help_pages_are_the_same_in_both_languages_and_reached_from_the_first() -> None:
    names = {language: {page.name for page in folder.glob("*.html")} for language, folder in PAGES.items()}
    assert names["pl"] == names["en"]
    for language, other in (("pl", "en"), ("en", "pl")):
        index = HELP[language].read_text(encoding="utf-8")
        for name in names[language]:
            page = (PAGES[language] / name).read_text(encoding="utf-8")
            assert name == "index.html" or f'<li><a href="{name}">' in index, name
            assert f'href="../{other}/{name}"' in page and 'href="../help.css"' in page, name
            assert page.count("<h2") == (PAGES[other] / name).read_text(encoding="utf-8").count("<h2"), name


@pytest.mark.parametrize("language", PAGES)
def test_what_help_pages_set_in_bold_is_a_text_of_the_program(language: str) -> None:
    """``<b>`` names what is to be read on the screen; weight of our own is ``<strong>``."""
    shown = texts(language) | OTHERS[language]
    wrong = []
    for page in PAGES[language].glob("*.html"):
        for bold in re.findall(r"<b>([^<]+)</b>", page.read_text(encoding="utf-8")):
            name = bold.replace(MENU[language], "").replace(": …", ": {act}")
            if name not in shown:
                wrong.append((page.name, bold))
    assert not wrong


@pytest.mark.parametrize("language", GUIDES)
def test_the_entries_of_the_menu_are_called_so(language: str) -> None:
    polish = {
        message.source: message.forms[0] for message in translations.read(translations.FOLDER / "kmzb_pl.ts")
    }
    entries = {(polish[spec.text] if language == "pl" else spec.text).replace("&", "") for spec in actions.table()}
    for page in (GUIDES[language], *PAGES[language].glob("*.html")):
        for name in re.findall(re.escape(MENU[language]) + r"([^*<]+)", page.read_text(encoding="utf-8")):
            assert name in entries, (page.name, name)


def test_commands_are_called_so_and_the_owners_guide_has_them_all() -> None:
    usage = build_parser().format_help()
    commands = set(re.findall(r"^    ([a-z]+(?:-[a-z]+)*)(?:\s|$)", usage, re.M)) - {"COMMAND"}
    assert {"install", "verify", "import-meetings"} <= commands
    pages = [*GUIDES.values(), *READMES, OWNERS_GUIDE, *PAGES["pl"].glob("*.html"), *PAGES["en"].glob("*.html")]
    for page in pages:
        text = page.read_text(encoding="utf-8")
        named = set(re.findall(r"kmzb_plugin\.admin ([a-z][a-z-]*)", text))
        named |= set(re.findall(r"(?:`|<code>)((?:import|export|load|add)-[a-z]+)\b", text))
        assert named <= commands, (page.name, named - commands)
    owners = OWNERS_GUIDE.read_text(encoding="utf-8")
    demo = {"load-demo", "load-real"}
    assert not [name for name in commands - demo if not re.search(rf"`(?:[^`\n]* )?{name}\b|admin {name}\b", owners)]


def test_algorithms_are_called_so() -> None:
    name = re.compile(r'def name\(self\) -> str:\n(?: +"""[^\n]*\n)? +return "(\w+)"')
    algorithms = set()
    for path in (ROOT / "kmzb_plugin" / "processing").glob("*.py"):
        algorithms |= set(name.findall(path.read_text(encoding="utf-8")))
    assert "importfile" in algorithms
    for page in (*GUIDES.values(), *READMES, *PAGES["pl"].glob("*.html"), *PAGES["en"].glob("*.html")):
        assert set(re.findall(r"\bkmzb:(\w+)", page.read_text(encoding="utf-8"))) <= algorithms, page.name


@pytest.mark.parametrize("language", GUIDES)
def test_the_locators_prefix_is_told(language: str) -> None:
    assert f"`{PREFIX}`" in GUIDES[language].read_text(encoding="utf-8")
    assert f"<code>{PREFIX}</code>" in (PAGES[language] / "moja_komenda.html").read_text(encoding="utf-8")


def test_each_picture_of_a_screen_is_there_in_both_languages() -> None:
    images = ROOT / "docs" / "images"
    signs = ("status-", "group-", "overdue")
    polish = {picture.name for picture in images.glob("*.png") if not picture.name.startswith(signs)}
    assert polish == {picture.name for picture in (images / "en").glob("*.png")}


def test_pictures_are_small_and_used() -> None:
    used = "".join(page.read_text(encoding="utf-8") for page in [*GUIDES.values(), *COMMANDERS.values(), *READMES])
    for picture in (ROOT / "docs" / "images").rglob("*.png"):
        assert picture.stat().st_size <= LARGEST_BYTES, picture.name
        assert f"images/{picture.relative_to(ROOT / 'docs' / 'images').as_posix()}" in used, picture.name


@pytest.mark.parametrize("language", COMMANDERS)
def test_the_commanders_guide_calls_pages_and_buttons_as_the_program_does(language: str) -> None:
    text = COMMANDERS[language].read_text(encoding="utf-8")
    for bold in re.findall(r"^[0-9. ]*\*\*([^*:]+)\*\*", text, re.M):
        assert bold in texts(language) | {"zakres"}, bold
    for shortcut in (spec.shortcut for spec in actions.table() if spec.id == "desk"):
        assert "+".join(f"<kbd>{key}</kbd>" for key in shortcut.split("+")) in text
    for link in re.findall(r"\]\(([^)#]+)", text):
        assert (ROOT / "docs" / link).exists(), link


@pytest.mark.parametrize("language", GUIDES)
def test_buttons_in_bold_are_called_so_in_the_program(language: str) -> None:
    """Words in bold that end in "…" are buttons or menu entries."""
    shown = texts(language)
    text = GUIDES[language].read_text(encoding="utf-8") + HELP[language].read_text(encoding="utf-8")
    for bold in re.findall(r"\*\*([^*]+…)\*\*|<b>([^<]+…)</b>", text):
        name = (bold[0] or bold[1]).split(" → ")[-1].replace(": …", ": {act}")
        begins = any(entry.startswith(name.rstrip("…")) for entry in shown)
        assert name in shown or begins, name
