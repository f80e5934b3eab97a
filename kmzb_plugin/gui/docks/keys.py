"""Single keys that work wherever the focus is in the dock, or on the map, but never in a text field.

Qt's shortcut map is global: a letter of ours that QGIS (or its user) has bound as well would be *ambiguous* and do nothing.
So the keys are claimed with ``ShortcutOverride`` by the widgets they belong to, and nothing outside them changes.
"""

from __future__ import annotations

from typing import Any, Callable, List, Optional

from qgis.core import QgsApplication
from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

# Gets the portable name of the key ("P", "Shift+P", "Ctrl+2", "Return") and whether the focus is inside the dock.
# Returns what the key does now, or ``None`` when it is not ours.
Handler = Callable[[str, bool], Optional[Callable[[], Any]]]


def key_name(event: QKeyEvent) -> str:
    """The portable name of a pressed key with its modifiers; the number pad counts as the plain keys."""
    if event.key() in (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr):
        return ""
    name = ""
    for flag, text in (
        (Qt.KeyboardModifier.ControlModifier, "Ctrl+"),
        (Qt.KeyboardModifier.AltModifier, "Alt+"),
        (Qt.KeyboardModifier.ShiftModifier, "Shift+"),
        (Qt.KeyboardModifier.MetaModifier, "Meta+"),
    ):
        if event.modifiers() & flag:
            name += text
    key = QKeySequence(event.key()).toString(QKeySequence.SequenceFormat.PortableText)
    return name + ("Return" if key == "Enter" else key)


def is_typing(widget: Optional[QWidget]) -> bool:
    """True for a widget into which text is being typed."""
    if isinstance(widget, QComboBox):
        return widget.isEditable()
    if isinstance(widget, (QLineEdit, QPlainTextEdit, QTextEdit)):
        return not widget.isReadOnly()
    return isinstance(widget, QAbstractSpinBox)


def is_plain(name: str) -> bool:
    """True for a key that would write something: a letter or digit, with or without Shift."""
    return len(name.replace("Shift+", "", 1)) == 1


REPEATING = frozenset({"J", "K"})


class Keys(QObject):
    """Asks ``handler`` about keys; the dock forwards its own events, other widgets are watched."""

    def __init__(self, handler: Handler, parent: QObject) -> None:
        super().__init__(parent)
        self._handler = handler
        self._watched: List[QObject] = []

    def watch(self, widget: QWidget) -> None:
        """Take the keys while ``widget`` has the focus, too."""
        widget.installEventFilter(self)
        self._watched.append(widget)

    def unwatch(self) -> None:
        """Leave all watched widgets alone again."""
        for widget in self._watched:
            if not sip.isdeleted(widget):
                widget.removeEventFilter(self)
        self._watched.clear()

    def claim(self, event: QEvent) -> bool:
        """For ``ShortcutOverride``: True when the key is ours, so that no shortcut of QGIS takes it."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return False
        return self._meaning(event, inside=True) is not None

    def press(self, event: QKeyEvent, inside: bool = True) -> bool:
        """For ``KeyPress``: True when it was handled."""
        act = self._meaning(event, inside)
        if act is None:
            return False
        if not event.isAutoRepeat() or key_name(event) in REPEATING:
            act()  # other keys held down act once
        return True

    def _meaning(self, event: QKeyEvent, inside: bool) -> Optional[Callable[[], Any]]:
        name = key_name(event)
        if not name or (is_plain(name) and is_typing(QgsApplication.focusWidget())):
            return None
        return self._handler(name, inside)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or not _is_free(watched):
            return False
        if not isinstance(event, QKeyEvent) or self._meaning(event, inside=False) is None:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return self.press(event, inside=False)


def _is_free(watched: Any) -> bool:
    """False while a tool that digitizes uses the map: its keys (and those of the CAD panel) go first."""
    if not isinstance(watched, QgsMapCanvas):
        return True
    tool = watched.mapTool()
    return tool is None or not tool.flags() & QgsMapTool.Flag.EditTool
