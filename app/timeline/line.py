"""The spoken lines of a step, filled in, for each way its conditions can come out."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, TypeAlias

from app.script.fault import Fault
from app.script.model.condition import Condition
from app.script.model.cue import Cue
from app.timeline.act import length_of
from app.timeline.flow import Line
from app.timeline.recording import recording_of
from app.timeline.scope import FaultError, Scope
from app.timeline.way import Ways, joined_by

if TYPE_CHECKING:
    from app.script.model.step import Step
    from app.script.model.words import Words
    from app.timeline.known import Known
    from app.timeline.write_out import Writer

FORKS = 4
"""Conditions on answers that the cues of one step may have together."""

Forms: TypeAlias = list[tuple[Condition | None, tuple[Line, ...]]]
"""What must hold (`None`: always), and what is then spoken."""


def forms_of(writer: Writer, step: Step, scope: Scope) -> Forms:
    """Return the lines of a step for each way its cues' conditions can come out.

    Raises:
        FaultError: Where there are too many ways.
    """
    guarded: list[tuple[Line, Ways]] = []
    tests: dict[Condition, None] = {}
    for number, cue in enumerate(step.cues, start=1):
        ways: Ways | None = ()
        if cue.only is not None or cue.unless is not None:
            ways = writer.ways(cue.only, cue.unless, scope)
        line = None if ways is None else line_of(cue, writer.known, scope, (step.id, number))
        if line is not None and ways is not None:
            guarded.append((line, ways))
            tests |= dict.fromkeys(test for test, _ in ways) if ways else {}
    if not tests:
        return [(None, tuple([line for line, _ in guarded]))]
    if len(tests) > FORKS:
        raise FaultError(Fault("E205", step.span, {"most": str(FORKS)}))
    truths = product((True, False), repeat=len(tests))
    return [_form(guarded, dict(zip(tests, chosen, strict=True))) for chosen in truths]


def _form(
    guarded: list[tuple[Line, Ways]], now: dict[Condition, bool]
) -> tuple[Condition | None, tuple[Line, ...]]:
    """Return what is spoken where conditions come out in one way."""
    lines = tuple(line for line, ways in guarded if all(now[test] is want for test, want in ways))
    return joined_by(tuple(test for test, truth in now.items() if truth), "and"), lines


def line_of(cue: Cue, known: Known, scope: Scope, place: tuple[str, int] = ("", 0)) -> Line | None:
    """Settle a cue; one without words is none.

    `place` is the id of its step, and its number in it from 1.
    """
    filled = known.text(cue.text, scope)
    if not filled.text.strip():
        return None
    brief = None if cue.brief is None else known.text(cue.brief, scope)
    at = cue.at
    if at is not None and type(at.ticks) is not int:
        at = at._replace(ticks=known.value(at.ticks, scope))
    return Line(
        filled.text,
        cue.span,
        at,
        0 if at is None or not isinstance(at.ticks, int) else at.ticks,
        length_of(cue.pause, known, scope),
        cue.style,
        "" if brief is None else brief.text,
        cue.to,
        cue.gives,
        filled.private or (brief is not None and brief.private),
        _instead(cue.text, known.choices.language),
        recording_of(cue.text, known.choices, place),
    )


def _instead(words: Words, language: str) -> str:
    """Return the language of a text that is not there in the one that is wanted."""
    there = words.by_language
    if language in there or "" in there or language.partition("-")[0] in there:
        return ""
    return next(iter(there), "").partition("-")[0]
