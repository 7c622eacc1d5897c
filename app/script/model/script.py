"""A whole session script: its head and its steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal, TypeAlias

from app.script.fault import Span
from app.script.model.act import Background
from app.script.model.length import Length
from app.script.model.question import AnswerForm
from app.script.model.step import Step
from app.script.model.value import Value
from app.script.model.words import Words

Audience: TypeAlias = Literal["home", "clinic"]


@dataclass(frozen=True, slots=True)
class Ramp:
    """A value that goes from first to last over the session."""

    first: Fraction
    last: Fraction


@dataclass(frozen=True, slots=True)
class Voice:
    """Words heard per minute, dB and semitones, each from begin to end."""

    rate: Ramp = Ramp(Fraction(105), Fraction(90))
    volume: Ramp = Ramp(Fraction(0), Fraction(0))
    pitch: Ramp = Ramp(Fraction(0), Fraction(0))


@dataclass(frozen=True, slots=True)
class Caution:
    """A word of the program (`name`), or a question of the author's own."""

    name: str
    question: Words | None
    span: Span


@dataclass(frozen=True, slots=True)
class Blank:
    """A value asked before the session; without a default it must be filled."""

    name: str
    answer: AnswerForm
    default: Words | None
    span: Span


@dataclass(frozen=True, slots=True)
class StopWords:
    """Words to stop with (shown, rehearsed) and what is done besides the landing."""

    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Script:
    """A whole session script."""

    version: int
    title: Words
    languages: tuple[str, ...]
    audience: tuple[Audience, ...]
    steps: tuple[Step, ...]
    ending: tuple[Step, ...] = ()
    goal: Words | None = None
    posture: str = ""
    needs: tuple[Words, ...] = ()
    cautions: tuple[Caution, ...] = ()
    covers: tuple[str, ...] = ()
    variants: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    length: Value[Length] | None = None
    background: Background | None = None
    voice: Voice = field(default_factory=Voice)
    pronounce: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    values: tuple[Blank, ...] = ()
    help: str = ""
    stop: StopWords = field(default_factory=StopWords)
    blocks: Mapping[str, tuple[Step, ...]] = field(default_factory=dict)
    author: str = ""
    source: str = ""
    licence: str = ""
    edition: str = ""

    @property
    def is_help(self) -> bool:
        """A help session: no touch, no frame."""
        return self.help == "none"
