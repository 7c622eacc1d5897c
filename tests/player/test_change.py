"""Changing a session while it plays: from the next breath on, and within the house."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest

from app.player import change
from app.player.moment import Moment
from app.player.transport import Transport
from app.script.model.length import TICKS
from app.timeline.adapt import Change
from tests.player.example import is_touched
from tests.player.test_guide import Night

BREATHS = "- breathe: 4-0-6-0\n  for: 10 min\n- rest: 20 s"


def breath(shown: object) -> float:
    """Return the seconds of the in-breath that is heard."""
    assert isinstance(shown, Moment)
    phase = shown.state.phase
    assert phase is not None
    return (phase.end - phase.start) / TICKS


def is_in(shown: object) -> bool:
    """Say whether an in-breath is heard."""
    phase = shown.state.phase if isinstance(shown, Moment) else None
    return phase is not None and phase.kind == "in"


@pytest.mark.parametrize(
    ("name", "expected"), [("slower", 4.4), ("faster", 4 / 1.1), ("longer out", 4.0)]
)
def test_breaths_change_from_the_next_phase_on(name: str, expected: float) -> None:
    night = Night(BREATHS)
    assert breath(night.after(21)) == 4
    assert night.guide.make(change.BY_NAME[name](night.guide.change))
    assert breath(night.after(0.25)) == 4  # this breath is left as it is
    shown = night.after(12)
    while not is_in(shown):
        shown = night.after(0.25)
    assert breath(shown) == pytest.approx(expected, abs=0.01)


def test_a_change_that_breaks_a_house_rule_is_not_made() -> None:
    night = Night(BREATHS)
    night.after(5)
    before = night.guide.change
    assert not night.guide.make(Change(slower=Fraction(4)))
    assert night.guide.change == before
    assert breath(night.after(15)) in {4, 6}


def test_nothing_is_changed_before_it_plays() -> None:
    night = Night(BREATHS)
    assert not night.guide.make(Change(free=True))


def test_a_minute_more_lies_ahead() -> None:
    night = Night("- rest: 60 s\n- rest: 20 s")
    night.after(30)
    step = night.guide.step()
    assert step is not None
    assert night.guide.make(change.minute_more(night.guide.change, step))
    shown = night.after(80)
    assert isinstance(shown, Moment)
    assert shown.state.step is not None
    assert shown.state.step.index == step.index


def test_without_hands_no_hand_comes_any_more() -> None:
    night = Night()
    night.after(1)
    assert night.guide.make(change.untouched(night.guide.change))
    assert not any(isinstance(shown, Moment) and is_touched(shown) for shown in night.frames())


def test_free_is_taken_back_by_the_same_wish() -> None:
    assert change.free(change.free(Change())) == Change()


@pytest.mark.parametrize("wish", list(change.BY_NAME.values()), ids=list(change.BY_NAME))
def test_a_changed_session_still_ends(wish: Callable[[Change], Change]) -> None:
    night = Night()
    night.after(3)
    night.guide.make(wish(night.guide.change))
    night.after(10)
    night.guide.wish(Transport.forward)
    night.guide.make(wish(night.guide.change))
    assert list(night.frames())
    assert not night.reports
