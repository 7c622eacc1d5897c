"""What a person is asked, as the stage shows it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from app.script.model.length import TICKS, Who
from app.script.model.question import AnswerForm
from app.timeline.exit import Ask, Decide, Open
from app.words.catalog import Words

Form: TypeAlias = Literal["scale", "number", "length", "choice", "words", "count", "stopwatch"]

_ENDS = {
    "tension": ("none", "as much as I can imagine"),
    "pain": ("none", "as much as I can imagine"),
    "safety": ("not", "completely"),
    "ease": ("not", "completely"),
}


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A check; `low` and `high` bound a number, in seconds for a length.

    `choices` pairs the name that is answered with the text that is shown;
    `start` is what was answered the first time, shown as an open ring. Who has
    one key within reach answers by it.
    """

    name: str
    ask: str
    form: Form
    low: int = 0
    high: int = 10
    ends: tuple[str, str] = ("", "")
    choices: tuple[tuple[str, str], ...] = ()
    private: bool = False
    start: int | None = None
    by_one_key: bool = False
    is_page: bool = True


@dataclass(frozen=True, slots=True)
class GateView:
    """A person decides, in one of three ways, without a limit."""

    name: str
    ask: str
    who: Who
    by_one_key: bool = False
    is_page: bool = True


@dataclass(frozen=True, slots=True)
class WaitView:
    """A length that a person ends; `guess` says about how long it takes.

    It is a page of its own unless breath or hand go on meanwhile.
    """

    who: Who
    guess: str
    is_page: bool = True


@dataclass(frozen=True, slots=True)
class WokenView:
    """The machine slept: nothing goes on until a person says how."""

    is_page: bool = True


AskedView: TypeAlias = QuestionView | GateView | WaitView | WokenView


def asked_view(
    waiting: Ask | Decide | Open | None,
    words: Words,
    start: int | None = None,
    *,
    alone: bool = True,
    by_one_key: bool = False,
) -> AskedView | None:
    """Return what is asked now, if anything; `alone` when nothing else is shown."""
    if isinstance(waiting, Ask):
        return replace(_question(waiting, words, start), by_one_key=by_one_key)
    if isinstance(waiting, Decide):
        return GateView(waiting.name, waiting.ask, waiting.who, by_one_key)
    if isinstance(waiting, Open):
        return WaitView(waiting.who, guess(waiting.likely, words), is_page=alone)
    return None


def guess(ticks: int, words: Words) -> str:
    """Say about how long a wait takes."""
    minutes = max(1, round(ticks / (60 * TICKS)))
    return words.n("About a minute, or as long as you like.",
                   "About {n} minutes, or as long as you like.", minutes)  # fmt: skip


def _question(ask: Ask, words: Words, start: int | None) -> QuestionView:
    """Return a check as it is shown."""
    form = ask.answer
    low, high = _bounds(form)
    return QuestionView(
        name=ask.name,
        ask=ask.ask,
        form="words" if form.form == "private words" else form.form,
        low=low,
        high=high,
        ends=ends(ask.name, words) if form.form == "scale" else ("", ""),
        choices=tuple((name, text.spoken(words.language)) for name, text in form.choices),
        private=form.form == "private words",
        start=start,
    )


def _bounds(form: AnswerForm) -> tuple[int, int]:
    """Return what a number lies between; a length in whole seconds."""
    if form.form == "length":
        return form.low // TICKS, form.high // TICKS
    return form.low, form.high


def ends(name: str, words: Words) -> tuple[str, str]:
    """Return the words at both ends of a scale, by the name of its check."""
    low, high = _ENDS.get(name, ("none", "as much as I can imagine"))
    return words(low), words(high)
