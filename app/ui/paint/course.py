"""The forms of the session line: what lies where, without drawing it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import sqrt
from typing import Literal, TypeAlias

from app.ui.paint.span import Kind, Span, length_of

Form: TypeAlias = Literal["flat", "hill", "dotted hill", "bar", "ring", "bow", "open", "dot"]

BASELINE = 0.72
"""Where the line runs, in heights of the drawing."""

_SLOW = 12.0
"""The period, s, whose hill fills the room above the line."""
_QUICK = 4.0
_LEAST_HILL = 0.42
"""Height of the hill of a quick breath, in rooms."""
_NARROWEST: dict[Kind, float] = {
    "breath": 18.5,
    "free breath": 15.0,
    "hand moves": 16.5,
    "movement": 11.0,
    "notice": 12.0,
}
"""The least distance between two marks of a kind, px: more would be a grey patch."""

_FEW = 2
_LEAST_WIDTH = 11.0
_SEEN = 0.5
"""Below this width, px, a span cannot be seen."""
_STEEPEST = 1.45
"""The most height of a hill, in its widths."""
_GAP = 4.0
_RINGS_APART = 13.0
_LEAST = 0.001
"""Below this length, s, a session is nothing but its line."""
_FREE = 6.0
_FREE_HEIGHT = 0.38


@dataclass(frozen=True, slots=True)
class Mark:
    """One form on the line; all in px, `height` upwards from the line."""

    form: Form
    left: float
    right: float
    height: float = 0.0

    @property
    def middle(self) -> float:
        """Where its middle lies."""
        return (self.left + self.right) / 2


def marks(
    spans: tuple[Span, ...], width: float, room: float, growth: float = 1.0
) -> tuple[Mark, ...]:
    """Return the forms of a line of a width, with room px above it.

    Time goes evenly from left to right. Breaths stand for themselves while
    there is room for them, and for several where there is not. `growth`
    widens the least distances with what is drawn.
    """
    whole = length_of(spans)
    if whole < _LEAST:
        return (Mark("flat", 0, width),)
    scale = width / whole
    placed = [
        mark
        for span in merged(spans, scale, growth)
        for mark in _FORMS[span.kind](span, span.start * scale, span.length * scale, room, growth)
    ]
    return (*_flat(spans, scale, width), *_apart(placed, growth))


def merged(spans: tuple[Span, ...], scale: float, growth: float) -> tuple[Span, ...]:
    """Join spans of a kind that follow each other and are too narrow to tell apart.

    `scale` is in px per second.
    """
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start):
        near = next((other for other in reversed(kept) if other.kind == span.kind), None)
        if near is None or not _joins(near, span, scale, growth):
            kept.append(span)
            continue
        end = max(near.start + near.length, span.start + span.length)
        kept[kept.index(near)] = replace(near, length=end - near.start)
    return tuple(kept)


def _joins(one: Span, other: Span, scale: float, growth: float) -> bool:
    """Say whether a span goes on where another of its kind ends, too narrow alone."""
    least = _NARROWEST.get(other.kind)
    if least is None:
        return False
    gap = (other.start - one.start - one.length) * scale
    narrow = min(one.length, other.length) * scale < least * growth
    return narrow and gap < _GAP * growth


def _apart(placed: list[Mark], growth: float) -> tuple[Mark, ...]:
    """Leave out the rings of questions that would lie on each other."""
    kept: list[Mark] = []
    last = -1000.0
    for mark in sorted(placed, key=lambda mark: mark.left):
        if mark.form == "open":
            if mark.middle - last < _RINGS_APART * growth:
                continue
            last = mark.middle
        kept.append(mark)
    return tuple(kept)


def _flat(spans: tuple[Span, ...], scale: float, width: float) -> tuple[Mark, ...]:
    """Return the line itself: everywhere but under hills, which are the line there."""
    hills = sorted(
        (span.start * scale, (span.start + span.length) * scale)
        for span in spans
        if span.kind in {"breath", "free breath"}
    )
    pieces, at = [], 0.0
    for left, right in hills:
        if left > at + 0.5:
            pieces.append(Mark("flat", at, left))
        at = max(at, right)
    if at < width - 0.5:
        pieces.append(Mark("flat", at, width))
    return tuple(pieces)


def _rest(
    _span: Span, _left: float, _width: float, _room: float, _growth: float
) -> tuple[Mark, ...]:
    """Rest is the line itself."""
    return ()


def _breath(span: Span, left: float, width: float, room: float, growth: float) -> tuple[Mark, ...]:
    """Return filled hills, higher for a slower breath."""
    period = span.period or _SLOW / 2
    slow = min(1.0, max(0.0, (period - _QUICK) / (_SLOW - _QUICK)))
    height = room * (_LEAST_HILL + (1 - _LEAST_HILL) * slow)
    if width < _SEEN:
        return ()
    each = max(_narrowest(span, growth), period / span.length * width)
    several = span.length >= _FEW * period
    if several and width / each < _FEW and width > _FEW * _LEAST_WIDTH * growth:
        each = width / _FEW  # several breaths are never drawn as a single one
    steepest = _STEEPEST * width / max(1, int(width / each + 1e-6))
    return _row("hill", left, width, each, min(height, steepest))


def _free(span: Span, left: float, width: float, room: float, growth: float) -> tuple[Mark, ...]:
    """Return low dotted hills: a breath that finds its own way."""
    each = max(_narrowest(span, growth), _FREE / span.length * width if span.length else width)
    return _row("dotted hill", left, width, each, room * _FREE_HEIGHT)


def _hand_rests(
    _span: Span, left: float, width: float, _room: float, growth: float
) -> tuple[Mark, ...]:
    """Return a bar lying on the line."""
    away = min(1.5 * growth, width / 4)
    return (Mark("bar", left + away, left + width - away),)


def _hand_moves(
    span: Span, left: float, width: float, _room: float, growth: float
) -> tuple[Mark, ...]:
    """Return rings lying on the line, one a turn where there is room."""
    each = max(_narrowest(span, growth), span.period / span.length * width if span.length else 0)
    return _row("ring", left, width, each, 0.0)


def _movement(
    span: Span, left: float, width: float, room: float, growth: float
) -> tuple[Mark, ...]:
    """Return shallow bows under the line."""
    each = max(_narrowest(span, growth), span.period / span.length * width if span.length else 0)
    return _row("bow", left, width, each, -min(9.0 * growth, 0.35 * room))


def _question(
    _span: Span, left: float, width: float, _room: float, _growth: float
) -> tuple[Mark, ...]:
    """Return an open ring in the middle of the question."""
    middle = left + width / 2
    return (Mark("open", middle, middle),)


def _notice(span: Span, left: float, width: float, room: float, growth: float) -> tuple[Mark, ...]:
    """Return dots above the line."""
    return _row("dot", left, width, _narrowest(span, growth), min(8.0 * growth, 0.4 * room))


def _narrowest(span: Span, growth: float) -> float:
    """Return the least distance between two marks, px; a slow breath is wider."""
    slow = sqrt(max(1.0, span.period / _FREE)) if span.kind == "breath" else 1.0
    return _NARROWEST[span.kind] * growth * slow


def _row(form: Form, left: float, width: float, each: float, height: float) -> tuple[Mark, ...]:
    """Return as many forms side by side as have their least width."""
    count = max(1, int(width / each + 1e-6))
    step = width / count
    return tuple(
        Mark(form, left + place * step, left + (place + 1) * step, height) for place in range(count)
    )


_FORMS = {
    "rest": _rest,
    "breath": _breath,
    "free breath": _free,
    "hand rest": _hand_rests,
    "hand moves": _hand_moves,
    "movement": _movement,
    "question": _question,
    "notice": _notice,
}
