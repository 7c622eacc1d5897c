"""Sessions that do not play, with what is wrong in each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.look.space import XL, XXL, L, S
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.text import Text, frame
from app.ui.view import SessionCard
from app.words.catalog import Words

_SHOWN = 6
"""Faults of one session that are listed; the rest is counted."""


class Broken(QWidget):
    """Lists sessions with their faults, readable and to be copied."""

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """List nothing yet."""
        super().__init__(parent)
        self._words, self._theme = words, theme
        self._cards: list[SessionCard] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, XXL, 0, 0)
        column.setSpacing(L)
        column.addWidget(Text(words("These do not play yet"), theme, Role.HEADING))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(L)
        column.addLayout(self._rows)
        self.hide()

    def show_cards(self, cards: Sequence[SessionCard]) -> None:
        """List sessions that have faults."""
        if list(cards) == self._cards:
            return
        self._cards = list(cards)
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for card in self._cards:
            self._rows.addWidget(self._row(card))
        self.setVisible(bool(self._cards))

    def _row(self, card: SessionCard) -> QWidget:
        """Return one session with its faults."""
        row = frame("problem")
        inside = QVBoxLayout(row)
        inside.setContentsMargins(XL, L, XL, L)
        inside.setSpacing(S // 2)
        inside.addWidget(Text(card.title, self._theme, Role.NAME, "error"))
        for fault in card.faults[:_SHOWN]:
            text = Text(fault, self._theme, Role.BODY)
            text.setMaximumWidth(16777215)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            inside.addWidget(text)
        more = len(card.faults) - _SHOWN
        if more > 0:
            told = self._words.n("and one more", "and {n} more", more)
            inside.addWidget(Text(told, self._theme, Role.BODY, "ink2"))
        return row
