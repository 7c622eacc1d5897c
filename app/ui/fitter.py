"""Finds out what this machine has to be heard with, and takes a person's own files.

All of it on threads: an engine that starts, a device that is asked and a long
recording take seconds, and the page never waits.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from app.ui.leaf import PREFERENCES, WELCOME
from app.ui.preference import Hearing
from app.ui.task import Task
from app.ui.view import MachineView
from app.words.known import KnownError

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.player.assembly import Gear
    from app.ui.task import Watch
    from app.ui.window import Window
    from app.words.catalog import Words

LANGUAGES = ("nl", "en")


class Fitter(QObject):
    """Asks the machine when the preferences are shown; `ask` gives a place, or none."""

    found = Signal(object)  # MachineView
    fitted = Signal(object)  # Hearing, with a file that can be heard
    placed = Signal(object)  # Path, a folder of own sessions

    def __init__(
        self,
        window: Window,
        gear: Callable[[Hearing], Gear],
        ask: Callable[[Window, Words, str], Path | None] | None = None,
    ) -> None:
        """Ask nothing yet."""
        super().__init__(window)
        self._window, self._gear = window, gear
        self._ask = ask or ask_place
        self.machine = MachineView()
        self.looking: Task | None = None
        self.trying: Task | None = None
        window.closed.connect(self.close)
        window.join(PREFERENCES, lambda page: page.hearing.show_machine(self.machine))
        window.join(WELCOME, lambda page: page.show_machine(self.machine))

    def look(self, hearing: Hearing, words: Words) -> None:
        """Ask for voices and devices, and show them when they are known."""
        if self.looking is not None:
            self.looking.cancel()

        def work(_: Watch) -> MachineView:
            return machine_of(self._gear(replace(hearing, speaks=True)), hearing, words)

        self.looking = Task(work, self)
        self.looking.done.connect(self._show)
        self._window.show_machine(self.machine)

    def take(self, kind: str, hearing: Hearing, words: Words) -> None:
        """Ask for a file of a person's own, try it, and tell if it can be heard."""
        place = self._ask(self._window, words, kind)
        if place is None:
            return
        if kind == "sessions":
            self.placed.emit(place)
            return
        if self.trying is not None:
            self.trying.cancel()
        is_background = kind == "background"

        def fail(fault: KnownError) -> None:
            told = fault.told(words)
            if is_background:
                self._show(replace(self.machine, background_fault=told))
            else:
                self._show(replace(self.machine, neural_fault=told))

        def fit() -> None:
            self._show(replace(self.machine, background_fault="", neural_fault=""))
            if is_background:
                self.fitted.emit(replace(hearing, background=str(place)))
            else:
                self.fitted.emit(replace(hearing, neural=str(place)))

        self.trying = Task(lambda _: _tried(kind, place), self)
        self.trying.failed.connect(fail)
        self.trying.done.connect(lambda _: fit())

    def close(self) -> None:
        """Want nothing any more."""
        for task in (self.looking, self.trying):
            if task is not None:
                task.cancel()

    def _show(self, machine: MachineView) -> None:
        """Show what was found."""
        self.machine = machine
        self._window.show_machine(machine)
        self.found.emit(machine)


def machine_of(gear: Gear, hearing: Hearing, words: Words) -> MachineView:
    """Return the voices and devices that there are; slow."""
    from app.voice.engine import NoVoiceError  # noqa: PLC0415 - numpy, after the first paint
    from app.voice.lineup import line_up  # noqa: PLC0415 - numpy, after the first paint
    from app.voice.piper import find_voices, is_installed  # noqa: PLC0415 - as above

    try:
        found = line_up(gear.engines, LANGUAGES)
        has_pitch = any(engine.has_pitch for engine in gear.engines)
    finally:
        for engine in gear.engines:
            engine.close()
    voices: dict[str, list[tuple[str, str]]] = {}
    for row in found.rows:
        voices.setdefault(row.voice.language, []).append((row.voice.id, row.voice.name))
    heard, sound_fault = _devices(gear, words)
    neural = find_voices(Path(hearing.neural)) if hearing.neural else ()
    none = words("This voice has no licence card.")
    return MachineView(
        looking=False,
        voices={language: tuple(rows) for language, rows in voices.items()},
        faults=tuple(dict.fromkeys(_told(fault, words) for fault in found.faults)),
        has_pitch=has_pitch,
        has_neural=is_installed(),
        cards=tuple(f"{voice.name}\n{voice.card or none}" for voice in neural),
        speaks={row.voice.language: row.voice.name for row in found.rows if row.is_chosen},
        missing={
            fault.values["language"]: _told(fault, words)
            for fault in found.faults
            if isinstance(fault, NoVoiceError)
        },
        devices=heard,
        sound_fault=sound_fault,
    )


def _told(fault: KnownError, words: Words) -> str:
    """Tell a fault, with the name of a language in the place of its code."""
    names = {"nl": words("Dutch"), "en": words("English")}
    code = fault.values.get("language", "")
    return words(fault.sentence, **{**fault.values, "language": names.get(code, code)})


def _devices(gear: Gear, words: Words) -> tuple[tuple[str, ...], str]:
    """Return the devices that play, and why there is none."""
    try:
        heard = gear.devices()
    except KnownError as fault:
        return (), fault.told(words)
    return heard, "" if heard else words("No loudspeaker and no headphone was found.")


def _tried(kind: str, place: Path) -> None:
    """See whether a file can be heard.

    Raises:
        KnownError: it cannot, and why.
    """
    if kind == "background":
        from app.sound.loop import own_background  # noqa: PLC0415 - numpy, late

        own_background(place.name, place)
        return
    from app.voice.piper import find_voices  # noqa: PLC0415 - as above

    if not find_voices(place):
        raise KnownError(
            "There is no Piper voice at {path}: it is a file that ends in .onnx, "
            "with the same name and .json behind it.",
            path=str(place),
        )


def ask_place(window: Window, words: Words, kind: str) -> Path | None:
    """Ask for a file or a folder."""
    if kind == "sessions":
        chosen = QFileDialog.getExistingDirectory(window, words("Your own sessions"))
    elif kind == "neural folder":
        chosen = QFileDialog.getExistingDirectory(window, words("A warmer voice"))
    elif kind == "neural file":
        chosen, _ = QFileDialog.getOpenFileName(
            window, words("A warmer voice"), "", "Piper (*.onnx)"
        )
    else:
        sounds = "*.wav *.flac *.ogg *.opus *.mp3 *.aiff"
        chosen, _ = QFileDialog.getOpenFileName(
            window, words("Your own background"), "", f"{words('Sound')} ({sounds})"
        )
    return Path(chosen) if chosen else None
