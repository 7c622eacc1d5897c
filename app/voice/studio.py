"""Speaks the phrases of a session ahead of time, on a thread of its own.

    idle ── prepare ──▶ speaking ── the last one is settled ──▶ idle, engines at rest
                          │  ▲
                    cancel│  │prepare
                          ▼  │
                         idle ── close ──▶ closed

A phrase is settled when it has a clip, or when it is known that it never will.
Phrases that sound alike (`app.voice.rate.as_spoken`) share one.
"""

from __future__ import annotations

import sys
import threading
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable
from types import TracebackType

import numpy as np
from numpy.typing import NDArray

from app.timeline.lane import Phrase
from app.voice.engine import Clip, VoiceError
from app.voice.rate import as_spoken
from app.voice.speech import Speech

AT_HAND = 4
"""Clips kept as samples; the others come from the cache again."""

OnProgress = Callable[[int, int], None]
"""Called on the studio's thread with how many of how many are settled."""

OnFault = Callable[[type[BaseException], BaseException, TracebackType | None], object]


class Studio:
    """The clips of a session, made in the order in which they are heard.

    Args:
        speech: What speaks a phrase.
        on_fault: Told of a fault of ours; the session goes on by captions.
    """

    def __init__(self, speech: Speech, on_fault: OnFault = sys.excepthook) -> None:
        """Start nothing yet."""
        self._speech = speech
        self._on_fault = on_fault
        self._lengths: dict[Phrase, int] = {}
        self._failed: dict[Phrase, VoiceError] = {}
        self._at_hand: OrderedDict[Phrase, Clip] = OrderedDict()
        self._wanted: deque[Phrase] = deque()
        self._of = 0
        self._on_progress: OnProgress | None = None
        self._change = threading.Condition()
        self._thread: threading.Thread | None = None
        self._closed = False

    def prepare(self, phrases: Iterable[Phrase], on_progress: OnProgress | None = None) -> None:
        """Begin to speak phrases in this order; what is settled costs nothing.

        What was wanted before and is not among them is no longer wanted.
        """
        wished = tuple(dict.fromkeys(as_spoken(phrase) for phrase in phrases))
        with self._change:
            self._wanted = deque(phrase for phrase in wished if not self._is_settled(phrase))
            self._of = len(wished)
            self._on_progress = on_progress
            if self._wanted and self._thread is None and not self._closed:
                self._thread = threading.Thread(target=self._run, name="studio", daemon=True)
                self._thread.start()
        if on_progress is not None:
            on_progress(self._of - len(self._wanted), self._of)

    def forgive(self) -> None:
        """Try again, from the next wish on, what failed before."""
        with self._change:
            self._failed.clear()
            self._speech.forgive()

    def cancel(self) -> None:
        """Speak no more of what is wanted; the phrase under way is finished."""
        with self._change:
            self._wanted.clear()
            self._on_progress = None

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until nothing more is to be spoken; False when it takes longer."""
        with self._change:
            return self._change.wait_for(lambda: self._thread is None, seconds)

    def close(self) -> None:
        """Cancel, let the engines go, and be done."""
        with self._change:
            self._closed = True
            self._wanted.clear()
        self._speech.close()
        self.wait()

    def is_settled(self, phrase: Phrase) -> bool:
        """Tell whether a phrase has its clip, or will never have one."""
        return self._is_settled(as_spoken(phrase))

    def length(self, phrase: Phrase) -> int | None:
        """Return the ticks of a phrase's clip; None without one."""
        return self._lengths.get(as_spoken(phrase))

    def samples(self, phrase: Phrase) -> NDArray[np.float32] | None:
        """Return the clip, float32 mono at 48 kHz; None without one.

        Its style is in it, the gain that the phrase asks for is not.
        """
        like = as_spoken(phrase)
        if like not in self._lengths:
            return None
        with self._change:
            clip = self._at_hand.get(like)
        if clip is None:
            clip = self._again(like)
        return None if clip is None else clip.samples

    def failure(self, phrase: Phrase) -> VoiceError | None:
        """Return why a phrase is a caption alone."""
        return self._failed.get(as_spoken(phrase))

    def failures(self) -> tuple[VoiceError, ...]:
        """Return every reason once, to be told before the start."""
        by_text = {(fault.code, *fault.values.values()): fault for fault in self._failed.values()}
        return tuple(by_text.values())

    def _is_settled(self, like: Phrase) -> bool:
        return like in self._lengths or like in self._failed

    def _run(self) -> None:
        while True:
            with self._change:
                if not self._wanted:
                    self._speech.rest()
                    self._thread = None
                    self._change.notify_all()
                    return
                phrase = self._wanted[0]
            self._settle(phrase)
            self._tell(phrase)

    def _settle(self, phrase: Phrase) -> None:
        try:
            clip = self._speech.clip(phrase)
        except VoiceError as fault:
            self._failed[phrase] = fault
        except Exception as fault:  # noqa: BLE001 - ours: told, and somebody may lie down
            self._failed[phrase] = VoiceError()
            self._on_fault(type(fault), fault, fault.__traceback__)
        else:
            self._keep(phrase, clip)

    def _keep(self, phrase: Phrase, clip: Clip) -> None:
        with self._change:
            self._at_hand[phrase] = clip
            while len(self._at_hand) > AT_HAND:
                self._at_hand.popitem(last=False)
            self._lengths.setdefault(phrase, clip.length)

    def _tell(self, phrase: Phrase) -> None:
        with self._change:
            if self._wanted and self._wanted[0] == phrase:
                self._wanted.popleft()
            told, done, of = self._on_progress, self._of - len(self._wanted), self._of
        if told is not None:
            told(done, of)

    def _again(self, phrase: Phrase) -> Clip | None:
        """Take a clip from the cache again, or speak it again if it is gone."""
        try:
            clip = self._speech.clip(phrase)
        except VoiceError:
            return None
        self._keep(phrase, clip)
        return clip
