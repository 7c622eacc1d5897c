"""A segment while its events are gathered; frozen when all are numbered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from app.script.model.condition import Condition
from app.script.model.length import TICKS
from app.timeline.exit import Exit, Go, Way
from app.timeline.flow import Ground, Place, Play, Touch
from app.timeline.lane import Body, Phase, Spoken, StepMark, Strike, Under
from app.timeline.plan import Planned
from app.timeline.program import Segment, StepRow

CROSSING = 4 * TICKS
"""In which one background becomes another where paths meet."""


@dataclass(slots=True, eq=False)
class Draft:
    """A segment in the making; its number is known once it has begun.

    `leave` gives its exit, once every segment has its number.
    """

    number: int = -1
    length: int = 0
    voice: list[Spoken] = field(default_factory=list)
    prompts: list[Spoken] = field(default_factory=list)
    breath: list[Phase] = field(default_factory=list)
    body: list[Body] = field(default_factory=list)
    sound: list[Strike] = field(default_factory=list)
    under: list[Under] = field(default_factory=list)
    marks: list[StepMark] = field(default_factory=list)
    leave: Callable[[], Exit] | None = None

    def goes(self, to: Draft) -> None:
        """Let it go on into another segment."""
        self.leave = lambda: Go(to.number)

    def lies(self, ground: Ground | None, fade: int = 0) -> None:
        """Lay a background under it from where it is now."""
        if ground is None:
            return
        if self.under and self.under[-1].start == self.length:
            self.under.pop()
        self.under.append(Under(self.length, ground.name, ground.level, fade, ground.line))

    def frozen(self) -> Segment:
        """Return the segment."""
        assert self.leave is not None  # noqa: S101 - every draft that was begun is ended
        return Segment(
            index=self.number,
            length=self.length,
            exit=self.leave(),
            voice=tuple(self.voice),
            breath=tuple(self.breath),
            body=tuple(self.body),
            sound=tuple(self.sound),
            under=tuple(self.under),
            marks=tuple(self.marks),
            prompts=tuple(self.prompts),
        )


@dataclass(frozen=True, slots=True)
class Fork:
    """A way out of a segment in the making."""

    condition: Condition | None
    to: Draft


def ways(forks: list[Fork]) -> tuple[Way, ...]:
    """Return ways whose segments have their numbers."""
    return tuple(Way(fork.condition, fork.to.number) for fork in forks)


def title_of(play: Play) -> str:
    """Return what a step is called in the strip, in the script's own words."""
    act = play.act
    if isinstance(act, Touch):
        return ", ".join(act.names)
    named = getattr(act, "what", "") or getattr(act, "name", "")
    if named:
        return str(named)
    spoken = next((line.text for line in play.lines if not line.to), "")
    return spoken or (play.ground.name if play.ground is not None else "")


def row_of(
    place: Place, at: Draft, index: int, *, title: str, part: str, planned: Planned | None = None
) -> StepRow:
    """Return the row of a step that begins where a draft is now."""
    return StepRow(
        index=index,
        kind=place.kind,
        path=place.path,
        line=place.span.line,
        title=title,
        segment=at.number,
        start=at.length,
        in_ending=part == "ending",
        id=place.id,
        in_landing=part == "landing",
        trail=place.trail,
        length=0 if planned is None else planned.length,
    )
