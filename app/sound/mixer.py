"""What plays now: the one place where sound has a position.

    load ──▶ MOVING ──pause, stop: by a ramp──▶ STILL ──load──▶ MOVING
             MOVING ──a fault of ours: by a ramp──▶ STILL

Wishes come in through a queue, from any thread; `render` obeys them at the
start of a block. It takes no locks, reads no files and makes no sound itself.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from app.sound.asset import RATE
from app.sound.envelope import Samples
from app.sound.join import NOTHING, continued, lying_over, lying_under
from app.sound.murmur import Murmur
from app.sound.ramp import Ramp
from app.sound.render import held_below, render
from app.sound.score import Score
from app.sound.tail import Tail

PAUSE_FADE = RATE // 4
"""Frames in which a pause leaves."""
_ENTER = RATE * 30 // 1000
"""Frames in which speech comes in where it is begun in the middle, or leaves at least."""
_VOLUME_FADE = RATE * 15 // 100
_SPLIT = RATE // 50
"""Frames in which the last sound leaves when it could not go on."""
_MARKS = 32


@dataclass(frozen=True, slots=True)
class Mark:
    """From a frame on, which score is heard, and whether it moves on by itself."""

    clock: int
    score: Score
    tick: int
    moving: bool
    loads: int


class Mixer:
    """Renders scores one after the other, and knows what it rendered when.

    Attributes:
        clock: Frames rendered since the beginning.
        marks: Where the position jumped or stopped, newest last.
        fault: A fault of ours in a render, until something else is loaded.
    """

    def __init__(self, volume: float = 1.0) -> None:
        """Begin silent and still."""
        self.clock = 0
        self.fault: Exception | None = None
        self.marks: tuple[Mark, ...] = (Mark(0, NOTHING, 0, moving=False, loads=0),)
        self._wishes: deque[Callable[[], None]] = deque()
        self._score, self._source, self._tick = NOTHING, NOTHING, 0
        self._next: Score | None = None
        self._moving = False
        self._loads = 0
        self._gain, self._volume, self._enter = Ramp(0.0), Ramp(volume), Ramp(1.0)
        self._tail = Tail()
        self._murmur = Murmur()
        self._last = np.zeros((1, 2), np.float32)

    # --- wishes, from any thread --------------------------------------------------

    def load(self, score: Score, tick: int, *, playing: bool, fade: int) -> None:
        """Go to a tick of a score; speech and tone that are left take `fade` frames."""
        self._wishes.append(partial(self._load, score, tick, playing=playing, fade=fade))

    def follow(self, score: Score | None) -> None:
        """Go on into a score where the present one ends; with none, hold there."""
        self._wishes.append(partial(self._follow, score))

    def still(self, fade: int) -> None:
        """Come to rest within so many frames."""
        self._wishes.append(partial(self._still, fade))

    def set_volume(self, volume: float) -> None:
        """Bring everything to a linear gain."""
        self._wishes.append(partial(self._set_volume, volume))

    def murmur(self, clip: Samples) -> None:
        """Say a clip softly over what plays, mono at 48 kHz."""
        self._wishes.append(partial(self._murmur.say, clip))

    # --- the thread of the sound ----------------------------------------------------

    @property
    def is_still(self) -> bool:
        """Whether nothing is heard, and nothing has been wished."""
        is_silent = not self._tail and self._murmur.is_over
        return not self._moving and is_silent and not self._wishes

    def known(self) -> int:
        """Return how many frames lie ahead before the end of what is loaded."""
        self._obey()
        left = max(self._score.length - self._tick, 0)
        return left if self._next is None else left + self._next.length

    def between_words(self, most: int) -> int:
        """Return how many frames lie ahead, at most so many, up to where nobody speaks."""
        frames, score, begin = most, self._score, -self._tick
        if self._next is not None and begin + score.length < most:
            score, begin = self._next, begin + score.length
        for clip in reversed([*score.voice.between(most - begin, most - begin + 1)]):
            frames = min(frames, begin + clip.start)
        return frames if frames > 0 else most

    def render(self, frames: int) -> Samples:
        """Return the next block, shape [frames, 2]; never raises for what it mixes."""
        start = self.clock
        try:
            self._obey()
            block = self._murmur.over(self._mixed(frames), self._volume.value)
        except Exception as fault:  # noqa: BLE001 - a raise in a callback ends the sound hard
            block = self._broken(fault, frames)
        self.clock = start + frames
        self._last = block
        return block

    def advance(self, frames: int) -> None:
        """Let time go by without a sound."""
        self._obey()
        self._murmur.skip(frames)
        end = self.clock + frames
        while self.clock < end:
            count = self._stretch(end - self.clock)
            for ramp in (self._gain, self._enter, self._volume):
                ramp.take(count)
            self._tail.cut()
            self._pass(count)

    # --- inside -----------------------------------------------------------------------

    def _obey(self) -> None:
        while self._wishes:
            self._wishes.popleft()()

    def _load(self, score: Score, tick: int, *, playing: bool, fade: int) -> None:
        heard = self._moving and not self.fault
        whole = self._gain.value == 1.0
        before, left = (self._score, self._tick) if heard and whole else (self._quiet(), 0)
        if heard:
            self._leave(max(fade if whole else min(fade, PAUSE_FADE), _ENTER), whole=whole)
        self._score, self._source = continued(score, before, left, tick), score
        self._tick, self._next = tick, None
        self._enter = Ramp(0.0 if tick else 1.0, 1.0, _ENTER if tick else 0)
        self._gain = Ramp(1.0 if playing else 0.0)
        self._moving, self.fault = playing, None
        self._loads += 1
        self._mark()

    def _leave(self, fade: int, *, whole: bool) -> None:
        """Let go what lies over, as loud as it is now; where all leaves, what lies under too."""
        gain = self._gain.value
        self._tail.add(lying_over(self._score), self._tick, gain * self._enter.value**0.5, fade)
        if not whole:
            self._tail.add(lying_under(self._score), self._tick, gain, fade)

    def _quiet(self) -> Score:
        """Return silence at this moment, so that loops go on from the clock."""
        return Score(segment=-1, length=0, offset=self.clock)

    def _follow(self, score: Score | None) -> None:
        self._next = score

    def _still(self, fade: int) -> None:
        self._gain.go(0.0, fade)  # not bound to the ramp itself: a load makes a new one

    def _set_volume(self, volume: float) -> None:
        self._volume.go(volume, _VOLUME_FADE if self._moving or self._tail else 0)

    def _mark(self) -> None:
        mark = Mark(self.clock, self._source, self._tick, self._moving, self._loads)
        self.marks = (*self.marks[-_MARKS:], mark)

    def _stretch(self, frames: int) -> int:
        """Return how far it goes on evenly, at most so many frames; at least one."""
        if self._moving and self._next is not None and self._tick >= self._score.length:
            self._score, self._source = continued(self._next, self._score, self._tick), self._next
            self._tick, self._next = 0, None
            self._mark()
        ends = [frames, self._gain.left, self._enter.left, *self._tail.ends()]
        if self._next is not None and self._moving:
            ends.append(self._score.length - self._tick)
        return min(end for end in ends if end > 0)

    def _pass(self, frames: int) -> None:
        """Let the position go on."""
        self.clock += frames
        if self._moving:
            self._tick += frames
        if self._moving and self._gain.value == 0 and not self._gain.left:
            self._moving = False
            self._mark()

    def _mixed(self, frames: int) -> Samples:
        block = np.empty((frames, 2), np.float32, order="F")
        done = 0
        while done < frames:
            count = self._stretch(frames - done)
            block[done : done + count] = self._part(count)
            self._pass(count)
            done += count
        return block

    def _part(self, frames: int) -> Samples:
        """Mix one even stretch: what plays, and what leaves."""
        part = np.zeros((frames, 2), np.float32, order="F")
        if self._moving:
            gain = self._gain.take(frames)
            part = self._played(frames) * (gain * gain)
        part = self._tail.over(part)
        return np.asarray(part * self._volume.take(frames), np.float32)

    def _played(self, frames: int) -> Samples:
        if not self._enter.left:
            return render(self._score, self._tick, frames)
        gain = self._enter.take(frames)
        under = render(lying_under(self._score), self._tick, frames)
        return held_below(under + render(lying_over(self._score), self._tick, frames) * gain)

    def _broken(self, fault: Exception, frames: int) -> Samples:
        """Keep the fault, and leave softly: the last sound, backwards, fading."""
        self.fault = self.fault or fault
        self._tail.cut()
        self._moving, self._gain = False, Ramp(0.0)
        self._mark()
        block = np.zeros((frames, 2), np.float32)
        count = min(frames, len(self._last), _SPLIT)
        fall = np.linspace(1, 0, count, dtype=np.float32)[:, None]
        block[:count] = self._last[::-1][:count] * fall
        return block
