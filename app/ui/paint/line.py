"""The session line: the same drawing on a card, while playing and afterwards."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.look.theme import Theme, tone
from app.ui.paint.course import BASELINE, Mark, marks
from app.ui.paint.painted import Painted
from app.ui.paint.span import Span

STROKE = 1.75
TO_COME = 0.42
"""How opaque the part of the line is that has not been played."""

_MARKER = 5.5
_BAR = 7.0
_RING = 5.75
_OPEN = 3.6
_DOT = 1.9
_EDGE = 6.0
"""Room at both ends, px, so that no form is cut off."""


def paint_line(painter: QPainter, theme: Theme, spans: tuple[Span, ...], box: QRectF) -> None:
    """Draw a session's line into a box."""
    baseline = box.top() + BASELINE * box.height()
    growth = min(1.35, max(0.8, box.height() / 48))
    room = baseline - box.top() - STROKE
    painter.save()
    painter.translate(box.left() + _EDGE, baseline)
    for mark in marks(spans, box.width() - 2 * _EDGE, room, growth):
        _PAINTERS[mark.form](painter, theme, mark, growth)
    painter.restore()


def _pen(colour: str, growth: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """Return the pen of the line."""
    width = STROKE * min(1.0, growth)
    return QPen(tone(colour), width, style, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _flat(painter: QPainter, theme: Theme, mark: Mark, growth: float) -> None:
    """Draw a piece of plain line."""
    painter.setPen(_pen(theme.colours.linec, growth))
    painter.drawLine(QPointF(mark.left, 0), QPointF(mark.right, 0))


def hill(mark: Mark) -> QPainterPath:
    """Return the outline of a hill: up within two fifths, longer down."""
    wide = mark.right - mark.left
    top = mark.left + 0.46 * wide
    path = QPainterPath(QPointF(mark.left, 0))
    path.cubicTo(
        QPointF(mark.left + 0.20 * wide, 0),
        QPointF(top - 0.18 * wide, -mark.height),
        QPointF(top, -mark.height),
    )
    path.cubicTo(
        QPointF(top + 0.20 * wide, -mark.height),
        QPointF(mark.right - 0.24 * wide, 0),
        QPointF(mark.right, 0),
    )
    return path


def _hill(painter: QPainter, theme: Theme, mark: Mark, growth: float) -> None:
    """Draw a breath."""
    path = hill(mark)
    painter.fillPath(path, tone(theme.colours.lamp, 0.20))
    painter.strokePath(path, _pen(theme.colours.lamp, growth))


def _dotted(painter: QPainter, theme: Theme, mark: Mark, growth: float) -> None:
    """Draw a breath that finds its own way."""
    pen = _pen(theme.colours.lamp, growth)
    pen.setDashPattern([0.01, 2.1])
    painter.strokePath(hill(mark), pen)


def _bar(painter: QPainter, theme: Theme, mark: Mark, growth: float) -> None:
    """Draw a hand that rests: a bar lying on the line."""
    high = _BAR * growth
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tone(theme.colours.hand))
    box = QRectF(mark.left, -high - 0.2, max(high, mark.right - mark.left), high)
    painter.drawRoundedRect(box, 0.4 * high, 0.4 * high)


def _ring(painter: QPainter, theme: Theme, mark: Mark, growth: float) -> None:
    """Draw a turn of a hand that moves: a circle lying on the line."""
    radius = _RING * growth
    painter.setPen(_pen(theme.colours.hand, 1.1 * growth))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(mark.middle, -radius - 1.6), radius, radius)


def _bow(painter: QPainter, theme: Theme, mark: Mark, growth: float) -> None:
    """Draw a movement: a shallow bow hanging under the line."""
    wide, deep = mark.right - mark.left, -mark.height
    path = QPainterPath(QPointF(mark.left, 0))
    path.cubicTo(
        QPointF(mark.left + 0.12 * wide, 1.32 * deep),
        QPointF(mark.right - 0.12 * wide, 1.32 * deep),
        QPointF(mark.right, 0),
    )
    painter.strokePath(path, _pen(theme.colours.sound, growth))


def _open(painter: QPainter, theme: Theme, mark: Mark, growth: float) -> None:
    """Draw a question: an open ring on the line."""
    painter.setPen(_pen(theme.colours.linec, growth))
    painter.setBrush(tone(theme.colours.ground))
    painter.drawEllipse(QPointF(mark.middle, 0), _OPEN * growth, _OPEN * growth)


def _dot(painter: QPainter, theme: Theme, mark: Mark, growth: float) -> None:
    """Draw one dot of noticing."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tone(theme.colours.linec))
    painter.drawEllipse(QPointF(mark.middle, -mark.height), _DOT * growth, _DOT * growth)


_PAINTERS = {
    "flat": _flat,
    "hill": _hill,
    "dotted hill": _dotted,
    "bar": _bar,
    "ring": _ring,
    "bow": _bow,
    "open": _open,
    "dot": _dot,
}


class Line(Painted):
    """A session's line; with a share it shows how far the session is.

    `text` says for a screen reader what the line shows.
    """

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._spans: tuple[Span, ...] = ()
        self._share: float | None = None
        self._wall = ""
        self._picture: QPixmap | None = None
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_spans(self, spans: tuple[Span, ...]) -> None:
        """Show the line of a session."""
        if spans != self._spans:
            self._spans = spans
            self._forget()

    def show_share(self, share: float | None) -> None:
        """Show how far the session is, 0 to 1; none shows the whole line."""
        if share is not None and self._share is not None:
            x0, x1 = sorted((self._x(self._share), self._x(share)))
            if x1 - x0 < 1 / (4 * self.devicePixelRatioF()):
                return
            self._share = share
            self.update(int(x0) - 8, 0, int(x1 - x0) + 17, self.height())
        elif share != self._share:
            self._share = share
            self.update()

    def show_wall(self, colour: str) -> None:
        """Tell the colour behind the line, which fills its open rings."""
        self._wall = colour
        self._forget()

    def show_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self._forget()
        super().show_theme(theme)

    def sizeHint(self) -> QSize:
        """Ask for the height of a card's line."""
        return QSize(240, 48)

    def minimumSizeHint(self) -> QSize:
        """Ask for so much that the forms can be told apart."""
        return QSize(120, 32)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew in another size."""
        self._picture = None
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line, what was played in full, and the marker."""
        with self.painter() as painter:
            picture = self._drawn()
            if self._share is None:
                painter.drawPixmap(0, 0, picture)
            else:
                self._paint_played(painter, picture, self._x(self._share))

    def _paint_played(self, painter: QPainter, picture: QPixmap, x: float) -> None:
        """Draw both parts of the line and the marker between them."""
        wide, high = self.width(), self.height()
        painter.setClipRect(QRectF(0, 0, x, high))
        painter.drawPixmap(0, 0, picture)
        painter.setClipRect(QRectF(x, 0, wide - x, high))
        painter.setOpacity(TO_COME)
        painter.drawPixmap(0, 0, picture)
        painter.setOpacity(1)
        painter.setClipping(False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tone(self.theme.colours.ink))
        painter.drawEllipse(QPointF(x, BASELINE * high), _MARKER, _MARKER)

    def _x(self, share: float) -> float:
        """Return where a share of the session lies."""
        return _EDGE + min(1.0, max(0.0, share)) * (self.width() - 2 * _EDGE)

    def _forget(self) -> None:
        """Drop the kept picture."""
        self._picture = None
        self.update()

    def _drawn(self) -> QPixmap:
        """Return the whole line as a picture, drawn once."""
        if self._picture is None:
            ratio = self.devicePixelRatioF()
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            with QPainter(self._picture) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                paint_line(painter, self._walled(), self._spans, QRectF(self.rect()))
        return self._picture

    def _walled(self) -> Theme:
        """Return the theme with the wall the line hangs on."""
        if not self._wall:
            return self.theme
        return replace(self.theme, colours=replace(self.theme.colours, ground=self._wall))
