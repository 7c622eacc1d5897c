"""The pacer: shows the breath it is handed, and has no clock of its own."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QRadialGradient,
)
from PySide6.QtWidgets import QWidget

from app.ui.look.theme import Theme, tone
from app.ui.look.type import Role, font
from app.ui.paint.breath import (
    FULL,
    BreathLike,
    Rim,
    Sheet,
    core,
    glow,
    radius,
    reach,
    rim,
    ring_rim,
    rings,
    sheets,
    side,
    stepped,
    together,
)
from app.ui.paint.glow import paint_glow
from app.ui.paint.painted import Painted
from app.ui.paint.ring import paint_ring

_USUAL = 760.0
"""Size of the pacer in a window of 1280 × 800; the word grows with it."""
_LEAST_WORD = 0.62
"""The word in a small pacer, in its usual size."""
_MOST_BELOW = 1.3
"""The largest text scale that has room between the rings and the caption."""
_STILL = 0.3
"""Change of the radius, px, below which nothing is painted again."""


def paint_breath(
    painter: QPainter, theme: Theme, middle: QPointF, size: float, breath: BreathLike
) -> None:
    """Draw a breath around a point."""
    painter.setOpacity(breath.presence)
    if theme.motion.reduced:
        _paint_rings(painter, theme, middle, size, breath)
    else:
        _paint_sheets(painter, theme, middle, size, breath)
    painter.setOpacity(1.0)


def _paint_sheets(
    painter: QPainter, theme: Theme, middle: QPointF, size: float, breath: BreathLike
) -> None:
    """Draw glow, reach, three sheets, rim and word."""
    light = glow(stepped(breath.volume), size)
    paint_glow(painter, theme.colours.lamp, middle, light.radius, light.opacity)
    _paint_sheet(painter, theme, middle, reach(breath.kind, size))
    _paint_stack(painter, theme, middle, sheets(breath.kind, breath.volume, size))
    _paint_rim(painter, theme, middle, rim(breath.kind, breath.volume, size))
    if breath.word:
        _paint_word(painter, theme, middle, size, breath)


def _paint_rings(
    painter: QPainter, theme: Theme, middle: QPointF, size: float, breath: BreathLike
) -> None:
    """Draw the form that keeps its place: rings that light up, the word below."""
    for sheet in rings(breath.kind, breath.volume, size):
        _paint_sheet(painter, theme, middle, sheet)
    _paint_rim(painter, theme, middle, ring_rim(breath.kind, breath.volume, size))
    if not breath.word:
        return
    written = _word_below(theme, size)
    painter.setFont(written)
    painter.setPen(tone(theme.colours.ink))
    top = middle.y() + FULL * size + 3
    box = QRectF(middle.x() - size / 2, top, size, 1.4 * written.pixelSize())
    painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, breath.word)


def _paint_stack(
    painter: QPainter, theme: Theme, middle: QPointF, stack: tuple[Sheet, ...]
) -> None:
    """Draw sheets that lie on each other at once, as shades around the middle.

    Discs with smooth edges, one after the other, take three times as long.
    """
    far = stack[0].radius + 2
    shades = QRadialGradient(middle, far)
    for distance, opacity in together(stack, 1 / painter.device().devicePixelRatio()):
        shades.setColorAt(distance / far, tone(theme.colours.lamp, opacity))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(shades))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)  # the shades are smooth
    painter.drawEllipse(middle, far, far)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _paint_sheet(painter: QPainter, theme: Theme, middle: QPointF, sheet: Sheet) -> None:
    """Draw a disc, or its hairline, or something between the two."""
    lamp = theme.colours.lamp
    if sheet.opacity:
        painter.setBrush(tone(lamp, sheet.opacity))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(middle, sheet.radius, sheet.radius)
    if sheet.hairline:
        paint_ring(painter, middle, sheet.radius, 1.2, tone(lamp, sheet.hairline))


def _paint_rim(painter: QPainter, theme: Theme, middle: QPointF, edge: Rim) -> None:
    """Draw the rim of light."""
    if edge.opacity > 0:
        colour = tone(theme.colours.rim, edge.opacity)
        paint_ring(painter, middle, edge.radius, edge.width, colour)


def _paint_word(
    painter: QPainter, theme: Theme, middle: QPointF, size: float, breath: BreathLike
) -> None:
    """Write the word in the core, unless the core is too small for it."""
    written = _word_font(theme, size)
    room = core(breath.volume, size)
    if QFontMetricsF(written).horizontalAdvance(breath.word) > 1.2 * room:
        return
    painter.setFont(written)
    painter.setPen(tone(theme.colours.coreword))
    box = QRectF(middle.x() - room, middle.y() - room, 2 * room, 2 * room)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, breath.word)


def _word_below(theme: Theme, size: float) -> QFont:
    """Return the font of the word under the rings, where the caption is near."""
    return font(Role.LAMP, min(_MOST_BELOW, theme.scale) * max(_LEAST_WORD, 0.78 * size / _USUAL))


def _word_font(theme: Theme, size: float) -> QFont:
    """Return the font of the word: it grows with the pacer, and is never tiny."""
    return font(Role.LAMP, theme.scale * max(_LEAST_WORD, size / _USUAL))


class Pacer(Painted):
    """A breath in the middle of the widget, or where it is placed.

    It lies behind what else is on the stage and never takes the pointer.
    """

    def __init__(self, theme: Theme, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._breath: BreathLike | None = None
        self._painted: BreathLike | None = None
        self._place: tuple[QPointF, float] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)

    @property
    def breath(self) -> BreathLike | None:
        """The breath that is shown."""
        return self._breath

    def show_breath(self, breath: BreathLike) -> None:
        """Show a breath; only what changed is painted again."""
        before, self._breath = self._painted, breath
        if before is None or breath.presence != before.presence:
            self._show(breath, self._lit(1.0))
        elif not self._alike(before, breath):
            self._show(breath, self._changed(before, breath))

    def _show(self, breath: BreathLike, box: QRect) -> None:
        """Have a breath painted, as far as it is another."""
        self._painted = breath
        self.update(box)

    def _changed(self, one: BreathLike, other: BreathLike) -> QRect:
        """Return what differs: the light around the sheets only from step to step."""
        volume = max(one.volume, other.volume)
        same = one.kind == other.kind and stepped(one.volume) == stepped(other.volume)
        if self.theme.motion.reduced or not same:
            return self._lit(volume)
        middle, size = self._where()
        return self._box(middle, radius(volume, size))

    def _alike(self, one: BreathLike, other: BreathLike) -> bool:
        """Say whether two breaths cannot be told apart."""
        size = self._where()[1]
        moved = abs(radius(one.volume, size) - radius(other.volume, size))
        ends = other.volume in {0.0, 1.0} and other.volume != one.volume
        return (one.kind, one.word) == (other.kind, other.word) and moved < _STILL and not ends

    def place_at(self, middle: QPointF, size: float) -> None:
        """Put the pacer somewhere else than in the middle; `size` in px."""
        if self._place != (middle, size):
            self._place = middle, size
            self.update()

    def sizeHint(self) -> QSize:
        """Ask for room for a small pacer."""
        return QSize(240, 240)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the breath."""
        if self._breath is None or self._breath.presence <= 0:
            return
        with self.painter() as painter:
            middle, size = self._where()
            paint_breath(painter, self.theme, middle, size, self._breath)

    def _where(self) -> tuple[QPointF, float]:
        """Return the middle and the size."""
        if self._place is not None:
            return self._place
        return QPointF(self.width() / 2, self.height() / 2), side(self.width(), self.height())

    def _lit(self, volume: float) -> QRect:
        """Return what a breath of a volume lights up."""
        middle, size = self._where()
        light = glow(stepped(volume), size).radius
        far = (FULL + 0.12) * size if self.theme.motion.reduced else light
        return self._box(middle, max(far, FULL * size))

    def _box(self, middle: QPointF, far: float) -> QRect:
        """Return the pixels within a distance of the middle, edges and all."""
        far += 3
        box = QRectF(middle.x() - far, middle.y() - far, 2 * far, 2 * far)
        return box.toAlignedRect() & self.rect()
