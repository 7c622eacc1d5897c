"""Breaths that the voice guides."""

from __future__ import annotations

from app.script.model.length import TICKS
from app.timeline.aloud import aloud
from app.timeline.compile import compile_session
from app.timeline.program import Program
from tests.player.example import CHOICES, script

PACED = "- breathe: 4-0-6-0\n  for: 3 breaths\n"
OWN = PACED + "  guide: none\n"
SAID = PACED + "  guide: voice\n"


def _program(steps: str) -> Program:
    program, faults = compile_session(script(steps), CHOICES)
    assert program is not None, faults
    return program


def _heard(program: Program) -> list[tuple[int, str]]:
    """Return the second and the word of every phrase of a breath."""
    return [
        (cue.start // TICKS, cue.phrases[0][1].text)
        for segment in program.segments
        for cue in segment.voice
        if not cue.text
    ]


def test_in_and_out_are_said_at_the_start_of_their_phases() -> None:
    said = _heard(aloud(_program(PACED), "voice"))
    assert [word for _, word in said] == ["In.", "Out."] * 3
    first = said[0][0]
    assert [second - first for second, _ in said] == [0, 4, 10, 14, 20, 24]


def test_a_tone_is_not_spoken() -> None:
    assert _heard(aloud(_program(PACED), "tone")) == []


def test_what_a_step_says_goes_before_the_wish_of_a_listener() -> None:
    assert _heard(aloud(_program(OWN), "voice")) == []
    assert len(_heard(aloud(_program(SAID), "none"))) == 6


def test_nothing_is_said_over_another_line() -> None:
    steps = (
        "- breathe: 4-0-6-0\n  for: 3 breaths\n  say:\n"
        '    - {nl: "Een lange zin die al klinkt.", en: "A long sentence that is heard already."}\n'
    )
    program = aloud(_program(steps), "voice")
    for segment in program.segments:
        for before, after in zip(segment.voice, segment.voice[1:], strict=False):
            assert before.end <= after.start


def test_a_word_longer_than_its_phase_is_left_out() -> None:
    assert _heard(aloud(_program(PACED), "voice", lambda _: 5 * TICKS)) != []
    assert {word for _, word in _heard(aloud(_program(PACED), "voice", lambda _: 5 * TICKS))} == {
        "Out."
    }


def test_a_hold_is_left_in_silence() -> None:
    held = "- breathe: 4-2-6-0\n  for: 2 breaths\n"
    assert [word for _, word in _heard(aloud(_program(held), "voice"))] == ["In.", "Out."] * 2
