"""Takes in sessions from elsewhere, and says of one that does not play why."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app.library.shelf import BUNDLE, ENDING, ShelfError
from app.ui.reader import name_of
from app.ui.trouble import unplayable

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.librarian import Librarian
    from app.ui.mending import Mending
    from app.ui.view import SessionCard
    from app.ui.window import Window
    from app.words.catalog import Words


class Receiving(QObject):
    """Opens session files; `ask` gives one, or none."""

    def __init__(
        self,
        window: Window,
        librarian: Librarian,
        mending: Mending,
        words: Words,
        ask: Callable[[Window, Words], Path | None] | None = None,
    ) -> None:
        """Take in nothing yet."""
        super().__init__(window)
        self._window, self._librarian, self._mending = window, librarian, mending
        self._words, self._ask = words, ask or ask_session
        window.file_requested.connect(self.ask)

    def show_in(self, words: Words) -> None:
        """Go on in another language."""
        self._words = words

    def ask(self) -> None:
        """Ask for a session file and go to it."""
        path = self._ask(self._window, self._words)
        if path is not None:
            self.receive(path)

    def receive(self, path: Path) -> None:
        """Go to a session from elsewhere, or say why it does not play."""
        try:
            name = self._librarian.take_in(path)
        except ShelfError as error:
            self._refuse(path.name, (error.told(self._words),))
            return
        if self._librarian.script(name) is not None:
            self._window.session_chosen.emit(name)
        else:
            card = self._card(name)
            self._refuse(path.name, card.faults if card is not None else ())

    def open_when_read(self, path: Path, opened: Callable[[str], None]) -> None:
        """Open a session as soon as the librarian has read it."""
        name = name_of(path.resolve())

        def look(_: object) -> None:
            card = self._card(name)
            if card is not None:
                self._librarian.changed.disconnect(look)
                if card.plays:
                    opened(name)
                else:
                    self._refuse(path.name, card.faults)

        self._librarian.changed.connect(look)

    def _card(self, name: str) -> SessionCard | None:
        """Return the card of a session, if it is there."""
        return next((card for card in self._librarian.cards if card.id == name), None)

    def _refuse(self, title: str, faults: tuple[str, ...]) -> None:
        """Say why a session does not play."""
        view = unplayable(title, faults, self._words)
        self._mending.show(view, on=self._window.show_library, other=self.ask)


def ask_session(window: Window, words: Words) -> Path | None:
    """Ask for a session file."""
    chosen, _ = QFileDialog.getOpenFileName(
        window, words("Open a session"), "", f"Zacht (*{ENDING} *{BUNDLE})"
    )
    return Path(chosen) if chosen else None
