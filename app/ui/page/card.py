"""A session in the library: its line, its name, its goal, its quiet facts."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.ui.look.space import CARD, CARD_RADIUS, RING, RING_AWAY
from app.ui.look.theme import Theme, tone
from app.ui.look.type import Role
from app.ui.page.lines import broken, paint_lines
from app.ui.paint.line import paint_line
from app.ui.view import SessionCard
from app.words.catalog import Words

_EDGE = 22
_LINE_TOP, _LINE_TALL = 14, 48


class Card(QAbstractButton):
    """One card that can be clicked; it draws itself, so that a thousand are quick."""

    def __init__(
        self, card: SessionCard, words: Words, theme: Theme, parent: QWidget | None = None
    ) -> None:
        """Show a session."""
        super().__init__(parent)
        self.card, self._words, self._theme = card, words, theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        asks = [words("asks first")] if card.asks_first else []
        self.setAccessibleName(card.title)
        self.setAccessibleDescription(" · ".join((card.goal, *card.facts, *asks)))

    def sizeHint(self) -> QSize:
        """Return room for a line, a name, a goal of two lines and the facts."""
        theme = self._theme
        tall = theme.line(Role.NAME) + 2 * theme.line(Role.BODY) + theme.line(Role.HINT)
        return QSize(round(CARD * min(1.4, theme.scale)), tall + 104)

    def minimumSizeHint(self) -> QSize:
        """Return the least it can be read in."""
        return QSize(220, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open at Enter as at Space; arrows go on to the grid."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            wide, colours = self.width() - 2 * _EDGE, self._theme.colours
            walled = replace(self._theme, colours=replace(colours, ground=self._wall()))
            box = QRectF(_EDGE - 6, _LINE_TOP, wide + 12, _LINE_TALL)
            paint_line(painter, walled, self.card.line, box)
            top = _LINE_TOP + _LINE_TALL + 14
            top = self._write(painter, Role.NAME, "ink", self.card.title, top, 1)
            self._write(painter, Role.BODY, "ink2", self.card.goal, top + 1, 2)
            self._paint_facts(painter)

    def _wall(self) -> str:
        """Return the colour of the card: lifted under the pointer."""
        colours = self._theme.colours
        return colours.raised if self.underMouse() or self.isDown() else colours.surface

    def _paint_ground(self, painter: QPainter) -> None:
        """Draw the surface, and the ring of the focus."""
        colours = self._theme.colours
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._wall()))
        away = RING + RING_AWAY if self.hasFocus() else 0
        inner = QRectF(self.rect()).adjusted(away, away, -away, -away)
        painter.drawRoundedRect(inner, CARD_RADIUS, CARD_RADIUS)
        if self.hasFocus():
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setColor(tone(colours.ink))
            pen.setWidth(RING)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 18, 18)

    def _write(
        self, painter: QPainter, role: Role, colour: str, text: str, top: int, lines: int
    ) -> int:
        """Write a text in so many lines at most; return where it ends."""
        made, high = self._theme.font(role), self._theme.line(role)
        box = QRectF(_EDGE, top, self.width() - 2 * _EDGE, lines * high)
        painter.setPen(QColor(getattr(self._theme.colours, colour)))
        shown = _cut(text, QFontMetrics(made), int(box.width()), lines)
        paint_lines(painter, broken(shown, made, None), box, high, Qt.AlignmentFlag.AlignLeft)
        return top + self._theme.line(role)

    def _paint_facts(self, painter: QPainter) -> None:
        """Write the facts at the foot, and what is asked first."""
        theme, colours = self._theme, self._theme.colours
        painter.setFont(theme.font(Role.HINT))
        tall = theme.line(Role.HINT)
        box = QRect(_EDGE, self.height() - tall - 16, self.width() - 2 * _EDGE, tall)
        metrics = QFontMetrics(theme.font(Role.HINT))
        room = box.width()
        if self.card.asks_first:
            asks = self._words("asks first")
            painter.setPen(QColor(colours.warn))
            painter.drawText(box, Qt.AlignmentFlag.AlignRight, asks)
            room -= metrics.horizontalAdvance(asks) + 12
        facts = metrics.elidedText(" · ".join(self.card.facts), Qt.TextElideMode.ElideRight, room)
        painter.setPen(QColor(colours.ink2))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, facts)


def _cut(text: str, metrics: QFontMetrics, width: int, lines: int) -> str:
    """Return a text that fits in so many lines; what does not fit ends in …."""
    if lines == 1:
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    words, line = text.split(" "), ""
    while words and metrics.horizontalAdvance(f"{line} {words[0]}".strip()) <= width:
        line = f"{line} {words.pop(0)}".strip()
    rest = " ".join(words)
    if not rest or not line:
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    return line + "\n" + _cut(rest, metrics, width, lines - 1)
