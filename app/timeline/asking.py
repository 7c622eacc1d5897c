"""Write out what a person is asked: checks and gates, with all their ways."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.script.model.cue import Cue
from app.script.model.question import Check, Gate
from app.script.model.step import Step
from app.script.model.words import Words
from app.timeline import flow
from app.timeline.act import ground_of, length_of
from app.timeline.flow import Choice, Flow, Line, Place, Question
from app.timeline.line import forms_of, line_of
from app.timeline.scope import Scope

if TYPE_CHECKING:
    from app.timeline.write_out import Writer


def asked_of(writer: Writer, step: Step, ask: Words, scope: Scope) -> tuple[Line, ...]:
    """Return the lines of a question: its cues, and what is asked."""
    timeless = tuple(cue._replace(at=None) for cue in step.cues)
    lines: tuple[Line, ...] = ()
    if not is_said_apart(step):
        lines = forms_of(writer, step._replace(cues=timeless), scope)[0][1]
    number = len(step.cues) + 1
    question = line_of(Cue(ask, ask.span, gives=step.gives), writer.known, scope, (step.id, number))
    return lines if question is None else (*lines, question)


def is_said_apart(step: Step) -> bool:
    """Say whether what a question says first depends on something: it is a step then."""
    return any(cue.only is not None or cue.unless is not None for cue in step.cues)


def check_of(writer: Writer, check: Check, step: Step, place: Place, scope: Scope) -> Flow:
    """Write out a check with its branches."""
    lines = asked_of(writer, step, check.ask, scope)
    limit = length_of(check.length or step.length, writer.known, scope)
    writer.known.forms[check.name] = check.answer
    writer.known.asked[check.name] = writer.known.asked.get(check.name, 0) + 1
    inner = replace(scope, check=check.name)
    ways = _ways(writer, check, inner)
    return (
        Question(
            number=writer.number(),
            place=place,
            name=check.name,
            lines=lines,
            answer=check.answer,
            limit=None if limit is None else limit.high or limit.low,
            ways=ways,
            ground=ground_of(step.background, writer.known, scope),
        ),
    )


def _ways(writer: Writer, check: Check, scope: Scope) -> tuple[Choice, ...]:
    """Write out the branches that may be taken; the last has no condition."""
    ways: list[Choice] = []
    for branch in check.when:
        settled = branch.condition is None or writer.known.condition(branch.condition, scope)
        if settled is False:
            continue
        condition = None if settled is True else settled
        ways.append(Choice(condition, writer.all(branch.steps, scope)))
        if condition is None:
            return tuple(ways)
    return (*ways, Choice(None, ()))


def gate_of(writer: Writer, gate: Gate, step: Step, place: Place, scope: Scope) -> Flow:
    """Write out a gate; what `later` plays once for each round."""
    rounds = writer.known.value(gate.rounds, scope)
    later = tuple(
        writer.all(gate.later, replace(scope, trail=(*scope.trail, *place.path, turn)))
        for turn in range(1, rounds + 1)
    )
    return (
        flow.Gate(
            number=writer.number(),
            place=place,
            name=gate.name,
            who=gate.who,
            lines=asked_of(writer, step, gate.ask, scope),
            open=writer.all(gate.open, scope),
            later=later,
            stop=writer.all(gate.stop, scope),
            ground=ground_of(step.background, writer.known, scope),
        ),
    )
