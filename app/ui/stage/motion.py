"""What moves at a tick: which movement, how far it is, on which side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.tables.gesture import Gesture, gesture_in, gestures
from app.tables.movement import movements
from app.tables.posture import postures
from app.tables.stance import stances
from app.timeline.lane import Hand, Motion, Phase
from app.ui.figure.gait import RANGES
from app.ui.figure.moment import FigureView
from app.ui.look.motion import breath_in, breath_out
from app.ui.stage.hand import AFTER, BEFORE, near_touch

if TYPE_CHECKING:
    from app.timeline.program import Segment
    from app.timeline.state import State
    from app.words.catalog import Words

_EVEN = (1, 0, 1, 0)
"""Halves of a movement of which nothing else is known."""
_FINE = 160
"""Steps of a way: finer ones cannot be told apart."""


def figure_view(segment: Segment, state: State, tick: int) -> FigureView | None:
    """Return what the figure shows at a tick, if it is what is to be seen."""
    shown = _shown(segment, state, tick)
    if shown is None:
        return None
    if shown.kind == "pose":
        return FigureView(shown.what, side=shown.side) if shown.what in stances() else None
    gesture = gesture_in(shown.what, _posture(segment, shown.start))
    side = shown.side or ("right" if gesture.course != "to both sides" else "left")
    reach = RANGES.get(shown.range, RANGES["easy"])
    if shown is not state.body:
        return FigureView(gesture=gesture, side=side, reach=reach)
    begun, share = _share(shown, gesture, state, segment, tick)
    return FigureView("", gesture, side, round(share * _FINE) / _FINE, reach, begun, active=True)


def _shown(segment: Segment, state: State, tick: int) -> Motion | None:
    """Return the movement that is to be seen about now."""
    if isinstance(state.body, Motion):
        breathes = state.phase is not None and state.phase.pace == "paced"
        return None if state.body.kind == "pose" and breathes else _known(state.body)
    if isinstance(state.body, Hand) or near_touch(segment, tick) or state.phase is not None:
        return None
    near = [
        event
        for event in segment.body
        if isinstance(event, Motion)
        and event.kind == "move"
        and event.start - BEFORE <= tick < event.end + AFTER
    ]
    coming = [event for event in near if event.start > tick]
    return _known(coming[0] if coming else near[-1]) if near else None


def _known(event: Motion) -> Motion | None:
    """Return a movement that has a picture."""
    return event if event.kind == "pose" or event.what in gestures() else None


def _posture(segment: Segment, tick: int) -> str:
    """Return the posture that was kept last."""
    kept = [
        event.what
        for event in segment.body
        if isinstance(event, Motion) and event.kind == "pose" and event.start <= tick
    ]
    return kept[-1] if kept else ""


def _share(
    event: Motion, gesture: Gesture, state: State, segment: Segment, tick: int
) -> tuple[float, float]:
    """Return where the present half began, and how far a movement is now."""
    whole = _repetition(event, tick)[1]
    if gesture.course == "in turn":
        return 0.0, (tick - event.start) / (event.end - event.start)
    if gesture.course == "round":
        return 0.0, whole
    if gesture.course == "to both sides":
        half = 1 if whole < 1 / 2 else -1
        return 0.0, half * _bump(whole * 2 % 1)
    if state.phase is not None and state.phase.pace == "paced":
        return _breathing(event, state.phase, state.phase_share, segment)
    return _by_halves(event.halves or _EVEN, whole)


def _bump(share: float) -> float:
    """Return how far it is to one side: there, and back to the middle."""
    return breath_in(min(1.0, share * 2)) if share < 1 / 2 else breath_in(2 - share * 2)


def _by_halves(halves: tuple[int, ...], whole: float) -> tuple[float, float]:
    """Return where a half began and how far it is, by out, hold, back, hold."""
    at = whole * sum(halves)
    out, hold, back, _ = halves
    if at < out:
        return 0.0, breath_in(at / out)
    if at < out + hold:
        return 0.0, 1.0
    if at < out + hold + back:
        return 1.0, 1 - breath_in((at - out - hold) / back)
    return 1.0, 0.0


def _breathing(event: Motion, phase: Phase, share: float, segment: Segment) -> tuple[float, float]:
    """Return where a half began and how far it is, with the breath it goes with."""
    first = next(other.kind for other in segment.breath if other.step == phase.step)
    effort = event.effort or ("out" if first == "out" else "in")
    going = phase.kind.removeprefix("hold-").removesuffix("2")
    is_away = going == effort
    if phase.kind.startswith("hold"):
        return (0.0, 1.0) if is_away else (1.0, 0.0)
    if phase.kind == "in2":
        return (0.0, 1.0) if is_away else (1.0, 0.0)
    gone = breath_in(share) if going == "in" else 1 - breath_out(share)
    return (0.0, gone) if is_away else (1.0, 1 - gone)


def _repetition(event: Motion, tick: int) -> tuple[int, float]:
    """Return which repetition it is, from 0, and how far it is in its time."""
    count = max(1, event.count)
    at = (tick - event.start) / (event.end - event.start) * count
    number = min(count - 1, int(at))
    return number, min(1.0, at - number)


def motion_words(event: Motion, tick: int, words: Words) -> str:
    """Say which movement it is, on which side, and how often it comes."""
    dutch = words.language.startswith("nl")
    known = movements().get(event.what) or postures().get(event.what)
    name = event.what if known is None else known.nl if dutch else known.en
    parts = [name[:1].upper() + name[1:]]
    if event.side:
        parts.append(words("your left") if event.side == "left" else words("your right"))
    if event.kind == "move" and event.of > 1:
        number = event.first + _repetition(event, tick)[0]
        parts.append(words("{n} of {whole}", n=number, whole=event.of))
    return " · ".join(parts)


def how(event: Motion, words: Words) -> str:
    """Say in a sentence how a movement goes."""
    known = movements().get(event.what)
    if known is None:
        return ""
    return known.how_nl if words.language.startswith("nl") else known.how_en
