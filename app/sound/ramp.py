"""A gain that is on its way somewhere, kept by what plays."""

from dataclasses import dataclass

import numpy as np

from app.sound.envelope import Samples


@dataclass(slots=True)
class Ramp:
    """A gain, where it goes, and how many frames that still takes."""

    value: float
    target: float = 0.0
    left: int = 0

    def go(self, target: float, frames: int) -> None:
        """Turn towards a gain, from wherever it is; at once without frames."""
        self.target = target
        self.left = frames if target != self.value else 0
        if not self.left:
            self.value = target

    def take(self, frames: int) -> Samples:
        """Return the gains of the next frames as a column, and be there afterwards."""
        if not self.left:
            return np.full((1, 1), self.value, np.float32)
        step = (self.target - self.value) / self.left
        moving = min(frames, self.left)
        gains = np.full((frames, 1), self.target, np.float32)
        gains[:moving, 0] = self.value + step * np.arange(1, moving + 1)
        self.left -= moving
        self.value = self.value + step * moving if self.left else self.target
        return gains
