"""What the library says when there is nothing to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.look.space import XL, XXL, S
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.text import Text, button
from app.words.catalog import Words

if TYPE_CHECKING:
    from app.ui.view import LibraryView


class Empty(QWidget):
    """Says why there are no sessions, and what to do."""

    file_requested = Signal()

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._words = words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, XXL, 0, XXL)
        column.setSpacing(S)
        self.title = Text("", theme, Role.TITLE)
        self.text = Text("", theme, Role.LEAD, "ink2")
        self.open = button(words("Open a session file"), "quiet")
        self.open.clicked.connect(self.file_requested)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addSpacing(XL)
        column.addWidget(self.open)

    def show_loading(self) -> None:
        """Ask for a moment."""
        self.open.hide()
        self.title.setText(self._words("One moment"))
        self.text.setText("")

    def show_trouble(self, view: LibraryView) -> None:
        """Say what is the matter, or leave."""
        self.setVisible(bool(view.trouble) or not view.cards)
        self.open.setVisible(not view.loading)
        if view.loading:
            self.show_loading()
            return
        self.title.setText(self._words("There is no session here yet"))
        told = [view.trouble] if view.trouble else []
        if view.folder:
            told.append(self._words(
                "Put session files (*.session.yaml) into this folder, or open one: {folder}",
                folder=view.folder,
            ))  # fmt: skip
        self.text.setText("\n".join(told))
