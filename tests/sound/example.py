"""Segments and clips to hear in tests."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.sound.asset import Assets
from app.timeline.exit import Go
from app.timeline.lane import Phase, Phrase, Spoken, Strike, Under
from app.timeline.program import Segment

TICKS = 48_000
ASSETS = Assets([Path(__file__).parents[2] / "assets" / "sounds"])


class Knock:
    """A voice whose first sample is its loudest: onsets are exact."""

    def length(self, phrase: Phrase) -> int | None:
        return 2_000 * len(phrase.text)

    def samples(self, phrase: Phrase) -> NDArray[np.float32] | None:
        time = np.arange(2_000 * len(phrase.text))
        fall = np.exp(-time / 3_000) * 0.6 * (1 - time / time.size)
        return (fall * np.cos(2 * np.pi * 300 * time / TICKS)).astype(np.float32)


class Mute:
    """No voice at all."""

    def length(self, _: Phrase) -> int | None:
        return None

    def samples(self, _: Phrase) -> NDArray[np.float32] | None:
        return None


KNOCK = Knock()


def spoken(start: int, text: str = "Adem in", gap: int = 0) -> Spoken:
    """Make a cue of one phrase, or of two with a gap."""
    texts = (text, text) if gap else (text,)
    starts = (start, start + gap)
    phrases = tuple((at, Phrase(words, "nl")) for at, words in zip(starts, texts, strict=False))
    return Spoken(start, phrases[-1][0] + 2_000 * len(text), text, phrases, 0, 1)


def breaths(start: int, count: int, into: float = 4, out: float = 6) -> tuple[Phase, ...]:
    """Make breaths without holds; lengths in seconds."""
    phases: list[Phase] = []
    for number in range(1, count + 1):
        turn = start + int(into * TICKS)
        end = turn + int(out * TICKS)
        phases.append(Phase(start, turn, "in", number, count, 0, 1))
        phases.append(Phase(turn, end, "out", number, count, 0, 1))
        start = end
    return tuple(phases)


def under(name: str, start: int = 0, fade: int = 0, level: float = 0.0) -> Under:
    return Under(start, name, level, fade, 1)


def bell(start: int, name: str = "bell") -> Strike:
    return Strike(start, name, 0.0, 0, 1)


def belly(index: int = 0) -> Segment:
    """Make a segment with something in every lane that is heard."""
    return Segment(
        index=index,
        length=30 * TICKS,
        exit=Go(index + 1),
        voice=(spoken(TICKS), spoken(7 * TICKS, gap=40_000), spoken(20 * TICKS)),
        breath=breaths(4 * TICKS, 2),
        sound=(bell(26 * TICKS),),
        under=(under("ocean"), under("rain", 15 * TICKS, 4 * TICKS)),
    )
