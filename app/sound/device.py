"""Sound through a device, and what happens when it goes away."""

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from weakref import WeakSet

from app.sound.asset import RATE
from app.sound.deck import Deck
from app.sound.envelope import Samples
from app.sound.hearing import Hearing
from app.sound.score import Score
from app.sound.stream import OpenStream, PortAudioStream, Stream, look_again
from app.words.known import KnownError

LOST_AFTER = 1.0
"""Seconds without a question from the device after which it counts as lost."""
RETRY = 1.0
"""Seconds between two attempts to get it back."""
LEAVE = 0.3
"""Seconds in which the sound leaves before the device is let go."""
LOOKS = 50
"""So often it is looked whether it has: a second and a half at most."""
PATIENCE = 1.5
"""Seconds after which a device is left for another one, silent or not."""
LEAD = RATE * 15 // 100
"""Frames of silence that wake a device up: some swallow their first sound."""


_LEAVING: list[threading.Thread] = []
"""What still lets a device go."""
_ENDING: "WeakSet[DeviceOutput]" = WeakSet()
"""What plays its last sound, softly and for seconds."""


@dataclass(slots=True)
class Change:
    """Another device that is about to be heard, at a time at the latest."""

    stream: Stream
    until: float
    goes_on: bool = True


class DeviceOutput(Deck):
    """Plays through a callback stream.

    The stream runs only while something is heard. When it asks for nothing
    for a second it is lost: the position stands still, it is opened again once
    a second in a thread of its own, and goes on where it was last heard.
    """

    def __init__(
        self,
        open_stream: OpenStream = PortAudioStream,
        device: str | None = None,
        now: Callable[[], float] = time.monotonic,
        *,
        why: KnownError | None = None,
        search: Callable[[], None] = look_again,
        apart: Callable[[Callable[[], None]], None] | None = None,
        nap: Callable[[float], None] = time.sleep,
    ) -> None:
        """Open the device; `why` says why it is not the one that was wished.

        Raises:
            KnownError: there is none that can be opened.
        """
        super().__init__()
        self._why = why
        self._open_stream, self._device, self._now = open_stream, device, now
        self._search, self._apart = search, apart or _in_a_thread
        self._last, self._nap = apart or _beyond_the_window, nap
        self._hearing = Hearing()
        self._stream = self._opened(device)
        self._beat = now()
        self._tried: float | None = None
        self._lost: KnownError | None = None
        self._found: Stream | None = None
        self._changing: Change | None = None
        self._clock = 0
        self._lead = 0
        self._ending = True  # it ends, or has not begun: as we wish

    def _opened(self, device: str | None) -> Stream:
        """Open a stream; a device for one at a time may wait for the one that leaves.

        A session that just ended still fades on it: that is made shorter.
        """
        try:
            return self._open_stream(self._fill, device)
        except KnownError:
            ending = tuple(_ENDING)
            for one in ending:
                one.close()
            if not ending and not _LEAVING:
                raise
        for last in tuple(_LEAVING):
            last.join(LEAVE / 10 * LOOKS)
        return self._open_stream(self._fill, device)

    def choose(self, device: str | None) -> None:
        """Go over to another device, and on where it was heard.

        Raises:
            KnownError: it cannot be opened; the one before is kept.
        """
        stream = self._opened(device)
        self._clock = self.heard_clock()
        self._device, self._why = device, None
        if self._changing is not None:  # wished again before it was made
            self._changing.stream.close()
            self._changing.stream = stream
        elif self._paused or self._lost is not None:
            self._go_over(stream)
        else:  # it leaves by a ramp here before it is heard there
            super().pause()
            self._changing = Change(stream, self._now() + PATIENCE)

    def _go_over(self, stream: Stream) -> None:
        """Leave one stream for another."""
        self._stream.close()
        self._lost = None
        self._take(stream)

    def stop(self, fade: float) -> None:
        """Let all sound leave, also where another device is about to be heard."""
        if self._changing is not None:
            self._changing.goes_on = False
        super().stop(fade)
        _ENDING.add(self)

    def load(self, score: Score, tick: int, *, playing: bool, fade: float = 0.0) -> None:
        """Go to a tick of a score, also after a stop."""
        _ENDING.discard(self)
        super().load(score, tick, playing=playing, fade=fade)

    def pause(self) -> None:
        """Stand still, also where another device is about to be heard."""
        if self._changing is not None:
            self._changing.goes_on = False
        super().pause()

    def play(self) -> None:
        """Go on, or as soon as another device is heard."""
        if self._changing is not None:
            self._changing.goes_on = True
        else:
            super().play()

    def heard_clock(self) -> int:
        """Return the frame that is heard now; it never goes back."""
        self._tend()
        if self._lost is None:
            heard = self._hearing.clock(self._now())
            if heard is not None:
                late = min(heard - self._delay, self.mixer.clock)
                self._clock = max(self._clock, late)
        return self._clock

    @property
    def is_lost(self) -> bool:
        """Whether the device is gone."""
        return self._lost is not None

    def trouble(self) -> KnownError | None:
        """Return that the device is lost, while it is, or that it is another one."""
        return self._lost or self._why

    def close(self) -> None:
        """Let the device go, as soon as what is heard has left by a ramp; once is enough."""
        _ENDING.discard(self)
        if self._changing is not None:
            self._changing.stream.close()
            self._changing = None
        if self._lost is not None or self.mixer.is_still or not self._stream.active:
            self._stream.close()
            return
        self.mixer.still(round(LEAVE * RATE))
        self._last(self._close_when_silent)

    def _close_when_silent(self) -> None:
        for _ in range(LOOKS):
            if not self._stream.active:
                break
            self._nap(LEAVE / 10)
        self._stream.close()

    # --- the thread of the sound --------------------------------------------------

    def _fill(self, block: Samples, ahead: float) -> bool:
        self._beat = self._now()
        lead = min(self._lead, len(block))
        self._lead -= lead
        self._hearing.note(self._beat + ahead + lead / RATE, self.mixer.clock)
        block[:lead] = 0
        block[lead:] = self.mixer.render(len(block) - lead)
        self._ending = self.mixer.is_still
        return self._ending

    # --- the thread of the person ---------------------------------------------------

    def _tend(self) -> None:
        """Start the stream when there is something to hear, and see that it goes on."""
        now = self._now()
        if self._changing is not None:
            self._change(self._changing, now)
        elif self._lost is not None:
            self._seek(now)
        elif self.mixer.is_still:
            self._beat = now
        elif self._ending and not self._stream.active:
            self._begin(now)
        elif now - self._beat > LOST_AFTER:
            self._lose(now, KnownError("The sound device is lost."))

    def _change(self, change: Change, now: float) -> None:
        """Go over to another device once this one is silent, or something else is loaded."""
        self._beat = now
        if self._paused and self._stream.active and now < change.until:
            return
        self._changing = None
        if self._paused and change.goes_on:
            self._paused = False  # it was only for the ramp
        self._go_over(change.stream)

    def _begin(self, now: float) -> None:
        """Start the stream; all that was rendered has been heard."""
        self._clock, self._beat, self._lead = self.mixer.clock, now, LEAD
        self._ending = False
        self._hearing.forget()
        self._apart(self._start)  # on a device that is gone it may never return

    def _start(self) -> None:
        with suppress(KnownError):  # it asks for nothing then, and is missed
            self._stream.start()

    def _lose(self, now: float, why: KnownError) -> None:
        self._lost, self._found, self._tried = why, None, now
        self._apart(self._stream.close)

    def _seek(self, now: float) -> None:
        """Try to get the device back, or go on with the one that was found."""
        if self._found is not None:
            self._lost = None
            self._take(self._found)
        elif self._tried is not None and now - self._tried >= RETRY:
            self._tried = None
            self._apart(self._retry)

    def _retry(self) -> None:
        """Open the device again; in a thread of its own, for it may take long."""
        try:
            self._search()
            self._found = self._open_stream(self._fill, self._device)
        except KnownError:
            self._tried = self._now()

    def _take(self, stream: Stream) -> None:
        """Play through another stream, from where it was heard last."""
        self._stream, self._found, self._ending = stream, None, True
        if not self._paused:
            self._paused = True
            self.play()


def _in_a_thread(work: Callable[[], None]) -> None:
    threading.Thread(target=work, daemon=True).start()


def _beyond_the_window(work: Callable[[], None]) -> None:
    """Do the last thing, also when the program ends meanwhile: a moment, and soft."""
    thread = threading.Thread(target=work)
    _LEAVING[:] = [one for one in _LEAVING if one.is_alive()]
    _LEAVING.append(thread)
    thread.start()
