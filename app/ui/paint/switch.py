"""A switch with its words: on or off, told by form as well as by colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from app.ui.look.space import HIT
from app.ui.look.theme import Theme, tone
from app.ui.look.type import Role

_TRACK = (46.0, 26.0)
_KNOB = 9.0
_GAP = 14


class Switch(QCheckBox):
    """A check box that looks like a switch; it changes at once, nothing slides."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_value(self, *, on: bool) -> None:
        """Show on or off without telling."""
        before = self.blockSignals(True)
        self.setChecked(on)
        self.blockSignals(before)
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for room for switch and words."""
        wide, high = self._track()
        text = self._metrics_width()
        return QSize(round(wide) + _GAP + text + 4, max(HIT, round(high) + 12))

    def minimumSizeHint(self) -> QSize:
        """Ask for all of it: words are never cut."""
        return self.sizeHint()

    def hitButton(self, _point: object) -> bool:
        """Switch wherever it is clicked, on the words too."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the switch and its words."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            wide, high = self._track()
            box = QRectF(1, (self.height() - high) / 2, wide, high)
            self._paint_switch(painter, box)
            painter.setFont(self._theme.font(Role.BODY))
            colours = self._theme.colours
            painter.setPen(tone(colours.ink if self.isEnabled() else colours.ink3))
            words = QRectF(self.rect()).adjusted(box.right() + _GAP, 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _paint_switch(self, painter: QPainter, box: QRectF) -> None:
        """Draw the track and the knob; on is filled, off is open."""
        colours, half = self._theme.colours, box.height() / 2
        on = self.isChecked()
        painter.setPen(Qt.PenStyle.NoPen if on else QPen(tone(colours.edge), 1.5))
        painter.setBrush(tone(colours.action if on else colours.raised))
        painter.drawRoundedRect(box, half, half)
        knob = _KNOB * self._theme.scale
        x = box.right() - half if on else box.left() + half
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tone(colours.onaction if on else colours.edge))
        painter.drawEllipse(QPointF(x, box.center().y()), knob, knob)

    def _track(self) -> tuple[float, float]:
        """Return width and height of the track."""
        return _TRACK[0] * self._theme.scale, _TRACK[1] * self._theme.scale

    def _metrics_width(self) -> int:
        """Return the width of the words."""
        return QFontMetrics(self._theme.font(Role.BODY)).horizontalAdvance(self.text())
