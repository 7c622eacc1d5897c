"""What the pages inside a session have in common: they stay dark and calm."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.look.space import XXL, L, S, growth
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.text import Text, capped
from app.ui.stage.place import LARGE_TEXT


def column(panel: QWidget, title: str, theme: Theme) -> QVBoxLayout:
    """Return a column with a question at its top."""
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(S)
    column.addStretch(3)
    asked = middle(title, large(theme, panel), Role.QUESTION, "ink")
    asked.setMaximumWidth(theme.px(900))
    row = QHBoxLayout()
    row.addWidget(asked)
    column.addLayout(row)
    column.addSpacing(room(theme, XXL + L))
    return column


def large(theme: Theme, panel: QWidget) -> Theme:
    """Return the theme for what is large as it is: it grows as far as there is room."""
    stage = panel.parentWidget() or panel
    return capped(theme, max(1.0, 1.4 * growth(stage.width(), stage.height())))


def room(theme: Theme, length: int) -> int:
    """Return a distance; at large text it is kept small, so that all is seen."""
    return S if theme.scale > LARGE_TEXT else length


def middle(text: str, theme: Theme, role: Role, colour: str) -> Text:
    """Return a text in the middle of the page."""
    made = Text(text, theme, role, colour)
    made.setMaximumWidth(16777215)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made
