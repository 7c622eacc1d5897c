"""Compile a script and choices to a program of segments."""

from __future__ import annotations

from app.script.fault import Fault
from app.script.model.script import Script
from app.timeline.choice import Choices
from app.timeline.draft import CROSSING, Draft
from app.timeline.exit import Ask, Decide, End, Go, Halt, Open, Test
from app.timeline.extent import DECISION
from app.timeline.flow import Written
from app.timeline.lay_out import Maker
from app.timeline.program import Program, Segment
from app.timeline.reckon import Reckoning, reckon, reckon_written
from app.timeline.speech import Lengths


def compile_session(
    script: Script, choices: Choices, clip_length: Lengths | None = None
) -> tuple[Program | None, tuple[Fault, ...]]:
    """Return the program of a session, and what is wrong with it.

    The program is `None` where a fault is an error. Lengths of speech are
    estimated unless `clip_length` knows them; then nothing that is about
    words is an error any more.

    Args:
        script: The session as it was written.
        choices: What is chosen before it.
        clip_length: Ticks of a phrase's clip, `None` to estimate one.
    """
    reckoning = reckon(script, choices, clip_length)
    program = assemble(reckoning, choices.language) if reckoning.is_sound else None
    return program, reckoning.faults


def compile_written(
    script: Script, choices: Choices, written: Written, clip_length: Lengths | None = None
) -> tuple[Program | None, tuple[Fault, ...]]:
    """Return the program of a session that was written out with the same choices."""
    reckoning = reckon_written(script, choices, written, clip_length)
    program = assemble(reckoning, choices.language) if reckoning.is_sound else None
    return program, reckoning.faults


def assemble(reckoning: Reckoning, language: str) -> Program:
    """Lay a planned session out as segments of events."""
    maker = Maker(reckoning)
    ground = reckoning.written.ground
    maker.begin(Draft(), ground, fade=ground.fade if ground is not None else 0)
    if maker.flow(reckoning.written.steps):
        maker.now.goes(maker.ending)
    landing = _ends(maker, reckoning)
    segments = tuple(draft.frozen() for draft in maker.drafts)
    return Program(
        language=language,
        segments=segments,
        steps=tuple(maker.rows),
        landing=landing.number,
        ending=maker.ending.number,
        lengths=reckoning.lengths,
        left=lefts(segments, landing.number),
        skipped=tuple(maker.skipped),
        heeds=reckoning.written.heeds,
        asks=reckoning.written.asks,
        share=reckoning.share,
    )


def _ends(maker: Maker, reckoning: Reckoning) -> Draft:
    """Lay out the ending and the landing; return the landing."""
    ground = maker.ground
    maker.part = "ending"
    maker.begin(maker.ending, ground)
    if maker.flow(reckoning.written.ending):
        maker.now.leave = End
    maker.part = "landing"
    landing = maker.begin(Draft(), ground, fade=CROSSING)
    if maker.flow(reckoning.landing):
        maker.now.goes(maker.ending)
    return landing


def lefts(segments: tuple[Segment, ...], landing: int) -> tuple[int, ...]:
    """Return for each segment the likely ticks from its start to the end."""
    known: dict[int, int] = {}
    waiting = list(range(len(segments)))
    while waiting:
        number = waiting[-1]
        likely, to = likely_exit(segments[number], landing)
        if number in known:
            waiting.pop()
        elif to is None or to in known:
            known[number] = likely + (0 if to is None else known[to])
            waiting.pop()
        else:
            waiting.append(to)
    return tuple(known[number] for number in range(len(segments)))


def likely_exit(segment: Segment, landing: int) -> tuple[int, int | None]:
    """Return how long a segment probably lasts, and which one then follows."""
    leave = segment.exit
    length = segment.length
    if isinstance(leave, Ask):
        return length + leave.likely, leave.ways[-1].to
    if isinstance(leave, Decide):
        return length + DECISION, leave.open
    if isinstance(leave, Test):
        return length, leave.ways[-1].to
    if isinstance(leave, Open | Go):
        return length, leave.to
    return length, landing if isinstance(leave, Halt) else None
