"""The forms of the breath: what is drawn for a breath, without drawing it."""

from __future__ import annotations

from math import inf
from typing import NamedTuple, Protocol

EMPTY = 0.125
FULL = 0.36
"""Radius of an empty and of a full breath, in sizes of the pacer."""

GLOW = 2.1
"""Radius of the glow, in radii of the breath."""

SHEETS = ((1.0, 0.20), (0.82, 0.30), (0.63, 0.50))
"""Three sheets of paper, outermost first: how far out, and how opaque."""

GLOW_STEPS = 64
"""Glows between an empty and a full breath: two of them differ by what a screen can just show."""

RINGS = 5
"""Sheets of the form that keeps its place."""

_OUTER_IN_OUT = 0.85
_RING, _RING_OUT, _RING_ABSENT = 0.17, 0.12, 0.16
_SOFT = 0.04
"""Change of volume over which a rim comes or goes: about half a second."""
_CROSS = 0.15
"""Change of volume over which a ring comes or goes: about 400 ms of a calm breath."""
_EDGE = 3.0
"""How far the broadest edge reaches out of its radius, px, and a little more."""


class BreathLike(Protocol):
    """A breath at a moment, as it is handed to the pacer."""

    @property
    def volume(self) -> float:
        """How full the lungs are, 0 to 1."""
        ...

    @property
    def kind(self) -> str | None:
        """Phase: in, in2, hold-in, out, hold-out; none where nothing is paced."""
        ...

    @property
    def presence(self) -> float:
        """How much the pacer is there, 0 to 1."""
        ...

    @property
    def word(self) -> str:
        """The one word in the core, or none."""
        ...


class Sheet(NamedTuple):
    """A disc; `radius` in px, `hairline` marks one of which only the edge is there."""

    radius: float
    opacity: float
    hairline: float = 0.0


class Rim(NamedTuple):
    """The edge of light around a breath; all 0 where there is none."""

    radius: float = 0.0
    width: float = 0.0
    opacity: float = 0.0


_NO_GLOW = Sheet(0.0, 0.0)


class Form(NamedTuple):
    """All that is drawn of a breath, back to front; `presence` fades it as one."""

    glow: Sheet
    sheets: tuple[Sheet, ...]
    rim: Rim
    presence: float = 1.0


def form(breath: BreathLike, size: float, *, reduced: bool = False) -> Form:
    """Return what is drawn of a breath in a pacer of a size; `reduced` asks for less motion."""
    kind, volume, there = breath.kind, breath.volume, breath.presence
    if reduced:
        return Form(_NO_GLOW, rings(kind, volume, size), ring_rim(kind, volume, size), there)
    layers = reach(kind, size), *sheets(kind, volume, size)
    return Form(glow(stepped(volume), size), layers, rim(kind, volume, size), there)


def differing(before: Form | None, now: Form) -> tuple[float, float]:
    """Return from where to where two forms differ, px from the middle; 0, 0 for the same."""
    if before is None or len(before.sheets) != len(now.sheets):
        return 0.0, inf
    fades = before.presence != now.presence or before.glow != now.glow
    sheets = zip(before.sheets, now.sheets, strict=True)
    spans = [_between(one, other) for one, other in sheets if one != other]
    if before.rim != now.rim:
        spans.append(_between(before.rim, now.rim))
    if fades:
        lit = max(one.radius for form in (before, now) for one in (form.glow, *form.sheets))
        spans.append((0.0, lit + _EDGE))
    if not spans:
        return 0.0, 0.0
    return max(0.0, min(near for near, _ in spans)), max(far for _, far in spans)


def _between(one: Sheet | Rim, other: Sheet | Rim) -> tuple[float, float]:
    """Return from where to where two sheets or rims differ: a disc that moves, at its edge."""
    seen = [layer.radius for layer in (one, other) if layer.radius]
    shaded = isinstance(one, Sheet) and one[1:] != other[1:]
    near = 0.0 if shaded else min(seen, default=0.0) - _EDGE
    return near, max(seen, default=0.0) + _EDGE


def side(width: float, height: float) -> float:
    """Return the size of the pacer in a window."""
    return min(width, 0.95 * height)


def radius(volume: float, size: float) -> float:
    """Return the radius of a breath, px, in a pacer of a size."""
    return size * (EMPTY + (FULL - EMPTY) * volume)


def core(volume: float, size: float) -> float:
    """Return the radius of the innermost sheet, px."""
    return sheets("in", volume, size)[-1].radius


def glow(volume: float, size: float) -> Sheet:
    """Return the glow: its radius and how strong it is."""
    return Sheet(GLOW * radius(volume, size), 0.4 + 0.6 * volume)


def stepped(volume: float) -> float:
    """Return the volume of the nearest glow: most of the light keeps still in most frames."""
    return round(volume * GLOW_STEPS) / GLOW_STEPS


def reach(kind: str | None, size: float) -> Sheet:
    """Return the ring to which a full breath comes."""
    return Sheet(FULL * size, 0.0, hairline=0.55 if kind == "hold-in" else 0.20)


def sheets(kind: str | None, volume: float, size: float) -> tuple[Sheet, ...]:
    """Return the sheets of paper: close together when empty, apart when full."""
    whole, apart = radius(volume, size), 0.3 + 0.7 * volume
    fainter = 1 - (1 - _OUTER_IN_OUT) * _left(volume) if kind == "out" else 1.0
    return tuple(
        Sheet(whole * (1 - (1 - out) * apart), opacity * (fainter if out == 1.0 else 1.0))
        for out, opacity in SHEETS
    )


def rim(kind: str | None, volume: float, size: float) -> Rim:
    """Return the rim: thin going in, broad while held, gone going out."""
    edge = radius(volume, size)
    if kind in {"in", "in2"}:
        return Rim(edge, 1.75, 0.9 * min(1.0, volume / _SOFT))
    if kind == "hold-in":
        return Rim(edge, 3.0, 1.0)
    if kind == "out" and volume > 1 - _SOFT:
        return Rim(edge, 1.75, 0.9 * (1 - _left(volume)))
    return Rim()


def rings(kind: str | None, volume: float, size: float) -> tuple[Sheet, ...]:
    """Return the form for less motion, outermost first: rings that light up.

    Ring 1 to round(5 · volume) is there; each comes over a small change of
    volume, so that nothing blinks. The core comes last.
    """
    lit = _RING - (_RING - _RING_OUT) * _left(volume) if kind == "out" else _RING
    outward = tuple(
        _ring(number, volume, lit, size * (EMPTY + (FULL - EMPTY) * number / RINGS))
        for number in range(RINGS, 0, -1)
    )
    return (*outward, Sheet(EMPTY * size, 0.55))


def ring_rim(kind: str | None, volume: float, size: float) -> Rim:
    """Return the rim of the form for less motion: on the outermost ring present."""
    present = round(RINGS * volume)
    edge = size * (EMPTY + (FULL - EMPTY) * present / RINGS)
    if kind == "hold-in":
        return Rim(edge, 3.0, 1.0)
    if kind in {"in", "in2"} and present:
        return Rim(edge, 1.75, 0.9 * _there(present, volume))
    return Rim()


def _ring(number: int, volume: float, lit: float, edge: float) -> Sheet:
    """Return one ring, as far as it is there."""
    there = _there(number, volume)
    return Sheet(edge, lit * there, hairline=_RING_ABSENT * (1 - there))


def _there(number: int, volume: float) -> float:
    """Return how much a ring is there; half at the volume where it counts as there."""
    threshold = (number - 0.5) / RINGS
    return min(1.0, max(0.0, 0.5 + (volume - threshold) / _CROSS))


def _left(volume: float) -> float:
    """Return how far an out-breath has left the top, 0 to 1."""
    return min(1.0, (1 - volume) / _SOFT)
