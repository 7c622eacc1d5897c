"""What still fades after a jump; after several in a row, each of them."""

from dataclasses import dataclass

from app.sound.envelope import Samples
from app.sound.ramp import Ramp
from app.sound.render import held_below, render
from app.sound.score import Score


@dataclass(slots=True)
class _Leaving:
    """A score that is left, and its gain."""

    score: Score
    tick: int
    gain: Ramp


class Tail:
    """Lets scores leave while another one plays."""

    def __init__(self) -> None:
        """Have nothing to let go."""
        self._leaving: list[_Leaving] = []

    def __bool__(self) -> bool:
        """Say whether something still leaves."""
        return bool(self._leaving)

    def add(self, score: Score, tick: int, gain: float, fade: int) -> None:
        """Let a score leave from a gain within so many frames."""
        if gain > 0:
            ramp = Ramp(gain)
            ramp.go(0.0, fade)
            self._leaving.append(_Leaving(score, tick, ramp))

    def ends(self) -> list[int]:
        """Return in how many frames each has left."""
        return [one.gain.left for one in self._leaving]

    def over(self, part: Samples) -> Samples:
        """Lay what leaves over a part, shape [frames, 2], and let it pass."""
        frames = len(part)
        for one in self._leaving:
            gain = one.gain.take(frames)
            part = held_below(part + render(one.score, one.tick, frames) * (gain * gain))
            one.tick += frames
        self._leaving = [one for one in self._leaving if one.gain.left]
        return part

    def cut(self) -> None:
        """Let all go at once."""
        self._leaving.clear()
