"""The bundled sessions for who has nothing within reach: hands on the belly press no keys."""

from __future__ import annotations

import pytest

from app.library.place import data_folder
from app.player.soft import INVITATION
from app.rules.change import broken_by
from app.script.model.question import Gate
from app.timeline.adapt import Change, compile_changed
from app.timeline.exit import End, Go, Halt
from app.timeline.lane import Hand
from app.timeline.program import Program
from app.words.catalog import read_words
from tests.sessions.shelf import NAMES, Heard, choices, heard, promised, script, steps


def _change(language: str) -> Change:
    words = read_words(data_folder() / "assets" / "i18n", language)
    return Change(invitation=words(INVITATION))


def _unasked(name: str) -> list[tuple[Program, Heard, int]]:
    """Return each form of a session without questions, as heard, and its promise."""
    found = []
    for chosen in choices(name):
        program, faults = compile_changed(script(name), chosen, _change(chosen.language))
        assert program is not None, faults
        found.append((program, heard(program), promised(name, chosen)))
    return found


@pytest.mark.parametrize("name", NAMES)
def test_nothing_waits_for_a_person(name: str) -> None:
    for program, _, _ in _unasked(name):
        assert {type(segment.exit) for segment in program.segments} <= {Go, Halt, End}
        lengths = program.lengths
        assert lengths.least == lengths.likely == lengths.most


@pytest.mark.parametrize("name", NAMES)
def test_it_is_a_whole_session_and_none_that_is_cut(name: str) -> None:
    has_gates = any(isinstance(step.act, Gate) for step in steps(name))
    for _, way, promise in _unasked(name):
        assert way.length >= (0.45 if has_gates else 0.75) * promise
        assert way.length <= 1.15 * promise
        assert any("way back" in event.gives for event in way.spoken)


@pytest.mark.parametrize("name", NAMES)
def test_no_two_lines_are_spoken_at_once(name: str) -> None:
    for program, _, _ in _unasked(name):
        for segment in program.segments:
            ends = [cue.end for cue in segment.voice]
            assert all(end <= cue.start for end, cue in zip(ends, segment.voice[1:], strict=False))


@pytest.mark.parametrize("name", NAMES)
def test_no_hand_lies_deeper_or_elsewhere_than_with_answers(name: str) -> None:
    for chosen, (_, way, _) in zip(choices(name), _unasked(name), strict=True):
        program, _ = compile_changed(script(name), chosen, Change())
        assert program is not None
        bodies = [event for segment in program.segments for event in segment.body]
        hands = [event for event in bodies if isinstance(event, Hand)]
        known = {(place, hand.pressure) for hand in hands for place in hand.where}
        assert {(place, hand.pressure) for hand in way.hands for place in hand.where} <= known


@pytest.mark.parametrize("name", NAMES)
def test_the_house_rules_hold(name: str) -> None:
    for chosen in choices(name):
        if not any(chosen.cautions.values()):
            assert broken_by(script(name), chosen, _change(chosen.language)) == ()
