"""The figure on the stage: shows a movement at a moment, or a posture that is kept."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from app.ui.figure.camera import Camera, Point
from app.ui.figure.drawn import (
    is_upright,
    mat,
    props_of,
    trail,
)
from app.ui.figure.moment import FigureView, at_rest, extent, round_box
from app.ui.figure.piece import MIDDLE, filled, layers, pieces
from app.ui.look.colour import over
from app.ui.look.theme import Theme, tone
from app.ui.look.type import Role
from app.ui.paint.painted import Painted
from app.ui.paint.skin import cosmetic
from app.words.catalog import Words

_MARGIN = 0.04
_GAP = 1.1
"""Width, cm, of the line of wall round what lies in front of something."""
_GHOST = 0.5
"""How opaque the other end of a movement is, with less motion."""
_TINT = 0.34


class Figure(Painted):
    """Shows what moves; has no clock and knows no session."""

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words = words
        self._view: FigureView | None = None
        self._still: tuple[QPixmap, QPixmap] | None = None
        self._lit = QRect()
        self.setAccessibleName(words("The body"))

    def show_figure(self, view: FigureView | None) -> None:
        """Show a moment; only what moves is painted again."""
        before, self._view = self._view, view
        if view is None or view == before:
            return
        if before is None or at_rest(before) != at_rest(view):
            self._still = None
            self.update()
            return
        now = self._reach(view)
        self.update(now | self._lit)
        self._lit = now

    @property
    def lit(self) -> QRect:
        """What the moving parts cover, px."""
        return self._lit

    def show_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self._still = None
        super().show_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew in another size."""
        self._still = None
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what stands still, what moves, and what stands still before it."""
        view = self._view
        if view is None:
            return
        with self.painter() as painter:
            behind, before = self._drawn_still(view)
            painter.drawPixmap(0, 0, behind)
            camera, scale, offset = self._fit(view)
            painter.save()
            painter.translate(offset)
            painter.scale(scale, scale)
            if self.theme.motion.reduced and view.moves:
                self._paint_ends(painter, view)
            else:
                self._paint_parts(painter, view, view.share, layers(view)[1])
            painter.restore()
            painter.drawPixmap(0, 0, before)
            painter.translate(offset)
            painter.scale(scale, scale)
            self._paint_trail(painter, view, camera)

    # --- painting -------------------------------------------------------------------

    def _paint_ends(self, painter: QPainter, view: FigureView) -> None:
        """Draw both ends of a movement, still."""
        is_round = view.gesture is not None and view.gesture.course == "round"
        self._paint_parts(painter, view, 0.0, layers(view)[1])
        painter.setOpacity(_GHOST)
        self._paint_parts(painter, view, 0.5 if is_round else 1.0, view.moving())
        painter.setOpacity(1.0)

    def _paint_parts(
        self, painter: QPainter, view: FigureView, share: float, names: frozenset[str]
    ) -> None:
        """Draw some parts of the figure."""
        alone = view.moving() if view.active and len(view.moving() - MIDDLE) == 1 else frozenset()
        colours = self.theme.colours
        for piece in pieces(at_rest(view), share, names):
            if piece.front is not None and painter.opacity() >= 1:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(tone(self._skin(far=True)), _GAP))
                painter.drawPath(piece.front)
            painter.setPen(Qt.PenStyle.NoPen)
            shade = tone(self._skin(far=piece.is_far))
            if piece.name in alone - MIDDLE:
                shade = tone(over(colours.sound, _TINT, self._skin(far=piece.is_far)))
            elif piece.name == "belly":
                shade = tone(colours.sound, 0.5 * piece.belly)
            painter.setBrush(shade)
            painter.drawPath(piece.path)

    def _skin(self, *, far: bool) -> str:
        """Return the colour of the figure: what lies behind is a step nearer to the wall."""
        colours = self.theme.colours
        skin = over(colours.skinline, 0.45, colours.skin) if colours.dark else (
            over(colours.skinline, 0.3, colours.skin))  # fmt: skip
        return over(skin, 0.66, colours.ground) if far else skin

    def _paint_trail(self, painter: QPainter, view: FigureView, camera: Camera) -> None:
        """Draw the way dotted, the part just gone solid."""
        if view.gesture is None or not view.gesture.trail:
            return
        points = trail(view.gesture, view.side, view.reach, camera)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        colour = self.theme.colours.sound
        dotted = cosmetic(colour, 2.2, 0.62)
        dotted.setDashPattern([0.01, 3.4])
        painter.setPen(dotted)
        painter.drawPolyline([QPointF(*point) for point in points])
        gone = self._gone(view, points)
        if len(gone) > 1 and not self.theme.motion.reduced:
            painter.setPen(cosmetic(colour, 3.4))
            painter.drawPolyline(gone)

    @staticmethod
    def _gone(view: FigureView, points: tuple[Point, ...]) -> list[QPointF]:
        """Return the part of the way that was just gone."""
        if not view.active or view.gesture is None:
            return []
        low, high = sorted((view.begun, view.share))
        if view.gesture.course == "to both sides":
            low, high = (low + 1) / 2, (high + 1) / 2
        last = len(points) - 1
        inner = [n for n in range(len(points)) if low * last < n < high * last]
        ends = (_at(points, low * last), *(points[n] for n in inner), _at(points, high * last))
        return [QPointF(*point) for point in ends] if high > low else []

    def _drawn_still(self, view: FigureView) -> tuple[QPixmap, QPixmap]:
        """Return what stands still behind and before what moves, drawn once."""
        if self._still is None:
            _, scale, offset = self._fit(view)
            behind, before = self._clear(), self._clear()
            for picture, names in ((behind, layers(view)[0]), (before, layers(view)[2])):
                with QPainter(picture) as painter:
                    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                    if picture is behind:
                        self._paint_still(painter, view)
                    painter.translate(offset)
                    painter.scale(scale, scale)
                    self._paint_parts(painter, view, 0.0, names)
            self._still = behind, before
        return self._still

    def _clear(self) -> QPixmap:
        """Return a clear picture as large as the widget."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        return picture

    def _paint_still(self, painter: QPainter, view: FigureView) -> None:
        """Draw what the figure lies or sits on."""
        camera, scale, offset = self._fit(view)
        colours = self.theme.colours
        painter.save()
        painter.translate(offset)
        painter.scale(scale, scale)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tone(over(colours.surface, 0.75, colours.ground)))
        painter.drawPath(filled((mat(camera, view.stance),)))
        for kind, shape in props_of(view.stance, camera):
            shade = colours.raised if kind == "pillow" else over(colours.linec, 0.4, colours.ground)
            painter.setBrush(tone(shade))
            painter.drawPath(filled((shape,)))
        painter.restore()
        self._paint_sides(painter, view, (camera, scale, offset))

    def _paint_sides(
        self, painter: QPainter, view: FigureView, fit: tuple[Camera, float, QPointF]
    ) -> None:
        """Write the person's own right and left beside the mat."""
        camera, scale, offset = fit
        if view.stance.hold["chest"][1] != 0:
            return
        words = self._words
        painter.setFont(self.theme.font(Role.HINT))
        painter.setPen(tone(self.theme.colours.ink3))
        high = painter.fontMetrics().height()
        lying = not is_upright(view.stance)
        for text, z, down in (
            (words("your right"), 46.0, high + 2),
            (words("your left"), -52.0, -6),
        ):
            x, y = camera.point((12.0 if lying else 20.0, 0.0, z))
            at = QPointF(x, y) * scale + offset
            wide = painter.fontMetrics().horizontalAdvance(text)
            left = min(max(at.x() - wide / 2, 0.0), self.width() - wide)
            if lying or z > 0:
                painter.drawText(QPointF(left, at.y() + down), text)

    # --- where things are -------------------------------------------------------

    def _fit(self, view: FigureView) -> tuple[Camera, float, QPointF]:
        """Return camera, scale and offset of the figure in this widget."""
        camera, box = extent(at_rest(view))
        room = QRectF(self.rect())
        room.adjust(room.width() * _MARGIN, 30, -room.width() * _MARGIN, -30)
        scale = min(room.width() / box.width(), room.height() / box.height())
        return camera, scale, room.center() - box.center() * scale

    def _reach(self, view: FigureView) -> QRect:
        """Return what the moving parts cover, px."""
        camera, scale, offset = self._fit(view)
        box = QRectF()
        for piece in pieces(at_rest(view), view.share, view.moving()):
            box = box.united(piece.path.boundingRect())
        way = trail(view.gesture, view.side, view.reach, camera) if view.gesture else ()
        box = box.united(round_box(list(way))) if way else box
        if box.isEmpty():
            return self.rect()
        box.adjust(-2, -2, 2, 2)
        return QRectF(box.topLeft() * scale + offset, box.size() * scale).toAlignedRect()


def _at(points: tuple[Point, ...], place: float) -> Point:
    """Return a point between two points of a way."""
    first = min(int(place), len(points) - 2)
    share = place - first
    (x, y), (other_x, other_y) = points[first], points[first + 1]
    return x + (other_x - x) * share, y + (other_y - y) * share
