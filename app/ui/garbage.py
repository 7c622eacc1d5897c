"""Python's garbage is collected on the window's thread, and nowhere else.

A widget that is part of a cycle is freed by whichever thread happens to trigger
a collection. On the thread of the voice or of the sound that ends the process:
its timers stay behind without an owner. So collecting by itself is switched
off, and the window's thread does it now and then; a pause for garbage never
falls into the thread of the sound either.

What is free then still lies with the library of C, which keeps it for later:
preparing a session and its picture leaves 10 to 20 MB. It is given back to the
system now and then, which takes less than half a millisecond. Pictures and sounds
get memory of their own: glibc, once it has seen a large one go, would lay the next
ones among all that is small, where they leave holes that cannot be given back.
Measured while a session plays: 5 MB.
"""

from __future__ import annotations

import ctypes
import gc
import sys
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer

EVERY = 1_000
"""Milliseconds between two looks."""
GIVEN_BACK = 10
"""Looks after which what is free is given back."""
LARGE = 2**20
"""Bytes from which on something gets memory of its own; what a frame needs is less."""
_MMAP_THRESHOLD = -3  # M_MMAP_THRESHOLD of glibc's malloc.h


class Garbage(QObject):
    """Collects while it lives; then Python does again."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Take over from Python."""
        super().__init__(parent)
        self._limits = gc.get_threshold()
        self._looks = 0
        gc.disable()
        lay_large_apart()
        self._clock = QTimer(self)
        self._clock.setInterval(EVERY)
        self._clock.timeout.connect(self.look)
        self._clock.start()

    def look(self) -> None:
        """Collect the generations that are due, as Python would."""
        counts = gc.get_count()
        due = [age for age, count in enumerate(counts) if count > self._limits[age] > 0]
        if due:
            gc.collect(max(due))
        self._looks += 1
        if self._looks % GIVEN_BACK == 0:
            give_back()

    def stop(self) -> None:
        """Let Python collect by itself again: the window is gone."""
        self._clock.stop()
        gc.enable()


def lay_large_apart() -> None:
    """Let whatever is large go straight back to the system when it is let go."""
    if sys.platform == "linux":
        with suppress(AttributeError):  # as below
            ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, LARGE)


def give_back() -> None:
    """Give what is free back to the system, where the library of C keeps it."""
    if sys.platform == "linux":
        with suppress(AttributeError):  # another one than glibc does it by itself
            ctypes.CDLL(None).malloc_trim(0)
