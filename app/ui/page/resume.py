"""A session that was broken off by the machine: go on, land, or leave it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.look.space import MARGIN, STORY, XXL, L
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.scroll import Scroll
from app.ui.page.text import Text, button
from app.words.catalog import Words


class ResumePage(QWidget):
    """Asks once how to go on; nothing plays until somebody says so."""

    go_on_requested = Signal()
    landing_requested = Signal()
    left = Signal()

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Ask about no session yet."""
        super().__init__(parent)
        self._words = words
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(L)
        column.addStretch(1)
        column.addWidget(Text(words("This session was broken off."), theme, Role.TITLE))
        self.told = Text("", theme, Role.LEAD, "ink2")
        column.addWidget(self.told)
        column.addWidget(Text(
            words("You may go on with the step you were in, hear how it ends, or leave it."),
            theme, Role.BODY, "ink2",
        ))  # fmt: skip
        column.addSpacing(XXL)
        column.addLayout(self._choices(words))
        column.addStretch(2)
        inside.setMaximumWidth(theme.px(STORY + 2 * MARGIN + 120))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addStretch(1)
        whole.addWidget(Scroll(inside), 4)
        whole.addStretch(1)

    def show_session(self, title: str, minutes: int) -> None:
        """Ask about a session, of which so many minutes are left."""
        self.told.setText(self._words.n(
            "{title}, about a minute before its end.",
            "{title}, about {n} minutes before its end.",
            minutes, title=title,
        ))  # fmt: skip
        self.go_on.setFocus()

    def _choices(self, words: Words) -> QHBoxLayout:
        """Return the three ways."""
        self.go_on = button(words("Go on"), "primary")
        self.go_on.setDefault(True)
        self.land = button(words("Only the ending"), "quiet")
        self.leave = button(words("Leave it"), "plain")
        row = QHBoxLayout()
        row.setSpacing(L)
        for made, told in (
            (self.go_on, self.go_on_requested),
            (self.land, self.landing_requested),
            (self.leave, self.left),
        ):
            made.clicked.connect(told)
            row.addWidget(made)
        row.addStretch(1)
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves it."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
