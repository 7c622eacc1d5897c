"""The command line's own words: its help and its complaints, in the person's language."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from app.words.catalog import Words

_MISSING = re.compile(r"the following arguments are required: (.+)")
_UNKNOWN = re.compile(r"unrecognized arguments: (.+)")
_ALONE = re.compile(r"argument (\S+): expected .+")
_NUMBER = re.compile(r"argument (\S+): invalid float value: '(.*)'")
_COMMAND = re.compile(r"argument \S+: invalid choice: '(.*?)' .*")


class Parser(argparse.ArgumentParser):
    """A parser of arguments that speaks the person's language."""

    def __init__(self, words: Words, **given: Any) -> None:  # noqa: ANN401 - argparse's own
        """Begin with `--help` alone."""
        super().__init__(add_help=False, **given)
        self._words = words
        self._positionals.title = words("What is meant")
        self._optionals.title = words("Options")
        self.add_argument("-h", "--help", action="help", help=words("show this, and end"))

    def commands(self) -> Commands[Parser]:
        """Begin a list of commands; each is added with the words it speaks."""
        return self.add_subparsers(metavar=self._words("COMMAND"), required=True)

    def format_usage(self) -> str:
        """Return how it is written, in one line."""
        return self._own(super().format_usage())

    def format_help(self) -> str:
        """Return all there is to say."""
        return self._own(super().format_help())

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and how it is written; leave."""
        said = self._told(message)
        more = self._words("{command} --help says more.", command=self.prog)
        self.exit(2, f"{said} {more}\n")

    def _own(self, text: str) -> str:
        """Return argparse's text with its first word in the person's language."""
        return text.replace("usage:", self._words("write:"), 1)

    def _told(self, message: str) -> str:
        """Return argparse's complaint in the person's language."""
        words = self._words
        if found := _MISSING.fullmatch(message):
            return words("Something is missing: {what}.", what=found[1])
        if found := _UNKNOWN.fullmatch(message):
            return words("{what} is not known here.", what=found[1])
        if found := _ALONE.fullmatch(message):
            return words("{option} wants something behind it.", option=found[1])
        if found := _NUMBER.fullmatch(message):
            return words("{option} wants a number; {text} is none.", option=found[1], text=found[2])
        if found := _COMMAND.fullmatch(message):
            return words("There is no command {text}.", text=found[1])
        return message


Commands = argparse._SubParsersAction  # noqa: SLF001 - argparse gives it no other name
