"""Where things stand in the characters of a script."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from app.script.diagnose import read_tree
from app.script.fault import UnreadableError
from app.script.node import List, Map, Node, Path, find
from app.script.source import decode

if TYPE_CHECKING:
    from app.script.fault import Fault, Span

_BREAK = re.compile(r"\r\n|\r|\n")
_MARK = "\ufeff"
"""Some editors put it before the first line; a column is counted behind it."""
_PLAIN = re.compile(r"[^\W_][\w ./+<>=()-]*")
_WORDLIKE = re.compile(r"[\w.)]$")


class EditError(ValueError):
    """A change that cannot be made at that place."""


class Spot(NamedTuple):
    """A stretch of a text, from its first to behind its last character."""

    start: int
    end: int


def offset(text: str, line: int, column: int) -> int:
    """Return the place in a text of a line and column, both from 1."""
    starts = [int(text.startswith(_MARK)), *(found.end() for found in _BREAK.finditer(text))]
    return starts[line - 1] + column - 1 if line <= len(starts) else len(text)


def repaired(text: str, fault: Fault) -> str:
    """Return a text with the repair of a fault put in its place."""
    spot = spot_of(text, fault.span)
    return text[: spot.start] + fault.fix + text[spot.end :]


def spot_of(text: str, span: Span) -> Spot:
    """Return the stretch of a place in a file."""
    start = offset(text, span.line, span.column)
    return Spot(start, max(start, offset(text, span.end_line, span.end_column)))


def tree_of(text: str) -> Node:
    """Return the tree of a text that is well formed.

    Raises:
        EditError: it is not.
    """
    try:
        read = read_tree(decode(text))
    except UnreadableError as error:
        raise EditError(error.code) from error
    if read.tree.root is None or read.faults or read.tree.faults:
        raise EditError(text[:40])
    return read.tree.root


def written(value: str) -> str:
    """Return a text as it is written in a file, in quotes where it needs them."""
    if _PLAIN.fullmatch(value) and _WORDLIKE.search(value):
        return value
    return quoted(value)


def quoted(value: str) -> str:
    """Return a text in double quotes."""
    safe = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{safe}"'


def node_at(text: str, path: Path) -> Node:
    """Return the node at a path of a text."""
    try:
        return find(tree_of(text), path)
    except (KeyError, IndexError) as error:
        raise EditError(str(path)) from error


def list_of(text: str, path: Path) -> List:
    """Return the list an item stands in, each on lines of its own."""
    node = node_at(text, path[:-1])
    if type(node) is not List or node.flow or not node.items:
        raise EditError(str(path))
    return node


def item_spot(text: str, path: Path) -> Spot:
    """Return the lines of an item, with the comments right above it.

    Raises:
        EditError: it is no item of a list with a line for each.
    """
    items = list_of(text, path)
    place = path[-1]
    if not isinstance(place, int) or not 0 <= place < len(items.items):
        raise EditError(str(path))
    item = items.items[place]
    start = _dash_line(text, items, place)
    return Spot(start, end_of_lines(text, item))


def _dash_line(text: str, items: List, place: int) -> int:
    """Return where the line of an item's dash begins, comments above included."""
    lines = text.splitlines(keepends=True)
    line = items.items[place].line
    dash = " " * (items.column - 1) + "-"
    while not lines[line - 1].startswith(dash):
        line -= 1
        if line < items.line:
            raise EditError(dash)  # the dash stands behind another one
    while line > 1 and place and lines[line - 2].lstrip().startswith("#"):
        line -= 1
    return offset(text, max(line, items.line), 1)


def _last_line(node: Node) -> int:
    """Return the last line that a node itself stands on."""
    if type(node) is List and node.items and not node.flow:
        return _last_line(node.items[-1])
    if type(node) is Map and node.entries and not node.flow:
        return _last_line(list(node.entries.values())[-1].value)
    return (
        node.end_line - 1 if node.end_column == 1 and node.end_line > node.line else node.end_line
    )


def end_of_lines(text: str, node: Node) -> int:
    """Return where the line behind a node begins."""
    return offset(text, _last_line(node) + 1, 1)


def missing_break(text: str, place: int) -> str:
    """Return the line break that is missing before a place, if one is."""
    return "" if not place or text[place - 1] in "\r\n" else "\n"


def broken_as(text: str, changed: str) -> str:
    """Return a changed text whose new lines end as the others do."""
    return re.sub(r"(?<!\r)\n", "\r\n", changed) if "\r\n" in text else changed


def whole_line(piece: str) -> str:
    """Return a piece of text that ends with its line."""
    return piece if piece.endswith(("\n", "\r")) else f"{piece}\n"
