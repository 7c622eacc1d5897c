"""Values that a session asks for before it starts: their form, and what is wrong. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from app.script.length import read_ticks
from app.script.model.length import TICKS
from app.script.wrong import WrongError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.script.model.question import AnswerForm
    from app.script.model.script import Blank, Script
    from app.words.catalog import Words

_WHOLE = re.compile(r"\d{1,6}")
_NUMBERS = ("scale", "number")
_LENGTHS = ("length", "stopwatch")
_NAMES: Final = {
    "name": "Your name",
    "word": "A word of your own",
    "drink": "What you will drink",
    "inhale": "Breathing in",
    "exhale": "Breathing out",
    "slides": "How many slides",
    "rate": "Breaths a minute",
    "lead": "Leading side",
}
"""How values that many sessions ask for are called on the page."""


def label_of(name: str, words: Words) -> str:
    """Return what a value is called on the page; an author's own word stays as it is."""
    return words(_NAMES[name]) if name in _NAMES else name[:1].upper() + name[1:]


def hint_of(form: AnswerForm, words: Words) -> str:
    """Say what may be filled in; nothing where anything may."""
    if form.form in _NUMBERS:
        return words("A number from {low} to {high}.", low=form.low, high=form.high)
    if form.form == "length":
        return words("A time from {low} to {high}.", low=_time(form.low), high=_time(form.high))
    if form.form == "stopwatch":
        return words("A time, such as 20 s.")
    return words("A number.") if form.form == "count" else ""


def fault_of(form: AnswerForm, value: str, words: Words) -> str:
    """Say what is wrong with a value; an empty one is no fault of its own."""
    value = value.strip()
    if not value or is_value(form, value):
        return ""
    if form.form in _LENGTHS and _ticks(value) is None:
        return words("“{value}” is no time. Write it as 5 s.", value=value)
    return words("“{value}” does not fit here.", value=value)


def is_value(form: AnswerForm, value: str) -> bool:
    """Say whether a text is a value of a form."""
    if form.form == "choice":
        return value in {name for name, _ in form.choices}
    if form.form in _NUMBERS:
        return bool(_WHOLE.fullmatch(value)) and form.low <= int(value) <= form.high
    if form.form == "count":
        return bool(_WHOLE.fullmatch(value))
    if form.form in _LENGTHS:
        ticks = _ticks(value)
        return ticks is not None and (form.form == "stopwatch" or form.low <= ticks <= form.high)
    return True


def given_values(script: Script, values: Mapping[str, str]) -> dict[str, str]:
    """Return the values that can be played with; a time without a unit is in seconds."""
    found = {name: value.strip() for name, value in values.items() if value.strip()}
    for blank in script.values:
        value = found.get(blank.name, "")
        if value and not is_value(blank.answer, value):
            del found[blank.name]
        elif value and blank.answer.form in _LENGTHS and _WHOLE.fullmatch(value):
            found[blank.name] = f"{value} s"
    return found


def samples(blank: Blank) -> tuple[str, ...]:
    """Return some values that differ, to see whether they make a difference."""
    form = blank.answer
    if form.form == "choice":
        return tuple(name for name, _ in form.choices)
    if form.form in _NUMBERS:
        return str(form.low), str(form.high)
    if form.form == "length":
        return _time(form.low), _time(form.high)
    return ("1", "2") if form.form == "count" else ("1 s", "2 s")


def _ticks(value: str) -> int | None:
    """Return a time in ticks, `None` where it is none; without a unit it is in seconds."""
    try:
        return read_ticks(f"{value} s" if _WHOLE.fullmatch(value) else value)
    except WrongError:
        return None


def _time(ticks: int) -> str:
    """Return a time as it is written."""
    return f"{ticks / TICKS:g} s"
