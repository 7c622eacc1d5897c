"""One answer has one value on a path: rules walk no path that nobody can take."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import chain, product, repeat

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.rules.answer import answers_of
from app.rules.walk import Stop, Walk, nodes
from app.script.fault import Span
from app.script.model.condition import Compare, Condition, Several, Unanswered
from app.script.model.question import AnswerForm
from app.script.read import read
from app.timeline.condition import holds
from app.timeline.flow import (
    Choice,
    Choose,
    Flow,
    Node,
    Pass,
    Place,
    Play,
    Question,
    Rest,
    Rounds,
    Written,
)
from tests.rules.example import PERMISSION, codes, script

ASK = """\
- check: NAME
  ask: {nl: "Hoe is het?", en: "How is it?"}
  answer: ANSWER
"""


def ask(name: str = "pain", answer: str = "0-10") -> str:
    """Return a check."""
    return ASK.replace("NAME", name).replace("ANSWER", answer)


def permission(condition: str) -> str:
    """Return a line of permission for some answers, and breath to be long enough."""
    return (
        '- say: {nl: "Als je wilt.", en: "If you like."}\n  gives: permission\n'
        f"  {condition}\n- breathe: 4-0-6-0\n  for: 3 min\n"
    )


def touch(condition: str, where: str = "chest") -> str:
    """Return a touch for some answers."""
    return f"- touch: rest\n  where: {where}\n  pressure: 1\n  for: 1 min\n  {condition}\n"


@pytest.mark.parametrize(
    ("answer", "asked", "touched"),
    [
        ("0-10", "only: pain >= 6", "only: pain >= 6"),
        ("0-10", "only: pain >= 6", "only: pain > 7"),
        ("0-10", "unless: pain < 6", "only: pain = 8"),
        ("0-10", "unless: no pain", "only: pain <= 3"),
        ("0-10", "only: pain < 6 or pain >= 8", "only: pain < 3"),
        ("0-10", "only: pain >= 2 and pain < 8", "only: pain = 5"),
        ("4 to 12", "only: pain >= 6", "only: pain > 7"),
        ("4 to 120", "only: pain >= 60", "only: pain > 70"),
        ("[mild, strong]", "unless: pain is strong", "only: pain is mild"),
        ("stopwatch", "only: pain > 10 s", "only: pain > 12 s"),
        ("2 s to 20 s", "only: pain > 10 s", "only: pain > 10 s"),
        ("breaths in 60 s", "only: pain < 9", "only: pain < 6"),
    ],
)
def test_who_was_not_asked_for_permission_is_not_touched(
    answer: str, asked: str, touched: str
) -> None:
    assert "W321" not in codes(ask(answer=answer) + permission(asked) + touch(touched))
    assert "W321" in codes(ask(answer=answer) + permission(touched) + touch("unless: no pain"))


def test_words_are_only_given_or_not() -> None:
    said = ask(answer="words") + permission("unless: no pain")
    assert "W321" not in codes(said + touch("unless: no pain"))
    assert "W321" in codes(said + touch(""))


@pytest.mark.parametrize(
    ("asked", "touched"),
    [
        ("only: pain >= 6", "unless: pain >= 8"),
        ("only: pain >= 6", "unless: no pain"),
        ("only: pain < 6", "unless: pain >= 6"),  # without an answer neither holds
        ("only: pain < 6 and pain > 2", "only: pain < 6"),
    ],
)
def test_a_path_that_somebody_can_take_is_walked(asked: str, touched: str) -> None:
    assert "W321" in codes(ask() + permission(asked) + touch(touched))


def test_an_answer_that_is_given_anew_says_nothing_of_the_one_before() -> None:
    steps = ask() + permission("only: pain >= 6")
    assert "W321" not in codes(steps + touch("only: pain >= 6"))
    assert "W321" in codes(steps + ask() + touch("only: pain >= 6"))


def test_a_change_is_held_against_the_first_answer() -> None:
    steps = ask() + ask()
    dropped = permission("only: change of pain <= -2")
    assert "W321" not in codes(steps + dropped + touch("only: change of pain <= -3"))
    assert "W321" not in codes(steps + dropped + touch("only: change of pain <= -3 and pain <= 7"))
    assert "W321" in codes(steps + dropped + touch("only: change of pain <= -1"))
    stayed = permission("only: change of pain >= -1")  # from 10 at most to 9 at least
    assert "W321" in codes(steps + stayed + touch("only: pain >= 9"))  # the first was no answer
    answered = touch("only: pain >= 9 and change of pain <= 10")
    assert "W321" not in codes(steps + stayed + answered)


def test_a_change_between_many_numbers_is_left_open() -> None:
    steps = ask(answer="0 to 200") + ask(answer="0 to 200")
    dropped = permission("only: change of pain <= -2")
    assert "W321" in codes(steps + dropped + touch("only: change of pain <= -3"))


def test_answers_to_two_checks_are_joined_as_they_are_written() -> None:
    both = ask() + ask("mood", "[good, bad]")
    said = permission("only: pain < 4 and mood is good")
    assert "W321" not in codes(both + said + touch("only: mood is good and pain < 4"))
    assert "W321" in codes(both + said + touch("only: mood is good or pain < 4"))
    either = permission("only: pain < 4 or mood is good")
    assert "W321" not in codes(both + either + touch("only: mood is good"))


def test_rounds_end_by_the_answer_that_is_looked_at_later() -> None:
    rounds = """\
- repeat: 3
  until: pain <= 3
  do:
    - check: pain
      ask: {nl: "Hoe is het?", en: "How is it?"}
      answer: 0-10
    - say: {nl: "Als je wilt.", en: "If you like."}
      gives: permission
      only: pain <= 3
    - breathe: 4-0-6-0
      for: 2 min
"""
    assert "W321" not in codes(rounds + touch("only: pain <= 3"))
    assert "W321" in codes(rounds + touch("unless: no pain"))


def test_a_blank_that_is_not_filled_in_yet_has_one_value_too() -> None:
    blank = "values:\n  slides: {answer: 4 to 12}\n"
    steps = permission("only: slides > 6")
    assert "W321" not in codes(steps + touch("only: slides > 8"), more=blank)
    assert "W321" in codes(steps + touch("only: slides > 4"), more=blank)


def test_many_answers_that_matter_do_not_take_for_ever() -> None:
    names = [f"q{n}" for n in range(12)]
    asks = "".join(ask(name) for name in names)
    early = "".join(f"- rest: 10 s\n  only: {name} >= 6\n" for name in names)
    late = "".join(touch(f"only: {name} >= 6") for name in names)
    assert "W321" in codes(asks + early + permission("only: q0 >= 6") + late)


def test_no_answer_beside_another_check_may_be_the_silent_way() -> None:
    steps = PERMISSION + ask("mood", "[good, bad]") + touch("only: mood is good")
    when = """\
- check: comfort
  ask: {nl: "Prettig?", en: "Pleasant?"}
  answer: [yes, nope]
  when:
    - if: no answer and mood is good
      do:
        - rest: 30 s
    - if: answer is yes
      do:
        - rest: 30 s
    - otherwise:
        - touch: rest
          where: belly mid
          pressure: 1
          for: 1 min
"""
    assert "E322" in codes(steps + when)
    assert "E322" not in codes(steps + when.replace(" and mood is good", ""))


def test_a_later_step_is_no_way_around_silence() -> None:
    steps = PERMISSION + touch("", "belly mid") + "- rest: 10 s\n" + ask()
    assert "E322" in codes(steps + touch("unless: pain >= 6", "belly lower"))
    assert "E322" not in codes(steps + touch("only: pain < 6", "belly lower"))
    assert "E322" not in codes(steps + touch("", "belly lower"))
    assert "E322" not in codes(steps + touch("unless: pain >= 6", "belly mid"))
    only_then = "- rest: 10 s\n  only: pain >= 2\n"
    assert "E322" in codes(steps + only_then + touch("unless: pain >= 6", "belly lower"))


def test_a_touch_that_is_played_anyway_may_speak_by_the_answer() -> None:
    steps = PERMISSION + ask() + touch("say: {nl: Zacht., en: Softly., only: pain >= 6}")
    assert "E322" not in codes(steps)


def test_where_it_was_answered_there_is_no_silence() -> None:
    answered = """\
- check: pain
  ask: {nl: "Pijn?", en: "Pain?"}
  answer: 0-10
  when:
    - if: answer < 6
      do:
        - touch: rest
          where: belly lower
          pressure: 1
          for: 1 min
          unless: pain < 2
"""
    assert "E322" not in codes(PERMISSION + answered)


# --- the law: what is walked is what somebody can come by -------------------------

SCALE = AnswerForm("scale", 0, 3)
GIVEN = ("", "0", "1", "2", "3")
HERE = Place("rest", (), (), Span(1, 1))
LEAVES: tuple[Condition, ...] = (
    *(Compare(name, ">=", Fraction(number)) for name in "ab" for number in (1, 2)),
    Compare("a", "<", Fraction(2)),
    Compare("a", "<=", Fraction(-1), change=True),
    Unanswered("b"),
)
leaves = st.sampled_from(LEAVES)
conditions = leaves | st.builds(Several, st.tuples(leaves, leaves), st.sampled_from(["and", "or"]))


def question(name: str, *ways: Choice) -> Question:
    """Return a check of a scale from 0 to 3."""
    return Question(0, HERE, name, (), SCALE, None, (*ways, Choice(None, ())))


def _composed(flows: st.SearchStrategy[Flow]) -> st.SearchStrategy[Flow]:
    """Return flows that hold other flows."""
    two = st.tuples(conditions, flows, flows)
    found: st.SearchStrategy[Node] = (
        two.map(lambda t: Choose(HERE, (Choice(t[0], t[1]), Choice(None, t[2]))))
        | two.map(lambda t: Rounds(HERE, (Pass(t[1], t[0]), Pass(t[2], None))))
        | two.map(lambda t: question("b", Choice(t[0], t[1])))
    )
    return st.lists(found, min_size=1, max_size=3).map(tuple)


plays = st.builds(lambda _: (Play(0, HERE, Rest()),), st.none())
flows = st.recursive(plays, _composed, max_leaves=5)


def _lived(flow: Flow, luck: Iterator[str], answers: dict[str, list[str]]) -> Iterator[int]:
    """Yield the steps that somebody comes by who answers like this."""
    for node in flow:
        if isinstance(node, Question):
            answers.setdefault(node.name, []).append(next(luck))
        if isinstance(node, Play):
            yield id(node)
        elif isinstance(node, Question | Choose):
            ways = (way for way in node.ways if way.condition is None or _is(way, answers))
            yield from _lived(next(ways).flow, luck, answers)
        elif isinstance(node, Rounds):
            for one in node.passes:
                yield from _lived(one.flow, luck, answers)
                if one.until is not None and holds(one.until, answers):
                    break


def _is(way: Choice, answers: dict[str, list[str]]) -> bool:
    """Say whether a way is open."""
    return way.condition is not None and holds(way.condition, answers)


@settings(max_examples=60, deadline=None)
@given(flows)
def test_rules_walk_what_somebody_can_come_by_and_nothing_else(flow: Flow) -> None:
    flow = (question("a"), question("a"), question("b"), *flow)
    walked: set[int] = set()

    def visit(node: Stop, state: None, gated: bool) -> None:  # noqa: ARG001, FBT001
        if isinstance(node, Play):
            walked.add(id(node))

    found = read(script("- rest: 1 min\n")).script
    assert found is not None
    answers = answers_of(Written(flow, (), (), None), found)
    Walk(answers, visit, lambda one, _: one, most=10_000).through(flow, None)
    lived: set[int] = set()
    for first in product(GIVEN, repeat=3):
        for later in GIVEN:
            lived.update(_lived(flow, chain(first, repeat(later)), {}))
    assert lived <= walked
    if not any(isinstance(node, Question) for node, _ in nodes(flow[3:])):
        assert walked == lived
