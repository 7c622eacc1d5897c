"""Cards in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from app.ui.look.space import GUTTER, L
from app.ui.look.theme import Theme
from app.ui.page.card import Card
from app.ui.view import SessionCard
from app.words.catalog import Words

_LEAST = 288
"""The least width of a card at a text scale of 1."""
_MOST = 4


class Cards(QWidget):
    """A grid of cards; the arrow keys go from card to card.

    A card stays when it is not shown, so that a search through a thousand is quick.
    """

    opened = Signal(str)

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Show no cards yet."""
        super().__init__(parent)
        self._words, self._theme = words, theme
        self.cards: list[Card] = []
        self._made: dict[str, Card] = {}
        self._columns = 3

    def show_cards(self, cards: Sequence[SessionCard]) -> None:
        """Show sessions in their order; what was made before is shown again."""
        if [card.card for card in self.cards] == list(cards):
            return
        before = self.cards
        self.cards = [self._card(card) for card in cards]
        for gone in set(before).difference(self.cards):
            gone.hide()
        self._lay_out()
        for card, after in pairwise(self.cards):
            self.setTabOrder(card, after)
        for card in self.cards:
            card.show()

    def _card(self, card: SessionCard) -> Card:
        """Return a card that tells when it is clicked, made now if it was not."""
        made = self._made.get(card.id)
        if made is not None and made.card == card:
            return made
        if made is not None:
            made.hide()
            made.deleteLater()
        fresh = self._made[card.id] = Card(card, self._words, self._theme, self)
        fresh.clicked.connect(lambda _=False: self.opened.emit(card.id))
        return fresh

    def _lay_out(self) -> None:
        """Put the cards into as many columns as there is room for."""
        least = _LEAST * min(1.6, self._theme.scale)
        self._columns = max(1, min(_MOST, int((self.width() + GUTTER) // (least + GUTTER))))
        wide = (self.width() - GUTTER * (self._columns - 1)) // self._columns
        top = 0
        for first in range(0, len(self.cards), self._columns):
            row = self.cards[first : first + self._columns]
            tall = max(card.heightForWidth(wide) for card in row)
            for column, card in enumerate(row):
                card.setGeometry(column * (wide + GUTTER), top, wide, tall)
            top += tall + L
        self.setFixedHeight(max(0, top - L))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cards out anew in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go with the arrow keys from card to card."""
        steps = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns, Qt.Key.Key_Down: self._columns,
        }  # fmt: skip
        key = Qt.Key(event.key())
        step = steps.get(key)
        focused = self.window().focusWidget()
        here = next((i for i, card in enumerate(self.cards) if card is focused), None)
        if here is not None and key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._go(0 if key == Qt.Key.Key_Home else len(self.cards) - 1)
        elif step is None or here is None or not 0 <= here + step < len(self.cards):
            super().keyPressEvent(event)
        else:
            self._go(here + step)

    def _go(self, index: int) -> None:
        """Put the focus on a card, and bring it into sight."""
        card = self.cards[index]
        card.setFocus()
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(card, 0, GUTTER)
