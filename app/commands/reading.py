"""A session from the command line: read, checked, compiled, or told why not."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.commands.given import answered
from app.commands.which import chosen, given_answers
from app.library.bundle import bundle_of, read_script
from app.library.given import today
from app.library.judge import judge, unfit
from app.library.place import data_folder
from app.library.shelf import HELP, entries, read_bytes
from app.rules.check import check
from app.rules.given import NOT_GIVEN
from app.rules.telling import told
from app.script.fault import Level
from app.timeline.compile import compile_session
from app.words.fault import describe
from app.words.known import KnownError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable

    from app.library.bundle import Bundle
    from app.library.judge import Judged
    from app.rules.given import Given
    from app.script.fault import Fault
    from app.script.model.script import Script
    from app.timeline.choice import Choices
    from app.timeline.lane import Phrase
    from app.timeline.program import Program
    from app.words.catalog import Words


_UNMET = "W219"
"""What is told where no choice of all ranges meets the length that is asked."""


class FaultyScriptError(Exception):
    """A script with errors: they have been told already."""


def tell_errors(path: str, faults: Iterable[Fault], words: Words) -> None:
    """Print the errors among some faults."""
    for fault in faults:
        if fault.level is Level.ERROR:
            print(told(path, fault, words), file=sys.stderr)


@dataclass(frozen=True, slots=True)
class Session:
    """A script without errors, and what came with it for one client."""

    script: Script
    given: Given = NOT_GIVEN


def readable(path: str, words: Words) -> Session:
    """Return the session of a file that has no errors.

    Raises:
        FaultyScriptError: it has errors; they have been printed.
        KnownError: the file cannot be read, or what was set for a client is wrong.
        UnreadableError: the file is no script at all.
    """
    return sound(path, read_script(Path(path)), words)


def sound(path: str, found: Bundle, words: Words) -> Session:
    """Return a session without errors, also with what is set for one client.

    Raises:
        FaultyScriptError: it has errors; they have been printed.
        KnownError: what was set for a client is wrong.
        UnreadableError: the file is no script at all.
    """
    judged = judge(found)
    if judged.checked.script is None or judged.checked.has_errors:
        tell_unfit(judged, found, words)
        tell_errors(path, judged.checked.faults, words)
        raise FaultyScriptError(path)
    return Session(judged.checked.script, judged.given)


def tell_unfit(judged: Judged, found: Bundle, words: Words) -> None:
    """Say that only what is set for a client keeps a session from playing, if so."""
    for line in unfit(judged, found, words):
        print(line, file=sys.stderr)


def help_session() -> Script | None:
    """Return the program's own help session, if its file is whole."""
    for entry in entries([data_folder() / "sessions"]):
        if entry.name == HELP:
            return check(read_bytes(entry.path)).script
    return None


def compiled(
    options: argparse.Namespace, words: Words
) -> tuple[Program, dict[str, tuple[str, ...]]]:
    """Return the program of the file and the options, and what is answered.

    A line that its author recorded lasts as long as the recording.

    Raises:
        FaultyScriptError: it has errors; they have been printed.
        KnownError: the file cannot be read, or an option does not fit.
    """
    session = readable(options.file, words)
    script, choices = session.script, chosen(session, options, unknown_caution=False)
    answers = given_answers(options)
    tell_given(session, words)
    choices = replace(choices, answers=answers)
    bundle = bundle_of(Path(options.file))
    if not bundle.recordings:
        program = program_of(script, choices, lambda _: None, words)
    else:
        from app.voice.recording import recordings_in  # noqa: PLC0415 - numpy, only for these

        heard = recordings_in(bundle)
        for fault in heard.faults:
            print(fault.told(words), file=sys.stderr)
        program = program_of(script, replace(choices, recorded=heard.names), heard.length, words)
    return program, answered(program, script, answers)


def tell_given(session: Session, words: Words) -> None:
    """Tell what was set for one client, beside what a command prints."""
    for line in session.given.told(words, today()):
        print(line, file=sys.stderr)


def program_of(
    script: Script,
    choices: Choices,
    clip_length: Callable[[Phrase], int | None],
    words: Words,
) -> Program:
    """Compile a script that has been checked; say where it cannot last what is asked.

    Raises:
        KnownError: it does not play with these choices.
    """
    program, faults = compile_session(script, choices, clip_length)
    if program is None:
        raise KnownError(
            "With these choices this session has faults and cannot be played ({codes}).",
            codes=", ".join(sorted({fault.code for fault in faults if fault.level is Level.ERROR})),
        )
    for fault in faults:
        if fault.code == _UNMET:
            print(*describe(fault, words), sep="\n    ", file=sys.stderr)
    return program
