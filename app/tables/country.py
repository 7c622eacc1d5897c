"""Countries, and whom to call in each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from app.tables.toml import read_toml


@dataclass(frozen=True, slots=True)
class Country:
    """Whom to call in a country; what is not certain is left out.

    Where nothing else is known it is 112 and "your doctor".

    Attributes:
        code: Two letters, ISO 3166; empty for a country that is not known.
        emergency: The number for danger to life.
        crisis: The lines for who thinks of suicide.
    """

    code: str = ""
    nl: str = "ander land"
    en: str = "another country"
    emergency: str = "112"
    crisis: tuple[str, ...] = ()
    doctor_nl: str = "je huisarts"
    doctor_en: str = "your doctor"

    def name(self, language: str) -> str:
        """Return what the country is called in a language."""
        return self.nl if language.startswith("nl") else self.en

    def doctor(self, language: str) -> str:
        """Return who the doctor is, also out of hours, in words of a language."""
        return self.doctor_nl if language.startswith("nl") else self.doctor_en

    def lines(self, language: str) -> str:
        """Return whom to call with thoughts of suicide: the lines, and the last resort."""
        return _or((*self.crisis, self.emergency), language)


@cache
def countries() -> tuple[Country, ...]:
    """Return the countries whose numbers are known, the nearest to home first."""
    rows = read_toml("countries")["country"]
    return tuple(Country(**{**row, "crisis": tuple(row["crisis"])}) for row in rows)


def country(code: str) -> Country:
    """Return a country by its code, in large or small letters; or what holds anywhere."""
    return next((one for one in countries() if one.code == code.upper()), Country())


def _or(parts: tuple[str, ...], language: str) -> str:
    """Join what one may choose from."""
    last = " of " if language.startswith("nl") else " or "
    return last.join(filter(None, (", ".join(parts[:-1]), parts[-1])))
