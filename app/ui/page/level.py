"""How loud each part is, with a way to hear it."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.look.space import L
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.row import LABEL
from app.ui.page.text import Text, button, show_icon
from app.ui.paint.level import Level
from app.ui.preference import Levels
from app.words.catalog import Words


class LevelRows(QWidget):
    """Voice, breath tone, background and bells; Listen plays a little of each."""

    changed = Signal(str, float)
    listen_requested = Signal()

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Show the levels a program begins with."""
        super().__init__(parent)
        labels = {
            "voice": words("Voice"),
            "breath": words("Breath tone"),
            "background": words("Background"),
            "bells": words("Bells"),
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(L)
        grid.setColumnMinimumWidth(0, theme.px(LABEL))
        grid.setVerticalSpacing(0)
        self.levels: dict[str, Level] = {}
        for row, (name, label) in enumerate(labels.items()):
            level = Level(theme, label)
            level.changed.connect(lambda value, name=name: self.changed.emit(name, value))
            self.levels[name] = level
            grid.addWidget(Text(label, theme, Role.BODY, "ink2", wrap=False), row, 0)
            grid.addWidget(level, row, 1)
        grid.setColumnStretch(1, 1)
        self.listen = button(words("Listen"), "quiet")
        show_icon(self.listen, "listen", theme)
        self.listen.setToolTip(words("Hear a little of each, as loud as it will be"))
        self.listen.clicked.connect(self.listen_requested)
        grid.addWidget(self.listen, 1, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        self.show_levels(Levels())

    def show_levels(self, levels: Levels) -> None:
        """Show levels without telling."""
        for field in fields(levels):
            self.levels[field.name].show_value(getattr(levels, field.name))
