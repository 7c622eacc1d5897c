"""The library: choose by time and wish, or by card."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.look.space import MARGIN, WIDEST, XL, XXL, L
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.broken import Broken
from app.ui.page.cards import Cards
from app.ui.page.empty import Empty
from app.ui.page.hero import Hero
from app.ui.page.scroll import Scroll
from app.ui.page.sentence import Sentence
from app.ui.page.text import Text, button, show_icon
from app.ui.page.wish import Choice, choose
from app.ui.view import LibraryView, SessionCard
from app.words.catalog import Words

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
        self._shown = LibraryView(loading=True)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroll(self._inside))
        self._fill()
        self.show_library(self._shown)

    def show_library(self, view: LibraryView) -> None:
        """Show the sessions there are, or what to do without any."""
        self._shown = view
        self.empty.show_trouble(view)
        self._show_choice()

    def _fill(self) -> None:
        """Put the parts under each other."""
        words, theme = self._words, self._theme
        self.sentence = Sentence(words, theme)
        self.search = QLineEdit()
        self.search.setPlaceholderText(words("Search"))
        self.search.setAccessibleName(words("Search"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(theme.px(150))
        self.open = button(words("Open…"), "plain")
        show_icon(self.open, "open", theme)
        self.open.setToolTip(words("Open a session file"))
        self.hero = Hero(words, theme)
        self.cards = Cards(words, theme)
        self.broken = Broken(words, theme)
        self.empty = Empty(words, theme)
        self.heading = Text(words("In an order to get to know them"), theme, Role.HEADING)
        self.count = Text("", theme, Role.HINT, "ink2", wrap=False)
        titles = QHBoxLayout()
        titles.addWidget(self.heading)
        titles.addStretch(1)
        titles.addWidget(self.count, 0, Qt.AlignmentFlag.AlignBottom)
        self._column.addLayout(self._top())
        self._column.addSpacing(XL)
        self._column.addWidget(self.empty)
        self._column.addWidget(self.hero)
        self._column.addSpacing(XXL)
        self._column.addLayout(titles)
        self._column.addSpacing(L)
        self._column.addWidget(self.cards)
        self._column.addWidget(self.broken)
        self._column.addStretch(1)
        self._connect()

    def _top(self) -> QBoxLayout:
        """Return the sentence with search and open beside it, or above large text."""
        tools = QHBoxLayout()
        tools.setSpacing(L)
        large = self._theme.scale > _LARGE
        if large:
            tools.addStretch(1)
        tools.addWidget(self.search, 0, Qt.AlignmentFlag.AlignTop)
        tools.addWidget(self.open, 0, Qt.AlignmentFlag.AlignTop)
        top = QBoxLayout(
            QBoxLayout.Direction.BottomToTop if large else QBoxLayout.Direction.LeftToRight
        )
        top.setSpacing(L)
        top.addWidget(self.sentence, 1)
        top.addLayout(tools)
        return top

    def _connect(self) -> None:
        """Let every way into a session tell the same."""
        self.hero.opened.connect(self.opened)
        self.cards.opened.connect(self.opened)
        self.open.clicked.connect(self.file_requested)
        self.empty.file_requested.connect(self.file_requested)
        self.sentence.changed.connect(lambda _: self._show_choice())
        self.search.textChanged.connect(lambda _: self._show_choice())

    def _show_choice(self) -> None:
        """Show what suits the wish and the words that are searched for."""
        found = [card for card in self._shown.cards if self._is_found(card)]
        choice = choose(found, self.sentence.wish)
        best = choice.best
        self.hero.setVisible(best is not None)
        if best is not None:
            self.hero.show_session(best, self._why(choice))
        playing = tuple(card for card in choice.others if card.plays)
        self.cards.show_cards(playing)
        self.broken.show_cards([card for card in self._shown.cards if not card.plays])
        self.heading.setVisible(bool(playing))
        self.count.setText(self._counted())
        self.count.setVisible(bool(playing))
        self.sentence.setVisible(bool(self._shown.cards))
        self.search.setVisible(bool(self._shown.cards))

    def _is_found(self, card: SessionCard) -> bool:
        """Say whether a session has all the words that are searched for."""
        text = " ".join((card.title, card.goal, *card.facts)).casefold()
        return all(word in text for word in self.search.text().casefold().split())

    def _why(self, choice: Choice) -> str:
        """Say why a session stands in front."""
        if not choice.fits:
            return self._words("Nothing is quite like that; this comes nearest.")
        if self.sentence.wish.is_open:
            return self._words("A good one to begin with")
        return self._words("Suits what you feel like now")

    def _counted(self) -> str:
        """Say how many sessions there are, and whose."""
        words, cards = self._words, [card for card in self._shown.cards if card.plays]
        own = sum(card.origin == "own" for card in cards)
        received = sum(card.origin == "received" for card in cards)
        parts = [words.n("{n} session", "{n} sessions", len(cards))]
        parts += [words("{n} of your own", n=own)] if own else []
        parts += [words("{n} received", n=received)] if received else []
        return " · ".join(parts)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the session in front at Enter, wherever the focus is."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.hero.isVisible():
            self.hero.begin.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the content in the middle, at most 1240 wide."""
        super().resizeEvent(event)
        room = max(0, self.width() - WIDEST * self._theme.scale - XXL - MARGIN)
        edge = round(room / 2)
        self._column.setContentsMargins(XXL + edge, XXL + 4, MARGIN - 12 + edge, XXL)
