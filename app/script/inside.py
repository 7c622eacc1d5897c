"""The steps of a script, those inside other steps as well."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.script.model.holder import Each, Repeat
from app.script.model.question import Check, Gate
from app.script.model.script import Script
from app.script.model.step import Step


def inner_steps(step: Step) -> Iterator[Step]:
    """Yield the steps directly inside a step, whichever way they are reached."""
    act = step.act
    if isinstance(act, Check):
        for branch in act.when:
            yield from branch.steps
    elif isinstance(act, Gate):
        yield from (*act.open, *act.later, *act.stop)
    elif isinstance(act, Repeat | Each):
        yield from act.steps
        if type(act.between) is tuple:  # steps; a length is a tuple of another kind
            yield from act.between


def with_inner(steps: Iterable[Step]) -> Iterator[Step]:
    """Yield steps, each followed by all that is in it."""
    for step in steps:
        yield step
        yield from with_inner(inner_steps(step))


def body_of(script: Script) -> Iterator[Step]:
    """Yield every step outside the ending, those of blocks included."""
    yield from with_inner(script.steps)
    for steps in script.blocks.values():
        yield from with_inner(steps)


def every_step(script: Script) -> Iterator[Step]:
    """Yield every step of a script, in the order of the file's parts."""
    yield from body_of(script)
    yield from with_inner((*script.ending, *script.stop.steps))
