"""The case of a report in the panel: what may be the same thing, what belongs together, and one decision for all of it."""

from __future__ import annotations

from functools import partial
from typing import Dict, List, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ....core.cases import CASE, REPORT, Candidate, CaseLook, Member
from ....core.model import Action, Catalogue
from ....i18n import language, translate
from ...models import case_texts, texts
from .. import signs
from ..banner import Banner, Kind, Offer
from ..decision_bar import DecisionBar
from ..flow_layout import FlowLayout
from . import parts

ACCEPT_KEY = "D"
SHOWN = 3  # suggestions at first; the rest on demand
DESCRIPTION_MAX = 120


class CaseSection(QWidget):
    """Draws a look; announces what the user wants. Decides nothing."""

    accepted = pyqtSignal(object)  # Candidate
    dismissed = pyqtSignal(object)  # Candidate
    report_requested = pyqtSignal(int)
    leave_requested = pyqtSignal()
    item_leave_requested = pyqtSignal(object)  # Member
    split_requested = pyqtSignal(object)  # tuple of report ids
    undo_requested = pyqtSignal()
    decision_requested = pyqtSignal(str)  # act
    show_all_requested = pyqtSignal()
    asking = pyqtSignal(bool)  # a decision on the whole case is asked about

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._look: Optional[CaseLook] = None
        self._catalogue = Catalogue()
        self._allowed, self._busy, self._all = True, False, False
        self._checks: Dict[int, QCheckBox] = {}
        self.setAccessibleName(translate("KmzbPlugin", "Case"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.banner = Banner(self)
        self._body = QWidget(self)
        self._rows = QVBoxLayout(self._body)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)
        self.preview = Banner(self)
        self.bar = DecisionBar(self)
        for widget in (self.banner, self.preview, self.bar, self._body):  # a question stands above what it is about
            column.addWidget(widget)
        self.hide()

    # What is shown

    @property
    def look(self) -> Optional[CaseLook]:
        """What is on show."""
        return self._look

    def clear(self) -> None:
        """Another report, or none."""
        self._look, self._all = None, False
        self.fold()
        self.banner.clear()
        parts.empty(self._rows)
        self._checks = {}
        self.hide()

    def show_waiting(self, text: str) -> None:
        """Nothing is known yet: still looking, or no connection."""
        if self._look is None:
            parts.empty(self._rows)
            self._rows.addWidget(parts.heading(self._body, translate("KmzbPlugin", "Case"), text))
            self.show()

    def show_look(self, look: CaseLook, catalogue: Catalogue) -> None:
        """Everything, drawn anew; the focus and the ticks stay where they are."""
        focused = self._focused_name()
        ticked = {number for number, check in self._checks.items() if check.isChecked()}
        self._look, self._catalogue = look, catalogue
        parts.empty(self._rows)
        self._checks = {}
        self._draw_case(look, ticked)
        self._draw_candidates(look)
        self._enable()
        self.show()
        if focused:
            self._focus_again(focused)

    def set_allowed(self, allowed: bool) -> None:
        """Offline, nothing is joined or decided; what is shown stays."""
        self._allowed = allowed
        self._enable()

    def set_busy(self, busy: bool) -> None:
        """An act is under way."""
        self._busy = busy
        self._enable()

    def say(self, kind: Kind, text: str, offers: Sequence[Offer] = ()) -> None:
        """Something about the case that the user has to know."""
        self.banner.say(kind, text, offers)
        self.show()

    @property
    def first(self) -> Optional[Candidate]:
        """The suggestion that the key accepts."""
        return self._look.candidates[0] if self._look and self._look.candidates else None

    # Deciding the whole case

    def ask(self, action: Action, text: str) -> None:
        """Unfold the preview of a decision with what it still needs."""
        if self._look is None:
            return
        self.preview.say(Kind.INFO, text)
        self.bar.ask(action, self._look.report, self._catalogue)
        self.asking.emit(True)

    def fold(self) -> None:
        """Nothing is asked any more."""
        self.bar.fold()
        self.preview.clear()
        self.asking.emit(False)

    # Drawing

    def _draw_case(self, look: CaseLook, ticked: set) -> None:
        case = look.case
        if case is None:
            nothing = "" if look.candidates else translate("KmzbPlugin", "Nothing else seems to be the same thing.")
            self._rows.addWidget(parts.heading(self._body, translate("KmzbPlugin", "Case"), nothing))
            return
        sign = case_texts.times(case.reports + case.others)
        self._rows.addWidget(parts.heading(self._body, f"{translate('KmzbPlugin', 'Case')} {sign}".strip()))
        summary = case_texts.size(case) + texts.DOT + case_texts.priority(case)
        self._rows.addWidget(parts.text(self._body, summary, bold=case.priority > 1))
        for member in look.members:
            self._rows.addLayout(self._member_row(look, member, ticked))
        if look.hidden:
            hidden = translate("KmzbPlugin", "and %n of other units, counted but not shown", "members of a case", look.hidden)
            self._rows.addWidget(parts.text(self._body, hidden, muted=True))
        if look.allowed:
            self._rows.addWidget(self._case_buttons(look))

    def _member_row(self, look: CaseLook, member: Member, ticked: set) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        if member.kind == REPORT and look.allowed and len(look.members) > 1:
            check = QCheckBox(self._body)
            check.setObjectName(f"check_{member.id}")
            check.setAccessibleName(case_texts.member_title(member))
            check.setToolTip(translate("KmzbPlugin", "Choose for splitting off"))
            check.setChecked(member.id in ticked)
            check.toggled.connect(self._on_ticked)
            self._checks[member.id] = check
            row.addWidget(check)
        if member.status:
            row.addWidget(parts.sign(self._body, signs.status_icon(self._catalogue.status(member.status))))
        told = member.kind == REPORT and member.code == look.report.category  # the head of the panel says it
        name = case_texts.kind_name(member.kind, member.id) if told else case_texts.member_title(member)
        title = texts.DOT.join((name, texts.day(member.at.astimezone().date())))
        own = member.kind == REPORT and member.id == look.report.id
        if own:
            title += texts.DOT + translate("KmzbPlugin", "this one")
        row.addWidget(parts.text(self._body, title, muted=own), 1)
        if member.kind == REPORT and not own:
            row.addWidget(
                parts.button(self._body, f"go_{member.id}", translate("KmzbPlugin", "Open"),
                             lambda: self.report_requested.emit(member.id), about=case_texts.kind_name(member.kind, member.id))
            )  # fmt: skip
        elif member.kind != REPORT and look.allowed:
            row.addWidget(
                parts.button(self._body, f"out_{member.kind}_{member.id}", translate("KmzbPlugin", "Take out"),
                             lambda: self.item_leave_requested.emit(member), about=case_texts.member_title(member))
            )  # fmt: skip
        return row

    def _case_buttons(self, look: CaseLook) -> QWidget:
        box = QWidget(self._body)
        flow = FlowLayout(box, spacing_px=2)
        for action in self._decisions(look):
            name = translate("KmzbPlugin", "All: {act}").format(act=action.name(language()).replace("&", "&&"))
            flow.addWidget(parts.button(box, f"act_{action.code}", name, partial(self.decision_requested.emit, action.code)))
        flow.addWidget(parts.button(box, "leave", translate("KmzbPlugin", "Take this report out"), self.leave_requested.emit))
        if len(self._checks) > 1:
            flow.addWidget(parts.button(box, "split", translate("KmzbPlugin", "Split off the chosen"), self._on_split))
        flow.addWidget(parts.button(box, "show_all", translate("KmzbPlugin", "Show all on the map"), self.show_all_requested.emit))
        if look.can_undo:
            undo = translate("KmzbPlugin", "Undo the last act on the case")
            flow.addWidget(parts.button(box, "undo", undo, self.undo_requested.emit))
        return box

    def _decisions(self, look: CaseLook) -> List[Action]:
        """The acts that change the status of at least one member, each once."""
        held = {member.status for member in look.members if member.status}
        chosen: Dict[str, Action] = {}
        for action in self._catalogue.actions:
            if action.changes_status and action.from_status in held:
                chosen.setdefault(action.code, action)
        return list(chosen.values())

    def _draw_candidates(self, look: CaseLook) -> None:
        if not look.candidates:
            return
        shown = look.candidates if self._all else look.candidates[:SHOWN]
        lead = translate("KmzbPlugin", "Perhaps the same thing:")
        self._rows.addWidget(parts.text(self._body, lead, muted=True))
        for place, candidate in enumerate(shown):
            self._rows.addWidget(self._candidate_row(look, place, candidate))
        rest = len(look.candidates) - len(shown)
        if rest:
            more = translate("KmzbPlugin", "Show %n more", "suggestions", rest)
            self._rows.addWidget(parts.button(self._body, "more", more, self._on_more))

    def _candidate_row(self, look: CaseLook, place: int, candidate: Candidate) -> QWidget:
        box = QWidget(self._body)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(4)
        palette = self.palette()
        head.addWidget(parts.sign(box, signs.mark_icon(str(place + 1), signs.muted(palette).name())))
        title = case_texts.title(candidate, self._catalogue)
        head.addWidget(parts.text(box, title, bold=True), 1)
        column.addLayout(head)
        column.addWidget(parts.text(box, f"{case_texts.reasons(candidate)}{texts.DOT}{case_texts.chance(candidate)}"))
        if candidate.description and candidate.description.strip():
            said = " ".join(candidate.description.split())
            short = said if len(said) <= DESCRIPTION_MAX else said[: DESCRIPTION_MAX - 1] + "…"
            column.addWidget(parts.text(box, f"„{short}”" if language() == "pl" else f"“{short}”", muted=True))
        column.addWidget(self._candidate_buttons(box, look, place, candidate, title))
        box.setAccessibleName(title)
        return box

    def _candidate_buttons(self, parent: QWidget, look: CaseLook, place: int, candidate: Candidate, title: str) -> QWidget:
        buttons = QWidget(parent)
        flow = FlowLayout(buttons, spacing_px=2)
        name = f"{candidate.kind}_{candidate.id}"
        if look.allowed:
            both = candidate.kind == CASE and look.case is not None
            same = translate("KmzbPlugin", "Merge the cases") if both else translate("KmzbPlugin", "The same: join")
            flow.addWidget(
                parts.button(buttons, f"join_{name}", same, lambda: self.accepted.emit(candidate), about=title,
                             key="" if place else ACCEPT_KEY)
            )  # fmt: skip
            flow.addWidget(
                parts.button(buttons, f"not_{name}", translate("KmzbPlugin", "Not the same"),
                             lambda: self.dismissed.emit(candidate), about=title)
            )  # fmt: skip
        if candidate.by_kind == REPORT:
            flow.addWidget(
                parts.button(buttons, f"open_{name}", translate("KmzbPlugin", "Open"),
                             lambda: self.report_requested.emit(candidate.by_id), about=title)
            )  # fmt: skip
        return buttons

    def _on_more(self) -> None:
        self._all = True
        if self._look is not None:
            self.show_look(self._look, self._catalogue)

    def _on_split(self) -> None:
        self.split_requested.emit(self.ticked)

    @property
    def ticked(self) -> Tuple[int, ...]:
        """The reports that are chosen."""
        return tuple(sorted(number for number, check in self._checks.items() if check.isChecked()))

    def _on_ticked(self, checked: bool) -> None:
        self._enable()

    # Focus and rest

    def _enable(self) -> None:
        enabled = self._allowed and not self._busy
        for child in self._body.findChildren(QWidget):
            name = child.objectName()
            if name.startswith(("join_", "not_", "act_", "out_")) or name in ("leave", "undo"):
                child.setEnabled(enabled)
            elif name == "split":
                child.setEnabled(enabled and 0 < len(self.ticked) < len(self._checks))
        self.bar.rest(allowed=self._allowed, busy=self._busy)

    def _focused_name(self) -> str:
        focused = self.window().focusWidget() if self.window() else None
        return str(focused.objectName()) if focused is not None and self._body.isAncestorOf(focused) else ""

    def _focus_again(self, name: str) -> None:
        again = self._body.findChild(QWidget, name)
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)
