"""Plays a session on the stage: every wish there, and what fulfils it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.player.awake import Awake
from app.player.player import Player
from app.player.soft import HOW
from app.ui.showing import Showing

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.player.guide import Guide
    from app.player.moment import Moment
    from app.ui.preference import Preferences
    from app.ui.window import Window
    from app.words.catalog import Words


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
        self.showing = Showing(window, self.player, words, preferences, now)
        self._window, self._preferences = window, preferences
        self._awake = awake or Awake()
        self._is_starting = False  # until it is heard
        self._is_explained = False  # how one key answers
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
            (window.timer_requested, self.showing.turn_timer),
            (window.captions_requested, self.showing.turn_captions),
        ):
            wish.connect(act)
        player.preparing.connect(window.show_preparing)
        player.moved.connect(self._show)
        player.falling.connect(window.show_falling)
        player.ended.connect(self._awake.end)
        player.refused.connect(self.showing.telling.refuse)

    def show_in(self, words: Words, preferences: Preferences) -> None:
        """Go on in another language, or with other preferences."""
        before, self._preferences = self._preferences, preferences
        self.showing.show_in(words, preferences)
        guide = self.player.guide
        if guide is not None and before.hearing.device != preferences.hearing.device:
            guide.choose_device(preferences.hearing.device)

    def start(self, guide: Guide) -> None:
        """Go to the stage, and play as soon as it can be heard."""
        self.showing.begin()
        self._is_starting, self._is_explained = True, False
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

    def _alter(self, name: str) -> None:
        """Change what plays, and tell that it will."""
        self.showing.telling.wish(name)
        self.player.alter(name)

    def _show(self, moment: Moment) -> None:
        """Show what is heard now; at the first question say how one key answers it."""
        if self._is_starting:
            self._is_starting = False
            self.began.emit()
        view = self.showing.show(moment)
        if not self._is_explained and getattr(view.asked, "by_one_key", False):
            self._is_explained = True
            self.player.tell(HOW)
