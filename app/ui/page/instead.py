"""Another session that suits better today: one sentence, one button."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.look.space import L, S
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.text import Text, button, frame
from app.ui.view import InsteadView
from app.words.catalog import Words


class Instead(QWidget):
    """Says why not, if that is so, and leads to what can be."""

    opened = Signal(str)

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Offer nothing yet."""
        super().__init__(parent)
        self._words, self._id = words, ""
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        box = frame("warn")
        whole.addWidget(box)
        column = QVBoxLayout(box)
        column.setContentsMargins(L, S + 4, L, S + 4)
        column.setSpacing(S)
        self.why = Text("", theme, Role.BODY, "warn")
        column.addWidget(self.why)
        self.offer = Text("", theme, Role.BODY)
        self.go = button(words("Take that one"), "primary")
        self.go.clicked.connect(lambda: self.opened.emit(self._id))
        self._other = QWidget()
        row = QHBoxLayout(self._other) if theme.scale < _LARGE else QVBoxLayout(self._other)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(L)
        row.addWidget(self.offer, 1)
        row.addWidget(self.go)
        column.addWidget(self._other)

    def show_instead(self, why: str, view: InsteadView | None) -> None:
        """Show a sentence, and another session if there is one."""
        self.setVisible(bool(why) or view is not None)
        self.why.setText(why)
        self.why.setVisible(bool(why))
        self._other.setVisible(view is not None)
        if view is not None:
            self._id = view.id
            told = self._words("{title}, {facts}, suits today.", title=view.title, facts=view.facts)
            self.offer.setText(told)
            self.go.setAccessibleName(self._words("Take {title}", title=view.title))


_LARGE = 1.3
"""From this text size on the button stands below."""
