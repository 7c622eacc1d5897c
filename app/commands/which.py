"""The options that say which form of a session is meant."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from app.commands.given import WrongOptionError, filled_in
from app.rules.given import with_given
from app.script.length import read_ticks
from app.script.wrong import WrongError
from app.tables.caution import caution_names
from app.timeline.choice import Choices

if TYPE_CHECKING:
    from app.commands.reading import Session
    from app.words.catalog import Words


def add_which(parser: argparse.ArgumentParser, words: Words) -> None:
    """Add the options that `play`, `timeline` and `export` share."""
    parser.add_argument("--language", metavar="CODE", help=words("language of the words, as nl"))
    parser.add_argument("--fit", metavar="LENGTH", help=words('a time to fit in, as "20 min"'))
    for option, metavar, said in (
        ("--variant", "AXIS=CHOICE", words("which form of it, as length=short")),
        ("--answers", "CHECK=VALUE,VALUE", words("answers, one for each asking, as tension=6,4")),
        ("--set", "NAME=WORDS", words("a value that it asks for, as name=Anna")),
    ):
        parser.add_argument(option, action="append", default=[], metavar=metavar, help=said)


def pairs_of(given: list[str], option: str) -> dict[str, str]:
    """Return `name=value` arguments as a mapping, the last of a name winning."""
    pairs: dict[str, str] = {}
    for text in given:
        name, sign, value = text.partition("=")
        if not sign:
            raise WrongOptionError(
                "{option} takes a name and a value, as name=value; {text} has no =.",
                option=option,
                text=text,
            )
        pairs[name.strip()] = value.strip()
    return pairs


def _fit(text: str | None) -> int | None:
    """Return a length such as `20 min` in ticks."""
    if text is None:
        return None
    try:
        return read_ticks(text)
    except WrongError as error:
        raise WrongOptionError(
            "--fit takes a time such as 20 min; {text} is none.", text=text
        ) from error


def chosen(
    session: Session, options: argparse.Namespace, *, unknown_caution: bool, spoken: str = ""
) -> Choices:
    """Return the choices that the options make for a session, and what is set for a client.

    `unknown_caution` is what a caution counts as that no option answers;
    `spoken` the person's own language, taken where the session speaks it.

    Raises:
        WrongOptionError: an option names what the script has not got.
    """
    script = session.script
    own = spoken if spoken in script.languages else script.languages[0]
    language = options.language or own
    if language.split("-")[0] not in script.languages:
        raise WrongOptionError(
            "This session speaks {languages}, not {language}.",
            language=language,
            languages=", ".join(script.languages),
        )
    variants = pairs_of(options.variant, "--variant")
    for axis, choice in variants.items():
        if choice not in script.variants.get(axis, ()):
            raise WrongOptionError(
                "This session has no variant {axis}={choice}.", axis=axis, choice=choice
            )
    values = filled_in(script, pairs_of(options.set, "--set"))
    answers = given_answers(options)
    counted = ("yes" if unknown_caution else "no",)
    named = {caution.name for caution in script.cautions if caution.name}
    choices = Choices(
        language=language,
        place="home" if "home" in script.audience else "clinic",
        variants=variants,
        cautions={
            name: answers.get(name, counted)[0] == "yes" for name in sorted(caution_names() | named)
        },
        values=values,
        fit=_fit(options.fit),
    )
    return with_given(choices, session.given)


def given_answers(options: argparse.Namespace) -> dict[str, tuple[str, ...]]:
    """Return the answers given on the command line: one value per asking."""
    return {
        name: tuple(value.strip() for value in values.split(","))
        for name, values in pairs_of(options.answers, "--answers").items()
    }
