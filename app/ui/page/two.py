"""A page in two parts: a story at the left, a panel with its buttons at the right."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.look.space import PANEL, STORY, WIDE, WIDEST, XL, XXL, L, M, S
from app.ui.look.theme import Theme
from app.ui.page.scroll import Scroll
from app.ui.page.text import frame

_NARROW = 900
"""Below this width, at a text scale of 1, the parts stand under each other."""
_ROOMY = (1180, 720)
"""From this size on margins are wide; below it they leave room for what is said."""
_TALLEST = 860
"""The panel grows no taller: its buttons stay near what they are about."""
_LEAST = 0.54
"""Share of the width that the panel has where there is little."""


class TwoPart(QWidget):
    """Holds a story and a panel, beside each other where there is room.

    Fill `story`, `panel`, `above_footer` and `footer`: what lies at the foot is
    always in sight. A hairline above it says that the panel goes on below.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make both parts empty."""
        super().__init__(parent)
        self._theme = theme
        self.story = _column(0)
        self.panel = _column(L)
        self.above_footer = QVBoxLayout()
        self.above_footer.setContentsMargins(0, 0, S, 0)
        self.footer = QHBoxLayout()
        self.footer.setSpacing(L)
        self._story, panel = QWidget(), QWidget()
        self._story.setLayout(self.story)
        panel.setLayout(self.panel)
        self._left, self._right = Scroll(self._story), Scroll(panel)
        self.card = frame("panel")
        self._inside = QVBoxLayout(self.card)
        self._inside.setSpacing(0)
        self.edge = frame("hairline")
        self._inside.addWidget(self._right, 1)
        self._inside.addWidget(self.edge)
        self._inside.addSpacing(M)
        self._inside.addLayout(self.above_footer)
        self._inside.addSpacing(M)
        self._inside.addLayout(self.footer)
        self._parts = QHBoxLayout(self)
        self._parts.addWidget(self._left, STORY)
        self._parts.addWidget(self.card, PANEL)
        bar = self._right.verticalScrollBar()
        bar.valueChanged.connect(lambda _: self._show_edge())
        bar.rangeChanged.connect(lambda _least, _most: self._show_edge())
        self._show_edge()

    @property
    def is_narrow(self) -> bool:
        """Whether the parts stand under each other."""
        return self.width() < _NARROW * self._theme.scale

    def go_up(self) -> None:
        """Show both parts from their beginning."""
        for scroll in (self._left, self._right):
            scroll.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts beside each other, or the story above what the panel holds."""
        super().resizeEvent(event)
        narrow = self.is_narrow
        if narrow != self._left.isHidden():
            self._join(narrow=narrow)
        wide, high = _ROOMY
        if narrow:
            self._set_margins((XL, M, XL, XL), 0, XL)
        elif self.width() < wide * self._theme.scale or self.height() < high - 60:
            self._set_margins((44, S, XL, XL), XXL, 28)
            self._share(max(_LEAST, min(0.6, PANEL / self.width())))
        else:
            away = max(round(self.width() * 0.0625), (self.width() - WIDEST) // 2)
            below = max(56, self.height() - round(_TALLEST * self._theme.scale))
            between = round(self.width() * 0.06)
            self._set_margins((away, L, max(56, away - XL), below), between, WIDE)
            self._share(PANEL / (PANEL + STORY))

    def _share(self, panel: float) -> None:
        """Give the panel a share of the width."""
        self._parts.setStretch(0, round(1000 * (1 - panel)))
        self._parts.setStretch(1, round(1000 * panel))

    def _set_margins(self, outer: tuple[int, int, int, int], between: int, inner: int) -> None:
        """Set the distances round the parts, between them, and in the panel."""
        self._parts.setContentsMargins(*outer)
        self._parts.setSpacing(between)
        self._inside.setContentsMargins(inner, max(XL, inner - S), inner - S, XL)

    def _show_edge(self) -> None:
        """Show where the panel goes on below what is seen."""
        bar = self._right.verticalScrollBar()
        more = bar.value() < bar.maximum()
        self.edge.setProperty("kind", "hairline" if more else "")
        self.edge.style().polish(self.edge)

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
