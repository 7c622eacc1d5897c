"""How loud something is: a bar filled up to an upright, without numbers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from app.ui.look.space import HIT
from app.ui.look.theme import Theme, tone

_STEPS = 20
_BAR = 6.0
_UPRIGHT = (8.0, 20.0)
_AWAY = 5.0
"""Room for the ring of the focus, px."""


class Level(QSlider):
    """A level from 0 to 1; arrows change it by a twentieth."""

    changed = Signal(float)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setRange(0, _STEPS)
        self.setPageStep(_STEPS // 4)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def level(self) -> float:
        """The level, 0 to 1."""
        return self.value() / _STEPS

    def show_value(self, level: float) -> None:
        """Show a level without telling."""
        self.setValue(round(min(1.0, max(0.0, level)) * _STEPS))
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a bar that can be hit."""
        return QSize(190, HIT - 8)

    def minimumSizeHint(self) -> QSize:
        """Ask for a short bar at least."""
        return QSize(96, HIT - 8)

    def _choose(self, steps: int) -> None:
        """Set a level and tell it, where it is another."""
        before = self.value()
        self.setValue(steps)
        self.update()
        if self.value() != before:
            self.changed.emit(self.level)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along with arrows and page keys."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Down: -1,
            Qt.Key.Key_Up: 1,
            Qt.Key.Key_PageDown: -self.pageStep(),
            Qt.Key.Key_PageUp: self.pageStep(),
            Qt.Key.Key_Home: -_STEPS,
            Qt.Key.Key_End: _STEPS,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()
        else:
            self._choose(self.value() + step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Set the level where the pointer is."""
        self._choose(self._at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along with the pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._choose(self._at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing more: it was set as it was pressed."""
        event.accept()

    def _at(self, x: float) -> int:
        """Return the level at a point, in steps."""
        left, wide = self._span()
        return round(min(1.0, max(0.0, (x - left) / wide)) * _STEPS)

    def _span(self) -> tuple[float, float]:
        """Return where the bar begins and how long it is."""
        edge = _AWAY + _UPRIGHT[0] / 2
        return edge, self.width() - 2 * edge

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar, what is filled, and the upright."""
        colours = self._theme.colours
        left, wide = self._span()
        middle, at = self.height() / 2, left + wide * self.level
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(tone(colours.edge), 1))
            painter.setBrush(tone(colours.sunk))
            painter.drawRoundedRect(QRectF(left, middle - _BAR / 2, wide, _BAR), _BAR / 2, _BAR / 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tone(colours.action))
            painter.drawRoundedRect(QRectF(left, middle - _BAR / 2, at - left, _BAR), 3, 3)
            upright = QRectF(at - _UPRIGHT[0] / 2, middle - _UPRIGHT[1] / 2, *_UPRIGHT)
            painter.drawRoundedRect(upright, 3, 3)
            if self.hasFocus():
                painter.setPen(QPen(tone(colours.ink), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(upright.adjusted(-4, -4, 4, 4), 6, 6)
