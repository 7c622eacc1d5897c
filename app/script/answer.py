"""What may be answered: a scale, a number, choices, words and more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.script import code
from app.script.book import scalar
from app.script.length import MOST_STEP, read_length, read_number, read_ticks
from app.script.model.length import TICKS
from app.script.model.question import AnswerForm
from app.script.model.words import Words
from app.script.node import List, Map, Node, Path, Text
from app.script.text import read_words
from app.script.wrong import nearest, wrong

if TYPE_CHECKING:
    from app.script.book import Book

WORDS = ("words", "private words", "stopwatch", "breaths in 60 s", "0-10")
MOST_CHOICES = 12
_SCALE = re.compile(r"([0-9]{1,3})-([0-9]{1,3})")
_CHOICE = re.compile(r"[\w][\w .-]{0,39}")


def read_answer(book: Book, node: Node, path: Path) -> AnswerForm:
    """Return what may be answered to a check or for a value of the head.

    Raises:
        WrongError: it is none of the forms.
    """
    if type(node) is Map and node.entries:
        return AnswerForm("choice", choices=_choices(book, node, path))
    if type(node) is List:
        return AnswerForm("choice", choices=_plain_choices(node))
    return _from_text(scalar(node))


def _choices(book: Book, node: Map, path: Path) -> tuple[tuple[str, Words], ...]:
    """Return choices with their texts."""
    found = []
    for name, entry in node.entries.items():
        words = book.attempt(read_words, entry.value, (*path, name))
        if not _CHOICE.fullmatch(name):
            book.note(code.NOT_A_NAME, entry.key, (*path, name), text=name)
        found.append((name, words or Words({"": name}, entry.key.span)))
    return _counted(found)


def _plain_choices(node: List) -> tuple[tuple[str, Words], ...]:
    """Return choices that are their own text."""
    found = []
    for item in node.items:
        name = scalar(item)
        if not _CHOICE.fullmatch(name) or type(item) is not Text:
            raise wrong(code.NOT_A_NAME, text=name)
        found.append((name, Words({"": name}, item.span)))
    return _counted(found)


def _counted(found: list[tuple[str, Words]]) -> tuple[tuple[str, Words], ...]:
    """Return choices if there are enough and not too many."""
    if not 1 < len(found) <= MOST_CHOICES:
        raise wrong(code.NOT_AN_ANSWER, text=", ".join(name for name, _ in found))
    return tuple(found)


def _from_text(text: str) -> AnswerForm:
    """Return a form that is written as one text."""
    if text == "words":
        return AnswerForm("words")
    if text == "private words":
        return AnswerForm("private words")
    if text == "stopwatch":
        return AnswerForm("stopwatch")
    if text.startswith("breaths in "):
        return AnswerForm("count", high=_counted_for(text))
    scale = _SCALE.fullmatch(text)
    if scale is not None and int(scale[1]) < int(scale[2]):
        return AnswerForm("scale", int(scale[1]), int(scale[2]))
    if " to " in text:
        return _between(text)
    raise wrong(code.NOT_AN_ANSWER, nearest(text, WORDS), text=text[:60])


def _counted_for(text: str) -> int:
    """Return for how many ticks breaths are counted."""
    ticks = read_ticks(text[11:])
    if not TICKS <= ticks <= MOST_STEP:
        raise wrong(code.OUT_OF_RANGE, "breaths in 60 s", text=text, low="1 s", high="60 min")
    return ticks


def _between(text: str) -> AnswerForm:
    """Return a number or length between two limits."""
    first, _, last = text.partition(" to ")
    if re.fullmatch(r"[0-9]+", first) and re.fullmatch(r"[0-9]+", last):
        low, high = int(read_number(first)), int(read_number(last))
        if low >= high:
            fix = f"{last} to {first}" if low > high else f"{low} to {low + 1}"
            raise wrong(code.UPSIDE_DOWN, fix, text=text)
        return AnswerForm("number", low, high)
    length = read_length(text)
    if length.form != "range" or length.unit != "time" or length.until or length.high is None:
        raise wrong(code.NOT_AN_ANSWER, text=text)
    return AnswerForm("length", length.low, length.high)
