"""The least that a pacer can cost: one glow, scaled sixty times a second."""

import math
import time

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QRadialGradient
from PySide6.QtWidgets import QApplication, QWidget

from tests.bench.watch import megabytes, on_first_paint, report, share_of_a_core

SIZE = 1280, 800
GLOW = 512  # pixels
FRAME = 16  # ms
BREATH = 10.0  # seconds
WARM, MEASURED = 1.0, BREATH  # seconds: a whole breath, small and large


class Pacer(QWidget):
    """A light that grows and shrinks."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(*SIZE)
        self._glow = _glow()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.update)
        self._timer.start(FRAME)
        self.frames = 0

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        """Paint the glow at the size of this moment."""
        self.frames += 1
        wave = 0.5 - 0.5 * math.cos(2 * math.pi * time.monotonic() / BREATH)
        side = GLOW * (0.5 + 0.5 * wave)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#14181c"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(0, 0, side, side)
        place.moveCenter(QPointF(self.rect().center()))
        painter.drawPixmap(place, self._glow, QRectF(self._glow.rect()))


def _glow() -> QPixmap:
    """Paint the light once."""
    glow = QPixmap(GLOW, GLOW)
    glow.fill(Qt.GlobalColor.transparent)
    middle = GLOW / 2
    gradient = QRadialGradient(middle, middle, middle)
    gradient.setColorAt(0.0, QColor(255, 214, 170, 255))
    gradient.setColorAt(1.0, QColor(255, 214, 170, 0))
    painter = QPainter(glow)
    painter.fillRect(glow.rect(), gradient)
    painter.end()
    return glow


def main() -> None:
    """Breathe; report the share of a core, the memory and the frames a second."""
    program = QApplication([])
    pacer = Pacer()

    def measure() -> None:
        before = pacer.frames

        def told(share: float) -> None:
            frames = (pacer.frames - before) / MEASURED
            report(share=share, megabytes=megabytes(), frames=frames)

        share_of_a_core(MEASURED, told)

    watcher = on_first_paint(lambda: QTimer.singleShot(round(WARM * 1000), measure))
    pacer.show()
    program.exec()
    del watcher


if __name__ == "__main__":
    main()
