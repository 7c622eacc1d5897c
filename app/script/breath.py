"""Breaths as they are written: `4-0-6-0`, `6 per min`, `own pace`."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import TypeAlias

from app.script import code
from app.script.length import read_number
from app.script.model.breath import Pace, Pattern, Rate
from app.script.wrong import WrongError, nearest, wrong

Shape: TypeAlias = tuple[Fraction, Fraction, Fraction, Fraction]

DEFAULT_SHAPE: Shape = (Fraction(40), Fraction(0), Fraction(60), Fraction(0))
"""Shape of a rate that names none: the out-breath is the longer half."""

_DASHES = re.compile(r"\s*[-\u2013\u2014/]\s*")
_RATE = re.compile(r"(\S+)(?: to (\S+))? per min")
_WORDS = ("own pace", "notice")
_PARTS = 4
_HALVES = 2  # in and out
_WHOLE = 100


@lru_cache(maxsize=4096)
def read_pace(text: str, shape: Shape = DEFAULT_SHAPE) -> Pace:
    """Return a pattern, a rate with its shape, `own pace` or `notice`.

    Numbers may carry ` s`, as a filled-in length does.

    Raises:
        WrongError: it is none of these.
    """
    if text == "own pace":
        return "own pace"
    if text == "notice":
        return "notice"
    rate = _RATE.fullmatch(text)
    if rate is not None:
        return _rate(rate, shape)
    if text[:1].isdigit():
        return _pattern(text)
    fix = nearest(text, _WORDS)
    raise wrong(code.NOT_A_BREATH, fix, text=text[:60])


def _rate(rate: re.Match[str], shape: Shape) -> Rate:
    """Return a rate or a ramp of rates."""
    first = read_number(rate[1])
    last = read_number(rate[2]) if rate[2] else first
    if not first or not last:
        raise wrong(code.NOT_A_BREATH, text=rate[0])
    return Rate(first, last, shape)


def _pattern(text: str) -> Pattern:
    """Return a pattern of seconds: in (and a second in), hold, out, hold."""
    if "per" in text or "/min" in text:
        raise _not_a_rate(text)
    parts = [part.removesuffix(" s") for part in text.split("-")]
    if len(parts) != _PARTS or " " in "".join(parts):
        raise _wrong_count(text)
    inhale, plus, second = parts[0].partition("+")
    first = read_number(inhale.removesuffix(" s"))
    two = read_number(second) if plus else Fraction(0)
    full, exhale, empty = (read_number(part) for part in parts[1:])
    if not first or not exhale:
        raise wrong(code.NO_MOVING_BREATH, text=text)
    return Pattern(first, two, full, exhale, empty)


def _not_a_rate(text: str) -> WrongError:
    """Return the error for what was meant as a rate."""
    numbers = re.findall(r"\d+(?:[.,]\d+)?", text)
    fix = " to ".join(number.replace(",", ".") for number in numbers[:2]) + " per min"
    return wrong(code.NOT_A_BREATH, fix if numbers else "", text=text)


def _wrong_count(text: str) -> WrongError:
    """Return the error for a pattern without exactly four plain numbers."""
    parts = [part for part in _DASHES.split(text) if part]
    if not all(re.fullmatch(r"\d+(?:[.,]\d+)?(?:\+\d+(?:[.,]\d+)?)?(?: s)?", p) for p in parts):
        return wrong(code.NOT_A_BREATH, text=text[:60])
    plain = [part.removesuffix(" s").replace(",", ".") for part in parts]
    count = str(len(plain))
    if len(plain) == 1:
        return wrong(code.FEW_NUMBERS, f"{plain[0]}-0-{plain[0]}-0", text=text, count=count)
    if len(plain) == _HALVES:
        return wrong(code.FEW_NUMBERS, f"{plain[0]}-0-{plain[1]}-0", text=text, count=count)
    if len(plain) == _PARTS - 1:
        return wrong(code.FEW_NUMBERS, "-".join(plain) + "-0", text=text, count=count)
    if len(plain) == _PARTS:
        return wrong(code.NOT_A_BREATH, "-".join(plain), text=text)
    return wrong(code.MANY_NUMBERS, "-".join(plain[:_PARTS]), text=text, count=count)


@lru_cache(maxsize=512)
def read_shape(text: str) -> Shape:
    """Return the shape of a rate: in-hold-out-hold in hundredths of a breath.

    Raises:
        WrongError: not four numbers that make a hundred.
    """
    parts = text.split("-")
    if len(parts) != _PARTS or not all(parts):
        raise wrong(code.SHAPE_SUM, "40-0-60-0", text=text)
    first, full, exhale, empty = (read_number(part) for part in parts)
    if first + full + exhale + empty != _WHOLE or not first or not exhale:
        raise wrong(code.SHAPE_SUM, "40-0-60-0", text=text)
    return first, full, exhale, empty


@lru_cache(maxsize=512)
def read_tempo(text: str) -> Shape:
    """Return the halves of a movement in seconds: there-hold-back-hold.

    Raises:
        WrongError: not four numbers with some movement in them.
    """
    parts = [part.removesuffix(" s") for part in text.split("-")]
    if len(parts) == _HALVES and all(part.isdigit() for part in parts):
        raise wrong(code.NOT_A_TEMPO, f"{parts[0]}-0-{parts[1]}-0", text=text)
    if len(parts) == _PARTS - 1 and all(part.isdigit() for part in parts):
        raise wrong(code.NOT_A_TEMPO, "-".join(parts) + "-0", text=text)
    if len(parts) != _PARTS:
        raise wrong(code.NOT_A_TEMPO, text=text[:60])
    there, full, back, empty = (read_number(part) for part in parts)
    if not there + back:
        raise wrong(code.NOT_A_TEMPO, text=text)
    return there, full, back, empty
