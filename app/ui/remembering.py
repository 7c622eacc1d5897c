"""My evenings: looked back on, noted, copied and forgotten, as a person wishes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from app.journal.copy import LARGEST, Luggage, packed, table, unpacked
from app.journal.home import JournalError
from app.library.shelf import read_bytes, write_bytes
from app.ui.evening import evenings_of
from app.ui.keeping import portable, read_preferences, take_over
from app.ui.leaf import AFTER, EVENINGS
from app.ui.view import EveningsView
from app.words.known import KnownError

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.journal.home import Evening, Journal
    from app.ui.diary import Diary
    from app.ui.librarian import Librarian
    from app.ui.page.after import AfterPage
    from app.ui.page.evening import EveningPage
    from app.ui.window import Window
    from app.words.catalog import Words


class Places(Protocol):
    """Asks a person for a place; none when it was thought better of."""

    def to_write(self, window: Window, words: Words) -> Path | None:
        """Ask where to."""

    def to_read(self, window: Window, words: Words) -> Path | None:
        """Ask where from."""


class Dialogs:
    """Asks with the system's own dialogs."""

    def to_write(self, window: Window, words: Words) -> Path | None:
        """Ask where to; the ending says which kind of file."""
        one, rows = words("All of it, to move with"), words("A table")
        kinds = f"{one} (*.json);;{rows} (*.csv)"
        name = words("My evenings") + ".json"
        chosen, kind = QFileDialog.getSaveFileName(window, words("Export"), name, kinds)
        if not chosen:
            return None
        place = Path(chosen)
        if place.suffix.lower() in {".json", ".csv"}:
            return place
        return place.with_name(f"{place.name}{'.csv' if kind.endswith('csv)') else '.json'}")

    def to_read(self, window: Window, words: Words) -> Path | None:
        """Ask where from."""
        kinds = f"{words('All of it, to move with')} (*.json)"
        chosen, _ = QFileDialog.getOpenFileName(window, words("Take over"), "", kinds)
        return Path(chosen) if chosen else None


class Remembering(QObject):
    """Fulfils what is wished on the page of evenings, and on the page after."""

    preferred = Signal(object)  # Preferences, taken over from another computer

    def __init__(
        self,
        window: Window,
        diary: Diary,
        librarian: Librarian,
        words: Words,
        kept: QSettings,
    ) -> None:
        """Show nothing yet; `kept` is what a person has set."""
        super().__init__(window)
        self._kept = kept
        self._window, self._diary, self._librarian, self._words = window, diary, librarian, words
        self.places: Places = Dialogs()
        self._gone: tuple[Evening, ...] = ()
        self._trouble: JournalError | None = None
        self._after: AfterPage | None = None
        diary.troubled.connect(self._keep_trouble)
        window.closed.connect(self._close)
        window.join(AFTER, self._join_after)
        window.join(EVENINGS, self._join_evenings)

    def _join_after(self, page: AfterPage) -> None:
        """Keep what is told on the page after a session."""
        self._after = page
        page.noted.connect(self._diary.note)
        page.discarded.connect(self._diary.forget_latest)

    def _join_evenings(self, page: EveningPage) -> None:
        """Fulfil what is wished on the page of evenings."""
        page.evening_noted.connect(self._note)
        page.evening_forgotten.connect(self._forget)
        page.evening_restored.connect(self._restore)
        page.evenings_written.connect(self._write)
        page.evenings_read.connect(self._read)
        page.evenings_deleted.connect(self._delete)

    def show_in(self, words: Words) -> None:
        """Go on in another language."""
        self._words = words

    def show(self, days: int = 0) -> None:
        """Go to the evenings, of which a person keeps so many days; 0 keeps all."""
        self._gone = ()
        self._diary.forget_older(days)
        self._show()

    def tell_trouble(self) -> None:
        """Say on the page after a session that it could not be kept."""
        if self._trouble is not None and self._after is not None:
            self._after.show_trouble(self._trouble.told(self._words))
            self._trouble = None

    def _keep_trouble(self, trouble: JournalError) -> None:
        """Keep it until nobody lies with closed eyes."""
        self._trouble = trouble

    def _close(self) -> None:
        """Keep the last words: the window is closed."""
        if self._after is not None and isValid(self._after):  # pages are made anew
            self._after.own.tell()

    def _show(self, told: str = "") -> None:
        """Show what is kept, and what just happened to it."""
        words = self._words
        try:
            found = self._diary.journal.evenings()
        except JournalError as error:
            self._window.show_evenings(EveningsView(told=error.told(words)))
            return
        lines = {card.id.rpartition("/")[2]: card.line for card in self._librarian.cards}
        view = evenings_of(found, lines, words, told, can_undo=bool(self._gone))
        self._window.show_evenings(view)

    def _change(self, change: Callable[[Journal], str]) -> None:
        """Change what is kept, and show it."""
        try:
            told = change(self._diary.journal)
        except KnownError as error:
            told = error.told(self._words)
        self._show(told)

    def _note(self, evening: int, text: str) -> None:
        """Keep own words about an evening; the page shows them already."""
        try:
            self._diary.journal.note(evening, text)
        except JournalError as error:
            self._show(error.told(self._words))

    def _forget(self, evening: int) -> None:
        """Take one evening out."""

        def change(journal: Journal) -> str:
            self._gone = tuple(one for one in journal.evenings() if one.id == evening)
            journal.forget(evening)
            return self._words("This evening is deleted.")

        self._change(change)

    def _restore(self) -> None:
        """Put the evening back that was taken out last."""

        def change(journal: Journal) -> str:
            journal.take_in(self._gone)
            self._gone = ()
            return ""

        self._change(change)

    def _delete(self) -> None:
        """Take all evenings out, and off the disk."""

        def change(journal: Journal) -> str:
            journal.forget_all()
            self._gone = ()
            return self._words("All evenings are deleted from this computer.")

        self._change(change)

    def _write(self) -> None:
        """Write all evenings to a file."""
        place = self.places.to_write(self._window, self._words)
        if place is None:
            return

        def change(journal: Journal) -> str:
            found = journal.evenings()
            is_table = place.suffix.lower() == ".csv"
            text = table(found) if is_table else packed(Luggage(found, portable(self._kept)))
            # A spreadsheet needs the mark for its signs.
            write_bytes(place, text.encode("utf-8-sig" if is_table else "utf-8"))
            return self._words("Saved as {name}.", name=place.name)

        self._change(change)

    def _read(self) -> None:
        """Take evenings over from a file."""
        place = self.places.to_read(self._window, self._words)
        if place is None:
            return

        def change(journal: Journal) -> str:
            luggage = unpacked(
                read_bytes(place, LARGEST).decode("utf-8-sig", "replace"), place.name
            )
            fresh = journal.take_in(luggage.evenings)
            take_over(self._kept, luggage.preferences)
            self.preferred.emit(read_preferences(self._kept, self._words.language))
            return self._words.n("{n} evening taken over.", "{n} evenings taken over.", fresh)

        self._change(change)
