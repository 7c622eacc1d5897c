"""What moves at a tick."""

from fractions import Fraction

import pytest

from app.script.model.length import TICKS
from app.timeline.exit import End
from app.timeline.lane import Hand, Motion, Phase
from app.timeline.program import Lengths, Program, Segment
from app.timeline.state import Position, state
from app.ui.figure.moment import FigureView
from app.ui.stage.motion import figure_view, how, motion_words
from app.words.catalog import Words

SLIDE = Motion(
    20 * TICKS,
    50 * TICKS,
    "heel slide",
    0,
    1,
    side="left",
    turn=10 * TICKS,
    count=3,
    of=3,
    range="easy",
    halves=(4 * TICKS, TICKS, 4 * TICKS, TICKS),
)


def at(second: float, *body: Motion | Hand, breath: tuple[Phase, ...] = ()) -> FigureView | None:
    segment = Segment(0, 100 * TICKS, End(), body=body, breath=breath)
    program = Program("en", (segment,), (), 0, 0, Lengths(1, 1, 1), (0,))
    tick = round(second * TICKS)
    return figure_view(segment, state(program, Position(0, tick)), tick)


def share(second: float, motion: Motion, breath: tuple[Phase, ...] = ()) -> float:
    view = at(second, motion, breath=breath)
    assert view is not None
    return view.share


def test_a_half_goes_there_holds_comes_back_and_rests() -> None:
    told = [share(20 + second, SLIDE) for second in (0, 2, 4.5, 7, 9.5, 12)]
    assert told == pytest.approx([0, 0.5, 1, 0.5, 0, 0.5])


def test_the_figure_waits_before_a_movement_and_stays_a_while_after() -> None:
    assert at(2, SLIDE) is None
    before, after = at(10, SLIDE), at(60, SLIDE)
    assert before is not None
    assert after is not None
    assert (before.share, before.active) == (0, False)
    assert not after.active
    assert at(80, SLIDE) is None


def test_with_a_breath_the_effort_goes_with_it() -> None:
    tilt = Motion(0, 10 * TICKS, "pelvic tilt", 0, 1, turn=10 * TICKS, count=1, effort="out")
    out = Phase(0, 6 * TICKS, "out", 1, 1, 0, 1)
    inward = Phase(6 * TICKS, 10 * TICKS, "in", 1, 1, 0, 1)
    assert share(0, tilt, (out, inward)) == 0
    assert share(5.9, tilt, (out, inward)) > 0.98
    assert share(8, tilt, (out, inward)) == pytest.approx(0.5)


def test_a_hold_of_breath_holds_the_movement() -> None:
    tilt = Motion(0, 10 * TICKS, "pelvic tilt", 0, 1, turn=10 * TICKS, count=1, effort="in")
    phases = (
        Phase(0, 2 * TICKS, "in", 1, 1, 0, 1),
        Phase(2 * TICKS, 3 * TICKS, "in2", 1, 1, 0, 1),
        Phase(3 * TICKS, 5 * TICKS, "hold-in", 1, 1, 0, 1),
        Phase(5 * TICKS, 8 * TICKS, "out", 1, 1, 0, 1),
        Phase(8 * TICKS, 10 * TICKS, "hold-out", 1, 1, 0, 1),
    )
    assert [share(s, tilt, phases) for s in (2.5, 4, 9)] == [1, 1, 0]


def test_knees_rock_to_the_left_first_and_then_to_the_right() -> None:
    rock = Motion(0, 8 * TICKS, "knees rock", 0, 1, turn=8 * TICKS, count=1)
    told = [share(second, rock) for second in (0, 2, 4, 6)]
    assert told == pytest.approx([0, 1, 0, -1])
    view = at(2, rock)
    assert view is not None
    assert view.side == "left"


def test_a_round_goes_once_in_a_repetition() -> None:
    circle = Motion(0, 8 * TICKS, "wrist circle", 0, 1, side="right", turn=4 * TICKS, count=2)
    assert [share(s, circle) for s in (0, 2, 4, 5)] == [0, 0.5, 0, 0.25]


def test_one_rises_in_turns() -> None:
    rise = Motion(0, 30 * TICKS, "rise", 0, 1, turn=30 * TICKS, count=1)
    names = [view.stance.name for s in (1, 15, 29) if (view := at(s, rise)) is not None]
    assert names == ["lying on side", "sitting", "standing"]


def test_a_posture_kept_is_shown_unless_a_breath_is_guided() -> None:
    pose = Motion(0, 20 * TICKS, "knees bent", 0, 1, "pose")
    view = at(3, pose)
    assert view is not None
    assert view.posture == "knees bent"
    breath = Phase(0, 20 * TICKS, "in", 1, 1, 0, 1)
    assert at(3, pose, breath=(breath,)) is None


def test_a_hand_comes_before_a_movement_that_is_near() -> None:
    hand = Hand(0, 15 * TICKS, "rest", ("belly.mid",), ("belly mid",), Fraction(1), 0, 1)
    assert at(14, hand, SLIDE) is None
    view = at(21, hand, SLIDE)
    assert view is not None
    assert view.active


def test_a_movement_is_drawn_in_the_posture_that_was_kept() -> None:
    pose = Motion(0, 5 * TICKS, "sitting", 0, 1, "pose")
    turn = Motion(5 * TICKS, 15 * TICKS, "head turn", 1, 2, side="right", turn=10 * TICKS, count=1)
    view = at(6, pose, turn)
    assert view is not None
    assert view.stance.name == "sitting"


def test_words_say_side_and_how_often() -> None:
    told = motion_words(SLIDE, 31 * TICKS, Words())
    assert told == "Heel slide · your left · 2 of 3"
    assert how(SLIDE, Words()).startswith("Let your heel slide")
    assert how(Motion(0, 1, "knees bent", 0, 1, "pose"), Words()) == ""
