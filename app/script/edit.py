"""Changes of a script that leave all the rest of the file as it is.

Every change is made in the characters of the file; then the file is read
again, and only the intended part may differ. Comments, order and layout stay.
"""

from __future__ import annotations

from itertools import pairwise

from app.script.node import List, Map, Path, Text, find, plain
from app.script.spot import (
    EditError,
    Spot,
    broken_as,
    end_of_lines,
    item_spot,
    list_of,
    missing_break,
    node_at,
    quoted,
    spot_of,
    tree_of,
    whole_line,
    written,
)


def set_value(text: str, path: Path, value: str) -> str:
    """Return a text with one value changed; its quotes are kept.

    Raises:
        EditError: there is no single text at the path.
    """
    node = node_at(text, path)
    if type(node) is not Text:
        raise EditError(str(path))
    spot = spot_of(text, node.span)
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
    node = node_at(text, path)
    if type(node) is not Map or key in node.entries or not node.entries:
        raise EditError(str(path))
    last = list(node.entries.values())[-1].value
    if node.flow:
        place = spot_of(text, last.span).end
        return _checked(text, f"{text[:place]}, {key}: {quoted(value)}{text[place:]}", path, None)
    first = next(iter(node.entries.values())).key
    indent = " " * (first.column - 1)
    place = end_of_lines(text, last)
    line = f"{missing_break(text, place)}{indent}{key}: {written(value)}\n"
    return _checked(text, text[:place] + line + text[place:], path, None)


def add_translation(text: str, path: Path, language: str, value: str) -> str:
    """Return a text with one more language beside the others at a path.

    A text without a language becomes one with `source`, the script's first.

    Raises:
        EditError: there is no text at the path.
    """
    node = node_at(text, path)
    if type(node) is Map:
        return add_key(text, path, language, value)
    if type(node) is not Text:
        raise EditError(str(path))
    source = _first_language(text)
    both = f"{{{source}: {quoted(node.value)}, {language}: {quoted(value)}}}"
    spot = spot_of(text, node.span)
    new = both + (_trailing(text, spot) if node.style in ("|", ">") else "")
    return _checked(text, text[: spot.start] + new + text[spot.end :], path, None)


def _first_language(text: str) -> str:
    """Return the first language of a script."""
    node = node_at(text, ("languages",))
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
    items = list_of(text, path)
    if len(items.items) == 1:
        place = spot_of(text, items.span).start
        return broken_as(text, text[:place] + "[]\n" + text[spot.end :])
    return text[: spot.start] + text[spot.end :]


def insert_item(text: str, path: Path, lines: str) -> str:
    """Return a text with an item before the one at a path, or behind the last.

    `lines` is the item without its dash, its own lines beginning at column 0.

    Raises:
        EditError: the path is no place in a list with a line for each item.
    """
    items = list_of(text, path)
    place = path[-1]
    if not isinstance(place, int) or not 0 <= place <= len(items.items):
        raise EditError(str(path))
    at_end = place == len(items.items)
    near = item_spot(text, (*path[:-1], place - 1 if at_end else place))
    spot = near.end if at_end else near.start
    block = _as_item(lines, items.column - 1)
    return broken_as(text, text[:spot] + missing_break(text, spot) + block + text[spot:])


def move_item(text: str, path: Path, to: int) -> str:
    """Return a text with an item moved to another place in its list.

    `to` is its place when the item has been taken out.

    Raises:
        EditError: it is no item of a list with a line for each.
    """
    items = list_of(text, path)
    if not 0 <= to < len(items.items):
        raise EditError(str(path))
    spots = [item_spot(text, (*path[:-1], place)) for place in range(len(items.items))]
    pieces = [whole_line(text[spot.start : spot.end]) for spot in spots]
    place = path[-1]
    if not isinstance(place, int):
        raise EditError(str(path))
    pieces.insert(to, pieces.pop(place))
    gaps = [text[one.end : two.start] for one, two in pairwise(spots)]
    between = "".join(piece + gap for piece, gap in zip(pieces, [*gaps, ""], strict=True))
    return broken_as(text, text[: spots[0].start] + between + text[spots[-1].end :])


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
    after = broken_as(before, after)
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
