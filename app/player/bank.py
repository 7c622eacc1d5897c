"""The sounds of sessions: what lies in files, as a person wishes to hear it."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

from app.sound.asset import BACKGROUNDS, Assets, SoundMissingError, parse
from app.sound.loop import own_background
from app.sound.score import Guide, Levels, Score, compose
from app.words.known import KnownError

if TYPE_CHECKING:
    from pathlib import Path

    from app.player.preparation import Clips
    from app.timeline.program import Segment


class Bank:
    """Makes segments' sound of clips and assets, with the levels of a person.

    Args:
        assets: Where the sounds are.
        levels: How loud each bus is.
        guide: What guides a breath where its step does not say.
        own: A person's own recording, heard in place of every background.

    Attributes:
        fault: Why the own recording is not heard.
    """

    def __init__(
        self, assets: Assets, levels: Levels, guide: Guide = "tone", own: Path | None = None
    ) -> None:
        """Begin to read the own recording, on a thread: a long one takes seconds."""
        self._assets = assets
        self.levels = levels
        self.guide: Guide = guide
        self.fault: KnownError | None = None
        self._reading: threading.Thread | None = None
        if own is not None:
            self._reading = threading.Thread(target=self._lend, args=(own,), daemon=True)
            self._reading.start()

    def wait(self) -> None:
        """Wait until the own recording has been read."""
        if self._reading is not None:
            self._reading.join()

    def score(self, segment: Segment, clips: Clips) -> Score:
        """Return a segment's sound; a sound that is missing is left out."""
        return compose(self._heard(segment), clips, self._assets, self.levels, self.guide)

    def take(self, name: str, content: bytes) -> None:
        """Use a sound that came with a session; the program's own stay as they are.

        Raises:
            SoundMissingError: it cannot be read.
        """
        if not self.has(name):
            self._assets.lend(parse(name, content))

    def has(self, name: str) -> bool:
        """Say whether a sound is there and can be read."""
        try:
            self._assets.sound(name)
        except SoundMissingError:
            return False
        return True

    def _heard(self, segment: Segment) -> Segment:
        """Return a segment without the sounds that cannot be read."""
        return replace(
            segment,
            sound=tuple(strike for strike in segment.sound if self.has(strike.name)),
            under=tuple(under for under in segment.under if not under.name or self.has(under.name)),
        )

    def _lend(self, own: Path) -> None:
        """Read the own recording, and use it for every background."""
        try:
            sound = own_background(own.name, own)
        except KnownError as fault:
            self.fault = fault
            return
        for name in BACKGROUNDS:
            self._assets.lend(replace(sound, name=name))
