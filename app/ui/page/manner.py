"""How a session is played: its length, its variants, its values, what is in reach."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.ui.look.space import HIT, L
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.chips import Chips
from app.ui.page.row import labelled
from app.ui.page.stepper import Stepper
from app.ui.page.text import Text
from app.ui.page.value import ValueField
from app.ui.view import BeforeView, BlankView, ChoiceView
from app.words.catalog import Words


class Manner(QWidget):
    """A row for each thing that can be chosen; what cannot be is not there."""

    choice_made = Signal(str, str)
    value_given = Signal(str, str)
    minutes_wished = Signal(int)
    reach_chosen = Signal(str)

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing to choose yet."""
        super().__init__(parent)
        self._words, self._theme = words, theme
        self._shape: object = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(L)
        self.choices: dict[str, Chips] = {}
        self.fields: dict[str, ValueField | Chips] = {}
        self.time: Stepper | None = None
        self.reach: Chips | None = None
        self.reach_told: Text | None = None

    def show_session(self, view: BeforeView) -> None:
        """Show what can be chosen, and what is."""
        shape = (
            view.id,
            tuple((choice.name, choice.choices) for choice in view.choices),
            tuple(blank.name for blank in view.blanks),
            view.time is not None,
            view.reach is not None,
        )
        if shape != self._shape:
            self._shape = shape
            self._make(view)
        for choice in view.choices:
            self.choices[choice.name].show_chosen(choice.chosen)
        for blank in view.blanks:
            field = self.fields[blank.name]
            if isinstance(field, Chips):
                field.show_chosen(blank.value)
            else:
                field.show_value(blank)
        if self.time is not None and view.time is not None:
            self.time.show_time(view.time)
        self._show_reach(view)
        self.setVisible(self._rows.count() > 0)

    @property
    def blanks(self) -> dict[str, QLineEdit]:
        """The fields that are filled in, by the name of their value."""
        return {n: one.line for n, one in self.fields.items() if isinstance(one, ValueField)}

    def _show_reach(self, view: BeforeView) -> None:
        """Show what lies within reach, and what that means."""
        if self.reach is None or self.reach_told is None or view.reach is None:
            return
        self.reach.show_chosen(view.reach)
        told = {
            "keys": self._words("Questions are answered with the number keys."),
            "one": self._words(
                "A clicker or the button of a headset is one too. Short is pause or go on."
            ),
            "none": self._words("Then nothing is asked, and it plays on by itself."),
        }
        self.reach_told.setText(told.get(view.reach, ""))
        self.reach_told.setVisible(bool(view.reach))

    def _make(self, view: BeforeView) -> None:
        """Make the rows anew."""
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.choices, self.fields, self.time, self.reach = {}, {}, None, None
        for choice in view.choices:
            self._add_choice(choice)
            if choice.name == "length":
                self._add_time(view)
        if self.time is None:
            self._add_time(view)
        for blank in view.blanks:
            self._add_blank(blank)
        if view.reach is not None:
            self._add_reach()

    def _add_choice(self, choice: ChoiceView) -> None:
        """Add a row for one choice."""
        made = Chips(choice.label, choice.choices, choice.chosen)
        made.chosen.connect(lambda value, name=choice.name: self.choice_made.emit(name, value))
        self.choices[choice.name] = made
        self._rows.addWidget(labelled(choice.label, made, self._theme))

    def _add_time(self, view: BeforeView) -> None:
        """Add a row for the time there is, where a session can be fitted to it."""
        if view.time is None:
            return
        self.time = Stepper(self._words, self._theme)
        self.time.changed.connect(self.minutes_wished)
        told = self._words("Fit to my time")
        self._rows.addWidget(labelled(told, self.time, self._theme, self.time.sizeHint().height()))

    def _add_blank(self, blank: BlankView) -> None:
        """Add a row for one value: chips where it is one of a few, else a field."""
        made: Chips | ValueField
        if blank.choices:
            made = Chips(blank.label, blank.choices, blank.value)
            made.chosen.connect(lambda value, name=blank.name: self.value_given.emit(name, value))
        else:
            made = ValueField(blank, self._theme)
            made.given.connect(lambda value, name=blank.name: self.value_given.emit(name, value))
        self.fields[blank.name] = made
        high = None if isinstance(made, Chips) else self._theme.px(HIT)
        self._rows.addWidget(labelled(blank.label, made, self._theme, high))

    def _add_reach(self) -> None:
        """Add the question about what lies within reach."""
        words = self._words
        label = words("Within reach")
        kinds = (
            ("keys", words("keys")),
            ("one", words("one key or button")),
            ("none", words("nothing")),
        )
        self.reach = Chips(label, kinds)
        self.reach.chosen.connect(self.reach_chosen)
        self.reach_told = Text("", self._theme, Role.HINT, "ink2")
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.reach)
        column.addWidget(self.reach_told)
        self._rows.addWidget(labelled(label, both, self._theme))
