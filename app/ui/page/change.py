"""A start and an end answer on one scale: a ring and a disc, never a verdict."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.look.space import S
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.text import Text
from app.ui.paint.scale import Scale
from app.ui.view import ChangeView


class Change(QWidget):
    """One question with both its answers."""

    def __init__(self, view: ChangeView, theme: Theme, parent: QWidget | None = None) -> None:
        """Show both answers."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S // 2)
        column.addWidget(Text(view.label, theme, Role.BODY))
        self.scale = Scale(theme, view.label)
        self.scale.setEnabled(False)
        self.scale.show_start(view.start)
        self.scale.show_value(view.end)
        column.addWidget(self.scale)
        ends = QHBoxLayout()
        ends.addWidget(Text(view.ends[0], theme, Role.HINT, "ink2", wrap=False))
        ends.addStretch(1)
        ends.addWidget(Text(view.ends[1], theme, Role.HINT, "ink2", wrap=False))
        column.addLayout(ends)
