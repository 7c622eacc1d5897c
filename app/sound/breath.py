"""The breath tone: fades through seamless loops as a phase goes on."""

from bisect import bisect_right
from operator import attrgetter

import numpy as np

from app.sound.asset import Pcm
from app.sound.curve import PIECES, TONES, Piece, pieces
from app.sound.envelope import Samples, whole_steps
from app.timeline.lane import Phase


def lay_breath(
    out: Samples, phases: tuple[Phase, ...], tones: Pcm, tick: int, offset: int, level: float
) -> None:
    """Add the tone of every phase that a block touches; `out` is [2, frames]."""
    end = tick + out.shape[1]
    first = max(bisect_right(phases, tick, key=attrgetter("start")) - 1, 0)
    for phase in phases[first:]:
        if phase.start >= end:
            return
        for begin, close, piece in _stretches(phase, tick, end):
            low, high = max(begin, tick), min(close, end)
            steps = whole_steps(low - begin, high - low)
            target = out[:, low - tick : high - tick]
            share = level * phase.guided
            _lay_piece(target, piece, tones, offset + low, steps, share, close - begin)


def _stretches(phase: Phase, tick: int, end: int) -> list[tuple[int, int, Piece]]:
    """Return (start, end, piece) of the pieces of a phase that lie in a block."""
    length, curve = phase.end - phase.start, pieces(phase.kind)
    first = max((tick - phase.start) * PIECES // length - 1, 0)
    last = min((end - phase.start) * PIECES // length + 1, PIECES)
    stretches = (
        (
            phase.start + length * number // PIECES,
            phase.start + length * (number + 1) // PIECES,
            curve[number],
        )
        for number in range(first, last)
    )
    return [(a, b, piece) for a, b, piece in stretches if max(a, tick) < min(b, end)]


def _lay_piece(
    out: Samples, piece: Piece, tones: Pcm, clock: int, steps: Samples, level: float, length: int
) -> None:
    """Add one piece of a curve, whose gains are straight lines."""
    for channel, begin, end in piece.loops:
        gain = steps * np.float32((end - begin) * level / length) + np.float32(begin * level)
        apart = tones.shape[1] // (4 if channel < TONES else 3)
        # The right ear listens further on: the same pitch, but wider.
        out[0] += _read(tones[channel], clock, steps.size) * gain
        out[1] += _read(tones[channel], clock + apart, steps.size) * gain


def _read(loop: Pcm, clock: int, count: int) -> Pcm:
    """Return part of a loop, from an absolute tick on."""
    place = clock % loop.size
    if place + count <= loop.size:
        return loop[place : place + count]
    return np.take(loop, np.arange(place, place + count), mode="wrap")
