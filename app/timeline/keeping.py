"""Which item of an `each` is kept: the one with the highest answer, or so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from app.script.model.holder import Item, Keep
from app.timeline.condition import number
from app.timeline.scope import Meaning, meaning_of


def item_meanings(item: Item, name: str, language: str) -> dict[str, Meaning]:
    """Return what the name of an item means, and each of its fields."""
    fields = {key: meaning_of(words, language) for key, words in item.fields.items()}
    named = {f"{name}.{key}" if key else name: meaning for key, meaning in fields.items()}
    if name not in named and fields:
        named[name] = next(iter(fields.values()))
    return named


def kept(keep: Keep, asked: Sequence[tuple[int, int]], answers: Mapping[str, Sequence[str]]) -> int:
    """Return which of the items played is kept.

    Ties, and items without an answer, go to the earlier item.

    Args:
        keep: Which rank of which check is kept.
        asked: For each item, how often the check was asked before and after it.
        answers: What was answered so far.
    """
    given = answers.get(keep.check, ())
    values = [_last_number(given[before:after]) for before, after in asked]
    sign = -1 if keep.highest else 1
    order = sorted(
        range(len(values)),
        key=lambda place: (values[place] is None, sign * (values[place] or Fraction(0)), place),
    )
    return order[min(keep.rank, len(order)) - 1]


def _last_number(given: Sequence[str]) -> Fraction | None:
    """Return the last answer that is a number."""
    found = [value for text in given if (value := number(text)) is not None]
    return found[-1] if found else None
