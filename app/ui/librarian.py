"""Fills the library a session at a time, after the first paint."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.library.index import Index
from app.library.shelf import HELP, Entry, ShelfError, entries, entry_of, is_bundled
from app.ui.reader import read_session
from app.ui.received import Received
from app.ui.row import FORM, card_from, row_of
from app.ui.view import LibraryView, SessionCard
from app.words.known import KnownError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QSettings

    from app.library.bundle import Bundle
    from app.library.index import IndexFile, Row
    from app.rules.given import Given
    from app.script.model.script import Script
    from app.words.catalog import Words

_FIRST, _EVERY = 24, 20
"""So many cards are shown one by one; then so many are read before they are."""
_KEPT = 200
"""So many are read before the index is written on the way."""
_SILENT = f"{FORM}-silent"
"""The form of cards with the lengths for whoever cannot answer."""


class Librarian(QObject):
    """Reads the folders of sessions; tells the library as it grows."""

    changed = Signal(object)  # LibraryView

    def __init__(
        self, folders: Sequence[Path], words: Words, parent: QObject | None = None
    ) -> None:
        """Read nothing yet."""
        super().__init__(parent)
        self._folders = tuple(folders)
        self._words = words
        self._can_answer = True
        self._keeps: Callable[[str, str], IndexFile] | None = None
        self._index = Index()
        self._found: dict[Entry, Row] = {}
        self._waiting: list[Entry] = []
        self._order: list[Entry] = []
        self._cards: dict[Entry, SessionCard] = {}
        self._entries: dict[str, Entry] = {}
        self._scripts: dict[str, Script] = {}
        self._given: dict[str, Given] = {}
        self._received = Received()
        self._played: Callable[[], frozenset[str]] = frozenset
        self._met: frozenset[str] = frozenset()
        self._trouble = ""
        self._clock = QTimer(self)
        self._clock.setInterval(0)
        self._clock.timeout.connect(self._read_next)

    def load(self, words: Words | None = None, *, can_answer: bool | None = None) -> None:
        """Begin to read; in another language, or for whoever cannot answer, if it is given."""
        self._words = words or self._words
        self._can_answer = self._can_answer if can_answer is None else can_answer
        self._forget()
        self._met = self._played()
        self._order = self._found_entries()
        self._look_up()
        if self._waiting:
            self._clock.start()
        if self._cards or not self._waiting:
            self._tell()

    def _found_entries(self) -> list[Entry]:
        """Return what lies in the folders, and what was received before.

        A folder that cannot be read is told; the others are there all the same.
        """
        troubles: list[str] = []
        found: list[Entry] = []
        for folder in self._folders:
            try:
                found += entries([folder])
            except ShelfError as error:
                troubles.append(error.told(self._words))
        if not found and not troubles:
            troubles.append(self._words("There are no sessions here yet."))
        self._trouble = "\n".join(troubles)
        known = {entry.path for entry in found}
        received = [entry for entry in self._received.entries() if entry.path not in known]
        return [*found, *received]

    def look_in(self, folders: Sequence[Path]) -> None:
        """Begin to read in other folders."""
        self._folders = tuple(folders)
        self.load()

    def _look_up(self) -> None:
        """Show at once what the index knows; the other files wait to be read."""
        file = self._file()
        self._index = file.read() if file is not None else Index()
        for entry in self._order:
            row = self._index.row(entry)
            if row is None:
                self._waiting.append(entry)
                continue
            card = card_from(row)
            if self._entries.get(card.id) != entry:
                self._scripts.pop(card.id, None)  # of the file as it was
            self._put(entry, card)

    def remember_in(self, keeps: Callable[[str, str], IndexFile]) -> None:
        """Keep what was found in an index, by the language and form of its cards."""
        self._keeps = keeps

    def remember_received(self, kept: QSettings) -> None:
        """Keep in a person's settings where sessions from elsewhere are."""
        self._received = Received(kept)

    def meet(self, played: Callable[[], frozenset[str]]) -> None:
        """Ask for the names of the sessions that were played before."""
        self._played = played

    def tell(self) -> None:
        """Tell the library again: something was played."""
        self._met = self._played()
        self._tell()

    def _is_in_folders(self, path: Path) -> bool:
        """Say whether a file lies in a folder of the library."""
        return path.parent in {folder.resolve() for folder in self._folders}

    @property
    def cards(self) -> tuple[SessionCard, ...]:
        """The cards that are there so far, in their order."""
        return tuple([self._cards[entry] for entry in self._order if entry in self._cards])

    def script(self, name: str) -> Script | None:
        """Return a session that plays, by the id of its card; read when it is needed."""
        entry = self._entries.get(name)
        if entry in self._cards and name not in self._scripts and self._cards[entry].plays:
            card = self._card(entry)
            self._put(entry, card)
            if not card.plays:
                self._tell()
        return self._scripts.get(name)

    def take_in(self, path: Path) -> str:
        """Read a session from elsewhere, put it first, and return its id.

        Raises:
            ShelfError: the file cannot be looked at, or a bundle holds what it may not.
        """
        from app.library.bundle import bundle_of, is_bundle  # noqa: PLC0415 - for strangers only

        entry = entry_of(path.resolve())
        if is_bundle(entry.path):
            bundle_of(entry.path)  # with its sounds: its card looks at the script alone
        card = self._card(entry)
        self._order = [entry, *(other for other in self._order if other.path != entry.path)]
        self._put(entry, card)
        if not self._is_in_folders(entry.path):
            self._received.keep(entry.path)
        self._tell()
        return card.id

    def notices(self, name: str) -> tuple[str, ...]:
        """Return what a session asks of a body that did not come with the program."""
        from app.library.given import today  # noqa: PLC0415 - for strangers only
        from app.rules.summary import summary  # noqa: PLC0415 - as above

        script = self.script(name)
        if script is None or is_bundled(Path(f"{name}.session.yaml")):
            return ()
        return (
            *summary(script).told(self._words),
            *self.given(name).told(self._words, today()),
        )

    def given(self, name: str) -> Given:
        """Return what was set for one client, and came with a session."""
        from app.rules.given import NOT_GIVEN  # noqa: PLC0415 - after the first paint

        return self._given.get(name, NOT_GIVEN)

    def bundle(self, name: str) -> Bundle:
        """Return a session with its sounds and its author's recordings.

        Where its file is no longer what it was, the session goes without them.
        """
        from app.library.bundle import Bundle, bundle_of  # noqa: PLC0415 - not for the cards

        entry = self._entries.get(name)
        try:
            return Bundle(name, b"") if entry is None else bundle_of(entry.path)
        except KnownError:
            return Bundle(name, b"")

    def help_session(self) -> Script | None:
        """Return the program's own help session."""
        names = [name for name in self._entries if name.endswith(f"/{HELP}")]
        return self.script(names[0]) if names else None

    def _read_next(self) -> None:
        """Read one session, and come back for the next."""
        if self._waiting:
            entry = self._waiting.pop(0)
            self._put(entry, self._card(entry))
        if not self._waiting:
            self._clock.stop()
        if not self._waiting or len(self._found) % _KEPT == 0:
            self._remember()
        if not self._waiting or len(self._cards) < _FIRST or len(self._cards) % _EVERY == 0:
            self._tell()

    def _forget(self) -> None:
        """Begin anew; a script that was read stays, until its file has changed."""
        self._clock.stop()
        self._waiting, self._order = [], []
        self._cards, self._found = {}, {}

    def _put(self, entry: Entry, card: SessionCard) -> None:
        """Show a card from now on, with where it is from."""
        if not is_bundled(entry.path):
            known = self._is_in_folders(entry.path)
            card = replace(card, origin="own" if known else "received")
        self._cards[entry] = card
        self._entries[card.id] = entry

    def _file(self) -> IndexFile | None:
        """Return the file of the index in the language and the form of the cards."""
        form = FORM if self._can_answer else _SILENT
        return self._keeps(self._words.language, form) if self._keeps is not None else None

    def _remember(self) -> None:
        """Keep what was found, for the next start."""
        file = self._file()
        if file is not None and self._found:
            self._index = self._index.having(self._found, self._order)
            file.keep(self._index)

    def _tell(self) -> None:
        """Tell the library as it is now."""
        folder = str(self._folders[0]) if self._folders else ""
        cards, loading = self.cards, bool(self._waiting)
        met = frozenset(card.id for card in cards if card.id.rpartition("/")[2] in self._met)
        self.changed.emit(LibraryView(cards, self._trouble, folder, loading=loading, met=met))

    def _card(self, entry: Entry) -> SessionCard:
        """Read a file and return its card; keep a script that plays."""
        read = read_session(entry, self._words, can_answer=self._can_answer)
        name = read.card.id
        self._scripts.pop(name, None)
        if read.script is not None and read.given is not None:
            self._scripts[name], self._given[name] = read.script, read.given
        if read.lasts:
            self._found[entry] = row_of(read.card)
        return read.card
