"""The one session that stands in front."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.ui.look.space import XL, L
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.text import Text, button, frame
from app.ui.paint.line import Line
from app.ui.view import SessionCard
from app.words.catalog import Words


def minutes_words(card: SessionCard, words: Words) -> str:
    """Say how long a session takes: one number, or from least to most."""
    if card.least == card.most or not card.most:
        return words.n("{n} minute", "{n} minutes", card.likely or card.most)
    return words("{least} to {most} minutes", least=card.least, most=card.most)


class Hero(QWidget):
    """A raised card with title, goal, line and the one primary button."""

    opened = Signal(str)

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Show no session yet."""
        super().__init__(parent)
        self._words = words
        self._id = ""
        card = frame("raised")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)
        self.why = Text("", theme, Role.HINT, "ink2")
        self.title = Text("", theme, Role.CARD_TITLE)
        self.goal = Text("", theme, Role.BODY, "ink2")
        self.line = Line(theme)
        self.facts = Text("", theme, Role.BODY, "ink2", wrap=False)
        self.begin = button(words("Begin"), "primary")
        self.begin.clicked.connect(lambda: self.opened.emit(self._id))
        grid = QGridLayout(card)
        grid.setContentsMargins(L + 12, XL, L + 12, XL + 4)
        grid.setHorizontalSpacing(L * 5)
        grid.setVerticalSpacing(4)
        for row, part in enumerate((self.why, self.title, self.goal)):
            grid.addWidget(part, row, 0)
        grid.setRowMinimumHeight(3, 8)
        grid.addWidget(self.line, 4, 0)
        right = QVBoxLayout()
        right.setSpacing(L - 2)
        right.addStretch(1)
        right.addWidget(self.facts, 0, Qt.AlignmentFlag.AlignRight)
        right.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignRight)
        grid.addLayout(right, 0, 1, 5, 1)
        grid.setColumnStretch(0, 1)

    def show_session(self, card: SessionCard, why: str) -> None:
        """Show a session and why it stands here."""
        self._id = card.id
        self.why.setText(why)
        self.title.setText(card.title)
        self.goal.setText(card.goal)
        self.line.show_spans(card.line)
        self.facts.setText(minutes_words(card, self._words))
        self.begin.setAccessibleDescription(card.title)
