"""Steps that lead to other steps, or away: repeats, items, blocks, a stop."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.script.fault import Span
from app.script.model.condition import Condition
from app.script.model.length import Length
from app.script.model.value import Value
from app.script.model.words import Words

if TYPE_CHECKING:
    from app.script.model.step import Step


@dataclass(frozen=True, slots=True)
class Repeat:
    """Again, at most so often; `until` is tested after each round."""

    rounds: Value[int]
    steps: tuple[Step, ...]
    until: Condition | None = None
    between: tuple[Step, ...] | Value[Length] | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One item of `each`: a word (field `""`) or a record of fields."""

    fields: Mapping[str, Words]
    span: Span
    only: Condition | None = None
    unless: Condition | None = None


@dataclass(frozen=True, slots=True)
class Keep:
    """`keep: {favourite: highest liking}`."""

    name: str
    check: str
    rank: int
    highest: bool


@dataclass(frozen=True, slots=True)
class Each:
    """Once per item; `name` is the placeholder."""

    items: tuple[Item, ...]
    name: str
    steps: tuple[Step, ...]
    until: Condition | None = None
    between: tuple[Step, ...] | Value[Length] | None = None
    keep: Keep | None = None


@dataclass(frozen=True, slots=True)
class Use:
    """A block, with values."""

    block: str
    given: Mapping[str, Words] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Stop:
    """As if the person had said stop."""

    reason: str
