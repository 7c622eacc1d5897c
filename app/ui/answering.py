"""The questions before a session: which are asked now, and what is known of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from app.ui.before import own_questions
from app.ui.session import asked_first

if TYPE_CHECKING:
    from app.script.model.script import Script
    from app.ui.asked import Asked
    from app.ui.session import Chosen
    from app.words.catalog import Words


def known_of(script: Script, asked: Asked, language: str) -> dict[str, bool]:
    """Return the answers to a session's questions that need not be asked now."""
    return asked.known((*asked_first(script), *own_questions(script, language)))


def passed_words(chosen: Chosen, asked: Asked, words: Words) -> str:
    """Say when the questions were answered that are not asked now."""
    if not chosen.known:
        return ""
    found = [day for name in chosen.known if (day := asked.passed(name)) is not None]
    if any(chosen.known.values()) or len(found) < len(chosen.known):
        return words("You answered the other questions earlier this evening.")
    day = min(found)
    when = QLocale(words.language).toString(QDate(day.year, day.month, day.day), "d MMMM")
    return words("On {day} you answered no to what is asked first.", day=when)
