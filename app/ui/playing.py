"""Plays a session on the stage, and shows what is heard."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.player.awake import Awake
from app.player.moment import Mode
from app.player.player import Player
from app.player.soft import HOW
from app.script.model.length import TICKS
from app.timeline.adapt import Change
from app.timeline.state import Position, state
from app.ui.preference import Preferences, Timer
from app.ui.session import starts_of
from app.ui.stage.telling import Telling
from app.ui.stage.view import Manner, StageView, stage_view

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.player.guide import Guide
    from app.player.moment import Moment
    from app.timeline.program import Program
    from app.ui.window import Window
    from app.words.catalog import Words

_TOLD = 8 * TICKS
"""Ticks for which what is wrong with the sound is told."""


class Playing(QObject):
    """The session that is played, from its preparation to its end."""

    began = Signal()  # it is heard
    left = Signal()  # before it was heard

    def __init__(
        self,
        window: Window,
        words: Words,
        preferences: Preferences,
        awake: Awake | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """Play nothing yet; `now` gives seconds."""
        super().__init__(window)
        self.player = Player(self)
        self._window, self._words, self._preferences = window, words, preferences
        self._awake = awake or Awake()
        self._program: Program | None = None
        self._is_starting = False  # until it is heard
        self._is_explained = False  # how one key answers
        self.telling = Telling(now)
        self._join()

    def _join(self) -> None:
        """Connect every wish on the stage to what fulfils it."""
        window, player = self._window, self.player
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
            (window.say_requested, player.murmur),
            (window.change_requested, self._alter),
            (window.alarm_requested, player.rest),
            (window.timer_requested, self._turn_timer),
            (window.captions_requested, self._turn_captions),
        ):
            wish.connect(act)
        player.preparing.connect(window.show_preparing)
        player.moved.connect(self._show_moment)
        player.falling.connect(window.show_falling)
        player.ended.connect(self._awake.end)
        player.refused.connect(self.telling.refuse)

    def show_in(self, words: Words, preferences: Preferences) -> None:
        """Go on in another language, or with other preferences."""
        before, self._preferences, self._words = self._preferences, preferences, words
        guide = self.player.guide
        if guide is not None and before.hearing.device != preferences.hearing.device:
            guide.choose_device(preferences.hearing.device)

    def start(self, guide: Guide) -> None:
        """Go to the stage, and play as soon as it can be heard."""
        self._program, self._is_starting, self._is_explained = None, True, False
        self._window.open_stage()
        self._awake.begin()
        self.player.play(guide)

    def close(self) -> None:
        """Play no longer."""
        self._awake.end()
        self.player.close()

    @property
    def _is_preparing(self) -> bool:
        """Whether a session was started that cannot be heard yet."""
        return self.player.guide is not None and self.player.guide.transport is None

    def _stop(self) -> None:
        """Land softly; what is not heard yet is left at once."""
        if self._is_preparing:
            self.close()
            self.left.emit()
        else:
            self.player.stop()

    def _back(self) -> None:
        """Go a step back; from what is not heard yet, to the page before."""
        if self._is_preparing:
            self._stop()
        else:
            self.player.back()

    # --- what is shown ----------------------------------------------------------------

    def _show_moment(self, moment: Moment) -> None:
        """Show what is heard now."""
        if self._is_starting:
            self._is_starting = False
            self.began.emit()
        if moment.program is not self._program:
            from app.ui.page.outline import outline  # noqa: PLC0415 - not before first paint

            self._program = moment.program
            self._window.stage.show_spans(outline(moment.program))
        position = self._seen(moment)
        same = position == moment.position
        now = moment.state if same else state(moment.program, position)
        view = stage_view(moment.program, position, now, self._manner(moment), self._words)
        self._window.show_stage(self._noticed(view, moment))
        self._explain(view)

    def _explain(self, view: StageView) -> None:
        """Say at the first question how one key answers it."""
        if not self._is_explained and getattr(view.asked, "by_one_key", False):
            self._is_explained = True
            self.player.tell(HOW)

    def _noticed(self, view: StageView, moment: Moment) -> StageView:
        """Return a view that says what a person should know now."""
        trouble = self.player.guide.trouble if self.player.guide else None
        if trouble is not None and moment.position.tick < _TOLD and not view.notice:
            return replace(view, notice=trouble.told(self._words))
        return view

    def _alter(self, name: str) -> None:
        """Change what plays, and tell that it will."""
        self.telling.wish(name)
        self.player.alter(name)

    def _seen(self, moment: Moment) -> Position:
        """Return the position to show: what is heard, earlier or later by preference."""
        offset = self._preferences.offset * TICKS // 1000
        return Position(moment.position.segment, max(0, moment.position.tick - offset))

    def _manner(self, moment: Moment) -> Manner:
        """Return what player and preferences add to a moment."""
        guide, preferences = self.player.guide, self._preferences
        change = guide.change if guide is not None else Change()
        is_changing = guide is not None and guide.is_changing
        return Manner(
            paused=moment.mode is Mode.PAUSED,
            lost=guide is not None and guide.is_lost,
            woken=self.player.woken,
            stopped=moment.stopped,
            in_help=moment.in_help,
            volume=moment.volume,
            timer=preferences.timer,
            captions=preferences.captions,
            words_in_lamp=preferences.lamp_words,
            country=preferences.country or "NL",
            starts=starts_of(moment.answers),
            reach=preferences.reach,
            told=self.telling.told(self._words, is_changing=is_changing),
            free=change.free,
            untouched=change.untouched,
        )

    def _turn_timer(self) -> None:
        """Say the time in words, or to the second."""
        timer: Timer = "words" if self._preferences.timer == "seconds" else "seconds"
        self._preferences = replace(self._preferences, timer=timer)

    def _turn_captions(self) -> None:
        """Show the words, or not."""
        self._preferences = replace(self._preferences, captions=not self._preferences.captions)
