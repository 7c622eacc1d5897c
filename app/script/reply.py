"""What a person answers or fills in, held against what may be answered."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.script.length import read_ticks
from app.script.model.length import TICKS
from app.script.wrong import WrongError
from app.words.known import KnownError

if TYPE_CHECKING:
    from app.script.model.question import AnswerForm

_WHOLE = re.compile(r"[0-9]{1,6}")


class ReplyError(KnownError):
    """An answer that is none, with what would be one."""


def read_reply(form: AnswerForm, text: str) -> str:
    """Return an answer as sessions take it: a time without a unit is in seconds.

    An empty text is no answer, and fits everywhere. This is for whatever was not
    chosen from what is offered: an option of the command line, a field to type in.

    Raises:
        ReplyError: it is no answer; the sentence says what would be.
    """
    value = text.strip()
    if not value or form.form in {"words", "private words"}:
        return value
    if form.form == "choice":
        return _choice(form, value)
    if form.form in {"length", "stopwatch"}:
        return _length(form, value)
    if _WHOLE.fullmatch(value) and (form.form == "count" or form.low <= int(value) <= form.high):
        return value
    if form.form == "count":
        raise ReplyError("“{value}” does not fit: it takes a whole number.", value=value)
    raise ReplyError(
        "“{value}” does not fit: it takes a whole number from {low} to {high}.",
        value=value,
        low=str(form.low),
        high=str(form.high),
    )


def _choice(form: AnswerForm, value: str) -> str:
    """Return one of the choices."""
    names = [name for name, _ in form.choices]
    if value in names:
        return value
    known = ", ".join(names)
    raise ReplyError("“{value}” does not fit: it takes one of {known}.", value=value, known=known)


def _length(form: AnswerForm, value: str) -> str:
    """Return a time, with its unit."""
    timed = f"{value} s" if _WHOLE.fullmatch(value) else value
    try:
        ticks = read_ticks(timed)
    except WrongError as error:
        raise ReplyError(
            "“{value}” does not fit: it takes a time, as 20 s.", value=value
        ) from error
    if form.form == "length" and not form.low <= ticks <= form.high:
        low, high = (f"{limit / TICKS:g} s" for limit in (form.low, form.high))
        raise ReplyError(
            "“{value}” does not fit: it takes a time from {low} to {high}.",
            value=value,
            low=low,
            high=high,
        )
    return timed
