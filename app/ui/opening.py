"""Opens the window: everything for the first paint, the rest after it."""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication

from app.journal.report import Reports, own_reports
from app.library.place import data_folder
from app.ui.keeping import keep_preferences, read_preferences
from app.ui.leaf import PREFERENCES
from app.ui.look.theme import Theme, theme
from app.ui.look.type import load_fonts
from app.ui.preference import Hearing, Preferences
from app.ui.window import Window
from app.words.catalog import read_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.player.assembly import Assembly, Gear
    from app.player.awake import Awake
    from app.ui.chronicle import Chronicle
    from app.ui.fitter import Fitter
    from app.ui.greeting import Greeting
    from app.ui.host import Host
    from app.ui.librarian import Librarian
    from app.ui.mending import Mending
    from app.ui.page.preference import PreferencePage
    from app.ui.receiving import Receiving
    from app.words.catalog import Words

_LOOKS = ("language", "theme", "text", "reduced")
"""Preferences in which all pages are made anew."""


def theme_of(preferences: Preferences) -> Theme:
    """Return the theme that a person wishes, or the system's."""
    scheme = QGuiApplication.styleHints().colorScheme()
    is_dark = preferences.theme == "dark" or (
        preferences.theme == "auto" and scheme is Qt.ColorScheme.Dark
    )
    reduced = bool(preferences.reduced)
    return theme(dark=is_dark, scale=preferences.text / 100, reduced=reduced)


class Opening(QObject):
    """The program in its window, from the first paint to the last."""

    def __init__(
        self,
        kept: QSettings,
        language: str,
        folders: Sequence[Path],
        reports: Reports,
        gear: Callable[[float], Gear] | None = None,
        awake: Awake | None = None,
        journal: Path | None = None,
    ) -> None:
        """Make the window; what it does not need for its first paint comes later.

        Args:
            kept: Where a person's preferences are.
            language: The language until another one is preferred.
            folders: Where sessions are looked for.
            reports: Keeps faults of ours.
            gear: Gives what sessions are heard with, at a volume.
            awake: Keeps the screen awake.
            journal: The file of evenings.
        """
        super().__init__()
        self.kept, self._reports = kept, reports
        self._gear, self._awake = gear or gear_of_machine, awake
        self.preferences = read_preferences(kept, language)
        self.words = self._read_words()
        self.window = Window(self.words, theme_of(self.preferences), kept)
        self._folders = folders
        self.host: Host | None = None
        self.fitter: Fitter | None = None
        self.greeting: Greeting | None = None
        self.mending: Mending | None = None
        self.receiving: Receiving | None = None
        self.chronicle: Chronicle | None = None
        self._journal = journal
        self.window.goal_chosen.connect(self._show_goal)
        self.window.alarm_requested.connect(self._show_alarm)
        self.window.preferences_changed.connect(self._prefer)
        self._wanted: Path | None = None

    @cached_property
    def librarian(self) -> Librarian:
        """Who reads the sessions; made when it is first asked for."""
        from app.ui.librarian import Librarian  # noqa: PLC0415 - after the first paint

        return Librarian(self._read_in(), self.words, self)

    def show(self) -> None:
        """Show the window, and fill it after its first paint."""
        self.window.first_painted.connect(self.fill)
        self.window.show()

    def fill(self) -> None:
        """Make what plays, and read the library."""
        from app.library.index import own_index  # noqa: PLC0415 - after the first paint
        from app.ui.asked import Asked  # noqa: PLC0415 - as above
        from app.ui.chronicle import Chronicle  # noqa: PLC0415 - as above
        from app.ui.fitter import Fitter  # noqa: PLC0415 - as above
        from app.ui.garbage import Garbage  # noqa: PLC0415 - as above
        from app.ui.host import Host  # noqa: PLC0415 - as above
        from app.ui.played import played  # noqa: PLC0415 - as above

        self.host = Host(
            self.window,
            self.librarian,
            self.words,
            self.preferences,
            self._assemble,
            self._reports,
            self._awake,
        )
        self._garbage = Garbage(self)
        self.window.closed.connect(self._garbage.stop)
        self.chronicle = Chronicle(
            self.window, self.librarian, self.host, self.words, self._journal or journal_path()
        )
        self.host.choosing.asked = Asked(self.kept)
        self.host.choosing.preferred.connect(self._prefer)
        self.fitter = Fitter(self.window, self._fitted)
        self.fitter.fitted.connect(self._hear_with)
        self.fitter.placed.connect(self._look_in)
        self.window.place_requested.connect(self._ask_place)
        self._receive()
        diary = self.chronicle.diary
        self.librarian.meet(lambda: played(diary))
        self.librarian.remember_received(self.kept)
        self.librarian.remember_in(own_index)
        self.librarian.load()

    def _receive(self) -> None:
        """Receive a person, and sessions from elsewhere."""
        from app.ui.greeting import Greeting  # noqa: PLC0415 - after the first paint
        from app.ui.mending import Mending  # noqa: PLC0415 - as above
        from app.ui.receiving import Receiving  # noqa: PLC0415 - as above
        from app.ui.whereabouts import guessed_country  # noqa: PLC0415 - as above

        assert self.fitter is not None  # noqa: S101 - made before
        if not self.kept.contains("preferences/country"):
            self.preferences = replace(self.preferences, country=guessed_country())
        window, words = self.window, self.words
        self.mending = Mending(window, self.fitter, words, self.preferences)
        self.receiving = Receiving(window, self.librarian, self.mending, words)
        self.greeting = Greeting(window, self.preferences)
        self.greeting.preferred.connect(self._prefer)
        self.librarian.changed.connect(self.greeting.fill)
        window.join(PREFERENCES, self._fill_preferences)
        is_first = self.preferences.first
        if self._wanted is not None:
            opened = self.greeting.want if is_first else window.session_chosen.emit
            self.receiving.open_when_read(self._wanted, opened)
        if is_first:
            self.greeting.show()
            self._look_at_machine()

    def open_when_read(self, path: Path) -> None:
        """Open a session as soon as it has been read."""
        self._wanted = path

    def _assemble(self) -> Assembly:
        """Return voice and sound of this machine."""
        from app.player.assembly import Assembly  # noqa: PLC0415 - numpy, sound

        return Assembly(self._fitted(self.preferences.hearing), None, self._reports.tell)

    def _fitted(self, hearing: Hearing) -> Gear:
        """Return the gear of this machine as a person wants to hear with it."""
        from app.ui.fitting import fitted  # noqa: PLC0415 - numpy, sound

        return fitted(self._gear(self.preferences.volume), hearing)

    def _ask_place(self, kind: str) -> None:
        """Ask for a file or a folder of a person's own, or open the folder of the evenings."""
        if kind == "data":
            folder = (self._journal or journal_path()).parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
        elif self.fitter is not None:
            self.fitter.take(kind, self.preferences.hearing, self.words)

    def _look_in(self, folder: Path) -> None:
        """Take over the folder of a person's own sessions."""
        self._prefer(replace(self.preferences, folder=str(folder)))
        self._fill_preferences(self.window.page(PREFERENCES))

    def _read_in(self) -> tuple[Path, ...]:
        """Return the folders of the library, with a person's own if there is one."""
        own = (Path(self.preferences.folder),) if self.preferences.folder else ()
        return tuple(dict.fromkeys((*self._folders, *own)))

    def _hear_with(self, hearing: Hearing) -> None:
        """Take over what can be heard, and show it."""
        self._prefer(replace(self.preferences, hearing=hearing))
        self._fill_preferences(self.window.page(PREFERENCES))

    def _fill_preferences(self, page: PreferencePage) -> None:
        """Show what is set, and where things are."""
        page.show_preferences(self.preferences)
        page.show_data(str((self._journal or journal_path()).parent))

    def _read_words(self) -> Words:
        """Return the words of the language that is set."""
        return read_words(data_folder() / "assets" / "i18n", self.preferences.language)

    def _show_goal(self, goal: str) -> None:
        """Go to a page of the rail that needs something from here."""
        if goal == "preferences":
            self.window.show_preferences(self.preferences)
            self._look_at_machine()
        elif goal == "evenings" and self.chronicle is not None:
            self.chronicle.remembering.show(self.preferences.keep_days)

    def _show_alarm(self) -> None:
        """Say when to call someone."""
        from app.ui.alarm import alarm_of  # noqa: PLC0415 - a table, rarely read

        self.window.show_alarm(alarm_of(self.preferences, self.words))

    def _prefer(self, preferences: Preferences) -> None:
        """Take other preferences: at once, without a restart."""
        before, self.preferences = self.preferences, preferences
        keep_preferences(self.kept, preferences)
        if before.language != preferences.language:
            self.words = self._read_words()
        self._tell_preferred()
        rebuilt = any(getattr(before, name) != getattr(preferences, name) for name in _LOOKS)
        if rebuilt:
            self.window.rebuild(self.words, theme_of(preferences))
        if before.folder != preferences.folder:
            self.librarian.look_in(self._read_in())
        elif before.language != preferences.language:
            self.librarian.load(self.words)
        if before.hearing.neural != preferences.hearing.neural or rebuilt:
            self._look_at_machine()

    def _tell_preferred(self) -> None:
        """Let all go on with what is preferred now."""
        words, preferences = self.words, self.preferences
        if self.host is not None:
            self.host.show_in(words, preferences)
        if self.chronicle is not None:
            self.chronicle.remembering.show_in(words)
        if self.mending is not None:
            self.mending.show_in(words, preferences)
        if self.receiving is not None:
            self.receiving.show_in(words)
        if self.greeting is not None:
            self.greeting.prefer(preferences)

    def _look_at_machine(self) -> None:
        """Ask, in the background, which voices and devices there are."""
        if self.fitter is not None:
            self.fitter.look(self.preferences.hearing, self.words)


def gear_of_machine(volume: float) -> Gear:
    """Return what this machine has to be heard with."""
    from app.player.assembly import gear  # noqa: PLC0415 - numpy, sound: after first paint

    return gear(volume=volume)


def journal_path() -> Path:
    """Return the file in which a person's evenings are kept."""
    import platformdirs  # noqa: PLC0415 - after the first paint

    return Path(platformdirs.user_data_dir("zacht", appauthor=False)) / "evenings.db"


def folders_read(wanted: Path | None) -> list[Path]:
    """Return the folders of the library: that of a file that is opened, and our own."""
    bundled = data_folder() / "sessions"
    return [bundled] if wanted is None else list(dict.fromkeys((wanted.parent, bundled)))


def open_window(arguments: Sequence[str], language: str) -> int:
    """Run the window until it is closed; return the exit code.

    `arguments` may name a session file: its folder is read, and it is opened.
    """
    application = QApplication(["zacht"])
    application.setApplicationName("zacht")
    application.setApplicationDisplayName("Zacht")
    application.setDesktopFileName("zacht")
    load_fonts(data_folder() / "assets" / "fonts")
    reports = own_reports()
    reports.catch()
    kept = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "zacht", "zacht")
    wanted = Path(arguments[0]).resolve() if arguments else None
    opening = Opening(kept, language, folders_read(wanted), reports)
    if wanted is not None:
        opening.open_when_read(wanted)
    opening.show()
    code = application.exec()
    sys.stdout.flush()
    return code
