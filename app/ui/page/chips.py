"""One of a few, chosen by a click or the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from app.ui.page.flow import Flow
from app.ui.page.text import button


class Chips(QWidget):
    """Shows choices as chips; tells the name of the one that is chosen."""

    chosen = Signal(str)

    def __init__(
        self, name: str, choices: Sequence[tuple[str, str]], chosen: str = "",
        parent: QWidget | None = None, *, in_line: bool = False,
    ) -> None:  # fmt: skip
        """Offer pairs of a name and the words shown; `in_line` never breaks the line."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._by_name: dict[str, QPushButton] = {}
        flow = QHBoxLayout(self) if in_line else Flow(self, across=6, down=6)
        if isinstance(flow, QHBoxLayout):
            flow.setContentsMargins(0, 0, 0, 0)
            flow.setSpacing(6)
        for value, text in choices:
            chip = button(text, "chip")
            chip.setCheckable(True)
            chip.setAccessibleName(f"{name}: {text}")
            chip.clicked.connect(lambda _=False, value=value: self.chosen.emit(value))
            self._group.addButton(chip)
            self._by_name[value] = chip
            flow.addWidget(chip)
        self.show_chosen(chosen)

    @property
    def chips(self) -> tuple[QPushButton, ...]:
        """All chips, in their order."""
        return tuple(self._by_name.values())

    def chip(self, name: str) -> QPushButton:
        """Return the chip of a name."""
        return self._by_name[name]

    def show_chosen(self, name: str) -> None:
        """Show which is chosen, or none."""
        if name in self._by_name:
            self._by_name[name].setChecked(True)
            return
        self._group.setExclusive(False)
        for chip in self._by_name.values():
            chip.setChecked(False)
        self._group.setExclusive(True)
