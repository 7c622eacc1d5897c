"""What the library has to choose from: one in front, the others as cards."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.look.space import XXL, L
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.broken import Broken
from app.ui.page.card import origin_words
from app.ui.page.cards import Cards
from app.ui.page.hero import Hero
from app.ui.page.sentence import Sentence, wish_words
from app.ui.page.text import Text
from app.ui.page.wish import Choice, choose
from app.ui.view import LibraryView, SessionCard
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
        self._met: frozenset[str] = frozenset()
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

    def show_sessions(self, view: LibraryView) -> None:
        """Offer some sessions; none takes the questions away too."""
        self._shown, self._met = view.cards, view.met
        self._show_choice()

    def _show_choice(self) -> None:
        """Show what suits the wish and the words that are searched for."""
        found = [card for card in self._shown if self._is_found(card)]
        is_lost = bool(self._shown) and not found
        choice = choose(self._shown if is_lost else found, self.sentence.wish, self._met)
        best = choice.best
        self.hero.setVisible(best is not None)
        if best is not None:
            self.hero.show_session(best, self._why(choice, is_lost=is_lost))
        playing = tuple(card for card in choice.others if card.plays)
        self.cards.show_cards(playing)
        self.broken.show_cards([card for card in self._shown if not card.plays])
        self.heading.setText(self._heading(choice, is_lost=is_lost))
        self.heading.setVisible(bool(playing))
        self.count.setText(self._counted())
        self.count.setVisible(bool(playing))
        self.sentence.setVisible(bool(self._shown))
        self.search.setVisible(bool(self._shown))

    def _is_found(self, card: SessionCard) -> bool:
        """Say whether a session has all the words that are searched for."""
        own = origin_words(card, self._words)
        text = " ".join((card.title, card.goal, *card.facts, *own)).casefold()
        return all(word in text for word in self.search.text().casefold().split())

    def _heading(self, choice: Choice, *, is_lost: bool) -> str:
        """Say what the cards below are."""
        words, wish = self._words, self.sentence.wish
        if is_lost or not choice.fits:
            return words("Everything else")
        if self.search.text().strip() or not wish.is_open:
            return words("These suit too")
        return words("In an order to get to know them")

    def _why(self, choice: Choice, *, is_lost: bool) -> str:
        """Say why a session stands in front."""
        words, best = self._words, choice.best
        if is_lost:
            return words("Nothing here has “{text}”. This comes first:", text=self.search.text())
        if not choice.fits:
            wish = wish_words(self.sentence.wish, words)
            return words("Nothing {wish}; this comes nearest.", wish=wish)
        if self.search.text().strip() or not self.sentence.wish.is_open:
            return words("Suits what you feel like now")
        if not self._met:
            return words("A good one to begin with")
        if best is not None and best.id in self._met:
            return words("You know them all; this is where they begin")
        return words("The next one to get to know")

    def _counted(self) -> str:
        """Say how many sessions there are, and whose."""
        words, cards = self._words, [card for card in self._shown if card.plays]
        own = sum(card.origin == "own" for card in cards)
        received = sum(card.origin == "received" for card in cards)
        parts = [words.n("{n} session", "{n} sessions", len(cards))]
        parts += [words("{n} of your own", n=own)] if own else []
        parts += [words("{n} received", n=received)] if received else []
        return " · ".join(parts)
