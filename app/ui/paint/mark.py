"""A ring for before, a disc for afterwards: what the signs on scales and plots mean."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from app.ui.look.theme import Theme, tone
from app.ui.paint.painted import Painted


class Mark(Painted):
    """A ring or a disc, beside the words that explain it."""

    def __init__(self, theme: Theme, *, is_open: bool) -> None:
        super().__init__(theme)
        self._is_open = is_open
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(theme.px(14), theme.px(14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        with self.painter() as painter:
            self._draw(painter)

    def _draw(self, painter: QPainter) -> None:
        """Draw a ring as before, a disc as after."""
        colours = self.theme.colours
        if self._is_open:
            painter.setPen(QPen(tone(colours.linec), 1.75))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tone(colours.action))
        painter.drawEllipse(self.rect().toRectF().adjusted(2, 2, -2, -2))
