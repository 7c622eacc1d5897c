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
    from collections.abc import Mapping
    from pathlib import Path

    from app.player.preparation import Clips
    from app.timeline.program import Segment

_OWN = "one's own"
"""A name that no script can write: one recording, which never crosses with itself."""


MOST_BROUGHT = 100_000_000
"""Samples of all sounds that come with one session: half an hour of one channel, some 200 MB."""


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
        self._own: dict[str, str] = {}
        self._brought: set[str] = set()
        self._reading: threading.Thread | None = None
        if own is not None:
            self._reading = threading.Thread(target=self._lend, args=(own,), daemon=True)
            self._reading.start()

    def wait(self) -> None:
        """Wait until the own recording has been read."""
        if self._reading is not None:
            self._reading.join()

    @property
    def is_ready(self) -> bool:
        """Whether the own recording has been read, or never will be."""
        return self._reading is None or not self._reading.is_alive()

    def score(self, segment: Segment, clips: Clips) -> Score:
        """Return a segment's sound; a sound that is missing is left out."""
        return compose(self._heard(segment), clips, self._assets, self.levels, self.guide)

    def bring(self, sounds: Mapping[str, bytes]) -> None:
        """Use the sounds that came with a session, and no longer those of the one before.

        The program's own stay as they are.

        Raises:
            SoundMissingError: one cannot be read, or all of them last too long.
        """
        for name in self._brought:
            self._assets.take_back(name)
        self._brought, held = set(), 0
        for name, content in sounds.items():
            if self.has(name):
                continue
            sound = parse(name, content)
            held += sound.samples.size
            if held > MOST_BROUGHT:
                raise SoundMissingError("The sound {name} lasts too long.", name=name)
            self._assets.lend(sound)
            self._brought.add(name)

    def has(self, name: str) -> bool:
        """Say whether a sound is there and can be read."""
        try:
            self._assets.sound(name)
        except SoundMissingError:
            return False
        return True

    def _heard(self, segment: Segment) -> Segment:
        """Return a segment without the sounds that cannot be read, with one's own background."""
        under = [replace(one, name=self._own.get(one.name, one.name)) for one in segment.under]
        return replace(
            segment,
            sound=tuple(strike for strike in segment.sound if self.has(strike.name)),
            under=tuple(one for one in under if not one.name or self.has(one.name)),
        )

    def _lend(self, own: Path) -> None:
        """Read the own recording, and use it for every background."""
        try:
            sound = own_background(own.name, own)
        except KnownError as fault:
            self.fault = fault
            return
        self._assets.lend(replace(sound, name=_OWN))
        self._own = dict.fromkeys(BACKGROUNDS, _OWN)
