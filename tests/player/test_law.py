"""Laws of the transport: whatever a person does, in whatever order."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import settings as profile
from hypothesis import strategies as st

from app.player.moment import Mode, Moment
from app.player.transport import Transport
from app.timeline.exit import Ask, Decide
from app.timeline.state import Position
from tests.player.example import EVENING, Evening, evening, is_touched, program

GATED = """\
- say: {nl: "Welkom", en: "Welcome"}
- gate: contact
  who: client
  ask: {nl: "Mag het?", en: "May I?"}
  open:
    - touch: rest
      where: belly mid
      pressure: 1
      for: 20 s
    - rest: at least 5 s until client
  later:
    - rest: 7 s
  stop:
    - rest: 3 s
- repeat: 3
  do:
    - check: tension
      ask: {nl: "Hoe?", en: "How?"}
      answer: 0-10
      for: 15 s
    - rest: 4 s
  until: tension <= 3
- touch: rest
  where: left forearm
  pressure: 1
  for: 20 s
"""

PROGRAMS = {
    "evening": program(EVENING),
    "gated": program(GATED),
    "touching to the end": program(
        "- touch: rest\n  where: left forearm\n  pressure: 1\n  for: 20 s",
        ending="- touch: rest\n  where: left forearm\n  pressure: 1\n  for: 35 s",
    ),
}

Wish = Callable[[Transport], object]

WISHES: dict[str, Wish] = {
    "pause": Transport.toggle,
    "back": Transport.back,
    "forward": Transport.forward,
    "stop": Transport.stop,
    "take back": Transport.take_back_stop,
    "help": Transport.help,
    "louder": Transport.louder,
    "go on": Transport.carry_on,
    "answer 2": lambda one: one.answer("2"),
    "answer 9": lambda one: one.answer("9"),
    "gently": lambda one: one.answer("gently"),
    "no answer": lambda one: one.answer(""),
    "pick": lambda one: one.pick("8"),
    "open": lambda one: one.decide("open"),
    "later": lambda one: one.decide("later"),
    "gate stop": lambda one: one.decide("stop"),
}

steps = st.lists(
    st.tuples(st.sampled_from(sorted(WISHES)), st.integers(0, 60_000)), min_size=1, max_size=14
)


def lived(one: Evening, wishes: list[tuple[str, int]]) -> list[Moment]:
    """Let wishes come, so many milliseconds after each other; return what was met."""
    met = []
    for name, wait in wishes:
        WISHES[name](one.transport)
        met.append(one.transport.frame())
        for _ in range(4):
            one.clock.now += wait / 4000
            met.append(one.transport.frame())
    return met


def finished(one: Evening) -> list[Moment]:
    """Let it go on to its end, with somebody who opens, answers and goes on."""
    met = []
    for _ in range(4000):
        moment = one.transport.frame()
        met.append(moment)
        if moment.mode is Mode.ENDED:
            return met
        if moment.mode is Mode.PAUSED:
            one.transport.toggle()
        one.transport.decide("open")
        one.transport.carry_on()
        one.clock.now += 1.0
    raise AssertionError("it never ended")


@pytest.mark.parametrize("name", PROGRAMS)
@given(wishes=steps)
@profile(max_examples=40)
def test_whatever_is_wished_it_reaches_the_end(name: str, wishes: list[tuple[str, int]]) -> None:
    one = Evening(PROGRAMS[name])
    lived(one, wishes)
    finished(one)


@pytest.mark.parametrize("name", PROGRAMS)
@given(wishes=steps)
@example(wishes=[("answer 2", 20_001), ("help", 0), ("stop", 0)])  # stopped within help
@profile(max_examples=40)
def test_after_help_and_after_stop_there_is_no_touch(
    name: str, wishes: list[tuple[str, int]]
) -> None:
    one = Evening(PROGRAMS[name])
    helped = False
    for moment in (*lived(one, wishes), *finished(one)):
        helped = helped or moment.in_help
        if helped or moment.stopped:
            assert not is_touched(moment)


@pytest.mark.parametrize("name", PROGRAMS)
@given(wishes=steps)
@profile(max_examples=40)
def test_no_gate_opens_by_itself(name: str, wishes: list[tuple[str, int]]) -> None:
    shut = [(wish, wait) for wish, wait in wishes if wish != "open"]
    one = Evening(PROGRAMS[name])
    opened = {
        leave.open for segment in one.program.segments if isinstance(leave := segment.exit, Decide)
    }
    here = [moment for moment in lived(one, shut) if not moment.in_help]
    assert not opened & {moment.position.segment for moment in here}


@pytest.mark.parametrize("name", PROGRAMS)
@given(wishes=steps)
@profile(max_examples=40)
def test_back_and_forward_alone_answer_nothing(name: str, wishes: list[tuple[str, int]]) -> None:
    one = Evening(PROGRAMS[name])
    seeks = [(wish, 0) for wish, _ in wishes if wish in {"back", "forward"}]
    lived(one, seeks * 4)
    assert not one.transport.answers.given


@given(cuts=st.lists(st.integers(1, 400_000), min_size=1, max_size=30))
@profile(max_examples=40)
def test_time_in_any_steps_leads_where_it_leads_at_once(cuts: list[int]) -> None:
    steady = "- breathe: 4-0-6-0\n  for: 3 min\n- rest: 2 min"
    one, other = evening(steady), evening(steady)
    for cut in cuts:
        one.clock.now += cut / 48_000
        stepped = one.transport.frame()
    other.clock.now = one.clock.now
    at_once = other.transport.frame()
    assert abs(stepped.position.tick - at_once.position.tick) <= 1
    assert stepped.position.segment == at_once.position.segment


@pytest.mark.parametrize("frame", [0.01, 0.1, 0.4])
def test_the_length_of_a_frame_does_not_change_an_evening(frame: float) -> None:
    one = evening()
    ends = []
    last = None
    for moment in one.moments(frame=frame):
        if last is not None and moment.position.segment != last:
            ends.append((moment.position.segment, round(one.clock.now)))
        last = moment.position.segment
    other = evening()
    seen = []
    last = None
    for moment in other.moments(frame=0.02):
        if last is not None and moment.position.segment != last:
            seen.append((moment.position.segment, round(other.clock.now)))
        last = moment.position.segment
    assert [segment for segment, _ in ends] == [segment for segment, _ in seen]
    assert all(abs(a - b) <= 2 for (_, a), (_, b) in zip(ends, seen, strict=True))


@given(
    segment=st.integers(0, 20), tick=st.integers(0, 10_000_000), wishes=steps.map(lambda s: s[:4])
)
@profile(max_examples=60)
def test_from_any_place_it_reaches_the_end(
    segment: int, tick: int, wishes: list[tuple[str, int]]
) -> None:
    made = PROGRAMS["gated"]
    number = segment % len(made.segments)
    one = Evening(made)
    one.transport.start(Position(number, tick % (made.segments[number].length + 1)))
    lived(one, wishes)
    finished(one)


def test_the_programs_have_what_the_laws_speak_of() -> None:
    exits = [segment.exit for made in PROGRAMS.values() for segment in made.segments]
    assert any(isinstance(leave, Ask) for leave in exits)
    assert any(isinstance(leave, Decide) for leave in exits)
    assert all(any(row.touches for row in made.steps) for made in PROGRAMS.values())
