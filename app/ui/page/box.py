"""One of many, in a box that opens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from app.ui.look.theme import Theme

_LEAST, _WIDEST = 240, 380


class Box(QComboBox):
    """Shows the one that is chosen; tells its name when a person chooses another."""

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        theme: Theme,
        choices: Sequence[tuple[str, str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Offer pairs of a name and the words shown."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setMinimumWidth(theme.px(_LEAST))
        self.setMaximumWidth(theme.px(_WIDEST))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(lambda _=0: self.chosen.emit(self.currentData() or ""))
        self.show_choices(choices)

    def show_choices(self, choices: Sequence[tuple[str, str]], chosen: str = "") -> None:
        """Offer other choices, unless they are the same."""
        names = [name for name, _ in choices]
        if [self.itemData(place) for place in range(self.count())] != names or self.count() == 1:
            self.clear()
            for name, text in choices:
                self.addItem(text, name)
        self.show_chosen(chosen)

    def show_chosen(self, name: str) -> None:
        """Show which is chosen; one that is not offered is the first."""
        self.setCurrentIndex(max(0, self.findData(name)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, which scrolls."""
        event.ignore()
