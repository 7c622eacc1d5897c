"""The bundled sessions as they are heard: soft, whole, and each cue at its sample."""

from dataclasses import dataclass
from functools import cache

import numpy as np
import pytest
from numpy.typing import NDArray

from app.export.audio import blocks
from app.library.place import data_folder
from app.rules.check import check
from app.sound.score import Score, compose
from app.timeline.choice import Choices
from app.timeline.compile import compile_session
from app.timeline.path import Stretch, walk
from app.timeline.program import Segment
from tests.sound.breathing import breathing
from tests.sound.example import ASSETS, KNOCK, TICKS
from tests.sound.loudness import gated, levels, peak
from tests.sound.onset import onsets

PATHS = [
    ("s02-the-hand-rides-along", "nl"),
    ("s05-soft-hands-on-the-belly", "en"),
    ("s12-back-to-here", "nl"),
]


@dataclass(frozen=True)
class Measured:
    """What is measured of a session in one hearing; its samples are not kept."""

    frames: int
    onsets: list[int]
    peak: float
    gated: float
    short: NDArray[np.float64]
    """dBFS of every tenth of a second."""


@cache
def path_of(name: str, language: str) -> tuple[Stretch, ...]:
    file = data_folder() / "sessions" / f"{name}.session.yaml"
    script = check(file.read_bytes()).script
    assert script is not None
    cautions = {caution.name: False for caution in script.cautions}
    program, faults = compile_session(script, Choices(language, cautions=cautions), KNOCK.length)
    assert program is not None, faults
    return walk(program, {})


def heard(path: tuple[Stretch, ...]) -> NDArray[np.float32]:
    def made(segment: Segment) -> Score:
        return compose(segment, KNOCK, ASSETS)

    return np.concatenate(list(blocks(path, made)))


@cache
def measured(name: str, language: str) -> Measured:
    samples = heard(path_of(name, language))
    return Measured(
        len(samples), onsets(samples), peak(samples), gated(samples), levels(samples, 0.1)
    )


@pytest.mark.parametrize(("name", "language"), PATHS)
def test_every_phrase_begins_at_its_tick(name: str, language: str) -> None:
    scheduled = [
        stretch.start + start
        for stretch in path_of(name, language)
        for cue in stretch.segment.voice
        if not cue.to
        for start, _ in cue.phrases
    ]
    assert len(scheduled) > 20
    assert measured(name, language).onsets == scheduled


@pytest.mark.parametrize(("name", "language"), PATHS)
def test_a_session_is_never_suddenly_loud(name: str, language: str) -> None:
    found = measured(name, language)
    assert found.peak < -3
    assert -40 < found.gated < -18
    assert np.quantile(found.short, 0.999) < -10


@pytest.mark.parametrize(("name", "language"), PATHS)
def test_a_session_lasts_as_long_as_its_path_and_ends_softly(name: str, language: str) -> None:
    found = measured(name, language)
    assert found.frames == path_of(name, language)[-1].end
    assert found.short[-4:].max() < -55


def test_paced_breaths_are_counted_in_what_is_heard() -> None:
    path = path_of("s02-the-hand-rides-along", "nl")
    paced = [
        (stretch, [phase for phase in stretch.segment.breath if phase.pace == "paced"])
        for stretch in path
    ]
    stretch, phases = max(paced, key=lambda pair: len(pair[1]))
    segment = Segment(0, stretch.segment.length, stretch.segment.exit, breath=tuple(phases))
    tone = heard((Stretch(segment, 0, segment.length),))[phases[0].start : phases[-1].end]
    ways = [phase.way for phase in breathing(tone[: 300 * TICKS])]
    assert len(ways) >= 20
    assert ways == ["in", "out"] * (len(ways) // 2) + ["in"] * (len(ways) % 2)
