"""How many steps a script has when it is written out."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING

from app.script import code
from app.script.fault import UnreadableError
from app.script.model.holder import Each, Repeat, Use
from app.script.model.question import Check, Gate
from app.script.model.step import HOLDERS
from app.script.model.value import Filled, PerRound, PerVariant

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.script.model.script import Script
    from app.script.model.step import Step

MAX_STEPS = 20_000
MOST_FORMS = 64
"""Combinations of variants: each of them is held to the house rules."""
MAX_IN_ALL = 120_000
"""In all forms that are looked at: some two seconds."""
_FILLED_ROUNDS = 10
"""What a number of rounds that is filled in later counts for."""


class _Extent:
    """Counts the steps of one script, each block once."""

    def __init__(self, script: Script) -> None:
        """Begin with no block counted."""
        self._script = script
        self._sizes: dict[str, int] = {}
        self._under: set[str] = set()

    def size(self, steps: Iterable[Step]) -> int:
        """Return how many steps some steps write out to."""
        return sum(self._size(step) for step in steps)

    def _size(self, step: Step) -> int:
        """Return how many steps one step writes out to."""
        act = step.act
        if type(act) not in HOLDERS:
            return 1
        if isinstance(act, Check):
            return 1 + sum(self.size(branch.steps) for branch in act.when)
        if isinstance(act, Gate):
            rounds = _largest(act.rounds)
            return 1 + self.size(act.open) + self.size(act.stop) + rounds * self.size(act.later)
        if isinstance(act, Repeat | Each):
            times = _largest(act.rounds) if isinstance(act, Repeat) else len(act.items)
            between = self.size(act.between) if isinstance(act.between, tuple) else 0
            return times * (self.size(act.steps) + between)
        return self.block(act.block) if isinstance(act, Use) else 1

    def block(self, name: str) -> int:
        """Return how many steps a block writes out to; one that is not there is one."""
        if name in self._under or name not in self._script.blocks:
            return 1
        if name not in self._sizes:
            self._under.add(name)
            self._sizes[name] = self.size(self._script.blocks[name])
            self._under.discard(name)
        return self._sizes[name]


def check_extent(script: Script) -> None:
    """Refuse a script whose blocks and repeats write out to too many steps.

    Raises:
        UnreadableError: there would be more than 20,000, or far more in all forms.
    """
    extent = _Extent(script)
    total = sum(extent.size(part) for part in (script.steps, script.ending, script.stop.steps))
    if max([total, *(extent.block(name) for name in script.blocks)]) > MAX_STEPS:
        raise UnreadableError(code.TOO_MANY_STEPS, most=f"{MAX_STEPS:,}")
    forms = min(MOST_FORMS, prod(len(choices) for choices in script.variants.values()))
    if total * forms * len(script.audience) * (len(script.languages) + 1) > MAX_IN_ALL:
        raise UnreadableError(code.TOO_MUCH_IN_ALL, most=f"{MAX_IN_ALL:,}")


def _largest(rounds: object) -> int:
    """Return the most rounds a value may give."""
    if isinstance(rounds, PerVariant):
        return max(_largest(one) for one in rounds.by_choice.values())
    if isinstance(rounds, PerRound):
        return max(_largest(one) for one in rounds.by_round)
    if isinstance(rounds, Filled):
        return _FILLED_ROUNDS
    return rounds if isinstance(rounds, int) else 1
