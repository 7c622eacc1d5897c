"""When to call someone: what a person may notice, and what to do then."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.look.space import XL, L, S
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.column import Column
from app.ui.page.text import Text, button, frame
from app.ui.view import AlarmView, SignalView
from app.words.catalog import Words

URGENT = frozenset({"emergency", "doctor now", "midwife now"})
"""Tiers that stand first, in the colour of problems."""


class AlarmPage(Column):
    """The red flags, the most urgent first; plain, without a diagnosis."""

    preferences_requested = Signal()

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Show no signals yet."""
        super().__init__(words("When do you call someone?"), words, theme, back=True,
                         parent=parent)  # fmt: skip
        self.body(words("This is general safety information. It is no diagnosis. "
                        "When in doubt, call."))  # fmt: skip
        self._words = words
        self.place = Text("", theme, Role.BODY, "ink2")
        self.change = button(words("Change the country"), "quiet")
        self.change.clicked.connect(self.preferences_requested)
        self.contact = Text("", theme, Role.NAME)
        self.add(self.place)
        self.add(self.change)
        self.add(self.contact)
        self.space(L)
        self.rows: list[QWidget] = []

    def show_alarm(self, view: AlarmView) -> None:
        """Show what may be noticed, in the order given, with the numbers of a country."""
        words = self._words
        unknown = words("Your country is not set, so these are the numbers that hold anywhere.")
        known = words("The numbers are those of: {country}.", country=view.country)
        self.place.setText(known if view.country else unknown)
        self.contact.setText(words("Your own: {contact}", contact=view.contact))
        self.contact.setVisible(bool(view.contact))
        for row in self.rows:
            row.deleteLater()
        self.rows = [self._row(signal) for signal in view.signals]
        for row in self.rows:
            self.add(row)

    def _row(self, signal: SignalView) -> QWidget:
        """Return one signal: what is noticed, and below it what to do."""
        urgent = signal.tier in URGENT
        row = frame("problem" if urgent else "card")
        row.setMaximumWidth(self.theme.px(720))
        inside = QVBoxLayout(row)
        inside.setContentsMargins(XL, L, XL, L)
        inside.setSpacing(S // 2)
        inside.addWidget(Text(signal.notice, self.theme, Role.BODY, "ink2"))
        inside.addWidget(Text(signal.act, self.theme, Role.NAME, "error" if urgent else "ink"))
        return row
