"""Which sessions were played before, as the journal of evenings has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.journal.home import JournalError

if TYPE_CHECKING:
    from app.ui.diary import Diary


def played(diary: Diary) -> frozenset[str]:
    """Return the names of all sessions that were played; none where nothing can be read."""
    try:
        return frozenset(evening.session for evening in diary.journal.evenings())
    except JournalError:
        return frozenset()
