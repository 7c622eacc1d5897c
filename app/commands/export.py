"""`zacht export`: a session along given answers, as sound or as captions."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.commands.given import refuse_unasked
from app.commands.reading import program_of, readable
from app.commands.which import add_which, chosen, given_answers
from app.journal.report import own_reports
from app.library.shelf import write_text
from app.timeline.caption import captions
from app.timeline.path import walk
from app.words.known import KnownError

if TYPE_CHECKING:
    import argparse

    from app.player.assembly import Assembly, Gear
    from app.script.model import Script
    from app.timeline.path import Stretch
    from app.timeline.program import Choices
    from app.words.catalog import Words

CAPTIONS = (".vtt", ".srt")
SOUND = (".wav", ".flac", ".ogg", ".opus", ".mp3")


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("export", help="a session as a sound file or as captions")
    parser.add_argument("file")
    parser.add_argument("out", metavar="OUT", help=", ".join((*SOUND, *CAPTIONS)))
    parser.add_argument("--voice", metavar="ID", help="which voice speaks; zacht voices lists them")
    add_which(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, words: Words) -> int:
    """Write the file, whole or not at all."""
    from app.player.assembly import gear  # noqa: PLC0415 - sound loads only here

    return export(options, words, gear(silent=True, voice=options.voice or ""))


def export(options: argparse.Namespace, words: Words, gear: Gear) -> int:
    """Write the file with the voice of some gear; `options` are the command line's."""
    from app.player.assembly import Assembly  # noqa: PLC0415 - sound loads only here

    out = Path(options.out)
    ending = out.suffix.lower()
    if ending not in (*SOUND, *CAPTIONS):
        known = ", ".join((*SOUND, *CAPTIONS))
        raise KnownError("{name} has none of these endings: {known}", name=out.name, known=known)
    script = readable(options.file, words)
    choices = chosen(script, options, unknown_caution=False)
    answers = given_answers(options)
    refuse_unasked(program_of(script, choices, lambda _: None), script, answers)
    assembly = Assembly(gear, None, own_reports().tell)
    try:
        path = _spoken(assembly, script, choices, answers)
        for notice in assembly.notices(choices.language, words):
            print(notice, file=sys.stderr)
        title = script.title.spoken(choices.language)
        if ending in CAPTIONS:
            _write_captions(out, path, title, choices.language)
        else:
            _write_sound(out, path, assembly, title, choices.language)
    finally:
        assembly.close()
    return 0


def _spoken(
    assembly: Assembly, script: Script, choices: Choices, answers: dict[str, tuple[str, ...]]
) -> tuple[Stretch, ...]:
    """Return the path along the answers, laid by the clips of the voice."""
    from dataclasses import replace  # noqa: PLC0415

    from app.player.preparation import phrases_of  # noqa: PLC0415

    answered = replace(choices, answers=answers)
    for _ in range(2):  # estimated lengths first, then the clips
        program = program_of(script, answered, assembly.studio.length)
        path = walk(program, answers)
        assembly.studio.prepare(phrases_of(stretch.segment for stretch in path))
        assembly.studio.wait()
    return walk(program_of(script, answered, assembly.studio.length), answers)


def _write_captions(out: Path, path: tuple[Stretch, ...], title: str, language: str) -> None:
    """Write captions through a temporary file."""
    from app.export.caption import srt, vtt  # noqa: PLC0415

    shown = captions(path)
    text = vtt(shown, title, language) if out.suffix.lower() == ".vtt" else srt(shown)
    write_text(out, text)


def _write_sound(
    out: Path, path: tuple[Stretch, ...], assembly: Assembly, title: str, language: str
) -> None:
    """Write sound, with its progress where somebody watches."""
    from app.export.audio import Label, write_audio  # noqa: PLC0415

    def tell(share: float) -> None:
        if sys.stderr.isatty():
            print(f"\r{round(100 * share):3d} %", end="", file=sys.stderr, flush=True)

    write_audio(
        out,
        path,
        lambda segment: assembly.bank.score(segment, assembly.studio),
        Label(title, language),
        tell,
    )
