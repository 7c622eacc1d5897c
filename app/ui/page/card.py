"""A session in the library: its line, its name, its goal, its quiet facts."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QTextLayout
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
_TEXT_TOP = _LINE_TOP + _LINE_TALL + 14
_ABOVE_FACTS, _FOOT = 12, 16
_LONGEST = 180
"""Characters of a goal that stand on a card; all of it is on the page before."""


@dataclass(frozen=True, slots=True)
class _Laid:
    """The texts of a card, broken into the lines of one width."""

    title: QTextLayout
    goal: QTextLayout
    facts: QTextLayout
    asks_below: bool


class Card(QAbstractButton):
    """One card that can be clicked; it draws itself, so that a thousand are quick.

    No word is cut: long texts take more lines, and a row is as high as the
    highest card in it.
    """

    def __init__(
        self, card: SessionCard, words: Words, theme: Theme, parent: QWidget | None = None
    ) -> None:
        """Show a session."""
        super().__init__(parent)
        self.card, self._words, self._theme = card, words, theme
        self._asks = words("asks first") if card.asks_first else ""
        self._facts = " · ".join((*card.facts, *origin_words(card, words)))
        self._laid: tuple[int, _Laid] | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(card.title)
        told = (card.goal, self._facts, self._asks)
        self.setAccessibleDescription(" · ".join(part for part in told if part))

    def sizeHint(self) -> QSize:
        """Return the width of a card and the height that its texts take in it."""
        wide = round(CARD * min(1.4, self._theme.scale))
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Return the least it can be read in."""
        return QSize(220, self.heightForWidth(220))

    def heightForWidth(self, width: int, /) -> int:
        """Return how high a line, a name, a goal and the facts are in a width."""
        laid, theme = self._lay_out(width), self._theme
        goal = max(2, laid.goal.lineCount()) * theme.line(Role.BODY)
        facts = (laid.facts.lineCount() + laid.asks_below) * theme.line(Role.HINT)
        title = laid.title.lineCount() * theme.line(Role.NAME)
        return _TEXT_TOP + title + 1 + goal + _ABOVE_FACTS + facts + _FOOT

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
            laid = self._lay_out(self.width())
            top = self._write(painter, Role.NAME, "ink", laid.title, _TEXT_TOP)
            self._write(painter, Role.BODY, "ink2", laid.goal, top + 1)
            self._paint_facts(painter, laid)

    def _lay_out(self, width: int) -> _Laid:
        """Return the texts in the lines of a width."""
        if self._laid is None or self._laid[0] != width:
            room, theme = float(width - 2 * _EDGE), self._theme
            hint = theme.font(Role.HINT)
            metrics = QFontMetricsF(hint)
            asks = metrics.horizontalAdvance(self._asks) + 16 if self._asks else 0.0
            below = bool(asks) and metrics.horizontalAdvance(self._facts) > room - asks
            goal = self.card.goal
            if len(goal) > _LONGEST:
                goal = goal[:_LONGEST].rsplit(" ", 1)[0] + " …"
            self._laid = (
                width,
                _Laid(
                    broken(self.card.title, theme.font(Role.NAME), room),
                    broken(goal, theme.font(Role.BODY), room),
                    broken(self._facts, hint, room),
                    below,
                ),
            )
        return self._laid[1]

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
        self,
        painter: QPainter,
        role: Role,
        colour: str,
        laid: QTextLayout,
        top: int,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> int:
        """Write broken lines; return where they end."""
        high = self._theme.line(role)
        box = QRectF(_EDGE, top, self.width() - 2 * _EDGE, laid.lineCount() * high)
        painter.setPen(QColor(getattr(self._theme.colours, colour)))
        paint_lines(painter, laid, box, high, side)
        return top + laid.lineCount() * high

    def _paint_facts(self, painter: QPainter, laid: _Laid) -> None:
        """Write the facts at the foot, and that it asks first: beside them, or below."""
        high = self._theme.line(Role.HINT)
        lines = laid.facts.lineCount() + laid.asks_below
        top = self.height() - _FOOT - lines * high
        bottom = self._write(painter, Role.HINT, "ink2", laid.facts, top)
        if self._asks:
            asks = broken(self._asks, self._theme.font(Role.HINT), None)
            side = Qt.AlignmentFlag.AlignLeft if laid.asks_below else Qt.AlignmentFlag.AlignRight
            at = bottom if laid.asks_below else top
            self._write(painter, Role.HINT, "warn", asks, at, side)


def origin_words(card: SessionCard, words: Words) -> tuple[str, ...]:
    """Say of a session that did not come with the program where it is from."""
    if card.origin == "bundled":
        return ()
    return (words("your own"),) if card.origin == "own" else (words("received"),)
