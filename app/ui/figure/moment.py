"""What the figure does at a moment, and how much room it ever takes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF

from app.tables.gesture import Gesture
from app.tables.stance import Stance, stances
from app.ui.figure.camera import Camera, Point
from app.ui.figure.drawn import (
    Drawn,
    camera_of,
    drawn,
    mat,
    props_of,
    stance_hold,
    turn_stance,
)
from app.ui.figure.gait import held


@dataclass(frozen=True, slots=True)
class FigureView:
    """What the figure does: a movement, or a posture kept.

    `share` is how far the movement is: of its way there, or of its round.
    `travelled` is the part of the way that was just gone, from and to.
    """

    posture: str = ""
    gesture: Gesture | None = None
    side: str = ""
    share: float = 0.0
    reach: float = 1.0
    begun: float = 0.0
    active: bool = False

    @property
    def stance(self) -> Stance:
        """The stance that is drawn."""
        if self.gesture is None:
            return stances()[self.posture]
        if self.gesture.course == "in turn" and self.active:
            return turn_stance(self.gesture, self.share)
        return self.gesture.drawn

    @property
    def moves(self) -> bool:
        """Whether anything of the figure is elsewhere than at rest."""
        course = self.gesture.course if self.gesture is not None else "in turn"
        return course not in {"in turn", "in mind"}

    def drawn(self, share: float, camera: Camera, only: frozenset[str] | None = None) -> Drawn:
        """Return the figure at a share of its way, or only some parts of it."""
        if self.gesture is None or not self.moves:
            return drawn(stance_hold(self.stance, self.side), camera, only)
        return drawn(held(self.gesture, self.side, share, self.reach), camera, only)

    def moving(self) -> frozenset[str]:
        """Return the parts that move, on the side they are done with."""
        moves = self.gesture.moves if self.gesture is not None else ()
        swap = {"right": "left", "left": "right"} if self.side == "left" else {}
        named = (" ".join(swap.get(word, word) for word in part.split()) for part in moves)
        return frozenset((*named, "belly")) if "trunk" in moves else frozenset(named)


@lru_cache(maxsize=64)
def extent(view: FigureView) -> tuple[Camera, QRectF]:
    """Return the camera and all that the figure ever covers, cm; `share` does not count."""
    stance = view.stance
    camera = camera_of(stance)
    points: list[Point] = [*mat(camera, stance)]
    points += [point for _, shape in props_of(stance, camera) for point in shape]
    for share in (0.0, 0.25, 0.5, 0.75, 1.0, -1.0) if view.moves else (0.0,):
        shapes = view.drawn(share, camera).parts
        points += [point for _, part in shapes for shape in part for point in shape]
    return camera, round_box(points)


def round_box(points: list[Point]) -> QRectF:
    """Return the box round points."""
    across, down = [x for x, _ in points], [y for _, y in points]
    return QRectF(QPointF(min(across), min(down)), QPointF(max(across), max(down)))


def at_rest(view: FigureView) -> FigureView:
    """Return a view by what does not change while it moves."""
    posture = view.stance.name if view.gesture and view.gesture.course == "in turn" else ""
    if posture:
        return FigureView(posture, side=view.side)
    return FigureView(view.posture, view.gesture, view.side, reach=view.reach)
