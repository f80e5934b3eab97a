#!/usr/bin/python3
"""Takes the texts of the plugin into resources/i18n/*.ts; translations that are there are kept.

usage: translations.py [--check]     (--check changes nothing; says what is missing, left over or unfinished)

Qt's own extractor for Python reads tokens, not syntax: it passes over a call with a trailing comma, a named context or
an f-string around it without a word. This one walks the syntax tree, and a ``translate`` whose text it cannot read is
an error. Polish gets every message, English only those with a plural. No line numbers are kept: moving code is no
change of its texts.
"""

from __future__ import annotations

import argparse
import ast
import sys
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field
from pathlib import Path
from typing import Dict, Iterator, List, Optional, Sequence, Tuple
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "i18n"
CONTEXT = "KmzbPlugin"
MARKERS = ("translate", "QT_TRANSLATE_NOOP")
#: Language, its number of plural forms, and whether it needs only the messages with a plural.
LANGUAGES = (("pl", 3, False), ("en", 2, True))
Key = Tuple[str, str, bool]  # source, comment, has a plural


class TranslationError(Exception):
    """A text that cannot be taken over, with its place."""


@dataclass
class Message:
    """One text of the plugin, where it is used, and its translation (one for each plural form)."""

    source: str
    comment: str = ""
    plural: bool = False
    places: List[str] = field(default_factory=list)
    forms: Tuple[str, ...] = ()

    @property
    def key(self) -> Key:
        """What tells it from the others."""
        return self.source, self.comment, self.plural

    def is_finished(self, plurals: int) -> bool:
        """True when nothing of its translation is missing."""
        return len(self.forms) == (plurals if self.plural else 1) and all(self.forms)


def texts_of(root: Path = ROOT) -> List[Message]:
    """Every text of forms and code, in the order of the files. Raises TranslationError."""
    found: Dict[Key, Message] = {}
    for path in sorted((root / "forms").glob("*.ui")):
        _collect(found, _texts_of_form(path), path, root)
    for path in sorted((root / "kmzb_plugin").rglob("*.py")):
        _collect(found, _texts_of_code(path), path, root)
    return list(found.values())


def _collect(found: Dict[Key, Message], messages: Iterator[Message], path: Path, root: Path) -> None:
    place = path.relative_to(root).as_posix()
    for message in messages:
        known = found.setdefault(message.key, message)
        if place not in known.places:
            known.places.append(place)


def _texts_of_form(path: Path) -> Iterator[Message]:
    tree = ElementTree.parse(path)
    if tree.findtext("class") != CONTEXT:
        raise TranslationError(f"{path}: its class, which is the context of its texts, is not {CONTEXT}")
    for element in tree.iter("string"):
        if element.text and element.get("notr") != "true":
            yield Message(element.text, element.get("comment") or "")


def _texts_of_code(path: Path) -> Iterator[Message]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        if not (isinstance(node.func, ast.Name) and node.func.id in MARKERS):
            if node.args and _literal(node.args[0]) == CONTEXT and len(node.args) > 1:
                raise TranslationError(f"{path}:{node.lineno}: translate under another name would be passed over")
        else:
            message = _message(node, f"{path}:{node.lineno}")
            if message is not None:
                yield message


def _message(call: ast.Call, place: str) -> Optional[Message]:
    """The text of a call; ``None`` where it only looks up a text that was marked elsewhere (``error.text``)."""
    if call.keywords or len(call.args) < 2:
        raise TranslationError(f"{place}: context and text are given by position")
    context, text, *rest = call.args
    if not (isinstance(context, ast.Name) and context.id == "CONTEXT") and _literal(context) != CONTEXT:
        raise TranslationError(f"{place}: the context is not {CONTEXT}")
    if isinstance(text, ast.Attribute):
        return None
    source = _literal(text)
    if source is None:
        raise TranslationError(f"{place}: the text is not a literal")
    none_given = bool(rest) and isinstance(rest[0], ast.Constant) and rest[0].value is None
    comment = _literal(rest[0]) if rest and not none_given else ""
    if comment is None:
        raise TranslationError(f"{place}: the disambiguation is not a literal")
    if ("%n" in source) != (len(rest) == 2):
        raise TranslationError(f"{place}: %n and a number belong together")
    return Message(source, comment, len(rest) == 2)


def _literal(node: ast.expr) -> Optional[str]:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def read(path: Path) -> List[Message]:
    """The messages of a ``.ts`` file; an unfinished translation comes without forms. Empty when there is no file."""
    if not path.exists():
        return []
    messages = []
    for element in ElementTree.parse(path).iter("message"):
        translation = element.find("translation")
        forms: Tuple[str, ...] = ()
        if translation is not None and translation.get("type") is None:
            parts = translation.findall("numerusform") or [translation]
            forms = tuple(part.text or "" for part in parts)
        messages.append(
            Message(
                element.findtext("source") or "",
                element.findtext("comment") or "",
                element.get("numerus") == "yes",
                [str(place.get("filename")).replace("../../", "", 1) for place in element.findall("location")],
                forms,
            )
        )
    return messages


def merged(texts: Sequence[Message], before: Sequence[Message]) -> List[Message]:
    """``texts`` with the translations that ``before`` has for them."""
    known = {message.key: message.forms for message in before}
    return [Message(t.source, t.comment, t.plural, t.places, known.get(t.key, ())) for t in texts]


def write(path: Path, language: str, plurals: int, messages: Sequence[Message]) -> None:
    """Write a ``.ts`` file."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
        "<context>",
        f"    <name>{CONTEXT}</name>",
    ]
    for message in messages:
        lines.append('    <message numerus="yes">' if message.plural else "    <message>")
        lines += [f'        <location filename="../../{place}"/>' for place in message.places]
        lines.append(f"        <source>{escape(message.source)}</source>")
        if message.comment:
            lines.append(f"        <comment>{escape(message.comment)}</comment>")
        lines += _translation(message, plurals)
        lines.append("    </message>")
    lines += ["</context>", "</TS>", ""]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines), encoding="utf-8")


def _translation(message: Message, plurals: int) -> List[str]:
    kind = "" if message.is_finished(plurals) else ' type="unfinished"'
    if not message.plural:
        return [f"        <translation{kind}>{escape(''.join(message.forms))}</translation>"]
    forms = message.forms or ("",) * plurals
    inside = [f"            <numerusform>{escape(form)}</numerusform>" for form in forms]
    return [f"        <translation{kind}>", *inside, "        </translation>"]


def wanted(texts: Sequence[Message], only_plurals: bool) -> List[Message]:
    """The texts that a language translates."""
    return [text for text in texts if text.plural or not only_plurals]


def problems(root: Path = ROOT) -> List[str]:
    """What is missing from the ``.ts`` files, left over in them or unfinished."""
    texts, said = texts_of(root), []
    for language, plurals, only_plurals in LANGUAGES:
        path = root / "resources" / "i18n" / f"kmzb_{language}.ts"
        there = {message.key: message for message in read(path)}
        needed = {message.key: message for message in wanted(texts, only_plurals)}
        said += [f"{path.name}: missing: {key[0]!r}" for key in needed if key not in there]
        said += [f"{path.name}: left over: {key[0]!r}" for key in there if key not in needed]
        unfinished = [m for m in there.values() if m.key in needed and not m.is_finished(plurals)]
        said += [f"{path.name}: unfinished: {message.source!r}" for message in unfinished]
    return said


def update(root: Path = ROOT) -> None:
    """Bring the ``.ts`` files in line with forms and code."""
    texts = texts_of(root)
    for language, plurals, only_plurals in LANGUAGES:
        path = root / "resources" / "i18n" / f"kmzb_{language}.ts"
        write(path, language, plurals, merged(wanted(texts, only_plurals), read(path)))


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Bring the translation files in line with the plugin's texts.")
    parser.add_argument("--check", action="store_true", help="change nothing, only say what is not in line")
    options = parser.parse_args(arguments)
    try:
        if not options.check:
            update()
        said = problems()
    except TranslationError as error:
        print(error, file=sys.stderr)
        return 1
    print("\n".join(said) or "the translations are complete")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
