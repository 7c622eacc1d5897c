"""`zacht export`: a session as sound, as captions, on paper or as a bundle."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.commands.given import WrongOptionError, answered
from app.commands.reading import program_of, readable, sound, tell_given
from app.commands.which import add_which, chosen, given_answers, pairs_of
from app.journal.report import own_reports
from app.library.bundle import bundle_of, is_bundle, write_bundle
from app.library.given import KEYS, is_pair
from app.library.place import data_folder
from app.library.shelf import BUNDLE, write_bytes
from app.words.catalog import read_words
from app.words.known import KnownError

if TYPE_CHECKING:
    import argparse

    from app.commands.parser import Commands, Parser
    from app.player.assembly import Gear
    from app.words.catalog import Words

ENDINGS = (".wav", ".flac", ".ogg", ".opus", ".mp3", ".vtt", ".srt", ".pdf")
PAPER = ".pdf"


def add(commands: Commands[Parser], words: Words) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "export",
        words=words,
        help=words("a session as sound, as captions, on paper or as a bundle"),
    )
    parser.add_argument("file", help=words("a session: a script or a bundle"))
    parser.add_argument(
        "out",
        metavar="OUT",
        help=words("what it becomes: {known}", known=", ".join((*ENDINGS, BUNDLE))),
    )
    parser.add_argument(
        "--voice", metavar="ID", help=words("which voice speaks; zacht voices lists them")
    )
    parser.add_argument(
        "--neural", metavar="PLACE", help=words("a Piper voice, or a folder of them")
    )
    parser.add_argument(
        "--give",
        action="append",
        default=[],
        metavar="KEY=VALUE",
        help=words("into a bundle for one client: {known}", known=", ".join(KEYS)),
    )
    add_which(parser, words)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, words: Words) -> int:
    """Write the file, whole or not at all."""
    if is_bundle(Path(options.out)):
        return _bundle(options, words)
    if Path(options.out).suffix.lower() == PAPER:
        return _paper(options, words)
    from app.commands.neural import neural_place  # noqa: PLC0415 - voices load only here
    from app.player.assembly import gear  # noqa: PLC0415 - as above

    place = neural_place(options.neural)
    return export(options, words, gear(silent=True, voice=options.voice or "", neural=place))


def _bundle(options: argparse.Namespace, words: Words) -> int:
    """Write a session with its recordings and sounds; a client's values only where given.

    Raises:
        KnownError: it cannot be read or written, or a value is none of a bundle's.
    """
    found = replace(bundle_of(Path(options.file)), given=given_pairs(options.give))
    sound(options.file, found, words)
    write_bundle(Path(options.out), found)
    return 0


def _paper(options: argparse.Namespace, words: Words) -> int:
    """Write a session on paper: in its own language where the program speaks it.

    Raises:
        FaultyScriptError: it has errors; they have been printed.
        KnownError: it cannot be read or written, or an option does not fit.
    """
    from app.export.handout import handout, times_of  # noqa: PLC0415 - paper loads only here
    from app.export.paper import pdf  # noqa: PLC0415 - as above

    session = readable(options.file, words)
    script, choices = session.script, chosen(session, options, unknown_caution=False)
    tell_given(session, words)
    given = given_answers(options)
    program = program_of(script, replace(choices, answers=given), lambda _: None, words)
    answers = answered(program, script, given)
    said = read_words(data_folder() / "assets" / "i18n", choices.language.partition("-")[0])
    lines = handout(script, choices, times_of(program, answers), program.lengths.likely, said)
    title = script.title.spoken(choices.language)
    write_bytes(Path(options.out), pdf(lines, title, said))
    return 0


def given_pairs(options: list[str]) -> dict[str, str]:
    """Return what is set for one client on the command line.

    Raises:
        WrongOptionError: a value is not one that a bundle may hold.
    """
    pairs = pairs_of(options, "--give")
    for key, value in pairs.items():
        if not is_pair(key, value):
            known = ", ".join(KEYS)
            raise WrongOptionError(
                "Nothing called {key} can be set for one client; this can: {known}.",
                key=key,
                known=known,
            )
    return pairs


def export(options: argparse.Namespace, words: Words, gear: Gear) -> int:
    """Write the file with the voice of some gear; `options` are the command line's."""
    from app.export.session import CAPTIONS, SOUND, Wanted, write_session  # noqa: PLC0415 - as above
    from app.player.assembly import Assembly  # noqa: PLC0415 - sound loads only here

    out = Path(options.out)
    if out.suffix.lower() not in ENDINGS:
        raise KnownError(
            "{name} cannot be written: the end of a name says what a session becomes. "
            "It can be sound ({sound}), captions ({captions}), paper ({paper}) "
            "or a bundle ({bundle}).",
            name=out.name,
            sound=", ".join(SOUND),
            captions=", ".join(CAPTIONS),
            paper=PAPER,
            bundle=BUNDLE,
        )
    session = readable(options.file, words)
    script, choices = session.script, chosen(session, options, unknown_caution=False)
    tell_given(session, words)
    program = program_of(script, choices, lambda _: None, words)
    answers = answered(program, script, given_answers(options))
    assembly = Assembly(gear, None, own_reports().tell)
    try:
        choices = assembly.bring(bundle_of(Path(options.file)), choices)
        wanted = Wanted(script, choices, answers)
        write_session(out, wanted, assembly.studio, assembly.score, _tell)
        for notice in assembly.notices(choices.language, words):
            print(notice, file=sys.stderr)
    finally:
        assembly.close()
    return 0


def _tell(share: float) -> None:
    """Say how far it is, where somebody watches."""
    if sys.stderr.isatty():
        end = "\n" if share == 1 else ""
        print(f"\r{round(100 * share):3d} %", end=end, file=sys.stderr, flush=True)
