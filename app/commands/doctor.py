"""`zacht doctor`: what works on this machine, and what to do about the rest."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from app.library.place import data_folder
from app.library.shelf import ShelfError, entries
from app.screen import has_screen
from app.voice.engine import VoiceError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator

    from app.commands.parser import Commands, Parser
    from app.words.catalog import Words

_LANGUAGES = ("nl", "en")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: whether it works, what was seen, what to do.

    What is not there, and can be done without, works and is not `there`.
    """

    works: bool
    what: str
    seen: str
    act: str = ""
    there: bool = True

    @property
    def sign(self) -> str:
        """How it stands before the line."""
        return "✗" if not self.works else "✓" if self.there else "–"


def add(commands: Commands[Parser], words: Words) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "doctor", words=words, help=words("what works on this machine, and what to do")
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, words: Words) -> int:  # noqa: ARG001
    """Look at everything; 1 where something that sessions need does not work."""
    print(f"Zacht · Python {platform.python_version()} · {platform.platform()}")
    findings = [finding for look in LOOKS for finding in look(words)]
    for finding in findings:
        print(f"{finding.sign} {finding.what}: {finding.seen}")
        if finding.act:
            print(f"    {finding.act}")
    return 0 if all(finding.works for finding in findings) else 1


def _screen(words: Words) -> Iterator[Finding]:
    """Look for a screen; a machine without one still plays in the terminal."""
    if has_screen(os.environ):
        yield Finding(works=True, what=words("Screen"), seen=words("there is one"))
    else:
        act = words("Sessions play in the terminal: zacht play.")
        none = words("there is none")
        yield Finding(works=True, what=words("Screen"), seen=none, act=act, there=False)


def _window(words: Words) -> Iterator[Finding]:
    """Try to load Qt."""
    try:
        import PySide6.QtGui  # noqa: PLC0415
    except ImportError as error:
        act = words("Install the system packages that Qt wants; the README names them.")
        yield Finding(works=False, what=words("Window"), seen=str(error), act=act)
    else:
        seen = f"PySide6 {PySide6.__version__}"
        yield Finding(works=True, what=words("Window"), seen=seen)


def _sound(words: Words) -> Iterator[Finding]:
    """Look for a device to be heard on; captions work without one."""
    act = words("Without sound the words are shown as captions.")
    try:
        import sounddevice  # noqa: PLC0415

        device = sounddevice.query_devices(kind="output")
    except OSError as error:  # PortAudio itself is missing
        hint = words("On Debian: apt install libportaudio2 libasound2-plugins")
        yield Finding(works=False, what=words("Sound"), seen=str(error), act=f"{act} {hint}")
    except (ValueError, sounddevice.PortAudioError) as error:
        seen = f"{words('there is no device')} ({error})"
        yield Finding(works=True, what=words("Sound"), seen=seen, act=act, there=False)
    else:
        yield Finding(works=True, what=words("Sound"), seen=str(device["name"]))


def _voices(words: Words) -> Iterator[Finding]:
    """Look for a voice for each language of the bundled sessions."""
    from app.voice.cache import Cache  # noqa: PLC0415
    from app.voice.process import system_engine  # noqa: PLC0415
    from app.voice.speech import Speech  # noqa: PLC0415

    speech = Speech((system_engine(),), Cache(None))
    try:
        for language in _LANGUAGES:
            what = words("Voice for {language}", language=language)
            try:
                voice = speech.voice(language)
            except VoiceError as error:
                yield Finding(works=False, what=what, seen=error.told(words))
            else:
                yield Finding(works=True, what=what, seen=f"{voice.name} ({voice.engine})")
    finally:
        speech.close()


def _folders(words: Words) -> Iterator[Finding]:
    """Look at the folders that are read and written."""
    sessions = data_folder() / "sessions"
    try:
        count = len(entries([sessions]))
    except ShelfError as error:
        yield Finding(works=False, what=words("Sessions"), seen=error.told(words))
    else:
        seen = words.n(
            "{n} session in {folder}", "{n} sessions in {folder}", count, folder=sessions
        )
        yield Finding(works=count > 0, what=words("Sessions"), seen=seen)
    for what, folder in (
        (words("Own data"), platformdirs.user_data_dir("zacht", appauthor=False)),
        (words("Clips of the voice"), platformdirs.user_cache_dir("zacht", appauthor=False)),
    ):
        yield _writable(what, Path(folder), words)


def _writable(what: str, folder: Path, words: Words) -> Finding:
    """Try to write into a folder that need not be there yet."""
    there = next(place for place in (folder, *folder.parents) if place.exists())
    try:
        with tempfile.TemporaryFile(dir=there):
            return Finding(works=True, what=what, seen=str(folder))
    except OSError as error:
        act = words("Make this folder writable, or free some space on its disk.")
        return Finding(works=False, what=what, seen=f"{folder}: {error.strerror}", act=act)


def _encryption(words: Words) -> Iterator[Finding]:
    """Say what is kept, and how."""
    seen = words("evenings stay on this computer, without a lock")
    yield Finding(works=True, what=words("Encryption"), seen=seen)


LOOKS: tuple[Callable[[Words], Iterator[Finding]], ...] = (
    _screen,
    _window,
    _sound,
    _voices,
    _folders,
    _encryption,
)

if sys.platform.startswith("win"):  # the console may not know these signs
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr,unused-ignore]
