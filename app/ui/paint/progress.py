"""How far something is: a hairline that fills, without a number."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from app.ui.look.theme import Theme, tone

_PARTS = 1000
_HIGH = 4


class Progress(QProgressBar):
    """A thin bar; a screen reader hears its name and how far it is."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setRange(0, _PARTS)
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float) -> None:
        """Show how far it is, 0 to 1."""
        self.setValue(round(min(1.0, max(0.0, share)) * _PARTS))

    def show_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a thin line."""
        return QSize(200, _HIGH + 4)

    def minimumSizeHint(self) -> QSize:
        """Ask for a short line at least."""
        return QSize(60, _HIGH + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the track and what is filled."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            top = (self.height() - _HIGH) / 2
            painter.setBrush(tone(self._theme.colours.line))
            painter.drawRoundedRect(QRectF(0, top, self.width(), _HIGH), 2, 2)
            painter.setBrush(tone(self._theme.colours.action))
            filled = self.width() * self.value() / _PARTS
            painter.drawRoundedRect(QRectF(0, top, filled, _HIGH), 2, 2)
