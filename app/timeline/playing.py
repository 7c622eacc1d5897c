"""Lay out a step that is played: its row, its background, its events, an open end."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.timeline.draft import Draft, title_of
from app.timeline.event import bodies, leaving, phases, strikes
from app.timeline.exit import Exit, Open
from app.timeline.flow import Act, Play, Touch
from app.timeline.lane import Hand, StepMark
from app.timeline.plan import Planned

if TYPE_CHECKING:
    from app.timeline.lay_out import Maker


def lay_play(maker: Maker, play: Play) -> None:
    """Lay out a step."""
    planned = maker.reckoning.plans[play.number]
    step = maker.row(play, title_of(play), planned)
    maker.lay(play.ground)
    touches = isinstance(play.act, Touch) and not play.barred
    if touches or play.picture:
        maker.rows[step] = replace(maker.rows[step], touches=touches, picture=play.picture)
    if play.barred:
        maker.skipped.append((step, play.barred))
    else:
        _add_events(maker, play, planned, step)
    start = maker.now.length
    maker.now.length += planned.length
    if planned.measure.until is not None:
        _open(maker, play, planned, step, start)


def _add_events(maker: Maker, play: Play, planned: Planned, step: int) -> None:
    """Add the events of a step to its segment."""
    now = maker.now
    start = now.length
    if play.lines:
        maker.words(planned, step, play.gives)
    now.breath += phases(play, planned, start, step)
    now.body += bodies(play, _held(maker, play, planned), start, step)
    now.sound += strikes(play, start, step)


def _held(maker: Maker, play: Play, planned: Planned) -> Planned:
    """Return a touch without an approach where the hand is already there.

    The touch before it then does not leave. What the script says of
    approach or leave holds.
    """
    if not isinstance(play.act, Touch) or planned.measure.until is not None:
        return planned
    before, maker.touch = maker.touch, (play, planned)
    last = maker.now.body[-1] if maker.now.body else None
    if before is None or last is None or last.end != maker.now.length:
        return planned
    if not isinstance(last, Hand) or not stays(before[0].act, play.act):
        return planned
    stayed = before[1]._replace(leave=0)
    maker.now.body[-1:] = bodies(before[0], stayed, last.start, last.step)
    planned = planned._replace(approach=0)
    maker.touch = (play, planned)
    return planned


def _open(maker: Maker, play: Play, planned: Planned, step: int, start: int) -> None:
    """End a segment where a person ends a step."""
    who = planned.measure.until or "anyone"
    after = Draft()
    most = None if planned.most is None else start + planned.most
    leave = maker.now

    def exit_of() -> Exit:
        """Return the exit, its segment numbered."""
        least, likely = start + planned.least, start + planned.length
        return Open(who, least, likely, most, after.number, step, play.place.span.line)

    leave.leave = exit_of
    maker.begin(after, maker.ground)
    if not play.barred:
        after.body += leaving(play, planned, step)
    if planned.after > 0:
        after.marks.append(StepMark(0, step))
        after.length += planned.after


def stays(before: Act, after: Act) -> bool:
    """Say whether a hand stays where it is from one touch to the next."""
    if not isinstance(before, Touch) or not isinstance(after, Touch):
        return False
    same = (before.where, before.hand) == (after.where, after.hand)
    return same and before.leave is None and after.approach is None
