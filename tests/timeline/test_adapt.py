"""A session is changed while it plays, and goes on where it was."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from app.script.model.length import TICKS
from app.timeline.adapt import Change, changed, compile_changed, key_of
from app.timeline.flow import Play, Touch
from app.timeline.mapping import mapped
from app.timeline.program import Program
from app.timeline.state import Position, state
from app.timeline.write_out import write_out
from tests.timeline.conftest import Make, Session

BREATHS = """
    - rest: 10 s
    - breathe: 4-0-6-0
      for: 12 breaths
      say:
        - {nl: "in", en: "in", at: in 2}
        - {nl: "uit", en: "out", at: every out}
        - {nl: "tijd", en: "time", at: 30 s}
    - rest: 20 s
    """


def after(made: Session, change: Change, **choices: object) -> Program:
    given = replace(made.choices, **choices)  # type: ignore[arg-type]
    program, faults = compile_changed(made.script, given, change)
    assert program is not None, faults
    return program


def at(seconds: float, segment: int = 0) -> Position:
    return Position(segment, round(seconds * TICKS))


def test_slower_makes_every_breath_longer_and_keeps_the_place(session: Make) -> None:
    made = session(BREATHS)
    new = after(made, Change(slower=Fraction(5, 4)))
    ins = [phase.start for phase in new.segments[0].breath if phase.kind == "in"]
    assert ins[1] - ins[0] == 12.5 * TICKS
    there = mapped(made.program, at(10 + 64), new)  # the seventh breath turns
    now = state(new, there)
    assert now.phase is not None
    assert (now.phase.breath, now.phase.kind, now.phase_share) == (7, "out", 0.0)


def test_a_longer_out_breath_adds_its_seconds(session: Make) -> None:
    new = after(session(BREATHS), Change(exhale=Fraction(1)))
    assert new.segments[0].length == (10 + 132 + 20) * TICKS


def test_a_rate_shifts_its_shape_and_keeps_its_period(session: Make) -> None:
    made = session("- breathe: 6 per min\n  shape: 40-0-60-0\n  for: 60 s")
    new = after(made, Change(exhale=Fraction(1), slower=Fraction(6, 5)))
    breath = new.segments[0].breath
    assert breath[0].end - breath[0].start == round(12 * 0.35 * TICKS)
    assert breath[2].start == 12 * TICKS


def test_free_breathing_keeps_lengths_and_lines(session: Make) -> None:
    made = session(BREATHS)
    new = after(made, Change(free=True))
    (free,) = new.segments[0].breath
    assert (free.pace, free.end - free.start) == ("own pace", 120 * TICKS)
    spoken = {one.text: one.start for one in made.program.segments[0].voice}
    kept = {one.text: one.start for one in new.segments[0].voice}
    assert kept["in"] == spoken["in"]
    assert new.segments[0].length == made.program.segments[0].length


@pytest.mark.parametrize(
    ("step", "length"),
    [
        ("- breathe: 4-0-6-0\n  for: 10 breaths to 14 breaths", 120),
        ("- breathe: 4-0-6-0\n  for: 60 s to 80 s", 70),
        ("- breathe: 4-0-6-0\n  for: 6 breaths until client", 60),
        ("- move: pelvic tilt\n  times: 4\n  breathe: 4-0-6-0", 40),
        ("- move: pelvic tilt\n  times: 4\n  breathe: 6 per min\n  shape: 40-0-60-0", 40),
        ("- breathe: notice\n  for: 30 s", 30),
        (
            (
                "- touch: stroke\n  where: left forearm\n  pressure: 1\n  times: 5\n"
                "  pace: 3 cm/s\n  breathe: 4-0-6-0"
            ),
            40,
        ),
    ],
)
def test_every_step_may_be_freed(session: Make, step: str, length: int) -> None:
    new = after(session(step), Change(free=True))
    assert new.segments[0].length == length * TICKS
    assert all(phase.pace != "paced" for phase in new.segments[0].breath)


def test_a_minute_more_is_here_only(session: Make) -> None:
    made = session(BREATHS)
    rows = made.program.steps
    new = after(made, Change(longer={key_of(rows[1]): 60 * TICKS, key_of(rows[2]): 60 * TICKS}))
    assert new.segments[0].length == (10 + 180 + 80) * TICKS


@pytest.mark.parametrize(
    ("step", "more"),
    [
        ('- say: {nl: "Rust.", en: "x"}', 60),
        ('- say: {nl: "Rust.", en: "x"}\n  pause: 2 s', 60),
        ("- rest: 10 s to 20 s", 60),
        ("- move: pelvic tilt\n  times: 4\n  tempo: 2-0-2-0", 0),
    ],
)
def test_every_length_may_grow(session: Make, step: str, more: int) -> None:
    made = session(step)
    new = after(made, Change(longer={key_of(made.program.steps[0]): 60 * TICKS}))
    grown = new.segments[0].length - made.program.segments[0].length
    assert abs(grown - more * TICKS) < TICKS


def test_touch_left_out_is_rest_of_the_same_length(session: Make) -> None:
    made = session("""
        - touch: stroke
          where: left forearm
          pressure: 1
          times: 5
          pace: 3 cm/s
          say: "Strijk maar."
        - touch: rest
          where: left forearm
          pressure: 1
          breathe: 4-0-6-0
          for: 6 breaths
        """)
    new = after(made, Change(untouched=True))
    segment = new.segments[0]
    assert (segment.body, segment.voice) == ((), ())
    assert segment.length == made.program.segments[0].length
    assert len(segment.breath) == 12


def test_another_language_goes_on_at_the_same_step(session: Make) -> None:
    made = session(BREATHS)
    new = after(made, Change(), language="en")
    assert mapped(made.program, at(15), new) == at(15)
    assert new.language == "en"


def test_changes_reach_every_way(session: Make) -> None:
    made = session("""
        - gate: yes
          who: client
          ask: {nl: "Mag het?", en: "May I?"}
          open:
            - breathe: 4-0-6-0
              for: 1 breath
          later: []
          stop:
            - stop: pain
        - repeat: 2
          do:
            - check: pain
              ask: {nl: "Hoe?", en: "How?"}
              answer: 0-10
              when:
                - if: answer > 5
                  do:
                    - breathe: 4-0-6-0
                      for: 1 breath
            - breathe: 4-0-6-0
              for: 1 breath
              only: pain > 2
          until: pain > 8
        """)
    new = after(made, Change(slower=Fraction(2)))
    lengths = {phase.end - phase.start for segment in new.segments for phase in segment.breath}
    assert lengths == {8 * TICKS, 12 * TICKS}


def test_a_step_that_is_gone_gives_the_next(session: Make) -> None:
    head = "variants: {length: [short, long]}"
    steps = "- rest: 5 s\n- rest: 20 s\n  only: long\n- rest: 10 s\n  id: last"
    long = session(steps, head, variants={"length": "long"})
    short = session(steps, head, variants={"length": "short"})
    assert mapped(long.program, at(12), short.program) == at(5)
    assert mapped(long.program, at(30), short.program) == at(10)
    gone = session("- rest: 5 s\n- rest: 20 s\n  only: long", head, variants={"length": "short"})
    there = mapped(long.program, at(12), gone.program)
    assert there == Position(gone.program.ending, 0)


def test_fewer_rounds_go_on_behind_them(session: Make) -> None:
    head = "variants: {length: [short, long]}"
    steps = """
        - repeat: "{count}"
          do:
            - rest: 10 s
        - rest: 7 s
        """
    head = 'values:\n  count: {answer: 1 to 9, default: "3"}'
    many = session(steps, head, values={"count": "3"})
    few = session(steps, head, values={"count": "1"})
    assert mapped(many.program, at(4), few.program) == at(4)
    assert mapped(many.program, at(14), few.program) == at(10)


def test_a_landing_that_is_gone_gives_the_ending(session: Make) -> None:
    head = "stop:\n  words: {nl: ['stop']}\n  do:\n    - rest: 30 s\n"
    old, new = session("- rest: 5 s", head).program, session("- rest: 5 s").program
    assert mapped(old, Position(old.landing, 40 * TICKS), new) == Position(new.ending, 0)


def test_what_is_wrong_is_told_when_it_is_planned(session: Make) -> None:
    made = session("- rest: 5 s")
    written = write_out(made.script, made.choices)[0]
    (rest, *_) = written.steps
    assert isinstance(rest, Play)
    touch = Touch("rest", (), (), "", Fraction(1), None, "", None, None, 3)
    broken = replace(written, steps=(rest._replace(act=touch, length=None),))
    assert changed(broken, Change(untouched=True)).steps == broken.steps


def test_where_nobody_is_left_the_ending_follows(session: Make) -> None:
    made = session("- rest: 5 s")
    empty = Position(99, 3)
    program = made.program
    three = replace(program, segments=(*program.segments, replace(program.segments[0], marks=())))
    assert mapped(three, Position(3, 2), program) == Position(program.ending, 0)
    assert mapped(three, Position(3, 2), three) == Position(3, 2)
    assert empty.segment == 99


def test_a_free_breath_maps_by_its_share(session: Make) -> None:
    made = session(BREATHS)
    free = after(made, Change(free=True))
    assert mapped(made.program, at(70), free) == at(70)
    assert mapped(free, at(70), made.program) == at(70)


def test_a_phase_that_is_gone_maps_to_the_breath(session: Make) -> None:
    held = session("- breathe: 4-2-6-0\n  for: 12 breaths", values={})
    plain = session("- breathe: 4-0-6-0\n  for: 12 breaths")
    there = mapped(held.program, at(5), plain.program)
    assert there.tick < 12 * TICKS


def test_a_leaving_hand_keeps_leaving(session: Make) -> None:
    touch = "- touch: rest\n  where: left forearm\n  pressure: 1\n  for: {}\n- rest: 5 s"
    made = session(touch.format("until client"))
    assert mapped(made.program, at(2, 1), made.program) == at(2, 1)
    closed = session(touch.format("30 s"))
    assert mapped(made.program, at(2, 1), closed.program) == Position(0, 0)


def test_nothing_changed_is_the_same_session(session: Make) -> None:
    made = session(BREATHS)
    written = write_out(made.script, made.choices)[0]
    assert changed(written, Change()) is written


def test_who_waits_for_an_answer_goes_on_waiting(session: Make) -> None:
    ask = '- check: pain\n  ask: {nl: "Hoe is het nu met je?", en: "How?"}\n  answer: 0-10'
    made = session(ask)
    new = after(made, Change(), language="en")
    waited = Position(0, made.program.segments[0].length + 3 * TICKS)
    assert mapped(made.program, waited, new).tick == new.segments[0].length + 3 * TICKS
