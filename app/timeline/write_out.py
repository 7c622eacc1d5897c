"""Write a session out: from a script and choices to a flow of concrete steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from app.script.fault import Fault, Span
from app.script.model.act import Say
from app.script.model.condition import Condition
from app.script.model.holder import Each, Repeat, Stop, Use
from app.script.model.length import Length
from app.script.model.question import Check, Gate
from app.script.model.script import Script
from app.script.model.step import HOLDERS, Step
from app.timeline.act import act_of, breath_of, ground_of, length_of
from app.timeline.again import each_item, repeated
from app.timeline.asking import check_of, gate_of, is_said_apart
from app.timeline.block import used
from app.timeline.caution import barring, needed
from app.timeline.choice import Choices
from app.timeline.flow import Choice, Choose, Flow, Ground, Halt, Node, Place, Play, Written
from app.timeline.known import Known
from app.timeline.landing import own_ending
from app.timeline.line import forms_of
from app.timeline.scope import FaultError, Scope
from app.timeline.way import Ways, under

STEPS = 20_000
"""Steps that a session may have once it is written out."""


class TooManyStepsError(Exception):
    """The budget of steps is used up; nothing more is written out."""


def write_out(script: Script, choices: Choices) -> tuple[Written, tuple[Fault, ...]]:
    """Return a session with every choice made that can be made beforehand."""
    listed = tuple(caution.name for caution in script.cautions if caution.name)
    writer = Writer(script, Known(script, choices), listed)
    try:
        steps = writer.all(script.steps, Scope())
        ending = writer.all(script.ending, Scope()) or own_ending(script, choices)
        landing = writer.all(script.stop.steps, Scope())
    except TooManyStepsError:
        fault = Fault("E204", writer.last.span, {"most": f"{STEPS:,}"}, path=writer.last.path)
        return Written((), (), (), None), (*writer.faults, fault)
    ground, length = writer.head()
    written = Written(
        steps=steps,
        ending=ending,
        landing=landing,
        ground=ground,
        length=length,
        heeds=frozenset(writer.known.heeds),
        asks=tuple(dict.fromkeys([*listed, *writer.asks])),
    )
    return written, tuple(writer.faults)


@dataclass(slots=True)
class Writer:
    """One writing out: what is known, what is wrong, how much is written."""

    script: Script
    known: Known
    listed: tuple[str, ...]
    faults: list[Fault] = field(default_factory=list)
    asks: dict[str, None] = field(default_factory=dict)
    count: int = 0
    nodes: int = 0
    last: Place = field(default_factory=lambda: Place("", (), (), Span(1, 1)))

    def head(self) -> tuple[Ground | None, Length | None]:
        """Settle the head's background and promise."""
        try:
            ground = ground_of(self.script.background, self.known, Scope())
            return ground, length_of(self.script.length, self.known, Scope())
        except FaultError as met:
            self.note(met, Span(1, 1), ())
            return None, None

    def note(self, met: FaultError, span: Span, path: tuple[str | int, ...]) -> None:
        """Note a fault, with a place where it has none."""
        where = met.fault if met.fault.span.line else replace(met.fault, span=span)
        self.faults.append(where if where.path else replace(where, path=path))

    def number(self) -> int:
        """Return a number that no other node has."""
        self.nodes += 1
        return self.nodes

    def all(self, steps: Sequence[Step], scope: Scope) -> Flow:
        """Write out steps, one after the other."""
        nodes: list[Node] = []
        for step in steps:
            nodes += self.step(step, scope)
        return tuple(nodes)

    def step(self, step: Step, scope: Scope) -> Flow:
        """Write out one step, if it is played at all."""
        place = Place(step.kind, step.path, scope.trail, step.span, step.id)
        self.count += 1
        self.last = place
        if self.count > STEPS:
            raise TooManyStepsError
        ways: Ways | None = ()
        if step.only is not None or step.unless is not None:
            ways = self.ways(step.only, step.unless, scope)
        if ways is None:
            return ()
        try:
            written = self._act(step, place, scope)
        except FaultError as met:
            self.note(met, step.span, step.path)
            return ()
        return under(place, ways, written) if ways else written

    def ways(self, only: Condition | None, unless: Condition | None, scope: Scope) -> Ways | None:
        """Return what is still to be tested (and what it must be), or `None`: left out."""
        tests: list[tuple[Condition, bool]] = []
        for condition, wanted in ((unless, False), (only, True)):
            if condition is None:
                continue
            settled = self.known.condition(condition, scope)
            if settled is (not wanted):
                return None
            if not isinstance(settled, bool):
                tests.append((settled, wanted))
        return tuple(tests)

    def _act(self, step: Step, place: Place, scope: Scope) -> Flow:
        """Write out what a step does."""
        act = step.act
        if type(act) not in HOLDERS:
            return self._plays(step, place, scope)
        first: Flow = ()
        if isinstance(act, Check | Gate) and is_said_apart(step):
            before = place._replace(trail=(*place.trail, "say"))
            first = self._before(step._replace(background=None), before, scope)
        if isinstance(act, Check):
            return first + check_of(self, act, step, place, scope)
        if isinstance(act, Gate):
            return first + gate_of(self, act, step, place, scope)
        assert isinstance(act, Repeat | Each | Use | Stop)  # noqa: S101 - the holders left
        return self._before(step, place, scope) + self._held(act, place, scope)

    def _held(self, act: Repeat | Each | Use | Stop, place: Place, scope: Scope) -> Flow:
        """Write out the steps that a step holds."""
        if isinstance(act, Repeat):
            return repeated(self, act, place, scope)
        if isinstance(act, Each):
            return each_item(self, act, place, scope)
        if isinstance(act, Use):
            return used(self, act, place, scope)
        return (Halt(place, act.reason),)

    def _before(self, step: Step, place: Place, scope: Scope) -> Flow:
        """Return what a step that holds others says, and lays under them, first."""
        if not step.cues and step.background is None:
            return ()
        return self._plays(step._replace(act=Say(), length=None), place, scope)

    def _plays(self, step: Step, place: Place, scope: Scope) -> Flow:
        """Write out a played step, once for each way its cues can come out."""
        known = self.known
        act, length = act_of(step, known, scope)
        breath = None if step.breathe is None else breath_of(step.breathe, known, scope)
        needs = needed(act, breath, self.listed)
        barred = barring(act, needs, known.choices) if needs else ""
        self.asks |= dict.fromkeys(needs)
        ground = None if step.background is None else ground_of(step.background, known, scope)
        gives, picture = step.gives, step.picture
        ways = [
            (
                condition,
                Play(
                    self.number(), place, act, length, breath, lines, ground, gives, picture, barred
                ),
            )
            for condition, lines in forms_of(self, step, scope)
        ]
        if len(ways) == 1:
            return (ways[0][1],)
        return (Choose(place, tuple(Choice(condition, (play,)) for condition, play in ways)),)
