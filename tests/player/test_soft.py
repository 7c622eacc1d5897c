"""What is said softly beside a session is spoken ahead, and heard over it."""

from __future__ import annotations

import pytest

from app.player import soft
from app.player.preparation import Part, Preparation
from app.script.model.length import TICKS
from app.timeline.adapt import Change
from app.timeline.exit import Ask, Decide
from app.words.catalog import Words
from tests.player.example import CHOICES, EVENING, QUIET, Still, program, script
from tests.player.test_guide import Night

CHOICE = """\
- check: mood
  ask: {nl: "Hoe is dit?", en: "How is this?"}
  answer: {fine: {nl: "prettig", en: "pleasant"}, odd: {nl: "vreemd", en: "odd"}}
- gate: contact
  who: client
  ask: {nl: "Mag het?", en: "May I?"}
  open: []
  later: []
  stop: []
"""


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0, 10, tuple(range(11))),
        (4, 30, tuple(range(4, 31))),
        (0, 100, (0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100)),
    ],
)
def test_few_numbers_are_counted_one_by_one_and_many_by_tens(
    low: int, high: int, expected: tuple[int, ...]
) -> None:
    assert soft.numbers(low, high) == expected


def test_a_choice_and_a_way_are_said_in_their_own_words() -> None:
    exits = [segment.exit for segment in program(CHOICE).segments]
    ask = next(leave for leave in exits if isinstance(leave, Ask))
    gate = next(leave for leave in exits if isinstance(leave, Decide))
    assert soft.said(ask, "odd", Words()) == "odd"
    assert soft.said(gate, "later", Words()) == "Not yet"
    assert soft.said(ask, "", Words()) == soft.said(gate, "", Words()) == "Nothing chosen."


def test_all_that_may_be_said_softly_is_spoken_before_the_rest_of_the_session() -> None:
    made = Preparation(Part(script(EVENING), CHOICES), None, clips := Still(), QUIET)
    made.begin()
    first = clips.prepared[0]
    assert set(map(str, range(11))) < set(first)
    assert soft.REFUSED in first
    assert first.index("10") < len(first)


def test_a_number_is_heard_over_the_question_that_waits() -> None:
    night = Night()
    night.after(20)
    assert isinstance(night.transport.course.segment.exit, Ask)
    night.guide.murmur("3")
    assert not night.output.mixer.is_still
    night.after(0.25)
    assert not night.output.mixer._murmur.is_over
    night.after(3)
    assert night.output.mixer._murmur.is_over


def test_nothing_is_said_softly_in_a_pause() -> None:
    night = Night()
    night.after(20)
    night.transport.toggle()
    night.guide.murmur("3")
    night.after(1)
    assert night.output.mixer._murmur.is_over


def test_a_session_that_asks_nothing_goes_to_its_end_by_itself() -> None:
    made = Preparation(
        Part(script(EVENING), CHOICES), None, Still(lambda _: TICKS), QUIET,
        change=Change(invitation="Notice how it is."),
    )  # fmt: skip
    assert not any(isinstance(segment.exit, Ask) for segment in made.program.segments)
