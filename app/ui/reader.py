"""Reads one session file: its card, and the session where it plays."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.library.shelf import read_bytes, session_name
from app.script.fault import Level, UnreadableError
from app.ui.view import SessionCard
from app.words.known import KnownError

if TYPE_CHECKING:
    from pathlib import Path

    from app.library.bundle import Bundle
    from app.library.judge import Judged
    from app.library.shelf import Entry
    from app.rules.given import Given
    from app.script.model.script import Script
    from app.words.catalog import Words

_SHOWN = 3
"""Faults of a broken session that its card tells."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in a file.

    Attributes:
        card: The session's card, with what is wrong where it does not play.
        script: The session, where it plays.
        given: What was set in it for one client.
        lasts: Whether it holds until the file changes.
    """

    card: SessionCard
    script: Script | None = None
    given: Given | None = None
    lasts: bool = True


def name_of(path: Path) -> str:
    """Return the id of a session's card: its folder and its name."""
    return f"{path.parent}/{session_name(path)}"


def read_session(entry: Entry, words: Words, *, can_answer: bool = True) -> Reading:
    """Return what is in a file: a session, or what is wrong with it.

    Cards have the length that is heard by whoever `can_answer`, or cannot.
    """
    from app.library.bundle import read_script  # noqa: PLC0415 - YAML, after the first paint
    from app.library.judge import judge  # noqa: PLC0415 - as above
    from app.ui.session import card_of  # noqa: PLC0415 - as above
    from app.words.fault import unreadable  # noqa: PLC0415 - as above

    try:
        data = read_bytes(entry.path)
    except KnownError as error:
        return Reading(_broken(entry, (error.told(words),)), lasts=False)  # it may pass
    try:
        found = replace(read_script(entry.path), script=data)
        judged = judge(found)
    except UnreadableError as error:
        return Reading(_broken(entry, (unreadable(error, words),)))
    except KnownError as error:
        return Reading(_broken(entry, (error.told(words),)))
    script = judged.checked.script
    if script is None or judged.checked.has_errors:
        return Reading(_broken(entry, _faults(entry, found, judged, words)))
    card = card_of(name_of(entry.path), script, words, can_answer=can_answer)
    return Reading(card, script, judged.given)


def _faults(entry: Entry, found: Bundle, judged: Judged, words: Words) -> tuple[str, ...]:
    """Say why a session cannot be played."""
    from app.library.judge import unfit  # noqa: PLC0415 - only for broken ones
    from app.rules.telling import told  # noqa: PLC0415 - as above

    errors = [fault for fault in judged.checked.faults if fault.level is Level.ERROR]
    lines = [told(entry.path.name, fault, words) for fault in errors[:_SHOWN]]
    return (*unfit(judged, found, words), *lines)


def _broken(entry: Entry, faults: tuple[str, ...]) -> SessionCard:
    """Return the card of a session that cannot be played."""
    return SessionCard(name_of(entry.path), entry.path.name, faults=faults)
