"""What a step lasts, its words aside; and what nothing can be made of."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.script.fault import Span
from app.script.model.breath import Pattern, Rate
from app.script.model.cue import At
from app.script.model.length import TICKS, Length
from app.timeline.cue import Bounds, place
from app.timeline.flow import Act, Breath, Line, Move, Place, Play, Pose, Rest, Say, Touch
from app.timeline.lane import Phrase
from app.timeline.measure import ends_of, turns_of
from app.timeline.plan import Planned, Speaker, plan
from app.timeline.speech import Tone, utter
from tests.timeline.conftest import Make

AT = Place("step", ("steps", 0), (), Span(3, 1))
SIX = Breath(Pattern(Fraction(4), Fraction(0), Fraction(0), Fraction(6), Fraction(0)))


def exact(seconds: int, unit: str = "time") -> Length:
    ticks = seconds * TICKS if unit == "time" else seconds
    return Length("exact", unit, ticks, ticks)  # type: ignore[arg-type]


def touch(**fields: object) -> Touch:
    given: dict[str, object] = {
        "what": "stroke",
        "where": ("forearm.l",),
        "names": ("left forearm",),
        "hand": "",
        "pressure": Fraction(1),
        "pace": None,
        "direction": "",
        "approach": None,
        "leave": None,
        "times": None,
    }
    return Touch(**{**given, **fields})  # type: ignore[arg-type]


def move(**fields: object) -> Move:
    given: dict[str, object] = {
        "what": "pelvic tilt",
        "times": None,
        "sets": 1,
        "tempo": None,
        "side": "",
        "effort": "",
        "range": "",
        "between": None,
    }
    return Move(**{**given, **fields})  # type: ignore[arg-type]


def planned(act: Act, length: Length | None = None, breath: Breath | None = None) -> Planned:
    return plan(Play(1, AT, act, length, breath), Tone(100), Speaker("nl"))


TWO = tuple(Fraction(n) for n in (1, 0, 1, 0))


@pytest.mark.parametrize(
    ("act", "length", "breath", "code"),
    [
        (Pose("sitting", ""), None, None, "E215"),
        (Rest(), None, SIX, "E215"),
        (Say(), None, SIX, "E215"),
        (Rest(), exact(6, "breaths"), None, "E214"),
        (Rest(), exact(6, "breaths"), Breath("notice"), "E214"),
        (move(tempo=TWO), exact(6, "breaths"), None, "E214"),
        (touch(times=3), None, None, "E216"),
        (touch(times=3, pace=Fraction(3), names=("sacrum",)), None, None, "E216"),
        (move(times=3), None, None, "E217"),
        (move(tempo=TWO), None, None, "E217"),
        (move(times=3, tempo=(Fraction(0),) * 4), None, None, "E209"),
        (Rest(), exact(60), Breath(Rate(Fraction(99), Fraction(1), (Fraction(1),) * 4)), "E209"),
        (Rest(), exact(3601), None, "E220"),
    ],
)
def test_what_has_no_length_is_a_fault(
    act: Act, length: Length | None, breath: Breath | None, code: str
) -> None:
    (fault,) = planned(act, length, breath).faults
    assert (fault.code, fault.span.line, fault.path) == (code, 3, ("steps", 0))


def test_a_say_without_words_takes_no_time() -> None:
    assert planned(Say()).length == 0


def test_movements_share_breaths_between_their_blocks() -> None:
    found = planned(move(sets=2), exact(7, "breaths"), SIX)
    assert found.measure.drill is not None
    assert found.measure.drill.times == 4


def test_a_long_movement_lasts_what_a_person_lets_it() -> None:
    length = Length("exact", "time", 60 * TICKS, 60 * TICKS, "client")
    found = planned(move(tempo=TWO), length)
    assert (found.least, found.length, found.most) == (0, 60 * TICKS, None)


def test_words_add_breaths_to_a_movement() -> None:
    line = Line("woord " * 90, AT.span)
    play = Play(1, AT, move(times=2, sets=2, between=exact(3)), None, SIX, (line,))
    found = plan(play, Tone(90), Speaker("nl"))
    assert (found.length - 3 * TICKS * 2) % (10 * TICKS) in {0, 7 * TICKS, 4 * TICKS, 1 * TICKS}
    assert found.over > 0


def test_a_hand_comes_and_leaves_where_there_is_time() -> None:
    assert ends_of(touch(), 30 * TICKS) == (5 * TICKS, 5 * TICKS)
    assert ends_of(touch(), 12 * TICKS) == (0, 0)
    assert ends_of(touch(approach=exact(9), leave=exact(9)), 12 * TICKS) == (9 * TICKS, 3 * TICKS)


def test_strokes_and_circles_are_counted_by_their_pace() -> None:
    assert turns_of(touch(), 16 * TICKS) == 2
    assert turns_of(touch(what="circle", names=("belly mid",)), 40 * TICKS) == 2
    assert turns_of(touch(what="rest"), 40 * TICKS) == 0
    assert turns_of(touch(names=("sacrum",)), 40 * TICKS) == 0


@pytest.mark.parametrize("form", ["phase", "every phase"])
def test_a_line_at_a_breath_needs_one(form: str) -> None:
    line = Line("in", AT.span, At(form, phase="in", breath=1))  # type: ignore[arg-type]
    found = place(
        [line],
        Bounds(10 * TICKS),
        lambda _, text: utter(text, Phrase("", "nl"), None),
        lambda _: 0,
    )
    assert [fault.code for fault in found.faults] == ["E210"]
    assert found.placed == ()


def test_the_end_of_an_open_step_is_not_known(session: Make) -> None:
    made = session("""
        - rest: 20 s
          id: first
        - breathe: 4-0-6-0
          for: at most 2 min until client
          say: {nl: "Slot.", en: "x", at: end}
        """)
    assert made.faults == ()
    line = Line("Slot.", AT.span, At("end"))
    play = Play(1, AT, Rest(), Length("open", "time", 0, None, "client"), None, (line,))
    assert [fault.code for fault in plan(play, Tone(100), Speaker("nl")).faults] == ["E213"]


def test_a_session_lasts_four_hours_at_most(session: Make) -> None:
    hours = "- repeat: {}\n  do:\n    - rest: 50 min"
    assert session(hours.format(5)).codes == ["E221"]
    assert session(hours.format(100)).codes == ["E221"]
    assert session(hours.format(4)).codes == []


def test_a_step_is_lengthened_only_so_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.timeline.plan.TRIES", 1)
    line = Line("woord " * 90, AT.span)
    found = plan(Play(1, AT, Rest(), exact(5), None, (line,)), Tone(90), Speaker("nl"))
    assert found.length == found.placing.words
