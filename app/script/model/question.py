"""What a person is asked: checks and gates, and what may be answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.script.fault import Span
from app.script.model.condition import Condition
from app.script.model.length import Length, Who
from app.script.model.value import Value
from app.script.model.words import Words

if TYPE_CHECKING:
    from app.script.model.step import Step


@dataclass(frozen=True, slots=True)
class AnswerForm:
    """What may be answered.

    `scale` 0-10, `number` and `length` between low and high (ticks for a
    length), `choice` among names with texts, `words`, `private words`,
    `count` (breaths in `high` ticks), `stopwatch` (a length).
    """

    form: Literal[
        "scale", "number", "length", "choice", "words", "private words", "count", "stopwatch"
    ]
    low: int = 0
    high: int = 10
    choices: tuple[tuple[str, Words], ...] = ()


@dataclass(frozen=True, slots=True)
class Branch:
    """One way of a check; without a condition it is `otherwise`."""

    condition: Condition | None
    steps: tuple[Step, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Check:
    """A question; its name holds the answer from then on."""

    name: str
    ask: Words
    answer: AnswerForm
    length: Value[Length] | None = None
    when: tuple[Branch, ...] = ()


@dataclass(frozen=True, slots=True)
class Gate:
    """A person decides; no time-out; never skipped by seeking."""

    name: str
    who: Who
    ask: Words
    open: tuple[Step, ...]
    later: tuple[Step, ...]
    stop: tuple[Step, ...]
    rounds: Value[int] = 2
