"""Lines of text with the height that their role asks for."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption

_ANY = 16777215.0
"""Wider than any window."""


def broken(text: str, font: QFont, width: float | None) -> QTextLayout:
    """Return a text broken into lines of a width; without one only where it says."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(_ANY if width is None else max(1.0, width))
        line = layout.createLine()
    layout.endLayout()
    return layout


def paint_lines(
    painter: QPainter, layout: QTextLayout, box: QRectF, high: float, side: Qt.AlignmentFlag
) -> None:
    """Write broken lines into a box, each so many px high."""
    room = box.height() - high * layout.lineCount()
    down = {Qt.AlignmentFlag.AlignVCenter: room / 2, Qt.AlignmentFlag.AlignBottom: room}
    top = down.get(side & Qt.AlignmentFlag.AlignVertical_Mask, 0.0)
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        spare = box.width() - line.naturalTextWidth()
        across = {Qt.AlignmentFlag.AlignHCenter: spare / 2, Qt.AlignmentFlag.AlignRight: spare}
        x = across.get(side & Qt.AlignmentFlag.AlignHorizontal_Mask, 0.0)
        line.setPosition(QPointF(x, number * high + (high - line.height()) / 2))
    layout.draw(painter, QPointF(box.left(), box.top() + top))
