"""A page inside a session that can be answered by one key."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.stage.count import Count, backward, further, nothing, stands


class Counting(QWidget):
    """Goes along its answers by presses; three quiet seconds confirm.

    `said` tells what is chosen each time, so that it can be heard.
    """

    said = Signal(str)
    is_counting = True

    def __init__(self, count: Count, parent: QWidget | None = None) -> None:
        """Begin with nothing chosen."""
        super().__init__(parent)
        self._count = count

    def further(self, now: float) -> None:
        """Go one further: a short press."""
        self._go(further(self._count, now))

    def backward(self, now: float) -> None:
        """Take one back: a longer press."""
        self._go(backward(self._count, now))

    def look(self, now: float) -> None:
        """Confirm what was counted, once it has been quiet."""
        if stands(self._count, now):
            value, self._count = self._count.value, nothing(self._count)
            self.settle(value)

    def forget_count(self) -> None:
        """Count no longer: something was chosen by hand."""
        self._count = nothing(self._count)

    @property
    def is_counted(self) -> bool:
        """Whether what is chosen was counted."""
        return self._count.at is not None

    def show_counted(self, value: str) -> None:
        """Show what is chosen so far."""
        raise NotImplementedError

    def settle(self, value: str) -> None:
        """Answer with what was counted."""
        raise NotImplementedError

    def _go(self, count: Count) -> None:
        """Take what is chosen now, show it and have it said."""
        self._count = count
        self.show_counted(count.value)
        self.said.emit(count.value)


def show_chosen(made: QPushButton, *, chosen: bool) -> None:
    """Show a button as chosen, or not, without giving it the keys."""
    if made.property("chosen") != chosen:
        made.setProperty("chosen", chosen)
        made.style().unpolish(made)
        made.style().polish(made)


def pressed(made: Iterable[QPushButton]) -> bool:
    """Press the button that has the keys, if one of these has."""
    button = next((one for one in made if one.hasFocus()), None)
    if button is not None:
        button.click()
    return button is not None
