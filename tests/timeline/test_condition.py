"""Conditions hold or not, on the answers given so far."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.script.fault import Span
from app.script.model.condition import Compare, Condition, Flag, InRound, Several, Unanswered
from app.script.model.length import TICKS
from app.script.model.question import AnswerForm
from app.script.model.script import Blank
from app.script.model.words import Words
from app.timeline.caution import is_yes, touches_belly
from app.timeline.choice import Choices
from app.timeline.condition import first_way, holds, number, settle
from app.timeline.exit import Way
from app.timeline.flow import Rest
from tests.timeline.conftest import NO, Make

AT = Span(1, 1)


def more(name: str, sign: str, value: int, *, change: bool = False) -> Compare:
    return Compare(name, sign, Fraction(value), change=change)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7", 7),
        ("-2.5", Fraction(-5, 2)),
        ("12 s", 12 * TICKS),
        ("1 min 30 s", 90 * TICKS),
        ("2 min", 120 * TICKS),
        ("", None),
        ("warm", None),
    ],
)
def test_an_answer_may_be_a_number_or_a_length(text: str, value: Fraction | None) -> None:
    assert number(text) == value


ANSWERS = {"pain": ("7", "4"), "mood": ("pleasant",), "calm": ("5", ""), "odd": ("", "3")}


@pytest.mark.parametrize(
    ("condition", "is_so"),
    [
        (more("pain", ">=", 4), True),
        (more("pain", ">", 4), False),
        (more("pain", "<=", 4), True),
        (more("pain", "<", 4), False),
        (more("pain", "=", 4), True),
        (more("pain", "<=", -3, change=True), True),
        (more("pain", "<=", -4, change=True), False),
        (more("odd", ">", 0, change=True), False),
        (more("calm", ">=", 0), False),
        (more("never", "<", 100), False),
        (Compare("mood", "is", word="pleasant"), True),
        (Compare("mood", "is", word="neutral"), False),
        (more("mood", "<", 3), False),
        (Unanswered("calm"), True),
        (Unanswered("never"), True),
        (Unanswered("pain"), False),
        (Several((more("pain", ">", 9), Unanswered("calm")), "or"), True),
        (Several((more("pain", ">", 9), Unanswered("calm")), "and"), False),
        (Flag("home"), False),
    ],
)
def test_a_condition_looks_at_the_last_answer(condition: Condition, *, is_so: bool) -> None:
    assert holds(condition, ANSWERS) is is_so


def test_answer_means_the_check_that_was_asked() -> None:
    assert holds(more("answer", "=", 4), ANSWERS, "pain")
    assert holds(Unanswered("answer"), ANSWERS, "calm")


def test_the_first_way_that_holds_is_taken() -> None:
    ways = (Way(more("pain", ">", 9), 1), Way(more("pain", ">", 3), 2), Way(None, 3))
    assert first_way(ways, ANSWERS) == 2
    assert first_way(ways, {}) == 3


def test_what_is_settled_leaves_only_what_is_open() -> None:
    known = {Flag("a"): True, Flag("b"): False}
    later = more("pain", ">", 3)

    def leaf(condition: Condition) -> bool | Condition:
        return known.get(condition, condition)  # type: ignore[arg-type]

    def settled(joined: str, *parts: Condition) -> bool | Condition:
        return settle(Several(parts, joined), leaf)  # type: ignore[arg-type]

    assert settled("and", Flag("a"), Flag("a")) is True
    assert settled("or", Flag("b"), Flag("b")) is False
    assert settled("and", Flag("a"), later) == later
    assert settled("and", Flag("b"), later) is False
    assert settled("or", later, Unanswered("pain")) == Several((later, Unanswered("pain")), "or")


def test_a_yes_to_an_item_is_a_yes_to_its_group() -> None:
    assert is_yes("belly", Choices("nl"))
    assert not is_yes("hernia", Choices("nl", cautions={"belly": False}))
    assert is_yes("belly", Choices("nl", cautions={"belly": False, "hernia": True}))
    assert not is_yes("own words", Choices("nl", cautions={"own words": False}))


def test_rest_touches_no_belly() -> None:
    assert not touches_belly(Rest())


def left(made: object) -> list[float]:
    program = made.program  # type: ignore[attr-defined]
    return [row.length / TICKS for row in program.steps if row.kind == "rest" and not row.in_ending]


def test_weeks_days_and_times_played_are_known_before(session: Make) -> None:
    steps = """
        - rest: 1 s
          only: week >= 3
        - rest: 2 s
          only: days >= 14
        - rest: 3 s
          unless: times played >= 5
        - rest: 4 s
          only: clinic
        """
    assert left(session(steps)) == [3.0]
    assert left(session(steps, week=3, days=20, played=5, place="clinic")) == [1.0, 2.0, 4.0]


def test_ways_that_choices_settle_are_left_out(session: Make) -> None:
    made = session("""
        - check: pain
          ask: {nl: "Hoe is het?", en: "How is it?"}
          answer: 0-10
          when:
            - if: clinic
              do:
                - rest: 1 s
            - if: home
              do:
                - rest: 2 s
            - otherwise:
                - rest: 3 s
        """)
    assert left(made) == [2.0]


def test_a_rest_in_the_last_round_only(session: Make) -> None:
    made = session("""
        - repeat: 3
          do:
            - rest: 1 s
              only: last round
            - rest: 2 s
              only: round is 2
        """)
    assert left(made) == [2.0, 1.0]
    assert InRound(0) != InRound(2)


@pytest.mark.parametrize(
    ("answer", "sample"),
    [("4 to 12", 8), ("2 s to 10 s", 6)],
)
def test_an_answer_has_a_sample_before_it_is_given(session: Make, answer: str, sample: int) -> None:
    unit = "" if answer.endswith("10 s") else " s"
    made = session(f"""
        - check: known
          ask: {{nl: "Hoe?", en: "How?"}}
          answer: {answer}
        - rest: "{{known}}{unit}"
        """)
    assert left(made) == [sample]
    assert made.program.heeds == {"known"}


def test_a_choice_is_spoken_in_its_own_words(session: Make) -> None:
    steps = """
        - check: drink
          ask: {nl: "Wat?", en: "What?"}
          answer: {tea: {nl: "thee", en: "tea"}, water: {nl: "water", en: "water"}}
        - say: {nl: "Drink je {drink}.", en: "Drink your {drink}."}
        """
    assert session(steps).lane("voice")[-1]["text"] == "Drink je …."
    made = session(steps, answers={"drink": ("tea",)})
    assert made.lane("voice")[-1]["text"] == "Drink je thee."
    assert made.program.segments[1].voice[0].phrases[0][1].private


def test_a_word_that_is_not_given_yet_is_left_open(session: Make) -> None:
    head = """
        values:
          word: {answer: words}
          slides: {answer: 4 to 12}
        """
    steps = """
        - say: {nl: "Denk {word}.", en: "Think {word}."}
        - rest: "{slides} s"
        """
    made = session(steps, head)
    assert made.lane("voice")[0]["text"] == "Denk …."
    assert left(made) == [8.0]
    assert left(session(steps, head, values={"slides": "5", "word": "zee"})) == [5.0]
    blank = Blank("word", AnswerForm("words"), None, AT)
    assert blank.default is None
    assert Words({}, AT).spoken("nl") == ""
    assert NO
