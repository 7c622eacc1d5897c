"""Listens to a way through a session: measures of its sound against its schedule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

from app.timeline.lane import Phase, Phrase
from app.timeline.path import Stretch
from app.voice.studio import Studio
from tests.sound.loudness import RATE, gate, levels, peak, roughness

Samples = NDArray[np.float32]

_AROUND = RATE // 2
"""Frames before and after a clip in which it is looked for."""
_SPEAKING = -60.0
"""dBFS above which the voice alone is not silent."""
_WINDOW = 0.4


@dataclass(frozen=True, slots=True)
class Line:
    """A phrase on its way: where it stands in the session, in frames."""

    start: int
    end: int
    until: int
    """Where its segment ends: nothing of it is heard beyond."""
    phrase: Phrase
    is_first: bool = True
    """Whether it begins a line of the script, and is no further part of one."""
    phase: int = 0
    """Where the paced breath ends with which it begins; 0 without one."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """What the lines promise before anything is heard, in seconds."""

    lines: tuple[Line, ...]
    overlaps: float
    gap: float
    """Silence between two lines of the script, at least."""
    cut: float
    over: float
    """How far a line at a breath runs beyond it; below 0 when it fits."""
    share: float
    length: float


@dataclass(frozen=True, slots=True)
class Sound:
    """What is heard."""

    late: float
    """Seconds between a line's place and where it is heard, at most."""
    spoilt: float
    """Share of a line that is not that line: cut, covered or bent, at most."""
    peak: float
    speech: float
    whole: float
    rough: float
    """The largest bend beside the voice, of full scale: a click."""
    quiet: float
    """Seconds without voice, at most."""


def lines(path: Sequence[Stretch], studio: Studio) -> Iterator[Line]:
    """Yield every phrase of a way, with the length of its own clip."""
    for stretch in path:
        paced = [phase for phase in stretch.segment.breath if phase.pace == "paced"]
        for cue in stretch.segment.voice:
            for part, (start, phrase) in enumerate(() if cue.to else cue.phrases):
                length = studio.length(phrase)
                if length:
                    at = stretch.start + start
                    until = stretch.start + _beyond(paced, start)
                    ends = until if until > stretch.start else 0
                    yield Line(at, at + length, stretch.end, phrase, not part, ends)


def _beyond(phases: Iterable[Phase], start: int) -> int:
    """Return the end of the breath phase that begins here; 0 without one."""
    return next((phase.end for phase in phases if phase.start == start), 0)


def schedule(path: Sequence[Stretch], studio: Studio) -> Schedule:
    """Measure what is planned, with the clips as long as they are."""
    found = tuple(lines(path, studio))
    gaps = [(late.start - early.end, late.is_first) for early, late in pairwise(found)]
    spoken = sum(line.end - line.start for line in found)
    return Schedule(
        found,
        overlaps=max((-gap for gap, _ in gaps if gap < 0), default=0) / RATE,
        gap=min((gap for gap, is_between in gaps if is_between), default=RATE) / RATE,
        cut=max((line.end - line.until for line in found), default=0) / RATE,
        over=max((line.end - line.phase for line in found if line.phase), default=0) / RATE,
        share=spoken / path[-1].end,
        length=path[-1].end / RATE,
    )


def listen(all_of_it: Path, voice: Path, planned: Schedule, studio: Studio) -> Sound:
    """Measure a session in a file, with the voice alone in a second one."""
    heard = [_heard(voice, line, studio) for line in planned.lines]
    whole, alone = [], []
    highest, rough = -120.0, 0.0
    blocks = zip(_blocks(all_of_it), _blocks(voice), strict=True)
    for full, spoken in blocks:
        whole.append(levels(full, _WINDOW))
        alone.append(levels(spoken, _WINDOW))
        highest = max(highest, peak(full))
        rough = max(rough, roughness(full - spoken))
    by_voice = np.concatenate(alone)
    return Sound(
        late=max((late for late, _ in heard), default=0.0),
        spoilt=max((spoilt for _, spoilt in heard), default=0.0),
        peak=highest,
        speech=gate(by_voice),
        whole=gate(np.concatenate(whole)),
        rough=rough,
        quiet=_longest(by_voice < _SPEAKING) * _WINDOW,
    )


def _blocks(file: Path) -> Iterator[Samples]:
    """Read a file a minute at a time, so that memory does not grow with it."""
    yield from soundfile.blocks(file, 60 * RATE, dtype="float32", always_2d=True)


def _heard(file: Path, line: Line, studio: Studio) -> tuple[float, float]:
    """Return how far from its place a line is heard, and how much of it is something else."""
    clip = studio.samples(line.phrase)
    assert clip is not None
    begin = max(line.start - _AROUND, 0)
    found, _ = soundfile.read(
        file, line.end - begin + _AROUND, begin, dtype="float32", always_2d=True
    )
    mono = found.mean(axis=1)
    size = 1 << (len(mono) + len(clip)).bit_length()
    alike = np.fft.irfft(np.fft.rfft(mono, size) * np.conj(np.fft.rfft(clip, size)), size)
    place = int(alike[: len(mono)].argmax())
    there = mono[line.start - begin :][: len(clip)]
    mine = clip[: len(there)]
    gain = float(there @ mine) / max(float(clip @ clip), 1e-12)
    other = np.zeros_like(clip)
    other[: len(there)] = there
    other -= np.float32(gain) * clip
    spoilt = float(other @ other) / max(gain * gain * float(clip @ clip), 1e-12)
    return abs(place + begin - line.start) / RATE, spoilt


def _longest(quiet: NDArray[np.bool_]) -> int:
    """Return the longest run of windows that are quiet."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], quiet.astype(np.int8), [0]])))
    return int((edges[1::2] - edges[::2]).max(initial=0))
