"""The listener's side of a mixer: jumps, pauses, and the position heard."""

from app.sound.asset import RATE
from app.sound.clip import Clip, Tape, track
from app.sound.envelope import Samples
from app.sound.join import NOTHING
from app.sound.mixer import PAUSE_FADE, Mark, Mixer
from app.sound.score import Levels, Score
from app.timeline.state import Position

_LANDING_FADE = 2.0
"""Seconds in which a landing leaves what was playing."""
_AHEAD, _BEHIND = 40 * RATE, 5 * RATE
"""Ticks around what is heard of which the speech lies ready in memory."""


class Deck:
    """Everything of an output that does not depend on what it plays through.

    A jump counts as heard as soon as it is made, and a pause stands still at
    once, although the sound comes later by the latency of the device: what is
    shown never goes back to what has been left. Going on after a pause begins
    where it was said, so that a word half heard is heard whole.
    """

    def __init__(self, volume: float = 1.0) -> None:
        """Begin with nothing loaded."""
        self.mixer = Mixer(volume)
        self._here: Score = NOTHING
        self._coming: Score | None = None
        self._at = Position(0, 0)
        self._loads = 0
        self._paused = True
        self._landing = 0
        self._told: Exception | None = None
        self._ready: set[Tape] = set()
        self._delay = 0
        self._looked = Position(-2, 0)

    def load(self, score: Score, tick: int, *, playing: bool, fade: float = 0.0) -> None:
        """Go to a tick of a score."""
        self._here, self._coming, self._paused = score, None, not playing
        self._at = Position(score.segment, tick)
        self._loads += 1
        self._make_ready()
        self.mixer.load(score, tick, playing=playing, fade=round(fade * RATE))

    def follow(self, score: Score | None) -> None:
        """Go on into a score where the present one ends."""
        self._coming = score
        self._make_ready()
        self.mixer.follow(score)

    def play(self) -> None:
        """Go on where it was paused."""
        if self._paused:
            coming = self._coming
            self.load(self._here, self._at.tick, playing=True)
            self.follow(coming)

    def pause(self) -> None:
        """Stand still now, and be silent soon."""
        if not self._paused:
            self._at = self.heard()
            self._paused = True
            self.mixer.still(PAUSE_FADE)

    def stop(self, fade: float) -> None:
        """Let all sound leave."""
        self.follow(None)
        self.mixer.still(round(fade * RATE))

    def set_volume(self, volume: float) -> None:
        """Bring everything to a linear gain."""
        self.mixer.set_volume(volume)

    def set_delay(self, seconds: float) -> None:
        """Say how much later it is heard than the device knows, or earlier."""
        self._delay = round(seconds * RATE)

    def murmur(self, clip: Samples) -> None:
        """Say a clip softly over what plays."""
        if not self._paused:
            self.mixer.murmur(clip)

    def land(self, clip: Samples) -> None:
        """Leave everything and play a clip."""
        self._landing += 1
        score = Score(-1, clip.size, track([Clip(0, clip, 1.0)]), levels=Levels())
        self.load(score, 0, playing=True, fade=_LANDING_FADE)

    def has_landed(self) -> bool:
        """Say whether the clip has been heard, or cannot be heard twice over."""
        at = self.heard() if self._landing == 1 else self._position()
        gone = self.mixer.fault is not None and self._landing > 1
        return gone or (self._landing > 0 and at.tick >= self._here.length)

    @property
    def is_lost(self) -> bool:
        """Whether a device is gone: without one, nothing can be."""
        return False

    def choose(self, device: str | None) -> None:
        """Stay: what is no device knows no others."""

    def heard(self) -> Position:
        """Return what is heard now; raises a fault of the mixer, once."""
        fault = self.mixer.fault
        if fault is not None and fault is not self._told:
            self._told = fault
            raise fault
        return self._position()

    def _make_ready(self) -> None:
        """Read the speech that comes near, and let go what has been heard."""
        self._looked = self._at
        near = [*self._here.voice.between(self._at.tick - _BEHIND, self._at.tick + _AHEAD)]
        left = self._here.length - self._at.tick
        if self._coming is not None and left < _AHEAD:
            near += self._coming.voice.between(0, _AHEAD - max(left, 0))
        tapes = {clip.source for clip in near if isinstance(clip.source, Tape)}
        for tape in self._ready - tapes:
            tape.let_go()
        for tape in tapes:
            tape.keep()
        self._ready = tapes

    def heard_clock(self) -> int:
        """Return the frame of the mixer that is heard now."""
        return self.mixer.clock

    def _position(self) -> Position:
        clock = self.heard_clock()
        mark = self._mark(clock)
        if self._paused or mark.loads < self._loads:
            return self._at
        if mark.score is not self._here:
            self._here, self._coming = mark.score, None
        self._at = Position(mark.score.segment, mark.tick + (clock - mark.clock) * mark.moving)
        far = abs(self._at.tick - self._looked.tick) > RATE
        if far or self._at.segment != self._looked.segment:
            self._make_ready()
        return self._at

    def _mark(self, clock: int) -> Mark:
        """Return the mark that a frame lies after."""
        marks = self.mixer.marks
        return next((mark for mark in reversed(marks) if mark.clock <= clock), marks[0])
