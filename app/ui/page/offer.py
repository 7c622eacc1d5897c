"""What the library has to choose from: one in front, the others as cards."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.look.space import XXL, L
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.broken import Broken
from app.ui.page.cards import Cards
from app.ui.page.hero import Hero
from app.ui.page.sentence import Sentence
from app.ui.page.text import Text
from app.ui.page.wish import Choice, choose
from app.ui.view import SessionCard
from app.words.catalog import Words


class Offer(QWidget):
    """Shows what suits a wish and the words that are searched for.

    Attributes:
        sentence: The wish; it stands where the page puts it.
        search: The words; as the sentence.
    """

    opened = Signal(str)

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Offer nothing yet."""
        super().__init__(parent)
        self._words = words
        self._shown: tuple[SessionCard, ...] = ()
        self.sentence = Sentence(words, theme)
        self.search = QLineEdit()
        self.search.setPlaceholderText(words("Search"))
        self.search.setAccessibleName(words("Search"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(theme.px(150))
        self.hero = Hero(words, theme)
        self.cards = Cards(words, theme)
        self.broken = Broken(words, theme)
        self.heading = Text(words("In an order to get to know them"), theme, Role.HEADING)
        self.count = Text("", theme, Role.HINT, "ink2", wrap=False)
        self._lay_out()
        self.hero.opened.connect(self.opened)
        self.cards.opened.connect(self.opened)
        self.sentence.changed.connect(lambda _: self._show_choice())
        self.search.textChanged.connect(lambda _: self._show_choice())

    def _lay_out(self) -> None:
        """Put the parts under each other."""
        titles = QHBoxLayout()
        titles.addWidget(self.heading)
        titles.addStretch(1)
        titles.addWidget(self.count, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.hero)
        column.addSpacing(XXL)
        column.addLayout(titles)
        column.addSpacing(L)
        column.addWidget(self.cards)
        column.addWidget(self.broken)
        column.addStretch(1)

    def show_sessions(self, cards: Sequence[SessionCard]) -> None:
        """Offer some sessions; none takes the questions away too."""
        self._shown = tuple(cards)
        self._show_choice()

    def _show_choice(self) -> None:
        """Show what suits the wish and the words that are searched for."""
        found = [card for card in self._shown if self._is_found(card)]
        choice = choose(found, self.sentence.wish)
        best = choice.best
        self.hero.setVisible(best is not None)
        if best is not None:
            self.hero.show_session(best, self._why(choice))
        playing = tuple(card for card in choice.others if card.plays)
        self.cards.show_cards(playing)
        self.broken.show_cards([card for card in self._shown if not card.plays])
        self.heading.setVisible(bool(playing))
        self.count.setText(self._counted())
        self.count.setVisible(bool(playing))
        self.sentence.setVisible(bool(self._shown))
        self.search.setVisible(bool(self._shown))

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
        words, cards = self._words, [card for card in self._shown if card.plays]
        own = sum(card.origin == "own" for card in cards)
        received = sum(card.origin == "received" for card in cards)
        parts = [words.n("{n} session", "{n} sessions", len(cards))]
        parts += [words("{n} of your own", n=own)] if own else []
        parts += [words("{n} received", n=received)] if received else []
        return " · ".join(parts)
