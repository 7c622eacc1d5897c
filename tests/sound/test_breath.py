"""With closed eyes the breath tone tells in from out."""

from dataclasses import replace

import numpy as np
import pytest

from app.sound.envelope import Samples
from app.sound.render import render
from app.sound.score import compose
from app.timeline.exit import End
from app.timeline.lane import Phase
from app.timeline.program import Segment
from tests.sound.breathing import breathing
from tests.sound.example import ASSETS, KNOCK, TICKS, breaths
from tests.sound.loudness import levels, peak, roughness

PATTERNS = [(4, 6), (3, 4), (4, 4), (6, 9), (3, 6)]


def tone(phases: tuple[Phase, ...]) -> Samples:
    segment = Segment(0, phases[-1].end, End(), breath=phases)
    return render(compose(segment, KNOCK, ASSETS), 0, segment.length)


@pytest.mark.parametrize(("into", "out"), PATTERNS)
def test_the_tone_rises_in_and_falls_out(into: float, out: float) -> None:
    heard = breathing(tone(breaths(0, 3, into, out)))
    assert [phase.way for phase in heard] == ["in", "out"] * 3
    for number, phase in enumerate(heard[::2]):
        assert phase.start == pytest.approx(number * (into + out), abs=0.7)


def test_backwards_it_is_heard_the_other_way_round() -> None:
    backwards = tone(breaths(0, 2, 4, 5))[::-1]
    assert [phase.way for phase in breathing(backwards)] == ["in", "out"] * 2
    assert breathing(backwards)[0].start < 1
    lengths = np.diff([phase.start for phase in breathing(backwards)])
    assert lengths[0] > lengths[1], "the long phase rises now: what was out says in"


def test_breaths_are_counted() -> None:
    heard = breathing(tone(breaths(0, 12, 4, 6)))
    assert sum(phase.way == "in" for phase in heard) == 12


def test_a_second_sip_of_air_goes_on_upwards() -> None:
    first, out = breaths(0, 1, 2, 6)
    sip = replace(first, kind="in2", start=2 * TICKS, end=3 * TICKS)
    phases = (first, sip, replace(out, start=3 * TICKS, end=9 * TICKS))
    assert [phase.way for phase in breathing(tone(phases))] == ["in", "in", "out"]


@pytest.mark.parametrize("kind", ["hold-in", "hold-out"])
def test_a_hold_is_faint_and_stands(kind: str) -> None:
    hold = Phase(0, 4 * TICKS, kind, 1, 1, 0, 1)  # type: ignore[arg-type]
    samples = tone((hold,))
    assert [phase.way for phase in breathing(samples)] == ["hold"]
    assert levels(samples).max() < levels(tone(breaths(0, 1))).max() - 10


def test_the_tone_leaves_over_a_fade() -> None:
    first = breaths(0, 1)
    later = tuple(
        replace(phase, start=phase.start + 10 * TICKS, end=phase.end + 10 * TICKS, guided=0.5)
        for phase in first
    )
    samples = tone(first + later)
    assert peak(samples[10 * TICKS :]) == pytest.approx(peak(samples[: 10 * TICKS]) - 6, abs=1)


def test_the_tone_is_soft_and_without_clicks() -> None:
    samples = tone(breaths(0, 3))
    assert levels(samples).max() < -30
    assert roughness(samples) < 0.005
