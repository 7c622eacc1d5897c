"""Measured from inside a Qt program: first paint, processor, memory."""

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class FirstPaint(QObject):
    """Calls back once, when a window has been painted for the first time."""

    def __init__(self, painted: Callable[[], None]) -> None:
        super().__init__()
        self._painted = painted
        self._seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Notice the paint event of a window, and let it pass."""
        if self._seen or event.type() != QEvent.Type.Paint:
            return False
        if isinstance(watched, QWidget) and watched.isWindow():
            self._seen = True
            QTimer.singleShot(0, self._painted)
        return False


class Frames(QObject):
    """Counts how often a window is drawn anew."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Count what a window paints at once as one frame."""
        if event.type() == QEvent.Type.UpdateRequest and isinstance(watched, QWidget):
            self.count += watched.isWindow()
        return False


def watching_when_it_waits(watch: Callable[[], object]) -> None:
    """Call `watch`, and keep what it returns, when the program begins to wait."""
    wait_for_events = QApplication.exec
    kept: list[object] = []

    def watched(*_: object) -> int:
        kept.append(watch())
        return wait_for_events()

    QApplication.exec = watched  # type: ignore[method-assign]


def on_first_paint(painted: Callable[[], None]) -> FirstPaint:
    """Watch the program for its first paint; keep what is returned."""
    program = QCoreApplication.instance()
    if program is None:
        raise RuntimeError("There is no Qt program to watch.")
    watcher = FirstPaint(painted)
    program.installEventFilter(watcher)
    return watcher


def report(**values: float) -> None:
    """Print what was measured, and end the program at once."""
    print(json.dumps(values), flush=True)
    os._exit(0)  # what closing costs is not asked


def share_of_a_core(seconds: float, measured: Callable[[float], None]) -> None:
    """Measure this process's share of one core for a while, then call back."""
    wall, busy = time.monotonic(), time.process_time()

    def end() -> None:
        measured((time.process_time() - busy) / (time.monotonic() - wall))

    QTimer.singleShot(round(seconds * 1000), end)


def megabytes() -> float:
    """Tell the memory in use now, or the most so far where only that is known.

    It is all that lies in memory for this process and those it began, each
    counted in full: nothing hides in a child, and what else runs on the
    machine with the same libraries makes it no smaller.
    """
    if sys.platform != "linux":
        return peak_megabytes()
    pages = sum(
        int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1])
        for process in (os.getpid(), *_children(os.getpid()))
    )
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _children(process: int) -> Iterator[int]:
    """List the processes that one began, and those began."""
    for threads in Path(f"/proc/{process}/task").glob("*/children"):
        for child in map(int, threads.read_text("ascii").split()):
            yield child
            yield from _children(child)


def peak_megabytes() -> float:
    """Tell the most memory in use so far; 0 on Windows, which does not tell."""
    if sys.platform == "win32":
        return 0.0
    import resource  # noqa: PLC0415 - not on Windows

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6
