"""A scale of eleven places, from 0 to 10; nothing is chosen to begin with."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from app.ui.look.space import HIT, STAGE_DISC
from app.ui.look.theme import Theme, tone
from app.ui.look.type import Role

HIGHEST = 10
_MIDDLE = 5
_DOT = 3.0
_DISC = 15.0
_START = 9.0
_GROWS = 1.36
"""How much larger the chosen disc is during a session."""
_RING = 2.0


class Scale(QSlider):
    """Eleven places on a hairline; the chosen one is a disc with its number.

    A screen reader meets a slider from 0 to 10. Digits choose, and 1 then 0
    is ten; arrows go along. `large` is the form for during a session.
    """

    chosen = Signal(int)

    def __init__(
        self, theme: Theme, name: str, parent: QWidget | None = None, *, large: bool = False
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme, self._large = theme, large
        self._chosen: int | None = None
        self._start: int | None = None
        self._pointed: int | None = None
        self.setRange(0, HIGHEST)
        self.setPageStep(2)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def answer(self) -> int | None:
        """What is chosen, if anything."""
        return self._chosen

    def show_value(self, value: int | None) -> None:
        """Show a number as chosen, without telling; none chooses nothing."""
        self._chosen = value
        self.setValue(_MIDDLE if value is None else value)
        self.update()

    def show_start(self, value: int | None) -> None:
        """Show the number from the beginning as an open ring."""
        self._start = value
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for room for eleven places that can be hit."""
        wide = 890 if self._large else 456
        return QSize(wide, self._height())

    def minimumSizeHint(self) -> QSize:
        """Ask for so much that discs do not touch."""
        disc = self._theme.px(STAGE_DISC if self._large else 26)
        return QSize((HIGHEST + 1) * (disc + 4), self._height())

    def _height(self) -> int:
        """Return the height: the chosen disc and the ring of the focus."""
        return self._theme.px(STAGE_DISC * _GROWS + 14) if self._large else self._theme.px(HIT)

    # --- choosing ---------------------------------------------------------------

    def _choose(self, value: int) -> None:
        """Choose a number and tell it."""
        self.show_value(min(HIGHEST, max(0, value)))
        self.chosen.emit(self.value())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with digits, go along with arrows, and leave other keys alone."""
        key = Qt.Key(event.key())
        digit = key.value - Qt.Key.Key_0.value
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_Up: 1}
        if 0 <= digit < HIGHEST:
            self._choose(HIGHEST if digit == 0 and self._chosen == 1 else digit)
        elif key in steps:
            self._choose(_MIDDLE if self._chosen is None else self._chosen + steps[key])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._choose(0 if key == Qt.Key.Key_Home else HIGHEST)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the nearest place."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self._nearest(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along with a pressed pointer, or show what it points at."""
        nearest = self._nearest(event.position().x())
        if event.buttons() & Qt.MouseButton.LeftButton and nearest != self._chosen:
            self._choose(nearest)
        self._pointed = nearest
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing more: it was chosen as it was pressed."""
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        self._pointed = None
        self.update()
        super().leaveEvent(event)

    def _nearest(self, x: float) -> int:
        """Return the number whose place is nearest."""
        first, step = self._x(0), self._x(1) - self._x(0)
        return min(HIGHEST, max(0, round((x - first) / step)))

    def _x(self, value: int) -> float:
        """Return where the place of a number lies."""
        edge = self._radius() * (_GROWS if self._large else 1.0) + 5
        return edge + value * (self.width() - 2 * edge) / HIGHEST

    def _radius(self) -> float:
        """Return the radius of a disc."""
        return self._theme.scale * (STAGE_DISC / 2 if self._large else _DISC)

    # --- painting ---------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hairline, the places, the start and what is chosen."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle = self.height() / 2
            painter.setPen(QPen(tone(self._theme.colours.linec), 1.5))
            painter.drawLine(QPointF(self._x(0), middle), QPointF(self._x(HIGHEST), middle))
            for value in range(HIGHEST + 1):
                if value != self._chosen:
                    self._paint_place(painter, value, QPointF(self._x(value), middle))
            if self._chosen is not None:
                self._paint_chosen(painter, QPointF(self._x(self._chosen), middle))
            elif self.hasFocus():
                self._paint_focus(painter, QPointF(self._x(_MIDDLE), middle), self._radius())

    def _paint_place(self, painter: QPainter, value: int, at: QPointF) -> None:
        """Draw a place that is not chosen."""
        colours = self._theme.colours
        if self._large:
            pointed = value == self._pointed
            self._paint_disc(painter, value, at, colours.wash if pointed else colours.raised)
        elif value == self._start:
            self._paint_start(painter, at, _START * self._theme.scale)
        else:
            dot = _DOT * (1.6 if value == self._pointed else 1.0)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tone(colours.edge))
            painter.drawEllipse(at, dot, dot)

    def _paint_disc(self, painter: QPainter, value: int, at: QPointF, fill: str) -> None:
        """Draw a disc with its number; the start has a second ring."""
        colours, radius = self._theme.colours, self._radius()
        painter.setPen(QPen(tone(colours.edge), 1))
        painter.setBrush(tone(fill))
        painter.drawEllipse(at, radius, radius)
        if value == self._start:
            self._paint_start(painter, at, radius + 4, filled=False)
        self._write(painter, value, at, radius, Role.NUMBER, colours.ink)

    def _paint_start(
        self, painter: QPainter, at: QPointF, radius: float, *, filled: bool = True
    ) -> None:
        """Draw the open ring of the number from the beginning."""
        colours = self._theme.colours
        painter.setPen(QPen(tone(colours.ink2), 1.5))
        wall = tone(colours.ground if self._large else colours.surface)
        painter.setBrush(wall if filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(at, radius, radius)

    def _paint_chosen(self, painter: QPainter, at: QPointF) -> None:
        """Draw the place that is chosen."""
        colours = self._theme.colours
        radius = self._radius() * (_GROWS if self._large else 1.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tone(colours.action))
        painter.drawEllipse(at, radius, radius)
        role = Role.CHOSEN if self._large else Role.NAME
        self._write(painter, self._chosen or 0, at, radius, role, colours.onaction)
        if self._chosen == self._start:
            self._paint_start(painter, at, radius + 3, filled=False)
        if self.hasFocus():
            self._paint_focus(painter, at, radius)

    def _paint_focus(self, painter: QPainter, at: QPointF, radius: float) -> None:
        """Draw the ring of the focus."""
        painter.setPen(QPen(tone(self._theme.colours.ink), _RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(at, radius + 3.5, radius + 3.5)

    def _write(
        self, painter: QPainter, value: int, at: QPointF, radius: float, role: Role, colour: str
    ) -> None:
        """Write a number into a disc."""
        painter.setFont(self._theme.font(role, tabular=False))
        painter.setPen(tone(colour))
        box = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(value))
