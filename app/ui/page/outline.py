"""A program as its line shows it: spans of seconds along the likely path. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from app.script.model.length import TICKS
from app.timeline.exit import Ask, Decide, Go, Halt, Open, Test
from app.timeline.lane import Hand, Motion, Phase
from app.timeline.program import Program, Segment
from app.ui.paint.span import Kind, Span

_SAME = 0.05
"""Breaths whose periods differ by less stand in one span, as a share."""


def outline(program: Program) -> tuple[Span, ...]:
    """Return the spans of a program, all within one rest of its likely length."""
    spans: list[Span] = []
    at = 0
    for segment in likely_path(program):
        spans += _breaths(segment, at)
        spans += _hands(segment, at)
        at += segment.length
        if isinstance(segment.exit, Ask | Decide):
            waited = _waited(segment)
            spans.append(Span("question", at / TICKS, waited / TICKS))
            at += waited
    return (Span("rest", 0.0, at / TICKS), *spans)


def likely_path(program: Program) -> Iterator[Segment]:
    """Go through the segments along which the likely length was reckoned."""
    here: int | None = 0
    for _ in range(len(program.segments) + 1):
        if here is None:
            return
        segment = program.segments[here]
        yield segment
        here = _next(program, segment)


def _next(program: Program, segment: Segment) -> int | None:
    """Return the segment after one: the way whose rest makes up what is left."""
    leave = segment.exit
    match leave:
        case Go() | Open():
            return leave.to
        case Halt():
            return None if segment.index == program.landing else program.landing
        case Ask() | Test():
            targets = [way.to for way in leave.ways]
        case Decide():
            targets = [leave.open, leave.later, leave.stop]
        case _:
            return None
    after = program.left[segment.index] - segment.length - _waited(segment)
    return min(targets, key=lambda to: abs(program.left[to] - after))


def _waited(segment: Segment) -> int:
    """Return the likely ticks until an answer."""
    if isinstance(segment.exit, Ask):
        return segment.exit.likely
    return 30 * TICKS if isinstance(segment.exit, Decide) else 0


def _breaths(segment: Segment, at: int) -> Iterator[Span]:
    """Return the breaths of a segment; those of one pace stand in one span."""
    start, period, end = 0, 0, 0
    for breath in _paced(segment):
        begun, over = breath[0].start, breath[-1].end
        if period and begun == end and abs(over - begun - period) <= _SAME * period:
            end = over
            continue
        if period:
            yield _span("breath", at + start, end - start, period)
        start, period, end = begun, over - begun, over
    if period:
        yield _span("breath", at + start, end - start, period)
    for phase in segment.breath:
        if phase.pace != "paced":
            kind: Kind = "notice" if phase.pace == "notice" else "free breath"
            yield _span(kind, at + phase.start, phase.end - phase.start, 0)


def _paced(segment: Segment) -> Iterator[list[Phase]]:
    """Group the paced phases of a segment by breath."""
    group: list[Phase] = []
    for phase in segment.breath:
        if phase.pace != "paced":
            continue
        if group and (group[-1].step, group[-1].breath) != (phase.step, phase.breath):
            yield group
            group = []
        group.append(phase)
    if group:
        yield group


def _hands(segment: Segment, at: int) -> Iterator[Span]:
    """Return what hands and body do; a hand that goes with the breath is the breath."""
    for event in segment.body:
        length = event.end - event.start
        if isinstance(event, Motion):
            if event.kind == "move":  # a posture kept is rest
                yield _span("movement", at + event.start, length, event.turn)
        elif event.what in {"stroke", "circle", "rock"}:
            turn = round(length / float(event.turns)) if event.turns else 0
            yield _span("hand moves", at + event.start, length, turn)
        elif not _is_breath(segment, event):
            yield _span("hand rest", at + event.start, length, 0)


def _is_breath(segment: Segment, hand: Hand) -> bool:
    """Say whether a hand only goes with a breath that is shown."""
    return hand.what == "breathe with" and any(
        phase.start < hand.end and hand.start < phase.end for phase in segment.breath
    )


def _span(kind: Kind, start: int, length: int, period: int) -> Span:
    """Return a span, in seconds."""
    return Span(kind, start / TICKS, length / TICKS, period / TICKS)
