"""The 0-10 scale during a session."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.look.space import L
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.text import Text
from app.ui.paint.scale import Scale
from app.ui.stage.place import LARGE_TEXT
from app.ui.stage.question import QuestionView

_WIDE = 900


class ScaleReply(QWidget):
    """Eleven places with the words at both ends; digits and arrows choose."""

    changed = Signal()
    confirmed = Signal()

    def __init__(
        self, view: QuestionView, theme: Theme, large: Theme, parent: QWidget | None = None
    ) -> None:
        """Begin with nothing chosen; what was said at first is an open ring."""
        super().__init__(parent)
        self._value: int | None = None
        self.scale = Scale(large, view.ask, large=True)
        self.scale.show_start(view.start)
        self.scale.chosen.connect(self._take)
        ends = QHBoxLayout()
        ends.addWidget(Text(view.ends[0], theme, Role.LEAD, "ink2", wrap=False))
        ends.addStretch(1)
        ends.addWidget(Text(view.ends[1], theme, Role.LEAD, "ink2", wrap=False))
        whole = QWidget()
        whole.setMaximumWidth(theme.px(_WIDE))
        inside = QVBoxLayout(whole)
        inside.setSpacing(L if theme.scale <= LARGE_TEXT else 0)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.scale)
        inside.addLayout(ends)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(whole)

    def value(self) -> str:
        """Return the number that is chosen."""
        return "" if self._value is None else str(self._value)

    def press(self, key: int) -> bool:
        """Choose with a digit, 1 then 0 for ten, or go along with the arrows."""
        digit = key - Qt.Key.Key_0
        if 0 <= digit <= 9:  # noqa: PLR2004 - the ten digits
            self._show(10 if digit == 0 and self._value == 1 else digit)
            return True
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key), 0)
        if step == 0:
            return False
        self._show(5 if self._value is None else min(10, max(0, self._value + step)))
        return True

    def show_value(self, value: str) -> None:
        """Show a number, or none."""
        self._value = int(value) if value else None
        self.scale.show_value(self._value)
        self.changed.emit()

    def _show(self, value: int) -> None:
        """Show a number and take it."""
        self.scale.show_value(value)
        self._take(value)

    def _take(self, value: int) -> None:
        """Take a number."""
        self._value = value
        self.changed.emit()
