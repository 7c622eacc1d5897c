"""A session along one path: what happens when, from its start to its end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.script.model.length import TICKS
from app.timeline.condition import first_way
from app.timeline.exit import Ask, Decide, Go, Halt, Open, Test
from app.timeline.extent import DECISION
from app.timeline.lane import Hand, Motion, Phase, Spoken, Strike
from app.timeline.program import Program, Segment
from app.words.known import KnownError

Given = Mapping[str, Sequence[str]]
"""Answers by check or gate: one for each time it is asked."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A segment on a path: where it begins, how long it and its wait last.

    `answer` is what was answered or decided at its end, `""` for no answer.
    """

    segment: Segment
    start: int
    length: int
    answer: str = ""

    @property
    def end(self) -> int:
        """The tick at which the next segment begins."""
        return self.start + self.length


@dataclass(slots=True)
class _Walker:
    """A walk under way: what is given, and what was answered so far."""

    program: Program
    given: Given
    answers: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def answer(self, name: str) -> str:
        """Return the answer to what is asked now, `""` without one."""
        asked = len(self.answers.get(name, ()))
        given = self.given.get(name, ())
        value = given[asked] if asked < len(given) else ""
        self.answers[name] = (*self.answers.get(name, ()), value)
        return value

    def leave(self, segment: Segment) -> tuple[int, int | None, str]:
        """Return how long a segment lasts, what follows it, and the answer."""
        leave = segment.exit
        length = segment.length
        if isinstance(leave, Ask):
            value = self.answer(leave.name)
            if leave.answer.form in {"length", "stopwatch"} and value.replace(".", "").isdigit():
                self.answers[leave.name] = (*self.answers[leave.name][:-1], f"{value} s")
            wait = leave.likely if value else leave.limit
            return length + wait, first_way(leave.ways, self.answers, leave.name), value
        if isinstance(leave, Decide):
            return length + DECISION, *self.decide(leave)
        if isinstance(leave, Test):
            return length, first_way(leave.ways, self.answers), ""
        if isinstance(leave, Go | Open):
            return length, leave.to, ""
        return length, self.program.landing if isinstance(leave, Halt) else None, ""

    def decide(self, gate: Decide) -> tuple[int, str]:
        """Return which way a gate goes, or refuse to guess."""
        ways = {"open": gate.open, "later": gate.later, "stop": gate.stop}
        value = self.answer(gate.name)
        if value not in ways:
            raise KnownError(
                "Somebody has to decide at {name} (line {line}): open, later or stop.",
                name=gate.name,
                line=str(gate.line),
            )
        return ways[value], value


def walk(program: Program, answers: Given) -> tuple[Stretch, ...]:
    """Return the segments of a session along the way that answers lead.

    An answer takes the likely time; a check without one waits its limit and
    goes its way of no answer. An open length lasts what is likely. Texts that
    speak an answer have it where the program was compiled with these answers.

    Raises:
        KnownError: At a gate for which no way is given.
    """
    walker = _Walker(program, answers)
    found: list[Stretch] = []
    now, number = 0, 0
    while True:
        segment = program.segments[number]
        length, to, answer = walker.leave(segment)
        found.append(Stretch(segment, now, length, answer))
        now += length
        if to is None:
            return tuple(found)
        number = to


def seconds(ticks: int) -> float:
    """Return ticks in seconds, to six decimals."""
    return round(ticks / TICKS, 6)


def rows(program: Program, path: Sequence[Stretch]) -> dict[str, Any]:
    """Return a path as plain data: lengths, the path itself, all events."""
    lengths = program.lengths
    return {
        "length": seconds(path[-1].end),
        "lengths": {
            "least": seconds(lengths.least),
            "likely": seconds(lengths.likely),
            "most": seconds(lengths.most),
        },
        "path": [_stretch_row(stretch) for stretch in path],
        "events": sorted(
            [*_grounds(path), *(row for stretch in path for row in _events(stretch))],
            key=lambda row: (row["start"], row["lane"]),
        ),
    }


def _stretch_row(stretch: Stretch) -> dict[str, Any]:
    """Return a stretch as a row."""
    row: dict[str, Any] = {
        "segment": stretch.segment.index,
        "start": seconds(stretch.start),
        "end": seconds(stretch.end),
    }
    leave = stretch.segment.exit
    if isinstance(leave, Ask | Decide):
        row |= {"asked": leave.name, "answer": stretch.answer or None}
    return row


def _events(stretch: Stretch) -> Iterator[dict[str, Any]]:
    """Yield the events of a stretch as rows, cut where a person ended it."""
    segment = stretch.segment
    lanes: tuple[tuple[str, Sequence[Spoken | Phase | Hand | Motion | Strike]], ...] = (
        ("voice", segment.voice),
        ("breath", segment.breath),
        ("body", segment.body),
        ("sound", segment.sound),
    )
    for lane, events in lanes:
        for event in events:
            end = event.start if isinstance(event, Strike) else event.end
            is_kept = event.start < stretch.length or isinstance(event, Strike)
            if is_kept and event.start <= stretch.length:
                yield {
                    "lane": lane,
                    "start": seconds(stretch.start + event.start),
                    "end": seconds(stretch.start + min(end, stretch.length)),
                    "line": event.line,
                    "step": event.step,
                    **_details(event),
                }


def _details(event: Spoken | Phase | Hand | Motion | Strike) -> dict[str, Any]:
    """Return what a row says of its own kind of event."""
    if isinstance(event, Spoken):
        return {"text": event.text, "gives": list(event.gives)}
    if isinstance(event, Phase):
        is_paced = event.pace == "paced"
        return {
            "phase": event.kind if is_paced else event.pace,
            "breath": event.breath,
            "of": event.of,
            "guided": round(event.guided, 3),
        }
    if isinstance(event, Hand):
        return {
            "what": event.what,
            "where": list(event.names),
            "side": event.side,
            "pressure": float(event.pressure),
            "hand": event.shape,
            "turns": round(float(event.turns), 3),
        }
    if isinstance(event, Motion):
        return {"what": event.what, "where": [], "side": event.side, "pressure": 0.0}
    return {"name": event.name, "level": event.level}


def _grounds(path: Sequence[Stretch]) -> Iterator[dict[str, Any]]:
    """Yield the backgrounds of a path, each from its start to the next one's."""
    changes: list[tuple[int, str, float, int]] = []
    for stretch in path:
        for under in stretch.segment.under:
            change = (stretch.start + under.start, under.name, under.level, under.line)
            if not changes or changes[-1][1:3] != change[1:3]:
                changes.append(change)
    ends = [start for start, *_ in changes[1:]] + [path[-1].end]
    for (start, name, level, line), end in zip(changes, ends, strict=False):
        if name and end > start:
            yield {
                "lane": "background",
                "start": seconds(start),
                "end": seconds(end),
                "line": line,
                "step": None,
                "name": name,
                "level": level,
            }
