"""Preferences: sections that can be found, each preference a row of what it may be."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.look.space import XXL, L
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.column import Column
from app.ui.page.flow import Flow
from app.ui.page.hearing import HearingRows
from app.ui.page.place import PlaceRow
from app.ui.page.setting import Chooser, Settings
from app.ui.page.text import Text, button
from app.ui.preference import Hearing, Preferences
from app.words.catalog import Words


class PreferencePage(Column):
    """Shows preferences, and tells them anew whenever one is changed."""

    preferences_changed = Signal(object)  # Preferences
    hear_requested = Signal(str)  # a language
    listen_requested = Signal()
    place_requested = Signal(str)

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Show the preferences a program begins with."""
        super().__init__(words("Preferences"), words, theme, parent=parent)
        self._words = words
        self.shown = Preferences(language=words.language)
        self.rows: dict[str, Chooser] = {}
        self.sections: dict[str, QPushButton] = {}
        self._settings: list[Settings] = []
        self._index = QWidget()
        Flow(self._index)
        self.add(self._index)
        self._fill()
        self.show_preferences(self.shown)

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what is set, without telling."""
        self.shown = preferences
        for settings in self._settings:
            settings.show_preferences(preferences)
        self.hearing.show_hearing(preferences.hearing)
        self.folder.show_place(preferences.folder, can_leave=bool(preferences.folder))

    def show_data(self, folder: str) -> None:
        """Show where the evenings are on this computer."""
        self.data.show_place(folder)

    def _fill(self) -> None:
        """Put the sections under each other."""
        w = self._words
        self._begin(w("Language and whom to call"), "language", "formal", "country", "contact")
        self._begin(w("How it looks"), "theme", "text", "reduced")
        self._begin(w("While you lie down"), "reach", "timer", "captions", "lamp_words")
        self._begin(w("Voice and sound"))
        self.hearing = HearingRows(w, self.theme)
        self.hearing.changed.connect(self._hear)
        self.hearing.hear_requested.connect(self.hear_requested)
        self.hearing.listen_requested.connect(self.listen_requested)
        self.hearing.place_requested.connect(self.place_requested)
        self.add(self.hearing)
        self.space(L)
        self._offer("volume", "offset")
        self._begin(w("What stays with you"), "keep_days")
        self._fill_places()

    def _fill_places(self) -> None:
        """Put together where a person's own things are."""
        w = self._words
        self.folder = PlaceRow(
            w("Your own sessions"),
            w("A folder whose sessions stand in the library too; it may be one that is synced."),
            w("Choose a folder…"), w, self.theme,
        )  # fmt: skip
        self.folder.chosen.connect(lambda: self.place_requested.emit("sessions"))
        self.folder.left.connect(lambda: self._change(replace(self.shown, folder="")))
        self.data = PlaceRow(
            w("Where your evenings are"),
            w("One file on this computer. Nobody else has it."),
            w("Open the folder"), w, self.theme,
        )  # fmt: skip
        self.data.chosen.connect(lambda: self.place_requested.emit("data"))
        for row in (self.folder, self.data):
            self.space(L)
            self.add(row)

    def _begin(self, heading: str, *names: str) -> None:
        """Begin a section with the preferences of some names."""
        self.space(XXL)
        title = Text(heading, self.theme, Role.CARD_TITLE)
        self.add(title)
        there = self.sections[heading] = button(heading, "quiet")
        there.clicked.connect(lambda: self._go(title))
        self._index.layout().addWidget(there)  # type: ignore[union-attr]
        self.space(L)
        if names:
            self._offer(*names)

    def _offer(self, *names: str) -> None:
        """Add some preferences."""
        made = Settings(names, self._words, self.theme)
        made.changed.connect(self._change)
        self._settings.append(made)
        self.rows |= made.rows
        self.add(made)

    def _go(self, title: QWidget) -> None:
        """Go to a section: it stands on top, and the keyboard is in it."""
        self.show_from(title)
        following = title.nextInFocusChain()
        while following is not None and following is not title:
            if following.focusPolicy() & Qt.FocusPolicy.TabFocus and following.isVisible():
                following.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            following = following.nextInFocusChain()

    def _hear(self, hearing: Hearing) -> None:
        """Take other ways to hear sessions, and tell all preferences."""
        self._change(replace(self.shown, hearing=hearing))

    def _change(self, preferences: Preferences) -> None:
        """Take other preferences over, show them in every section, and tell."""
        self.show_preferences(preferences)
        self.preferences_changed.emit(preferences)
