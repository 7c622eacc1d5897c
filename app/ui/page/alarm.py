"""When to call someone: what a person may notice, and what to do then."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.look.space import XL, L, S
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.column import Column
from app.ui.page.text import Text, frame
from app.ui.view import SignalView
from app.words.catalog import Words

URGENT = frozenset({"emergency", "doctor now", "midwife now"})
"""Tiers that stand first, in the colour of problems."""


class AlarmPage(Column):
    """The red flags, the most urgent first; plain, without a diagnosis."""

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Show no signals yet."""
        super().__init__(words("When do you call someone?"), words, theme, back=True,
                         parent=parent)  # fmt: skip
        self.body(words("This is general safety information. It is no diagnosis. "
                        "When in doubt, call."))  # fmt: skip
        self.space(L)
        self.rows: list[QWidget] = []

    def show_signals(self, signals: Sequence[SignalView]) -> None:
        """Show what may be noticed, in the order given."""
        for row in self.rows:
            row.deleteLater()
        self.rows = [self._row(signal) for signal in signals]
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
