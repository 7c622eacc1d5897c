"""What the hand does at a tick."""

from fractions import Fraction

import pytest

from app.script.model.length import TICKS
from app.timeline.exit import End
from app.timeline.lane import Hand
from app.timeline.program import Segment
from app.ui.stage.hand import doing, hand_view, hint, near_touch
from app.words.catalog import Words

CIRCLE = Hand(
    60 * TICKS, 160 * TICKS, "circle", ("belly.mid",), ("belly mid",), Fraction(1), 3, 9,
    turns=Fraction(4), approach=10 * TICKS, leave=10 * TICKS,
)  # fmt: skip


def test_a_hand_comes_and_leaves_in_its_time() -> None:
    at = [hand_view(CIRCLE, s * TICKS) for s in (60, 65, 70, 150, 155)]
    assert [hand.presence for hand in at] == [0, 0.5, 1, 1, 0.5]
    assert at[-1].leaving


def test_the_round_goes_once_about_in_its_share() -> None:
    assert hand_view(CIRCLE, 70 * TICKS).turn == 0
    assert hand_view(CIRCLE, 80 * TICKS).turn == pytest.approx(0.5)
    assert hand_view(CIRCLE, 90 * TICKS).turn == pytest.approx(0.0)
    assert hand_view(CIRCLE, 155 * TICKS).turn == 1.0


def test_the_body_stays_in_sight_around_a_touch() -> None:
    segment = Segment(0, 300 * TICKS, End(), body=(CIRCLE,))
    seen = [near_touch(segment, s * TICKS) for s in (30, 50, 100, 170, 190)]
    assert seen == [False, True, True, True, False]


def test_the_words_say_where_what_and_how_lightly() -> None:
    assert doing(CIRCLE, "Belly mid", Words()) == "Belly mid · circle"
    assert hint(CIRCLE, Words()).splitlines() == [
        "The weight of your hand, no more.",
        "Rather still? Then your hand stays and rests.",
    ]
