"""What is heard is a pure function of the score and the tick."""

from dataclasses import replace
from functools import cache

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from app.sound.envelope import Samples
from app.sound.render import CEILING, render
from app.sound.score import Levels, Score, compose
from tests.sound.example import ASSETS, KNOCK, TICKS, belly, spoken, under

SILENT = Levels(0, 0, 0, 0)


@cache
def score() -> Score:
    return compose(belly(), KNOCK, ASSETS)


@cache
def whole() -> Samples:
    return render(score(), 0, 36 * TICKS)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 33 * TICKS), st.lists(st.integers(1, 30_000), min_size=1, max_size=6))
def test_blocks_of_any_size_give_the_same_samples(tick: int, sizes: list[int]) -> None:
    for size in sizes:
        assert np.array_equal(render(score(), tick, size), whole()[tick : tick + size][:size])
        tick = min(tick + size, 33 * TICKS)


def test_a_phrase_begins_at_its_tick_exactly() -> None:
    alone = replace(score(), levels=replace(SILENT, voice=1.0))
    samples = render(alone, 0, 30 * TICKS)[:, 0]
    for clip in score().voice.clips:
        assert samples[clip.start - 1] == 0
        assert samples[clip.start] == clip.samples[0]


def test_after_the_fixed_part_only_what_lies_under_everything_goes_on() -> None:
    late = render(score(), 36 * TICKS, TICKS)
    alone = replace(score(), levels=replace(SILENT, ambience=0.8))
    assert np.array_equal(late, render(alone, 36 * TICKS, TICKS))
    assert np.abs(late).max() > 0.001


def test_loops_go_on_from_what_was_heard_before() -> None:
    quiet = compose(replace(belly(), voice=(), breath=(), under=(under("ocean"),)), KNOCK, ASSETS)
    later = replace(quiet, offset=5 * TICKS)
    assert np.array_equal(render(quiet, 5 * TICKS, 480), render(later, 0, 480))


def test_between_phases_the_breath_tone_is_nothing() -> None:
    alone = replace(score(), levels=replace(SILENT, breath=1.0))
    for phase in score().breath:
        assert np.abs(render(alone, phase.start - 2, 4)).max() < 1e-4
        assert np.abs(render(alone, (phase.start + phase.end) // 2, 480)).max() > 0.01


def test_nothing_passes_the_ceiling_however_much_sounds_at_once() -> None:
    loud = compose(replace(belly(), voice=tuple(spoken(100) for _ in range(9))), KNOCK, ASSETS)
    samples = render(replace(loud, levels=Levels(1, 1, 1, 1)), 0, TICKS)
    assert 0.8 < np.abs(samples).max() <= CEILING


def test_what_is_below_the_knee_is_left_alone() -> None:
    assert np.abs(whole()).max() < 0.8
