"""Place spoken lines in a step: never two voices at once, never a word cut.

A line at a phase of a breath that would still speak when the next is due
first takes its `brief`, then moves to the same phase one breath later, once;
else the seconds missing are told. What comes again and again gives way.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from heapq import heappop, heappush
from typing import TYPE_CHECKING, NamedTuple

from app.script.fault import Fault
from app.script.model.length import TICKS
from app.timeline.placing import Pauses, Placed, Placing, Speak, is_row, row

if TYPE_CHECKING:
    from app.timeline.breath import Cadence
    from app.timeline.flow import Line


class Bounds(NamedTuple):
    """What lines are placed in: a length (`None`: as long as it takes), breaths.

    `is_open` where a person ends the step, so that it has no known end.
    """

    length: int | None
    breaths: Cadence | None = None
    is_open: bool = False


@dataclass(slots=True)
class _Group:
    """A line with a time of its own, and the lines that follow right after it."""

    due: int
    order: int
    lines: list[Line]
    moved: bool = False

    @property
    def lead(self) -> Line:
        return self.lines[0]

    @property
    def at_phase(self) -> bool:
        return self.lead.at is not None and self.lead.at.form == "phase"


@dataclass(slots=True)
class _Lane:
    """The voice of one step while its lines are placed."""

    bounds: Bounds
    speak: Speak
    pauses: Pauses
    placed: list[Placed] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    free: int = 0
    end: int = 0

    def spread(self, group: _Group, start: int, *, brief: bool) -> list[Placed]:
        """Lay the lines of a group one after the other."""
        found = []
        for line in group.lines:
            text = line.brief if brief and line.brief else line.text
            spoken = Placed(start, text, self.speak(line, text), line)
            found.append(spoken)
            start = spoken.end + self.gap(spoken)
        return found

    def gap(self, spoken: Placed) -> int:
        """Return the silence after a line: its pause, or what its words want."""
        pause = spoken.line.pause
        return spoken.utterance.gap if pause is None else self.pauses(pause)

    def take(self, found: list[Placed]) -> None:
        """Keep lines that have found their place."""
        self.placed += found
        last = found[-1]
        self.free = last.end + last.utterance.gap
        self.end = max(self.end, last.end + self.gap(last))


def place(lines: Sequence[Line], bounds: Bounds, speak: Speak, pauses: Pauses) -> Placing:
    """Place the lines of a step."""
    if is_row(lines):
        return row(lines, speak, pauses)
    lane = _Lane(bounds, speak, pauses)
    spoken = [line for line in lines if not line.to]
    queue = _queued(spoken, lane)
    while queue:
        _, _, group = heappop(queue)
        _place_group(group, queue, lane)
    _place_last(spoken, lane)
    for line in spoken:
        if line.at is not None and line.at.form in {"every", "every phase"}:
            _place_again(line, lane)
    placed = sorted(lane.placed, key=lambda one: one.start)
    return Placing(
        placed=tuple(placed),
        prompts=_prompts([line for line in lines if line.to], lane),
        words=placed[-1].end if placed else 0,
        end=lane.end,
        faults=tuple(lane.faults),
    )


def is_timed_by_end(lines: Sequence[Line]) -> bool:
    """Say whether where lines come depends on when their step is over."""
    return any(
        line.at is not None and line.at.form in {"end", "every", "every phase"} for line in lines
    )


def _queued(lines: Sequence[Line], lane: _Lane) -> list[tuple[int, int, _Group]]:
    """Return the groups with a time of their own, as a heap by time."""
    groups: list[_Group] = []
    follows_end = False
    for line in lines:
        at = line.at
        if at is None:
            if follows_end:
                continue
            if groups:
                groups[-1].lines.append(line)
            else:
                groups.append(_Group(0, 0, [line]))
        elif at.form in {"offset", "phase"}:
            follows_end = False
            due = line.offset if at.form == "offset" else _phase(line, at.breath, lane)
            if due is not None:
                groups.append(_Group(due, len(groups), [line]))
        else:
            follows_end = at.form == "end"
    queue: list[tuple[int, int, _Group]] = []
    for group in groups:
        heappush(queue, (group.due, group.order, group))
    return queue


def _phase(line: Line, breath: int, lane: _Lane) -> int | None:
    """Return when a phase of a breath begins, or note why it never does."""
    breaths = lane.bounds.breaths
    at = line.at
    begin = None if breaths is None or at is None else breaths.phase(at.phase, breath)
    if breaths is None or begin is None:
        lane.faults.append(Fault("E210", line.span))
        return None
    if breath > breaths.count:
        values = {"breath": str(breath), "count": str(breaths.count)}
        lane.faults.append(Fault("E211", line.span, values))
        return None
    return begin


def _place_group(group: _Group, queue: list[tuple[int, int, _Group]], lane: _Lane) -> None:
    """Place a group where it is due, or move it, or tell what is missing."""
    start = max(group.due, lane.free) if not group.at_phase else group.due
    taken_until = lane.placed[-1].end if lane.placed else 0
    is_late = group.due < taken_until
    following = queue[0][0] if queue else None
    found = lane.spread(group, start, brief=False)
    if following is not None and found[-1].end > following:
        found = lane.spread(group, start, brief=True)
    missing = 0 if following is None else found[-1].end - following
    if group.at_phase and (is_late or missing > 0):
        if not group.moved and _moved(group, queue, lane):
            return
        missing = max(missing, taken_until - group.due)
        values = {"seconds": f"{missing / TICKS:.1f}"}
        lane.faults.append(Fault("E212", group.lead.span, values))
        if is_late:
            found = lane.spread(group, lane.free, brief=True)
    lane.take(found)


def _moved(group: _Group, queue: list[tuple[int, int, _Group]], lane: _Lane) -> bool:
    """Move a group to the same phase one breath later, if there is one."""
    at = group.lead.at
    breaths = lane.bounds.breaths
    begin = None if breaths is None or at is None else breaths.phase(at.phase, at.breath + 1)
    if breaths is None or at is None or begin is None or at.breath >= breaths.count:
        return False
    group.moved = True
    heappush(queue, (begin, group.order, replace(group, due=begin)))
    return True


def _place_last(lines: Sequence[Line], lane: _Lane) -> None:
    """Place what finishes with the step, with what follows it in the script."""
    last = [line for line in lines if line.at is not None and line.at.form == "end"]
    if not last:
        return
    if lane.bounds.is_open:
        lane.faults.append(Fault("E213", last[0].span))
    group = _Group(0, 0, _from(lines, last[0]))
    length = lane.spread(group, 0, brief=False)[-1].end
    start = max(lane.free if lane.placed else 0, (lane.bounds.length or 0) - length)
    lane.take(lane.spread(group, start, brief=False))


def _from(lines: Sequence[Line], first: Line) -> list[Line]:
    """Return a line at the end and the lines without a time that follow it."""
    found = [first]
    for line in lines[lines.index(first) + 1 :]:
        if line.at is not None and line.at.form != "end":
            break
        found.append(line)
    return found


def _place_again(line: Line, lane: _Lane) -> None:
    """Place a line that comes again and again, wherever there is room."""
    until = lane.bounds.length or 0
    spoken = lane.speak(line, line.text)
    others = sorted(lane.placed, key=lambda one: one.start)
    free = place = 0
    for due, following in _dues(line, lane, until, spoken.length):
        start = max(due, free)
        while place < len(others) and others[place].start < start + spoken.length:
            free = others[place].end + others[place].utterance.gap
            start = max(start, free)
            place += 1
        if start + spoken.length <= min(until, following):
            lane.placed.append(Placed(start, line.text, spoken, line))
            free = start + spoken.length


def _dues(line: Line, lane: _Lane, until: int, length: int) -> Iterator[tuple[int, int]]:
    """Return when a line is due, and when it would be due again."""
    breaths = lane.bounds.breaths
    if line.at is not None and line.at.form == "every phase":
        if breaths is None:
            lane.faults.append(Fault("E210", line.span))
            return
        begins = [breaths.phase(line.at.phase, n) for n in range(1, breaths.count + 2)]
        known = [begin for begin in begins if begin is not None]
        yield from itertools.pairwise(known)
    else:
        every = max(1, line.offset)
        apart = every * (length // every + 1)  # as often as it can be spoken
        for due in range(every, until, apart):
            yield due, due + apart


def _prompts(lines: Sequence[Line], lane: _Lane) -> tuple[Placed, ...]:
    """Place what is only shown to a therapist: each until the next."""
    found = []
    now = 0
    for line in lines:
        at = line.at
        if at is not None and at.form == "phase":
            now = _phase(line, at.breath, lane) or now
        elif at is not None and at.form != "end":
            now = line.offset
        elif at is not None:
            now = max(0, (lane.bounds.length or 0) - lane.speak(line, line.text).length)
        found.append(Placed(now, line.text, lane.speak(line, line.text), line))
        now = found[-1].end
    return tuple(sorted(found, key=lambda one: one.start))
