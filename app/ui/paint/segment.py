"""A few words side by side, of which one holds: lengths, themes, views."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from app.ui.look.theme import Theme, tone
from app.ui.paint.painted import Painted

_AWAY = 3


class Segments(Painted):
    """Shows pairs of a name and its words; tells the name that is chosen.

    The arrow keys go from one to the next.
    """

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        choices: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(_AWAY, _AWAY, _AWAY, _AWAY)
        row.setSpacing(2)
        for value, text in choices:
            row.addWidget(self._made(name, value, text))

    @property
    def value(self) -> str:
        """The name that is chosen, empty where none is."""
        return next((name for name, made in self._buttons.items() if made.isChecked()), "")

    def button(self, name: str) -> QPushButton:
        """Return the button of a name."""
        return self._buttons[name]

    def show_value(self, name: str) -> None:
        """Show a name as chosen, without telling."""
        self._buttons[name].setChecked(True)

    def sizeHint(self) -> QSize:
        """Ask for what the words need."""
        return self._row.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the track."""
        with self.painter() as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tone(self.theme.colours.sunk))
            half = self.height() / 2
            painter.drawRoundedRect(QRectF(self.rect()), half, half)

    def _made(self, name: str, value: str, text: str) -> QPushButton:
        """Return the button of one choice."""
        made = QPushButton(text)
        made.setProperty("kind", "segment")
        made.setCheckable(True)
        made.setAccessibleName(f"{name}: {text}")
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.clicked.connect(lambda _=False: self.chosen.emit(value))
        self._group.addButton(made)
        self._buttons[value] = made
        return made
