"""A value to fill in, with what it may be and what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.text import Text
from app.ui.view import BlankView

_SHORT = 120
"""Width of a field for a number or a time."""


class ValueField(QWidget):
    """A field; below it what may be filled in, or what is wrong."""

    given = Signal(str)

    def __init__(self, blank: BlankView, theme: Theme, parent: QWidget | None = None) -> None:
        """Show a value."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.line = QLineEdit(blank.value)
        self.line.setAccessibleName(blank.label)
        self.line.setMaxLength(200)
        if blank.hint:
            self.line.setMaximumWidth(theme.px(_SHORT))
        self.line.textEdited.connect(self.given)
        column.addWidget(self.line)
        self.hint = Text("", theme, Role.HINT, "ink2")
        self.fault = Text("", theme, Role.HINT, "error")
        column.addWidget(self.hint)
        column.addWidget(self.fault)
        self.show_value(blank)

    def show_value(self, blank: BlankView) -> None:
        """Show what is wrong, or what may be filled in; what is typed stays."""
        self.fault.setText(blank.fault)
        self.fault.setVisible(bool(blank.fault))
        self.hint.setText(blank.hint)
        self.hint.setVisible(bool(blank.hint) and not blank.fault)
        self.line.setAccessibleDescription(blank.fault or blank.hint)
