"""A page of reading: one column of titles and text, with a way back."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.look.space import MARGIN, XL, XXL, L, S
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.scroll import Scroll
from app.ui.page.text import Text, button, show_icon
from app.words.catalog import Words


class Column(QWidget):
    """A title, and below it what is added, from top to bottom."""

    back_requested = Signal()

    def __init__(
        self, title: str, words: Words, theme: Theme, *, back: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """Show a title; `back` adds a way back above it."""
        super().__init__(parent)
        self.theme = theme
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(XXL, XXL + 4, MARGIN, MARGIN)
        self._column.setSpacing(S)
        self._column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.back = button(words("Back"), "plain")
        show_icon(self.back, "back", theme)
        self.back.setAccessibleName(words("Back"))
        self.back.clicked.connect(self.back_requested)
        self.back.setVisible(back)
        top = QHBoxLayout()
        top.setContentsMargins(L, L, 0, 0)
        top.addWidget(self.back)
        top.addStretch(1)
        whole.addLayout(top)
        self._scroll = Scroll(self._inside)
        whole.addWidget(self._scroll, 1)
        self.add(Text(title, theme, Role.TITLE))
        self.space(XL)

    def add(self, widget: QWidget) -> None:
        """Add a widget below."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def add_row(self, *widgets: QWidget) -> None:
        """Add some widgets beside each other."""
        row = QHBoxLayout()
        row.setSpacing(L)
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        self._column.insertLayout(self._column.count() - 1, row)

    def heading(self, text: str) -> None:
        """Add a heading, with room above."""
        self.space(L)
        self.add(Text(text, self.theme, Role.HEADING))

    def body(self, text: str, colour: str = "ink2") -> None:
        """Add a paragraph."""
        self.add(Text(text, self.theme, Role.BODY, colour))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back by Escape, where there is a way back."""
        if event.key() == Qt.Key.Key_Escape and not self.back.isHidden():
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

    def show_from(self, widget: QWidget) -> None:
        """Scroll so that a widget stands on top, as far as the page reaches."""
        place = widget.mapTo(self._inside, QPoint(0, 0))
        self._scroll.verticalScrollBar().setValue(place.y() - L)

    def space(self, length: int) -> None:
        """Add room."""
        self._column.insertSpacing(self._column.count() - 1, length)
