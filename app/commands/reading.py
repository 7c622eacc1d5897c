"""A session from the command line: read, checked, compiled, or told why not."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.commands.given import refuse_unasked
from app.commands.which import chosen, given_answers
from app.library.bundle import read_script
from app.library.place import data_folder
from app.library.shelf import HELP, entries, read_bytes
from app.rules.check import check
from app.rules.telling import told
from app.script.fault import Level
from app.timeline.compile import compile_session
from app.words.known import KnownError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable

    from app.script.fault import Fault
    from app.script.model.script import Script
    from app.timeline.choice import Choices
    from app.timeline.lane import Phrase
    from app.timeline.program import Program
    from app.words.catalog import Words


class FaultyScriptError(Exception):
    """A script with errors: they have been told already."""


def tell_errors(path: str, faults: Iterable[Fault], words: Words) -> None:
    """Print the errors among some faults."""
    for fault in faults:
        if fault.level is Level.ERROR:
            print(told(path, fault, words), file=sys.stderr)


def readable(path: str, words: Words) -> Script:
    """Return the script of a file that has no errors.

    Raises:
        FaultyScriptError: it has errors; they have been printed.
        KnownError: the file cannot be read.
        UnreadableError: the file is no script at all.
    """
    found = read_script(Path(path))
    checked = check(found.script, extra=found.sound_names)
    if checked.script is None or checked.has_errors:
        tell_errors(path, checked.faults, words)
        raise FaultyScriptError(path)
    return checked.script


def help_session() -> Script | None:
    """Return the program's own help session, if its file is whole."""
    for entry in entries([data_folder() / "sessions"]):
        if entry.name == HELP:
            return check(read_bytes(entry.path)).script
    return None


def compiled(
    options: argparse.Namespace,
    words: Words,
    clip_length: Callable[[Phrase], int | None] = lambda _: None,
) -> Program:
    """Return the program of the file and the options.

    Raises:
        FaultyScriptError: it has errors; they have been printed.
        KnownError: the file cannot be read, or an option does not fit.
    """
    script = readable(options.file, words)
    choices = chosen(script, options, unknown_caution=False)
    answers = given_answers(options)
    program = program_of(script, replace(choices, answers=answers), clip_length)
    refuse_unasked(program, script, answers)
    return program


def program_of(
    script: Script, choices: Choices, clip_length: Callable[[Phrase], int | None]
) -> Program:
    """Compile a script that has been checked.

    Raises:
        KnownError: it does not play with these choices.
    """
    program, faults = compile_session(script, choices, clip_length)
    if program is None:
        raise KnownError(
            "With these choices this session has faults and cannot be played ({codes}).",
            codes=", ".join(sorted({fault.code for fault in faults if fault.level is Level.ERROR})),
        )
    return program
