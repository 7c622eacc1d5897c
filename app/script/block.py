"""Fields that hold steps, and those that bind several fields together."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

from app.script import code
from app.script.book import Book, Reader, check_keys, keyed, listed, scalar, varied
from app.script.breath import Shape, read_pace
from app.script.breath import read_shape as shape_of
from app.script.field import NAME, read_pause, read_test
from app.script.model.holder import Item, Keep
from app.script.model.length import Length
from app.script.model.question import Branch
from app.script.model.step import Step
from app.script.model.value import Value
from app.script.model.words import Words
from app.script.node import List, Map, Node, Path, Text
from app.script.text import FORMAL, read_words
from app.script.wrong import wrong

MAX_ITEMS = 100
_RANGE = re.compile(r"([0-9]{1,4}) to ([0-9]{1,4})")
_KEEP = re.compile(r"(?:(second|third|fourth|fifth) )?(highest|lowest) (\S+)")
_RANKS = {None: 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}


read_breathe = varied(read_pace)
"""Reads a pattern, a rate in the usual shape, `own pace` or `notice`; it may vary."""


def read_shaped(shape: Shape) -> Reader:
    """Return a reader of a breath whose rate has a shape of its own."""
    return varied(partial(read_pace, shape=shape))


def read_shape(_book: Book, node: Node, _path: Path) -> Shape:
    """Return the shape of a rate."""
    return shape_of(scalar(node))


# --- steps inside steps --------------------------------------------------------------


def read_do(book: Book, node: Node, path: Path) -> tuple[Step, ...]:
    """Return steps; there is at least one."""
    steps = read_way(book, node, path)
    if type(node) is List and not node.items:
        raise wrong(code.EMPTY_STEPS)
    return steps


def read_way(book: Book, node: Node, path: Path) -> tuple[Step, ...]:
    """Return steps; there may be none."""
    from app.script.step import read_steps  # noqa: PLC0415 - steps hold steps

    return read_steps(book, node, path)


def read_between(book: Book, node: Node, path: Path) -> tuple[Step, ...] | Value[Length]:
    """Return what is played between rounds or items: steps, or a length."""
    if type(node) is List and any(type(item) is Map for item in node.items):
        return read_way(book, node, path)
    length: Value[Length] = read_pause(book, node, path)
    return length


def read_when(book: Book, node: Node, path: Path) -> tuple[Branch, ...]:
    """Return the ways of a check, `otherwise` last."""
    items = listed(node)
    found = [book.attempt(_branch, item, (*path, place)) for place, item in enumerate(items)]
    for place, branch in enumerate(found[:-1]):
        if branch is not None and branch.condition is None:
            book.note(code.OTHERWISE_LAST, items[place], (*path, place))
    return tuple(branch for branch in found if branch is not None)


def _branch(book: Book, node: Node, path: Path) -> Branch:
    """Return one way of a check."""
    way = keyed(node)
    if "otherwise" in way.entries:
        check_keys(book, way, ("otherwise",), path, "when")
        steps = read_way(book, way.entries["otherwise"].value, (*path, "otherwise"))
        return Branch(None, steps, node.span)
    check_keys(book, way, ("if", "do", "otherwise"), path, "when")
    for name in ("if", "do"):
        if name not in way.entries:
            raise wrong(code.NEEDS_FIELD, field="when", text=name)
    condition = book.attempt(read_test, way.entries["if"].value, (*path, "if"))
    steps = book.attempt(read_way, way.entries["do"].value, (*path, "do")) or ()
    return Branch(condition, steps, node.span)


# --- items -----------------------------------------------------------------------------


def read_items(book: Book, node: Node, path: Path) -> tuple[Item, ...]:
    """Return the items of `each`: words, small records, or a range."""
    if type(node) is Text:
        return _range(node)
    items = listed(node)
    if not items:
        raise wrong(code.EMPTY_VALUE)
    if len(items) > MAX_ITEMS:
        raise wrong(code.TOO_MANY, text=str(len(items)), most=str(MAX_ITEMS))
    found = [book.attempt(_item, item, (*path, place)) for place, item in enumerate(items)]
    return tuple(item for item in found if item is not None)


def _range(node: Text) -> tuple[Item, ...]:
    """Return the numbers of `10 to 1` as items."""
    found = _RANGE.fullmatch(scalar(node))
    if found is None:
        raise wrong(code.NOT_A_RANGE, text=node.value[:60])
    first, last = int(found[1]), int(found[2])
    if abs(first - last) >= MAX_ITEMS:
        raise wrong(code.TOO_MANY, text=str(abs(first - last) + 1), most=str(MAX_ITEMS))
    numbers = range(first, last + 1) if first <= last else range(first, last - 1, -1)
    return tuple(Item({"": Words({"": str(n)}, node.span)}, node.span) for n in numbers)


def _item(book: Book, node: Node, path: Path) -> Item:
    """Return one item: a word, or a record with fields."""
    if type(node) is not Map or _is_text(book, node):
        return Item({"": _value(book, node, path)}, node.span)
    fields: dict[str, Words] = {}
    tests: dict[str, Any] = {}
    for name, entry in node.entries.items():
        here = (*path, name)
        if name in ("only", "unless"):
            tests[name] = book.attempt(read_test, entry.value, here)
        elif not NAME.fullmatch(name) or "-" in name:
            book.note(code.NOT_A_NAME, entry.key, here, text=name)
        else:
            fields[name] = book.attempt(_value, entry.value, here) or Words({"": ""}, node.span)
    if not fields:
        raise wrong(code.EMPTY_VALUE)
    return Item(fields, node.span, **tests)


def _is_text(book: Book, node: Map) -> bool:
    """Return whether all keys of a map are languages."""
    return all(name in (*book.languages, FORMAL) for name in node.entries)


def _value(book: Book, node: Node, path: Path) -> Words:
    """Return a value that may be a plain word of the program or a text."""
    if type(node) is Map:
        return read_words(book, node, path)
    text = scalar(node)
    if "{" in text:
        return read_words(book, node, path)
    return Words({"": text}, node.span)


def read_with(book: Book, node: Node, path: Path) -> dict[str, Words]:
    """Return the values given to a block."""
    given = {}
    for name, entry in keyed(node).entries.items():
        here = (*path, name)
        if not NAME.fullmatch(name) or "-" in name:
            book.note(code.NOT_A_NAME, entry.key, here, text=name)
        given[name] = book.attempt(_value, entry.value, here) or Words({"": ""}, node.span)
    return given


def read_keep(_book: Book, node: Node, _path: Path) -> Keep:
    """Return which item is remembered, under which name.

    Raises:
        WrongError: it is not `{favourite: highest liking}`.
    """
    kept = keyed(node)
    if len(kept.entries) != 1:
        raise wrong(code.NOT_A_KEEP, text=", ".join(kept.entries))
    name, entry = next(iter(kept.entries.items()))
    if not NAME.fullmatch(name) or "-" in name:
        raise wrong(code.NOT_A_NAME, text=name)
    text = scalar(entry.value)
    found = _KEEP.fullmatch(text)
    if found is None:
        raise wrong(code.NOT_A_KEEP, text=text)
    return Keep(name, found[3], _RANKS[found[1]], found[2] == "highest")
