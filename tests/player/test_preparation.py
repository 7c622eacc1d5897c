"""A session made ready while it already plays."""

from __future__ import annotations

import pytest

from app.player.preparation import Part, Preparation
from app.script.model.length import TICKS
from app.timeline.choice import Choices
from app.timeline.lane import Phrase
from app.timeline.phrase import phrases_of
from tests.player.example import CHOICES, NO, Quiet, Still, script

STEPS = """\
- say: {nl: "Welkom", en: "Welcome"}
- rest: 1 min to 3 min
- check: tension
  ask: {nl: "Hoe?", en: "How?"}
  answer: 0-10
  for: 20 s
- say: {nl: "Later", en: "Later"}
- rest: 1 min to 3 min
"""


def spoken(seconds: int) -> Still:
    """Give clips that all last so many seconds."""
    return Still(lambda _: seconds * TICKS)


def prepared(clips: Still, steps: str = STEPS, head: str = "") -> Preparation:
    """Begin to prepare a session with a help session."""
    help_part = Part(script('- say: "Here"', head="help: none"), CHOICES)
    made = Preparation(Part(script(steps, head=head), CHOICES), help_part, clips, Quiet())
    made.begin()
    return made


def test_what_is_heard_first_is_spoken_first() -> None:
    clips = Still()
    prepared(clips)
    first = clips.prepared[0]
    assert first[0] == "Welcome"
    assert first.index("Later") > next(n for n, text in enumerate(first) if "We stop" in text)
    assert first.index("Later") > first.index("Here")


def test_what_is_counted_softly_is_spoken_after_the_second_segment() -> None:
    clips = Still()
    prepared(clips, STEPS + STEPS.replace("tension", "ease").replace("Later", "Much later"))
    first = clips.prepared[0]
    assert first.index("Later") < first.index("10") < first.index("Much later")


def test_no_phrase_is_asked_for_twice() -> None:
    clips = Still()
    made = prepared(clips)
    assert len(set(clips.prepared[0])) == len(clips.prepared[0])
    assert len(phrases_of((*made.program.segments, *made.program.segments))) == len(
        phrases_of(made.program.segments)
    )


def test_it_starts_when_its_beginning_and_its_landing_are_there() -> None:
    clips = Still()
    made = prepared(clips)
    clips.withheld = {"Later", "Here"}
    assert made.can_start
    clips.withheld = {"Welcome"}
    assert not made.can_start
    landing = made.program.segments[made.program.landing].voice[0].phrases[0][1]
    clips.withheld = {landing.text}
    assert not made.can_start


def test_progress_goes_from_nothing_to_all() -> None:
    clips = Still()
    made = prepared(clips)
    assert made.share == 1.0
    clips.withheld = set(clips.prepared[0])
    assert made.share == 0.0


def test_the_second_pass_lays_the_words_by_their_clips() -> None:
    made = prepared(spoken(4))
    made.settle()
    cue = made.program.segments[0].voice[0]
    assert cue.end - cue.start == 4 * TICKS


def test_a_segment_has_no_sound_before_its_clips() -> None:
    clips = spoken(2)
    clips.withheld = {"Later"}
    made = prepared(clips)
    made.settle()
    later = next(
        segment.index for segment in made.program.segments if "Later" in _texts(segment.voice)
    )
    assert made.score(made.program, 0) is not None
    assert made.score(made.program, later) is None
    clips.withheld = set()
    assert made.score(made.program, later) is None  # laid by estimates still
    assert made.is_behind
    made.settle()
    assert made.score(made.program, later) is not None
    assert not made.is_behind


def _texts(voice: tuple[object, ...]) -> set[str]:
    return {getattr(cue, "text", "") for cue in voice}


@pytest.mark.parametrize("head", ["", "length: 5 min"])
def test_clips_that_come_later_leave_what_is_heard_as_it_is(head: str) -> None:
    lengths: dict[str, int] = {}

    def length(phrase: Phrase) -> int:
        return lengths.get(phrase.text, 1) * TICKS

    clips = Still(length)
    clips.withheld = {"Later"}
    made = prepared(clips, head=head)
    made.settle()
    heard = made.program.segments[0]
    lengths["Later"] = 40
    clips.withheld = set()
    made.settle()
    assert made.program.segments[0] == heard


def test_the_same_segment_is_laid_out_once() -> None:
    made = prepared(spoken(2))
    made.settle()
    assert made.score(made.program, 0) is made.score(made.program, 0)


def test_answers_are_in_the_texts_that_follow() -> None:
    steps = """\
- check: mood
  ask: {nl: "Hoe?", en: "How?"}
  answer: {calm: {nl: "rustig", en: "calm"}, busy: {nl: "druk", en: "busy"}}
  for: 20 s
- say: {nl: "Je bent {mood}.", en: "You feel {mood}."}
"""
    made = prepared(Still(), steps)
    made.settle({"mood": ("busy",)})
    assert "You feel busy." in {phrase.text for phrase in phrases_of(made.program.segments)}


def test_the_landing_is_one_clip_of_its_words() -> None:
    clips = Still(lambda _: 2 * TICKS)
    made = prepared(clips)
    made.settle()
    assert len(made.landing) == made.program.segments[made.program.landing].length
    assert "We stop here." in made.landing_text


def test_without_a_voice_the_landing_is_silence_of_its_length() -> None:
    made = prepared(Still())
    assert not made.landing.any()
    assert len(made.landing) > TICKS


def test_another_place_of_the_choices_is_kept() -> None:
    part = Part(script("- rest: 3 min"), Choices("nl", cautions=NO))
    made = Preparation(part, None, Still(), Quiet())
    assert made.help_program is None
    assert made.program.language == "nl"
