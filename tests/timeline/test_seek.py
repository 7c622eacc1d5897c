"""Back and forward: by steps, never past what a person has to answer."""

from __future__ import annotations

from app.script.model.length import TICKS
from app.timeline.program import Program
from app.timeline.seek import (
    is_in_ending,
    phase_border,
    position_of_step,
    step_after,
    step_before,
    step_without_touch,
)
from app.timeline.state import Position, state
from tests.timeline.conftest import Make

STEPS = """
    - rest: 10 s
    - breathe: 4-0-6-0
      for: 2 breaths
    - check: pain
      ask: {nl: "Hoe is het?", en: "How is it?"}
      answer: 0-10
      when:
        - if: answer >= 6
          do:
            - rest: 5 s
        - otherwise:
            - rest: 6 s
    - touch: rest
      where: left forearm
      pressure: 1
      for: 30 s
    - touch: stroke
      where: left forearm
      pressure: 1
      for: 30 s
    - rest: 10 s
    """


def at(segment: int, seconds: float) -> Position:
    return Position(segment, round(seconds * TICKS))


def join(program: Program) -> int:
    return program.steps[5].segment


def test_back_goes_to_the_start_of_this_step(session: Make) -> None:
    program = session(STEPS).program
    assert step_before(program, at(0, 15)) == at(0, 10)


def test_back_in_the_first_second_goes_to_the_step_before(session: Make) -> None:
    program = session(STEPS).program
    assert step_before(program, at(0, 10.9)) == at(0, 0)
    assert step_before(program, at(0, 0.5)) == at(0, 0)


def test_back_from_where_ways_meet_goes_to_the_question(session: Make) -> None:
    program = session(STEPS).program
    question = position_of_step(program, 2)
    assert step_before(program, at(join(program), 0.2)) == question
    assert step_before(program, at(1, 0.2)) == question


def test_back_from_a_segment_without_steps_before_stays(session: Make) -> None:
    program = session("- rest: 5 s").program
    assert step_before(program, at(0, 0)) == at(0, 0)
    assert step_before(program, Position(program.landing, 0)) == Position(program.landing, 0)


def test_forward_goes_to_the_next_step(session: Make) -> None:
    program = session(STEPS).program
    assert step_after(program, at(0, 0)) == at(0, 10)
    assert step_after(program, Position(1, 0)) == Position(join(program), 0)


def test_forward_stops_where_somebody_has_to_answer(session: Make) -> None:
    program = session(STEPS).program
    question = position_of_step(program, 2)
    wait = Position(0, program.segments[0].length)
    assert step_after(program, question) == wait
    assert step_after(program, wait) == wait
    assert state(program, wait).waiting is not None


def test_help_goes_on_at_the_next_step_without_touch(session: Make) -> None:
    program = session(STEPS).program
    segment = join(program)
    assert step_without_touch(program, at(segment, 3)) == at(segment, 60)
    assert step_without_touch(program, at(segment, 65)) == Position(program.ending, 0)
    assert step_without_touch(program, position_of_step(program, 2)) is None
    assert step_without_touch(program, Position(program.ending, 0)) is None


def test_the_ending_is_known(session: Make) -> None:
    program = session(STEPS).program
    assert is_in_ending(program, Position(program.ending, 5))
    assert not is_in_ending(program, Position(program.landing, 5))
    assert not is_in_ending(program, at(0, 5))


def test_a_change_waits_for_the_next_border_of_a_breath(session: Make) -> None:
    program = session(STEPS).program
    assert phase_border(program, at(0, 12)) == at(0, 14)
    assert phase_border(program, at(0, 5)) == at(0, 5)


def test_a_hand_that_leaves_belongs_to_its_step(session: Make) -> None:
    program = session("""
        - touch: rest
          where: left forearm
          pressure: 1
          for: until client
        - rest: 5 s
        """).program
    assert step_after(program, at(0, 2)) == Position(1, 0)
    row = state(program, at(1, 2)).step
    assert row is not None
    assert row.touches
    assert step_without_touch(program, at(0, 2)) == at(1, 5)


def test_forward_goes_past_what_takes_no_time(session: Make) -> None:
    program = session("- sound: bell\n- background: rain\n- rest: 5 s\n- rest: 6 s").program
    assert step_after(program, at(0, 0)) == at(0, 5)


def test_back_goes_past_tests_that_take_no_time(session: Make) -> None:
    program = session("""
        - check: pain
          ask: {nl: "Hoe is het?", en: "How is it?"}
          answer: 0-10
        - rest: 5 s
          only: pain > 5
        - rest: 6 s
        """).program
    last = program.steps[2]
    assert step_before(program, Position(last.segment, 0)) == position_of_step(program, 0)
