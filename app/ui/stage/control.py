"""The controls of the stage: they leave while the pointer rests."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui.look.icon import paint_icon
from app.ui.look.space import STAGE_DISC
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.stage.key import Act
from app.words.catalog import Words

CONTROLS: Final[tuple[Act, ...]] = (
    "back", "pause", "forward", "change", "softer", "louder", "help", "stop",
)  # fmt: skip
"""In the order in which they stand; help and stop apart from the rest."""

CHANGING: Final[tuple[Act, ...]] = (
    "slower", "faster", "longer out", "free", "minute", "no hands", "captions", "timer", "alarm",
)  # fmt: skip
"""The row above, that is there when wished; of the breath first."""

KEPT: Final[tuple[Act, ...]] = ("free", "no hands", "captions", "timer")
"""What is on or off, and is shown so."""

_APART: Final = frozenset({"help", "stop"})
_ICON: Final = 20
_PALE: Final = 0.4
"""How much is seen of what means nothing now."""


class Control(QAbstractButton):
    """A round button with its word below, drawn as far as it is there.

    Space and Enter press it while it has the focus; all other keys go on to
    the stage.
    """

    def __init__(self, icon: str, word: str, theme: Theme, parent: QWidget | None = None) -> None:
        """Show an icon and a word."""
        super().__init__(parent)
        self._theme, self._icon, self._word = theme, icon, word
        self._outlined = False
        self._opacity = 1.0
        self._picture: tuple[tuple[object, ...], QPixmap] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(word)

    @property
    def word(self) -> str:
        """The word below."""
        return self._word

    def show_outlined(self) -> None:
        """Stand apart from the rest."""
        self._outlined = True

    def show_as(self, icon: str, word: str) -> None:
        """Show another icon and word."""
        if (icon, word) != (self._icon, self._word):
            self._icon, self._word = icon, word
            self.setAccessibleName(word)
            self.update()

    def nextCheckState(self) -> None:
        """Be on or off only as it is shown."""

    def show_opacity(self, opacity: float) -> None:
        """Be there by so much; with the focus it is always there."""
        kept = 1.0 if self.hasFocus() else opacity
        if kept != self._opacity:
            self._opacity = kept
            self.update()

    @property
    def opacity(self) -> float:
        """How much of it is there."""
        return self._opacity

    def sizeHint(self) -> QSize:
        """Ask for a disc and a word."""
        return QSize(78, 80)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Space and Enter, and leave all else to the stage."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw disc, icon, word and the ring of the focus, as far as they are there."""
        if self._opacity <= 0:
            return
        with QPainter(self) as painter:
            painter.setOpacity(self._opacity)
            painter.drawPixmap(0, 0, self._drawn())

    def _drawn(self) -> QPixmap:
        """Return the control as a picture: it lies in the light, which moves."""
        lit = self.underMouse() or self.isDown() or self.isChecked()
        ratio = self.devicePixelRatioF()
        state = self._outlined, lit, self.isChecked(), self.hasFocus(), self.isEnabled()
        key = (self._icon, self._word, *state, self.size(), ratio)
        if self._picture is None or self._picture[0] != key:
            picture = QPixmap(self.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            with QPainter(picture) as painter:
                painter.setOpacity(1.0 if self.isEnabled() else _PALE)
                self._paint(painter, lit=lit)
            self._picture = key, picture
        return self._picture[1]

    def _paint(self, painter: QPainter, *, lit: bool) -> None:
        """Draw everything."""
        colours = self._theme.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = (STAGE_DISC - 2) / 2
        middle = QPointF(self.width() / 2, radius + 6)
        rim = QColor(colours.ink2 if self.isChecked() else colours.edge)
        is_rimmed = self._outlined or self.isChecked()
        painter.setPen(
            QPen(rim, 1.5 if self.isChecked() else 1) if is_rimmed else Qt.PenStyle.NoPen
        )
        fill = colours.wash if lit else colours.raised
        if self._outlined and not lit:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setBrush(QColor(fill))
        painter.drawEllipse(middle, radius, radius)
        box = QRectF(middle.x() - _ICON / 2, middle.y() - _ICON / 2, _ICON, _ICON)
        paint_icon(painter, self._icon, box, colours.ink)
        self._paint_word(painter, middle.y() + radius + 4)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.ink), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, radius + 4, radius + 4)

    def _paint_word(self, painter: QPainter, top: float) -> None:
        """Write the word."""
        painter.setFont(self._fitting())
        painter.setPen(QColor(self._theme.colours.ink2))
        box = QRectF(0, top, self.width(), self.height() - top)
        painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, self._word)

    def _fitting(self) -> QFont:
        """Return the font of the word, smaller where it would be cut."""
        font = self._theme.font(Role.HINT)
        wide = QFontMetricsF(font).horizontalAdvance(self._word)
        if wide > self.width() - 2:
            font.setPixelSize(int(font.pixelSize() * (self.width() - 2) / wide))
        return font


def controls(words: Words, theme: Theme, parent: QWidget) -> dict[Act, Control]:
    """Return the controls by what they ask for."""
    shown = _shown(words)
    made = {}
    for act in (*CONTROLS, *CHANGING):
        icon, word, tip = shown[act]
        control = Control(icon, word, theme, parent)
        control.setToolTip(tip)
        control.setAccessibleDescription(tip)
        control.setCheckable(act in KEPT or act == "change")
        control.setVisible(act in CONTROLS)
        if act in _APART:
            control.show_outlined()
        made[act] = control
    return made


def _shown(words: Words) -> dict[Act, tuple[str, str, str]]:
    """Return icon, word and what more is told of each control."""
    return {
        "back": ("back", words("back"), words("A step back (left)")),
        "pause": ("pause", words("pause"), words("Pause or go on (space)")),
        "forward": ("forward", words("forward"), words("A step forward (right)")),
        "change": ("preferences", words("adjust"), words("Change what plays (A)")),
        "softer": ("softer", words("softer"), words("Softer (down)")),
        "louder": ("louder", words("louder"), words("Louder (up)")),
        "help": ("here", words("here"), words("Back to here, at once (H)")),
        "stop": ("stop", words("stop"), words("Stop, softly (escape)")),
        "slower": ("slower", words("slower"), words("Breathe slower (minus)")),
        "faster": ("faster", words("faster"), words("Breathe faster (plus)")),
        "longer out": ("longer-out", words("longer out"), words("A longer out-breath (L)")),
        "free": ("free-breath", words("free"), words("Breathe without a pace (F)")),
        "minute": ("stay", words("+1 min"), words("A minute more of this (M)")),
        "no hands": ("without-hand", words("no touch"), words("Leave touch out (N)")),
        "captions": ("captions", words("text"), words("Show the words (C)")),
        "timer": ("time", words("seconds"), words("The time to the second (T)")),
        "alarm": ("call", words("call"), words("When to call someone (F1)")),
    }
