"""How far a file is that is being saved, and how it ended."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.look.space import L, S
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.text import Text, button
from app.ui.paint.progress import Progress
from app.ui.view import SavingView
from app.words.catalog import Words


class SavingRow(QWidget):
    """A sentence; a thin bar and a way to leave it while it goes on."""

    cancelled = Signal()

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        self.told = Text("", theme, Role.LABEL, "ink2")
        column.addWidget(self.told)
        row = QHBoxLayout()
        row.setSpacing(L)
        self.bar = Progress(theme, words("How far the file is"))
        self.cancel = button(words("Cancel"), "plain")
        self.cancel.clicked.connect(self.cancelled)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        column.addLayout(row)
        self.show_saving(SavingView())

    @property
    def is_on(self) -> bool:
        """Whether a file is being saved."""
        return self._is_on

    def show_saving(self, view: SavingView) -> None:
        """Show how far it is, or how it ended."""
        if view.told != self.told.text():
            self.told.setText(view.told)
        self._is_on = view.share is not None
        self.bar.setVisible(self._is_on)
        self.cancel.setVisible(self._is_on)
        self.bar.show_share(view.share or 0.0)
        self.setVisible(bool(view.told))
