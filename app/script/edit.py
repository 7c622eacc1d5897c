"""Changes of a script that leave all the rest of the file as it is.

Every change is made in the characters of the file; then the file is read
again, and only the intended part may differ. Comments, order and layout stay.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from app.script.diagnose import read_tree
from app.script.fault import UnreadableError
from app.script.node import List, Map, Node, Path, Text, find, plain
from app.script.source import decode

if TYPE_CHECKING:
    from app.script.fault import Fault, Span

_BREAK = re.compile(r"\r\n|\r|\n")
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
    starts = [0, *(found.end() for found in _BREAK.finditer(text))]
    return starts[line - 1] + column - 1 if line <= len(starts) else len(text)


def repaired(text: str, fault: Fault) -> str:
    """Return a text with the repair of a fault put in its place."""
    spot = _spot(text, fault.span)
    return text[: spot.start] + fault.fix + text[spot.end :]


def _spot(text: str, span: Span) -> Spot:
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


# --- changes ------------------------------------------------------------------------


def set_value(text: str, path: Path, value: str) -> str:
    """Return a text with one value changed; its quotes are kept.

    Raises:
        EditError: there is no single text at the path.
    """
    node = _find(text, path)
    if type(node) is not Text:
        raise EditError(str(path))
    spot = _spot(text, node.span)
    new = quoted(value) if node.style in ('"', "'", "|", ">") else written(value)
    if not node.value and not node.style:
        new = f" {new}"
    if node.style in ("|", ">"):
        new += _trailing(text, spot)
    return _checked(text, text[: spot.start] + new + text[spot.end :], path, value)


def _trailing(text: str, spot: Spot) -> str:
    """Return the line break that a block of text ends with."""
    return "\n" if text[spot.start : spot.end].endswith("\n") else ""


def add_key(text: str, path: Path, key: str, value: str) -> str:
    """Return a text with a key added at the end of what stands at a path.

    Raises:
        EditError: keys cannot be added there.
    """
    node = _find(text, path)
    if type(node) is not Map or key in node.entries or not node.entries:
        raise EditError(str(path))
    last = list(node.entries.values())[-1].value
    if node.flow:
        place = _spot(text, last.span).end
        return _checked(text, f"{text[:place]}, {key}: {quoted(value)}{text[place:]}", path, None)
    first = next(iter(node.entries.values())).key
    indent = " " * (first.column - 1)
    place = _end_of_lines(text, last)
    line = f"{_before_line(text, place)}{indent}{key}: {written(value)}\n"
    return _checked(text, text[:place] + line + text[place:], path, None)


def add_translation(text: str, path: Path, language: str, value: str) -> str:
    """Return a text with one more language beside the others at a path.

    A text without a language becomes one with `source`, the script's first.

    Raises:
        EditError: there is no text at the path.
    """
    node = _find(text, path)
    if type(node) is Map:
        return add_key(text, path, language, value)
    if type(node) is not Text:
        raise EditError(str(path))
    source = _first_language(text)
    both = f"{{{source}: {quoted(node.value)}, {language}: {quoted(value)}}}"
    spot = _spot(text, node.span)
    new = both + (_trailing(text, spot) if node.style in ("|", ">") else "")
    return _checked(text, text[: spot.start] + new + text[spot.end :], path, None)


def _first_language(text: str) -> str:
    """Return the first language of a script."""
    node = _find(text, ("languages",))
    first = node.items[0] if type(node) is List else node
    if type(first) is not Text:
        raise EditError("languages")
    return first.value


def delete_item(text: str, path: Path) -> str:
    """Return a text without one item of a list, its comments gone with it.

    Raises:
        EditError: it is no item of a list with a line for each.
    """
    spot = item_spot(text, path)
    items = _list_of(text, path)
    if len(items.items) == 1:
        place = _spot(text, items.span).start
        return text[:place] + "[]\n" + text[spot.end :]
    return text[: spot.start] + text[spot.end :]


def insert_item(text: str, path: Path, lines: str) -> str:
    """Return a text with an item before the one at a path, or behind the last.

    `lines` is the item without its dash, its own lines beginning at column 0.

    Raises:
        EditError: the path is no place in a list with a line for each item.
    """
    items = _list_of(text, path)
    place = path[-1]
    if not isinstance(place, int) or not 0 <= place <= len(items.items):
        raise EditError(str(path))
    at_end = place == len(items.items)
    near = item_spot(text, (*path[:-1], place - 1 if at_end else place))
    spot = near.end if at_end else near.start
    block = _as_item(lines, items.column - 1)
    return text[:spot] + _before_line(text, spot) + block + text[spot:]


def move_item(text: str, path: Path, to: int) -> str:
    """Return a text with an item moved to another place in its list.

    `to` is its place when the item has been taken out.

    Raises:
        EditError: it is no item of a list with a line for each.
    """
    items = _list_of(text, path)
    if not 0 <= to < len(items.items):
        raise EditError(str(path))
    spots = [item_spot(text, (*path[:-1], place)) for place in range(len(items.items))]
    pieces = [_whole_line(text[spot.start : spot.end]) for spot in spots]
    place = path[-1]
    if not isinstance(place, int):
        raise EditError(str(path))
    pieces.insert(to, pieces.pop(place))
    gaps = [text[one.end : two.start] for one, two in pairwise(spots)]
    between = "".join(piece + gap for piece, gap in zip(pieces, [*gaps, ""], strict=True))
    return text[: spots[0].start] + between + text[spots[-1].end :]


# --- places --------------------------------------------------------------------------


def _find(text: str, path: Path) -> Node:
    """Return the node at a path of a text."""
    try:
        return find(tree_of(text), path)
    except (KeyError, IndexError) as error:
        raise EditError(str(path)) from error


def _list_of(text: str, path: Path) -> List:
    """Return the list an item stands in, each on lines of its own."""
    node = _find(text, path[:-1])
    if type(node) is not List or node.flow or not node.items:
        raise EditError(str(path))
    return node


def item_spot(text: str, path: Path) -> Spot:
    """Return the lines of an item, with the comments right above it.

    Raises:
        EditError: it is no item of a list with a line for each.
    """
    items = _list_of(text, path)
    place = path[-1]
    if not isinstance(place, int) or not 0 <= place < len(items.items):
        raise EditError(str(path))
    item = items.items[place]
    start = _dash_line(text, items, place)
    return Spot(start, _end_of_lines(text, item))


def _dash_line(text: str, items: List, place: int) -> int:
    """Return where the line of an item's dash begins, comments above included."""
    lines = text.splitlines(keepends=True)
    line = items.items[place].line
    dash = " " * (items.column - 1) + "-"
    while not lines[line - 1].startswith(dash):
        line -= 1
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


def _end_of_lines(text: str, node: Node) -> int:
    """Return where the line behind a node begins."""
    return offset(text, _last_line(node) + 1, 1)


def _before_line(text: str, place: int) -> str:
    """Return the line break that is missing before a place, if one is."""
    return "" if not place or text[place - 1] in "\r\n" else "\n"


def _whole_line(piece: str) -> str:
    """Return a piece of text that ends with its line."""
    return piece if piece.endswith(("\n", "\r")) else f"{piece}\n"


def _as_item(lines: str, indent: int) -> str:
    """Return lines as an item of a list, with a dash before the first."""
    first, *rest = lines.rstrip().split("\n")
    margin = " " * indent
    return "".join(
        [f"{margin}- {first}\n", *(f"{margin}  {line}\n" if line else "\n" for line in rest)]
    )


def _checked(before: str, after: str, path: Path, value: str | None) -> str:
    """Return a changed text if nothing but the intended part differs.

    Raises:
        EditError: something else would change.
    """
    old, new = tree_of(before), tree_of(after)
    if _without(plain(old), path) != _without(plain(new), path):
        raise EditError(str(path))
    if value is not None and plain(find(new, path)) != value:
        raise EditError(str(path))
    return after


def _without(tree: object, path: Path) -> object:
    """Return a plain tree with what stands at a path left out."""
    if not path:
        return None
    step, rest = path[0], path[1:]
    if isinstance(tree, dict):
        return {name: _without(one, rest) if name == step else one for name, one in tree.items()}
    items = tree if isinstance(tree, list) else []
    return [_without(one, rest) if place == step else one for place, one in enumerate(items)]
