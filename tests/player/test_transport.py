"""The transport: wishes, and what time does by itself."""

from __future__ import annotations

import pytest

from app.player.moment import Mode
from app.timeline.state import Position
from tests.player.example import (
    EVENING,
    evening,
    is_asked,
    is_touched,
    seconds,
    titles,
)

GATE = """\
- rest: 10 s
- gate: contact
  who: client
  ask: {nl: "Mag het?", en: "May I?"}
  open:
    - breathe: 4-0-6-0
      for: 2 breaths
  later:
    - rest: 7 s
  stop:
    - rest: 3 s
- rest: 5 s
"""

OPEN = """\
- rest: at least 20 s until client
- rest: 5 s
"""


def test_an_hour_plays_in_milliseconds() -> None:
    one = evening("- breathe: 4-0-6-0\n  for: 60 min")
    one.clock.now = 3600.0
    assert seconds(one.transport.frame()) == 3600.0
    one.clock.now += 31
    assert one.transport.frame().mode is Mode.ENDED


def test_a_pause_stands_still_and_goes_on_where_it_was() -> None:
    one = evening()
    one.after(4)
    one.transport.toggle()
    assert seconds(one.after(100)) == 4
    assert one.transport.mode is Mode.PAUSED
    one.transport.toggle()
    assert seconds(one.after(1)) == 5


def test_without_an_answer_a_check_goes_its_way_after_its_limit() -> None:
    one = evening()
    asked = one.until(is_asked)
    assert one.after(59).state.waiting == asked.state.waiting
    gone = one.after(2)
    assert gone.state.waiting is None
    assert gone.state.step is not None
    assert gone.state.step.kind == "rest"
    assert one.transport.answers.by_name() == {"tension": ("",)}


@pytest.mark.parametrize(("answer", "kind"), [("8", "breathe"), ("3", "rest")])
def test_an_answer_leads_to_its_way(answer: str, kind: str) -> None:
    one = evening()
    one.until(is_asked)
    one.transport.answer(answer)
    step = one.after(1).state.step
    assert step is not None
    assert step.kind == kind
    assert one.transport.answers.by_name() == {"tension": (answer,)}


def test_a_choice_that_was_not_confirmed_counts_when_time_is_up() -> None:
    one = evening()
    one.until(is_asked)
    one.transport.pick("9")
    one.after(61)
    assert one.transport.answers.by_name() == {"tension": ("9",)}


def test_a_choice_for_one_question_is_not_kept_for_the_next() -> None:
    question = '- check: {}\n  ask: "How?"\n  answer: 0-10\n  for: 20 s\n'
    one = evening(question.format("first") + question.format("second"))
    one.until(is_asked)
    one.transport.pick("9")
    one.transport.answer("2")
    one.end()
    assert one.transport.answers.by_name() == {"first": ("2",), "second": ("",)}


def test_an_answer_where_nothing_is_asked_changes_nothing() -> None:
    one = evening("- rest: 10 s")
    one.after(1)
    one.transport.answer("3")
    one.transport.decide("open")
    assert seconds(one.after(1)) == 2
    assert not one.transport.answers.given


def test_forward_never_passes_a_question() -> None:
    one = evening()
    for _ in range(10):
        one.transport.forward()
        one.after(0.5)
    assert is_asked(one.transport.frame())
    assert not one.transport.answers.given


def test_forward_never_passes_a_gate() -> None:
    one = evening(GATE)
    for _ in range(10):
        one.transport.forward()
        one.after(0.5)
    assert is_asked(one.transport.frame())


def test_back_leads_to_the_start_of_the_step_and_then_to_the_one_before() -> None:
    one = evening("- rest: 10 s\n- breathe: 4-0-6-0\n  for: 3 breaths")
    one.after(25)
    one.transport.back()
    assert seconds(one.transport.frame()) == 10
    one.transport.back()
    assert seconds(one.transport.frame()) == 0


def test_a_step_while_paused_stays_paused() -> None:
    one = evening("- rest: 10 s\n- rest: 10 s")
    one.after(2)
    one.transport.toggle()
    one.transport.forward()
    assert seconds(one.after(30)) == 10
    one.transport.toggle()
    assert seconds(one.after(1)) == 11


@pytest.mark.parametrize(
    ("way", "kinds"),
    [
        ("open", ["gate", "breathe", "rest"]),
        ("later", ["gate", "rest", "gate"]),
    ],
)
def test_a_gate_waits_for_ever_and_takes_its_three_ways(way: str, kinds: list[str]) -> None:
    one = evening(GATE)
    one.until(is_asked)
    assert is_asked(one.after(3600, frame=60))
    begun = one.transport.frame()
    one.transport.decide(way)  # type: ignore[arg-type]
    met = [begun, *(one.after(0.5) for _ in range(80))]
    assert titles(met)[: len(kinds)] == kinds


def test_the_stop_of_a_gate_lands_like_any_stop() -> None:
    one = evening(GATE)
    one.until(is_asked)
    one.transport.decide("stop")
    moments = one.end()
    assert one.transport.stopped
    met = {moment.position.segment for moment in moments}
    assert one.program.landing in met
    assert moments[-1].position.segment == one.program.ending


def test_an_open_length_goes_on_at_a_key_but_not_before_its_least() -> None:
    one = evening(OPEN)
    one.after(5)
    one.transport.carry_on()
    assert one.after(14).position.segment == 0
    assert one.after(2).position.segment == 1


def test_an_open_length_without_a_most_waits() -> None:
    one = evening(OPEN)
    assert one.after(1800, frame=10).position.segment == 0
    one.transport.carry_on()
    assert one.after(0.5).position.segment == 1


def test_an_open_length_goes_on_by_itself_after_its_most() -> None:
    one = evening("- rest: at most 30 s until client\n- rest: 5 s")
    assert one.after(29).position.segment == 0
    assert one.after(2).position.segment == 1


def test_stop_lands_and_then_plays_the_ending() -> None:
    one = evening()
    one.after(2)
    one.transport.stop()
    assert one.after(1).position.segment == one.program.landing
    moments = one.end()
    assert moments[-1].position.segment == one.program.ending
    assert one.transport.stopped


def test_a_second_stop_ends_at_once() -> None:
    one = evening()
    one.after(2)
    one.transport.stop()
    one.after(1)
    one.transport.stop()
    assert one.transport.frame().mode is Mode.ENDED


def test_stop_in_the_ending_ends_at_once() -> None:
    one = evening("- rest: 10 s")
    one.after(15)
    one.transport.stop()
    assert one.transport.frame().mode is Mode.ENDED


def test_a_stop_is_heard_out_of_a_pause() -> None:
    one = evening()
    one.after(2)
    one.transport.toggle()
    one.transport.stop()
    assert one.after(1).mode is Mode.PLAYING


def test_stop_can_be_taken_back() -> None:
    one = evening("- rest: 60 s")
    one.after(20)
    one.transport.stop()
    one.after(3)
    one.transport.take_back_stop()
    back = one.after(1)
    assert not back.stopped
    assert seconds(back) == 21


def test_help_comes_at_once_from_a_pause_and_from_a_question() -> None:
    one = evening()
    one.until(is_asked)
    one.transport.toggle()
    one.transport.help()
    helped = one.after(1)
    assert helped.in_help
    assert helped.mode is Mode.PLAYING
    assert helped.state.waiting is None


def test_help_is_the_same_key_again_and_does_not_begin_anew() -> None:
    one = evening()
    one.transport.help()
    one.after(5)
    one.transport.help()
    assert seconds(one.after(1)) == 6


def test_without_a_help_session_its_key_does_nothing() -> None:
    one = evening("- rest: 60 s")
    one.rescue = None
    one.__post_init__()
    one.after(1)
    one.transport.help()
    assert seconds(one.after(1)) == 2


@pytest.mark.parametrize("choice", ["gently", "finish", ""])
def test_after_help_no_hand_ever_lies_on_the_body(choice: str) -> None:
    one = evening()
    one.until(is_touched)
    one.transport.help()
    one.until(is_asked)
    one.transport.answer(choice)
    after = one.end()
    assert not any(is_touched(moment) for moment in after)


def test_after_help_gently_goes_on_at_the_next_step_without_touch() -> None:
    one = evening()
    one.until(is_touched)
    one.transport.help()
    one.until(is_asked)
    one.transport.answer("gently")
    moment = one.until(lambda moment: not moment.in_help)
    assert moment.state.step is not None
    assert (moment.state.step.kind, moment.state.step.in_ending) == ("rest", False)


@pytest.mark.parametrize("choice", ["finish", "call", ""])
def test_after_help_anything_else_is_the_ending(choice: str) -> None:
    one = evening()
    one.after(1)
    one.transport.help()
    one.until(is_asked)
    one.transport.answer(choice)
    assert one.until(lambda moment: not moment.in_help).position.segment == one.program.ending


def test_answers_in_help_are_not_answers_of_the_session() -> None:
    one = evening()
    one.until(is_asked)
    one.transport.answer("4")
    one.transport.help()
    one.until(is_asked)
    one.transport.answer("finish")
    one.end()
    assert one.transport.answers.by_name() == {"tension": ("4",)}


def test_stop_in_help_lands_in_the_session() -> None:
    one = evening()
    one.transport.help()
    one.after(3)
    one.transport.stop()
    landed = one.after(1)
    assert not landed.in_help
    assert landed.position.segment == one.program.landing


def test_after_stop_no_hand_ever_lies_on_the_body() -> None:
    one = evening("- rest: 10 s", ending=EVENING_WITH_TOUCH)
    one.after(1)
    one.transport.stop()
    assert not any(is_touched(moment) for moment in one.end())


EVENING_WITH_TOUCH = """\
- touch: rest
  where: left forearm
  pressure: 1
  for: 20 s
- rest: 40 s
"""


def test_a_stop_that_is_taken_back_brings_the_hand_back() -> None:
    one = evening()
    one.until(is_touched)
    one.transport.stop()
    one.after(2)
    one.transport.take_back_stop()
    assert is_touched(one.after(1))


def test_a_stop_taken_back_in_help_never_leads_out_of_it() -> None:
    one = evening()
    one.until(is_touched)
    one.transport.stop()
    one.after(1)
    one.transport.help()
    one.transport.take_back_stop()
    assert one.after(2).in_help


def test_volume_goes_in_steps_between_nothing_and_all() -> None:
    one = evening()
    for _ in range(20):
        one.transport.louder()
    assert one.transport.frame().volume == 1.0
    for _ in range(20):
        one.transport.louder(-0.1)
    assert one.transport.frame().volume == 0.0


def test_a_session_begins_where_it_is_told_to() -> None:
    one = evening()
    one.transport.start(Position(one.program.ending, 0))
    assert one.after(1).position.segment == one.program.ending


def test_where_the_script_itself_stops_it_lands() -> None:
    one = evening("- rest: 5 s\n- stop: enough\n- rest: 10 min", head="")
    one.end()
    assert one.transport.stopped
    assert one.clock.now < 120


def test_what_the_script_stops_is_not_taken_back_into_the_same_stop() -> None:
    one = evening("- rest: 5 s\n- stop: enough\n- rest: 10 min", head="")
    landing = one.until(lambda moment: moment.position.segment == one.program.landing)
    assert not landing.stopped
    one.after(3)
    one.transport.take_back_stop()
    assert seconds(one.after(1)) >= 3.5
    assert one.transport.stopped


def test_the_stop_of_a_gate_is_not_asked_about_again() -> None:
    one = evening(GATE)
    one.until(is_asked)
    one.transport.decide("stop")
    landing = one.until(lambda moment: moment.position.segment == one.program.landing)
    assert not landing.stopped
    one.transport.take_back_stop()
    assert one.after(1).position.segment == one.program.landing


def test_after_the_end_no_wish_does_anything() -> None:
    one = evening(EVENING)
    one.transport.start(Position(one.program.ending, 0))
    one.end()
    wishes = one.transport
    for wish in (wishes.toggle, wishes.back, wishes.forward, wishes.stop, wishes.help):
        wish()
    wishes.take_back_stop()
    assert wishes.frame().mode is Mode.ENDED
