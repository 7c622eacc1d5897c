"""The command line explains itself, and complains, in the person's language."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from app.commands.line import COMMANDS, _parser
from app.commands.parser import Parser
from app.words.catalog import Words, read_words
from tests.commands.conftest import Zacht

DUTCH = read_words(Path(__file__).parents[2] / "assets" / "i18n", "nl")


def of_command(name: str, words: Words) -> Parser:
    """Return the parser of a command."""
    (subs,) = (
        action
        for action in _parser([name], words)._actions
        if isinstance(action, argparse._SubParsersAction)
    )
    found = subs.choices[name]
    assert isinstance(found, Parser)
    return found


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_has_its_help_in_both_languages(name: str) -> None:
    english, dutch = (of_command(name, words)._actions for words in (Words(), DUTCH))
    for one, other in zip(english, dutch, strict=True):
        assert one.help, one.dest
        assert other.help, one.dest
        assert one.help != other.help, one.dest


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_a_command_is_dutch_for_who_speaks_dutch(name: str) -> None:
    told = of_command(name, DUTCH).format_help()
    assert told.startswith(f"schrijf: zacht {name}")
    assert "usage" not in told
    assert "options" not in told


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("play", "--speed", "fast"), "--speed wants a number; fast is none."),
        (("export", "a"), "Something is missing: OUT."),
        (("timeline", "a", "--bogus"), "--bogus is not known here."),
        (("timeline", "a", "--fit"), "--fit wants something behind it."),
        (("plya",), "There is no command plya."),
        ((), "COMMAND"),
    ],
)
def test_a_wrong_command_line_is_one_sentence(
    zacht: Zacht, arguments: tuple[str, ...], said: str
) -> None:
    found = zacht(*arguments)
    assert (found.code, found.out) == (2, "")
    assert said in found.err
    assert found.err.endswith("--help says more.\n")
