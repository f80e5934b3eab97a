"""The rules of routing: which report goes elsewhere than its place says. Read by all, edited by the province's coordinator."""

from __future__ import annotations

from typing import Any, Callable, Dict, Optional, Tuple

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QShortcut,
    QVBoxLayout,
    QWidget,
)

from ...core import decisions
from ...core.client_ids import KeptClientId
from ...core.model import Catalogue
from ...core.ports import Canceller, RoutingGateway
from ...core.routing import Caught, RuleBook, RuleDraft, UnitChoice, draft_of, neighbour
from ...errors import Cancelled, Conflict, KmzbError
from ...i18n import translate
from ...tasks.runner import Job, TaskRunner
from ..models import history, routing_texts, texts
from ..timers import pause
from .asking_dialog import AskingDialog
from .routing_rule_form import RuleForm
from .routing_rule_table import RuleTable
from .routing_try_box import TryBox

COUNT_PAUSE_MS = 600


class RoutingRulesDialog(AskingDialog):
    """Not modal: places for trying are picked on the map."""

    pick_requested = pyqtSignal()

    def __init__(
        self, runner: TaskRunner, routing: RoutingGateway, catalogue: Catalogue, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(runner, parent)
        self._routing, self._catalogue = routing, catalogue
        self._book = RuleBook()
        self._targets: Dict[int, Tuple[UnitChoice, ...]] = {}
        self._ticket = self._count_ticket = 0
        self._removing: Optional[int] = None  # the rule whose removal was asked for once
        self._client_id = KeptClientId()
        self._stale = False
        self.setWindowTitle(translate("KmzbPlugin", "KMZB – rules of routing"))
        self.setObjectName("routing_rules_dialog")
        self.resize(980, 640)
        self._build()
        self._count_pause = pause(self, COUNT_PAUSE_MS, self._count)
        self.reload()

    # Parts

    def _build(self) -> None:
        self.intro_label = QLabel(
            translate(
                "KmzbPlugin",
                "A report goes to the smallest unit whose area holds its place. The first rule that fits may send it to another "
                "unit or suggest a body outside the Police.",
            ),
            self,
        )
        self.intro_label.setWordWrap(True)
        self.table = RuleTable(self._catalogue, self)
        self.table.currentItemChanged.connect(lambda *items: self._on_current_changed())
        self.table.itemActivated.connect(lambda item, column: self._edit())
        self.form, self.try_box = RuleForm(self), TryBox(self)
        self.form.hide()
        self.form.edited.connect(self._on_edited)
        self.form.submitted.connect(self._save)
        self.form.abandoned.connect(self._leave_form)
        self.try_box.asked.connect(self._ask)
        self.try_box.pick_requested.connect(self.pick_requested)
        upper, lower, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        upper.addWidget(self.table, 1)
        upper.addLayout(self._buttons())
        lower.addWidget(self.form, 3)
        lower.addWidget(self.try_box, 2)
        column.addWidget(self.intro_label)
        column.addLayout(upper, 1)
        column.addWidget(self.message_label)
        column.addLayout(lower)

    def _buttons(self) -> QVBoxLayout:
        column = QVBoxLayout()
        self.owner_combo = QComboBox(self)
        self.owner_combo.setAccessibleName(translate("KmzbPlugin", "Whose rule a new one is"))
        self.owner_combo.setMaximumWidth(190)
        self.owner_combo.hide()
        column.addWidget(self.owner_combo)
        self.buttons: Dict[str, QPushButton] = {}
        spec: Tuple[Tuple[str, str, str, Callable[[], None]], ...] = (
            ("add", translate("KmzbPlugin", "&Add…"), "Ins", self._add),
            ("edit", translate("KmzbPlugin", "&Edit…"), "F2", self._edit),
            ("remove", translate("KmzbPlugin", "Remo&ve"), "Del", self._remove),
            ("up", translate("KmzbPlugin", "&Up"), "Alt+Up", lambda: self._move(True)),
            ("down", translate("KmzbPlugin", "Do&wn"), "Alt+Down", lambda: self._move(False)),
        )
        for key, text, shortcut, act in spec:
            button = self._button(text, act)
            button.setToolTip(QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText))
            pressed = QShortcut(QKeySequence(shortcut), self.table)
            pressed.setContext(Qt.ShortcutContext.WidgetShortcut)
            pressed.activated.connect(button.click)
            self.buttons[key] = button
            column.addWidget(button)
        column.addStretch(1)
        self.close_button = self._button(translate("KmzbPlugin", "C&lose"), self.reject)
        column.addWidget(self.close_button)
        return column

    # Reading

    def reload(self) -> None:
        """Read the rules again; what is being entered stays."""
        if not self._book.rules:
            self.say(translate("KmzbPlugin", "Reading the rules…"))
        self._ticket += 1
        ticket = self._ticket
        self._run(translate("KmzbPlugin", "Reading the rules"), self._routing.book, lambda book: self._on_book(ticket, book))

    def note_change(self) -> None:
        """A colleague has changed a rule."""
        self.reload()

    def _on_book(self, ticket: int, book: RuleBook) -> None:
        if ticket != self._ticket:
            return
        first = not self._book.pillars
        self._book = book
        if first:
            self.form.set_choices(self._catalogue, book)
            self.try_box.set_choices(self._catalogue, book)
            self.owner_combo.clear()
            for owner in book.owners:
                self.owner_combo.addItem(owner.name, owner.id)
            self.owner_combo.setVisible(len(book.owners) > 1)
        self.table.show_book(book)
        self._on_current_changed()
        if not self._stale:
            self.say(self._state_text())
        self._stale = False

    def _state_text(self) -> str:
        said = []
        if not self._book.rules:
            said.append(translate("KmzbPlugin", "There are no rules yet: every report goes to the unit of its place."))
        if not self._book.owners:
            said.append(translate("KmzbPlugin", "Only the coordinator of the garrison and the administrator change rules."))
        return " ".join(said)

    def _on_current_changed(self) -> None:
        rule, editing = self.table.rule, not self.form.isHidden()
        self._removing = None
        mine = rule is not None and rule.may_edit and not editing
        self.buttons["add"].setEnabled(bool(self._book.owners) and not editing)
        for key in ("edit", "remove"):
            self.buttons[key].setEnabled(mine)
        for key, upwards in (("up", True), ("down", False)):
            possible = mine and rule is not None and neighbour(self._book.rules, rule, upwards) is not None
            self.buttons[key].setEnabled(possible)

    # Editing

    def _add(self) -> None:
        owner = self.owner_combo.currentData()
        if owner is not None:
            self._open_form(RuleDraft(owner, ""))

    def _edit(self) -> None:
        rule = self.table.rule
        if rule is not None and rule.may_edit and self.form.isHidden():
            self._open_form(draft_of(rule))

    def _open_form(self, draft: RuleDraft) -> None:
        if draft.owner in self._targets:
            self._show_form(draft)
            return

        def known(units: Tuple[UnitChoice, ...]) -> None:
            self._targets[draft.owner] = units
            self._show_form(draft)

        self._run(
            translate("KmzbPlugin", "Reading the units"),
            lambda canceller: self._routing.rule_targets(draft.owner, canceller),
            known,
        )

    def _show_form(self, draft: RuleDraft) -> None:
        self.form.show()
        self.form.show_draft(draft, self._targets[draft.owner])
        self.say("")
        self._on_current_changed()
        self._on_edited()

    def _leave_form(self) -> None:
        self._count_pause.stop()
        self._count_ticket += 1
        self.form.forget()
        self.form.hide()
        self._on_current_changed()
        self.table.setFocus()

    def _on_edited(self) -> None:
        if self.form.draft() is not None:
            self._count_pause.start()

    def _count(self) -> None:
        draft = self.form.draft()
        if draft is None or not draft.has_target or not draft.name:
            self.form.caught_label.setText("")
            return
        self._count_ticket += 1
        ticket = self._count_ticket

        def show(caught: Caught) -> None:
            if ticket == self._count_ticket:
                said = translate("KmzbPlugin", "Of {all} reports of the last 30 days it fits {fits}.").format(
                    all=texts.number(caught.of_all), fits=texts.number(caught.reports)
                )
                self.form.caught_label.setText(said)

        self._run(
            translate("KmzbPlugin", "Counting what a rule fits"),
            lambda canceller: self._routing.caught(draft, canceller),
            show,
            lambda error: self.form.caught_label.setText(""),
        )

    def _save(self) -> None:
        lacking, draft = self.form.lacking(), self.form.draft()
        if lacking or draft is None:
            self.say(lacking)
            return
        client = self._client_id.for_act(draft)
        self.form.setEnabled(False)
        self._run(
            translate("KmzbPlugin", "Saving a rule"),
            lambda canceller: self._routing.save_rule(draft, client, canceller),
            self._on_saved,
            self._on_refused,
        )

    def _on_saved(self, rule_id: Optional[int] = None) -> None:
        self._client_id.settled()
        self.form.setEnabled(True)
        if not self.form.isHidden():
            self._leave_form()
        self.reload()

    def _on_refused(self, error: KmzbError) -> None:
        self.form.setEnabled(True)
        if isinstance(error, Conflict):
            self._client_id.settled()
            events = history.colleague_acts(decisions.conflict_events(error.info), self._catalogue)
            said = translate(
                "KmzbPlugin", "Nothing was saved: a colleague has changed this rule in the meantime. Look and save again."
            )
            self.say(f"{said}\n{events}")
            version = error.info.get("version")
            if isinstance(version, int):
                self.form.rebase(version)
            self._stale = True
            self.reload()
            return
        if not isinstance(error, Cancelled):
            self.say(translate("KmzbPlugin", error.text))

    def _remove(self) -> None:
        rule = self.table.rule
        if rule is None or not rule.may_edit:
            return
        if self._removing != rule.id:
            self._removing = rule.id
            said = translate(
                "KmzbPlugin", "Press “Remove” once more to remove “{name}”. To pause a rule, take it out of use instead."
            )
            self.say(said.format(name=rule.name))
            return
        self._removing = None
        client = self._client_id.for_act(("remove", rule.id, rule.version))
        self._run(
            translate("KmzbPlugin", "Removing a rule"),
            lambda canceller: self._routing.remove_rule(rule.id, rule.version, client, canceller),
            lambda nothing: self._on_saved(),
            self._on_refused,
        )

    def _move(self, upwards: bool) -> None:
        rule = self.table.rule
        if rule is None or not rule.may_edit:
            return
        client = self._client_id.for_act(("move", rule.id, rule.version, upwards))
        self._run(
            translate("KmzbPlugin", "Moving a rule"),
            lambda canceller: self._routing.move_rule(rule.id, rule.version, upwards, client, canceller),
            lambda nothing: self._on_saved(),
            self._on_refused,
        )

    # Trying

    def take_point(self, x: float, y: float) -> None:
        """A place picked on the map, EPSG:2180."""
        self.try_box.take_point(x, y)

    def _ask(self, question: Any) -> None:
        self.try_box.say(translate("KmzbPlugin", "Asking the database…"))
        self._run(
            translate("KmzbPlugin", "Trying the rules"),
            lambda canceller: self._routing.answer(question, canceller),
            lambda found: self.try_box.say(routing_texts.answer(found, self._book.road_classes)),
            lambda error: self.try_box.say(translate("KmzbPlugin", error.text)),
        )

    def _run(
        self, title: str, work: Callable[[Canceller], Any], done: Callable[[Any], None],
        failed: Optional[Callable[[KmzbError], None]] = None, *, quiet: bool = True,
    ) -> Job:  # fmt: skip
        return super()._run(title, work, done, failed or self._on_refused, quiet=quiet)
