"""The parts of the figure as they are painted, kept for the next repetition."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

from app.ui.figure.camera import Shape
from app.ui.figure.moment import FigureView, at_rest, extent

MIDDLE = frozenset(("trunk", "belly"))
"""Parts that are neither right nor left."""


class Piece(NamedTuple):
    """A part of the figure as it is painted; `front` is what stands before something."""

    name: str
    path: QPainterPath
    front: QPainterPath | None
    is_far: bool
    belly: float


@lru_cache(maxsize=192)
def pieces(view: FigureView, share: float, names: frozenset[str]) -> tuple[Piece, ...]:
    """Return some parts of a figure, the farthest first; a repetition finds them again."""
    if not names:
        return ()
    made = view.drawn(share, extent(view)[0], names)
    return tuple(
        Piece(
            name,
            filled(shapes),
            None if name in made.far | MIDDLE else filled(shapes[len(shapes) // 3 :]),
            name in made.far,
            made.belly,
        )
        for name, shapes in made.parts
    )


@lru_cache(maxsize=8)
def _ordered(view: FigureView) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the parts behind what moves, those from there on, and those before it."""
    names = [name for name, _ in view.drawn(0.0, extent(view)[0]).parts]
    places = [place for place, name in enumerate(names) if name in view.moving()]
    first, last = (places[0], places[-1] + 1) if places else (len(names), len(names))
    live = frozenset(names[first:last]) | view.moving()
    return frozenset(names[:first]), live, frozenset(names[last:]) - live


def layers(view: FigureView) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the parts behind what moves, what moves, and those before it."""
    return _ordered(at_rest(view))


def filled(shapes: tuple[Shape, ...]) -> QPainterPath:
    """Return outlines as one path that is filled as a whole."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for shape in shapes:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in shape]))
        path.closeSubpath()
    return path
