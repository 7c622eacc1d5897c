"""Gains are lines between knots, whatever block asks for them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.sound.envelope import crossed, drawn_from, steady, through

RAMP = through([(0, 1.0), (100, 1.0), (200, 0.5), (300, 0.5)])


def test_a_gain_is_read_at_a_tick() -> None:
    assert [RAMP.at(tick) for tick in (-5, 0, 100, 150, 200, 900)] == [1, 1, 1, 0.75, 0.5, 0.5]


def test_a_flat_stretch_is_one_number() -> None:
    assert RAMP.over(0, 100) == 1.0
    assert np.ndim(RAMP.over(0, 100)) == 0


@given(st.integers(-50, 350), st.lists(st.integers(1, 90), min_size=1, max_size=8))
def test_blocks_of_any_size_give_the_same_gains(tick: int, sizes: list[int]) -> None:
    whole = np.broadcast_to(RAMP.over(tick, sum(sizes)), (sum(sizes),))
    begins = np.cumsum([0, *sizes])
    parts = [
        np.broadcast_to(RAMP.over(tick + int(begin), size), (size,))
        for begin, size in zip(begins, sizes, strict=False)
    ]
    assert np.array_equal(whole, np.concatenate(parts))


@given(st.integers(-50, 350))
def test_a_block_holds_what_each_tick_says(tick: int) -> None:
    block = np.broadcast_to(RAMP.over(tick, 60), (60,))
    assert np.allclose(block, [RAMP.at(tick + frame) for frame in range(60)], atol=1e-6)


def test_an_envelope_begins_elsewhere_and_comes_home() -> None:
    bent = drawn_from(RAMP, 0.2, 150)
    assert bent.at(0) == pytest.approx(0.2)
    assert bent.at(150) == RAMP.at(150)
    assert bent.at(250) == RAMP.at(250)
    assert drawn_from(steady(0.3), 0.3, 10) == steady(0.3)


@given(st.floats(0, 2), st.integers(1, 200), st.integers(0, 350))
def test_a_crossing_begins_at_one_gain_and_is_never_beyond_both(
    gain: float, over: int, tick: int
) -> None:
    bent = crossed(RAMP, gain, over, tick)
    assert bent.at(tick) == pytest.approx(gain, abs=1e-6)
    assert bent.at(tick + over) == pytest.approx(RAMP.at(tick + over))
    assert all(0 <= bent.at(at) <= max(gain, 1.0) + 1e-9 for at in range(tick, tick + over))


def test_a_crossing_without_time_or_way_is_none() -> None:
    assert crossed(RAMP, 1.0, 50) is RAMP
    assert crossed(RAMP, 0.2, 0) is RAMP
