"""Work on a thread of its own, watched from the window's.

The thread touches no object of Qt: it writes into a `Watch`, which is looked at
now and then.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.words.known import KnownError

if TYPE_CHECKING:
    from collections.abc import Callable

LOOK = 50
"""Milliseconds between two looks."""


@dataclass(slots=True)
class Watch:
    """What both sides know of some work: how far it is, and whether it is wanted."""

    share: float = 0.0
    cancelled: bool = False

    def tell(self, share: float) -> None:
        """Say how far it is, 0 to 1."""
        self.share = share

    def is_cancelled(self) -> bool:
        """Say whether nobody wants it any more."""
        return self.cancelled


class Task(QObject):
    """One piece of work; ends with `done` or `failed`, by being cancelled in silence."""

    went = Signal(float)
    done = Signal(object)
    failed = Signal(object)  # KnownError

    def __init__(self, work: Callable[[Watch], object], parent: QObject | None = None) -> None:
        """Begin."""
        super().__init__(parent)
        self.watch = Watch()
        self._work = work
        self._result: object = None
        self._fault: Exception | None = None
        self._thread = threading.Thread(target=self._run, name="task", daemon=True)
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK)
        self._clock.timeout.connect(self.look)
        self._clock.start()
        self._thread.start()

    def cancel(self) -> None:
        """Want it no longer; what it leaves behind it takes away itself."""
        self.watch.cancelled = True
        self._clock.stop()

    def wait(self, seconds: float | None = None) -> None:
        """Wait until the thread has ended."""
        self._thread.join(seconds)

    def look(self) -> None:
        """Tell how far it is, or how it ended; a fault of ours is raised here."""
        if self.watch.cancelled:
            return
        if self._thread.is_alive():
            self.went.emit(self.watch.share)
            return
        self._clock.stop()
        if isinstance(self._fault, KnownError):
            self.failed.emit(self._fault)
        elif self._fault is not None:
            raise self._fault
        else:
            self.done.emit(self._result)

    def _run(self) -> None:
        try:
            self._result = self._work(self.watch)
        except Exception as fault:  # noqa: BLE001 - told on the window's thread
            self._fault = fault
