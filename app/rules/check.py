"""The whole check of a script: read it, write it out, compile it, apply the rules."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING

from app.rules.case import Case
from app.rules.given import NOT_GIVEN, Given, house_under, with_given
from app.rules.house import House
from app.rules.rule import RULES
from app.rules.wording import wording
from app.script.fault import Fault, Level
from app.script.model.length import TICKS
from app.script.node import Node, find
from app.script.read import read
from app.timeline.choice import Choices
from app.timeline.reckon import reckon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.rules.house import Where
    from app.script.model.script import Script
    from app.timeline.reckon import Reckoning

_FORMAL = "nl-u"
"""Formal Dutch: its words have to fit their places too."""
_MINUTE = 60 * TICKS
_SLACK = 15
"""Hundredths by which a session may differ from the length it promises."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A script, if it could be read, and all that is wrong with it, by line."""

    script: Script | None
    faults: tuple[Fault, ...]

    @property
    def has_errors(self) -> bool:
        """Whether anything keeps it from playing."""
        return any(fault.level is Level.ERROR for fault in self.faults)


def check(
    data: bytes | str,
    house: House = House(),  # noqa: B008 - frozen
    extra: frozenset[str] = frozenset(),
    given: Given = NOT_GIVEN,
) -> Checked:
    """Return a script and all its faults.

    Args:
        data: The file.
        house: The limits that hold.
        extra: Sounds that come with it.
        given: What was set for one client: rules hold for it too.

    Raises:
        UnreadableError: it is no script at all.
    """
    with _collector_at_rest():
        return _checked(data, house, extra, given)


def _checked(data: bytes | str, house: House, extra: frozenset[str], given: Given) -> Checked:
    """Check a script; all that was built for it is gone when this returns."""
    reading = read(data, extra=extra)
    script, root = reading.script, reading.root
    if script is None or root is None or not reading.is_clean:
        return Checked(script, reading.faults)
    found = [*reading.faults, *wording(script)]
    stricter = house_under(house, given)
    for choices in forms(script):
        found += _of_form(script, with_given(choices, given), stricter)
        if choices.language == "nl" and _speaks_formally(data):
            found += reckon(script, replace(choices, language=_FORMAL)).faults
    return Checked(script, _in_order(_placed(fault, root) for fault in found))


def _speaks_formally(data: bytes | str) -> bool:
    """Say whether a file has formal Dutch in it."""
    return (_FORMAL if isinstance(data, str) else _FORMAL.encode()) in data  # type: ignore[operator]


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Keep the collector of cycles from looking through what a check builds.

    There are no cycles in it; in a long script the looking is a seventh of the time.
    """
    was_at_work = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_at_work:
            gc.enable()


def forms(script: Script) -> Iterator[Choices]:
    """Yield the forms a script is looked at: places, variants, cautions, languages.

    Cautions are answered all with no and all with yes, so that every step that
    any of them guards is looked at.
    """
    axes = [[(axis, choice) for choice in choices] for axis, choices in script.variants.items()]
    names = [caution.name for caution in script.cautions if caution.name]
    for chosen in product(*axes):
        for where in script.audience:
            for answer in (False, True) if names else (False,):
                for language in script.languages if not answer else script.languages[:1]:
                    yield Choices(
                        language=language,
                        place=where,
                        variants=dict(chosen),
                        cautions=_answered(names, answer=answer),
                    )


def _answered(names: Iterable[str], *, answer: bool) -> dict[str, bool]:
    """Return all cautions of the program with one answer."""
    from app.tables.caution import caution_names  # noqa: PLC0415 - a table, read when needed

    return dict.fromkeys((*sorted(caution_names()), *names), answer)


def _of_form(script: Script, choices: Choices, house: House) -> Iterator[Fault]:
    """Yield what is wrong with one form."""
    reckoning = reckon(script, choices)
    yield from reckoning.faults
    if not reckoning.is_sound or choices.language.split("-")[0] != script.languages[0]:
        return
    limits = house.limits(choices.place)
    case = Case(script, reckoning, choices.place, limits, choices.variants)
    for rule in RULES:
        yield from rule(case)
    if not script.is_help and not any(choices.cautions.values()):
        yield from _length(script, reckoning.lengths.likely, choices.place, house)
        yield from _promise(script, reckoning)


def _length(script: Script, ticks: int, where: Where, house: House) -> Iterator[Fault]:
    """Yield a warning for a session that is too short or too long."""
    limits = house.limits(where)
    if not limits.shortest <= ticks <= limits.longest:
        values = {
            "length": f"{ticks / _MINUTE:.0f}",
            "least": str(limits.shortest // _MINUTE),
            "most": str(limits.longest // _MINUTE),
        }
        yield Fault("W351", script.title.span, values, level=Level.WARNING)


def _promise(script: Script, reckoning: Reckoning) -> Iterator[Fault]:
    """Yield a warning where the head promises a length that is not kept."""
    promised, likely = reckoning.written.length, reckoning.lengths.likely
    if promised is None or promised.unit != "time":
        return
    least = promised.low * (100 - _SLACK)
    most = (promised.high or promised.low) * (100 + _SLACK)
    if not least <= likely * 100 <= most:
        values = {"promised": _minutes(promised.low), "length": _minutes(likely)}
        fix = f"length: {_minutes(likely)}"
        yield Fault("W352", script.title.span, values, fix, Level.WARNING, ("length",))


def _minutes(ticks: int) -> str:
    """Return a length as a script writes it, to ten seconds."""
    seconds = round(ticks / TICKS, -1)
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes} min {rest} s" if rest else f"{minutes} min"


def _placed(fault: Fault, root: Node) -> Fault:
    """Return a fault at the field it is about, where the tree has it."""
    if not fault.path:
        return fault
    try:
        return replace(fault, span=find(root, fault.path).span)
    except (KeyError, IndexError, TypeError):
        return fault


def _in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Return faults by line, each once."""
    once = {(fault.code, fault.span, tuple(fault.values.items())): fault for fault in faults}
    return tuple(sorted(once.values(), key=lambda fault: (fault.span, fault.code)))
