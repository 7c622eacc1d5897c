"""Values that a session asks for before it starts: their form, and what is wrong. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.script.model.length import TICKS
from app.script.reply import ReplyError, read_reply

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.script.model.question import AnswerForm
    from app.script.model.script import Blank, Script
    from app.words.catalog import Words

_NUMBERS = ("scale", "number")
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
    try:
        read_reply(form, value)
    except ReplyError as error:
        return error.told(words)
    return ""


def is_value(form: AnswerForm, value: str) -> bool:
    """Say whether a text is a value of a form, or empty."""
    try:
        read_reply(form, value)
    except ReplyError:
        return False
    return True


def given_values(script: Script, values: Mapping[str, str]) -> dict[str, str]:
    """Return the values that can be played with, as sessions take them."""
    found = {name: value.strip() for name, value in values.items() if value.strip()}
    for blank in script.values:
        try:
            found[blank.name] = read_reply(blank.answer, found.get(blank.name, ""))
        except ReplyError:
            found.pop(blank.name)
    return {name: value for name, value in found.items() if value}


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


def _time(ticks: int) -> str:
    """Return a time as it is written."""
    return f"{ticks / TICKS:g} s"
