"""Fills the library a session at a time, after the first paint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.library.place import data_folder
from app.library.shelf import HELP, Entry, ShelfError, entries, read_bytes, session_name
from app.script.fault import Level, UnreadableError
from app.ui.view import LibraryView, SessionCard
from app.words.known import KnownError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.script.model import Script
    from app.words.catalog import Words

_SHOWN = 3
"""Faults of a broken session that its card tells."""


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
        self._waiting: list[Entry] = []
        self._cards: list[SessionCard] = []
        self._scripts: dict[str, Script] = {}
        self._clock = QTimer(self)
        self._clock.setInterval(0)
        self._clock.timeout.connect(self._read_next)

    def load(self, words: Words | None = None) -> None:
        """Begin to read, in another language if one is given."""
        self._words = words or self._words
        self._cards = []
        try:
            self._waiting = list(entries(self._folders))
        except ShelfError as error:
            self._waiting = []
            self._tell(error.told(self._words))
            return
        if self._waiting:
            self._clock.start()
        else:
            self._tell(self._words("There are no sessions here yet."))

    def script(self, name: str) -> Script | None:
        """Return a session that plays, by the id of its card."""
        return self._scripts.get(name)

    def help_session(self) -> Script | None:
        """Return the program's own help session."""
        return next(
            (script for name, script in self._scripts.items() if name.endswith(f"/{HELP}")), None
        )

    def _read_next(self) -> None:
        """Read one session, and come back for the next."""
        if self._waiting:
            self._cards.append(self._card(self._waiting.pop(0)))
        if not self._waiting:
            self._clock.stop()
        self._tell()

    def _tell(self, trouble: str = "") -> None:
        """Tell the library as it is now."""
        folder = str(self._folders[0]) if self._folders else ""
        cards = tuple(self._cards)
        self.changed.emit(LibraryView(cards, trouble, folder, loading=bool(self._waiting)))

    def _card(self, entry: Entry) -> SessionCard:
        """Return the card of a file: a session, or what is wrong with it."""
        from app.rules.check import check  # noqa: PLC0415 - YAML, after the first paint
        from app.ui.session import card_of  # noqa: PLC0415 - as above
        from app.words.fault import unreadable  # noqa: PLC0415 - as above

        name = name_of(entry.path)
        try:
            checked = check(read_bytes(entry.path))
        except KnownError as error:
            return _broken(name, entry, (error.told(self._words),))
        except UnreadableError as error:
            return _broken(name, entry, (unreadable(error, self._words),))
        if checked.script is None or checked.has_errors:
            from app.rules.telling import told  # noqa: PLC0415 - only for broken ones

            errors = [fault for fault in checked.faults if fault.level is Level.ERROR]
            lines = [told(entry.path.name, fault, self._words) for fault in errors[:_SHOWN]]
            return _broken(name, entry, tuple(lines))
        self._scripts[name] = checked.script
        return card_of(name, checked.script, self._words)


def sound_test() -> Script:
    """Return the little session that lets a person hear each sound."""
    from app.script.read import read  # noqa: PLC0415 - YAML, after the first paint

    path = data_folder() / "assets" / "sound-test.session.yaml"
    script = read(path.read_bytes()).script
    if script is None:
        raise ValueError(path.name)
    return script


def name_of(path: Path) -> str:
    """Return the id of a session's card: its folder and its name."""
    return f"{path.parent}/{session_name(path)}"


def _broken(name: str, entry: Entry, faults: tuple[str, ...]) -> SessionCard:
    """Return the card of a session that cannot be played."""
    return SessionCard(name, entry.path.name, faults=faults)
