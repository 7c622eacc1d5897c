"""Every bundled session, compiled in all its forms and played to its end."""

from __future__ import annotations

from functools import cache
from typing import Literal

import pytest

from app.player.moment import Mode, Moment
from app.player.preparation import Part, Preparation
from app.script.model.length import TICKS
from app.tables.caution import caution_names
from app.timeline import exit as leaving
from app.timeline.choice import Choices
from app.timeline.compile import compile_session
from app.timeline.exit import Ask, Decide, Go, Open
from app.timeline.frame import framed
from app.timeline.lane import Hand, Phase, Spoken
from app.timeline.path import walk
from app.timeline.phrase import phrases_of
from app.timeline.program import Program
from tests.player.example import Evening, Quiet, Still, is_touched
from tests.sessions.shelf import HELP, NAMES, choices, path_of, script

NO = dict.fromkeys(caution_names(), False)
FRAME = 4.0
"""Seconds of a frame: nothing that is tested here depends on it."""

PLAYED = [(name, language) for name in NAMES for language in ("nl", "en")]


def place_of(name: str) -> Literal["home", "clinic"]:
    """Return where a session is at home."""
    return "home" if "home" in script(name).audience else "clinic"


@cache
def program(name: str, language: str) -> Program:
    """Compile a session as the window plays it, with its frame."""
    meant = script(name)
    made, faults = compile_session(
        framed(meant), Choices(language, place=place_of(name), cautions=NO)
    )
    assert made is not None, faults
    return made


def evening(name: str, language: str) -> Evening:
    """Begin to play a session with the help session at hand."""
    return Evening(program(name, language), rescue=program(HELP, language))


def played(one: Evening, answer: str = "", way: str = "open") -> list[Moment]:
    """Play to the end with somebody who answers all alike."""
    met = []
    for moment in one.moments(limit=6 * 3600, frame=FRAME):
        met.append(moment)
        waiting = moment.state.waiting
        if isinstance(waiting, Ask) and answer:
            one.transport.answer(answer)
        elif isinstance(waiting, Decide):
            one.transport.decide(way)  # type: ignore[arg-type]
        elif isinstance(waiting, Open):
            one.transport.carry_on()
    return met


@pytest.mark.parametrize(("name", "language"), PLAYED)
def test_it_plays_to_its_end_with_nobody_answering(name: str, language: str) -> None:
    one = evening(name, language)
    met = played(one)
    assert met[-1].mode is Mode.ENDED
    assert one.program.ending in {moment.position.segment for moment in met}
    assert one.clock.now * TICKS <= one.program.lengths.most + len(met) * FRAME * TICKS


@pytest.mark.parametrize("answer", ["0", "10"])
@pytest.mark.parametrize("name", NAMES)
def test_it_plays_to_its_end_whatever_is_answered(name: str, answer: str) -> None:
    assert played(evening(name, "nl"), answer)[-1].mode is Mode.ENDED


@pytest.mark.parametrize("name", NAMES)
def test_every_later_ends_too(name: str) -> None:
    assert played(evening(name, "nl"), way="later")[-1].mode is Mode.ENDED


@pytest.mark.parametrize("name", NAMES)
def test_in_every_form_no_lane_has_two_things_at_once(name: str) -> None:
    for choice in choices(name):
        made, faults = compile_session(script(name), choice)
        assert made is not None, faults
        for segment in made.segments:
            lanes: tuple[tuple[Spoken | Phase, ...], ...] = (segment.voice, segment.breath)
            for lane in lanes:
                ends = [event.end for event in lane]
                starts = [event.start for event in lane[1:]]
                assert all(end <= start for end, start in zip(ends, starts, strict=False))


@pytest.mark.parametrize("name", NAMES)
def test_in_every_form_each_guided_breath_has_an_in_and_an_out(name: str) -> None:
    for choice in choices(name):
        made, _ = compile_session(script(name), choice)
        assert made is not None
        for segment in made.segments:
            kinds: dict[tuple[int, int], set[str]] = {}
            of: dict[int, int] = {}
            for phase in segment.breath:
                if phase.breath and phase.pace == "paced":
                    kinds.setdefault((phase.step, phase.breath), set()).add(phase.kind)
                    of[phase.step] = phase.of
            assert all({"in", "out"} <= found for found in kinds.values())
            assert (
                not isinstance(segment.exit, Go)
                or {step: max(breath for own, breath in kinds if own == step) for step in of} == of
            )


def reached_without_opening(made: Program) -> set[int]:
    """Return the segments that can be reached although no gate is opened."""
    seen: set[int] = set()
    waiting = [0, made.landing, made.ending]
    while waiting:
        number = waiting.pop()
        if number in seen:
            continue
        seen.add(number)
        leave = made.segments[number].exit
        if isinstance(leave, Decide):
            waiting += [leave.later, leave.stop]
        elif isinstance(leave, Go | Open):
            waiting.append(leave.to)
        elif isinstance(leave, Ask | leaving.Test):
            waiting += [way.to for way in leave.ways]
    return seen


@pytest.mark.parametrize("name", NAMES)
def test_firm_or_direct_work_is_never_reached_without_its_gate(name: str) -> None:
    for choice in choices(name):
        made, _ = compile_session(script(name), choice)
        assert made is not None
        for number in reached_without_opening(made):
            for body in made.segments[number].body:
                if isinstance(body, Hand):
                    assert body.pressure <= 3
                    assert not any("psoas" in place for place in (*body.where, *body.names))


def has_nobody_to_wait_for(name: str) -> bool:
    """Say whether time alone leads through a session."""
    text = path_of(name).read_text(encoding="utf-8")
    return "gate:" not in text and " until " not in text


@pytest.mark.parametrize("name", [name for name in NAMES if has_nobody_to_wait_for(name)])
def test_playing_lasts_as_long_as_the_timeline_says(name: str) -> None:
    made = program(name, "nl")
    one = evening(name, "nl")
    met = len(played(one))
    questions = sum(isinstance(segment.exit, Ask) for segment in made.segments)
    assert met
    expected = walk(made, {})[-1].end / TICKS
    assert abs(one.clock.now - expected) <= FRAME * (questions + 1)


@pytest.mark.parametrize("name", [name for name in NAMES if name != HELP])
def test_after_help_no_hand_comes_back(name: str) -> None:
    one = evening(name, "nl")
    for moment in one.moments(frame=FRAME):
        waiting = moment.state.waiting
        if isinstance(waiting, Decide):
            one.transport.decide("open")
        elif isinstance(waiting, Open):
            one.transport.carry_on()
        elif is_touched(moment):
            break
    one.transport.start(one.transport.course.position)  # also where none was met
    one.transport.help()
    assert not any(is_touched(moment) for moment in played(one, "gently"))


@pytest.mark.parametrize("name", NAMES)
def test_clips_that_come_late_leave_what_was_ready_as_it_was(name: str) -> None:
    meant = framed(script(name))
    clips = Still(lambda phrase: (1 + len(phrase.text) % 7) * TICKS)
    made = Preparation(
        Part(meant, Choices("nl", place=place_of(name), cautions=NO)), None, clips, Quiet()
    )
    spoken = phrases_of(made.program.segments)
    clips.withheld = {phrase.text for phrase in spoken[len(spoken) // 2 :]}
    made.settle()
    ready = {number: made.program.segments[number] for number in made._exact}
    clips.withheld = set()
    made.settle()
    assert {number: made.program.segments[number] for number in ready} == ready
