"""Lengths as they are written: `1 min 30 s`, `12 breaths`, `2 min to 5 min`."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from app.script import code
from app.script.model.length import TICKS, Length, Who
from app.script.plain import meant_length
from app.script.wrong import WrongError, nearest, wrong

GUESS = 5 * 60 * TICKS
"""How long a length alone until somebody is done is taken to be: 5 min."""

MOST_STEP = 60 * 60 * TICKS
MOST_SESSION = 4 * 60 * 60 * TICKS
WHO: tuple[Who, ...] = ("therapist", "client", "anyone")

_SECONDS = {"s": 1, "min": 60, "h": 3600}
_NUMBER = re.compile(r"\d{1,6}(?:\.\d{1,3})?", re.ASCII)
_PART = re.compile(r"(\d+(?:\.\d+)?) (s|min|h)(?: |$)", re.ASCII)
_BREATHS = re.compile(r"(\d+) breaths?", re.ASCII)
_LOOSE = re.compile(r"([0-9]+(?:[.,][0-9]+)?)\s*([a-zA-Z]+)?")
_UNITS = {
    "s": ("s", "sec", "secs", "second", "seconds", "sek", "seconde", "seconden"),
    "min": ("min", "mins", "minute", "minutes", "minuut", "minuten", "m"),
    "h": ("h", "hr", "hour", "hours", "uur", "u"),
    "breaths": (
        "breaths", "breath", "adem", "adems", "ademhaling", "ademhalingen", "ademteugen",
        "keer", "x", "times", "cycle", "cycles", "cycli",
    ),
}  # fmt: skip
_UNIT = {word: unit for unit, words in _UNITS.items() for word in words}


@lru_cache(maxsize=4096)
def read_number(text: str) -> Fraction:
    """Return a number of at most 6 digits and 3 decimals.

    Raises:
        WrongError: it is not a number, or too long.
    """
    if _NUMBER.fullmatch(text):
        return Fraction(text)
    if re.fullmatch(r"[0-9]+(?:\.[0-9]+)?", text):
        raise wrong(code.LONG_NUMBER, text=text[:20])
    plain = text.replace(",", ".")
    raise wrong(code.NOT_A_NUMBER, plain if _NUMBER.fullmatch(plain) else "", text=text[:60])


def read_whole(text: str, low: int, high: int) -> int:
    """Return a whole number between two limits.

    Raises:
        WrongError: it is not a whole number, or outside.
    """
    number = read_number(text)
    if number.denominator != 1:
        raise wrong(code.NOT_A_NUMBER, str(round(number)), text=text)
    if not low <= number <= high:
        raise _outside(text, low, high)
    return int(number)


def read_between(text: str, low: Fraction | int, high: Fraction | int) -> Fraction:
    """Return a number between two limits; a minus in front is allowed.

    Raises:
        WrongError: it is not a number, or outside.
    """
    minus = text.startswith("-")
    number = -read_number(text[1:]) if minus else read_number(text)
    if not low <= number <= high:
        raise _outside(text, low, high)
    return number


def _outside(text: str, low: Fraction | int, high: Fraction | int) -> WrongError:
    """Return the error for a number outside its limits, with the nearest inside."""
    nearer = low if text.startswith("-") or Fraction(text) < low else high
    return wrong(code.OUT_OF_RANGE, str(nearer), text=text, low=str(low), high=str(high))


@lru_cache(maxsize=4096)
def read_ticks(text: str) -> int:
    """Return a single time such as `1 min 30 s` in ticks.

    Raises:
        WrongError: it is not one.
    """
    length = read_length(text)
    if length.form != "exact" or length.unit != "time" or length.until:
        raise wrong(code.OPEN_HERE, text=text)
    return length.low


@lru_cache(maxsize=4096)
def read_length(text: str) -> Length:
    """Return a length as it is written anywhere in a script.

    Alone, `until therapist` has the guess of 5 min and no end.

    Raises:
        WrongError: it is not a length.
    """
    if text.startswith("until "):
        return Length("open", "time", GUESS, None, _who(text[6:], text))
    body, _, who = text.partition(" until ")
    until = _who(who, text) if who else None
    if body.startswith("at least "):
        unit, low = _single(body[9:], text)
        return Length("least", unit, low, None, until)
    if body.startswith("at most "):
        unit, high = _single(body[8:], text)
        return Length("most", unit, 0, high, until)
    first, _, second = body.partition(" to ")
    if not second:
        unit, low = _single(body, text)
        return Length("exact", unit, low, low, until)
    return _range(first, second, text, until)


def _who(who: str, text: str) -> Who:
    """Return who ends an open length."""
    for known in WHO:
        if who == known:
            return known
    meant = nearest(who, WHO)
    fix = f"{text[: len(text) - len(who)]}{meant}" if meant else ""
    raise wrong(code.UNKNOWN_WORD, fix, text=who, allowed=" · ".join(WHO))


def _range(first: str, second: str, text: str, until: Who | None) -> Length:
    """Return a length that is free between two limits."""
    end, high = _single(second, text)
    if re.fullmatch(r"\d+(?:\.\d+)?", first, re.ASCII):
        fix = f"{first} {second.rsplit(' ', maxsplit=1)[-1]} to {second}"
        raise wrong(code.NO_UNIT, fix, text=first)
    unit, low = _single(first, text)
    if unit != end:
        raise wrong(code.NOT_A_LENGTH, text=text)
    if low >= high:
        raise wrong(code.UPSIDE_DOWN, f"{second} to {first}" if low > high else first, text=text)
    return Length("range", unit, low, high, until)


def _single(text: str, whole: str) -> tuple[Literal["time", "breaths"], int]:
    """Return the unit and size of one length: ticks or breaths."""
    breaths = _BREATHS.fullmatch(text)
    if breaths is not None:
        return "breaths", read_whole(breaths[1], 1, 2_000)
    seconds = Fraction(0)
    place, before = 0, 7200
    while place < len(text):
        part = _PART.match(text, place)
        if part is None or _SECONDS[part[2]] >= before:
            raise _not_a_length(text, whole)
        before = _SECONDS[part[2]]
        seconds += read_number(part[1]) * before
        place = part.end()
    if not text or text.endswith(" "):
        raise _not_a_length(text, whole)
    ticks = int(seconds * TICKS)
    if ticks > MOST_SESSION:
        raise wrong(code.TOO_LONG, text=text, most="4 h")
    return "time", ticks


def _not_a_length(text: str, whole: str) -> WrongError:
    """Return the error for a text that is no length, with what it would be."""

    def fixed(piece: str) -> str:
        return whole.replace(text, piece) if text else piece

    clock = re.fullmatch(r"(\d{1,3}):([0-5]\d)(?::([0-5]\d))?", text, re.ASCII)
    if clock is not None:
        return wrong(code.CLOCK_TIME, fixed(_from_clock(clock)), text=text)
    if re.fullmatch(r"\d+(?:[.,]\d+)?", text, re.ASCII):
        number = text.replace(",", ".")
        return wrong(code.NO_UNIT, fixed(f"{number} s"), text=text, other=fixed(f"{number} min"))
    plain = meant_length(whole)
    if plain:
        return wrong(code.NOT_A_LENGTH, plain, text=whole[:60])
    loose = _LOOSE.findall(text)
    if loose and re.sub(_LOOSE, "", text).strip(" ,") in ("", "en", "and"):
        units = [_UNIT.get(unit.lower(), "") for _, unit in loose]
        if all(units):
            pairs = zip(loose, units, strict=True)
            piece = " ".join(f"{n.replace(',', '.')} {unit}" for (n, _), unit in pairs)
            if piece != text:
                return wrong(code.NOT_A_LENGTH, fixed(piece), text=text)
    return wrong(code.NOT_A_LENGTH, text=text[:60])


def _from_clock(clock: re.Match[str]) -> str:
    """Return a clock time in words: `4:30` is `4 min 30 s`."""
    numbers = [int(part) for part in clock.groups() if part]
    names = ("h", "min", "s")[-len(numbers) :]
    parts = [f"{n} {name}" for n, name in zip(numbers, names, strict=True) if n]
    return " ".join(parts) or "0 s"
