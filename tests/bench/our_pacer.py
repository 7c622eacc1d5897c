"""Zacht as it guides a breath, begun and paused as a person would.

python3 -m tests.bench.our_pacer FILE
"""

import runpy
import sys
from collections.abc import Iterator
from typing import TypeVar

from app.ui.binding import import_plainly

import_plainly()  # as the program does before it loads its window
# ruff: noqa: E402
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.player.player import Player
from app.ui.page.before import BeforePage
from app.ui.page.welcome import WelcomePage
from app.ui.stage.stage import Stage
from tests.bench.bare_pacer import MEASURED, WARM
from tests.bench.watch import Frames, megabytes, report, share_of_a_core, watching_when_it_waits

LOOK = 500  # ms between two looks at how far it is
BREATHING = 20  # frames between two looks that mean it moves
PATIENCE = 60_000  # ms
RESTED = 4.0  # seconds measured while it is paused
Kind = TypeVar("Kind", bound=QWidget)


class Person(QObject):
    """Begins the session that is open, lets it breathe, pauses, goes."""

    def __init__(self) -> None:
        super().__init__()
        self._frames = Frames()
        self._looks = 0
        for window in QApplication.topLevelWidgets():
            window.installEventFilter(self._frames)
        self._found: dict[str, float] = {}
        self._seen = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(LOOK)
        QTimer.singleShot(PATIENCE, self._give_up)

    def _look(self) -> None:
        """Press Begin where it is to be seen; notice when it breathes."""
        moved, self._seen = self._frames.count - self._seen, self._frames.count
        for welcome in _shown(WelcomePage):
            welcome.begin.click()
            return
        for page in _shown(BeforePage):
            page.start.click()
            return
        if moved >= BREATHING and any(_shown(Stage)):
            self._timer.stop()
            QTimer.singleShot(round(WARM * 1000), self._breathe)

    def _breathe(self) -> None:
        before = self._frames.count
        _playing().moved.connect(self._count)

        def told(share: float) -> None:
            painted, looks = (self._frames.count - before) / MEASURED, self._looks / MEASURED
            self._found = {
                "share": share,
                "frames": looks,
                "painted": painted,
                "megabytes": megabytes(),
            }
            QTest.keyClick(next(_shown(Stage)), Qt.Key.Key_Space)
            QTimer.singleShot(round(WARM * 3000), self._rest)

        share_of_a_core(MEASURED, told)

    def _count(self, _: object) -> None:
        self._looks += 1

    def _rest(self) -> None:
        share_of_a_core(RESTED, lambda share: report(paused=share, **self._found))

    def _give_up(self) -> None:
        names = sorted({type(widget).__name__ for widget in _shown(QWidget)})
        raise SystemExit(f"It did not breathe; to be seen are {names}.")


def _playing() -> Player:
    """Find what plays the session."""
    windows = QApplication.topLevelWidgets()
    found = (player for window in windows for player in window.findChildren(Player))
    return next(player for player in found if player.is_on)


def _shown(kind: type[Kind]) -> Iterator[Kind]:
    """List what is to be seen of a kind."""
    for widget in QApplication.allWidgets():
        if isinstance(widget, kind) and widget.isVisible():
            yield widget


if __name__ == "__main__":
    watching_when_it_waits(Person)
    sys.argv = ["zacht", "open", sys.argv[1]]
    runpy.run_module("app", run_name="__main__", alter_sys=True)
