"""With nothing within reach nothing is asked, and the session is whole all the same."""

from __future__ import annotations

from app.script.model.length import TICKS
from app.timeline.adapt import Change, compile_changed
from app.timeline.exit import End, Go, Halt
from app.timeline.program import Program
from tests.timeline.conftest import Make

HOW = "Merk hoe het nu is."

ASKED = """
    - say: {nl: "Welkom", en: "Welcome"}
    - check: tension
      ask: {nl: "Hoe gespannen?", en: "How tense?"}
      answer: 0-10
    - check: ease
      ask: {nl: "Hoe veilig?", en: "How safe?"}
      answer: 0-10
      when:
        - if: answer >= 5
          do:
            - rest: 10 s
        - if: no answer
          do:
            - rest: 20 s
    - check: mood
      ask: {nl: "En hoe nu?", en: "And now?"}
      answer: 0-10
    """


def without(session: Make, steps: str) -> Program:
    made = session(steps)
    program, faults = compile_changed(made.script, made.choices, Change(invitation=HOW))
    assert program is not None, faults
    return program


def said(program: Program) -> list[str]:
    return [cue.text for segment in program.segments[: program.ending] for cue in segment.voice]


def test_the_first_question_in_a_row_becomes_an_invitation(session: Make) -> None:
    assert said(without(session, ASKED)) == ["Welkom", HOW, HOW]


def test_the_way_of_no_answer_is_played_without_waiting(session: Make) -> None:
    program = without(session, ASKED)
    assert {type(segment.exit) for segment in program.segments} == {Go, End}
    rests = [row.length for row in program.steps if row.kind == "rest" and not row.in_ending]
    assert rests[0] == 20 * TICKS
    lengths = program.lengths
    assert lengths.least == lengths.likely == lengths.most


def test_words_and_a_background_beside_a_question_stay(session: Make) -> None:
    program = without(
        session,
        """
        - check: mood
          background: rain
          say: {nl: "Even stil.", en: "Still for a moment."}
          ask: {nl: "Hoe?", en: "How?"}
          answer: 0-10
        - check: pain
          background: ocean
          ask: {nl: "En nu?", en: "And now?"}
          answer: 0-10
        - check: air
          ask: {nl: "En je adem?", en: "And your breath?"}
          answer: 0-10
        """,
    )
    assert said(program) == ["Even stil.", HOW]
    assert [under.name for under in program.segments[0].under] == ["rain", "ocean"]


def test_after_an_invitation_there_is_time_to_notice(session: Make) -> None:
    made = session("- check: mood\n  ask: Hoe?\n  answer: 0-10\n- rest: 10 s")
    program, _ = compile_changed(made.script, made.choices, Change(invitation=HOW))
    assert program is not None
    invited, rest = program.segments[0].marks[:2]
    spoken = program.segments[0].voice[0]
    assert rest.start - invited.start == spoken.end + 8 * TICKS


def test_a_gate_is_not_put_and_nothing_of_its_yes_is_played(session: Make) -> None:
    program = without(
        session,
        """
        - gate: contact
          who: client
          ask: {nl: "Mag het?", en: "May I?"}
          rounds: 2
          open:
            - rest: 11 s
          later:
            - rest: 12 s
          stop:
            - rest: 13 s
        """,
    )
    rests = [row.length // TICKS for row in program.steps if row.kind == "rest"]
    assert rests[:2] == [12, 12]
    assert not {11, 13} & set(rests)


def test_rounds_end_where_no_answer_ends_them(session: Make) -> None:
    steps = """
        - repeat: 3
          until: {until}
          do:
            - check: mood
              ask: {{nl: "Hoe?", en: "How?"}}
              answer: 0-10
            - rest: 15 s
        """
    for until, times in (("no mood", 1), ("mood >= 5", 3)):
        program = without(session, steps.format(until=until))
        assert [row.length for row in program.steps].count(15 * TICKS) == times


def test_what_a_person_ends_lasts_as_long_as_was_guessed(session: Make) -> None:
    program = without(
        session,
        "- wait: until client\n- rest: 20 s to 40 s until anyone\n- wait: 1 min until client",
    )
    lengths = [row.length // TICKS for row in program.steps if not row.in_ending]
    assert lengths[:3] == [300, 30, 60]


def test_a_stop_of_the_script_still_stops(session: Make) -> None:
    program = without(
        session,
        """
        - check: pain
          ask: {nl: "Hoe?", en: "How?"}
          answer: 0-10
          when:
            - if: no answer
              do:
                - stop: pain
        """,
    )
    halts = [segment.exit for segment in program.segments if isinstance(segment.exit, Halt)]
    assert halts == [Halt("pain")]
