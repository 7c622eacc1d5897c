"""How the fields of a step are read, one function for each form of value."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from app.script import code
from app.script.book import (
    MAX_ROUNDS,
    Book,
    Reader,
    Test,
    check_keys,
    fixed,
    keyed,
    scalar,
    several,
    varied,
)
from app.script.condition import read_condition
from app.script.length import MOST_STEP, read_between, read_length, read_number, read_whole
from app.script.model.condition import Condition
from app.script.model.cue import At
from app.script.model.length import TICKS, Length
from app.script.model.value import Value
from app.script.node import List, Node, Path, Text
from app.script.wrong import nearest, one_of, wrong
from app.tables.hand import hand_shapes
from app.tables.movement import movements
from app.tables.place import SIDES, find_spot, place_names, sided_names
from app.tables.posture import postures
from app.tables.sound import backgrounds, sounds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

GIVES = (
    "welcome", "permission", "announcement", "eyes open", "quiet ahead", "stop words", "way back",
)  # fmt: skip
ROUTES = ("nose", "mouth", "pursed lips", "hum", "whoosh")
TOUCHES = ("rest", "breathe with", "stroke", "circle", "rock")
DIRECTIONS = ("clockwise", "other way round", "up", "down", "inward", "outward")
MOVE_SIDES = ("left", "right", "lead", "other", "left then right", "alternate")
ASSET = re.compile(r"[a-z0-9 -]{1,40}")
NAME = re.compile(r"[^\W\d_][\w-]{0,39}")
_DB = re.compile(r"(-?\d+(?:\.\d+)?) dB")
_PACE = re.compile(r"(\d+(?:\.\d+)?) cm/s")
_FASTEST = 50  # cm/s: what is faster is no stroke
_PHASE = re.compile(r"(in|out) ([0-9]{1,4})")


def word(allowed: Iterable[str]) -> Callable[[Book, Node, Path], str]:
    """Return a reader of one word out of a closed list."""
    names = tuple(allowed)
    return fixed(lambda text: one_of(text, names))


def varied_word(names: Callable[[], Iterable[str]]) -> Reader:
    """Return a reader of one word out of a list of the program's, that may vary."""
    return varied(lambda text: one_of(text, names()))


# --- lengths and numbers ----------------------------------------------------------


@lru_cache(maxsize=1024)
def _step_length(text: str) -> Length:
    """Return the length of a step: something, and at most 60 min."""
    length = read_length(text)
    if length.unit == "time" and max(length.low, length.high or 0) > MOST_STEP:
        raise wrong(code.TOO_LONG, "60 min", text=text, most="60 min")
    if length.form == "exact" and not length.low:
        raise wrong(code.OUT_OF_RANGE, "1 s", text=text, low="0.1 s", high="60 min")
    return length


@lru_cache(maxsize=1024)
def _closed_length(text: str) -> Length:
    """Return a length that nobody ends by hand; it may be nothing."""
    length = read_length(text)
    if length.until is not None:
        fix = "" if text.startswith("until ") else text.partition(" until ")[0]
        raise wrong(code.OPEN_HERE, fix, text=text)
    if length.unit == "time" and max(length.low, length.high or 0) > MOST_STEP:
        raise wrong(code.TOO_LONG, "60 min", text=text, most="60 min")
    return length


read_step_length = varied(_step_length)
read_pause = varied(_closed_length)
read_pressure = varied(lambda text: read_between(text, 0, 10))
read_times = varied(lambda text: read_whole(text, 1, 1000))
read_sets = varied(lambda text: read_whole(text, 1, 100))
read_rounds = varied(lambda text: read_whole(text, 1, MAX_ROUNDS))


def _level(text: str) -> Fraction:
    """Return a level such as `-6 dB`."""
    found = _DB.fullmatch(text)
    if found is not None:
        return read_between(found[1], -60, 12)
    loose = re.fullmatch(r"(-?\d+(?:\.\d+)?)\s*(?:dB|db|DB)?", text)
    raise wrong(code.WRONG_UNIT, f"{loose[1]} dB" if loose else "", text=text, unit="dB")


def _pace(text: str) -> Fraction:
    """Return a speed such as `3 cm/s`."""
    found = _PACE.fullmatch(text)
    if found is not None:
        pace = read_number(found[1])
        if not 0 < pace <= _FASTEST:
            raise wrong(code.OUT_OF_RANGE, "3", text=text, low="0.1", high="50")
        return pace
    loose = re.fullmatch(r"(\d+(?:\.\d+)?)\s*(?:cm)?(?:/s)?", text)
    raise wrong(code.WRONG_UNIT, f"{loose[1]} cm/s" if loose else "", text=text, unit="cm/s")


def _count_length(text: str) -> Fraction:
    """Return the length of one count in seconds."""
    length = _closed_length(text)
    if length.form != "exact" or length.unit != "time" or not length.low:
        raise wrong(code.NOT_A_LENGTH, text=text)
    return Fraction(length.low, 48_000)


read_level = varied(_level)
read_hand_pace = varied(_pace)
read_count = varied(_count_length)


def _fade(text: str) -> int:
    """Return over how many breaths the pacer leaves."""
    found = re.fullmatch(r"([0-9]{1,4}) breaths?", text)
    if found is not None:
        return int(found[1])
    if text.isdigit():
        raise wrong(code.WRONG_UNIT, f"{text} breaths", text=text, unit="breaths")
    raise wrong(code.WRONG_UNIT, text=text, unit="breaths")


read_breath_fade = fixed(_fade)


def _ticks(text: str) -> int:
    """Return a plain time in ticks."""
    length = _closed_length(text)
    if length.form != "exact" or length.unit != "time":
        raise wrong(code.NOT_A_LENGTH, text=text)
    return length.low


read_time = fixed(_ticks)
_offset = varied(_ticks)


# --- words of the program -----------------------------------------------------------


def _place(text: str) -> str:
    """Return the name of a place of the body, with its side."""
    if find_spot(text) is not None:
        return text
    if text in sided_names():
        raise wrong(code.NO_SIDE, f"left {text}", text=text, other=f"right {text}")
    side, _, bare = text.partition(" ")
    if side in SIDES and find_spot(bare) is not None:
        raise wrong(code.UNKNOWN_PLACE, bare, text=text)
    raise wrong(code.UNKNOWN_PLACE, nearest(text, place_names()), text=text)


_read_place = varied(_place)


def read_where(book: Book, node: Node, path: Path) -> tuple[Any, ...]:
    """Return the place or places of a touch, in order."""
    if type(node) is List:
        found = [
            book.attempt(_read_place, item, (*path, place)) for place, item in enumerate(node.items)
        ]
        if not found:
            raise wrong(code.EMPTY_VALUE)
        return tuple(value for value in found if value is not None)
    return (_read_place(book, node, path),)


read_hand = varied_word(hand_shapes)
read_posture_varied = varied_word(postures)
read_movement = varied_word(movements)
read_side = varied_word(lambda: MOVE_SIDES)


def _asset(book: Book, node: Node, path: Path, known: Iterable[str]) -> Value[str]:
    """Return the name of a sound of the program's or of the bundle's."""
    names = (*known, *sorted(book.extra))
    found: Value[str] = varied(lambda text: _one_asset(text, names))(book, node, path)
    return found


def _one_asset(text: str, names: tuple[str, ...]) -> str:
    """Return a name that is known; a path is refused as one."""
    if not ASSET.fullmatch(text):
        stem = re.split(r"[/\\]", text)[-1].split(".")[0].lower()
        raise wrong(code.NO_PATHS, nearest(stem, names), text=text[:60])
    return one_of(text, names)


def read_sound(book: Book, node: Node, path: Path) -> Value[str]:
    """Return the name of a sound that is struck."""
    return _asset(book, node, path, sounds())


def read_background(book: Book, node: Node, path: Path) -> Value[str]:
    """Return the name of a background; `none` ends it and is an empty name."""
    names = (*backgrounds(), "none", *sorted(book.extra))
    read = varied(lambda text: _one_asset(text, names).replace("none", ""))
    found: Value[str] = read(book, node, path)
    return found


def read_picture(_book: Book, node: Node, _path: Path) -> str:
    """Return the name of a picture; it is looked up where it is shown."""
    text = scalar(node)
    if not ASSET.fullmatch(text):
        raise wrong(code.NO_PATHS, text=text[:60])
    return text


def read_name(_book: Book, node: Node, _path: Path) -> str:
    """Return a name an author gives: one word."""
    return one_name(scalar(node))


def one_name(text: str) -> str:
    """Return a text that is one word beginning with a letter.

    Raises:
        WrongError: it is not.
    """
    if not NAME.fullmatch(text):
        fix = re.sub(r"[^\w]+", "_", normalize("NFC", text)).strip("_")
        raise wrong(code.NOT_A_NAME, fix if NAME.fullmatch(fix) else "", text=text[:60])
    return text


def read_gives(_book: Book, node: Node, _path: Path) -> tuple[str, ...]:
    """Return what a line is for; one or several."""
    return tuple(one_of(scalar(item), GIVES) for item in several(node))


def read_through(book: Book, node: Node, path: Path) -> tuple[str, str]:
    """Return the ways of the in-breath and the out-breath."""
    ways = keyed(node)
    check_keys(book, ways, ("in", "out"), path, "through")
    found = {"in": "", "out": ""}
    for name in found:
        if name in ways.entries:
            value = book.attempt(word(ROUTES), ways.entries[name].value, (*path, name))
            found[name] = value or ""
    return found["in"], found["out"]


# --- conditions and moments -----------------------------------------------------------


def read_test(book: Book, node: Node, path: Path) -> Condition:
    """Return a condition; its names are looked at when all are known."""
    text = scalar(node)
    if "{" in text:
        raise wrong(code.NOT_A_CONDITION, text=text)
    condition = read_condition(text)
    book.use().tests.append(Test(condition, node.span, path))
    return condition


def _turn(text: str) -> int:
    """Return how often a cue comes again; more often than each second nobody speaks."""
    ticks = _ticks(text[6:])
    if ticks < TICKS:
        raise wrong(
            code.OUT_OF_RANGE, "every 60 s", text=text, low="every 1 s", high="every 60 min"
        )
    return ticks


def read_at(book: Book, node: Node, path: Path) -> At:
    """Return when a cue speaks.

    Raises:
        WrongError: it is no moment.
    """
    if type(node) is not Text:
        return At("offset", _offset(book, node, path))
    text = scalar(node)
    if text[:1].isdigit() or ("{" in text and not text.startswith("every ")):
        return At("offset", _offset(book, node, path))
    if text == "end":
        return At("end")
    if text in ("every in", "every out"):
        return At("every phase", phase="in" if text == "every in" else "out")
    phase = _PHASE.fullmatch(text)
    if phase is not None and int(phase[2]):
        return At("phase", phase="in" if phase[1] == "in" else "out", breath=int(phase[2]))
    if text.startswith("every "):
        return At("every", _turn(text))
    if text in ("in", "out"):
        raise wrong(code.NOT_AN_AT, f"{text} 1", text=text)
    raise wrong(code.NOT_AN_AT, nearest(text, ("end", "every out", "in 1", "out 1")), text=text)
