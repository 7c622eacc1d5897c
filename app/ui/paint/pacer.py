"""The pacer: shows the breath it is handed, and has no clock of its own."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.look.theme import Theme, tone
from app.ui.look.type import Role, font
from app.ui.paint.breath import FULL, GLOW, BreathLike, Form, core, differing, form, radius, side
from app.ui.paint.light import Light, inside
from app.ui.paint.painted import Painted

if TYPE_CHECKING:
    from collections.abc import Iterable

_USUAL = 760.0
"""Size of the pacer in a window of 1280 × 800; the word grows with it."""
_LEAST_WORD = 0.62
"""The word in a small pacer, in its usual size."""
_MOST_BELOW = 1.3
"""The largest text scale that has room between the rings and the caption."""
_WORD = 0.6
"""How far from the middle the word ever is, in sizes of the pacer."""
_IN_THE_MIDDLE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
UNSEEN = 0.25
"""Change of the radius, device pixels, below which nothing is painted again."""


class Word(NamedTuple):
    """The word of a breath, as it is written."""

    text: str
    font: QFont
    colour: str
    box: QRectF


def word_of(theme: Theme, middle: QPointF, size: float, breath: BreathLike) -> Word | None:
    """Return the word: in the core, where it fits there; with less motion below the rings."""
    if not breath.word:
        return None
    if theme.motion.reduced:
        scale = min(_MOST_BELOW, theme.scale) * max(_LEAST_WORD, 0.78 * size / _USUAL)
        font, wide, high = _written(breath.word, scale)
        at = QPointF(middle.x(), middle.y() + FULL * size + 3 + high / 2)
        return Word(breath.word, font, theme.colours.ink, _around(at, wide, high))
    font, wide, high = _written(breath.word, theme.scale * max(_LEAST_WORD, size / _USUAL))
    if wide > 1.2 * core(breath.volume, size):
        return None
    return Word(breath.word, font, theme.colours.coreword, _around(middle, wide, high))


def _around(middle: QPointF, wide: float, high: float) -> QRectF:
    """Return a box around a point."""
    return QRectF(middle.x() - wide / 2, middle.y() - high / 2, wide, high)


@lru_cache(maxsize=8)
def _written(word: str, scale: float) -> tuple[QFont, float, float]:
    """Return the font of a word at a scale, and how wide and high it is written so."""
    made = font(Role.LAMP, scale)
    metrics = QFontMetricsF(made)
    return made, metrics.horizontalAdvance(word), metrics.height()


class Pacer(Painted):
    """A breath in the middle of the widget, or where it is placed.

    It lies behind what else is on the stage, with the wall behind it, and
    never takes the pointer.
    """

    def __init__(self, theme: Theme, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._breath: BreathLike | None = None
        self._form: Form | None = None
        self._light: tuple[tuple[object, ...], Light] | None = None
        self._place: tuple[QPointF, float] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)

    @property
    def breath(self) -> BreathLike | None:
        """The breath that is painted: no other one can be told from the one that is shown."""
        return self._breath

    def show_breath(self, breath: BreathLike) -> None:
        """Show a breath; only what changed is painted again."""
        before = self._breath
        if before is not None and self._is_alike(before, breath):
            return
        middle, size = self._where()
        now = form(breath, size, reduced=self.theme.motion.reduced)
        near, far = differing(self._form, now)
        if before is None or before.word != breath.word:
            near, far = 0.0, max(far, _WORD * size)
        self._breath, self._form = breath, now
        self.update(self._ring(middle, near, far))

    def _is_alike(self, one: BreathLike, other: BreathLike) -> bool:
        """Say whether two breaths cannot be told apart."""
        if (one.kind, one.word, one.presence) != (other.kind, other.word, other.presence):
            return False
        size = self._where()[1] * self.devicePixelRatioF()
        moved = abs(radius(one.volume, size) - radius(other.volume, size))
        ends = other.volume in {0.0, 1.0} and other.volume != one.volume
        return moved < UNSEEN and not ends

    def place_at(self, middle: QPointF, size: float) -> None:
        """Put the pacer somewhere else than in the middle; `size` in px."""
        if self._place != (middle, size):
            self._place = middle, size
            self._forget()

    def show_theme(self, theme: Theme) -> None:
        """Take another theme."""
        super().show_theme(theme)
        self._forget()

    def sizeHint(self) -> QSize:
        """Ask for room for a small pacer."""
        return QSize(240, 240)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take another size."""
        super().resizeEvent(event)
        self._forget()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the wall and the breath before it."""
        with self.painter() as painter:
            middle, size = self._where()
            if self._breath is None or self._form is None:
                painter.fillRect(event.rect(), tone(self.theme.colours.ground))
                return
            light = self._lit(middle, size)
            light.show(self._form)
            self._paint_light(painter, event.region(), light)
            word = word_of(self.theme, middle, size, self._breath)
            if word is not None and event.region().intersects(word.box.toAlignedRect()):
                self._paint_word(painter, word, self._breath.presence)

    def _paint_light(self, painter: QPainter, asked: QRegion, light: Light) -> None:
        """Draw the light, and the wall where none of it comes."""
        bare = asked.subtracted(QRegion(light.box.toRect()))
        if not bare.isEmpty():
            painter.setClipRegion(bare)
            painter.fillRect(asked.boundingRect(), tone(self.theme.colours.ground))
        # In one rectangle after the other: through a frame of them Qt fills a texture,
        # four times as long, and wakes its threads for it.
        for part in cast("Iterable[QRect]", asked):
            painter.setClipRect(part)
            painter.drawImage(light.box.topLeft(), light.image)
        painter.setClipping(False)

    def _paint_word(self, painter: QPainter, word: Word, presence: float) -> None:
        """Write the word as far as the breath is there."""
        painter.setOpacity(presence)
        painter.setFont(word.font)
        painter.setPen(tone(word.colour))
        painter.drawText(word.box, _IN_THE_MIDDLE, word.text)

    def _lit(self, middle: QPointF, size: float) -> Light:
        """Return the light, made anew where it lies otherwise."""
        ratio, colours = self.devicePixelRatioF(), self.theme.colours
        key = self.width(), self.height(), middle.x(), middle.y(), size, ratio, colours
        if self._light is None or self._light[0] != key:
            made = Light(
                (round(self.width() * ratio), round(self.height() * ratio)),
                (round(middle.x() * ratio), round(middle.y() * ratio)),
                GLOW * FULL * size,
                ratio,
                (colours.lamp, colours.rim, colours.ground),
            )
            self._light = key, made
        return self._light[1]

    def _forget(self) -> None:
        """Reckon anew what is drawn: it lies otherwise."""
        breath, self._breath, self._form = self._breath, None, None
        if breath is not None:
            self.show_breath(breath)
        self.update()

    def _where(self) -> tuple[QPointF, float]:
        """Return the middle and the size."""
        if self._place is not None:
            return self._place
        return QPointF(self.width() / 2, self.height() / 2), side(self.width(), self.height())

    def _ring(self, middle: QPointF, near: float, far: float) -> QRegion:
        """Return the pixels between two distances from the middle: a frame of them."""
        whole = _square(middle, min(far, self.width() + self.height()) + 1).toAlignedRect()
        kept = _square(middle, inside(near) - 1).toAlignedRect()
        return QRegion(whole & self.rect()).subtracted(QRegion(kept))


def _square(middle: QPointF, half: float) -> QRectF:
    """Return a square around a point; nothing where half its side is none."""
    if half <= 0:
        return QRectF()
    return QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)
