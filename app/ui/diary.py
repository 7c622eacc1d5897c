"""Writes an evening into the journal while it is played, fact by fact."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal

from app.journal.home import Journal, JournalError
from app.timeline.exit import Ask
from app.ui.view import EveningView

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.player.guide import Ended
    from app.player.transport import Moment
    from app.timeline.program import Program
    from app.words.catalog import Words


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
        self._evening = 0
        self._kept = 0
        self._private: tuple[Program | None, frozenset[str]] = (None, frozenset())

    def begin(self, session: str, title: str) -> None:
        """Note that a session begins."""
        self._kept = 0
        self._evening = 0
        try:
            self._journal = self._journal or Journal(self._path)
            self._evening = self._journal.begin(session, title, self._now())
        except JournalError as error:
            self.troubled.emit(error)

    def follow(self, moment: Moment) -> None:
        """Write what has been answered since the moment before."""
        given = moment.answers.given
        if len(given) == self._kept or self._journal is None or not self._evening:
            return
        fresh, self._kept = given[self._kept :], len(given)
        try:
            for answer in fresh:
                if answer.name not in self._secrets(moment.program):
                    self._journal.answer(self._evening, answer)
        except JournalError as error:
            self._evening = 0
            self.troubled.emit(error)

    def end(self, ended: Ended) -> None:
        """Note that the session is over."""
        if self._journal is None or not self._evening:
            return
        try:
            self._journal.end(self._evening, self._now(), stopped=ended.stopped)
        except JournalError as error:
            self.troubled.emit(error)
        self._evening = 0

    def evenings(self, words: Words) -> tuple[EveningView, ...]:
        """Return what was done, the latest first."""
        try:
            self._journal = self._journal or Journal(self._path)
            found = self._journal.evenings()
        except JournalError as error:
            self.troubled.emit(error)
            return ()
        locale = QLocale(words.language)
        return tuple(
            EveningView(_day(one.begun, locale), one.title, words=one.words) for one in found
        )

    def close(self) -> None:
        """Let the file go."""
        if self._journal is not None:
            self._journal.close()
            self._journal = None

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


def _day(text: str, locale: QLocale) -> str:
    """Return a kept time as a day in the person's language."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    return locale.toString(moment, "dddd d MMMM, HH:mm")  # type: ignore[call-overload,no-any-return]
