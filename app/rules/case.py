"""A case: one form of a session, written out, with the limits that hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from app.rules.answer import Answers, answers_of
from app.rules.walk import MOST_PATHS, Stop, Walk, nodes
from app.script.fault import Fault, Level
from app.timeline.flow import Play, Touch

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.rules.answer import Facts
    from app.rules.house import Limits, Where
    from app.script.model.script import Script
    from app.timeline.flow import Choose, Place, Written
    from app.timeline.placing import Placed
    from app.timeline.reckon import Reckoning

S = TypeVar("S")

_STEPS_WALKED = 200_000
"""Steps on paths that are walked apart, in all, for one rule."""


@dataclass(frozen=True, slots=True)
class Case:
    """What a rule looks at: a script, one of its forms, and the house's limits.

    `played` are all steps on any path that no caution bars, and whether they
    stand inside the `open` of a gate. `answers` are followed along the paths.
    """

    script: Script
    reckoning: Reckoning
    where: Where
    limits: Limits
    variants: Mapping[str, str]
    played: tuple[tuple[Play, bool], ...] = field(init=False)
    answers: Answers = field(init=False)

    def __post_init__(self) -> None:
        """Walk once for all rules that only look at single steps."""
        written = self.written
        found = (
            (node, gated)
            for flow in (written.steps, written.ending, written.landing)
            for node, gated in nodes(flow)
            if isinstance(node, Play) and not node.barred
        )
        object.__setattr__(self, "played", tuple(found))
        object.__setattr__(self, "answers", answers_of(written, self.script))

    def walk(
        self,
        visit: Callable[[Stop, S, bool], S],
        meet: Callable[[S, S], S],
        fork: Callable[[Choose, Facts, S], None] = lambda *_: None,
    ) -> Walk[S]:
        """Return a walk along the paths of this session."""
        most = _STEPS_WALKED // max(1, len(self.played))
        return Walk(self.answers, visit, meet, max(1, min(MOST_PATHS, most)), fork)

    @property
    def has_touch(self) -> bool:
        """Whether a hand touches on any path."""
        return any(isinstance(play.act, Touch) for play, _ in self.played)

    @property
    def written(self) -> Written:
        """Return the session written out."""
        return self.reckoning.written

    def extent(self, play: Play) -> tuple[int, int]:
        """Return the least and the most ticks of a step."""
        planned = self.reckoning.plans[play.number]
        longest = max(planned.least, planned.length) if planned.most is None else planned.most
        return planned.least + planned.after, longest + planned.after

    def spoken(self, play: Play) -> tuple[Placed, ...]:
        """Return the lines of a step, each with its place in it."""
        return self.reckoning.plans[play.number].placing.placed


def broken(place: Place, code: str, field: str = "", /, *, fix: str = "", **values: str) -> Fault:
    """Return an error of a rule at a step, or at one of its fields."""
    path = (*place.path, field) if field else place.path
    return Fault(code, place.span, values, fix, Level.ERROR, path)


def unwise(place: Place, code: str, field: str = "", /, *, fix: str = "", **values: str) -> Fault:
    """Return a warning of a rule at a step, or at one of its fields."""
    path = (*place.path, field) if field else place.path
    return Fault(code, place.span, values, fix, Level.WARNING, path)
