"""Keeps where a session is while it plays, and finds it again; no Qt.

For a page, in this order:

    placed = Placed(Bookmark(folder / "place.json"))
    where = placed.interrupted()        at the start of the program: offer to go on
    placed.forget()                     the person does not want to
    placed.begin(name, title, choices)  a session begins
    placed.follow(moment)               each moment; nearly always costs nothing
    placed.end()                        it is over, or was left

To go on, the session is opened by `where.session` with `where.language`,
`where.variants` and `where.cautions`, and its guide is made with `since=where`:
it begins, softly, with the step it was in. To land instead, `landing=True` too.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from app.journal.answer import Answers
from app.journal.whereabouts import Whereabouts
from app.timeline.exit import Ask
from app.timeline.state import Position

if TYPE_CHECKING:
    from app.journal.whereabouts import Bookmark
    from app.player.moment import Moment
    from app.timeline.choice import Choices
    from app.timeline.program import Program

EVERY = 3.0
"""Seconds between two writings at least."""

Apart: TypeAlias = Callable[[Callable[[], None]], object]
"""Does work elsewhere, one after the other."""


class Placed:
    """Writes the place of the session that plays, on a thread of its own.

    Args:
        bookmark: Where it is kept.
        now: The wall clock.
        apart: Does the writing, so that no frame waits for the disk.
    """

    def __init__(
        self,
        bookmark: Bookmark,
        now: Callable[[], float] = time.time,
        apart: Apart | None = None,
    ) -> None:
        """Keep nothing yet."""
        self._bookmark, self._now = bookmark, now
        self._apart = apart or ThreadPoolExecutor(1, "place").submit
        self._like: Whereabouts | None = None
        self._kept: tuple[object, ...] = ()
        self._written = 0.0

    def interrupted(self) -> Whereabouts | None:
        """Return where a session was when the program ended without closing it."""
        return self._bookmark.interrupted(self._now())

    def begin(self, session: str, title: str, choices: Choices) -> None:
        """Begin to keep the place of a session; nothing is written before it moves."""
        self._kept, self._written = (), 0.0
        self._like = Whereabouts(
            session=session,
            title=title,
            language=choices.language,
            variants=dict(choices.variants),
            cautions=dict(choices.cautions),
            path=(),
            trail=(),
            share=0.0,
            answers=Answers(),
            when=0.0,
        )

    def follow(self, moment: Moment) -> None:
        """Keep the step and the answers of a moment, where they are others."""
        step, like = moment.state.step, self._like
        if like is None or step is None or moment.in_help:
            return
        here = (step.path, step.trail, len(moment.answers.given))
        now = self._now()
        if here == self._kept or 0 <= now - self._written < EVERY:
            return
        self._kept, self._written = here, now
        where = replace(
            like,
            path=step.path,
            trail=step.trail,
            share=_share(moment),
            answers=without_private(moment.answers, moment.program),
            when=now,
        )
        self._apart(partial(self._bookmark.keep, where))

    def end(self) -> None:
        """Keep it no longer: the session is over, or was left."""
        if self._like is not None:
            self._like = None
            self.forget()

    def forget(self) -> None:
        """Do not offer any more to go on."""
        self._apart(self._bookmark.forget)


def position_of(program: Program, where: Whereabouts) -> Position | None:
    """Return where the step begins; `None` where the session has it no more."""
    for row in program.steps:
        if (row.path, row.trail) == (where.path, where.trail):
            return Position(row.segment, row.start)
    return None


def without_private(answers: Answers, program: Program) -> Answers:
    """Return answers without those that are never written down."""
    asks = [segment.exit for segment in program.segments]
    private = {
        ask.name for ask in asks if isinstance(ask, Ask) and ask.answer.form == "private words"
    }
    return Answers(tuple(one for one in answers.given if one.name not in private))


def _share(moment: Moment) -> float:
    """Return how far a session is, 0 to 1."""
    likely = moment.program.lengths.likely
    return min(1.0, max(0.0, 1 - moment.state.left / likely)) if likely else 1.0
