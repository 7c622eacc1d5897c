"""The body map: a figure, and one quiet hand where a hand is meant."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.look.theme import Theme
from app.ui.paint.figure import Side, View, read_figure
from app.ui.paint.frame import UPPER, Frame, fitted, frame_for
from app.ui.paint.painted import Painted
from app.ui.paint.skin import (
    POINTED,
    TOUCHED,
    hand_place,
    paint_hand,
    paint_place,
    paint_rim,
    paint_way,
)
from app.ui.paint.still import Still, paint_still
from app.ui.paint.touch import Pose, poses
from app.ui.paint.way import TouchLike, way
from app.words.catalog import Words

_BACK = {"back.low", "sacrum", "head.back"}


def side_for(places: tuple[str, ...]) -> Side:
    """Return from which side places are seen."""
    return "back" if places and set(places) <= _BACK else "front"


class Body(Painted):
    """Shows a touch that is handed in; has no clock and knows no session.

    Where places are offered, a click says which was chosen, and a click on a
    hatched one asks why it may not be.
    """

    place_chosen = Signal(str)
    refusal_asked = Signal(str)

    def __init__(
        self, theme: Theme, words: Words, drawing: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._figure = read_figure(drawing)
        self._words = words
        self._touch: TouchLike | None = None
        self._volume = 0.0
        self._side: Side = "front"
        self._frame: Frame = UPPER
        self._offered: frozenset[str] = frozenset()
        self._refused: frozenset[str] = frozenset()
        self._chosen = self._pointed = ""
        self._picture: QPixmap | None = None
        self._lit = QRect()
        self.setAccessibleName(words("The body"))

    # --- what is shown ----------------------------------------------------------

    def show_touch(self, touch: TouchLike | None, volume: float = 0.0) -> None:
        """Show a touch at a moment; `volume` is how full the lungs are.

        The figure turns round, and another part of it is seen, only when the
        places ask for it.
        """
        if touch is not None and (self._touch is None or touch.where != self._touch.where):
            self.show_part(side_for(touch.where), frame_for(touch.where))
        self._touch, self._volume = touch, volume
        now = self._reach()
        self.update(now | self._lit)
        self._lit = now

    def show_part(self, side: Side, frame: Frame) -> None:
        """Show a part of the figure from one side."""
        if (side, frame) != (self._side, self._frame):
            self._side, self._frame = side, frame
            self._forget()

    def show_places(
        self, offered: frozenset[str], refused: frozenset[str] = frozenset(), chosen: str = ""
    ) -> None:
        """Offer places to choose from; refused ones are hatched."""
        self._offered, self._refused, self._chosen = offered, refused, chosen
        self.setMouseTracking(bool(offered | refused))
        self._forget()

    def show_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self._forget()
        super().show_theme(theme)

    def show_words(self, words: Words) -> None:
        """Take another language."""
        self._words = words
        self.setAccessibleName(words("The body"))
        self._forget()

    def sizeHint(self) -> QSize:
        """Ask for the size of a figure beside words."""
        return QSize(500, 740)

    def minimumSizeHint(self) -> QSize:
        """Ask for so much that a place can be told from the next."""
        return QSize(200, 240)

    # --- Qt's events ------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the figure anew in another size."""
        self._picture = None
        super().resizeEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at a place."""
        pointed = self._place_at(event.position())
        if pointed != self._pointed:
            self._pointed = pointed
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a place, or ask why it is hatched."""
        place = self._place_at(event.position())
        if place in self._refused:
            self.refusal_asked.emit(place)
        elif place:
            self.place_chosen.emit(place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the figure, then what is offered, then the hand."""
        with self.painter() as painter:
            painter.drawPixmap(0, 0, self._drawn())
            scale, offset = self._fit()
            painter.translate(offset)
            painter.scale(scale, scale)
            self._paint_places(painter)
            if self._touch is not None:
                self._paint_touch(painter, self._touch)

    # --- painting ---------------------------------------------------------------

    def _paint_places(self, painter: QPainter) -> None:
        """Draw what may be chosen, what is pointed at and what is chosen."""
        view = self._view()
        if self._pointed in self._offered:
            paint_place(painter, self.theme, view.places[self._pointed], POINTED)
        if self._chosen in view.places:
            paint_rim(painter, self.theme, view.places[self._chosen])

    def _paint_touch(self, painter: QPainter, touch: TouchLike) -> None:
        """Draw the places, the way and the hands of a touch."""
        outlines = self._view().places
        painter.setOpacity(touch.presence)
        for place in touch.where:
            if place in outlines:
                paint_place(painter, self.theme, outlines[place], TOUCHED)
        painter.setOpacity(1.0)
        path = way(touch, outlines)
        if not path.isEmpty():
            closed = touch.what == "circle"
            paint_way(painter, self.theme, path, touch.turn, touch.presence, closed=closed)
        for pose in self._poses(touch):
            paint_hand(painter, self.theme, self._figure, pose)

    def _drawn(self) -> QPixmap:
        """Return figure, labels and all that stands still, drawn once."""
        if self._picture is None:
            ratio = self.devicePixelRatioF()
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            with QPainter(self._picture) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                still = Still(self._side, self._frame, self._offered, self._refused)
                paint_still(painter, self.theme, self._words, self._figure, still)
        return self._picture

    # --- where things are -------------------------------------------------------

    def _view(self) -> View:
        """Return the side that is seen."""
        return self._figure.views[self._side]

    def _fit(self) -> tuple[float, QPointF]:
        """Return scale and offset of the figure in this widget."""
        return fitted(self._frame, QRectF(self.rect()))

    def _poses(self, touch: TouchLike) -> tuple[Pose, ...]:
        """Return the hands of a touch."""
        return poses(
            touch,
            self._view().places,
            volume=self._volume,
            back=self._side == "back",
            reduced=self.theme.motion.reduced,
        )

    def _reach(self) -> QRect:
        """Return what the touch covers, in px."""
        if self._touch is None:
            return QRect()
        outlines = self._view().places
        covered = QPainterPath()
        for place in self._touch.where:
            covered.addRect(outlines[place].boundingRect() if place in outlines else QRectF())
        covered.addRect(way(self._touch, outlines).boundingRect())
        for pose in self._poses(self._touch):
            covered.addRect(hand_place(pose).mapRect(self._figure.hand.boundingRect()))
        scale, offset = self._fit()
        box = covered.boundingRect().adjusted(-3, -3, 3, 3)
        at = QRectF(box.topLeft() * scale + offset, box.size() * scale)
        return at.toAlignedRect() & self.rect()

    def _place_at(self, point: QPointF) -> str:
        """Return the place at a point that may be chosen or is refused."""
        scale, offset = self._fit()
        at = (point - offset) / scale
        outlines = self._view().places
        known = sorted((self._offered | self._refused) & outlines.keys())
        return next((place for place in known if outlines[place].contains(at)), "")

    def _forget(self) -> None:
        """Drop the kept picture."""
        self._picture = None
        self.update()
