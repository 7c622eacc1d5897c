"""Conditions: settled beforehand where they can be, else tested on answers.

Answers stand by the name of their check, oldest first, one for each time it
was asked; an asking that was not answered is an empty text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias

from app.script.model.condition import Compare, Condition, Several, Unanswered
from app.script.model.length import TICKS

if TYPE_CHECKING:
    from app.timeline.exit import Way

Answers: TypeAlias = Mapping[str, Sequence[str]]

_NUMBER = re.compile(r"[+-]?\d{1,6}(?:\.\d{1,3})?")
_LENGTH = re.compile(r"(?:(\d{1,6}(?:\.\d{1,3})?) min)? ?(?:(\d{1,6}(?:\.\d{1,3})?) s)?")


def number(text: str) -> Fraction | None:
    """Return a number, or a length such as `1 min 30 s` in ticks, if it is one."""
    text = text.strip()
    if _NUMBER.fullmatch(text):
        return Fraction(text)
    found = _LENGTH.fullmatch(text) if text else None
    if found is None:
        return None
    return (Fraction(found[1] or 0) * 60 + Fraction(found[2] or 0)) * TICKS


def compare(left: Fraction, sign: str, right: Fraction) -> bool:
    """Say whether a comparison holds."""
    return {
        "<": left < right,
        "<=": left <= right,
        ">": left > right,
        ">=": left >= right,
        "=": left == right,
    }[sign]


def holds(condition: Condition, answers: Answers, name: str = "") -> bool:
    """Say whether a condition holds now.

    Args:
        condition: What is tested; what choices settle has been settled before.
        answers: What was answered so far.
        name: The check that `answer` means.
    """
    if isinstance(condition, Several):
        every = all if condition.joined == "and" else any
        return every(holds(part, answers, name) for part in condition.parts)
    if isinstance(condition, Unanswered):
        return not _given(condition.name, answers, name)[-1]
    return isinstance(condition, Compare) and _compares(condition, answers, name)


def _given(check: str, answers: Answers, name: str) -> Sequence[str]:
    """Return all answers to a check, at least one, perhaps empty."""
    return answers.get(name if check in {"answer", ""} else check) or ("",)


def _compares(condition: Compare, answers: Answers, name: str) -> bool:
    """Say whether a comparison with an answer holds; without one it never does."""
    given = _given(condition.name, answers, name)
    if condition.sign == "is":
        return given[-1] == condition.word
    last = number(given[-1])
    first = number(given[0]) if condition.change else Fraction(0)
    if last is None or first is None:
        return False
    return compare(last - first, condition.sign, condition.number)


def first_way(ways: Sequence[Way], answers: Answers, name: str = "") -> int:
    """Return the segment of the first way that holds."""
    return next(
        way.to for way in ways if way.condition is None or holds(way.condition, answers, name)
    )


def settle(
    condition: Condition, known: Callable[[Condition], bool | Condition]
) -> bool | Condition:
    """Return whether a condition holds, or what of it is still open.

    Args:
        condition: What is to be settled.
        known: Says of a single condition whether it holds, or returns the
            condition that is to be tested later.
    """
    if not isinstance(condition, Several):
        return known(condition)
    ends = condition.joined == "or"
    parts: list[Condition] = []
    for part in condition.parts:
        settled = settle(part, known)
        if settled is ends:
            return ends
        if not isinstance(settled, bool):
            parts.append(settled)
    if len(parts) <= 1:
        return parts[0] if parts else not ends
    return replace(condition, parts=tuple(parts))
