"""A recorded line is one phrase: as long as its recording, whatever its commas."""

from __future__ import annotations

import pytest

from app.timeline.choice import Choices
from app.timeline.compile import compile_session
from app.timeline.lane import Phrase
from app.timeline.phrase import phrases_of
from tests.player.example import NO, script

STEPS = """\
- say:
    - {nl: "Ga liggen. Laat je armen rusten.", en: "Lie down. Let your arms rest."}
    - {nl: "Goed zo, {name}.", en: "Well done, {name}."}
    - {nl: "Adem, en wacht.", nl-u: "Adem, en wacht u.", en: "Breathe, and wait."}
    - "Hmm, hmm, hmm hmm."
  id: hello
- check: mood
  id: mood
  ask: {nl: "Hoe is het?", en: "How is it?"}
  answer: 0-10
  for: 20 s
- say: {nl: "Zonder naam, en stil.", en: "Without a name, and quiet."}
"""
LINES = {
    ("hello", number, language): f"hello {number} {language}"
    for number in (1, 2, 3, 4)
    for language in ("nl", "nl-u", "en")
} | {("mood", 1, "en"): "mood 1"}


def phrases(language: str, head: str = "") -> dict[str, Phrase]:
    """Return the recorded phrases of the session by their recording."""
    made, faults = compile_session(
        script(STEPS, head=head), Choices(language, cautions=NO, recorded=LINES)
    )
    assert made is not None, faults
    return {one.recording: one for one in phrases_of(made.segments) if one.recording}


def test_a_recorded_line_is_not_cut() -> None:
    found = phrases("en")
    assert found["hello 1 en"].text == "Lie down. Let your arms rest."
    assert found["hello 3 en"].text == "Breathe, and wait."


def test_a_line_with_something_filled_in_is_spoken_by_a_voice() -> None:
    assert not any(name.startswith("hello 2") for name in phrases("en"))


def test_a_question_is_the_first_line_of_its_check() -> None:
    assert phrases("en")["mood 1"].text == "How is it?"


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("nl", {"hello 1 nl", "hello 3 nl", "hello 4 nl"}),
        ("nl-u", {"hello 1 nl", "hello 3 nl-u", "hello 4 nl-u"}),
    ],
)
def test_a_recording_is_of_the_text_that_is_spoken(language: str, names: set[str]) -> None:
    assert set(phrases(language)) == names


def test_a_text_that_is_not_there_is_heard_as_it_was_recorded() -> None:
    made, _ = compile_session(
        script('- say: {en: "Only so, and so."}\n  id: one'),
        Choices("nl", cautions=NO, recorded={("one", 1, "en"): "one"}),
    )
    assert made is not None
    assert {one.recording for one in phrases_of(made.segments[:1])} == {"one"}


def test_a_line_lasts_as_long_as_its_recording() -> None:
    def length(phrase: Phrase) -> int | None:
        return 7_777 if phrase.recording == "hello 1 en" else None

    made, _ = compile_session(script(STEPS), Choices("en", cautions=NO, recorded=LINES), length)
    assert made is not None
    first = made.segments[0].voice[0]
    assert first.end - first.start == 7_777


def test_a_shorter_text_in_its_place_is_spoken_by_a_voice() -> None:
    steps = """\
- breathe: 4-0-6-0
  id: breath
  for: 2 breaths
  say:
    - nl: "a"
      en: "Breathe in now as slowly and as long as you like to, my friend, on this mat of yours."
      brief: {nl: "b", en: "In."}
      at: in 1
    - {nl: "c", en: "And out.", at: out 1}
"""
    made, faults = compile_session(
        script(steps), Choices("en", cautions=NO, recorded={("breath", 1, "en"): "long"})
    )
    assert made is not None, faults
    spoken = phrases_of(made.segments)
    assert "In." in {one.text for one in spoken}
    assert not any(one.recording for one in spoken)
