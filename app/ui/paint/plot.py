"""Evenings before and after, without averages, trends or streaks."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.look.theme import Theme, tone
from app.ui.look.type import Role
from app.ui.paint.painted import Painted

HIGHEST = 10
_LINES = (0, 5, 10)
_MARK = 5.2
_BOTH = 9.0
_CLOSEST = 19.0
"""The least distance of two evenings, px."""


@dataclass(frozen=True, slots=True)
class Evening:
    """One session: on which day it was, and what was answered before and after.

    `day` counts from the first day that is shown; an answer that is missing
    is none.
    """

    day: float
    before: int | None = None
    after: int | None = None


@dataclass(frozen=True, slots=True)
class Tick:
    """A date under the plot."""

    day: float
    text: str


def columns(days: tuple[float, ...], left: float, right: float) -> tuple[float, ...]:
    """Return where evenings lie, in px: by their day, and never on each other.

    What would lie too close moves to the right, and all of it back from the
    right edge where there is no more room.
    """
    if not days:
        return ()
    last = max(days) or 1.0
    room = max(0.0, right - left)
    apart = min(_CLOSEST, room / len(days))
    placed: list[float] = []
    for day in days:
        wanted = left + day / last * room
        placed.append(max(wanted, placed[-1] + apart) if placed else wanted)
    edge = right
    for index in range(len(placed) - 1, -1, -1):
        placed[index] = min(placed[index], edge)
        edge = placed[index] - apart
    return tuple(placed)


class Plot(Painted):
    """An open ring before, a disc after, a disc in a ring where both are the same.

    `words` says in one sentence, for a screen reader, what is shown.
    """

    def __init__(self, theme: Theme, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._evenings: tuple[Evening, ...] = ()
        self._ticks: tuple[Tick, ...] = ()
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_evenings(self, evenings: tuple[Evening, ...], ticks: tuple[Tick, ...] = ()) -> None:
        """Show evenings, the earliest first, with some dates below."""
        self._evenings, self._ticks = evenings, ticks
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a wide, quiet plot."""
        return QSize(900, 270)

    def minimumSizeHint(self) -> QSize:
        """Ask for so much that the places can be told apart."""
        return QSize(280, 180)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw three lines, the dates and the evenings."""
        with self.painter() as painter:
            box = self._box()
            self._paint_lines(painter, box)
            days = tuple(evening.day for evening in self._evenings)
            for evening, x in zip(
                self._evenings, columns(days, box.left() + 24, box.right() - 24), strict=True
            ):
                self._paint_evening(painter, box, x, evening)
            self._paint_ticks(painter, box, max(days, default=1.0) or 1.0)

    def _box(self) -> QRectF:
        """Return where the plot itself lies."""
        line = self.theme.line(Role.HINT)
        return QRectF(self.rect()).adjusted(1.8 * line, 14, -6, -2.4 * line)

    def _y(self, box: QRectF, value: float) -> float:
        """Return the height of a number."""
        return box.bottom() - value / HIGHEST * box.height()

    def _paint_lines(self, painter: QPainter, box: QRectF) -> None:
        """Draw the lines of 0, 5 and 10."""
        colours = self.theme.colours
        painter.setFont(self.theme.font(Role.HINT, tabular=True))
        for value in _LINES:
            y = self._y(box, value)
            painter.setPen(QPen(tone(colours.line), 1))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(tone(colours.ink3))
            label = QRectF(0, y - 12, box.left() - 12, 24)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(label, right, str(value))

    def _paint_evening(self, painter: QPainter, box: QRectF, x: float, evening: Evening) -> None:
        """Draw one evening."""
        before, after = evening.before, evening.after
        if before is not None and after is not None and before != after:
            painter.setPen(QPen(tone(self.theme.colours.linec), 1.75))
            top, bottom = sorted((self._y(box, before), self._y(box, after)))
            painter.drawLine(QPointF(x, top + _MARK), QPointF(x, bottom - _MARK))
        if before is not None:
            radius = _BOTH if before == after else _MARK
            self._paint_ring(painter, QPointF(x, self._y(box, before)), radius)
        if after is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tone(self.theme.colours.action))
            painter.drawEllipse(QPointF(x, self._y(box, after)), _MARK + 0.6, _MARK + 0.6)

    def _paint_ring(self, painter: QPainter, at: QPointF, radius: float) -> None:
        """Draw what was answered before."""
        painter.setPen(QPen(tone(self.theme.colours.linec), 1.75))
        painter.setBrush(tone(self.theme.colours.surface))
        painter.drawEllipse(at, radius, radius)

    def _paint_ticks(self, painter: QPainter, box: QRectF, last: float) -> None:
        """Write the dates."""
        painter.setPen(tone(self.theme.colours.ink3))
        painter.setFont(self.theme.font(Role.HINT, tabular=True))
        wide = box.width() - 48
        for tick in self._ticks:
            x = box.left() + 24 + tick.day / last * wide
            label = QRectF(x - 60, box.bottom() + 14, 120, 2 * self.theme.line(Role.HINT))
            painter.drawText(label, Qt.AlignmentFlag.AlignHCenter, tick.text)
