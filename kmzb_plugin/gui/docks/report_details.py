"""The body of the panel: what was reported, the sections, times, annotations, history. Everything from a report is plain text."""

from __future__ import annotations

from functools import partial
from typing import Callable, List, Optional, Tuple

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ...core.model import Annotation, Attachment, Catalogue, Event, Report, ReportDetail
from ...i18n import translate
from ..models import history, texts
from . import signs
from .parts import embolden

HISTORY_MAX = 200


class ReportDetails(QWidget):
    """Rebuilt for each detail; announces what the user wants to see."""

    attachment_open_requested = pyqtSignal(object)  # Attachment
    attachment_save_requested = pyqtSignal(object)
    annotation_show_requested = pyqtSignal(object)  # Annotation

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 4, 8, 8)
        self._column.setSpacing(3)
        self._lead: Optional[QWidget] = None
        self._content: Optional[QWidget] = None

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As narrow as the panel: texts wrap, and their height follows from the width alone."""
        return QSize(0, 0)

    def add_section(self, section: QWidget) -> None:
        """A widget that its own controller fills, below the report's own words; hidden sections take no room."""
        self._column.insertWidget(self._column.count() - (self._content is not None), section)

    def clear(self) -> None:
        """Show nothing of the report; the sections are their controllers' matter."""
        for part in (self._lead, self._content):
            if part is not None:
                self._column.removeWidget(part)
                part.hide()
                part.deleteLater()
        self._lead = self._content = None

    def show_detail(self, detail: ReportDetail, catalogue: Catalogue) -> None:
        """Everything known of a report: first its own words, by which all that the sections say is judged."""
        self.clear()
        self._lead, lead = self._part()
        self._add_description(lead, detail.report)
        self._add_attachments(lead, detail.attachments)
        self._column.insertWidget(0, self._lead)
        self._content, column = self._part()
        self._add_facts(column, detail.report)
        self._add_annotations(column, detail.annotations)
        self._add_history(column, detail.events, catalogue)
        column.addStretch(1)
        self._column.addWidget(self._content)

    def _part(self) -> Tuple[QWidget, QVBoxLayout]:
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        return part, column

    # Sections

    def _add_description(self, column: QVBoxLayout, report: Report) -> None:
        """Without a heading: it stands right below the head of the panel."""
        if report.description and report.description.strip():
            column.addWidget(self._text(report.description.strip()))
        else:
            column.addWidget(self._text(translate("KmzbPlugin", "The sender gave no description."), muted=True))

    def _add_facts(self, column: QVBoxLayout, report: Report) -> None:
        facts: List[Tuple[str, str]] = [
            (translate("KmzbPlugin", "Happened"), texts.event_interval(report)),
            (translate("KmzbPlugin", "Time of day"), texts.time_of_day(report.time_of_day)),
            (translate("KmzbPlugin", "Weekdays"), texts.weekdays(report.weekdays)),
            (translate("KmzbPlugin", "Reported"), texts.moment(report.created_at)),
            (translate("KmzbPlugin", "In this status since"), texts.moment(report.status_since)),
            (translate("KmzbPlugin", "Deadline"), texts.moment(report.due_at) if report.due_at else ""),
            (translate("KmzbPlugin", "Taken up by"), report.taken_by or ""),
            (translate("KmzbPlugin", "Source"), _source(report)),
        ]
        column.addWidget(self._heading(translate("KmzbPlugin", "Times and source")))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate((n, v) for n, v in facts if v):
            label = self._text(name, muted=True)
            label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
            label.setWordWrap(False)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._text(value), row, 1)
        column.addLayout(grid)

    def _add_attachments(self, column: QVBoxLayout, attachments: Tuple[Attachment, ...]) -> None:
        if not attachments:
            return
        column.addWidget(self._heading(translate("KmzbPlugin", "Attachments"), len(attachments)))
        for attachment in attachments:
            row = QHBoxLayout()
            row.setSpacing(4)
            row.addWidget(self._text(f"{attachment.name}  ({texts.file_size(attachment.size_bytes)})"), 1)
            row.addWidget(
                self._link(
                    translate("KmzbPlugin", "Open"),
                    partial(self.attachment_open_requested.emit, attachment),
                    attachment.name,
                )
            )
            row.addWidget(
                self._link(
                    translate("KmzbPlugin", "Save as…"),
                    partial(self.attachment_save_requested.emit, attachment),
                    attachment.name,
                )
            )
            column.addLayout(row)

    def _add_annotations(self, column: QVBoxLayout, annotations: Tuple[Annotation, ...]) -> None:
        if not annotations:
            return
        column.addWidget(self._heading(translate("KmzbPlugin", "Annotations"), len(annotations)))
        for annotation in annotations:
            row = QHBoxLayout()
            row.setSpacing(4)
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(self._text(annotation.body))
            words.addWidget(self._text(f"{annotation.author}{texts.DOT}{texts.moment(annotation.created_at)}", muted=True))
            row.addLayout(words, 1)
            row.addWidget(
                self._link(
                    translate("KmzbPlugin", "On the map"),
                    partial(self.annotation_show_requested.emit, annotation),
                    annotation.body,
                ),
                0,
                Qt.AlignmentFlag.AlignTop,
            )
            column.addLayout(row)

    def _add_history(self, column: QVBoxLayout, events: Tuple[Event, ...], catalogue: Catalogue) -> None:
        if not events:
            return
        column.addWidget(self._heading(translate("KmzbPlugin", "History"), len(events)))
        newest_first = sorted(events, key=lambda event: event.seq, reverse=True)
        for event in newest_first[:HISTORY_MAX]:
            column.addWidget(self._event(event, catalogue))
        if len(newest_first) > HISTORY_MAX:
            rest = translate("KmzbPlugin", "%n older event(s) not shown", "", len(newest_first) - HISTORY_MAX)
            column.addWidget(self._text(rest, muted=True))

    def _event(self, event: Event, catalogue: Catalogue) -> QWidget:
        box = QFrame(self)
        lines = QVBoxLayout(box)
        lines.setContentsMargins(0, 0, 0, 4)
        lines.setSpacing(0)
        title = history.act_name(event)
        act = self._text(f"{title} {translate('KmzbPlugin', '(undone)')}" if event.undone else title)
        font = act.font()
        font.setBold(True)
        font.setStrikeOut(event.undone)
        act.setFont(font)
        lines.addWidget(act)
        said = (*history.changes(event, catalogue), history.reason_name(event), event.note or "")
        for line in said:
            if line:
                lines.addWidget(self._text(line))
        who = texts.DOT.join(part for part in (texts.moment(event.at), event.actor, event.actor_unit) if part)
        lines.addWidget(self._text(who, muted=True))
        return box

    # Parts

    def _heading(self, title: str, count: Optional[int] = None) -> QWidget:
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 6, 0, 1)
        row.setSpacing(6)
        label = QLabel(title if count is None else f"{title} ({texts.number(count)})", box)
        label.setTextFormat(Qt.TextFormat.PlainText)
        embolden(label)
        line = QFrame(box)
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFrameShadow(QFrame.Shadow.Plain)
        palette = line.palette()
        text, ground = palette.color(QPalette.ColorRole.WindowText), palette.color(QPalette.ColorRole.Window)
        palette.setColor(QPalette.ColorRole.WindowText, signs.blend(text, ground, 0.75))
        line.setPalette(palette)
        row.addWidget(label)
        row.addWidget(line, 1)
        return box

    def _text(self, text: str, muted: bool = False) -> QLabel:
        """Text that wraps and can be marked and copied."""
        label = self._label(text, muted)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        label.setSizePolicy(policy)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _label(self, text: str, muted: bool = False) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)  # a report's words are never markup
        label.setText(breakable(text))
        if muted:
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, signs.muted(self.palette()))
            label.setPalette(palette)
        return label

    def _link(self, title: str, act: Callable[[], None], about: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(title)
        button.setAutoRaise(True)
        button.setToolTip(f"{title}: {about}" if len(about) <= 80 else title)
        button.setAccessibleName(f"{title}: {about}")
        button.clicked.connect(lambda checked=False: act())
        return button


def breakable(text: str, longest: int = 24, piece: int = 8) -> str:
    """``text`` with break points in words too long for a narrow panel (links, a held-down key), however wide their letters."""
    words = text.split(" ")
    for place, word in enumerate(words):
        if len(word) > longest:
            words[place] = "\u200b".join(word[start : start + piece] for start in range(0, len(word), piece))
    return " ".join(words)


def _source(report: Report) -> str:
    parts = (texts.pillar(report.pillar), report.external_id or "")
    return texts.DOT.join(part for part in parts if part)
