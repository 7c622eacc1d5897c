"""What holds on every path to a step: names, and all they may stand for."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from app.script.model.condition import Flag, Several
from app.script.model.length import TICKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.script.model.condition import Condition
    from app.script.model.holder import Each
    from app.script.model.question import AnswerForm
    from app.script.model.words import Words


Names: TypeAlias = "Mapping[str, tuple[str, ...] | None]"
Guard: TypeAlias = "tuple[Condition | None, Condition | None]"


@dataclass(frozen=True, slots=True)
class Here:
    """What holds on every path to a step.

    `names` are placeholders with all they may stand for; None is free words.
    `rounds` are of the nearest repeat: how often, 0 for unknown, None without.
    `under` are names that hold besides on the steps behind the same `only` and
    `unless`, where those are settled before the session.
    """

    names: Names
    rounds: int | None = None
    is_item: bool = False
    depth: int = 0
    inside: tuple[str, ...] = ()
    under: Mapping[Guard, Names] = field(default_factory=dict)

    def within(self, guard: Guard) -> Here:
        """Return what holds on a step behind an `only` and `unless`."""
        names = self.under.get(guard)
        return replace(self, names={**self.names, **names}) if names else self

    def after(self, guard: Guard, behind: Here) -> Here:
        """Return what holds after a step that may have been left out."""
        if not all(_is_settled(test) for test in guard):
            return self
        gained = {n: values for n, values in behind.names.items() if n not in self.names}
        return replace(self, under={**self.under, guard: gained}) if gained else self


def _is_settled(test: Condition | None) -> bool:
    """Return whether a condition is settled before the session begins."""
    if isinstance(test, Several):
        return all(_is_settled(part) for part in test.parts)
    return test is None or isinstance(test, Flag)


def met(ends: Iterable[Here | None]) -> Here | None:
    """Return what holds whichever way was taken."""
    met: Here | None = None
    for end in ends:
        if end is None:
            continue
        if met is None:
            met = end
        else:
            both = {n: _both(v, end.names[n]) for n, v in met.names.items() if n in end.names}
            under = met.under if met.under == end.under else {}
            met = replace(met, names=both, under=under)
    return met


def _both(first: tuple[str, ...] | None, second: tuple[str, ...] | None) -> tuple[str, ...] | None:
    """Return all that a name may stand for on either way."""
    if first is None or second is None:
        return None
    return first if first == second else tuple(dict.fromkeys((*first, *second)))


def samples(form: AnswerForm) -> tuple[str, ...] | None:
    """Return what an answer may be, both ends of a range; None for free words."""
    if form.form == "choice":
        return tuple(name for name, _ in form.choices)
    if form.form in ("scale", "number"):
        return str(form.low), str(form.high)
    if form.form == "length":
        return f"{_seconds(form.low)} s", f"{_seconds(form.high)} s"
    if form.form == "stopwatch":
        return "0 s", "3600 s"
    return ("0", "60") if form.form == "count" else None


def _seconds(ticks: int) -> str:
    """Return ticks as seconds with no more digits than they need."""
    return f"{ticks / TICKS:.3f}".rstrip("0").rstrip(".")


def values_of(words: Words) -> tuple[str, ...]:
    """Return what a text may be as a value: itself, in any language."""
    texts = words.by_language
    return (texts[""],) if "" in texts else tuple(texts.values())


def item_values(act: Each) -> dict[str, tuple[str, ...]]:
    """Return what the items of an each may stand for, by name or by field."""
    fields: dict[str, set[str]] = {}
    for item in act.items:
        for name, words in item.fields.items():
            full = f"{act.name}.{name}" if name else act.name
            fields.setdefault(full, set()).update(values_of(words))
    return {name: tuple(sorted(values)) for name, values in fields.items()}
