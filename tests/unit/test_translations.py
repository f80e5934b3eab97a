"""Every text of the plugin has its Polish, and Polish and English count rightly."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Dict, List

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from kmzb_plugin.i18n import translate
from tests.environment import package, translations
from tests.environment.translations import CONTEXT, Message, TranslationError

PLACEHOLDER = re.compile(r"\{[a-z_]*\}|%[0-9n]")
MNEMONIC = re.compile(r"&([^&\s])")
#: Texts that stand in one window together. The dock is drawn by two forms and the modules of its parts.
WINDOWS = {
    "connection dialog": ("forms/connection_dialog.ui", "kmzb_plugin/gui/dialogs/connection_dialog.py"),
    "options page": ("forms/options_page.ui", "kmzb_plugin/gui/options_page.py"),
    "dock": (
        "forms/verification_dock.ui", "forms/report_panel.ui", "kmzb_plugin/gui/docks/filter_bar.py",
        "kmzb_plugin/gui/docks/decision_bar.py", "kmzb_plugin/gui/docks/report_", "kmzb_plugin/gui/docks/verification_dock.py",
        "kmzb_plugin/gui/docks/sections/", "kmzb_plugin/gui/controllers/routing_controller.py",
    ),
    "menu": ("kmzb_plugin/gui/actions.py",),
    "letter": ("forms/referral_dialog.ui", "kmzb_plugin/gui/dialogs/referral_dialog.py"),
    "contact card": ("kmzb_plugin/gui/dialogs/contact_card.py",),
    "rules of routing": ("kmzb_plugin/gui/dialogs/routing_rules_dialog.py", "kmzb_plugin/gui/dialogs/routing_try_box.py"),
    "rule": ("kmzb_plugin/gui/dialogs/routing_rule_form.py",),
    "changes of areas": ("kmzb_plugin/gui/dialogs/area_sets_dialog.py",),
    "register": ("forms/meeting_register.ui", "kmzb_plugin/gui/docks/meeting_register.py"),
    "meeting": ("forms/meeting_form.ui", "kmzb_plugin/gui/docks/meeting_form.py"),
    "threat": ("forms/meeting_threat_form.ui", "kmzb_plugin/gui/docks/meeting_threat_form.py"),
    "effect of an action": ("kmzb_plugin/gui/dialogs/effect_dialog.py",),
    "reported and unreported": ("kmzb_plugin/gui/dialogs/reporting_",),
    "assumptions": ("kmzb_plugin/gui/dialogs/assumptions_dialog.py", "kmzb_plugin/gui/models/assumption_rows.py"),
    "beats": ("kmzb_plugin/gui/dialogs/beats_dialog.py",),
    "staffing tables": ("kmzb_plugin/gui/dialogs/tables_dialog.py",),
    **{
        f"desk: {page}": ("forms/scope_bar.ui", "kmzb_plugin/gui/docks/desk/scope_bar.py", *parts)
        for page, parts in {
            "where": (
                "forms/where_page.ui", "kmzb_plugin/gui/docks/desk/where_page.py", "kmzb_plugin/gui/docks/desk/result_view.py"
            ),
            "cell": ("kmzb_plugin/gui/docks/desk/cell_view.py",),
            "changes": ("forms/changes_page.ui", "kmzb_plugin/gui/docks/desk/changes_page.py"),
            "when": ("kmzb_plugin/gui/docks/desk/when_page.py",),
            "staffing": ("kmzb_plugin/gui/docks/desk/staff_page.py",),
            "stations": ("forms/sites_page.ui", "kmzb_plugin/gui/docks/desk/sites_"),
            "briefing": ("forms/sheet_page.ui", "kmzb_plugin/gui/docks/desk/sheet_page.py"),
        }.items()
    },
    **{
        f"import: {page}": (
            f"forms/import_{page}_page.ui", f"kmzb_plugin/gui/wizard/{page}_page.py", "kmzb_plugin/gui/wizard/import_wizard.py"
        )
        for page in ("file", "mapping", "map", "check", "preview", "run", "import")
    },
}  # fmt: skip


def polish() -> List[Message]:
    """The Polish messages as they are in the repository."""
    return translations.read(translations.FOLDER / "kmzb_pl.ts")


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Dict[str, QTranslator]:
    """The translators that QGIS gets, by language."""
    translators = {}
    for path in package.compile_translations(translations.ROOT, tmp_path_factory.mktemp("qm")):
        translator = QTranslator()
        assert translator.load(str(path)), path.name
        translators[path.stem] = translator
    return translators


def test_translations_are_in_line_with_the_sources() -> None:
    assert translations.problems() == []


def test_the_extractor_finds_texts_where_they_are_used() -> None:
    places = {message.source: message.places for message in translations.texts_of()}
    assert places["Queues"] == ["kmzb_plugin/gui/docks/queue_tabs.py"]
    assert places["Not connected"] == ["forms/verification_dock.ui", "kmzb_plugin/gui/docks/verification_dock.py"]
    assert len(places) > 200


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('translate("KmzbPlugin", "One")', [("One", "", False)]),
        ('translate(\n    "KmzbPlugin",\n    "One "\n    "two",\n)', [("One two", "", False)]),
        ('translate(CONTEXT, "One")', [("One", "", False)]),
        ('f"{translate(\'KmzbPlugin\', \'(undone)\')}"', [("(undone)", "", False)]),
        ('translate("KmzbPlugin", "%n day(s)", "time left", left.days)', [("%n day(s)", "time left", True)]),
        ('translate("KmzbPlugin", "%n day(s)", None, left.days)', [("%n day(s)", "", True)]),
        ('QT_TRANSLATE_NOOP("KmzbPlugin", "One")', [("One", "", False)]),
        ('translate("KmzbPlugin", error.text)', []),
        ('name.translate(table)', []),
    ],
)
def test_the_extractor_reads_every_way_of_writing_a_text(tmp_path: Path, code: str, found: List[tuple]) -> None:
    assert [message.key for message in texts_of_code(tmp_path, code)] == found


@pytest.mark.parametrize(
    "code",
    [
        'translate("KmzbPlugin", text)',
        'translate("KmzbPlugin", f"{n} reports")',
        'translate("Other", "One")',
        'translate("KmzbPlugin", "%n day(s)")',
        'translate("KmzbPlugin", "days", "", 3)',
        'translate("KmzbPlugin", "days", n=3)',
        't("KmzbPlugin", "One")',
    ],
)
def test_the_extractor_refuses_what_it_cannot_read(tmp_path: Path, code: str) -> None:
    with pytest.raises(TranslationError, match=r"module\.py:1"):
        texts_of_code(tmp_path, code)


def texts_of_code(root: Path, code: str) -> List[Message]:
    (root / "kmzb_plugin").mkdir()
    (root / "kmzb_plugin" / "module.py").write_text(code, encoding="utf-8")
    return translations.texts_of(root)


def test_what_is_missing_left_over_or_unfinished_is_said(tmp_path: Path) -> None:
    texts_of_code(tmp_path, 'translate("KmzbPlugin", "One")\ntranslate("KmzbPlugin", "%n day(s)", "", days)')
    target = tmp_path / "resources" / "i18n" / "kmzb_pl.ts"
    old = Message("Two", forms=("Dwa",))
    days = Message("%n day(s)", plural=True, forms=("%n dzień", "", "%n dni"))
    translations.write(target, "pl", 3, [old, days])
    assert [line for line in translations.problems(tmp_path) if line.startswith("kmzb_pl")] == [
        "kmzb_pl.ts: missing: 'One'",
        "kmzb_pl.ts: left over: 'Two'",
        "kmzb_pl.ts: unfinished: '%n day(s)'",
    ]
    translations.update(tmp_path)
    assert [(m.source, m.forms) for m in translations.read(target)] == [("One", ()), ("%n day(s)", ())]


def test_updating_keeps_translations_and_changes_nothing_twice(tmp_path: Path) -> None:
    texts_of_code(tmp_path, 'translate("KmzbPlugin", "A < B & “C”")')
    target = tmp_path / "resources" / "i18n" / "kmzb_pl.ts"
    translations.write(target, "pl", 3, [Message("A < B & “C”", forms=("A < B i „C”",))])
    translations.update(tmp_path)
    first = target.read_bytes()
    translations.update(tmp_path)
    assert target.read_bytes() == first
    assert [m.forms for m in translations.read(target)] == [("A < B i „C”",)]


def test_placeholders_are_kept() -> None:
    wrong = [
        (message.source, form)
        for message in polish()
        for form in message.forms
        if sorted(PLACEHOLDER.findall(form)) != sorted(PLACEHOLDER.findall(message.source))
    ]
    assert wrong == []


def test_polish_looks_polish() -> None:
    """Quotation marks, spaces and ends of sentences as the source has them, in Polish signs."""
    wrong = []
    for message in polish():
        for form in message.forms:
            if "“" in form or '"' in form or ("  " in form and "  " not in message.source) or form != form.strip():
                wrong.append(form)
            if message.source.endswith("…") != form.endswith("…") or message.source.endswith(":") != form.endswith(":"):
                wrong.append(form)
            if form.count("„") != form.count("”") or any(sign in message.source for sign in '“"') != ("„" in form):
                wrong.append(form)
    assert wrong == []


@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("in_polish", [False, True], ids=["en", "pl"])
def test_mnemonics_are_unique_in_a_window(window: str, in_polish: bool) -> None:
    used: Dict[str, List[str]] = {}
    for message in polish():
        if any(place.startswith(WINDOWS[window]) for place in message.places):
            text = message.forms[0] if in_polish else message.source
            for letter in MNEMONIC.findall(text):
                used.setdefault(letter.lower(), []).append(text)
    assert used, "the window has lost its mnemonics"
    assert {letter: texts for letter, texts in used.items() if len(texts) > 1} == {}


def test_polish_has_a_mnemonic_where_english_has_one() -> None:
    assert [m.source for m in polish() if bool(MNEMONIC.search(m.source)) != bool(MNEMONIC.search(m.forms[0]))] == []


@pytest.mark.parametrize(
    ("language", "number", "said"),
    [
        ("kmzb_pl", 1, "1 zgłoszenie"),
        ("kmzb_pl", 3, "3 zgłoszenia"),
        ("kmzb_pl", 5, "5 zgłoszeń"),
        ("kmzb_pl", 12, "12 zgłoszeń"),
        ("kmzb_pl", 22, "22 zgłoszenia"),
        ("kmzb_pl", 0, "0 zgłoszeń"),
        ("kmzb_en", 1, "1 report"),
        ("kmzb_en", 2, "2 reports"),
    ],
)
def test_plurals_of_the_compiled_translations(
    compiled: Dict[str, QTranslator], language: str, number: int, said: str
) -> None:
    text = compiled[language].translate(CONTEXT, "%n report(s)", "", number)
    assert text.replace("%n", str(number)) == said


def test_every_polish_text_is_shown(compiled: Dict[str, QTranslator], qgis_app: QgsApplication) -> None:
    QCoreApplication.installTranslator(compiled["kmzb_pl"])
    try:
        for message in polish():
            shown = translate(CONTEXT, message.source, message.comment or None, 1 if message.plural else -1)
            assert shown == message.forms[0].replace("%n", "1"), message.source
    finally:
        QCoreApplication.removeTranslator(compiled["kmzb_pl"])
