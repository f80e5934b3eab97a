"""The fields of one rule of routing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, List, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from ...core.model import Catalogue
from ...core.routing import EVERY_DAY, RuleBook, RuleDraft, UnitChoice
from ...i18n import language, translate
from ..docks.choice_combo import ChoiceCombo
from ..models import routing_texts

NAME_MAX = 200
GROUP, CATEGORY = "group", "category"


class RuleForm(QGroupBox):
    """Emits what was asked for; the dialog decides. Nothing chosen in a condition means: any."""

    edited = pyqtSignal()
    submitted = pyqtSignal()
    abandoned = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(translate("KmzbPlugin", "Rule"), parent)
        self._draft: Optional[RuleDraft] = None
        self.name_edit = QLineEdit(self)
        self.name_edit.setMaxLength(NAME_MAX)
        self.category_combo, self.road_combo, self.pillar_combo = QComboBox(self), QComboBox(self), QComboBox(self)
        self.unit_combo, self.body_combo = ChoiceCombo(self), ChoiceCombo(self)
        self.valid_box = QCheckBox(translate("KmzbPlugin", "The rule is in &use"), self)
        self.caught_label = QLabel(self)
        self.caught_label.setWordWrap(True)
        form = QFormLayout(self)
        form.setVerticalSpacing(4)
        for text, field in (
            (translate("KmzbPlugin", "&Name"), self.name_edit),
            (translate("KmzbPlugin", "&Category"), self.category_combo),
            (translate("KmzbPlugin", "R&oad"), self.road_combo),
            (translate("KmzbPlugin", "&Source"), self.pillar_combo),
            (translate("KmzbPlugin", "&Days"), self._days()),
            (translate("KmzbPlugin", "&Hours"), self._hours()),
            (translate("KmzbPlugin", "Send &to unit"), self.unit_combo),
            (translate("KmzbPlugin", "Suggest &body"), self.body_combo),
        ):
            label = QLabel(text, self)
            label.setBuddy(field)
            form.addRow(label, field)
        form.addRow(self.valid_box)
        form.addRow(self.caught_label)
        form.addRow(self._buttons())
        for combo in (self.category_combo, self.road_combo, self.pillar_combo):
            combo.setMinimumContentsLength(14)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.currentIndexChanged.connect(lambda index: self.edited.emit())
        for combo in (self.unit_combo, self.body_combo):
            combo.editTextChanged.connect(lambda text: self.edited.emit())
        self.name_edit.textEdited.connect(lambda text: self.edited.emit())

    def _days(self) -> QWidget:
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3)
        self.day_boxes: List[QCheckBox] = []
        for name in routing_texts.day_names():
            day = QCheckBox(name, box)
            day.toggled.connect(lambda checked: self.edited.emit())
            row.addWidget(day)
            self.day_boxes.append(day)
        row.addStretch(1)
        box.setFocusProxy(self.day_boxes[0])
        return box

    def _hours(self) -> QWidget:
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        self.hours_box = QCheckBox(translate("KmzbPlugin", "only from"), box)
        self.from_spin, self.to_spin = QSpinBox(box), QSpinBox(box)
        self.from_spin.setRange(0, 23)
        self.to_spin.setRange(1, 24)
        row.addWidget(self.hours_box)
        row.addWidget(self.from_spin)
        row.addWidget(QLabel(translate("KmzbPlugin", "to"), box))
        row.addWidget(self.to_spin)
        row.addStretch(1)
        for spin, name in (
            (self.from_spin, translate("KmzbPlugin", "From this hour")),
            (self.to_spin, translate("KmzbPlugin", "Before this hour")),
        ):
            spin.setSuffix(":00")
            spin.setAccessibleName(name)
            spin.setEnabled(False)
            self.hours_box.toggled.connect(spin.setEnabled)
            spin.valueChanged.connect(lambda value: self.edited.emit())
        self.hours_box.toggled.connect(lambda checked: self.edited.emit())
        box.setFocusProxy(self.hours_box)
        return box

    def _buttons(self) -> QWidget:
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        self.save_button = QPushButton(translate("KmzbPlugin", "Sa&ve"), box)
        self.cancel_button = QPushButton(translate("KmzbPlugin", "Leave unchan&ged"), box)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        self.save_button.clicked.connect(lambda checked=False: self.submitted.emit())
        self.cancel_button.clicked.connect(lambda checked=False: self.abandoned.emit())
        for button in (self.save_button, self.cancel_button):
            button.setAutoDefault(False)
        return box

    def set_choices(self, catalogue: Catalogue, book: RuleBook) -> None:
        """What the conditions can be."""
        tongue = language()
        any_category = [(translate("KmzbPlugin", "any"), None)]
        groups = dict.fromkeys(c.group_code for c in catalogue.categories)
        named = [
            (translate("KmzbPlugin", "group: {name}").format(name=routing_texts.group_name(catalogue, code)), (GROUP, code))
            for code in groups
        ]
        single = [(c.name(tongue), (CATEGORY, c.code)) for c in catalogue.categories]
        _fill(self.category_combo, [*any_category, *named, *single])
        _fill(self.road_combo, [*any_category, *((r.name(tongue), r.code) for r in book.road_classes)])
        _fill(self.pillar_combo, [*any_category, *((p.name(tongue), p.code) for p in book.pillars)])
        _fill(self.body_combo, [(i.name, i.id) for i in catalogue.institutions])

    def show_draft(self, draft: RuleDraft, targets: Sequence[UnitChoice]) -> None:
        """Put a rule into the fields."""
        self._draft = None  # no signal of the fields is an edit now
        _fill(self.unit_combo, [(unit.name, unit.id) for unit in targets])
        self.name_edit.setText(draft.name)
        wanted = (GROUP, draft.category_group) if draft.category_group else (CATEGORY, draft.category) if draft.category else None
        _choose(self.category_combo, wanted)
        _choose(self.road_combo, draft.road_class)
        _choose(self.pillar_combo, draft.pillar)
        for bit, day in enumerate(self.day_boxes):
            day.setChecked(bool((draft.weekdays or 0) >> bit & 1))
        self.hours_box.setChecked(draft.hour_from is not None)
        self.from_spin.setValue(draft.hour_from if draft.hour_from is not None else 22)
        self.to_spin.setValue(draft.hour_to if draft.hour_to is not None else 6)
        for combo, key in ((self.unit_combo, draft.to_unit), (self.body_combo, draft.to_institution)):
            combo.start(translate("KmzbPlugin", "nobody: type a part of the name"))
            if key is not None:
                _choose(combo, key)
        self.valid_box.setChecked(draft.is_valid)
        self.setTitle(translate("KmzbPlugin", "New rule") if draft.rule_id is None else translate("KmzbPlugin", "Change the rule"))
        self.caught_label.setText("")
        self._draft = draft
        self.name_edit.setFocus()

    def rebase(self, version: int) -> None:
        """Somebody changed the rule: what was entered stays and would now follow on theirs."""
        if self._draft is not None:
            self._draft = replace(self._draft, version=version)

    def draft(self) -> Optional[RuleDraft]:
        """What the fields say; ``None`` while nothing is edited."""
        if self._draft is None:
            return None
        kind, code = self.category_combo.currentData() or (None, None)
        days = sum(1 << bit for bit, day in enumerate(self.day_boxes) if day.isChecked())
        timed = self.hours_box.isChecked()
        return replace(
            self._draft,
            name=self.name_edit.text().strip(),
            category=code if kind == CATEGORY else None,
            category_group=code if kind == GROUP else None,
            road_class=self.road_combo.currentData(),
            pillar=self.pillar_combo.currentData(),
            weekdays=days if 0 < days < EVERY_DAY else None,
            hour_from=self.from_spin.value() if timed else None,
            hour_to=self.to_spin.value() if timed else None,
            to_unit=self.unit_combo.chosen,
            to_institution=self.body_combo.chosen,
            is_valid=self.valid_box.isChecked(),
        )

    def lacking(self) -> str:
        """What still lacks, in words; empty when the rule can be saved. Goes to the field."""
        draft = self.draft()
        if draft is None:
            return ""
        if not draft.name:
            self.name_edit.setFocus()
            return translate("KmzbPlugin", "Give the rule a name.")
        if draft.hour_from is not None and draft.hour_from == draft.hour_to:
            self.to_spin.setFocus()
            return translate("KmzbPlugin", "The hours must differ.")
        if not draft.has_target:
            self.unit_combo.setFocus()
            return translate("KmzbPlugin", "Choose the unit to send to, or the body to suggest.")
        return ""

    def forget(self) -> None:
        """Nothing is edited any more."""
        self._draft = None


def _fill(combo: QComboBox, entries: Sequence[Tuple[str, Any]]) -> None:
    combo.clear()
    for text, data in entries:
        combo.addItem(text, data)


def _choose(combo: QComboBox, data: Any) -> None:
    rows = [row for row in range(combo.count()) if combo.itemData(row) == data]
    combo.setCurrentIndex(rows[0] if rows else -1)
