"""Plays a little of voice and sound from a page, without a stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.library.place import data_folder
from app.player.player import Player
from app.ui.session import Chosen, choices_of

if TYPE_CHECKING:
    from app.script.model.script import Script
    from app.ui.instrument import Instrument


class Listening(QObject):
    """The sound test, and the voice that is tried."""

    def __init__(self, instrument: Instrument, parent: QObject) -> None:
        """Be quiet."""
        super().__init__(parent)
        self.player = Player(self)
        self._instrument = instrument

    def hear(self, name: str, language: str) -> None:
        """Play one of our little sessions, or stop playing it."""
        if self.player.is_on:
            self.stop()
            return
        script = _little(name)
        choices = choices_of(script, Chosen(), language)
        self.player.play(self._instrument.assembly.guide(script, choices))

    def choose_device(self, device: str) -> None:
        """Go over to another device."""
        if self.player.guide is not None:
            self.player.guide.choose_device(device)

    def stop(self) -> None:
        """Be quiet: the page is left, or a session starts."""
        if self.player.is_on:
            self.player.close()


def _little(name: str) -> Script:
    """Return one of the little sessions that let a person hear what there is."""
    from app.script.read import read  # noqa: PLC0415 - YAML, after the first paint

    path = data_folder() / "assets" / f"{name}.session.yaml"
    script = read(path.read_bytes()).script
    if script is None:
        raise ValueError(path.name)
    return script
