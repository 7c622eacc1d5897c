"""Values that are settled while the session is written out.

`Value[T]` is the plain thing, or one of `PerVariant`, `PerRound`, `Filled`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

from app.script.fault import Span

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class PerVariant(Generic[T]):
    """One value for each choice of a variant axis: `{short: 1 min, long: 4 min}`."""

    axis: str
    by_choice: Mapping[str, Value[T]]
    span: Span


@dataclass(frozen=True, slots=True)
class PerRound(Generic[T]):
    """One value for each round of the nearest repeat: `[15 s, 25 s]`."""

    by_round: tuple[Value[T], ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Filled(Generic[T]):
    """A value with placeholders: read again once they are filled in.

    `read` takes the filled text and gives the value, or raises `ValueError`
    carrying a `Fault` as its only argument.
    """

    text: str
    read: Callable[[str], T]
    span: Span


Value: TypeAlias = T | PerVariant[T] | PerRound[T] | Filled[T]
