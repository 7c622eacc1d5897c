"""The rail and what lies beside it: library, evenings, preferences, about."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.look.theme import Theme
from app.ui.page.library import LibraryPage
from app.ui.page.rail import Goal, Rail
from app.ui.page.stack import Stack
from app.words.catalog import Words

_NARROW = 1100
"""Below this width, at a text scale of 1, the rail shows icons only."""


class Home(QWidget):
    """Shows one of the pages that the rail leads to; the library is there at once."""

    goal_chosen = Signal(str)

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Show the library."""
        super().__init__(parent)
        self._theme = theme
        self.rail = Rail(words, theme)
        self.stack = Stack(theme.motion)
        self.library = LibraryPage(words, theme)
        self.stack.add(self.library)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.stack, 1)
        self.rail.goal_chosen.connect(self.goal_chosen)
        self.rail.show_goal("library")

    def show_goal(self, goal: Goal, page: QWidget) -> None:
        """Show a page and where it is on the rail."""
        self.rail.show_goal(goal)
        self.stack.show_page(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the rail narrow in a narrow window."""
        super().resizeEvent(event)
        self.rail.show_narrow(narrow=self.width() < _NARROW * min(1.4, self._theme.scale))
