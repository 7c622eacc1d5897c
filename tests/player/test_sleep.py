"""A machine that sleeps while somebody lies down, told by both clocks."""

from __future__ import annotations

from app.player.sleep import Clocks, slept

NOW = Clocks(wall=1_000_000.0, steady=500.0)


def _later(wall: float, steady: float) -> Clocks:
    return Clocks(NOW.wall + wall, NOW.steady + steady)


def test_time_that_goes_by_is_no_sleep() -> None:
    assert not slept(NOW, _later(0.016, 0.016))
    assert not slept(NOW, _later(3.0, 3.0))  # the window was busy


def test_a_lid_that_was_closed_lets_the_clocks_part() -> None:
    assert slept(NOW, _later(600.0, 0.1))


def test_a_clock_that_is_put_right_a_little_is_no_sleep() -> None:
    assert not slept(NOW, _later(2.0, 0.016))
    assert not slept(NOW, _later(-3600.0, 0.016))


def test_where_both_clocks_go_on_a_long_gap_is_sleep() -> None:
    assert slept(NOW, _later(600.0, 600.0))
