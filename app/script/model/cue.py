"""What is spoken inside a step, and when."""

from __future__ import annotations

from typing import Literal, NamedTuple

from app.script.fault import Span
from app.script.model.condition import Condition
from app.script.model.length import Length
from app.script.model.value import Value
from app.script.model.words import Words


class At(NamedTuple):
    """When a cue speaks: an offset, a breath phase, the end, or again and again."""

    form: Literal["offset", "phase", "end", "every", "every phase"]
    ticks: Value[int] = 0
    phase: Literal["in", "out", ""] = ""
    breath: int = 0


class Cue(NamedTuple):
    """One spoken text inside a step."""

    text: Words
    span: Span
    at: At | None = None
    pause: Value[Length] | None = None
    style: Literal["firm", "soft", ""] = ""
    brief: Words | None = None
    to: Literal["therapist", ""] = ""
    only: Condition | None = None
    unless: Condition | None = None
    gives: tuple[str, ...] = ()
