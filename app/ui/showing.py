"""Shows on the stage what is heard, as a person prefers it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.player.moment import Mode
from app.script.model.length import TICKS
from app.timeline.adapt import Change
from app.timeline.state import Position, state
from app.ui.preference import Preferences, Timer
from app.ui.session import starts_of
from app.ui.stage.telling import Telling
from app.ui.stage.view import Manner, StageView, stage_view

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.player.moment import Moment
    from app.player.player import Player
    from app.timeline.program import Program
    from app.ui.window import Window
    from app.words.catalog import Words

_TOLD = 8 * TICKS
"""Ticks for which what is wrong with the sound is told."""


class Showing:
    """The stage as a person wants to see it: words, timer, what is told.

    Timer and captions that are turned on the stage hold until preferences are set.
    """

    def __init__(
        self,
        window: Window,
        player: Player,
        words: Words,
        preferences: Preferences,
        now: Callable[[], float],
    ) -> None:
        """Show nothing yet; `now` gives seconds."""
        self._window, self._player = window, player
        self._words, self._preferences = words, preferences
        self._program: Program | None = None
        self.telling = Telling(now)

    def show_in(self, words: Words, preferences: Preferences) -> None:
        """Go on in another language, or with other preferences."""
        self._words, self._preferences = words, preferences

    def begin(self) -> None:
        """Forget the session that was shown before."""
        self._program = None

    def show(self, moment: Moment) -> StageView:
        """Show what is heard now, and return it."""
        if moment.program is not self._program:
            from app.ui.page.outline import outline  # noqa: PLC0415 - not before first paint

            self._program = moment.program
            self._window.stage.show_spans(outline(moment.program))
        position = self._seen(moment)
        same = position == moment.position
        now = moment.state if same else state(moment.program, position)
        view = stage_view(moment.program, position, now, self._manner(moment), self._words)
        self._window.show_stage(self._noticed(view, moment))
        return view

    def turn_timer(self) -> None:
        """Say the time in words, or to the second."""
        timer: Timer = "words" if self._preferences.timer == "seconds" else "seconds"
        self._preferences = replace(self._preferences, timer=timer)

    def turn_captions(self) -> None:
        """Show the words, or not."""
        self._preferences = replace(self._preferences, captions=not self._preferences.captions)

    def _noticed(self, view: StageView, moment: Moment) -> StageView:
        """Return a view that says what a person should know now."""
        guide = self._player.guide
        trouble = guide.trouble if guide is not None else None
        if trouble is not None and moment.position.tick < _TOLD and not view.notice:
            return replace(view, notice=trouble.told(self._words))
        return view

    def _seen(self, moment: Moment) -> Position:
        """Return the position to show: what is heard, earlier or later by preference."""
        offset = self._preferences.offset * TICKS // 1000
        return Position(moment.position.segment, max(0, moment.position.tick - offset))

    def _manner(self, moment: Moment) -> Manner:
        """Return what player and preferences add to a moment."""
        guide, preferences = self._player.guide, self._preferences
        change = guide.change if guide is not None else Change()
        is_changing = guide is not None and guide.is_changing
        return Manner(
            paused=moment.mode is Mode.PAUSED,
            lost=guide is not None and guide.is_lost,
            woken=self._player.woken,
            stopped=moment.stopped,
            in_help=moment.in_help,
            volume=moment.volume,
            timer=preferences.timer,
            captions=preferences.captions,
            words_in_lamp=preferences.lamp_words,
            country=preferences.country,
            contact=preferences.contact,
            starts=starts_of(moment.answers),
            reach=preferences.reach,
            told=self.telling.told(self._words, is_changing=is_changing),
            free=change.free,
            untouched=change.untouched,
        )
