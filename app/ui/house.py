"""All that acts behind the window, made after its first paint and joined here."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from app.library.index import own_index
from app.ui.asked import Asked
from app.ui.chronicle import Chronicle
from app.ui.fitter import Fitter
from app.ui.garbage import Garbage
from app.ui.greeting import Greeting
from app.ui.host import Host
from app.ui.leaf import PREFERENCES
from app.ui.librarian import Librarian
from app.ui.mending import Mending
from app.ui.played import played
from app.ui.receiving import Receiving

if TYPE_CHECKING:
    from app.player.assembly import Assembly, Gear
    from app.ui.outside import Outside
    from app.ui.page.preference import PreferencePage
    from app.ui.preference import Hearing, Preferences
    from app.ui.window import Window
    from app.words.catalog import Words


class House(QObject):
    """Who reads, plays, keeps, fits, receives: each made once, each in its own room."""

    preferred = Signal(object)  # Preferences, changed outside of their page

    def __init__(
        self, window: Window, words: Words, preferences: Preferences, outside: Outside
    ) -> None:
        """Make everything; `open` then lets a person in."""
        super().__init__(window)
        self._window, self._words, self._preferences = window, words, preferences
        self._outside = outside
        self.librarian = Librarian(self._folders(), words, self)
        self.host = Host(
            window, self.librarian, words, preferences,
            self._assemble, outside.reports, outside.awake,
        )  # fmt: skip
        self.host.choosing.asked = Asked(outside.kept)
        self.chronicle = Chronicle(window, self.librarian, self.host, words, outside)
        self.fitter = Fitter(window, self._fitted)
        self.mending = Mending(window, self.fitter, words, preferences)
        self.receiving = Receiving(window, self.librarian, self.mending, words)
        self.greeting = Greeting(window, preferences)
        self._garbage = Garbage(self)
        self._join()

    def _join(self) -> None:
        """Connect what leads from one to another."""
        window = self._window
        window.closed.connect(self._garbage.stop)
        window.place_requested.connect(self._ask_place)
        window.join(PREFERENCES, self._fill_preferences)
        self.host.choosing.preferred.connect(self.preferred)
        self.greeting.preferred.connect(self.preferred)
        self.chronicle.remembering.preferred.connect(self.preferred)
        self.fitter.fitted.connect(self._hear_with)
        self.fitter.placed.connect(self._look_in)
        self.librarian.changed.connect(self.greeting.fill)

    def open(self, wanted: Path | None) -> None:
        """Read the library; greet who comes first, open the session that is wanted."""
        if wanted is not None:
            is_first = self._preferences.first
            opened = self.greeting.want if is_first else self._window.session_chosen.emit
            self.receiving.open_when_read(wanted, opened)
        if self._preferences.first:
            self.greeting.show()
            self.look_at_machine()
        diary = self.chronicle.diary
        diary.forget_older(self._preferences.keep_days)
        self.librarian.meet(lambda: played(diary))
        self.librarian.remember_received(self._outside.kept)
        self.librarian.remember_in(own_index)
        self.librarian.load(can_answer=self._preferences.can_answer)

    # --- preferences ------------------------------------------------------------------

    def show_in(self, words: Words, preferences: Preferences) -> None:
        """Go on with what is preferred now."""
        self._words, self._preferences = words, preferences
        self.host.show_in(words, preferences)
        self.chronicle.remembering.show_in(words)
        self.mending.show_in(words, preferences)
        self.receiving.show_in(words)
        self.greeting.prefer(preferences)

    def catch_up(self, before: Preferences, *, rebuilt: bool) -> None:
        """Look again at what other preferences change; `rebuilt` where all pages are new."""
        now = self._preferences
        if before.folder != now.folder:
            self.librarian.look_in(self._folders())
        elif (before.language, before.can_answer) != (now.language, now.can_answer):
            self.librarian.load(self._words, can_answer=now.can_answer)
        if before.hearing.neural != now.hearing.neural or rebuilt:
            self.look_at_machine()

    def look_at_machine(self) -> None:
        """Ask, in the background, which voices and devices there are."""
        self.fitter.look(self._preferences.hearing, self._words)

    def show_evenings(self) -> None:
        """Go to the evenings."""
        self.chronicle.remembering.show(self._preferences.keep_days)

    def _fill_preferences(self, page: PreferencePage) -> None:
        """Show what is set, and where things are."""
        page.show_preferences(self._preferences)
        page.show_data(str(self._outside.evenings.parent))

    def _hear_with(self, hearing: Hearing) -> None:
        """Take over what can be heard, and show it."""
        self.preferred.emit(replace(self._preferences, hearing=hearing))
        self._fill_preferences(self._window.page(PREFERENCES))

    # --- places -----------------------------------------------------------------------

    def _ask_place(self, kind: str) -> None:
        """Ask for a file or a folder of a person's own, or open the folder of the evenings."""
        if kind == "data":
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._outside.evenings.parent)))
        else:
            self.fitter.take(kind, self._preferences.hearing, self._words)

    def _look_in(self, folder: Path) -> None:
        """Take over the folder of a person's own sessions."""
        self.preferred.emit(replace(self._preferences, folder=str(folder)))
        self._fill_preferences(self._window.page(PREFERENCES))

    def _folders(self) -> tuple[Path, ...]:
        """Return the folders of the library, with a person's own if there is one."""
        own = (Path(self._preferences.folder),) if self._preferences.folder else ()
        return tuple(dict.fromkeys((*self._outside.folders, *own)))

    # --- what is heard ----------------------------------------------------------------

    def _assemble(self) -> Assembly:
        """Return voice and sound of this machine."""
        from app.player.assembly import Assembly  # noqa: PLC0415 - numpy, sound: when wanted

        fitted = self._fitted(self._preferences.hearing)
        return Assembly(fitted, None, self._outside.reports.tell)

    def _fitted(self, hearing: Hearing) -> Gear:
        """Return the gear of this machine as a person wants to hear with it."""
        from app.ui.fitting import fitted  # noqa: PLC0415 - as above

        return fitted(self._outside.heard_with(self._preferences.volume), hearing)
