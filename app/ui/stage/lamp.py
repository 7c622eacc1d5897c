"""What the lamp shows of the breath at a tick of a segment."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from app.script.model.length import TICKS
from app.timeline.lane import Phase, PhaseKind
from app.timeline.program import Segment
from app.ui.look.motion import breath_in, breath_out
from app.words.catalog import Words

RESTING: Final = 0.35
"""How much of the lamp is there when nothing is paced."""
WAKING: Final = 2 * TICKS
"""How long before a paced breath the lamp begins to come up."""
FIRST_BREATHS: Final = 3

_IN_WITHOUT_SECOND: Final = 0.8
"""How full a two-part in-breath is after its first part."""


@dataclass(frozen=True, slots=True)
class BreathView:
    """The lamp: volume 0 (empty) to 1 (full), presence 0 (gone) to 1.

    `kind` is empty where nothing is paced; `word` stands in the core.
    """

    volume: float = 0.0
    kind: PhaseKind | None = None
    presence: float = RESTING
    word: str = ""


REST: Final = BreathView()


def breath_view(segment: Segment, tick: int, words: Words, *, always: bool = False) -> BreathView:
    """Return the lamp at a tick."""
    phase = _phase_at(segment, tick)
    if phase is None or phase.pace != "paced":
        return BreathView(presence=_waking(segment, tick))
    share = (tick - phase.start) / (phase.end - phase.start)
    return BreathView(
        volume=volume(segment, phase, share),
        kind=phase.kind,
        presence=RESTING + (1 - RESTING) * phase.guided,
        word=_word(phase, words) if always or phase.breath <= FIRST_BREATHS else "",
    )


def volume(segment: Segment, phase: Phase, share: float) -> float:
    """Return how full the lungs are, 0 to 1, at a share of a phase."""
    if phase.kind == "in":
        top = _IN_WITHOUT_SECOND if _has_second(segment, phase) else 1.0
        return top * breath_in(share)
    if phase.kind == "in2":
        return _IN_WITHOUT_SECOND + (1 - _IN_WITHOUT_SECOND) * breath_in(share)
    if phase.kind == "out":
        return breath_out(share)
    return 1.0 if phase.kind == "hold-in" else 0.0


def breath_start(segment: Segment, tick: int) -> int | None:
    """Return where the guided breath at a tick began, if there is one."""
    phase = _phase_at(segment, tick)
    if phase is None or phase.pace != "paced" or phase.guided == 0:
        return None
    same = (p for p in segment.breath if (p.step, p.breath) == (phase.step, phase.breath))
    return min(p.start for p in same if p.start > phase.start - 60 * TICKS)


def _phase_at(segment: Segment, tick: int) -> Phase | None:
    """Return the phase that lasts at a tick."""
    place = bisect_right(segment.breath, tick, key=lambda phase: phase.start) - 1
    if place < 0 or segment.breath[place].end <= tick:
        return None
    return segment.breath[place]


def _has_second(segment: Segment, phase: Phase) -> bool:
    """Say whether a second in-breath follows a phase."""
    place = bisect_right(segment.breath, phase.start, key=lambda other: other.start)
    return place < len(segment.breath) and segment.breath[place].kind == "in2"


def _waking(segment: Segment, tick: int) -> float:
    """Return the presence outside a paced breath: it comes up before one."""
    place = bisect_right(segment.breath, tick, key=lambda phase: phase.start)
    coming = next((p for p in segment.breath[place:] if p.pace == "paced"), None)
    if coming is None or coming.start - tick >= WAKING:
        return RESTING
    return RESTING + (1 - RESTING) * (1 - (coming.start - tick) / WAKING)


def _word(phase: Phase, words: Words) -> str:
    """Return the one word in the core."""
    if phase.kind in {"in", "in2"}:
        return words("in")
    return words("out") if phase.kind == "out" else words("still")
