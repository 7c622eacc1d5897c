"""Write a session out: from a script and choices to a flow of concrete steps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from typing import Any

from app.script.fault import Fault, Span
from app.script.model.act import Say
from app.script.model.condition import Condition
from app.script.model.cue import Cue
from app.script.model.holder import Each, Repeat, Stop, Use
from app.script.model.length import Length
from app.script.model.question import Check, Gate
from app.script.model.script import Script
from app.script.model.step import HOLDERS, Step
from app.script.model.words import Words
from app.timeline import flow
from app.timeline.act import act_of, breath_of, ground_of, length_of, line_of
from app.timeline.again import each_item, repeated
from app.timeline.caution import barring, needed
from app.timeline.choice import Choices
from app.timeline.flow import Choice, Choose, Flow, Line, Place, Play, Written
from app.timeline.known import Known
from app.timeline.landing import own_ending
from app.timeline.scope import FaultError, Meaning, Scope, meaning_of
from app.timeline.way import Ways, joined_by, under

STEPS = 20_000
"""Steps that a session may have once it is written out."""
DEPTH = 8
"""How deep blocks may use each other."""
FORKS = 4
"""Conditions on answers that the cues of one step may have together."""


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
        fault = Fault("E204", writer.last.span, {"most": str(STEPS)}, path=writer.last.path)
        return Written((), (), (), None), (*writer.faults, fault)
    head = writer.guarded(lambda: _head(script, writer.known), Span(1, 1))
    ground, length = head or (None, None)
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


def _head(script: Script, known: Known) -> tuple[flow.Ground | None, Length | None]:
    """Settle the head's background and promise."""
    return (
        ground_of(script.background, known, Scope()),
        length_of(script.length, known, Scope()),
    )


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

    def guarded(self, write: Callable[[], Any], span: Span, path: Any = ()) -> Any:  # noqa: ANN401
        """Return what is written, or note the fault and return `None`."""
        try:
            return write()
        except FaultError as met:
            where = met.fault if met.fault.span.line else replace(met.fault, span=span)
            self.faults.append(where if where.path else replace(where, path=path))
            return None

    def index(self) -> int:
        """Return a number that no other node has."""
        self.nodes += 1
        return self.nodes

    def all(self, steps: Sequence[Step], scope: Scope) -> Flow:
        """Write out steps, one after the other."""
        nodes: list[flow.Node] = []
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
        written = self.guarded(lambda: self._act(step, place, scope), step.span, step.path)
        return under(place, ways, written or ())

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
        if isinstance(act, Check):
            return self._check(act, step, place, scope)
        if isinstance(act, Gate):
            return self._gate(act, step, place, scope)
        assert isinstance(act, Repeat | Each | Use | Stop)  # noqa: S101 - the holders left
        return self._before(step, place, scope) + self._container(act, place, scope)

    def _container(self, act: Repeat | Each | Use | Stop, place: Place, scope: Scope) -> Flow:
        """Write out a step that holds others."""
        if isinstance(act, Repeat):
            return repeated(self, act, place, scope)
        if isinstance(act, Each):
            return each_item(self, act, place, scope)
        if isinstance(act, Use):
            return self._use(act, place, scope)
        return (flow.Halt(place, act.reason),)

    # --- steps that are played --------------------------------------------------

    def _plays(self, step: Step, place: Place, scope: Scope) -> Flow:
        """Write out a played step, once for each way its cues can come out."""
        act, length = act_of(step, self.known, scope)
        breath = None if step.breathe is None else breath_of(step.breathe, self.known, scope)
        barred = ""
        needs = needed(act, breath, self.listed)
        if needs:
            self.asks.update(dict.fromkeys(needs))
            barred = barring(act, needs, self.known.choices)
        ground = ground_of(step.background, self.known, scope)
        forms = self._lines(step, scope)
        plays = [
            Play(
                self.index(),
                place,
                act,
                length,
                breath,
                lines,
                ground,
                step.gives,
                step.picture,
                barred,
            )
            for _, lines in forms
        ]
        if len(plays) == 1:
            return (plays[0],)
        ways = zip(forms, plays, strict=True)
        return (Choose(place, tuple(Choice(condition, (play,)) for (condition, _), play in ways)),)

    def _lines(self, step: Step, scope: Scope) -> list[tuple[Condition | None, tuple[Line, ...]]]:
        """Return the lines for each way the cues' conditions can come out."""
        cues = step.cues
        if not cues:
            return [(None, ())]
        places = [(step.id, number) for number in range(1, len(cues) + 1)]
        if not any(cue.only or cue.unless for cue in cues):
            spoken = [
                line_of(cue, self.known, scope, place)
                for cue, place in zip(cues, places, strict=True)
            ]
            return [(None, tuple([line for line in spoken if line is not None]))]
        kept_cues = [
            (cue, place, self.ways(cue.only, cue.unless, scope))
            for cue, place in zip(cues, places, strict=True)
        ]
        settled = [
            (line, ways)
            for cue, place, ways in kept_cues
            if ways is not None and (line := line_of(cue, self.known, scope, place)) is not None
        ]
        tests = list(dict.fromkeys(test for _, ways in settled for test, _ in ways))
        if len(tests) > FORKS:
            raise FaultError(Fault("E205", step.span, {"most": str(FORKS)}))
        found: list[tuple[Condition | None, tuple[Line, ...]]] = []
        for truths in product((True, False), repeat=len(tests)):
            now = dict(zip(tests, truths, strict=True))
            lines = tuple(
                line for line, ways in settled if all(now[test] is want for test, want in ways)
            )
            true = tuple(test for test, truth in now.items() if truth)
            condition = joined_by(true, "and")
            found.append((condition, lines))
        return found

    def _before(self, step: Step, place: Place, scope: Scope) -> Flow:
        """Return what a step that holds others says, and lays under them, first."""
        if not step.cues and step.background is None:
            return ()
        return self._plays(step._replace(act=Say(), length=None), place, scope)

    # --- questions ---------------------------------------------------------------

    def _asking(self, step: Step, ask: Words, scope: Scope) -> tuple[Line, ...]:
        """Return the lines of a question: its cues, and what is asked."""
        timeless = tuple(cue._replace(at=None) for cue in step.cues)
        lines = self._lines(step._replace(cues=timeless), scope)[0][1]
        question = line_of(Cue(ask, ask.span, gives=step.gives), self.known, scope, (step.id, 1))
        return lines if question is None else (*lines, question)

    def _check(self, check: Check, step: Step, place: Place, scope: Scope) -> Flow:
        """Write out a check with its branches."""
        lines = self._asking(step, check.ask, scope)
        limit = length_of(check.length or step.length, self.known, scope)
        self.known.forms[check.name] = check.answer
        self.known.asked[check.name] = self.known.asked.get(check.name, 0) + 1
        inner = replace(scope, check=check.name)
        ways: list[Choice] = []
        for branch in check.when:
            condition = None
            if branch.condition is not None:
                settled = self.known.condition(branch.condition, inner)
                if settled is False:
                    continue
                condition = None if settled is True else settled
            ways.append(Choice(condition, self.all(branch.steps, inner)))
            if condition is None:
                break
        if not ways or ways[-1].condition is not None:
            ways.append(Choice(None, ()))
        return (
            flow.Question(
                index=self.index(),
                place=place,
                name=check.name,
                lines=lines,
                answer=check.answer,
                limit=None if limit is None else limit.high or limit.low,
                ways=tuple(ways),
                ground=ground_of(step.background, self.known, scope),
            ),
        )

    def _gate(self, gate: Gate, step: Step, place: Place, scope: Scope) -> Flow:
        """Write out a gate; what `later` plays once for each round."""
        rounds = self.known.value(gate.rounds, scope)
        later = tuple(
            self.all(gate.later, replace(scope, trail=(*scope.trail, *place.path, turn)))
            for turn in range(1, rounds + 1)
        )
        return (
            flow.Gate(
                index=self.index(),
                place=place,
                name=gate.name,
                who=gate.who,
                lines=self._asking(step, gate.ask, scope),
                open=self.all(gate.open, scope),
                later=later,
                stop=self.all(gate.stop, scope),
                ground=ground_of(step.background, self.known, scope),
            ),
        )

    def _use(self, use: Use, place: Place, scope: Scope) -> Flow:
        """Write out a block with the values it is given."""
        block = self.script.blocks.get(use.block)
        if block is None or scope.depth >= DEPTH:
            values = {"block": use.block, "most": str(DEPTH)}
            raise FaultError(Fault("E206" if block is None else "E207", place.span, values))
        given = {name: self._given(words, scope) for name, words in use.given.items()}
        inner = replace(scope, depth=scope.depth + 1, trail=(*scope.trail, *place.path))
        return self.all(block, inner.having(given))

    def _given(self, words: Words, scope: Scope) -> Meaning:
        """Return a value that a block is given, itself filled in."""
        plain = meaning_of(words, self.known.choices.language)
        value = self.known.fill(plain.value, scope, words.span, None)
        if "{" not in plain.value + plain.spoken:
            return plain
        spoken = self.known.fill(plain.spoken, scope, words.span, self.known.choices.language)
        return Meaning(value.text, spoken.text, value.private or spoken.private)
