"""A page in two parts: a story at the left, a panel with its buttons at the right."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.look.space import PANEL, STORY, WIDE, XL, L
from app.ui.look.theme import Theme
from app.ui.page.scroll import Scroll
from app.ui.page.text import frame

_NARROW = 900
"""Below this width, at a text scale of 1, the parts stand under each other."""


class TwoPart(QWidget):
    """Holds a story and a panel, beside each other where there is room.

    Fill `story`, `panel` and `footer`; the footer's buttons are always in sight.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make both parts empty."""
        super().__init__(parent)
        self._theme = theme
        self.story = _column(0)
        self.panel = _column(L)
        self.footer = QHBoxLayout()
        self.footer.setSpacing(L)
        story, panel = QWidget(), QWidget()
        story.setLayout(self.story)
        panel.setLayout(self.panel)
        self._story, self._panel = Scroll(story), Scroll(panel)
        self.card = frame("panel")
        inside = QVBoxLayout(self.card)
        inside.setContentsMargins(WIDE, WIDE - 8, WIDE - 8, XL + 4)
        inside.setSpacing(XL)
        inside.addWidget(self._panel, 1)
        inside.addLayout(self.footer)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.addWidget(self._story, STORY)
        self._parts.addWidget(self.card, PANEL)

    @property
    def is_narrow(self) -> bool:
        """Whether the parts stand under each other."""
        return self.width() < _NARROW * self._theme.scale

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts beside or under each other."""
        super().resizeEvent(event)
        narrow = self.is_narrow
        away = round(self.width() * 0.0625) if not narrow else XL
        self._parts.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )
        edge = max(L, (self.width() - 1400) // 2)
        self._parts.setContentsMargins(max(edge, away), L, max(edge, 56 if not narrow else XL), 56)
        self._parts.setSpacing(XL if narrow else round(self.width() * 0.06))


def _column(space: int) -> QVBoxLayout:
    """Return a column that begins at the top."""
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(space)
    return column
