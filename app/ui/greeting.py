"""The first start: what to set, and into a first session."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.ui.leaf import WELCOME
from app.ui.page.wish import Wish, choose

if TYPE_CHECKING:
    from app.ui.page.welcome import WelcomePage
    from app.ui.preference import Preferences
    from app.ui.view import LibraryView, SessionCard
    from app.ui.window import Window


class Greeting(QObject):
    """Shows the first page, once and when asked; leads on from it."""

    preferred = Signal(object)  # Preferences: the first start is over

    def __init__(self, window: Window, preferences: Preferences) -> None:
        """Show nothing yet."""
        super().__init__(window)
        self._window, self._preferences = window, preferences
        self._wanted, self._begins, self._is_loading = "", False, True
        self._cards: tuple[SessionCard, ...] = ()
        window.join(WELCOME, self._join)
        window.welcome_requested.connect(self.show)

    def show(self) -> None:
        """Go to the first page."""
        self._window.go(WELCOME)

    def want(self, name: str) -> None:
        """Begin with this session: the program was opened with its file."""
        self._wanted = name

    def prefer(self, preferences: Preferences) -> None:
        """Show other preferences."""
        self._preferences = preferences
        if self._window.is_made(WELCOME):
            self._fill(self._window.page(WELCOME))

    def fill(self, view: LibraryView) -> None:
        """Take in what the library has so far; begin if that was waited for."""
        self._cards, self._is_loading = view.cards, view.loading
        if self._window.is_made(WELCOME):
            self._fill(self._window.page(WELCOME))
        if self._begins:
            self._begin()

    @property
    def _first(self) -> SessionCard | None:
        """The session that Begin leads to; none while it is not known."""
        if self._wanted:
            return next((card for card in self._cards if card.id == self._wanted), None)
        return choose(self._cards, Wish()).best

    def _join(self, page: WelcomePage) -> None:
        """Fill a first page that was made, and hear what it tells."""
        page.begin_requested.connect(self._begin)
        page.library_requested.connect(self._look_around)
        self._fill(page)

    def _fill(self, page: WelcomePage) -> None:
        """Show what is set, and into which session it leads."""
        page.show_preferences(self._preferences)
        first = self._first
        page.show_first(first.title if first else "", first.likely if first else 0)

    def _begin(self) -> None:
        """Go to the page before the first session, as soon as it is read."""
        first = self._first
        self._begins = first is None and self._is_loading
        if first is not None:
            self._leave()
            self._window.session_chosen.emit(first.id)
        elif not self._is_loading:
            self._look_around()

    def _look_around(self) -> None:
        """Go to the library."""
        self._begins = False
        self._leave()
        self._window.show_library()

    def _leave(self) -> None:
        """Be quiet; the first start is over."""
        self._window.session_left.emit()
        if self._preferences.first:
            self.preferred.emit(replace(self._preferences, first=False))
