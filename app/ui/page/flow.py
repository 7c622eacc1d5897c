"""A layout that runs on like words on a line."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Lays its items out from left to right, and below where they do not fit.

    Items of a line share their middle.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        across: int = 8,
        down: int = 8,
        *,
        centred: bool = False,
    ) -> None:
        """Keep a distance across and down; `centred` puts each line in the middle."""
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self._across, self._down, self._centred = across, down, centred
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem, /) -> None:
        """Take in an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int, /) -> QLayoutItem | None:
        """Return an item, or None past the end: Qt asks until then."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int, /) -> QLayoutItem | None:
        """Give an item away, or None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Take no more room than asked."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Return how high the lines are in a width."""
        return self._laid(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect, /) -> None:
        """Put the items in their places."""
        super().setGeometry(rect)
        self._laid(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the size of all items on one line."""
        hints = [item.sizeHint() for item in self._items]
        wide = sum(hint.width() for hint in hints) + self._across * max(0, len(hints) - 1)
        return QSize(wide, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        size = QSize(0, 0)
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _laid(self, rect: QRect, *, move: bool) -> int:
        """Lay the items out in a width and return the height."""
        y = rect.y()
        for line in self._broken(rect.width()):
            hints = [item.sizeHint() for item in line]
            wide = sum(hint.width() for hint in hints) + self._across * (len(line) - 1)
            x = rect.x() + ((rect.width() - wide) // 2 if self._centred else 0)
            high = max(hint.height() for hint in hints)
            for item, hint in zip(line, hints, strict=True):
                if move:
                    item.setGeometry(QRect(QPoint(x, y + (high - hint.height()) // 2), hint))
                x += hint.width() + self._across
            y += high + self._down
        return max(0, y - self._down - rect.y())

    def _broken(self, width: int) -> list[list[QLayoutItem]]:
        """Return the items of each line."""
        lines: list[list[QLayoutItem]] = []
        x = 0
        for item in self._items:
            wide = item.sizeHint().width()
            if not lines or x + wide > width:
                lines.append([])
                x = 0
            lines[-1].append(item)
            x += wide + self._across
        return lines
