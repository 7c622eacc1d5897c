"""The player as Qt sees it: a frame clock and signals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.player import change, soft
from app.player.guide import Ended, Falling, Guide, Preparing
from app.player.moment import Mode
from app.player.sleep import Clocks, clocks, slept
from app.player.transport import END_FADE

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.player.transport import Transport
    from app.timeline.adapt import Change

FRAME = 16
"""Milliseconds between two looks at what is heard."""
REST = 250
"""Milliseconds between two looks while it is paused; a wish is seen at once."""
FADE = round(1000 * END_FADE) + 500
"""Milliseconds in which the sound of a session that ended has surely left."""


class Player(QObject):
    """Plays one session at a time, driven by what is heard.

    Attributes:
        woken: The machine slept; nothing plays until the person says how to go on.
    """

    preparing = Signal(float)
    moved = Signal(object)  # Moment
    falling = Signal(str)
    ended = Signal(object)  # Ended
    refused = Signal()  # a change that would break a house rule

    def __init__(self, parent: QObject | None = None, look: Callable[[], Clocks] = clocks) -> None:
        """Make a player that plays nothing yet; `look` reads both clocks."""
        super().__init__(parent)
        self._look = look
        self._seen: Clocks | None = None
        self.woken = False
        self._guide: Guide | None = None
        self._fading: list[Guide] = []
        self._clock = QTimer(self)
        self._clock.setTimerType(Qt.TimerType.PreciseTimer)
        self._clock.setInterval(FRAME)
        self._clock.timeout.connect(self.frame)

    @property
    def guide(self) -> Guide | None:
        """Return what plays or is being prepared."""
        return self._guide

    @property
    def is_on(self) -> bool:
        """Whether a session plays or is being prepared."""
        return self._guide is not None

    def play(self, guide: Guide) -> None:
        """Begin a session."""
        self._guide, self._seen, self.woken = guide, None, False
        self._clock.start(FRAME)

    def frame(self) -> None:
        """Go on by what is heard, and tell what is to be shown."""
        if self._guide is None:
            return
        self._heed_sleep(self._guide)
        shown = self._guide.frame()
        if isinstance(shown, Ended):
            self._leave()
            self.ended.emit(shown)
        elif isinstance(shown, Preparing):
            self.preparing.emit(shown.share)
        elif isinstance(shown, Falling):
            self.falling.emit(shown.text)
        else:
            self._look_every(REST if shown.mode is Mode.PAUSED else FRAME)
            self.moved.emit(shown)

    def _heed_sleep(self, guide: Guide) -> None:
        """Pause where the machine slept while something played."""
        before, self._seen = self._seen, self._look()
        if before is None or not slept(before, self._seen):
            return
        transport = guide.transport
        if transport is not None and transport.mode is Mode.PLAYING:
            guide.wish(lambda playing: playing.toggle())
            self.woken = True

    def _look_every(self, milliseconds: int) -> None:
        """Look as often as there may be something new to be seen."""
        if self._clock.interval() != milliseconds:
            self._clock.setInterval(milliseconds)

    def _leave(self) -> None:
        """Let the guide go; its device closes when the last sound has faded."""
        self._clock.stop()
        guide, self._guide = self._guide, None
        if guide is not None:
            self._fading.append(guide)
            QTimer.singleShot(FADE, self, self._close_faded)

    def _close_faded(self) -> None:
        """Close the device of the session that ended first."""
        if self._fading:
            self._fading.pop(0).close()

    def close(self) -> None:
        """Leave everything at once: the window is gone."""
        self._clock.stop()
        if self._guide is not None:
            self._fading.append(self._guide)
            self._guide = None
        while self._fading:
            self._close_faded()

    # --- wishes of the person ---------------------------------------------------

    def toggle(self) -> None:
        """Pause or go on."""
        self._wish(lambda transport: transport.toggle())

    def rest(self) -> None:
        """Pause, where something plays."""
        transport = self._guide.transport if self._guide is not None else None
        if transport is not None and transport.mode is Mode.PLAYING:
            self.toggle()

    def back(self) -> None:
        """Go a step back."""
        self._wish(lambda transport: transport.back())

    def go_on(self, way: Literal["rest", "back", "ending"]) -> None:
        """Go on after the machine slept: lie here, a step back, or the ending."""
        if way == "ending":
            self.stop()
        elif way == "back":
            self.toggle()
            self.back()
        self.woken = False

    def forward(self) -> None:
        """Go a step forward."""
        self._wish(lambda transport: transport.forward())

    def stop(self) -> None:
        """Land softly."""
        if self._guide is not None:
            self._guide.stop()

    def take_back_stop(self) -> None:
        """Go on after all."""
        self._wish(lambda transport: transport.take_back_stop())

    def help(self) -> None:
        """Go to the help session at once."""
        self._wish(lambda transport: transport.help())

    def answer(self, value: str) -> None:
        """Answer the question that is asked."""
        self._wish(lambda transport: transport.answer(value))

    def pick(self, value: str) -> None:
        """Keep a choice that is not confirmed yet."""
        self._wish(lambda transport: transport.pick(value))

    def murmur(self, value: str) -> None:
        """Say softly what is chosen, before it is confirmed."""
        if self._guide is not None:
            self._guide.murmur(value)

    def tell(self, sentence: str) -> None:
        """Say one of our own sentences softly."""
        if self._guide is not None:
            self._guide.tell(sentence)

    def decide(self, way: Literal["open", "later", "stop"]) -> None:
        """Take a way of the gate that is open."""
        self._wish(lambda transport: transport.decide(way))

    def carry_on(self) -> None:
        """End an open length."""
        self._wish(lambda transport: transport.carry_on())

    def louder(self) -> None:
        """A little louder."""
        self._turn(0.1)

    def softer(self) -> None:
        """A little softer."""
        self._turn(-0.1)

    def _turn(self, step: float) -> None:
        """Set the volume; how to go on after sleep is still asked."""
        if self._guide is not None:
            self._guide.wish(lambda transport: transport.louder(step))

    def alter(self, name: str) -> None:
        """Change the session from its next breath or step on, by the name of a change."""
        step = self._guide.step() if self._guide is not None else None
        if name != "minute":
            self._change(change.BY_NAME[name])
        elif step is not None:
            self._change(lambda now: change.minute_more(now, step))

    def _change(self, alter: Callable[[Change], Change]) -> None:
        """Change the session, or tell that the house does not go that far."""
        guide = self._guide
        if guide is not None and not guide.make(alter(guide.change)):
            guide.tell(soft.REFUSED)
            self.refused.emit()

    def _wish(self, wish: Callable[[Transport], None]) -> None:
        """Do what the person wants."""
        self.woken = False
        if self._guide is not None:
            self._guide.wish(wish)
            self._look_every(FRAME)
