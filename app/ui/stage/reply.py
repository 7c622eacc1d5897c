"""Ways to answer: choices, a number, words. The 0-10 scale is its own painting."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSpinBox, QWidget

from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.flow import Flow
from app.ui.page.text import Text, button, sheet
from app.ui.stage.counting import pressed, show_chosen


class Reply(Protocol):
    """A widget in which an answer is given; an empty value is none."""

    changed: SignalInstance
    confirmed: SignalInstance

    def value(self) -> str:
        """Return what is chosen."""
        ...

    def press(self, key: int) -> bool:
        """Take a key; say whether it meant something here."""
        ...

    def show_value(self, value: str) -> None:
        """Choose what was counted by one key; an empty value is none."""
        ...


class ChoiceReply(QWidget):
    """One of a few: a click or a number answers at once, arrows go along them."""

    changed = Signal()
    confirmed = Signal()

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """Offer pairs of a name and its text."""
        super().__init__(parent)
        self._value = ""
        self.buttons: list[QPushButton] = []
        flow = Flow(self, across=12, down=12, centred=True)
        for number, (name, text) in enumerate(choices, 1):
            made = button(f"{number}   {text}", "outlined")
            made.setAccessibleName(text)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            made.clicked.connect(lambda _=False, name=name: self._take(name))
            self.buttons.append(made)
            flow.addWidget(made)
        self._names = [name for name, _ in choices]

    def value(self) -> str:
        """Return the name of the choice that was made."""
        return self._value

    def press(self, key: int) -> bool:
        """Answer with a number key, or go along with the arrows; Enter takes one."""
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return pressed(self.buttons)
        number = key - Qt.Key.Key_1
        if 0 <= number < len(self._names):
            self._take(self._names[number])
            return True
        step = _STEPS.get(Qt.Key(key))
        if step is None:
            return False
        here = next((i for i, made in enumerate(self.buttons) if made.hasFocus()), None)
        there = (0 if step > 0 else -1) if here is None else here + step
        self.buttons[there % len(self.buttons)].setFocus()
        return True

    def show_value(self, value: str) -> None:
        """Show a choice, and take it without answering yet."""
        self._value = value
        for name, made in zip(self._names, self.buttons, strict=True):
            show_chosen(made, chosen=name == value)
        self.changed.emit()

    def _take(self, name: str) -> None:
        """Answer."""
        self._value = name
        self.changed.emit()
        self.confirmed.emit()


_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class NumberReply(QWidget):
    """A number between two; `unit` is written after it, and follows the value."""

    changed = Signal()
    confirmed = Signal()

    def __init__(
        self, low: int, high: int, unit: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        """Begin with nothing chosen."""
        super().__init__(parent)
        self._unit = unit
        self._touched = False
        self.box = _Box()
        self.box.setRange(low, high)
        self.box.setSuffix(f" {unit}" if unit else "")
        self.box.setMinimumSize(theme.px(140), theme.px(52))
        self.box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.box.setStyleSheet(f"QSpinBox {{ {sheet(theme, Role.NUMBER, 'ink')} }}")
        self.box.valueChanged.connect(self._touch)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(Text(str(low), theme, Role.HINT, "ink2", wrap=False))
        row.addWidget(self.box)
        row.addWidget(Text(str(high), theme, Role.HINT, "ink2", wrap=False))
        row.addStretch(1)

    def value(self) -> str:
        """Return the number, once one was chosen."""
        if not self._touched:
            return ""
        return f"{self.box.value()} {self._unit}".strip()

    def press(self, key: int) -> bool:
        """Go up and down with the arrows; digits go into the box."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_Left: -1}
        if key not in step:
            return False
        self.box.stepBy(step[Qt.Key(key)])
        self._touch()
        return True

    def show_value(self, value: str) -> None:
        """Show a number, or none."""
        self.box.setValue(int(value or self.box.minimum()))
        self._touched = bool(value)
        self.changed.emit()

    def _touch(self) -> None:
        """Remember that something was chosen."""
        self._touched = True
        self.changed.emit()


class _Box(QSpinBox):
    """A box for a number that leaves Enter and Escape to the page."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits and arrows only."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            event.ignore()
        else:
            super().keyPressEvent(event)


class WordsReply(QWidget):
    """A line of own words."""

    changed = Signal()
    confirmed = Signal()

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin with no words."""
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.line.setMaxLength(400)
        self.line.setMinimumWidth(theme.px(420))
        self.line.textChanged.connect(self.changed)
        self.line.returnPressed.connect(self.confirmed)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(self.line)
        row.addStretch(1)
        self.setFocusProxy(self.line)

    def value(self) -> str:
        """Return the words."""
        return self.line.text().strip()

    def press(self, _key: int) -> bool:
        """Leave all keys to the line."""
        return False

    def show_value(self, value: str) -> None:
        """Write words."""
        self.line.setText(value)
