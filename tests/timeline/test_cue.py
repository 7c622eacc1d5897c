"""Lines find their places: at a time, at a breath, at the end, again and again."""

from __future__ import annotations

import itertools

from app.script.fault import Level
from app.script.model.length import TICKS
from app.timeline.cue import Bounds, place
from app.timeline.lane import Phrase
from app.timeline.placing import Placing
from app.timeline.plan import Speaker
from app.timeline.speech import Tone
from tests.timeline.conftest import Make, Session


def clips(**seconds: float) -> object:
    """Give clips whose length in seconds is known by their first word."""

    def length(phrase: Phrase) -> int | None:
        return round(seconds.get(phrase.text.split()[0].lower(), 2) * TICKS)

    return length


def starts(made: Session) -> list[tuple[str, float]]:
    return [(row["text"], row["start"]) for row in made.lane("voice")]


def step(session: Make, *cues: str, length: str = "6 breaths", **seconds: float) -> Session:
    lines = "\n".join(f"    - {cue}" for cue in cues)
    steps = f"- breathe: 4-0-6-0\n  for: {length}\n  say:\n{lines}"
    return session(steps, clip_length=clips(**seconds))


def test_lines_without_a_time_follow_each_other(session: Make) -> None:
    made = step(session, '{nl: "een", en: "x", pause: 3 s}', '{nl: "twee", en: "x"}')
    assert starts(made) == [("een", 0.0), ("twee", 5.0)]


def test_lines_stand_at_times_and_at_breaths(session: Make) -> None:
    made = step(
        session,
        '{nl: "in", en: "x", at: in 2}',
        '{nl: "uit", en: "x", at: out 3}',
        '{nl: "tijd", en: "x", at: 5 s}',
        '{nl: "slot", en: "x", at: end}',
    )
    assert starts(made) == [("tijd", 5.0), ("in", 10.0), ("uit", 24.0), ("slot", 58.0)]


def test_what_follows_the_end_line_ends_with_the_step(session: Make) -> None:
    made = step(
        session,
        '{nl: "slot", en: "x", at: end, pause: 1 s}',
        '{nl: "dag", en: "x"}',
        '{nl: "tijd", en: "x", at: 5 s}',
    )
    assert starts(made) == [("tijd", 5.0), ("slot", 55.0), ("dag", 58.0)]


def test_a_line_at_a_time_waits_for_the_voice(session: Make) -> None:
    made = step(session, '{nl: "lang", en: "x"}', '{nl: "tijd", en: "x", at: 5 s}', lang=6)
    assert starts(made)[1][1] > 6.0


def test_a_line_at_a_breath_takes_its_brief_when_it_does_not_fit(session: Make) -> None:
    made = step(
        session,
        '{nl: "lang", en: "x", at: in 1, brief: {nl: "kort", en: "x"}}',
        '{nl: "uit", en: "x", at: out 1}',
        lang=6,
        kort=3,
    )
    assert starts(made) == [("kort", 0.0), ("uit", 4.0)]


def test_a_line_that_still_does_not_fit_moves_one_breath_later(session: Make) -> None:
    made = step(
        session,
        '{nl: "lang", en: "x", at: in 1}',
        '{nl: "uit", en: "x", at: out 1}',
        lang=6,
    )
    assert starts(made) == [("uit", 4.0), ("lang", 10.0)]
    assert made.faults == ()


def estimated(session: Make, *cues: str) -> Session:
    lines = "\n".join(f"    - {cue}" for cue in cues)
    return session(f"- breathe: 2-0-2-0\n  for: 6 breaths\n  say:\n{lines}")


def test_a_line_that_does_not_fit_then_either_is_an_error(session: Make) -> None:
    text = "Adem in en voel hoe je buik heel rustig omhoog komt onder je hand"
    made = estimated(
        session,
        f'{{nl: "{text}", en: "x", at: in 1}}',
        '{nl: "En uit.", en: "x", at: out 1}',
        '{nl: "En in.", en: "x", at: in 3}',
    )
    (fault,) = made.faults
    assert (fault.code, fault.level, fault.span.line) == ("E212", Level.ERROR, 10)
    assert float(fault.values["seconds"]) > 0


def test_with_clips_it_plays_late_rather_than_not_at_all(session: Make) -> None:
    made = step(
        session,
        '{nl: "lang", en: "x", at: in 1}',
        '{nl: "uit", en: "x", at: out 1}',
        '{nl: "weer", en: "x", at: in 3}',
        lang=21,
    )
    assert [(fault.code, fault.level) for fault in made.faults] == [
        ("E212", Level.WARNING),
        ("E212", Level.WARNING),
    ]
    spoken = made.program.segments[0].voice
    assert all(one.end <= later.start for one, later in itertools.pairwise(spoken))


def test_a_breath_line_waits_one_breath_for_a_voice_that_speaks(session: Make) -> None:
    made = step(session, '{nl: "lang", en: "x"}', '{nl: "in", en: "x", at: in 2}', lang=12)
    assert starts(made) == [("lang", 0.0), ("in", 20.0)]


def test_a_breath_line_in_the_last_breath_cannot_move(session: Make) -> None:
    made = step(session, '{nl: "lang", en: "x"}', '{nl: "in", en: "x", at: in 6}', lang=52)
    assert [fault.code for fault in made.faults] == ["E212"]
    assert starts(made)[1][1] > 52


def test_every_minute_is_never_at_the_very_end(session: Make) -> None:
    made = step(session, '{nl: "stil", en: "x", at: every 20 s}', length="6 breaths")
    assert [at for _, at in starts(made)] == [20.0, 40.0]


def test_what_comes_again_gives_way_to_other_words(session: Make) -> None:
    made = step(
        session,
        '{nl: "stil", en: "x", at: every 10 s}',
        '{nl: "lang", en: "x", at: 9 s}',
        '{nl: "langer", en: "x", at: 29 s}',
        lang=3,
        langer=12,
        length="6 breaths",
    )
    assert [round(at, 1) for text, at in starts(made) if text == "stil"] == [12.4, 20.0, 41.4, 50.0]


def test_what_comes_too_often_is_spoken_as_often_as_it_can(session: Make) -> None:
    made = step(session, '{nl: "stil", en: "x", at: every 1 s}', length="1 breath")
    assert [at for _, at in starts(made)] == [1.0, 4.0, 7.0]


def test_every_out_is_spoken_at_each(session: Make) -> None:
    made = step(session, '{nl: "uit", en: "x", at: every out}', length="3 breaths")
    assert [at for _, at in starts(made)] == [4.0, 14.0, 24.0]


def test_a_breath_that_never_comes_is_an_error(session: Make) -> None:
    made = estimated(session, '{nl: "in", en: "x", at: in 9}')
    assert made.codes == ["E211"]


def test_words_too_long_make_a_step_longer_by_whole_breaths(session: Make) -> None:
    made = step(session, '{nl: "lang", en: "x"}', length="2 breaths", lang=21)
    assert made.program.segments[0].length == 30 * TICKS
    (fault,) = made.faults
    assert (fault.code, fault.values["seconds"]) == ("W218", "10.0")


def test_words_too_long_make_a_rest_longer(session: Make) -> None:
    made = session('- rest: 5 s\n  say: {nl: "lang", en: "x"}', clip_length=clips(lang=8))
    assert made.program.segments[0].length == 8 * TICKS


def test_a_say_lasts_its_words_and_its_pause(session: Make) -> None:
    made = session('- say: "lang"\n  pause: 4 s', clip_length=clips(lang=3))
    assert made.program.segments[0].length == 7 * TICKS
    fixed = session('- say: "lang"\n  for: 10 s', clip_length=clips(lang=3))
    assert fixed.program.segments[0].length == 10 * TICKS


def test_what_a_therapist_reads_is_not_spoken(session: Make) -> None:
    made = session("""
        - breathe: 4-0-6-0
          for: 6 breaths
          say:
            - {nl: "eerst", en: "x", to: therapist}
            - {nl: "bij in", en: "x", at: in 3, to: therapist}
            - {nl: "daarna", en: "x", at: 30 s, to: therapist}
            - {nl: "slot", en: "x", at: end, to: therapist}
        """)
    segment = made.program.segments[0]
    assert segment.voice == ()
    assert [(one.text, one.to) for one in segment.prompts] == [
        ("eerst", "therapist"),
        ("bij in", "therapist"),
        ("daarna", "therapist"),
        ("slot", "therapist"),
    ]
    assert [one.start // TICKS for one in segment.prompts[1:3]] == [20, 30]
    assert segment.prompts[0].phrases == ()


def test_what_follows_a_line_at_a_breath_follows_it(session: Make) -> None:
    made = step(session, '{nl: "in", en: "x", at: in 2, pause: 1 s}', '{nl: "dan", en: "x"}')
    assert starts(made) == [("in", 10.0), ("dan", 13.0)]


def test_a_say_ends_with_its_line_at_the_end(session: Make) -> None:
    made = session(
        """
        - say:
            - {nl: "slot", en: "x", at: end}
            - {nl: "eerst", en: "x", at: 2 s, pause: 9 s}
        """,
        clip_length=clips(),
    )
    (first, last) = starts(made)
    assert (first, last[0]) == (("eerst", 2.0), "slot")


def test_nothing_to_say_takes_no_time() -> None:
    speaker = Speaker("nl")
    found = place([], Bounds(None), lambda line, text: speaker.speak(line, text, Tone(90)), id)
    assert found == Placing()


def test_lines_of_a_say_may_stand_at_times(session: Make) -> None:
    made = session(
        """
        - say:
            - {nl: "een", en: "x"}
            - {nl: "twee", en: "x", at: 6 s}
          pause: 3 s
        """,
        clip_length=clips(),
    )
    assert starts(made) == [("een", 0.0), ("twee", 6.0)]
    assert made.program.segments[0].length == 11 * TICKS


def test_a_time_may_be_filled_in(session: Make) -> None:
    made = session(
        """
        - rest: 20 s
          say: {nl: "nu", en: "x", at: "{when} s"}
        """,
        head='values:\n  when: {answer: 2 to 12, default: "7"}',
        clip_length=clips(),
    )
    assert starts(made) == [("nu", 7.0)]
