"""Breaths are counted and laid out exactly."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.script.model.breath import Pattern, Rate
from app.script.model.length import TICKS
from app.timeline.breath import (
    Cadence,
    at_rate,
    cadence,
    finishing,
    mean_period,
    nearest,
    rounded,
    stopping,
)
from app.timeline.flow import Breath


def pattern(*seconds: float | str) -> Pattern:
    inhale, full, exhale, empty = (Fraction(str(second)) for second in seconds)
    return Pattern(inhale, Fraction(0), full, exhale, empty)


SIX = pattern(4, 0, 6, 0)
SHAPE = (Fraction(40), Fraction(0), Fraction(60), Fraction(0))
RAMP = Rate(Fraction("6.5"), Fraction("4.5"), SHAPE)


def test_the_number_nearest_to_the_time_is_taken_and_a_half_goes_up() -> None:
    assert [nearest(second * TICKS, SIX) for second in (180, 184, 185, 1)] == [18, 18, 19, 1]


def test_at_least_finishes_and_at_most_stops_before() -> None:
    assert (finishing(61 * TICKS, SIX), finishing(60 * TICKS, SIX)) == (7, 6)
    assert (stopping(69 * TICKS, SIX), stopping(60 * TICKS, SIX)) == (6, 6)


def test_the_mean_period_decides_for_a_ramp() -> None:
    assert mean_period(RAMP) == (Fraction(120, 13) + Fraction(40, 3)) / 2 * TICKS
    assert nearest(300 * TICKS, RAMP) == 27


def test_a_ramp_goes_from_its_first_period_to_its_last() -> None:
    breaths = cadence(Breath(RAMP), 27)
    assert breaths.begin(1) == round(Fraction(120, 13) * TICKS)
    assert breaths.length - breaths.begin(26) == round(Fraction(40, 3) * TICKS)
    assert breaths.length == round(27 * mean_period(RAMP))


def test_one_breath_of_a_ramp_has_the_first_period() -> None:
    assert cadence(Breath(RAMP), 1).length == round(Fraction(120, 13) * TICKS)


def test_phases_without_length_are_left_out() -> None:
    assert cadence(Breath(SIX), 1).kinds == ("in", "out")
    sigh = Pattern(*(Fraction(n) for n in (2, 1, 1, 6, 1)))
    assert cadence(Breath(sigh), 1).kinds == ("in", "in2", "hold-in", "out", "hold-out")


def test_from_out_every_breath_ends_with_an_in() -> None:
    breaths = cadence(Breath(pattern(4, 0, 6, 2), first="out"), 3)
    assert breaths.kinds == ("out", "hold-out", "in")
    assert breaths.phase("in", 2) == (12 + 8) * TICKS
    assert breaths.phase("out", 2) == 12 * TICKS
    assert breaths.phase("", 2) is None


def test_a_half_is_rounded_to_the_even_side() -> None:
    assert [rounded(n, 2) for n in (1, 3, 5, 4)] == [0, 2, 2, 2]


@pytest.mark.parametrize("breath", [Breath(SIX), Breath(RAMP)])
def test_a_thousand_breaths_do_not_drift(breath: Breath) -> None:
    assert isinstance(breath.pace, Pattern | Rate)
    breaths = cadence(breath, 1000)
    assert breaths.length == round(1000 * mean_period(breath.pace))


def exact_begin(rate: Rate, count: int, number: int) -> Fraction:
    first, last = 60 / rate.first, 60 / rate.last
    step = (last - first) / (count - 1) if count > 1 else Fraction(0)
    return sum((first + i * step for i in range(number)), Fraction(0)) * TICKS


rates = st.integers(3000, 20000).map(lambda thousandths: Fraction(thousandths, 1000))


@given(rates, rates, st.integers(1, 60), st.data())
def test_every_border_stands_where_arithmetic_says(
    first: Fraction, last: Fraction, count: int, data: st.DataObject
) -> None:
    rate = Rate(first, last, SHAPE)
    breaths: Cadence = cadence(Breath(rate), count)
    number = data.draw(st.integers(0, count))
    assert breaths.begin(number) == round(exact_begin(rate, count, number))
    starts = [breaths.begin(i, k) for i in range(count) for k in range(2)]
    assert starts == sorted(set(starts))


def test_at_a_person_s_own_rate_a_pattern_keeps_its_proportion_and_its_holds() -> None:
    assert at_rate(pattern(4, 1, 6, 2), Fraction(5)) == pattern("4.8", 1, "7.2", 2)
    assert at_rate("notice", Fraction(5)) == "notice"


@pytest.mark.parametrize(
    ("first", "last", "own", "found"),
    [
        ("6", "6", "5", ("5", "5")),
        ("6.5", "4.5", "5", ("6.5", "5")),
        ("6.5", "4.5", "7", ("7", "7")),
        ("5", "8", "6", ("5", "6")),
        ("5", "8", "4", ("4", "4")),
    ],
)
def test_a_ramp_ends_at_a_person_s_own_rate(
    first: str, last: str, own: str, found: tuple[str, str]
) -> None:
    ramp = Rate(Fraction(first), Fraction(last), SHAPE)
    assert at_rate(ramp, Fraction(own)) == Rate(Fraction(found[0]), Fraction(found[1]), SHAPE)
