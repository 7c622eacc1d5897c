"""Lengths as people say them, Dutch or English, in the words of the language."""

from __future__ import annotations

import re

_SPACES = re.compile(r"\s+")
_WORDS = {
    "een halve minuut": "30 s", "halve minuut": "30 s", "half a minute": "30 s",
    "half minute": "30 s", "anderhalve minuut": "1 min 30 s", "een kwartier": "15 min",
    "kwartier": "15 min", "half uur": "30 min", "een half uur": "30 min",
    "½ min": "30 s", "1/2 min": "30 s", "½ minuut": "30 s", "1/2 minuut": "30 s",
}  # fmt: skip
_NUMBERS = {
    name: str(number)
    for number, names in enumerate(
        ("een a one één", "twee two", "drie three", "vier four", "vijf five", "zes six",
         "zeven seven", "acht eight", "negen nine", "tien ten"), 1,
    )
    for name in names.split()
}  # fmt: skip
_SIZE = r"(\d+(?:[.,]\d+)?)"
_UNIT = r"(s|sec|secs|seconds?|seconden?|tellen|counts?|m|min|mins|minutes?|minuut|minuten)"
_RANGE = re.compile(rf"(?:van |from |tussen |between )?{_SIZE} ?{_UNIT}?"
                    rf" ?(?:-|–|—|to|tot|à|a|en|and|tot en met) ?{_SIZE} ?{_UNIT}")  # fmt: skip
_BOUND = re.compile(rf"(?:(minimaal|minimum|min\.?|tenminste|minstens|at least)"
                    rf"|(?:maximaal|maximum|max\.?|hoogstens|at most))"
                    rf" {_SIZE} ?{_UNIT}")  # fmt: skip
_LONGER = re.compile(rf"{_SIZE} ?{_UNIT} (?:of langer|or longer|or more|of meer)")
_ABOUT = re.compile(rf"(?:ca\.?|circa|ongeveer|about|around|plm\.?|±|~)? ?{_SIZE} ?{_UNIT}\.?")
_BREATHS = re.compile(r"(\d+) breaths?\.")
_MINUTES = re.compile(r"(\d+) ?(?:m|min|'|’) ?(?:(\d+) ?(?:s|sec|\"|”|″)?)?")
_SECONDS = re.compile(r"(\d+) ?(?:\"|”|″)")
_UNTIL = re.compile(r"(?:tot|until|till|wacht tot) (?:de |mijn |the )?"
                    r"(therapeut|therapist|cliënt|client|iemand|anyone)\b.*")  # fmt: skip
_WHO = {"therapeut": "therapist", "cliënt": "client", "iemand": "anyone"}


def meant_length(text: str) -> str:
    """Return the length that is meant by one in plain words, or nothing."""
    said = _SPACES.sub(" ", text).strip().lower()
    said = _WORDS.get(said, said)
    first, _, rest = said.partition(" ")
    said = f"{_NUMBERS.get(first, first)} {rest}".strip()
    found = _wide(said) or _narrow(said)
    return "" if found == text else found


def _wide(said: str) -> str:
    """Return a length that is open or free, or nothing."""
    until = _UNTIL.fullmatch(said)
    if until is not None:
        return f"until {_WHO.get(until[1], until[1])}"
    between = _RANGE.fullmatch(said)
    if between is not None:
        low, of_low, high, of_high = between.groups()
        return f"{_one(low, of_low or of_high)} to {_one(high, of_high)}"
    bound = _BOUND.fullmatch(said)
    if bound is not None:
        return f"at {'least' if bound[1] else 'most'} {_one(bound[2], bound[3])}"
    longer = _LONGER.fullmatch(said)
    return f"at least {_one(longer[1], longer[2])}" if longer else ""


def _narrow(said: str) -> str:
    """Return a single length, or nothing."""
    about = _ABOUT.fullmatch(said)
    if about is not None:
        return _one(about[1], about[2])
    breaths = _BREATHS.fullmatch(said)
    if breaths is not None:
        return f"{breaths[1]} breaths"
    minutes = _MINUTES.fullmatch(said)
    if minutes is not None:
        return f"{minutes[1]} min {minutes[2]} s" if minutes[2] else f"{minutes[1]} min"
    seconds = _SECONDS.fullmatch(said)
    return f"{seconds[1]} s" if seconds else said if said in _WORDS.values() else ""


def _one(number: str, unit: str) -> str:
    """Return a number with the unit that the language has for it."""
    return f"{number.replace(',', '.')} {'min' if unit.startswith('m') else 's'}"
