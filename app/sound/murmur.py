"""What is said softly over what plays: a number that is counted, a refusal."""

import numpy as np

from app.sound.asset import RATE
from app.sound.envelope import Samples
from app.sound.render import held_below

_LEAVE = RATE * 30 // 1000
"""Frames in which what was being said gives way to what is said now."""
_NOTHING = np.zeros(0, np.float32)


class Murmur:
    """One clip at a time, mono at 48 kHz; the newest is heard."""

    def __init__(self) -> None:
        """Say nothing."""
        self._clip, self._tick = _NOTHING, 0

    @property
    def is_over(self) -> bool:
        """Whether all has been said."""
        return self._tick >= self._clip.size

    def say(self, clip: Samples) -> None:
        """Say a clip from now on; what is being said leaves by a ramp."""
        tail = self._clip[self._tick : self._tick + _LEAVE]
        said = np.zeros(max(clip.size, tail.size), np.float32)
        said[: clip.size] = clip
        said[: tail.size] += tail * np.linspace(1, 0, tail.size, dtype=np.float32)
        self._clip, self._tick = said, 0

    def over(self, block: Samples, volume: float) -> Samples:
        """Return a block, shape [frames, 2], with what is said laid over it."""
        if self.is_over:
            return block
        said = self._clip[self._tick : self._tick + len(block)] * np.float32(volume)
        self.skip(len(block))
        both = np.array(block, np.float32)
        both[: said.size] += said[:, None]
        return held_below(both)

    def skip(self, frames: int) -> None:
        """Let time go by."""
        self._tick += frames
