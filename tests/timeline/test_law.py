"""Laws of every program: written for many scripts at once."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.script.read import read
from app.timeline.adapt import Change, compile_changed
from app.timeline.choice import Choices
from app.timeline.compile import compile_session
from app.timeline.exit import Ask, Decide, End
from app.timeline.lane import Phrase
from app.timeline.mapping import mapped
from app.timeline.path import walk
from app.timeline.program import Program
from app.timeline.seek import exits, step_after, step_before
from app.timeline.speech import Lengths
from app.timeline.state import Position
from tests.timeline.conftest import NO

TICKS = 48_000
CHOICES = Choices("nl", cautions=NO)

seconds = st.integers(1, 200).map(lambda tenths: f"{tenths}.{tenths % 10} s")
numbers = st.integers(1, 4).map(str)


def rest(length: str) -> list[str]:
    return [f"- rest: {length}"]


def say(words: int) -> list[str]:
    text = " ".join(["rustig"] * words)
    return [f'- say: {{nl: "{text}.", en: "{text}."}}', "  pause: 1 s to 5 s"]


def breathe(pace: str, length: str, words: int) -> list[str]:
    step = [f"- breathe: {pace}", f"  for: {length}"]
    if "per min" in pace:
        step.append("  shape: 40-5-50-5")
    if words:
        step.append(f'  say: {{nl: "{"rust " * words}.", en: "x", at: in 1}}')
    return step


paces = st.sampled_from(
    ["4-0-6-0", "3.5-1-4.25-0.5", "2+1-0-6-0", "6.5 to 4.5 per min", "7 per min"]
)
lengths = st.sampled_from(["40 s", "3 breaths", "20 s to 70 s", "at least 31 s", "at most 59 s"])
leaves = st.one_of(
    seconds.map(rest),
    st.integers(1, 12).map(say),
    st.builds(breathe, paces, lengths, st.integers(0, 3)),
    st.just(["- rest: at most 40 s until client"]),
    st.just(["- touch: stroke", "  where: left forearm", "  pressure: 1", "  for: 30 s"]),
    st.just(["- background: rain"]),
    st.just(["- move: heel slide", "  times: 3", "  tempo: 2-0-2.5-0", "  side: left then right"]),
)


def inside(lines: list[str], by: int) -> list[str]:
    return [" " * by + line for line in lines]


def repeat(times: str, steps: list[str]) -> list[str]:
    return [f"- repeat: {times}", "  do:", *inside(steps, 4), "  between: 2 s"]


def check(high: list[str], low: list[str]) -> list[str]:
    return [
        "- check: pain",
        '  ask: {nl: "Hoe is het?", en: "How is it?"}',
        "  answer: 0-10",
        "  when:",
        "    - if: answer >= 5",
        "      do:",
        *inside(high, 8),
        "    - otherwise:",
        *inside(low, 8),
    ]


def gate(opened: list[str], later: list[str]) -> list[str]:
    return [
        "- gate: yes",
        "  who: client",
        '  ask: {nl: "Mag het?", en: "May I?"}',
        "  open:",
        *inside(opened, 4),
        "  later:",
        *inside(later, 4),
        "  stop: []",
    ]


def joined(parts: list[list[str]]) -> list[str]:
    return [line for part in parts for line in part]


steps = st.recursive(
    st.lists(leaves, min_size=1, max_size=3).map(joined),
    lambda inner: st.lists(
        st.one_of(
            st.builds(repeat, numbers, inner),
            st.builds(check, inner, inner),
            st.builds(gate, inner, inner),
            leaves,
        ),
        min_size=1,
        max_size=3,
    ).map(joined),
    max_leaves=6,
)


def compiled(lines: list[str], clip_length: Lengths | None = None) -> Program:
    text = "\n".join(
        [
            "session: 1",
            "title: {nl: a, en: b}",
            "languages: [nl, en]",
            "audience: [home, clinic]",
            "steps:",
            *inside(lines, 2),
            "ending:",
            "  - rest: 30 s",
        ]
    )
    reading = read(text)
    assert reading.script is not None
    program, faults = compile_session(reading.script, CHOICES, clip_length)
    assert program is not None, faults
    return program


programs = steps.map(compiled)
law = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@law
@given(programs)
def test_events_of_a_lane_never_overlap(program: Program) -> None:
    for segment in program.segments:
        for lane in (segment.voice, segment.breath, segment.body):
            assert all(one.start < one.end for one in lane)
            assert all(one.end <= later.start for one, later in pairwise(lane))


@law
@given(steps, st.floats(0.2, 5.0))
def test_voices_never_meet_however_long_the_clips_are(lines: list[str], slow: float) -> None:
    def clip(phrase: Phrase) -> int:
        return round(len(phrase.text) * slow * TICKS / 12)

    for segment in compiled(lines, clip).segments:
        assert all(one.end <= later.start for one, later in pairwise(segment.voice))
        assert all(one.phrases[-1][0] < one.end for one in segment.voice)


@law
@given(programs)
def test_every_breath_has_an_in_and_an_out(program: Program) -> None:
    for segment in program.segments:
        kinds: dict[tuple[int, int], set[str]] = {}
        for phase in segment.breath:
            kinds.setdefault((phase.step, phase.breath), set()).add(phase.kind)
        assert all({"in", "out"} <= found for found in kinds.values())


@law
@given(programs)
def test_every_path_reaches_the_end(program: Program) -> None:
    reached = {
        segment.index
        for segment in program.segments
        if isinstance(segment.exit, End) or segment.index == program.landing
    }
    for segment in reversed(program.segments[: program.landing]):
        following = exits(segment)
        assert all(to > segment.index for to in following)
        if all(to in reached for to in following):
            reached.add(segment.index)
    assert reached == set(range(len(program.segments)))


@law
@given(programs, st.lists(st.sampled_from(["0", "7", ""]), max_size=30), st.data())
def test_a_walk_is_between_least_and_most(
    program: Program, pains: list[str], data: st.DataObject
) -> None:
    ways = st.lists(st.sampled_from(["open", "later"]), min_size=400, max_size=400)
    given_ways = (
        data.draw(ways) if any(isinstance(s.exit, Decide) for s in program.segments) else []
    )
    path = walk(program, {"pain": pains, "yes": given_ways})
    lengths = program.lengths
    assert lengths.least <= lengths.likely <= lengths.most
    assert lengths.least <= path[-1].end <= lengths.most
    assert program.left[0] == lengths.likely


@law
@given(programs, st.data())
def test_unchanged_values_give_the_unchanged_position(
    program: Program, data: st.DataObject
) -> None:
    number = data.draw(st.integers(0, len(program.segments) - 1))
    segment = program.segments[number]
    wait = 20 * TICKS if isinstance(segment.exit, Ask | Decide) else 0
    position = Position(number, data.draw(st.integers(0, max(0, segment.length - 1) + wait)))
    assert mapped(program, position, program) == position


@law
@given(programs, st.data())
def test_forward_goes_forward_and_never_past_a_question(
    program: Program, data: st.DataObject
) -> None:
    number = data.draw(st.integers(0, program.landing - 1))
    tick = data.draw(st.integers(0, program.segments[number].length))
    after = step_after(program, Position(number, tick))
    assert (after.segment, after.tick) >= (number, tick)
    if isinstance(program.segments[number].exit, Ask | Decide):
        assert after.segment == number
    before = step_before(program, Position(number, tick))
    assert (before.segment, before.tick) <= (number, tick)


@pytest.mark.parametrize("change", [Change(), Change(longer={})])
def test_no_change_changes_nothing(change: Change) -> None:
    text = "session: 1\ntitle: {nl: a}\nlanguages: [nl]\naudience: home\nsteps:\n  - rest: 5 s\n"
    script = read(text).script
    assert script is not None
    assert compile_changed(script, CHOICES, change) == compile_session(script, CHOICES)
