"""What a session is heard with: levels, a test, the device, and what is wrong."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.look.space import S
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.level import LevelRows
from app.ui.page.text import Text
from app.ui.view import BeforeView
from app.words.catalog import Words


class Hear(QWidget):
    """The levels, and below them in small what should be known."""

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Show the levels a program begins with."""
        super().__init__(parent)
        self._words = words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        self.levels = LevelRows(words, theme)
        self.device = Text("", theme, Role.HINT, "ink2")
        self.notices = Text("", theme, Role.BODY, "ink2")
        for part in (self.levels, self.device, self.notices):
            column.addWidget(part)

    def show_session(self, view: BeforeView) -> None:
        """Show how loud it will be, through what, and what is wrong."""
        self.levels.show_levels(view.levels)
        told = self._words("Heard through {device}", device=view.device) if view.device else ""
        self.device.setText(told)
        self.device.setVisible(bool(told))
        self.notices.setText("\n".join(view.notices))
        self.notices.setVisible(bool(view.notices))
