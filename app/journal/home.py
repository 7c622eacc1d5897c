"""The home journal: one SQLite file, one short transaction for each fact.

    evening  a session that was begun: which, when, how it ended
    answer   what was answered in it, in the order of asking
    note     the person's own words about it

A kill at any moment loses nothing that was answered before it: each fact is on
disk before the call returns (WAL, synchronous FULL). Private words never come
here. The file knows its schema by `user_version`.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.words.known import KnownError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from app.journal.answer import Answer

MIGRATIONS = (
    """
    CREATE TABLE evening (
        id INTEGER PRIMARY KEY,
        session TEXT NOT NULL,
        title TEXT NOT NULL,
        begun TEXT NOT NULL,
        ended TEXT,
        stopped INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE answer (
        id INTEGER PRIMARY KEY,
        evening INTEGER NOT NULL REFERENCES evening ON DELETE CASCADE,
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        at INTEGER NOT NULL
    );
    CREATE TABLE note (
        evening INTEGER PRIMARY KEY REFERENCES evening ON DELETE CASCADE,
        words TEXT NOT NULL
    );
    """,
)
"""One script for each schema version; a file is brought up from its own."""
VERSION = len(MIGRATIONS)
_BUSY = 2_000
"""Milliseconds to wait for another program that writes."""


class JournalError(KnownError):
    """A journal that cannot be read or written now."""


@dataclass(frozen=True, slots=True)
class Evening:
    """A session that was done; times are ISO 8601 with their zone.

    `ended` is empty where it was never finished. `answers` are pairs of check
    and value, oldest first; an empty value is no answer.
    """

    id: int
    session: str
    title: str
    begun: str
    ended: str
    stopped: bool
    answers: tuple[tuple[str, str], ...]
    words: str


class Journal:
    """What was done and answered at home, kept on this computer only."""

    def __init__(self, path: Path) -> None:
        """Open the file, or make it.

        Raises:
            JournalError: it is newer than this program, damaged, or not writable.
        """
        self._path = path
        with self._told():
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = sqlite3.connect(path, isolation_level=None, timeout=_BUSY / 1000)
            try:
                self._file.execute("PRAGMA journal_mode = WAL")
                self._file.execute("PRAGMA synchronous = FULL")
                self._file.execute("PRAGMA foreign_keys = ON")
                self._file.execute("PRAGMA secure_delete = ON")
                self._bring_up()
            except (sqlite3.Error, JournalError):
                self._file.close()
                raise

    # --- facts, each a transaction ------------------------------------------------

    def begin(self, session: str, title: str, when: str) -> int:
        """Note that a session was begun; return the number of the evening."""
        sql = "INSERT INTO evening (session, title, begun) VALUES (?, ?, ?)"
        return int(self._do(sql, session, title, when).lastrowid or 0)

    def answer(self, evening: int, answer: Answer) -> None:
        """Keep an answer."""
        sql = "INSERT INTO answer (evening, name, value, at) VALUES (?, ?, ?, ?)"
        self._do(sql, evening, answer.name, answer.value, answer.at)

    def end(self, evening: int, when: str, *, stopped: bool) -> None:
        """Note that a session is over."""
        sql = "UPDATE evening SET ended = ?, stopped = ? WHERE id = ?"
        self._do(sql, when, int(stopped), evening)

    def note(self, evening: int, words: str) -> None:
        """Keep the person's own words about an evening; empty ones are taken out."""
        if words:
            sql = "INSERT INTO note VALUES (?, ?) ON CONFLICT (evening) DO UPDATE SET words = ?"
            self._do(sql, evening, words, words)
        else:
            self._do("DELETE FROM note WHERE evening = ?", evening)

    def take_in(self, evenings: Iterable[Evening]) -> int:
        """Add evenings from elsewhere, all or none; return how many were new.

        One that began at the same moment with the same session is known already.
        """
        with self._told(), self._whole():
            known = set(self._rows("SELECT session, begun FROM evening"))
            fresh = [one for one in evenings if (one.session, one.begun) not in known]
            for one in fresh:
                self._add(one)
        return len(fresh)

    def forget(self, evening: int) -> None:
        """Take one evening out, with all that was answered in it."""
        self._do("DELETE FROM evening WHERE id = ?", evening)

    def forget_before(self, when: str) -> None:
        """Take out what was begun before a time, ISO 8601 with its zone."""
        self._do("DELETE FROM evening WHERE datetime(begun) < datetime(?)", when)

    def forget_all(self) -> None:
        """Take everything out, and off the disk."""
        with self._told():
            self._file.execute("DELETE FROM evening")
            self._file.execute("VACUUM")
            self._file.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    # --- looking back ---------------------------------------------------------------

    def evenings(self) -> tuple[Evening, ...]:
        """Return all evenings, the latest first."""
        with self._told():
            answers: dict[int, list[tuple[str, str]]] = {}
            for evening, name, value in self._rows(
                "SELECT evening, name, value FROM answer ORDER BY id"
            ):
                answers.setdefault(evening, []).append((name, value))
            rows = self._rows(
                "SELECT id, session, title, begun, ended, stopped, words FROM evening"
                " LEFT JOIN note ON note.evening = evening.id"
                " ORDER BY datetime(begun) DESC, id DESC"
            )
        return tuple(
            Evening(
                row[0],
                row[1],
                row[2],
                row[3],
                row[4] or "",
                bool(row[5]),
                tuple(answers.get(row[0], ())),
                row[6] or "",
            )
            for row in rows
        )

    def unfinished(self) -> Evening | None:
        """Return the latest evening, where it never came to an end."""
        latest = next(iter(self.evenings()), None)
        return latest if latest is not None and not latest.ended else None

    def times(self, session: str) -> int:
        """Return how often a session was played to its end."""
        with self._told():
            sql = "SELECT count(*) FROM evening WHERE session = ? AND ended IS NOT NULL"
            return int(self._rows(sql, session)[0][0])

    def close(self) -> None:
        """Let the file go."""
        self._file.close()

    # --- inside ------------------------------------------------------------------------

    def _bring_up(self) -> None:
        """Bring the schema to this program's version, step by step."""
        (found,) = self._file.execute("PRAGMA user_version").fetchone()
        if found > VERSION:
            raise JournalError(
                "{path} was written by a newer Zacht. Install that one to see your evenings.",
                path=str(self._path),
            )
        for version in range(found, VERSION):
            done = f"PRAGMA user_version = {version + 1}"
            self._file.executescript(f"BEGIN IMMEDIATE; {MIGRATIONS[version]} {done}; COMMIT;")

    def _add(self, one: Evening) -> None:
        """Add an evening with all that belongs to it, inside a transaction."""
        sql = "INSERT INTO evening (session, title, begun, ended, stopped) VALUES (?, ?, ?, ?, ?)"
        facts = one.session, one.title, one.begun, one.ended or None, int(one.stopped)
        number = self._file.execute(sql, facts).lastrowid
        self._file.executemany(
            "INSERT INTO answer (evening, name, value, at) VALUES (?, ?, ?, 0)",
            [(number, name, value) for name, value in one.answers],
        )
        if one.words:
            self._file.execute("INSERT INTO note VALUES (?, ?)", (number, one.words))

    @contextmanager
    def _whole(self) -> Iterator[None]:
        """Make one transaction of several facts."""
        self._file.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._file.execute("ROLLBACK")
            raise
        self._file.execute("COMMIT")

    def _do(self, sql: str, *values: object) -> sqlite3.Cursor:
        """Write one fact."""
        with self._told():
            return self._file.execute(sql, values)

    def _rows(self, sql: str, *values: object) -> list[Any]:
        """Read some rows."""
        with closing(self._file.execute(sql, values)) as cursor:
            return cursor.fetchall()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Tell what is wrong with the file in one sentence."""
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise JournalError(
                "Your evenings cannot be kept in {path}: {why}.",
                path=str(self._path),
                why=str(error) or type(error).__name__,
            ) from error
