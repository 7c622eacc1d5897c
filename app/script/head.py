"""The head of a script: what it is, for whom, and what is asked before."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import partial
from math import prod
from typing import TYPE_CHECKING

from app.script import code
from app.script.answer import read_answer
from app.script.book import check_keys, fixed, keyed, scalar, several, varied
from app.script.extent import MOST_FORMS
from app.script.field import read_background, word
from app.script.length import read_between, read_length, read_number
from app.script.model.act import Background
from app.script.model.length import Length
from app.script.model.question import AnswerForm
from app.script.model.script import Blank, Caution, Ramp, StopWords, Voice
from app.script.model.words import Words
from app.script.node import List, Map, Node, Path, Text
from app.script.text import read_words
from app.script.wrong import nearest, one_of, wrong
from app.tables.caution import caution_names
from app.tables.language import language_codes
from app.tables.posture import postures

if TYPE_CHECKING:
    from app.script.book import Book

VERSION = 1
MOST_LANGUAGES = 8
MOST_BLOCKS = 200
MOST_SOUNDS = 200
ROWS = (
    "P", *(f"{row}{n}" for row, most in (("K", 5), ("W", 3), ("A", 5), ("R", 4), ("C", 3))
           for n in range(1, most + 1)),
)  # fmt: skip
"""Rows of the source text that a session may say it covers."""

_RAMP = re.compile(r"(-?\d+(?:\.\d+)?)(?: to (-?\d+(?:\.\d+)?))? (\S.*)")


def read_version(_book: Book, node: Node, _path: Path) -> int:
    """Return the version of the language; a newer one is refused.

    Raises:
        WrongError: it is not a version, or newer than this program.
    """
    text = scalar(node)
    if not re.fullmatch(r"[0-9]{1,3}", text) or not int(text):
        raise wrong(code.NOT_A_VERSION, str(VERSION), text=text[:20])
    if int(text) > VERSION:
        raise wrong(code.NEWER_VERSION, text=text, known=str(VERSION))
    return int(text)


def read_languages(book: Book, node: Node, path: Path) -> tuple[str, ...]:
    """Return the languages of a script, its source first."""
    found: list[str] = []
    for place, item in enumerate(several(node)):
        name = scalar(item)
        if name not in language_codes():
            meant = _language(name)
            book.note(
                code.UNKNOWN_LANGUAGE, item, (*path, place), meant, text=name, allowed="nl · en"
            )
        elif name in found:
            book.note(code.NAME_TAKEN, item, (*path, place), text=name, other="languages")
        else:
            found.append(name)
    if len(found) > MOST_LANGUAGES:
        book.note(code.TOO_MANY, node, path, text=str(len(found)), most=str(MOST_LANGUAGES))
    return tuple(found)


def _language(name: str) -> str:
    """Return the code an author most likely meant."""
    full = {
        "dutch": "nl",
        "nederlands": "nl",
        "english": "en",
        "engels": "en",
        "ned": "nl",
        "eng": "en",
        "uk": "en",
        "german": "de",
        "duits": "de",
        "french": "fr",
        "frans": "fr",
    }
    low = name.lower().replace("_", "-")
    return full.get(low) or (low[:2] if low[:2] in language_codes() else "")


def read_audience(_book: Book, node: Node, _path: Path) -> tuple[str, ...]:
    """Return for whom a script is: home, clinic or both."""
    return tuple(one_of(scalar(item), ("home", "clinic")) for item in several(node))


def read_cautions(book: Book, node: Node, path: Path) -> tuple[Caution, ...]:
    """Return the cautions: words of the program, or questions of the author's."""
    found = []
    for place, item in enumerate(several(node)):
        here = (*path, place)
        if type(item) is Map:
            found.append(Caution("", read_words(book, item, here), item.span))
            continue
        name = scalar(item)
        if name in caution_names():
            found.append(Caution(name, None, item.span))
        else:
            meant = nearest(name, caution_names())
            what = code.OWN_QUESTION if "?" in name else code.UNKNOWN_WORD
            allowed = " · ".join(sorted(caution_names()))
            book.note(what, item, here, meant, field="caution", text=name, allowed=allowed)
    return tuple(found)


def read_needs(book: Book, node: Node, path: Path) -> tuple[Words, ...]:
    """Return what lies ready: plain words, or texts."""
    found = []
    for place, item in enumerate(several(node)):
        if type(item) is Text:
            found.append(Words({"": scalar(item)}, item.span))
        else:
            words = book.attempt(read_words, item, (*path, place))
            found.append(words or Words({}, item.span))
    return tuple(found)


def read_covers(book: Book, node: Node, path: Path) -> tuple[str, ...]:
    """Return the rows of the source text that a session covers."""
    for place, item in enumerate(several(node)):
        if scalar(item) not in ROWS:
            book.note(
                code.UNKNOWN_ROW, item, (*path, place), nearest(scalar(item).upper(), ROWS),
                text=scalar(item), allowed=" · ".join(ROWS),
            )  # fmt: skip
    return tuple(scalar(item) for item in several(node))


def read_variants(book: Book, node: Node, path: Path) -> dict[str, tuple[str, ...]]:
    """Return the variants: each axis with its choices."""
    found: dict[str, tuple[str, ...]] = {}
    for axis, entry in keyed(node).entries.items():
        if type(entry.value) is not List:
            book.note(code.LIST_EXPECTED, entry.value, (*path, axis), field=axis)
            continue
        found[axis] = tuple(scalar(item) for item in entry.value.items)
        if len(found[axis]) <= 1:
            book.note(code.EMPTY_VALUE, entry.value, (*path, axis), field=axis)
    forms = prod(len(choices) for choices in found.values())
    if forms > MOST_FORMS:
        book.note(code.TOO_MANY, node, path, text=str(min(forms, 1_000_000)), most=str(MOST_FORMS))
    return found


def read_promise(book: Book, node: Node, path: Path) -> object:
    """Return the length that a session promises."""
    return varied(_promise)(book, node, path)


def _promise(text: str) -> Length:
    """Return a length of a whole session."""
    length = read_length(text)
    if length.unit != "time" or length.until is not None:
        raise wrong(code.OPEN_HERE, text=text)
    return length


def read_head_background(book: Book, node: Node, path: Path) -> Background:
    """Return the background a session begins with."""
    return Background(read_background(book, node, path), span=node.span)


def read_voice(book: Book, node: Node, path: Path) -> Voice:
    """Return how the voice goes from begin to end."""
    units = {
        "rate": ("words per min", 60, 160),
        "volume": ("dB", -24, 6),
        "pitch": ("semitones", -6, 6),
    }
    voice = keyed(node)
    check_keys(book, voice, units, path, "voice")
    found = {}
    for name, (unit, low, high) in units.items():
        if name in voice.entries:
            value = voice.entries[name].value
            read_ramp = fixed(partial(_ramp, unit=unit, low=low, high=high))
            ramp = book.attempt(read_ramp, value, (*path, name))
            if ramp is not None:
                found[name] = ramp
    return Voice(**found)


def _ramp(text: str, unit: str, low: int, high: int) -> Ramp:
    """Return a ramp such as `0 to -4 dB`."""
    found = _RAMP.fullmatch(text)
    if found is None or found[3] != unit:
        numbers = re.findall(r"-?\d+(?:\.\d+)?", text.replace("\N{MINUS SIGN}", "-"))[:2]
        raise wrong(code.NOT_A_RAMP, " to ".join(numbers) + f" {unit}" if numbers else "",
                    text=text[:60], unit=unit)  # fmt: skip
    first = read_between(found[1], low, high)
    last = read_between(found[2], low, high) if found[2] else first
    return Ramp(Fraction(first), Fraction(last))


def read_pronounce(book: Book, node: Node, path: Path) -> dict[str, dict[str, str]]:
    """Return how words should sound, by language."""
    found: dict[str, dict[str, str]] = {}
    for name, entry in keyed(node).entries.items():
        if name not in book.languages:
            allowed = " · ".join(book.languages)
            book.note(code.UNKNOWN_LANGUAGE, entry.key, (*path, name), text=name, allowed=allowed)
            continue
        words = keyed(entry.value).entries.items()
        if len(words) > MOST_SOUNDS:
            raise wrong(code.TOO_MANY, text=str(len(words)), most=str(MOST_SOUNDS))
        if any(not written.strip() for written, _ in words):
            raise wrong(code.EMPTY_VALUE)
        found[name] = {written: scalar(sound.value) for written, sound in words}
    return found


def read_values(book: Book, node: Node, path: Path) -> tuple[Blank, ...]:
    """Return what is asked before a session."""
    found = []
    for name, entry in keyed(node).entries.items():
        blank = book.attempt(_blank, entry.value, (*path, name))
        if blank is not None:
            found.append(Blank(name, blank[0], blank[1], entry.value.span))
    return tuple(found)


def _blank(book: Book, node: Node, path: Path) -> tuple[AnswerForm, Words | None]:
    """Return what may be answered, and what holds without an answer."""
    entries = keyed(node).entries
    check_keys(book, keyed(node), ("answer", "default"), path, "values")
    if "answer" not in entries:
        raise wrong(code.NEEDS_FIELD, field=str(path[-1]), text="answer")
    form = read_answer(book, entries["answer"].value, (*path, "answer"))
    if "default" not in entries:
        return form, None
    value = entries["default"].value
    if type(value) is Text:
        text = Words({"": value.value}, value.span)
        _check_default(form, value.value)
    else:
        text = read_words(book, value, (*path, "default"))
    return form, text


def _check_default(form: AnswerForm, text: str) -> None:
    """Look whether a default is one of the answers there can be."""
    names = [name for name, _ in form.choices]
    if form.form == "choice" and text not in names:
        raise wrong(code.BAD_DEFAULT, nearest(text, names), text=text, allowed=" · ".join(names))
    if form.form in ("scale", "number"):
        number = read_number(text)
        if not form.low <= number <= form.high or number.denominator != 1:
            allowed = f"{form.low} to {form.high}"
            raise wrong(code.BAD_DEFAULT, str(form.low), text=text, allowed=allowed)
    if form.form == "length":
        length = read_length(text)
        if length.form != "exact" or not form.low <= length.low <= form.high:
            raise wrong(code.BAD_DEFAULT, text=text, allowed="")


def read_stop(book: Book, node: Node, path: Path) -> StopWords:
    """Return the words to stop with, and what is then done besides."""
    from app.script.block import read_way  # noqa: PLC0415 - steps hold steps

    entries = keyed(node).entries
    check_keys(book, keyed(node), ("words", "do"), path, "stop")
    words: dict[str, tuple[str, ...]] = {}
    if "words" in entries:
        for name, entry in keyed(entries["words"].value).entries.items():
            if name not in book.languages:
                allowed = " · ".join(book.languages)
                book.note(code.UNKNOWN_LANGUAGE, entry.key, (*path, "words", name), text=name,
                          allowed=allowed)  # fmt: skip
            words[name] = tuple(scalar(item) for item in several(entry.value))
    steps = read_way(book, entries["do"].value, (*path, "do")) if "do" in entries else ()
    return StopWords(words, steps)


def read_head_posture(book: Book, node: Node, path: Path) -> str:
    """Return the posture a session begins in."""
    return word(postures())(book, node, path)


def read_help(_book: Book, node: Node, _path: Path) -> str:
    """Return the session behind the help key; `none` marks a help session."""
    text = scalar(node)
    if not re.fullmatch(r"[\w][\w -]{0,39}", text):
        raise wrong(code.NO_PATHS, text=text[:60])
    return text
