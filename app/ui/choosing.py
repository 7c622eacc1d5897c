"""Takes in what a person says on the page before a session."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zlib import crc32

from PySide6.QtCore import QObject, QTimer, Signal

from app.ui.answering import known_of, passed_words
from app.ui.asked import Asked
from app.ui.before import before_of, yes_of
from app.ui.leaf import BEFORE, EVENINGS
from app.ui.length import fitted_to
from app.ui.outlet import Outlet
from app.ui.reckoning import invitation_of
from app.ui.session import Chosen, choices_of
from app.ui.today import instead, wants_rest

if TYPE_CHECKING:
    from app.script.model.script import Script
    from app.timeline.choice import Choices
    from app.ui.instrument import Instrument
    from app.ui.librarian import Librarian
    from app.ui.page.before import BeforePage
    from app.ui.preference import Preferences, Reach
    from app.ui.view import InsteadView
    from app.ui.window import Window
    from app.words.catalog import Words


class Choosing(QObject):
    """The session that is chosen, and how it will be played."""

    preferred = Signal(object)  # Preferences, with other levels, or what lies in reach

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
        self.asked = Asked()
        self._asks_reach = self._asks_care = True
        self._notices: tuple[str, ...] = ()
        self._elsewhere: tuple[str, ...] = ()  # what a stranger's session does
        self._outlet = Outlet(self)
        self._outlet.found.connect(lambda _: self._refresh())
        window.closed.connect(self._outlet.close)
        window.session_chosen.connect(self.open)
        window.caution_answered.connect(self._answer_caution)
        window.choice_made.connect(self._choose_variant)
        window.value_given.connect(self._give_value)
        window.level_changed.connect(self._set_level)
        window.start_requested.connect(self.begin)
        window.done_requested.connect(librarian.tell)
        window.join(BEFORE, self._join)
        window.join(EVENINGS, lambda page: page.evenings_deleted.connect(self._forget))

    def _join(self, page: BeforePage) -> None:
        """Take in what the page before tells beside what the window does."""
        page.again_requested.connect(self._ask_again)
        page.care_answered.connect(lambda answer: self._tell_care(answer, None))
        page.pain_told.connect(lambda pain: self._tell_care(self.chosen.care, pain))
        page.minutes_wished.connect(self._fit)
        page.reach_chosen.connect(self._set_reach)
        page.other_opened.connect(self.open)
        page.alarm_requested.connect(self._window.alarm_requested)

    @property
    def script(self) -> Script | None:
        """The session that is chosen; none when its file is gone."""
        return self._librarian.script(self.name)

    def choices(self, script: Script) -> Choices:
        """Return how a session will be played."""
        choices = choices_of(script, self.chosen, self._words.language)
        if self._preferences.formal and choices.language == "nl":
            return replace(choices, language="nl-u")  # where there is none, je is said
        return choices

    def show_in(self, words: Words, preferences: Preferences) -> None:
        """Go on in another language, or with other preferences."""
        self._words, self._preferences = words, preferences

    def open(self, name: str) -> None:
        """Go to the page before a session, set to the time that was wished for."""
        script = self._librarian.script(name)
        if script is None:
            return
        self.name, self._notices = name, ()
        self.chosen = Chosen(
            given=self._librarian.given(name),
            known=known_of(script, self.asked, self._words.language),
            care=self.asked.care,
            pain=self.asked.pain,
        )
        self._elsewhere = self._librarian.notices(name)
        minutes = self._window.library.wish.minutes
        if minutes:
            invitation = invitation_of(self._words, asks=self._preferences.can_answer)
            self.chosen = fitted_to(script, self.chosen, minutes, self._words.language, invitation)
        self._asks_reach = not self._preferences.reach
        self._asks_care = self.asked.care is not False
        self.show()
        QTimer.singleShot(0, self, self._look_for_voice)

    def begin(self) -> None:
        """Remember what is said and asked once: the session begins."""
        self.asked.see("silence")
        if self._elsewhere:
            self.asked.see(self._mark())

    def take_up(self, name: str, chosen: Chosen) -> None:
        """Choose a session as it was chosen before, without its page."""
        self.name, self._notices, self._elsewhere = name, (), ()
        self.chosen = replace(chosen, given=self._librarian.given(name))

    def show(self) -> None:
        """Show the page before the session that is chosen."""
        script = self.script
        if script is None:
            return
        view = before_of(
            self.name, script, self.chosen, self._words, self._notices,
            can_answer=self._preferences.can_answer,
        )  # fmt: skip
        self._window.show_before(
            replace(
                view,
                levels=self._preferences.hearing.levels,
                device=self._outlet.name,
                care=view.care if self._asks_care else None,
                reach=self._preferences.reach
                if self._asks_reach and view.reach is not None
                else None,
                passed=passed_words(self.chosen, self.asked, self._words),
                instead=self._instead(script),
                elsewhere=() if self.asked.is_seen(self._mark()) else self._elsewhere,
                hint=""
                if self.asked.is_seen("silence")
                else self._words("Set messages to silent."),
            )
        )

    def _mark(self) -> str:
        """Return a short mark of what a stranger's session does, to know it again."""
        told = "\n".join((self.name, *self._elsewhere))
        return f"elsewhere {crc32(told.encode()):08x}"

    def _instead(self, script: Script) -> InsteadView | None:
        """Return what suits better today, if this session cannot be whole."""
        barred = yes_of(script, self.chosen, self._words.language)
        is_for_rest = wants_rest(script, self.chosen)
        if not barred and not is_for_rest:
            return None
        given = {**self.chosen.known, **self.chosen.cautions}
        yes = [name for name, answer in given.items() if answer]
        return instead(self._librarian.cards, self.name, yes, self._words)

    def _look_for_voice(self) -> None:
        """Say before the start what about the voice should be known."""
        script = self.script
        if script is not None:
            assembly, choices = self._instrument.assembly, self.choices(script)
            assembly.bring(self._librarian.bundle(self.name), choices)
            self._notices = assembly.notices(choices.language, self._words)
            self._outlet.look(assembly)
            if self._notices:
                self._refresh()

    def _refresh(self) -> None:
        """Show the page again, if it is the one that is seen."""
        if self._window.is_before_shown:
            self.show()

    def _answer_caution(self, name: str, answer: bool) -> None:  # noqa: FBT001 - a signal's
        """Take in the answer to a caution."""
        self.asked.answer(name, answer=answer)
        self.chosen = self.chosen.with_caution(name, answer=answer)
        self.show()

    def _ask_again(self) -> None:
        """Ask all questions again: something has changed."""
        self.asked.forget(self.chosen.known)
        self.chosen = replace(self.chosen, known={})
        self.show()

    def _forget(self) -> None:
        """Forget all that was asked, with all else that is kept of a person."""
        self.asked.forget()

    def _tell_care(self, answer: bool | None, pain: int | None) -> None:  # noqa: FBT001 - as above
        """Take in how it is today."""
        self.asked.tell_care(answer=answer, pain=pain)
        self.chosen = replace(self.chosen, care=answer, pain=pain)
        self.show()

    def _fit(self, minutes: int) -> None:
        """Fit the session to a time."""
        self.chosen = replace(self.chosen, minutes=minutes)
        self.show()

    def _set_reach(self, reach: Reach) -> None:
        """Remember what lies within reach while a session plays."""
        self._preferences = replace(self._preferences, reach=reach)
        self.preferred.emit(self._preferences)
        self.show()

    def _choose_variant(self, axis: str, choice: str) -> None:
        """Take another variant."""
        self.chosen = self.chosen.with_variant(axis, choice)
        self.show()

    def _give_value(self, name: str, value: str) -> None:
        """Take in a value, and say what is wrong with it."""
        self.chosen = self.chosen.with_value(name, value)
        self.show()

    def _set_level(self, name: str, value: float) -> None:
        """Set how loud a bus is, from now on."""
        hearing = self._preferences.hearing
        levels = replace(hearing.levels, **{name: value})
        self._preferences = replace(self._preferences, hearing=replace(hearing, levels=levels))
        self.preferred.emit(self._preferences)
