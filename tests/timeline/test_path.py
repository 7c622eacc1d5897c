"""A session along one path, as events and as captions."""

from __future__ import annotations

import itertools

import pytest

from app.script.model.length import TICKS
from app.timeline import exit as leaving
from app.timeline.caption import captions
from app.timeline.exit import Ask, Decide, End, Go, Open
from app.timeline.extent import DECISION
from app.words.known import KnownError
from tests.timeline.conftest import Make

CHECK = """
    - check: pain
      ask: {nl: "Hoe is het?", en: "How is it?"}
      answer: 0-10
      for: 20 s
      when:
        - if: answer >= 6
          do:
            - rest: 60 s
        - if: no answer
          do:
            - rest: 7 s
        - otherwise:
            - rest: 5 s
    - rest: 10 s
    """


def rests(made: object, **answers: str) -> float:
    return made.rows(**answers)["length"]  # type: ignore[attr-defined, no-any-return]


def test_an_answer_takes_its_likely_time_and_its_way(session: Make) -> None:
    made = session(CHECK)
    asked = made.program.segments[0].length / TICKS
    assert rests(made, pain="7") == pytest.approx(asked + 10 + 60 + 10 + 30)
    assert rests(made, pain="2") == pytest.approx(asked + 10 + 5 + 10 + 30)


def test_without_an_answer_the_whole_wait_passes(session: Make) -> None:
    made = session(CHECK)
    asked = made.program.segments[0].length / TICKS
    assert rests(made) == pytest.approx(asked + 20 + 7 + 10 + 30)
    assert made.rows()["path"][0] == {
        "segment": 0,
        "start": 0.0,
        "end": round(asked + 20, 6),
        "asked": "pain",
        "answer": None,
    }


def test_least_and_most_are_over_all_paths(session: Make) -> None:
    made = session(CHECK)
    asked = made.program.segments[0].length
    lengths = made.program.lengths
    assert lengths.least == asked + 45 * TICKS
    assert lengths.likely == asked + 55 * TICKS
    assert lengths.most == asked + 120 * TICKS


def test_a_way_without_steps_goes_straight_on(session: Make) -> None:
    made = session("""
        - check: pain
          ask: {nl: "Hoe is het?", en: "How is it?"}
          answer: 0-10
          when:
            - if: answer >= 6
              do:
                - rest: 60 s
        """)
    leave = made.program.segments[0].exit
    assert isinstance(leave, Ask)
    assert leave.limit == 60 * TICKS
    assert isinstance(made.program.segments[leave.ways[-1].to].exit, Go)


GATE = """
    - gate: yes
      who: client
      ask: {nl: "Mag het?", en: "May I?"}
      rounds: 2
      open:
        - rest: 100 s
      later:
        - rest: 20 s
      stop:
        - rest: 1 s
    """


def test_a_gate_is_asked_again_after_later(session: Make) -> None:
    made = session(GATE)
    asked = made.program.segments[0].length
    decided = asked + DECISION
    ends = {
        "open": decided + 130 * TICKS,
        "later,open": 2 * decided + 150 * TICKS,
        "later,later,later": 3 * decided + 70 * TICKS,
    }
    for given, length in ends.items():
        assert made.path(yes=given)[-1].end == length
    assert made.program.left[0] == made.program.lengths.likely == ends["open"]
    assert made.program.lengths.most == 3 * decided + 170 * TICKS


def test_stop_at_a_gate_lands(session: Make) -> None:
    made = session(GATE)
    segments = [stretch.segment.index for stretch in made.path(yes="stop")]
    assert segments[-2:] == [made.program.landing, made.program.ending]


def test_a_gate_without_a_decision_is_refused(session: Make) -> None:
    made = session(GATE)
    assert isinstance(made.program.segments[0].exit, Decide)
    with pytest.raises(KnownError) as told:
        made.path()
    assert told.value.values == {"name": "yes", "line": "7"}


def test_a_gate_may_have_empty_ways(session: Make) -> None:
    made = session("""
        - gate: yes
          who: client
          ask: {nl: "Mag het?", en: "May I?"}
          open: []
          later: []
          stop: []
        """)
    assert len(made.path(yes="later,later,later")) > 3
    assert made.path(yes="open")[-1].segment.exit == End()


def test_rounds_end_when_an_answer_says_so(session: Make) -> None:
    made = session("""
        - repeat: 3
          do:
            - check: pain
              ask: {nl: "Hoe is het?", en: "How is it?"}
              answer: 0-10
          until: pain < 3
          between: 4 s
        """)
    asked = made.program.segments[0].length
    again = sum(stretch.segment.length for stretch in made.path(pain="5,2")[:-1])
    assert made.path(pain="5,2")[-1].end == again + 20 * TICKS + 30 * TICKS
    assert again > 2 * asked - TICKS
    assert made.path(pain="1")[-1].end == asked + 40 * TICKS
    assert made.program.lengths.least == asked + 30 * TICKS
    exits = [segment.exit for segment in made.program.segments]
    assert sum(isinstance(leave, leaving.Test) for leave in exits) == 2


def test_an_open_length_lasts_its_guess(session: Make) -> None:
    made = session("""
        - touch: rest
          where: belly mid
          pressure: 1
          breathe: 4-0-6-0
          for: 1 min to 3 min until client
          leave: 6 s
        """)
    segment, after = made.program.segments[:2]
    leave = segment.exit
    assert isinstance(leave, Open)
    assert (leave.least, leave.likely, leave.most) == (60 * TICKS, 120 * TICKS, 180 * TICKS)
    assert segment.breath[-1].end == segment.body[0].end == 180 * TICKS
    assert (after.length, after.body[0].end) == (6 * TICKS, 6 * TICKS)
    assert made.lane("breath")[-1]["end"] == 120.0
    assert made.program.lengths.least == 96 * TICKS
    assert made.program.lengths.likely == 156 * TICKS == made.program.left[0]


@pytest.mark.parametrize(
    ("length", "least", "likely", "most"),
    [
        ("until therapist", 0, 300, None),
        ("2 min until client", 0, 120, None),
        ("at least 2 min until client", 120, 120, None),
        ("at most 2 min until client", 0, 120, 120),
    ],
)
def test_open_lengths_have_their_limits(
    session: Make, length: str, least: int, likely: int, most: int | None
) -> None:
    leave = session(f"- wait: {length}", place="clinic").program.segments[0].exit
    assert isinstance(leave, Open)
    assert (leave.least // TICKS, leave.likely // TICKS) == (least, likely)
    assert (None if leave.most is None else leave.most // TICKS) == most


def test_an_open_breath_without_a_most_runs_for_an_hour(session: Make) -> None:
    made = session("- breathe: 4-0-6-0\n  for: 2 min until client")
    assert made.program.segments[0].breath[-1].end == 3600 * TICKS


def test_what_a_hold_lasted_is_compared_as_a_length(session: Make) -> None:
    made = session("""
        - check: hold
          ask: {nl: "Hoe lang?", en: "How long?"}
          answer: 2 s to 40 s
          when:
            - if: answer < 12 s
              do:
                - rest: 50 s
        """)
    short, long = made.path(hold="9.5"), made.path(hold="20 s")
    assert short[-1].end - long[-1].end == 50 * TICKS


def test_counting_breaths_takes_its_time(session: Make) -> None:
    made = session("""
        - check: count
          ask: {nl: "Hoeveel?", en: "How many?"}
          answer: breaths in 60 s
        """)
    leave = made.program.segments[0].exit
    assert isinstance(leave, Ask)
    assert (leave.likely, leave.limit) == (70 * TICKS, 120 * TICKS)


def test_rows_say_what_each_lane_holds(session: Make) -> None:
    made = session(
        """
        - touch: stroke
          where: left forearm
          pressure: 1
          for: 30 s
        - move: heel slide
          times: 2
          tempo: 3-0-3-0
          side: left
        - sound: bell
        """,
        head="background: ocean",
    )
    events = made.rows()["events"]
    assert [row["lane"] for row in events] == ["background", "body", "body", "sound"]
    assert events[1] | {"hand": "", "turns": 0} == {
        "lane": "body",
        "start": 0.0,
        "end": 30.0,
        "line": 7,
        "step": 0,
        "what": "stroke",
        "where": ["left forearm"],
        "side": "left",
        "pressure": 1.0,
        "hand": "",
        "turns": 0,
    }
    assert events[2]["what"] == "heel slide"
    assert events[3]["name"] == "bell"


def test_captions_are_what_is_spoken(session: Make) -> None:
    long = "Leg je hand op je buik en voel hoe die meegaat. " * 4
    made = (
        session(f'- say: "Rust."\n- say: "{long.strip()}"\n  pause: 2 s', rate=1)
        if 0
        else session(
            f'- say: {{nl: "Rust.", en: "Rest."}}\n- say: {{nl: "{long.strip()}", en: "x"}}'
        )
    )
    found = captions(made.path())
    assert found[0].text == "Rust."
    assert " ".join(one.text for one in found[1:]) == long.strip()
    assert len(found) == 5
    assert all(one.end <= later.start for one, later in itertools.pairwise(found))


def test_a_text_that_sounds_otherwise_is_one_caption(session: Make) -> None:
    long = "De psoas ligt diep. Laat de psoas maar rusten. " * 4
    made = session(
        f'- say: {{nl: "{long.strip()}", en: "x"}}', head='pronounce: {nl: {psoas: "so-as"}}'
    )
    (caption,) = captions(made.path())
    assert caption.text == long.strip()
    phrases = made.program.segments[0].voice[0].phrases
    assert phrases[0][1].text == "De so-as ligt diep."
