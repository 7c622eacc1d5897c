"""A page in two parts: a story at the left, a panel with its buttons at the right."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

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
        self._story, panel = QWidget(), QWidget()
        self._story.setLayout(self.story)
        panel.setLayout(self.panel)
        self._left, right = Scroll(self._story), Scroll(panel)
        self.card = frame("panel")
        inside = QVBoxLayout(self.card)
        inside.setContentsMargins(WIDE, WIDE - 8, WIDE - 8, XL + 4)
        inside.setSpacing(XL)
        inside.addWidget(right, 1)
        inside.addLayout(self.footer)
        self._parts = QHBoxLayout(self)
        self._parts.addWidget(self._left, STORY)
        self._parts.addWidget(self.card, PANEL)

    @property
    def is_narrow(self) -> bool:
        """Whether the parts stand under each other."""
        return self.width() < _NARROW * self._theme.scale

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts beside each other, or the story above what the panel holds."""
        super().resizeEvent(event)
        narrow = self.is_narrow
        if narrow != self._left.isHidden():
            self._join(narrow=narrow)
        away = XL if narrow else max(round(self.width() * 0.0625), (self.width() - 1400) // 2)
        right = XL if narrow else max(56, away - XL)
        self._parts.setContentsMargins(away, L, right, XL if narrow else 56)
        self._parts.setSpacing(0 if narrow else round(self.width() * 0.06))

    def _join(self, *, narrow: bool) -> None:
        """Let both parts scroll as one, or each by itself."""
        if narrow:
            self._left.takeWidget()
            self.panel.insertWidget(0, self._story)
            self._story.setAutoFillBackground(False)  # which the scroll area had set
            self._story.show()
        else:
            self.panel.removeWidget(self._story)
            self._left.setWidget(self._story)
        self._left.setHidden(narrow)


def _column(space: int) -> QVBoxLayout:
    """Return a column that begins at the top."""
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(space)
    return column
