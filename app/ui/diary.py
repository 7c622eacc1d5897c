"""Writes an evening into the journal while it is played, fact by fact."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.journal.home import Journal, JournalError
from app.timeline.exit import Ask

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.player.guide import Ended
    from app.player.moment import Moment
    from app.timeline.program import Program


def local_time() -> str:
    """Return the time on this computer's clock, with its zone."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


class Diary(QObject):
    """One session after the other; what cannot be kept is told once, and no more.

    Answers are written when they are given, so that nothing answered is lost
    whatever happens. Private words are never written.
    """

    troubled = Signal(object)  # JournalError

    def __init__(
        self, path: Path, now: Callable[[], str] = local_time, parent: QObject | None = None
    ) -> None:
        """Open no file yet."""
        super().__init__(parent)
        self._path, self._now = path, now
        self._journal: Journal | None = None
        self._evening = 0  # that is played
        self._latest = 0  # that was played
        self._kept = 0
        self._taken_up: int | None = None
        self._private: tuple[Program | None, frozenset[str]] = (None, frozenset())

    def take_up(self, answers: int) -> None:
        """Know that the next session goes on: so many answers of it are written."""
        self._taken_up = answers

    def begin(self, session: str, title: str) -> None:
        """Note that a session begins, or goes on."""
        self._evening = self._latest = 0
        self._kept, taken_up = self._taken_up or 0, self._taken_up is not None
        self._taken_up = None
        try:
            open_one = self.journal.unfinished() if taken_up else None
            if open_one is not None and open_one.session == session:
                self._evening = open_one.id
            else:
                self._evening = self.journal.begin(session, title, self._now())
            self._latest = self._evening
        except JournalError as error:
            self.troubled.emit(error)

    def follow(self, moment: Moment) -> None:
        """Write what has been answered since the moment before."""
        given = moment.answers.given
        if len(given) == self._kept or not self._evening:
            return
        fresh, self._kept = given[self._kept :], len(given)
        try:
            for answer in fresh:
                if answer.name not in self._secrets(moment.program):
                    self.journal.answer(self._evening, answer)
        except JournalError as error:
            self._evening = 0
            self.troubled.emit(error)

    def end(self, ended: Ended) -> None:
        """Note that the session is over."""
        if self._evening:
            evening, when = self._evening, self._now()
            self._keep(lambda journal: journal.end(evening, when, stopped=ended.stopped))
            self._evening = 0

    def note(self, text: str) -> None:
        """Keep the person's own words about the latest session."""
        if self._latest:
            self._keep(lambda journal: journal.note(self._latest, text))

    def forget_latest(self) -> None:
        """Keep nothing of the latest session."""
        if self._latest:
            self._keep(lambda journal: journal.forget(self._latest))
            self._latest = 0

    def forget_older(self, days: int) -> None:
        """Take out what is older than a person wants to keep; 0 keeps all."""
        if days:
            oldest = datetime.fromisoformat(self._now()) - timedelta(days=days)
            self._keep(lambda journal: journal.forget_before(oldest.isoformat()))

    @property
    def journal(self) -> Journal:
        """The file of evenings, opened when it is first wanted.

        Raises:
            JournalError: it cannot be opened.
        """
        if self._journal is None:
            self._journal = Journal(self._path)
        return self._journal

    def close(self) -> None:
        """Let the file go."""
        if self._journal is not None:
            self._journal.close()
            self._journal = None

    def _keep(self, write: Callable[[Journal], None]) -> None:
        """Write something, or tell that it cannot be kept."""
        try:
            write(self.journal)
        except JournalError as error:
            self.troubled.emit(error)

    def _secrets(self, program: Program) -> frozenset[str]:
        """Return the checks whose answers are never written down."""
        if self._private[0] is not program:
            asks = [segment.exit for segment in program.segments]
            names = frozenset(
                ask.name
                for ask in asks
                if isinstance(ask, Ask) and ask.answer.form == "private words"
            )
            self._private = program, names
        return self._private[1]
