"""The least that a window can cost: PySide6, a label, first paint."""

import time

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from tests.bench.watch import on_first_paint, report

SIZE = 1280, 800


def main() -> None:
    """Open the window; report when it has been painted."""
    program = QApplication([])
    watcher = on_first_paint(lambda: report(painted=time.monotonic()))
    window = QMainWindow()
    window.setCentralWidget(QLabel("Zacht"))
    window.resize(*SIZE)
    window.show()
    program.exec()
    del watcher


if __name__ == "__main__":
    main()
