"""Says what does not work, and does what a person chooses then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.ui.leaf import TROUBLE, WELCOME
from app.ui.trouble import no_sound, no_voice

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.fitter import Fitter
    from app.ui.page.trouble import TroublePage
    from app.ui.page.welcome import WelcomePage
    from app.ui.preference import Preferences
    from app.ui.view import MachineView, TroubleView
    from app.ui.window import Window
    from app.words.catalog import Words


class Mending(QObject):
    """The page of what does not work; one trouble at a time."""

    def __init__(
        self, window: Window, fitter: Fitter, words: Words, preferences: Preferences
    ) -> None:
        """Know of no trouble."""
        super().__init__(window)
        self._window, self._fitter = window, fitter
        self._words, self._preferences = words, preferences
        self._acts: dict[str, Callable[[], object]] = {}
        self._looks_again = False
        window.join(TROUBLE, self._join)
        window.join(WELCOME, self._join_welcome)
        fitter.found.connect(self._take)

    def show_in(self, words: Words, preferences: Preferences) -> None:
        """Go on in another language, or with other preferences."""
        self._words, self._preferences = words, preferences

    def show(
        self,
        view: TroubleView,
        on: Callable[[], object],
        again: Callable[[], object] | None = None,
        other: Callable[[], object] | None = None,
    ) -> None:
        """Say what does not work; do one of these when it is chosen."""
        back = self._window.go_back
        self._acts = {"on": on, "again": again or back, "other": other or back}
        self._window.page(TROUBLE).show_trouble(view)
        self._window.go_over(TROUBLE)

    def tell(self) -> None:
        """Say what of this machine cannot be heard."""
        machine, words = self._fitter.machine, self._words
        view = no_sound(machine, words) if machine.sound_fault else no_voice(machine, words)
        self.show(view, on=self._window.go_back, again=self._look_again)

    def _look_again(self) -> None:
        """Look whether it is there by now."""
        self._looks_again = True
        self._fitter.look(self._preferences.hearing, self._words)

    def _take(self, machine: MachineView) -> None:
        """Go back when what was missing is there; else say it again."""
        if self._looks_again and not machine.looking:
            self._looks_again = False
            if machine.has_trouble(self._words.language):
                self.tell()
            else:
                self._window.go_back()

    def _join(self, page: TroublePage) -> None:
        """Hear what a page tells."""
        page.chosen.connect(lambda name: self._acts[name]())
        page.back_requested.connect(self._window.go_back)

    def _join_welcome(self, page: WelcomePage) -> None:
        """Lead from the first page to what can be done."""
        page.trouble_requested.connect(self.tell)
