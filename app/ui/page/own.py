"""A person's own words about a session: some to choose, and a line to write."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.ui.look.space import S
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.flow import Flow
from app.ui.page.text import Text, button
from app.words.catalog import Words

LONGEST = 500
"""Characters of a line."""
_QUIET = 800
"""Milliseconds without a key after which the words are told."""


class OwnWords(QWidget):
    """Tells the words as one line, a little after they were changed."""

    noted = Signal(str)

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin with no words."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(Text(words("In your own words"), theme, Role.BODY))
        column.addLayout(self._chips(words))
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST)
        self.line.setAccessibleName(words("In your own words"))
        self.line.setPlaceholderText(words("One line, if you like"))
        self.line.textEdited.connect(self._wait)
        self.line.editingFinished.connect(self.tell)
        column.addWidget(self.line)
        self._told = ""
        self._timer = QTimer(self, singleShot=True, interval=_QUIET)
        self._timer.timeout.connect(self.tell)

    @property
    def text(self) -> str:
        """What was chosen and written, as one line."""
        chosen = ", ".join(chip.accessibleName() for chip in self.chips if chip.isChecked())
        return ". ".join(part for part in (chosen, self.line.text().strip()) if part)

    def clear(self) -> None:
        """Begin anew."""
        self._timer.stop()
        for chip in self.chips:
            chip.setChecked(False)
        self.line.clear()
        self._told = ""

    def tell(self) -> None:
        """Tell the words now, if they are others than were told."""
        self._timer.stop()
        if self.text != self._told:
            self._told = self.text
            self.noted.emit(self._told)

    def _wait(self) -> None:
        """Tell them when the hands have come to rest."""
        self._timer.start()

    def _chips(self, words: Words) -> Flow:
        """Return some words to choose from, as many as fit."""
        flow = Flow(None, across=6, down=6)
        self.chips: list[QPushButton] = []
        for text in (
            words("heavy"), words("light"), words("warm"), words("tight"), words("soft"),
            words("restless"), words("nothing"),
        ):  # fmt: skip
            chip = button(text, "chip")
            chip.setCheckable(True)
            chip.clicked.connect(self._wait)
            flow.addWidget(chip)
            self.chips.append(chip)
        return flow
