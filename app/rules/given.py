"""What a therapist set for one client: judged, told and applied. It lies in a bundle.

    address: u            form of address, je or u
    lead: left            the leading side
    rate: 5.5             breaths per minute, for every guided breath
    ceiling: 2            the most pressure, 0 to 10
    until: 2027-01-31     the last day for which it is meant

None of it can loosen a house rule: the rate is held to the rules of breath, and of two
ceilings the stricter counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from app.words.known import KnownError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.rules.house import House, Limits
    from app.script.model.script import Script
    from app.timeline.choice import Choices
    from app.words.catalog import Words

_NUMBER = re.compile(r"[0-9]{1,2}(\.[0-9]{1,2})?")
_DAY = re.compile(r"20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", re.ASCII)
_RIGHT = {
    "address": "Set for one client, {value} is no form of address: write je or u.",
    "lead": "Set for one client, {value} is no side: write left or right.",
    "rate": "Set for one client, {value} is no number of breaths a minute:"
    " write one from 3 to 20, as 5.5.",
    "ceiling": "Set for one client, {value} is no pressure: write a number from 0 to 10.",
    "until": "Set for one client, {value} is no day: write it as 2027-01-31.",
}
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Given:
    """What was set for one client; what is empty was not set. `until` is an ISO date."""

    address: str = ""
    lead: str = ""
    rate: Fraction | None = None
    ceiling: Fraction | None = None
    until: str = ""

    def told(self, words: Words, today: str) -> tuple[str, ...]:
        """Return what the person should know of it before the start.

        Args:
            words: In whose language.
            today: As an ISO date.
        """
        lines = []
        if self.rate is not None:
            rate = f"{float(self.rate):g}"
            lines.append(words("The breath is set for you: {n} a minute.", n=rate))
        if self.ceiling is not None:
            most = f"{float(self.ceiling):g}"
            lines.append(words("Pressure is set for you: {n} of 10 at most.", n=most))
        if self.lead == "left":
            lines.append(words("Your leading side is set to left."))
        elif self.lead:
            lines.append(words("Your leading side is set to right."))
        if self.until and today > self.until:
            over = "It was meant for you until {day}. Ask who gave it to you before you go on."
            lines.append(words(over, day=_day(self.until, words)))
        elif self.until:
            lines.append(words("It is meant for you until {day}.", day=_day(self.until, words)))
        return tuple(lines)


NOT_GIVEN = Given()


def given_of(pairs: Mapping[str, str], script: Script) -> Given:
    """Return what was set, as far as it can be judged without the house rules.

    Args:
        pairs: Keys and values, as they stand in the bundle.
        script: The session they are meant for.

    Raises:
        KnownError: a value is none of its kind, or means nothing in this session.
    """
    for key, value in pairs.items():
        if not _is_right(key, value):
            raise KnownError(_RIGHT[key], value=value)
    if pairs.get("address") and "nl" not in script.languages:
        raise KnownError("A form of address is set for one client, but this session has no Dutch.")
    return Given(
        address=pairs.get("address", ""),
        lead=pairs.get("lead", ""),
        rate=Fraction(pairs["rate"]) if "rate" in pairs else None,
        ceiling=Fraction(pairs["ceiling"]) if "ceiling" in pairs else None,
        until=pairs.get("until", ""),
    )


def with_given(choices: Choices, given: Given) -> Choices:
    """Return choices with what was set; what was chosen for now comes first."""
    formal = choices.language == "nl" and given.address == "u"
    lead = {"lead": given.lead} if given.lead else {}
    return replace(
        choices,
        language="nl-u" if formal else choices.language,
        values={**lead, **choices.values},
        rate=choices.rate or given.rate,
    )


def house_under(house: House, given: Given) -> House:
    """Return a house that is no looser than the client's ceiling."""
    if given.ceiling is None:
        return house
    home, clinic = (_under(limits, given.ceiling) for limits in (house.home, house.clinic))
    return replace(house, home=home, clinic=clinic)


def _under(limits: Limits, ceiling: Fraction) -> Limits:
    """Return limits that allow no more pressure than a ceiling."""
    pressure, direct = min(limits.pressure, ceiling), min(limits.direct_pressure, ceiling)
    return replace(limits, pressure=pressure, direct_pressure=direct)


def _is_right(key: str, value: str) -> bool:
    """Say whether a value is one of its kind."""
    if key == "address":
        return value in {"je", "u"}
    if key == "lead":
        return value in {"left", "right"}
    if key == "until":
        return bool(_DAY.fullmatch(value)) and int(value[-2:]) <= _days(value)
    low, high = (3, 20) if key == "rate" else (0, 10)
    return bool(_NUMBER.fullmatch(value)) and low <= Fraction(value) <= high


def _days(date: str) -> int:
    """Return how many days the month of a day has; from 2000 on each fourth year is a leap year."""
    year, month = int(date[:4]), date[5:7]
    if month == "02":
        return 28 if year % 4 else 29
    return 30 if month in {"04", "06", "09", "11"} else 31


def _day(date: str, words: Words) -> str:
    """Return a day as one says it."""
    year, month, day = (int(part) for part in date.split("-"))
    return f"{day} {words(_MONTHS[month - 1])} {year}"
