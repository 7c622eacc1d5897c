"""What a stranger's session asks of a body, until it was begun once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.look.space import XS, L, M
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.text import Text, frame
from app.words.catalog import Words


class Elsewhere(QWidget):
    """A quiet card; whoever begins has read it."""

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Tell nothing yet."""
        super().__init__(parent)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        box = frame("raised")
        whole.addWidget(box)
        column = QVBoxLayout(box)
        column.setContentsMargins(L, M, L, M)
        column.setSpacing(XS)
        column.addWidget(Text(words("This session did not come with Zacht"), theme, Role.NAME))
        self.text = Text("", theme, Role.BODY, "ink2")
        column.addWidget(self.text)
        told = words(
            "Zacht keeps to its own limits here too. Begin means that this is fine by you."
        )
        column.addWidget(Text(told, theme, Role.HINT, "ink2"))

    def show_lines(self, lines: Sequence[str]) -> None:
        """Tell what it does, a sentence each, or nothing."""
        self.text.setText("\n".join(lines))
        self.setVisible(bool(lines))
