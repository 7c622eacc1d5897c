"""What may be tested: answers, values, words, rounds."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class Compare:
    """`pain >= 6`, `answer < 12 s` (ticks), `change of pain >= 2`, `mood is pleasant`.

    `name` is a check or value, or `answer` inside `when`. `week`, `days` and
    `times played` are names too. `word` is used by `is`; with a length it is `s`.
    """

    name: str
    sign: Literal["<", "<=", ">", ">=", "=", "is"]
    number: Fraction = Fraction(0)
    word: str = ""
    change: bool = False


@dataclass(frozen=True, slots=True)
class Unanswered:
    """`no answer` (name "answer") or `no pain`."""

    name: str


@dataclass(frozen=True, slots=True)
class Flag:
    """A bare word: a choice of a variant, a caution, `home` or `clinic`."""

    name: str


@dataclass(frozen=True, slots=True)
class InRound:
    """`round is 2`, or `last round` when number is 0."""

    number: int


@dataclass(frozen=True, slots=True)
class Several:
    """Several conditions, all joined by `and` or all by `or`."""

    parts: tuple[Condition, ...]
    joined: Literal["and", "or"]


Condition: TypeAlias = Compare | Unanswered | Flag | InRound | Several
