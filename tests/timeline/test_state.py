"""What a moment holds."""

from __future__ import annotations

from app.script.model.length import TICKS
from app.timeline.exit import Ask, Open
from app.timeline.state import Position, state
from tests.timeline.conftest import Make


def at(seconds: float, segment: int = 0) -> Position:
    return Position(segment, round(seconds * TICKS))


STEPS = """
    - breathe: 4-0-6-0
      for: 2 breaths
      say:
        - {nl: "Adem in.", en: "x", at: in 1}
        - {nl: "Kijk even.", en: "x", at: in 2, to: therapist}
    - touch: rest
      where: left forearm
      pressure: 1
      for: 10 s
    - background: rain
    - check: pain
      ask: {nl: "Hoe is het?", en: "How is it?"}
      answer: 0-10
    """


def test_a_moment_holds_what_is_breathed_and_spoken(session: Make) -> None:
    program = session(STEPS).program
    now = state(program, at(0.5))
    assert now.phase is not None
    assert (now.phase.kind, now.phase_share) == ("in", 0.125)
    assert now.spoken is not None
    assert now.spoken.text == "Adem in."
    assert (now.body, now.body_share, now.prompt) == (None, 0.0, None)
    assert now.left == program.lengths.likely - TICKS // 2
    assert now.step_left == round(19.5 * TICKS)


def test_a_moment_holds_what_a_therapist_reads(session: Make) -> None:
    now = state(session(STEPS).program, at(10.2))
    assert now.prompt is not None
    assert now.spoken is None


def test_a_moment_holds_the_hand_and_how_far_it_is(session: Make) -> None:
    now = state(session(STEPS).program, at(25))
    assert now.body is not None
    assert (now.body_share, now.background) == (0.5, "")
    assert now.step is not None
    assert now.step.title == "left forearm"


def test_a_background_lies_under_what_follows(session: Make) -> None:
    now = state(session(STEPS).program, at(30.5))
    assert now.background == "rain"


def test_a_question_waits_when_it_has_been_asked(session: Make) -> None:
    program = session(STEPS).program
    end = program.segments[0].length
    assert state(program, Position(0, end - 1)).waiting is None
    now = state(program, Position(0, end + 5 * TICKS))
    assert isinstance(now.waiting, Ask)
    assert (now.step_left, now.left) == (0, program.left[0] - end)


def test_an_open_length_waits_from_its_least_on(session: Make) -> None:
    program = session("- rest: 20 s to 40 s until client").program
    assert state(program, at(19)).waiting is None
    assert isinstance(state(program, at(20)).waiting, Open)


def test_a_segment_without_steps_holds_none(session: Make) -> None:
    program = session(STEPS).program
    now = state(program, Position(1, 0))
    assert (now.step, now.step_left) == (None, 0)
