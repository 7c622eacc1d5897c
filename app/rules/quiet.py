"""House rules of silence and of the end: announced, and a way back."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from app.rules.case import unwise
from app.rules.walk import Walk, nodes
from app.timeline.flow import Breath, Gate, Play, Question, Touch, Wait

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.rules.case import Case
    from app.rules.walk import Stop
    from app.script.fault import Fault
    from app.timeline.flow import Flow, Place

_SLEEP = "sleep"


@dataclass(frozen=True, slots=True)
class _Quiet:
    """Ticks without a voice or a pacer so far, and what was announced."""

    ticks: int = 0
    ahead: bool = False
    eyes: bool = False
    told: bool = False

    def meet(self, other: _Quiet) -> _Quiet:
        """Return the longer silence and the lesser announcement."""
        return _Quiet(
            max(self.ticks, other.ticks),
            self.ahead and other.ahead,
            self.eyes and other.eyes,
            self.told and other.told,
        )


def silence(case: Case) -> Iterator[Fault]:
    """A long silence is announced, and eyes may open."""
    found: dict[tuple[str | int, ...], Fault] = {}

    def visit(node: Stop, quiet: _Quiet, gated: bool) -> _Quiet:  # noqa: ARG001, FBT001
        gives = _given(node)
        if isinstance(node, Question | Gate):
            return _Quiet(0, ahead=False, eyes=quiet.eyes or "eyes open" in gives)
        if not isinstance(node.act, Wait) and not _is_paced(node.breath):
            return _grown(case, node, quiet, found)
        return _Quiet(0, "quiet ahead" in gives, quiet.eyes or "eyes open" in gives)

    ended = Walk(visit, _Quiet.meet).through(case.written.steps, _Quiet())
    Walk(visit, _Quiet.meet).through(case.written.ending, ended or _Quiet())
    yield from found.values()


def _grown(
    case: Case, node: Play, quiet: _Quiet, found: dict[tuple[str | int, ...], Fault]
) -> _Quiet:
    """Return the silence after a step, telling where it gets too long."""
    most, gives = case.limits.quiet, _given(node)
    if not node.lines:
        ticks = quiet.ticks + case.extent(node)[1]
        if ticks > most and not (quiet.ahead and quiet.eyes) and not quiet.told:
            found[node.place.path] = _unannounced(node.place, quiet)
            return _Quiet(ticks, quiet.ahead, quiet.eyes, told=True)
        return _Quiet(ticks, quiet.ahead, quiet.eyes, quiet.told)
    ahead = "quiet ahead" in gives
    eyes = quiet.eyes or "eyes open" in gives
    if _longest_pause(case, node) > most and not (ahead and eyes):
        found[node.place.path] = _unannounced(node.place, _Quiet(0, ahead, eyes))
    return _Quiet(_last_pause(case, node), ahead, eyes)


def _unannounced(place: Place, quiet: _Quiet) -> Fault:
    """Return the warning with what is missing."""
    missing = [
        *([] if quiet.ahead else ["quiet ahead"]),
        *([] if quiet.eyes else ["eyes open"]),
    ]
    return unwise(place, "W331", fix=f"gives: [{', '.join(missing)}]")


def _longest_pause(case: Case, node: Play) -> int:
    """Return the longest time between two lines of a step, in ticks."""
    length = case.extent(node)[1]
    starts = sorted(line.offset for line in node.lines if line.at and line.at.form == "offset")
    if len(starts) < len(node.lines):
        pauses = [line.pause.low for line in node.lines if line.pause is not None]
        return max(pauses, default=0)
    gaps = [late - early for early, late in pairwise(starts)]
    return max((*gaps, length - starts[-1]), default=0)


def _last_pause(case: Case, node: Play) -> int:
    """Return the silence after the last line of a step, in ticks."""
    last = node.lines[-1]
    if last.at is not None and last.at.form == "offset":
        return max(0, case.extent(node)[1] - last.offset)
    return last.pause.low if last.pause is not None and last.pause.unit == "time" else 0


def _is_paced(breath: Breath | None) -> bool:
    """Say whether a pacer guides: a tone is no silence."""
    return breath is not None and not isinstance(breath.pace, str)


def _given(node: Stop) -> frozenset[str]:
    """Return what the lines of a node are for."""
    own = node.gives if isinstance(node, Play) else ()
    return frozenset((*own, *(word for line in node.lines for word in line.gives)))


def ending(case: Case) -> Iterator[Fault]:
    """At least half a minute without touch at the end, with a way back."""
    flow = case.written.ending
    if not case.script.ending:
        return
    place = next(node.place for node, _ in nodes(flow)) if flow else None
    if place is None:
        return
    if _without_touch(case, flow) < case.limits.ending:
        wanted = str(case.limits.ending // 48_000)
        yield unwise(place, "W332", seconds=wanted)
    spoken = any(isinstance(node, Play) and node.lines for node, _ in nodes(flow))
    if not spoken and _SLEEP not in case.variants.values():
        yield unwise(place, "W333")


def _without_touch(case: Case, flow: Flow) -> int:
    """Return the least ticks without touch after the last touch of an ending."""

    def visit(node: Stop, ticks: int, gated: bool) -> int:  # noqa: ARG001, FBT001
        if isinstance(node, Play):
            return 0 if isinstance(node.act, Touch) else ticks + case.extent(node)[0]
        return ticks

    return Walk(visit, min).through(flow, 0) or 0
