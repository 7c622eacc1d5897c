"""Zacht as it starts, watched for its first paint.

The same watcher as for the bare window, put in when the program begins to wait
for events.
"""

import runpy
import sys
import time

from PySide6.QtWidgets import QApplication

from tests.bench.watch import FirstPaint, on_first_paint, report

watching: list[FirstPaint] = []
wait_for_events = QApplication.exec


def watched() -> int:
    """Begin to watch, then wait for events as the program wants."""
    watching.append(on_first_paint(lambda: report(painted=time.monotonic())))
    return wait_for_events()


if __name__ == "__main__":
    QApplication.exec = watched  # type: ignore[method-assign]
    sys.argv = ["zacht"]
    runpy.run_module("app", run_name="__main__", alter_sys=True)
