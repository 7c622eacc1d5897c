"""Guesses in which country this machine stands, for the numbers to call."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLocale, QTimeZone

from app.tables.country import country


def guessed_country(codes: Iterable[str] | None = None) -> str:
    """Return the code of the first country whose numbers are known, or nothing.

    The clock goes before the language: a computer that speaks American English
    in Amsterdam stands in Amsterdam, and there one calls 112.
    """
    found = _told_by_system() if codes is None else codes
    return next((code for code in found if country(code).code), "")


def _told_by_system() -> tuple[str, str]:
    """Return the countries of the clock and of the language."""
    clock, language = QTimeZone.systemTimeZone().territory(), QLocale.system().territory()
    return QLocale.territoryToCode(clock), QLocale.territoryToCode(language)
