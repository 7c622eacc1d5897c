"""One score goes on into the next without anything being cut."""

from dataclasses import replace

import numpy as np
import pytest

from app.sound.join import NOTHING, continued, lying_over, lying_under
from app.sound.render import render
from app.sound.score import DUCKED, Score, compose
from app.timeline.program import Segment
from tests.sound.example import ASSETS, KNOCK, TICKS, bell, belly, spoken, under

HALF = 2**-0.5
"""Half of the power."""
FIRST = compose(belly(0), KNOCK, ASSETS)
BARE = replace(belly(1), voice=(), breath=(), sound=(), under=())


def joined(segment: Segment, tick: int = 30 * TICKS) -> Score:
    return continued(compose(segment, KNOCK, ASSETS), FIRST, tick)


def test_a_background_that_goes_on_has_no_seam() -> None:
    second = joined(replace(BARE, under=(under("rain"),)), 36 * TICKS)
    assert np.array_equal(render(second, 0, 4_800), render(FIRST, 36 * TICKS, 4_800))


def test_a_bell_rings_on() -> None:
    second = joined(replace(BARE, under=(under("rain"),)))
    assert np.array_equal(render(second, 0, 4_800), render(FIRST, 30 * TICKS, 4_800))


def test_a_bell_struck_at_the_very_end_is_heard() -> None:
    first = compose(replace(BARE, sound=(bell(30 * TICKS),)), KNOCK, ASSETS)
    second = continued(compose(BARE, KNOCK, ASSETS), first, 30 * TICKS)
    assert [clip.start for clip in second.bells.clips] == [0]


def test_a_background_that_is_gone_fades() -> None:
    (rain,) = joined(BARE).layers
    assert rain.name == "rain"
    gains = [rain.gain.at(second * TICKS) for second in (0, 1, 2)]
    assert gains == pytest.approx([1.0, HALF, 0.0])


def test_another_background_comes_over_its_own_fade() -> None:
    second = joined(replace(BARE, under=(under("wind", 0, 4 * TICKS),)))
    wind, rain = second.layers
    assert [wind.gain.at(at * TICKS) for at in (0, 2, 4)] == pytest.approx([0.0, HALF, 1.0])
    assert [rain.gain.at(at * TICKS) for at in (0, 2, 4)] == pytest.approx([1.0, HALF, 0.0])


def test_two_backgrounds_that_cross_are_together_as_loud_as_one() -> None:
    wind, rain = joined(replace(BARE, under=(under("wind", 0, 4 * TICKS),))).layers
    for tick in range(0, 4 * TICKS, 1_000):
        power = wind.gain.at(tick) ** 2 + rain.gain.at(tick) ** 2
        assert 10 * np.log10(power) == pytest.approx(0, abs=0.1)


def test_a_new_level_is_reached_from_the_old_one() -> None:
    second = joined(replace(BARE, under=(under("rain", 0, 2 * TICKS, -6.0206),)))
    (rain,) = second.layers
    assert rain.gain.at(0) == 1.0
    assert rain.gain.at(TICKS) == pytest.approx(np.sqrt((1 + 0.25) / 2), abs=1e-3)
    assert rain.gain.at(2 * TICKS) == pytest.approx(0.5, abs=1e-3)


def test_the_ambience_comes_up_slowly_when_speech_ended_just_before() -> None:
    first = compose(replace(belly(), voice=(spoken(30 * TICKS - 14_000),)), KNOCK, ASSETS)
    second = continued(compose(BARE, KNOCK, ASSETS), first, 30 * TICKS)
    assert second.duck.at(0) == pytest.approx(DUCKED)
    assert second.duck.at(2 * TICKS) == 1.0


def test_a_session_begins_from_silence() -> None:
    first = continued(FIRST, NOTHING, 0)
    assert np.abs(render(first, 0, 4)).max() < 1e-5
    assert first.offset == 0


def test_after_a_jump_the_loops_stand_where_they_were() -> None:
    quiet = compose(replace(BARE, under=(under("rain"),)), KNOCK, ASSETS)
    jumped = continued(quiet, FIRST, 36 * TICKS, 10 * TICKS)
    assert np.array_equal(render(jumped, 10 * TICKS, 480), render(FIRST, 36 * TICKS, 480))


def test_a_bell_that_a_jump_passes_over_is_not_heard() -> None:
    rung = compose(replace(BARE, sound=(bell(0), bell(5 * TICKS))), KNOCK, ASSETS)
    jumped = continued(rung, NOTHING, 0, TICKS)
    assert [clip.start for clip in jumped.bells.clips] == [5 * TICKS]


def test_a_score_is_what_lies_under_and_what_lies_over() -> None:
    at = 27 * TICKS
    both = render(lying_under(FIRST), at, 480) + render(lying_over(FIRST), at, 480)
    assert np.allclose(both, render(FIRST, at, 480), atol=1e-6)


def test_levels_that_were_set_come_as_gently_as_a_background() -> None:
    segment = replace(BARE, under=(under("rain"),))
    softer = replace(FIRST.levels, ambience=0.2, bells=0.2)
    second = continued(compose(segment, KNOCK, ASSETS, softer), FIRST, 30 * TICKS)
    assert np.allclose(render(second, 0, 480), render(FIRST, 30 * TICKS, 480), atol=1e-4)
    (rain,) = second.layers
    assert rain.gain.at(0) == pytest.approx(4)
    assert rain.gain.at(2 * TICKS) == 1.0


def test_a_bus_that_was_turned_off_is_off() -> None:
    segment = replace(BARE, under=(under("rain"),))
    off = replace(FIRST.levels, ambience=0.0, bells=0.0)
    second = continued(compose(segment, KNOCK, ASSETS, off), FIRST, 36 * TICKS)
    assert not render(second, 0, 480).any()
