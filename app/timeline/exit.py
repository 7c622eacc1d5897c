"""How a segment ends, and which one follows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from app.script.model.condition import Condition
from app.script.model.length import Who
from app.script.model.question import AnswerForm


@dataclass(frozen=True, slots=True)
class Go:
    """On to another segment, without a gap."""

    to: int


@dataclass(frozen=True, slots=True)
class Way:
    """One way out of a check or test; without a condition it is `otherwise`."""

    condition: Condition | None
    to: int


@dataclass(frozen=True, slots=True)
class Ask:
    """A check: after the question it waits for an answer, `limit` ticks at most.

    The first way whose condition holds is taken; the last has no condition.
    """

    name: str
    ask: str
    answer: AnswerForm
    limit: int
    likely: int
    ways: tuple[Way, ...]
    step: int
    line: int


@dataclass(frozen=True, slots=True)
class Decide:
    """A gate: it waits for a person without limit."""

    name: str
    who: Who
    ask: str
    open: int
    later: int
    stop: int
    step: int
    line: int


@dataclass(frozen=True, slots=True)
class Open:
    """An open length: ends at a key between `least` and `most` ticks of the segment.

    The segment's events run to `most` (or to the limit of a step); `likely` is
    the guess. `leave` ticks are played by the segment it goes to.
    """

    who: Who
    least: int
    likely: int
    most: int | None
    to: int
    step: int
    line: int


@dataclass(frozen=True, slots=True)
class Test:
    """A condition tested at once, without time: a round's `until`, an `only`."""

    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class End:
    """The session is over."""


@dataclass(frozen=True, slots=True)
class Halt:
    """As if the person had said stop: the landing, then the ending."""

    reason: str


Exit: TypeAlias = Go | Ask | Decide | Open | Test | Halt | End
