"""The bundled sessions as scripts, as steps and as they are heard without an answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TypeVar

from app.library.place import data_folder
from app.rules.check import Checked, check, forms
from app.script.inside import every_step
from app.script.model.script import Script
from app.script.model.step import Step
from app.timeline.choice import Choices
from app.timeline.compile import compile_session
from app.timeline.condition import first_way
from app.timeline.exit import Ask, Decide, Go, Halt, Open, Test
from app.timeline.lane import Hand, Motion, Phase, Spoken
from app.timeline.program import Program

Event = TypeVar("Event", Spoken, Phase, Hand, Motion)

TICKS = 48_000
NAMES = tuple(
    path.name.removesuffix(".session.yaml")
    for path in sorted((data_folder() / "sessions").glob("*.session.yaml"))
)
HELP = "s12-back-to-here"


@dataclass(frozen=True, slots=True)
class Heard:
    """One way through a session: what is spoken, breathed and touched, in ticks from its start."""

    length: int
    spoken: tuple[Spoken, ...] = ()
    asked: tuple[tuple[int, str], ...] = ()
    breaths: tuple[Phase, ...] = ()
    hands: tuple[Hand, ...] = ()
    motions: tuple[Motion, ...] = ()
    """Movements, without postures kept."""
    waits: tuple[tuple[int, int], ...] = ()
    """Time that belongs to people: they talk."""


def path_of(name: str) -> Path:
    """Return the file of a session."""
    return data_folder() / "sessions" / f"{name}.session.yaml"


@cache
def checked(name: str) -> Checked:
    """Return a session and all that is wrong with it."""
    return check(path_of(name).read_bytes())


def script(name: str) -> Script:
    """Return a session's script."""
    found = checked(name).script
    assert found is not None, checked(name).faults
    return found


def choices(name: str) -> Iterator[Choices]:
    """Yield every place, variant and language, cautions all answered no and all yes."""
    yield from forms(script(name))


@cache
def _program(name: str, place: int) -> Program:
    """Compile one form of a session."""
    chosen = tuple(choices(name))[place]
    program, faults = compile_session(script(name), chosen)
    assert program is not None, faults
    return program


def programs(name: str) -> Iterator[tuple[Choices, Program]]:
    """Yield every form of a session with its program."""
    for place, chosen in enumerate(choices(name)):
        yield chosen, _program(name, place)


def promised(name: str, choices: Choices) -> int:
    """Return the ticks that a session's head promises."""
    length = script(name).length
    by_choice = getattr(length, "by_choice", None)
    if by_choice is not None:
        axis = getattr(length, "axis", "")
        length = by_choice[choices.variants[axis]]
    return int(getattr(length, "low", 0))


def steps(name: str) -> Iterator[Step]:
    """Yield every step of a session, on whichever way it is reached."""
    yield from every_step(script(name))


def heard(program: Program, answers: Mapping[str, str | Sequence[str]] | None = None) -> Heard:
    """Follow a program from its beginning to its end.

    Questions get the answers given here, each time the same or in their order,
    and none where there is none; a gate opens; an open length lasts its likely length.
    """
    given: dict[str, tuple[str, ...]] = {}
    way = Heard(0)
    here: int | None = 0
    while here is not None:
        segment = program.segments[here]
        leave = segment.exit
        waited = 0
        asked = way.asked
        if isinstance(leave, Ask):
            answer = _answer((answers or {}).get(leave.name, ""), len(given.get(leave.name, ())))
            given[leave.name] = (*given.get(leave.name, ()), answer)
            waited = leave.likely if answer else leave.limit
            asked = (*asked, (way.length + segment.length, leave.name))
        way = Heard(
            way.length + segment.length + waited,
            (*way.spoken, *(_moved(event, way.length) for event in segment.voice)),
            asked,
            (*way.breaths, *(_moved(event, way.length) for event in segment.breath)),
            (
                *way.hands,
                *(_moved(event, way.length) for event in segment.body if isinstance(event, Hand)),
            ),
            (
                *way.motions,
                *(
                    _moved(event, way.length)
                    for event in segment.body
                    if isinstance(event, Motion) and event.kind == "move"
                ),
            ),
            (*way.waits, *_waits(program, here, way.length)),
        )
        here = _next(program, here, given)
    return way


def _answer(answers: str | Sequence[str], times: int) -> str:
    """Return the answer to a question that was asked so often before."""
    if isinstance(answers, str):
        return answers
    return answers[times] if times < len(answers) else ""


def _waits(program: Program, here: int, ticks: int) -> Iterator[tuple[int, int]]:
    """Yield when a segment waits for people, later by some ticks."""
    segment = program.segments[here]
    ends = [*(mark.start for mark in segment.marks[1:]), segment.length]
    for mark, end in zip(segment.marks, ends, strict=True) if segment.marks else ():
        if program.steps[mark.index].kind == "wait":
            yield ticks + mark.start, ticks + end


def _moved(event: Event, ticks: int) -> Event:
    """Return an event later by some ticks."""
    return replace(event, start=event.start + ticks, end=event.end + ticks)


def _next(program: Program, here: int, given: Mapping[str, tuple[str, ...]]) -> int | None:
    """Return the segment that follows; none at the end."""
    leave = program.segments[here].exit
    if isinstance(leave, Go | Open):
        return leave.to
    if isinstance(leave, Ask):
        return first_way(leave.ways, given, leave.name)
    if isinstance(leave, Test):
        return first_way(leave.ways, given)
    if isinstance(leave, Decide):
        return leave.open
    return program.landing if isinstance(leave, Halt) else None
