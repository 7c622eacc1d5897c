"""The library: choose by time and wish, or by card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.look.space import MARGIN, WIDEST, XL, XXL, L
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.empty import Empty
from app.ui.page.scroll import Scroll
from app.ui.page.text import Text, button, show_icon
from app.words.catalog import Words

if TYPE_CHECKING:
    from app.ui.page.offer import Offer
    from app.ui.page.wish import Wish
    from app.ui.view import LibraryView

_AT_TOP = Qt.AlignmentFlag.AlignTop
_LARGE = 1.3
"""Above this text size search and open stand in a row of their own."""


class LibraryPage(QWidget):
    """Shows the sessions; tells the one that is opened."""

    opened = Signal(str)
    file_requested = Signal()

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Show an empty library."""
        super().__init__(parent)
        self._words, self._theme = words, theme
        self._offer: Offer | None = None
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroll(self._inside))
        self._fill()
        self.empty.show_loading()

    @property
    def offer(self) -> Offer:
        """What there is to choose from, made when it is first asked for."""
        if self._offer is None:
            from app.ui.page.offer import Offer  # noqa: PLC0415 - not before the first paint

            self._offer = offer = Offer(self._words, self._theme)
            self._top.insertWidget(0, offer.sentence, 1)
            self._tools.insertWidget(self._tools.count() - 1, offer.search, 0, _AT_TOP)
            self._column.insertWidget(self._column.indexOf(self.empty) + 1, offer)
            self.setTabOrder(offer.search, self.open)
            offer.opened.connect(self.opened)
        return self._offer

    @property
    def wish(self) -> Wish:
        """What is wished for now."""
        return self.offer.sentence.wish

    def show_library(self, view: LibraryView) -> None:
        """Show the sessions there are, or what to do without any."""
        if view.cards:
            self.empty.hide()
        else:
            self.empty.show_trouble(view)
        self.trouble.setText(view.trouble if view.cards else "")
        self.trouble.setVisible(bool(view.cards and view.trouble))
        if view.cards or self._offer is not None:
            self.offer.show_sessions(view)

    def _fill(self) -> None:
        """Put the parts under each other."""
        self.open = button(self._words("Open…"), "plain")
        show_icon(self.open, "open", self._theme)
        self.open.setToolTip(self._words("Open a session file"))
        self.open.clicked.connect(self.file_requested)
        self.empty = Empty(self._words, self._theme)
        self.empty.file_requested.connect(self.file_requested)
        self.trouble = Text("", self._theme, Role.BODY, "warn")
        self.trouble.hide()
        self._lay_out_top()
        self._column.addLayout(self._top)
        self._column.addSpacing(XL)
        self._column.addWidget(self.trouble)
        self._column.addWidget(self.empty)
        self._column.addStretch(1)

    def _lay_out_top(self) -> None:
        """Put search and open beside the sentence, or above large text."""
        large = self._theme.scale > _LARGE
        self._tools = QHBoxLayout()
        self._tools.setSpacing(L)
        if large:
            self._tools.addStretch(1)
        self._tools.addWidget(self.open, 0, _AT_TOP)
        self._top = QBoxLayout(
            QBoxLayout.Direction.BottomToTop if large else QBoxLayout.Direction.LeftToRight
        )
        self._top.setSpacing(L)
        self._top.addLayout(self._tools)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the session in front at Enter, wherever the focus is."""
        enters = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enters and self._offer is not None and self._offer.hero.isVisible():
            self._offer.hero.begin.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the content in the middle, at most 1240 wide."""
        super().resizeEvent(event)
        room = max(0, self.width() - WIDEST * self._theme.scale - XXL - MARGIN)
        edge = round(room / 2)
        self._column.setContentsMargins(XXL + edge, XXL + 4, MARGIN - 12 + edge, XXL)
