"""House rules of silence and of the end: announced, and a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.rules.case import unwise
from app.rules.walk import nodes
from app.script.model.length import TICKS
from app.timeline.flow import Breath, Play, Touch, Wait

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.rules.case import Case
    from app.rules.walk import Stop
    from app.script.fault import Fault
    from app.timeline.flow import Flow, Place

_SLEEP = "sleep"


class _Quiet(NamedTuple):
    """Ticks without a voice or a pacer so far, and what was announced.

    `told` marks a silence whose warning has been given already.
    """

    ticks: int = 0
    ahead: bool = False
    eyes: bool = False
    told: bool = False

    def heard(self, gives: tuple[str, ...]) -> _Quiet:
        """Return it after a line, a question or a pacer, which end a silence."""
        if not gives:
            return _Quiet(0, self.ahead, self.eyes)
        ahead = self.ahead or "quiet ahead" in gives
        return _Quiet(0, ahead, self.eyes or "eyes open" in gives)

    @property
    def is_announced(self) -> bool:
        """Whether the person knows that it will be quiet, and may look."""
        return self.ahead and self.eyes

    def meet(self, other: _Quiet) -> _Quiet:
        """Return the one of two ways on which a silence is worse.

        A silence that was announced on its own way is never counted against
        the way on which nothing was said.
        """
        worse, better = sorted((self, other), key=lambda one: (one.is_announced, -one.ticks))
        ahead, eyes = self.ahead and other.ahead, self.eyes and other.eyes
        if worse.is_announced or not better.is_announced:
            return _Quiet(max(self.ticks, other.ticks), ahead, eyes, worse.told)
        return worse._replace(ahead=ahead, eyes=eyes)


def silence(case: Case) -> Iterator[Fault]:
    """A long silence is announced, and eyes may open."""
    found: dict[tuple[str | int, ...], Fault] = {}

    def visit(node: Stop, quiet: _Quiet, gated: bool) -> _Quiet:  # noqa: ARG001, FBT001
        if isinstance(node, Play) and not isinstance(node.act, Wait) and not _is_paced(node.breath):
            return _grown(case, node, quiet, found)
        return quiet.heard(_given(node))

    walk = case.walk(visit, _Quiet.meet)
    ended = walk.through(case.written.steps, _Quiet())
    walk.through_later(case.written.ending, ended or _Quiet())
    yield from found.values()


def _grown(
    case: Case, node: Play, quiet: _Quiet, found: dict[tuple[str | int, ...], Fault]
) -> _Quiet:
    """Return the silence after a step, telling where one gets too long."""
    now = 0
    for spoken in case.spoken(node):
        quiet = _longer(case, node, quiet, spoken.start - now, found)
        quiet = quiet.heard(node.gives + spoken.line.gives)
        now = spoken.end
    return _longer(case, node, quiet, max(0, case.extent(node)[1] - now), found)


def _longer(
    case: Case,
    node: Play,
    quiet: _Quiet,
    ticks: int,
    found: dict[tuple[str | int, ...], Fault],
) -> _Quiet:
    """Return the silence with some more, and tell where it was not announced."""
    longer = _Quiet(quiet.ticks + ticks, quiet.ahead, quiet.eyes, quiet.told) if ticks else quiet
    if longer.ticks <= case.limits.quiet or quiet.is_announced or quiet.told:
        return longer
    found[node.place.path] = _unannounced(node.place, quiet)
    return longer._replace(told=True)


def _unannounced(place: Place, quiet: _Quiet) -> Fault:
    """Return the warning with what is missing."""
    missing = [
        *([] if quiet.ahead else ["quiet ahead"]),
        *([] if quiet.eyes else ["eyes open"]),
    ]
    return unwise(place, "W331", fix=f"gives: [{', '.join(missing)}]")


def _is_paced(breath: Breath | None) -> bool:
    """Say whether a pacer guides: a tone is no silence."""
    return breath is not None and not isinstance(breath.pace, str)


def _given(node: Stop) -> tuple[str, ...]:
    """Return what the lines of a node are for."""
    own = node.gives if isinstance(node, Play) else ()
    return (*own, *(word for line in node.lines for word in line.gives))


def ending(case: Case) -> Iterator[Fault]:
    """At least half a minute without touch at the end, with a way back."""
    flow = case.written.ending
    if not case.script.ending or not flow:
        return
    place = flow[0].place
    if _without_touch(case, flow) < case.limits.ending:
        wanted = str(case.limits.ending // TICKS)
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

    return case.walk(visit, min).through_later(flow, 0) or 0
