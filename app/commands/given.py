"""Answers and values from the command line, held against what a session asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.script.reply import ReplyError, read_reply
from app.tables.caution import caution_names
from app.timeline.exit import Ask, Decide
from app.words.known import KnownError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.script.model.question import AnswerForm
    from app.script.model.script import Script
    from app.timeline.program import Program
    from app.words.catalog import Words

WAYS = ("open", "later", "stop")
OWN = ("name", "therapist", "lead")
"""Values that every session may use, whether or not its script names them."""


class WrongOptionError(KnownError):
    """An option that does not fit the script."""


class NoAnswerError(WrongOptionError):
    """A value that does not answer what is asked; it says what would."""

    def __init__(self, name: str, wrong: KnownError) -> None:
        """Keep what is asked, and what is wrong."""
        super().__init__(wrong.sentence, **wrong.values)
        self.name = name

    def told(self, words: Words) -> str:
        """Return the sentence, behind the name of what is asked."""
        return f"{self.name}: {super().told(words)}"


def reply_to(name: str, form: AnswerForm, value: str) -> str:
    """Return a value as a session takes it.

    Raises:
        WrongOptionError: it does not answer what is asked.
    """
    try:
        return read_reply(form, value)
    except ReplyError as wrong:
        raise NoAnswerError(name, wrong) from wrong


def answered(
    program: Program, script: Script, answers: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Return answers as a session takes them.

    Refused are those to what it does not ask, or that do not answer it.

    Raises:
        WrongOptionError: one of them does not fit.
    """
    exits = [segment.exit for segment in program.segments]
    forms = {leave.name: leave.answer for leave in exits if isinstance(leave, Ask)}
    gates = {leave.name for leave in exits if isinstance(leave, Decide)}
    cautions = caution_names() | {caution.name for caution in script.cautions if caution.name}
    found = dict(answers)
    for name, values in answers.items():
        if name in cautions:
            _only(name, values, ("yes", "no"))
        elif name in gates:
            _only(name, values, WAYS)
        elif name in forms:
            found[name] = tuple(reply_to(name, forms[name], value) for value in values)
        else:
            known = ", ".join(sorted((*forms, *gates))) or "–"
            raise WrongOptionError(
                "This session asks nothing called {name}; it asks {known}.", name=name, known=known
            )
    return found


def _only(name: str, values: tuple[str, ...], known: tuple[str, ...]) -> None:
    """Refuse a value that is not among a few."""
    for value in values:
        if value not in known:
            sentence = "“{value}” does not fit: it takes one of {known}."
            wrong = KnownError(sentence, value=value, known=", ".join(known))
            raise NoAnswerError(name, wrong)


def filled_in(script: Script, values: Mapping[str, str]) -> dict[str, str]:
    """Return values as a session takes them.

    Refused are those that it does not use, and a blank that stays empty.

    Raises:
        WrongOptionError: one of them does not fit.
    """
    blanks = {blank.name: blank for blank in script.values}
    found = dict(values)
    for name, value in values.items():
        if name not in blanks and name not in OWN:
            raise WrongOptionError(
                "This session has no value called {name}; it has {known}.",
                name=name,
                known=", ".join((*blanks, *OWN)),
            )
        if name in blanks:
            found[name] = reply_to(name, blanks[name].answer, value)
        if name == "lead":
            _only(name, (value,), ("left", "right"))
    for name, blank in blanks.items():
        if blank.default is None and not values.get(name):
            raise WrongOptionError(
                "This session needs a value for {name}: --set {name}=…", name=name
            )
    return found
