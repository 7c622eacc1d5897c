"""Opens the window: everything for the first paint, the rest after it."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.journal.report import own_reports
from app.library.place import data_folder
from app.ui.keeping import keep_preferences, read_preferences
from app.ui.look.theme import Theme, theme
from app.ui.look.type import load_fonts
from app.ui.outside import Outside
from app.ui.window import Window
from app.words.catalog import read_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.ui.house import House
    from app.ui.preference import Preferences
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

    def __init__(self, outside: Outside, language: str, wanted: Path | None = None) -> None:
        """Make the window; what it does not need for its first paint comes later.

        Args:
            outside: The world around it.
            language: The language until another one is preferred.
            wanted: A session file, opened as soon as it has been read.
        """
        super().__init__()
        self.outside, self._wanted = outside, wanted
        self.preferences = read_preferences(outside.kept, language)
        self.words = self._read_words()
        self.window = Window(self.words, theme_of(self.preferences), outside.kept)
        self._house: House | None = None
        self.window.first_painted.connect(self.fill)
        self.window.goal_chosen.connect(self._show_goal)
        self.window.alarm_requested.connect(self._show_alarm)
        self.window.preferences_changed.connect(self._prefer)

    @property
    def house(self) -> House:
        """All that acts behind the window: there once it has been painted."""
        if self._house is None:
            raise RuntimeError("The window has not been painted yet.")
        return self._house

    def show(self) -> None:
        """Show the window; its first paint calls for the rest."""
        self.window.show()

    def fill(self) -> None:
        """Make what plays, and read the library."""
        from app.ui.country import guessed_country  # noqa: PLC0415 - as above
        from app.ui.house import House  # noqa: PLC0415 - after the first paint

        if not self.outside.kept.contains("preferences/country"):
            self.preferences = replace(self.preferences, country=guessed_country())
        self._house = House(self.window, self.words, self.preferences, self.outside)
        self._house.preferred.connect(self._prefer)
        self._house.open(self._wanted)

    def _read_words(self) -> Words:
        """Return the words of the language that is set."""
        return read_words(data_folder() / "assets" / "i18n", self.preferences.language)

    def _show_goal(self, goal: str) -> None:
        """Go to a page of the rail that needs something from here."""
        if goal == "preferences":
            self.window.show_preferences(self.preferences)
            self.house.look_at_machine()
        elif goal == "evenings":
            self.house.show_evenings()

    def _show_alarm(self) -> None:
        """Say when to call someone."""
        from app.ui.alarm import alarm_of  # noqa: PLC0415 - a table, rarely read

        self.window.show_alarm(alarm_of(self.preferences, self.words))

    def _prefer(self, preferences: Preferences) -> None:
        """Take other preferences: at once, without a restart."""
        before, self.preferences = self.preferences, preferences
        keep_preferences(self.outside.kept, preferences)
        if before.language != preferences.language:
            self.words = self._read_words()
        self.house.show_in(self.words, preferences)
        rebuilt = any(getattr(before, name) != getattr(preferences, name) for name in _LOOKS)
        if rebuilt:
            self.window.rebuild(self.words, theme_of(preferences))
        self.house.catch_up(before, rebuilt=rebuilt)


def folders_read(wanted: Path | None) -> tuple[Path, ...]:
    """Return the folders of the library: that of a file that is opened, and our own."""
    bundled = data_folder() / "sessions"
    return (bundled,) if wanted is None else tuple(dict.fromkeys((wanted.parent, bundled)))


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
    opening = Opening(Outside(kept, folders_read(wanted), reports), language, wanted)
    opening.show()
    code = application.exec()
    sys.stdout.flush()
    return code
