"""Takes in what a person says on the page before a session."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.ui.session import Chosen, before_of, choices_of

if TYPE_CHECKING:
    from app.script.model.script import Script
    from app.timeline.choice import Choices
    from app.ui.instrument import Instrument
    from app.ui.librarian import Librarian
    from app.ui.preference import Preferences
    from app.ui.window import Window
    from app.words.catalog import Words


class Choosing(QObject):
    """The session that is chosen, and how it will be played."""

    preferred = Signal(object)  # Preferences, with other levels

    def __init__(
        self,
        window: Window,
        librarian: Librarian,
        instrument: Instrument,
        words: Words,
        preferences: Preferences,
    ) -> None:
        """Choose nothing yet."""
        super().__init__(window)
        self._window, self._librarian, self._instrument = window, librarian, instrument
        self._words, self._preferences = words, preferences
        self.name, self.chosen = "", Chosen()
        self._notices: tuple[str, ...] = ()
        window.session_chosen.connect(self.open)
        window.caution_answered.connect(self._answer_caution)
        window.choice_made.connect(self._choose_variant)
        window.value_given.connect(self._give_value)
        window.level_changed.connect(self._set_level)

    @property
    def script(self) -> Script | None:
        """The session that is chosen; none when its file is gone."""
        return self._librarian.script(self.name)

    def choices(self, script: Script) -> Choices:
        """Return how a session will be played."""
        return choices_of(script, self.chosen, self._words.language)

    def show_in(self, words: Words, preferences: Preferences) -> None:
        """Go on in another language, or with other preferences."""
        self._words, self._preferences = words, preferences

    def open(self, name: str) -> None:
        """Go to the page before a session."""
        if self._librarian.script(name) is not None:
            self.name, self._notices = name, ()
            self.chosen = Chosen(given=self._librarian.given(name))
            self.show()
            QTimer.singleShot(0, self, self._look_for_voice)

    def take_up(self, name: str, chosen: Chosen) -> None:
        """Choose a session as it was chosen before, without its page."""
        self.name, self._notices = name, ()
        self.chosen = replace(chosen, given=self._librarian.given(name))

    def show(self) -> None:
        """Show the page before the session that is chosen."""
        script = self.script
        if script is not None:
            told = (*self._librarian.notices(self.name), *self._notices)
            view = before_of(self.name, script, self.chosen, self._words, told)
            self._window.show_before(replace(view, levels=self._preferences.hearing.levels))

    def _look_for_voice(self) -> None:
        """Say before the start what about the voice should be known."""
        script = self.script
        if script is not None:
            assembly, choices = self._instrument.assembly, self.choices(script)
            assembly.bring(self._librarian.bundle(self.name), choices)
            self._notices = assembly.notices(choices.language, self._words)
            if self._notices and self._window.is_before_shown:
                self.show()

    def _answer_caution(self, name: str, answer: bool) -> None:  # noqa: FBT001 - a signal's
        """Take in the answer to a caution."""
        self.chosen = self.chosen.with_caution(name, answer=answer)
        self.show()

    def _choose_variant(self, axis: str, choice: str) -> None:
        """Take another variant."""
        self.chosen = self.chosen.with_variant(axis, choice)
        self.show()

    def _give_value(self, name: str, value: str) -> None:
        """Take in a value; the page shows it already."""
        self.chosen = self.chosen.with_value(name, value)

    def _set_level(self, name: str, value: float) -> None:
        """Set how loud a bus is, from now on."""
        hearing = self._preferences.hearing
        levels = replace(hearing.levels, **{name: value})
        self._preferences = replace(self._preferences, hearing=replace(hearing, levels=levels))
        self.preferred.emit(self._preferences)
