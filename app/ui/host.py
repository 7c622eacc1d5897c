"""Takes a person through an evening: choosing, before, playing, after.

The window shows and tells, the player plays; here the one meets the other.
"""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.player.awake import Awake
from app.player.player import Player
from app.player.transport import Mode
from app.script.model import TICKS
from app.timeline.state import Position, state
from app.ui.librarian import sound_test
from app.ui.saving import Saver
from app.ui.session import Chosen, after_of, before_of, choices_of, starts_of
from app.ui.stage.view import Manner, StageView, stage_view
from app.ui.view import Hearing, Levels, Preferences, Timer

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.journal.report import Reports
    from app.player.assembly import Assembly
    from app.player.guide import Ended
    from app.player.transport import Moment
    from app.script.model import Script
    from app.timeline.program import Program
    from app.ui.librarian import Librarian
    from app.ui.view import LibraryView
    from app.ui.window import Window
    from app.words.catalog import Words

_REFUSAL = 300
"""Frames for which it is told that a change would break a house rule."""
_TOLD = 8 * TICKS
"""Ticks for which what is wrong with the sound is told."""


class Host(QObject):
    """One person's evening in the window."""

    began = Signal(str, str)  # name and title of the session that is played
    preferred = Signal(object)  # Preferences, changed outside of their page

    def __init__(
        self,
        window: Window,
        librarian: Librarian,
        words: Words,
        preferences: Preferences,
        assemble: Callable[[], Assembly],
        reports: Reports,
        awake: Awake | None = None,
    ) -> None:
        """Join window, librarian and player."""
        super().__init__(window)
        self.player = Player(self)
        self._window, self._librarian, self._words = window, librarian, words
        self._preferences = preferences
        self._assemble = assemble
        self._reports, self._faults = reports, 0
        self._awake = awake or Awake()
        self._made: Assembly | None = None
        self._name, self._chosen = "", Chosen()
        self._notices: tuple[str, ...] = ()
        self._program: Program | None = None
        self._starting: tuple[str, str] | None = None  # until it is heard
        self._listening = False
        self._refusal = 0  # frames for which a refusal is still told
        self.saver = Saver(window, assemble)
        self._join()

    # --- wiring -------------------------------------------------------------------

    def _join(self) -> None:
        """Connect every wish to what fulfils it."""
        window, player = self._window, self.player
        self._librarian.changed.connect(self._show_library)
        window.session_chosen.connect(self.open)
        window.session_left.connect(self._leave_session)
        window.caution_answered.connect(self._answer_caution)
        window.choice_made.connect(self._choose_variant)
        window.value_given.connect(self._give_value)
        window.level_changed.connect(self._set_level)
        window.listen_requested.connect(self.listen)
        window.hear_requested.connect(self.hear)
        window.start_requested.connect(self.start)
        window.save_requested.connect(self._save)
        window.done_requested.connect(self._finish)
        window.closed.connect(self.close)
        for wish, act in (
            (window.pause_requested, player.toggle),
            (window.step_back_requested, self._back),
            (window.step_forward_requested, player.forward),
            (window.louder_requested, player.louder),
            (window.softer_requested, player.softer),
            (window.stop_requested, self._stop),
            (window.woken, player.go_on),
            (window.take_back_requested, player.take_back_stop),
            (window.help_requested, player.help),
            (window.answered, player.answer),
            (window.picked, player.pick),
            (window.decided, player.decide),
            (window.continue_requested, player.carry_on),
            (window.change_requested, player.alter),
        ):
            wish.connect(act)
        window.timer_requested.connect(self._turn_timer)
        window.captions_requested.connect(self._turn_captions)
        player.preparing.connect(self._show_preparing)
        player.moved.connect(self._show_moment)
        player.falling.connect(self._show_falling)
        player.ended.connect(self._show_after)
        player.refused.connect(self._refuse)

    def show_in(self, words: Words, preferences: Preferences) -> None:
        """Go on in another language, or with other preferences."""
        before, self._preferences, self._words = self._preferences, preferences, words
        if _made_of(before) != _made_of(preferences):
            self._let_go()
        elif before.hearing.device != preferences.hearing.device:
            self._choose_device(preferences.hearing.device)
        elif before.hearing.levels != preferences.hearing.levels and self._made is not None:
            self._set_buses(self._made)

    # --- before ---------------------------------------------------------------------

    def open(self, name: str) -> None:
        """Go to the page before a session."""
        if self._librarian.script(name) is not None:
            self._name, self._chosen, self._notices = name, Chosen(), ()
            self._show_before()
            QTimer.singleShot(0, self, self._look_for_voice)

    def _look_for_voice(self) -> None:
        """Say before the start what about the voice should be known."""
        script = self._script
        if script is not None:
            language = choices_of(script, self._chosen, self._words.language).language
            self._notices = self._assembly.notices(language, self._words)
            if self._notices and not self.player.is_on:
                self._show_before()

    def _answer_caution(self, name: str, answer: bool) -> None:  # noqa: FBT001 - a signal's
        """Take in the answer to a caution."""
        self._chosen = self._chosen.with_caution(name, answer=answer)
        self._show_before()

    def _choose_variant(self, axis: str, choice: str) -> None:
        """Take another variant."""
        self._chosen = self._chosen.with_variant(axis, choice)
        self._show_before()

    def _give_value(self, name: str, value: str) -> None:
        """Take in a value; the page shows it already."""
        self._chosen = self._chosen.with_value(name, value)

    def _set_level(self, name: str, value: float) -> None:
        """Set how loud a bus is, from now on."""
        hearing = self._preferences.hearing
        levels = replace(hearing.levels, **{name: value})
        self._preferences = replace(self._preferences, hearing=replace(hearing, levels=levels))
        if self._made is not None:
            self._set_buses(self._made)
        self.preferred.emit(self._preferences)

    def _set_buses(self, assembly: Assembly) -> None:
        """Let sound and voice be as loud as they were set."""
        from app.ui.fitting import buses  # noqa: PLC0415 - numpy, after the first paint

        assembly.set_levels(buses(self._preferences.hearing.levels))

    def _show_before(self) -> None:
        """Show the page before the session that is chosen."""
        script = self._script
        if script is not None:
            told = (*self._librarian.notices(self._name), *self._notices)
            view = before_of(self._name, script, self._chosen, self._words, told)
            self._window.show_before(replace(view, levels=self._preferences.hearing.levels))

    def _show_library(self, view: LibraryView) -> None:
        """Fill the library, without leaving another page for it."""
        self._window.fill_library(view)

    def _leave_session(self) -> None:
        """Be quiet when the page before is left."""
        if self._listening:
            self.player.close()
            self._listening = False

    # --- playing ----------------------------------------------------------------------

    @property
    def _script(self) -> Script | None:
        """The session that is chosen."""
        return self._librarian.script(self._name)

    @property
    def _assembly(self) -> Assembly:
        """Voice and sound, made when they are first wanted."""
        if self._made is None:
            self._made = self._assemble()
        return self._made

    def _let_go(self) -> None:
        """Let voice and sound go, which were made with other preferences."""
        self._leave_session()
        made, self._made = self._made, None
        if made is not None:
            # Its engine may be in the middle of a phrase.
            threading.Thread(target=made.close, daemon=True).start()

    def _choose_device(self, device: str) -> None:
        """Go over to another device, now and from now on."""
        if self._made is not None:
            self._made.choose_device(device)
        if self.player.guide is not None:
            self.player.guide.choose_device(device)

    def listen(self) -> None:
        """Play a little of each sound, or stop playing it."""
        self._hear("sound-test", self._words.language)

    def hear(self, language: str) -> None:
        """Hear the voice of a language, or stop hearing it."""
        self._hear("voice-test", language)

    def _hear(self, name: str, language: str) -> None:
        """Play a little session without a page, or stop playing it."""
        if self.player.is_on:
            self._leave_session()
            return
        script = sound_test(name)
        choices = choices_of(script, Chosen(), language)
        self._listening = True
        self.player.play(self._assembly.guide(script, choices))

    def _save(self) -> None:
        """Save the session that is chosen as a file."""
        script = self._script
        if script is not None:
            choices = choices_of(script, self._chosen, self._words.language)
            self.saver.save(script, choices, self._words)

    def start(self) -> None:
        """Play the session that is chosen."""
        script = self._script
        if script is None:
            return
        self._leave_session()
        choices = choices_of(script, self._chosen, self._words.language)
        assembly = self._assembly
        assembly.rescue = self._librarian.help_session()
        for name, content in self._librarian.sounds(self._name).items():
            assembly.bank.take(name, content)
        guide = assembly.guide(script, choices)
        self._program, self._faults = None, self._reports.count
        self._starting = self._name.rpartition("/")[2], script.title.spoken(choices.language)
        self._window.open_stage()
        self._awake.begin()
        self.player.play(guide)

    @property
    def _is_preparing(self) -> bool:
        """Whether a session was started that cannot be heard yet."""
        guide = self.player.guide
        return guide is not None and guide.transport is None and not self._listening

    def _stop(self) -> None:
        """Land softly; what is not heard yet is left at once."""
        if self._is_preparing:
            self._awake.end()
            self.player.close()
            self._assembly.studio.cancel()
            self._show_before()
        else:
            self.player.stop()

    def _back(self) -> None:
        """Go a step back; from what is not heard yet, to the page before."""
        if self._is_preparing:
            self._stop()
        else:
            self.player.back()

    def close(self) -> None:
        """Let everything go: the window is closed."""
        self._awake.end()
        self.player.close()
        if self._made is not None:
            self._made.close()

    def _show_preparing(self, share: float) -> None:
        """Show how far the voice is."""
        if not self._listening:
            self._window.stage.show_preparing(share)

    def _show_moment(self, moment: Moment) -> None:
        """Show what is heard now."""
        if self._listening:
            return
        if self._starting is not None:
            self.began.emit(*self._starting)
            self._starting = None
        if moment.program is not self._program:
            from app.ui.page.outline import outline  # noqa: PLC0415 - not before first paint

            self._program = moment.program
            self._window.stage.show_spans(outline(moment.program))
        position = self._seen(moment)
        same = position == moment.position
        now = moment.state if same else state(moment.program, position)
        view = stage_view(moment.program, position, now, self._manner(moment), self._words)
        trouble = self.player.guide.trouble if self.player.guide else None
        if trouble is not None and moment.position.tick < _TOLD and not view.notice:
            view = replace(view, notice=trouble.told(self._words))
        self._window.show_stage(self._noticed(view))

    def _refuse(self) -> None:
        """Say for a while that the house does not go further."""
        self._refusal = _REFUSAL

    def _noticed(self, view: StageView) -> StageView:
        """Return a view that says so."""
        if not self._refusal:
            return view
        self._refusal -= 1
        return replace(view, notice=self._words("Further than this the house does not go."))

    def _seen(self, moment: Moment) -> Position:
        """Return the position to show: what is heard, earlier or later by preference."""
        offset = self._preferences.offset * TICKS // 1000
        return Position(moment.position.segment, max(0, moment.position.tick - offset))

    def _manner(self, moment: Moment) -> Manner:
        """Return what player and preferences add to a moment."""
        return Manner(
            paused=moment.mode is Mode.PAUSED,
            lost=self.player.guide is not None and self.player.guide.is_lost,
            woken=self.player.woken,
            stopped=moment.stopped,
            in_help=moment.in_help,
            volume=moment.volume,
            timer=self._preferences.timer,
            captions=self._preferences.captions,
            words_in_lamp=self._preferences.lamp_words,
            starts=starts_of(moment.answers),
        )

    def _show_falling(self, text: str) -> None:
        """Show the words of the landing after a fault of ours."""
        if not self._listening:
            self._window.stage.show_falling(text)

    def _show_after(self, ended: Ended) -> None:
        """Go to the page after the session; a sound test has none."""
        if self._listening:
            self._listening = False
            return
        self._awake.end()
        script = self._script
        if script is None:
            self._window.show_library()
            return
        choices = choices_of(script, self._chosen, self._words.language)
        is_faulty = self._reports.count > self._faults
        view = after_of(script, choices, ended, self._words, is_faulty=is_faulty)
        self._window.show_after(view)

    def _finish(self) -> None:
        """Go back to the library."""
        self._window.show_library()

    def _turn_timer(self) -> None:
        """Say the time in words, or to the second."""
        timer: Timer = "words" if self._preferences.timer == "seconds" else "seconds"
        self._preferences = replace(self._preferences, timer=timer)

    def _turn_captions(self) -> None:
        """Show the words, or not."""
        self._preferences = replace(self._preferences, captions=not self._preferences.captions)


def _made_of(preferences: Preferences) -> tuple[float, Hearing]:
    """Return what voice and sound are made of; levels and device change as they are."""
    hearing = replace(preferences.hearing, levels=Levels(), device="")
    return preferences.volume, hearing
