"""Answers and values from the command line, held against what a session asks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.script.length import read_ticks
from app.script.wrong import WrongError
from app.tables.caution import caution_names
from app.timeline.exit import Ask, Decide
from app.words.known import KnownError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.script.model.question import AnswerForm
    from app.script.model.script import Script
    from app.timeline.program import Program

WAYS = ("open", "later", "stop")
OWN = ("name", "therapist", "lead")
"""Values that every session may use, whether or not its script names them."""
_WHOLE = re.compile(r"[+-]?\d{1,6}")


class WrongOptionError(KnownError):
    """An option that does not fit the script."""


def is_answer(form: AnswerForm, value: str) -> bool:
    """Say whether a text answers a question; an empty one is no answer."""
    if form.form == "choice":
        return value in {"", *(name for name, _ in form.choices)}
    if form.form in {"words", "private words"} or not value:
        return True
    if form.form in {"scale", "number"}:
        return bool(_WHOLE.fullmatch(value)) and form.low <= int(value) <= form.high
    if _WHOLE.fullmatch(value):  # a count, or seconds
        return int(value) >= 0
    try:
        return form.form != "count" and read_ticks(value) >= 0
    except WrongError:
        return False


def refuse_unasked(
    program: Program, script: Script, answers: Mapping[str, tuple[str, ...]]
) -> None:
    """Refuse answers to what a session does not ask, or that do not answer it.

    Raises:
        WrongOptionError: one of them does not fit.
    """
    exits = [segment.exit for segment in program.segments]
    forms = {leave.name: leave.answer for leave in exits if isinstance(leave, Ask)}
    gates = {leave.name for leave in exits if isinstance(leave, Decide)}
    cautions = caution_names() | {caution.name for caution in script.cautions if caution.name}
    for name, values in answers.items():
        if name in cautions:
            _only(name, values, ("yes", "no"))
        elif name in gates:
            _only(name, values, WAYS)
        elif name not in forms:
            known = ", ".join(sorted((*forms, *gates))) or "–"
            raise WrongOptionError(
                "This session asks nothing called {name}; it asks {known}.", name=name, known=known
            )
        for value in values:
            if name in forms and not is_answer(forms[name], value):
                raise _no_answer(name, value)


def _only(name: str, values: tuple[str, ...], known: tuple[str, ...]) -> None:
    """Refuse a value that is not among a few."""
    for value in values:
        if value not in known:
            raise _no_answer(name, value)


def _no_answer(name: str, value: str) -> WrongOptionError:
    """Return the error for a value that does not answer what is asked."""
    return WrongOptionError("{value} is no answer to {name}.", name=name, value=value)


def refuse_unknown(script: Script, values: Mapping[str, str]) -> None:
    """Refuse values that a session does not use, and a blank that stays empty.

    Raises:
        WrongOptionError: one of them does not fit.
    """
    blanks = {blank.name: blank for blank in script.values}
    for name, value in values.items():
        if name not in blanks and name not in OWN:
            raise WrongOptionError(
                "This session has no value called {name}; it has {known}.",
                name=name,
                known=", ".join((*blanks, *OWN)),
            )
        if name in blanks and not is_answer(blanks[name].answer, value):
            raise WrongOptionError("{value} is no value for {name}.", name=name, value=value)
    for name, blank in blanks.items():
        if blank.default is None and not values.get(name):
            raise WrongOptionError(
                "This session needs a value for {name}: --set {name}=…", name=name
            )
