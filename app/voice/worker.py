"""Speak with the system's voices, in a process of its own.

pyttsx3 2.99 loses files, hangs and prints; what is done here in this order
gave 0 bad clips of 1,900. Windows and macOS follow the same facts, untried.
"""

from __future__ import annotations

import ctypes
import itertools
import os
import sys
import time
from importlib.metadata import version
from pathlib import Path
from typing import Any

from app.voice.line import serve

IDLE = 2.0
"""Seconds that a driver may need to come to rest."""

PITCHES = ((-6.35, 0), (-3.7, 25), (-1.85, 38), (0.0, 50), (2.0, 62), (4.4, 75), (8.9, 100))
"""Semitones that are heard and espeak's setting, measured over both languages."""

EMPTY = 100
"""Bytes: a sound file of no more has no sound in it."""


class NotSpokenError(RuntimeError):
    """The driver came back without a sound."""


def provide_espeak() -> None:
    """Use the espeak-ng of the wheel where the system has none.

    Must come before pyttsx3 is imported: it then finds the library loaded.
    """
    if sys.platform in {"win32", "darwin"} or _system_has_espeak():
        return
    import espeakng_loader  # noqa: PLC0415 - only where it is wanted

    os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()
    ctypes.CDLL(espeakng_loader.get_library_path())


def _system_has_espeak() -> bool:
    for name in ("libespeak-ng.so.1", "/usr/local/lib/libespeak-ng.so.1", "libespeak.so.1"):
        try:
            ctypes.CDLL(name)
        except OSError:
            continue
        return True
    return False


class Speaker:
    """pyttsx3, asked in the only order in which it keeps its word."""

    def __init__(self) -> None:
        """Start the driver of this system."""
        provide_espeak()
        import pyttsx3  # noqa: PLC0415 - it loads the library at once

        self._engine = pyttsx3.init()
        self._driver = self._engine.proxy._driver  # noqa: SLF001 - no other way to its flags
        self.name = str(self._engine)
        self._finished = False
        self._fault: BaseException | None = None
        self._engine.connect("finished-utterance", self._on_finished)
        self._engine.connect("error", self._on_error)
        self._guard_callback()
        self._engine.runAndWait()  # the first one returns early: let it be an empty one

    def _on_finished(self, name: str | None, completed: bool) -> None:  # noqa: ARG002, FBT001
        self._finished = completed

    def _on_error(self, name: str | None, exception: BaseException) -> None:  # noqa: ARG002
        self._fault = exception

    def _guard_callback(self) -> None:
        """Catch inside espeak's callback: a raise there hangs for ever."""
        if self.name != "espeak":
            return
        from pyttsx3.drivers import _espeak  # noqa: PLC0415 - only there with espeak

        inner = self._driver._onSynth  # noqa: SLF001

        def guarded(wav: Any, count: int, events: Any) -> int:  # noqa: ANN401 - C pointers
            try:
                inner(wav, count, events)
            except Exception as fault:  # noqa: BLE001 - told by `save`
                self._fault = fault
                self._driver.endLoop()
            return 0

        _espeak.SetSynthCallback(guarded)

    def version(self) -> str:
        """Return what the sound depends on."""
        return f"pyttsx3 {version('pyttsx3')} {self._library_version()}"

    def _library_version(self) -> str:
        if self.name != "espeak":
            import platform  # noqa: PLC0415

            return platform.version()
        from pyttsx3.drivers import _espeak  # noqa: PLC0415

        _espeak.dll.espeak_Info.restype = ctypes.c_char_p
        return str(_espeak.dll.espeak_Info(None).decode())

    def voices(self) -> list[dict[str, str]]:
        """Return id, name and language tag of every voice."""
        return [
            {"id": voice.id, "name": voice.name or voice.id, "tag": _tag(voice.languages)}
            for voice in self._engine.getProperty("voices")
        ]

    def save(self, text: str, voice: str, rate: int, pitch: float, path: str) -> None:
        """Write a text, spoken, to a file.

        Raises:
            NotSpokenError: The file is not there, or not whole.
        """
        self._set(voice, rate, pitch)
        self._come_to_rest()
        self._finished, self._fault = False, None
        self._engine.save_to_file(text, path)
        if self.name == "sapi5":  # writes before it returns; waiting would hang
            self._finished = True
        else:
            self._engine.runAndWait()
        self._verify(path)

    def _come_to_rest(self) -> None:
        """Wait until nothing is queued, settings too, and forget a stop left over.

        Else the driver takes the queue for speech and cancels what comes next.
        """
        if self.name != "espeak":
            return
        from pyttsx3.drivers import _espeak  # noqa: PLC0415

        until = time.monotonic() + IDLE
        while _espeak.IsPlaying() and time.monotonic() < until:
            time.sleep(0.001)
        self._driver._stopping = False  # noqa: SLF001

    def _set(self, voice: str, rate: int, pitch: float) -> None:
        self._engine.setProperty("voice", voice)
        if self._engine.getProperty("voice") != voice:  # a wrong id raises nothing
            message = f"no voice {voice}"
            raise NotSpokenError(message)
        self._engine.setProperty("rate", rate)
        if self.name == "espeak":
            self._engine.setProperty("pitch", pitch_setting(pitch))

    def _verify(self, path: str) -> None:
        if self._fault is not None:
            raise NotSpokenError(str(self._fault)) from self._fault
        if not self._finished:
            message = "not finished"
            raise NotSpokenError(message)
        file = Path(path)
        if not file.exists() or file.stat().st_size <= EMPTY:
            message = "no file"
            raise NotSpokenError(message)


def pitch_setting(semitones: float) -> int:
    """Return espeak's setting for semitones above its own pitch."""
    semitones = min(max(semitones, PITCHES[0][0]), PITCHES[-1][0])
    for (low, first), (high, last) in itertools.pairwise(PITCHES):
        if semitones <= high:
            return round(first + (semitones - low) / (high - low) * (last - first))
    return PITCHES[-1][1]


def _tag(languages: list[Any]) -> str:
    first = languages[0] if languages else ""
    tag = first.decode("ascii", "ignore") if isinstance(first, bytes) else str(first or "")
    return tag.strip("\x00\x05").replace("_", "-").lower()


def start() -> Any:  # noqa: ANN401 - the function that answers
    """Start the speaker and return what answers the parent."""
    speaker = Speaker()

    def answer(question: dict[str, Any]) -> dict[str, Any]:
        match question["do"]:
            case "hello":
                return {
                    "engine": speaker.name,
                    "version": speaker.version(),
                    "pitch": speaker.name == "espeak",
                }
            case "voices":
                return {"voices": speaker.voices()}
            case _:
                speaker.save(
                    question["text"],
                    question["voice"],
                    question["rate"],
                    question["pitch"],
                    question["path"],
                )
                return {"path": question["path"]}

    return answer


if __name__ == "__main__":
    serve(start)
