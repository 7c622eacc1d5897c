"""Which frame of a device is heard when."""

from collections import deque

from app.sound.asset import RATE

_NOTED = 9  # odd: one of them lies in the middle


class Hearing:
    """Which frame is heard when: the device's reports, and the clock between them."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._starts: deque[float] = deque(maxlen=_NOTED)
        self._start: float | None = None

    def note(self, when: float, clock: int) -> None:
        """Take in that a frame will be heard at a time; in the thread of the sound."""
        self._starts.append(when - clock / RATE)
        self._start = sorted(self._starts)[len(self._starts) // 2]

    def clock(self, now: float) -> int | None:
        """Return the frame heard now."""
        return None if self._start is None else int((now - self._start) * RATE)

    def forget(self) -> None:
        """Begin again, after a stream stood still."""
        self._starts.clear()
        self._start = None
