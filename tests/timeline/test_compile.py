"""Scripts become programs: lengths, lanes, breaths, words in their places."""

from __future__ import annotations

import itertools

import pytest

from app.script.model.length import TICKS
from app.timeline.lane import Hand, Motion, Phase, Under
from tests.timeline.conftest import Make


def of_breath(breath: list[dict[str, object]], phase: str) -> list[object]:
    return [row["start"] for row in breath if row["phase"] == phase]


def test_a_breath_is_counted_in_whole_breaths(session: Make) -> None:
    made = session("- breathe: 4-0-6-0\n  for: 1 min 34 s")
    breath = made.lane("breath")
    assert [row["phase"] for row in breath] == ["in", "out"] * 9
    assert breath[-1]["end"] == 90.0
    assert made.rows()["length"] == 120.0


@pytest.mark.parametrize(
    ("length", "count"),
    [
        ("95 s", 10),
        ("94 s", 9),
        ("at least 91 s", 10),
        ("at most 99 s", 9),
        ("12 breaths", 12),
        ("1 min to 2 min", 9),
        ("10 breaths to 13 breaths", 12),
    ],
)
def test_a_length_becomes_whole_breaths(session: Make, length: str, count: int) -> None:
    made = session(f"- breathe: 4-0-6-0\n  for: {length}")
    assert len(of_breath(made.lane("breath"), "in")) == count


def test_own_pace_is_time_without_a_pace(session: Make) -> None:
    made = session("- breathe: own pace\n  for: 66 s\n- breathe: notice\n  for: 10 s")
    assert [(row["phase"], row["breath"], row["end"]) for row in made.lane("breath")] == [
        ("own pace", 0, 66.0),
        ("notice", 0, 76.0),
    ]


def test_a_breath_fades_over_its_last(session: Make) -> None:
    made = session("- breathe: 4-0-6-0\n  for: 4 breaths\n  fade: 3 breaths")
    guided = [row["guided"] for row in made.lane("breath") if row["phase"] == "in"]
    assert guided == [1.0, 0.75, 0.5, 0.25]


def test_nose_and_mouth_go_with_their_phases(session: Make) -> None:
    steps = "- breathe: 2+1-0-6-0\n  for: 1 breath\n  through: {in: nose, out: mouth}"
    phases = session(steps).program.segments[0].breath
    assert [(one.kind, one.through) for one in phases] == [
        ("in", "nose"),
        ("in2", "nose"),
        ("out", "mouth"),
    ]


def test_lanes_of_one_step_play_at_once(session: Make) -> None:
    made = session("""
        - touch: circle
          where: belly mid
          hand: palm
          pressure: 1
          direction: clockwise
          breathe: 4-0-6-0
          background: rain
          for: 2 min
          say: "Laat je hand rondgaan."
        """)
    segment = made.program.segments[0]
    (hand,) = segment.body
    assert isinstance(hand, Hand)
    assert (hand.start, hand.end) == (0, 120 * TICKS)
    assert (hand.where, hand.approach, hand.leave) == (("belly.mid",), 5 * TICKS, 5 * TICKS)
    assert float(hand.turns) == 110 / 20
    assert len(segment.breath) == 24
    assert [spoken.start for spoken in segment.voice] == [0]
    assert segment.under == (Under(0, "rain", 0.0, 4 * TICKS, segment.under[0].line),)
    assert made.program.steps[0].touches


def test_times_and_for_share_a_touch(session: Make) -> None:
    made = session("""
        - touch: stroke
          where: left forearm
          pressure: 1
          times: 5
          for: 60 s
          approach: 8 s
          leave: 2 s
        """)
    (hand,) = made.program.segments[0].body
    assert isinstance(hand, Hand)
    assert (hand.side, float(hand.turns)) == ("left", 5.0)
    assert (hand.approach, hand.leave) == (8 * TICKS, 2 * TICKS)


def test_times_alone_go_by_pace_and_place(session: Make) -> None:
    stroke = "- touch: stroke\n  where: {}\n  pressure: 1\n  times: 5\n  pace: 3 cm/s"
    made = session(stroke.format("left forearm"))
    assert made.program.segments[0].length == 40 * TICKS
    paced = session(stroke.format("left forearm") + "\n  breathe: 4-0-6-0")
    assert len(paced.program.segments[0].breath) == 8


def test_a_movement_lasts_its_repetitions(session: Make) -> None:
    made = session("""
        - move: heel slide
          times: 6
          sets: 2
          tempo: 5-0-5-0
          side: left then right
          between: 15 s
        """)
    motions = made.program.segments[0].body
    assert all(isinstance(one, Motion) for one in motions)
    assert [(one.side, one.start // TICKS, one.end // TICKS) for one in motions] == [
        ("left", 0, 60),
        ("left", 75, 135),
        ("right", 150, 210),
        ("right", 225, 285),
    ]
    assert made.program.segments[0].length == 285 * TICKS


def test_alternating_sides_are_one_repetition_each(session: Make) -> None:
    made = session("""
        - move: heel slide
          times: 4
          tempo: 4-0-4-0
          side: alternate
        """)
    motions = made.program.segments[0].body
    assert [one.side for one in motions] == ["left", "right", "left", "right"]
    assert motions[-1].end == 32 * TICKS


def test_with_the_breath_one_repetition_is_one_breath(session: Make) -> None:
    made = session("""
        - move: pelvic tilt
          times: 3
          sets: 2
          breathe: 4-0-4-0
          effort: out
          between: 10 s
        """)
    segment = made.program.segments[0]
    assert [(one.start // TICKS, one.end // TICKS) for one in segment.body] == [(0, 24), (34, 58)]
    ins = [phase.start // TICKS for phase in segment.breath if phase.kind == "in"]
    assert ins == [0, 8, 16, 34, 42, 50]
    assert [phase.end // TICKS for phase in segment.breath if phase.breath == 3] == [20, 24]


@pytest.mark.parametrize(
    ("fields", "length"),
    [
        ("tempo: 3-0-3-0\n  for: 40 s", 42),
        ("tempo: 3-0-3-0\n  for: 38 s", 36),
        ("breathe: 4-0-6-0\n  for: 5 breaths", 50),
    ],
)
def test_for_takes_whole_repetitions(session: Make, fields: str, length: int) -> None:
    made = session(f"- move: pelvic tilt\n  {fields}")
    assert made.program.segments[0].length == length * TICKS


def test_a_pose_is_kept(session: Make) -> None:
    made = session("- pose: knees bent\n  for: 20 s\n  side: left")
    (pose,) = made.program.segments[0].body
    assert (pose.end, pose.side) == (20 * TICKS, "left")


def test_a_sound_takes_no_time(session: Make) -> None:
    made = session("- rest: 5 s\n- sound: bell\n- rest: 5 s")
    (strike,) = made.program.segments[0].sound
    assert (strike.start, strike.name) == (5 * TICKS, "bell")
    assert made.program.segments[0].length == 10 * TICKS


def test_a_background_lies_until_the_next(session: Make) -> None:
    made = session(
        "- rest: 5 s\n- background: rain\n- rest: 5 s\n- background: none", head="background: ocean"
    )
    lane = made.lane("background")
    assert [(row["name"], row["start"], row["end"]) for row in lane] == [
        ("ocean", 0.0, 5.0),
        ("rain", 5.0, 10.0),
    ]


def test_a_missing_ending_is_filled_in(session: Make) -> None:
    made = session("- rest: 5 s", ending="")
    assert "way back" in made.lane("voice")[-1]["gives"]
    assert made.rows()["length"] > 35


def test_barred_steps_are_rest_of_the_same_length(session: Make) -> None:
    steps = """
        - touch: rest
          where: belly mid
          pressure: 1
          for: 30 s
          say: "Je hand mag rusten."
        - breathe: 4-2-6-0
          for: 2 breaths
        """
    free, barred = session(steps), session(steps, cautions={})
    assert barred.rows()["length"] == free.rows()["length"]
    assert [row["lane"] for row in barred.rows()["events"]] == []
    assert barred.program.skipped == ((0, "belly"), (1, "breathless"))
    assert not barred.program.steps[0].touches


def test_compiling_twice_gives_the_same(session: Make) -> None:
    made = session("- breathe: 6.5 to 4.5 per min\n  shape: 40-0-60-0\n  for: 5 min")
    assert made.program == made.program


def test_an_hour_compiles(session: Make) -> None:
    made = session("- breathe: 5.7 per min\n  shape: 40-0-60-0\n  for: 60 min")
    breath = made.program.segments[0].breath
    assert len(breath) == 2 * 342
    assert breath[-1].end == round(342 * 60 / 5.7 * TICKS)


def test_the_landing_speaks_and_goes_on_into_the_ending(session: Make) -> None:
    head = """
        stop:
          words: {nl: ["stop"]}
          do:
            - rest: 7 s
        """
    made = session("- rest: 5 s\n- stop: pain", head=head)
    assert [stretch.segment.index for stretch in made.path()] == [
        0,
        made.program.landing,
        made.program.ending,
    ]
    texts = [row["text"] for row in made.lane("voice")]
    assert texts[0].startswith("We stoppen hier")
    assert session("- stop: pain", language="en").lane("voice")[0]["text"].startswith("We stop")


def breath_events(program_breath: tuple[Phase, ...]) -> list[int]:
    return [phase.end - phase.start for phase in program_breath]


def test_a_ramp_is_linear_in_the_period(session: Make) -> None:
    made = session("- breathe: 7.5 to 6 per min\n  shape: 50-0-50-0\n  for: 12 breaths")
    ins = [phase.start for phase in made.program.segments[0].breath if phase.kind == "in"]
    periods = [later - start for start, later in itertools.pairwise(ins)]
    assert periods[0] == 8 * TICKS
    assert made.program.segments[0].length == 108 * TICKS
    steps = [later - period for period, later in itertools.pairwise(periods)]
    assert max(steps) - min(steps) <= 2
