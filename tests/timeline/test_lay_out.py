"""Paths part and meet again: segments, backgrounds, halts."""

from __future__ import annotations

from app.script.model.length import TICKS
from app.timeline import exit as leaving
from app.timeline.exit import End, Go, Halt
from app.timeline.flow import Rest
from app.timeline.lane import Hand, Under
from app.timeline.playing import stays
from tests.timeline.conftest import Make, Session


def check(high: str, low: str) -> str:
    return f"""
        - check: pain
          ask: {{nl: "Hoe is het?", en: "How is it?"}}
          answer: 0-10
          when:
            - if: answer > 5
              do:
                - {high}
            - otherwise:
                - {low}
        - rest: 10 s
        """


def last(made: Session) -> tuple[Under, ...]:
    return made.program.segments[3].under


def test_one_background_on_all_ways_goes_on(session: Make) -> None:
    made = session(check("background: rain", "background: rain"), head="background: ocean")
    assert last(made) == (Under(0, "rain", 0.0, 0, last(made)[0].line),)


def test_ways_that_meet_under_different_backgrounds_cross(session: Make) -> None:
    made = session(check("background: rain", "rest: 5 s"), head="background: ocean")
    (under,) = last(made)
    assert (under.start, under.fade) == (0, 4 * TICKS)


def test_a_way_without_steps_keeps_its_background(session: Make) -> None:
    made = session(
        """
        - check: pain
          ask: {nl: "Hoe is het?", en: "How is it?"}
          answer: 0-10
          when:
            - if: answer > 5
              do:
                - background: rain
        - rest: 10 s
        """,
        head="background: ocean",
    )
    assert made.program.segments[2].under[0].name == "ocean"


def test_ways_that_all_stop_never_meet(session: Make) -> None:
    made = session(check("stop: pain", "stop: other"))
    exits = [segment.exit for segment in made.program.segments]
    assert exits[1:3] == [Halt("pain"), Halt("other")]
    assert len(made.program.segments) == 5
    assert made.path(pain="7")[-1].segment.index == made.program.ending


def test_a_gate_whose_ways_all_stop_ends_there(session: Make) -> None:
    made = session("""
        - gate: yes
          who: client
          ask: {nl: "Mag het?", en: "May I?"}
          open:
            - stop: done
          later:
            - stop: later
          stop:
            - rest: 1 s
        - rest: 10 s
        """)
    for way in ("open", "later", "stop"):
        assert made.path(yes=way)[-1].segment.exit == End()
    assert all(row.kind != "rest" or row.start == 0 for row in made.program.steps)


def test_a_gate_may_open_on_a_stop_and_go_on_later(session: Make) -> None:
    made = session("""
        - gate: yes
          who: client
          ask: {nl: "Mag het?", en: "May I?"}
          rounds: 1
          open:
            - stop: done
          later: []
          stop: []
        - rest: 10 s
        """)
    assert len(made.path(yes="later,later")) == 4


def test_rounds_may_stop(session: Make) -> None:
    made = session("""
        - repeat: 3
          do:
            - check: pain
              ask: {nl: "Hoe is het?", en: "How is it?"}
              answer: 0-10
            - stop: enough
          until: pain > 5
        """)
    assert made.path()[-1].segment.exit == End()
    assert made.program.lengths.likely == made.program.left[0]


def test_rounds_that_change_the_background_meet_under_one(session: Make) -> None:
    made = session("""
        - repeat: 3
          do:
            - check: pain
              ask: {nl: "Hoe is het?", en: "How is it?"}
              answer: 0-10
            - background: rain
          until: pain > 5
        - rest: 5 s
        """)
    exits = [segment.exit for segment in made.program.segments]
    assert sum(isinstance(leave, leaving.Test) for leave in exits) == 2


def test_only_some_rounds_may_be_tested(session: Make) -> None:
    made = session("""
        - repeat: 3
          do:
            - check: pain
              ask: {nl: "Hoe is het?", en: "How is it?"}
              answer: 0-10
          until: pain > 5 and round is 2
        """)
    exits = [segment.exit for segment in made.program.segments]
    assert sum(isinstance(leave, leaving.Test) for leave in exits) == 1


def test_a_stop_in_the_ending_is_the_end(session: Make) -> None:
    made = session("- rest: 5 s", ending="- rest: 30 s\n- stop: done\n- rest: 5 s")
    assert [stretch.segment.exit for stretch in made.path()] == [Go(1), End()]


def test_a_stop_in_the_landing_goes_on_into_the_ending(session: Make) -> None:
    head = "stop:\n  words: {nl: ['stop']}\n  do:\n    - stop: again\n"
    made = session("- stop: pain", head=head)
    landing = made.program.segments[made.program.landing]
    assert landing.exit == Go(made.program.ending)


def test_an_open_touch_that_is_barred_leaves_nothing(session: Make) -> None:
    made = session(
        """
        - touch: rest
          where: belly mid
          pressure: 1
          for: until client
        - wait: until client
        """,
        cautions={},
    )
    assert all(segment.body == () for segment in made.program.segments)
    assert made.program.lengths.likely == made.program.left[0]


def test_a_step_keeps_its_picture_and_its_name(session: Make) -> None:
    made = session("- rest: 5 s\n  picture: legs\n  id: calm")
    (row, *_) = made.program.steps
    assert (row.picture, row.id, row.touches) == ("legs", "calm", False)


TOUCH = """
- touch: {}
  where: {}
  pressure: 1
  for: 40 s
  {}
"""


def ends(made: Session) -> list[tuple[int, int]]:
    hands = made.program.segments[0].body
    return [
        (hand.approach // TICKS, hand.leave // TICKS) for hand in hands if isinstance(hand, Hand)
    ]


def test_a_hand_stays_where_it_is_from_one_touch_to_the_next(session: Make) -> None:
    steps = [TOUCH.format(what, "left forearm", "") for what in ("rest", "stroke", "rest")]
    made = session("".join([*steps[:2], "- sound: bell\n", steps[2]]))
    assert ends(made) == [(5, 0), (0, 0), (0, 5)]
    (_, stroke, _) = made.program.segments[0].body
    assert isinstance(stroke, Hand)
    assert stroke.turns == 5


def test_a_hand_lifts_where_something_is_said_or_lies_between(session: Make) -> None:
    rest, stroke = (TOUCH.format(what, "left forearm", "") for what in ("rest", "stroke"))
    slow = TOUCH.format("stroke", "left forearm", "approach: 8 s")
    other = TOUCH.format("rest", "right forearm", "")
    assert ends(session(rest + slow)) == [(5, 5), (8, 5)]
    assert ends(session(rest + other)) == [(5, 5), (5, 5)]
    assert ends(session(rest + "- rest: 10 s\n" + stroke)) == [(5, 5), (5, 5)]
    pose = "- pose: sitting\n  for: 5 s\n"
    assert ends(session(rest + pose + stroke)) == [(5, 5), (5, 5)]
    assert ends(session(pose + stroke)) == [(5, 5)]


def test_a_rest_is_no_hand_that_stays() -> None:
    assert not stays(Rest(), Rest())
