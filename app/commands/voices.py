"""`zacht voices`: which voices there are, and how they sound."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

from app.commands.neural import neural_place
from app.commands.parser import Commands, Parser
from app.timeline.lane import Phrase
from app.voice.cache import Cache
from app.voice.engine import RATE, Engine
from app.voice.lineup import Row, engines, line_up
from app.voice.piper import find_voices
from app.voice.speech import Speech
from app.words.catalog import Words
from app.words.known import KnownError

LANGUAGES = ("nl", "en")
FOUND, NONE = 0, 1


def add(commands: Commands[Parser], words: Words) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "voices", words=words, help=words("which voices there are, and how they sound")
    )
    parser.add_argument("--say", metavar="TEXT", help=words("speak a text"))
    parser.add_argument("--language", metavar="CODE", help=words("only voices of this language"))
    parser.add_argument(
        "--to", metavar="FILE", help=words("write what is spoken instead of playing it")
    )
    parser.add_argument(
        "--neural", metavar="PLACE", help=words("a Piper voice, or a folder of them")
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, words: Words) -> int:
    """List the voices, or speak; 1 where a language has none.

    Raises:
        KnownError: There is nothing to speak with, or to hear it by.
    """
    place = neural_place(options.neural)
    able = engines(place)
    try:
        if options.say:
            return _say(options, able, options.language or words.language)
        return _list(options, able, words, place)
    finally:
        for engine in able:
            engine.close()


def _list(
    options: argparse.Namespace, able: tuple[Engine, ...], words: Words, place: Path | None
) -> int:
    lineup = line_up(able, [options.language] if options.language else LANGUAGES)
    for row in lineup.rows:
        print(_told(row))
    if lineup.rows:
        print(words("* speaks when a session is played"))
    for voice in find_voices(place) if place is not None else ():
        print(f"\n{voice.name}\n{voice.card or words('This voice has no licence card.')}")
    for fault in lineup.faults:
        print(fault.told(words), file=sys.stderr)
    return NONE if lineup.faults else FOUND


def _told(row: Row) -> str:
    mark = "*" if row.is_chosen else " "
    voice = row.voice
    return f"{mark} {voice.tag:<18} {voice.name:<36} {voice.engine:<8} {voice.id}"


def _say(options: argparse.Namespace, able: tuple[Engine, ...], language: str) -> int:
    speech = Speech(able, Cache(None))
    clip = speech.clip(Phrase(options.say, language, private=True))
    if options.to:
        try:
            soundfile.write(options.to, clip.samples, RATE)
        except (OSError, soundfile.LibsndfileError, TypeError, ValueError) as fault:
            raise KnownError(
                "{path} cannot be written: {why}", path=options.to, why=str(fault)
            ) from fault
        return FOUND
    _play(clip.samples)
    return FOUND


def _play(samples: NDArray[np.float32]) -> None:
    try:
        import sounddevice  # noqa: PLC0415 - it loads a library that may be missing

        sounddevice.play(samples, RATE, blocking=True)
    except (OSError, ImportError) as fault:
        raise _unheard() from fault
    except sounddevice.PortAudioError as fault:
        raise _unheard() from fault


def _unheard() -> KnownError:
    return KnownError("No sound device can be opened. Write a file instead: --to FILE.wav")
