"""Words on a page: always plain text, in the font and colour of their role."""

from __future__ import annotations

from dataclasses import replace
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QWidget

from app.ui.look.icon import GRID, icon
from app.ui.look.space import LONGEST_LINE
from app.ui.look.theme import Theme
from app.ui.look.type import SANS, SERIF, Role
from app.ui.page.lines import broken, paint_lines

_ANY = 16777215
"""Qt's word for no limit."""


def sheet(theme: Theme, role: Role, colour: str) -> str:
    """Return the style of a text in a role and a colour such as `ink2`."""
    face = role.value
    family = ", ".join(f'"{name}"' for name in (SERIF if face.serif else SANS))
    weight = int(theme.font(role).weight())
    shade = getattr(theme.colours, colour)
    return (
        f"font-family: {family}; font-size: {theme.px(face.size)}px; "
        f"font-weight: {weight}; color: {shade};"
    )


def capped(theme: Theme, scale: float) -> Theme:
    """Return a theme for what is large as it is: its text grows up to a scale."""
    return replace(theme, scale=min(theme.scale, scale))


class Text(QLabel):
    """Some words, broken into lines of the height that their role asks for.

    A screen reader meets a label; only the drawing is our own, for the sake of
    the height of its lines.
    """

    def __init__(
        self,
        text: str,
        theme: Theme,
        role: Role = Role.BODY,
        colour: str = "ink",
        *,
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Show a text; it takes no line longer than 64 characters."""
        super().__init__(parent)
        self._font, self._high = theme.font(role), theme.line(role)
        # A serif is higher than its line: its tails need room below the last one.
        self._tails = max(0, ceil(QFontMetricsF(self._font).height()) - self._high)
        self._colour = getattr(theme.colours, colour)
        self._laid: tuple[tuple[str, int], QTextLayout] | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setText(text)
        letter = QFontMetricsF(self._font).averageCharWidth()
        self._longest = round(letter * LONGEST_LINE * 1.08) if wrap else _ANY
        self.setMaximumWidth(self._longest)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_colour(self, colour: str) -> None:
        """Write in another colour, such as `#ACB6AD`."""
        if colour != self._colour:
            self._colour = colour
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of all lines, as wide as they may be."""
        return QSize(min(self._longest, self._widest()), self._height(self._longest))

    def minimumSizeHint(self) -> QSize:
        """Return the size of one line, or of the longest word where lines may break."""
        if not self.wordWrap():
            return self.sizeHint()
        metrics = QFontMetricsF(self._font)
        words = self.text().split() or [""]
        longest = max(metrics.horizontalAdvance(word) for word in words)
        return QSize(min(self._longest, int(longest) + 2), self._high + self._tails)

    def heightForWidth(self, width: int, /) -> int:
        """Return how high the lines are in a width."""
        return self._height(min(width, self.maximumWidth()))

    def hasHeightForWidth(self) -> bool:
        """Say whether lines may break."""
        return self.wordWrap()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write the lines."""
        with QPainter(self) as painter:
            painter.setPen(QColor(self._colour))
            paint_lines(painter, self._broken(self.width()), self._box(), self._high,
                        self.alignment())  # fmt: skip

    def _box(self) -> QRectF:
        """Return where the lines lie, with room for what reaches out of them."""
        return QRectF(self.rect()).adjusted(0, self._tails / 2, 0, -self._tails / 2)

    def _broken(self, width: int) -> QTextLayout:
        """Return the text broken into lines of a width."""
        key = self.text(), width if self.wordWrap() else 0
        if self._laid is None or self._laid[0] != key:
            self._laid = key, broken(key[0], self._font, key[1] or None)
        return self._laid[1]

    def _height(self, width: int) -> int:
        """Return the height of the lines in a width."""
        return max(1, self._broken(max(1, width)).lineCount()) * self._high + self._tails

    def _widest(self) -> int:
        """Return the width of the longest paragraph on one line."""
        metrics = QFontMetricsF(self._font)
        return max(int(metrics.horizontalAdvance(part)) + 2 for part in self.text().split("\n"))


class Button(QPushButton):
    """A button that leaves the arrow keys to its page, unless it is one of a group."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take all keys but the arrows."""
        if event.key() in _ARROWS and not self.isCheckable():
            event.ignore()
        else:
            super().keyPressEvent(event)


_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


def button(text: str, kind: str, parent: QWidget | None = None) -> Button:
    """Return a button of a kind: primary, quiet, plain, faint, outlined, chip, row or rail."""
    made = Button(text.replace("&", "&&"), parent)
    made.setProperty("kind", kind)
    made.setAccessibleName(text)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    made.setAutoDefault(True)
    return made


def show_icon(shown: QPushButton, name: str, theme: Theme, colour: str = "ink") -> None:
    """Put an icon before the words of a button."""
    side = theme.px(GRID)
    shown.setIcon(icon(name, getattr(theme.colours, colour), side))
    shown.setIconSize(QSize(side, side))


def frame(kind: str, parent: QWidget | None = None) -> QFrame:
    """Return a frame of a kind: card, raised, panel, problem, warn or hairline."""
    made = QFrame(parent)
    made.setProperty("kind", kind)
    return made
