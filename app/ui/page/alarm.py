"""When to call someone: whom, what a person may notice, and what to do then."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.ui.look.space import XL, L, S
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.column import Column
from app.ui.page.text import Text, button, frame
from app.ui.view import AlarmView, SignalView
from app.words.catalog import Words

URGENT = frozenset({"emergency", "doctor now", "midwife now"})
"""Tiers that stand first, in the colour of problems."""
_WIDEST = 720


class AlarmPage(Column):
    """The red flags, the most urgent first; plain, without a diagnosis."""

    preferences_requested = Signal()

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Show no signals yet."""
        super().__init__(words("When do you call someone?"), words, theme, back=True,
                         parent=parent)  # fmt: skip
        self._words = words
        self.numbers = Numbers(theme)
        self.place = Text("", theme, Role.HINT, "ink2")
        self.change = button(words("Change the country"), "plain")
        self.change.clicked.connect(self.preferences_requested)
        self.add(self.numbers)
        self.add_row(self.place, self.change)
        self.space(L)
        self.body(words("This is general safety information. It is no diagnosis. "
                        "When in doubt, call."))  # fmt: skip
        self.rows: list[QWidget] = []

    def show_alarm(self, view: AlarmView) -> None:
        """Show whom to call, and what may be noticed in the order given."""
        words = self._words
        unknown = words("Your country is not set, so these are the numbers that hold anywhere.")
        known = words("The numbers are those of: {country}.", country=view.country)
        self.place.setText(known if view.country else unknown)
        self.numbers.show_numbers(view.numbers)
        for row in self.rows:
            row.deleteLater()
        self.rows = [self._row(signal) for signal in view.signals]
        for row in self.rows:
            self.add(row)

    def _row(self, signal: SignalView) -> QWidget:
        """Return one signal: what is noticed, and below it what to do."""
        urgent = signal.tier in URGENT
        row = frame("problem" if urgent else "card")
        row.setMaximumWidth(self.theme.px(_WIDEST))
        inside = QVBoxLayout(row)
        inside.setContentsMargins(XL, L, XL, L)
        inside.setSpacing(S // 2)
        inside.addWidget(Text(signal.notice, self.theme, Role.BODY, "ink2"))
        inside.addWidget(Text(signal.act, self.theme, Role.NAME, "error" if urgent else "ink"))
        return row


class Numbers(QWidget):
    """Whom to call: the number for danger to life large, the others below it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show no number yet."""
        super().__init__(parent)
        self._theme = theme
        self.setMaximumWidth(theme.px(_WIDEST))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(XL)
        self._grid.setVerticalSpacing(S)
        self._grid.setColumnStretch(1, 1)

    def show_numbers(self, numbers: Sequence[tuple[str, str]]) -> None:
        """Show what each is for, and the number; the first is the most urgent."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        middle = Qt.AlignmentFlag.AlignVCenter
        for row, (label, number) in enumerate(numbers):
            large = row == 0
            role, colour = (Role.QUESTION, "error") if large else (Role.HEADING, "ink")
            told = Text(number, self._theme, role, colour)
            told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(
                Text(label, self._theme, Role.BODY, "ink2", wrap=False), row, 0, middle
            )
            self._grid.addWidget(told, row, 1, middle)
