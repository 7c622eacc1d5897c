"""A session without sound: time goes by, captions and picture go on."""

import math
import time
from collections.abc import Callable

from app.sound.asset import RATE
from app.sound.deck import Deck
from app.sound.score import Score
from app.words.known import KnownError


class SilentOutput(Deck):
    """Plays nothing, at the pace of a clock that is handed in.

    Args:
        now: Gives seconds; tests hand in their own.
        speed: How much faster than the clock the session goes.
        why: What the person should know, if silence was not asked for.
        stride: Seconds of the session that go by at most between two looks:
            what is shorter than that is missed by nobody who looks.
    """

    def __init__(
        self,
        now: Callable[[], float] = time.monotonic,
        *,
        speed: float = 1.0,
        why: KnownError | None = None,
        stride: float = math.inf,
    ) -> None:
        """Begin at the clock's time."""
        super().__init__()
        self._now, self._speed, self._why, self._stride = now, speed, why, stride
        self._began = now()

    def load(self, score: Score, tick: int, *, playing: bool, fade: float = 0.0) -> None:
        """Go to a tick of a score now: what went by before belongs to the last one."""
        self.heard_clock()
        super().load(score, tick, playing=playing, fade=fade)

    def heard_clock(self) -> int:
        """Let the time that went by be heard."""
        now = self._now()
        due = int((now - self._began) * self._speed * RATE)
        if due - self.mixer.clock > self._stride * RATE:
            due = self.mixer.clock + int(self._stride * RATE)
            self._began = now - due / (self._speed * RATE)
        self.mixer.advance(max(due - self.mixer.clock, 0))
        return self.mixer.clock

    def trouble(self) -> KnownError | None:
        """Return why there is no sound."""
        return self._why

    def close(self) -> None:
        """Nothing is held."""
