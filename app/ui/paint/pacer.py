"""The pacer: shows the breath it is handed, and has no clock of its own."""

from __future__ import annotations

from functools import lru_cache
from math import floor

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.look.theme import Theme, tone
from app.ui.look.type import Role, font
from app.ui.paint.breath import FULL, GLOW, BreathLike, Form, core, form, radius, reaching, side
from app.ui.paint.light import Light
from app.ui.paint.painted import Painted

_USUAL = 760.0
"""Size of the pacer in a window of 1280 × 800; the word grows with it."""
_LEAST_WORD = 0.62
"""The word in a small pacer, in its usual size."""
_MOST_BELOW = 1.3
"""The largest text scale that has room between the rings and the caption."""
UNSEEN = 0.25
"""Change of the radius, device pixels, below which nothing is painted again."""


def paint_word(
    painter: QPainter, theme: Theme, middle: QPointF, size: float, breath: BreathLike
) -> None:
    """Write the word of a breath: in the core, or with less motion below the rings."""
    painter.setOpacity(breath.presence)
    if theme.motion.reduced:
        _write_below(painter, theme, middle, size, breath.word)
    else:
        _write_within(painter, theme, middle, size, breath)
    painter.setOpacity(1.0)


def _write_below(painter: QPainter, theme: Theme, middle: QPointF, size: float, word: str) -> None:
    """Write the word under the rings, where the caption is near."""
    scale = min(_MOST_BELOW, theme.scale) * max(_LEAST_WORD, 0.78 * size / _USUAL)
    written, _ = _written(word, scale)
    painter.setFont(written)
    painter.setPen(tone(theme.colours.ink))
    top = middle.y() + FULL * size + 3
    box = QRectF(middle.x() - size / 2, top, size, 1.4 * written.pixelSize())
    painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, word)


def _write_within(
    painter: QPainter, theme: Theme, middle: QPointF, size: float, breath: BreathLike
) -> None:
    """Write the word in the core, unless the core is too small for it."""
    written, wide = _written(breath.word, theme.scale * max(_LEAST_WORD, size / _USUAL))
    room = core(breath.volume, size)
    if wide > 1.2 * room:
        return
    painter.setFont(written)
    painter.setPen(tone(theme.colours.coreword))
    box = QRectF(middle.x() - room, middle.y() - room, 2 * room, 2 * room)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, breath.word)


@lru_cache(maxsize=8)
def _written(word: str, scale: float) -> tuple[QFont, float]:
    """Return the font of a word at a scale, and how wide it is written so."""
    made = font(Role.LAMP, scale)
    return made, QFontMetricsF(made).horizontalAdvance(word)


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
        far = reaching(self._form, now)
        if before is None or before.word != breath.word:
            far = max(far, 0.6 * size)
        self._breath, self._form = breath, now
        self.update(self._box(middle, far))

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
            if self._breath.word:
                paint_word(painter, self.theme, middle, size, self._breath)

    def _paint_light(self, painter: QPainter, asked: QRegion, light: Light) -> None:
        """Draw the light, and the wall where none of it comes."""
        bare = asked.subtracted(QRegion(light.box.toRect()))
        if not bare.isEmpty():
            painter.setClipRegion(bare)
            painter.fillRect(asked.boundingRect(), tone(self.theme.colours.ground))
            painter.setClipping(False)
        painter.drawImage(light.box.topLeft(), light.image)

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

    def _box(self, middle: QPointF, far: float) -> QRect:
        """Return the pixels within a distance of the middle, edges and all."""
        far = min(far, self.width() + self.height())
        x, y = floor(middle.x() - far), floor(middle.y() - far)
        return QRect(x, y, floor(2 * far) + 2, floor(2 * far) + 2) & self.rect()
