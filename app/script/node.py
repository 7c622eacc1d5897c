"""The tree of a script file: every key and value knows where it stands."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple, TypeAlias

from app.script.fault import Span

_span = partial(tuple.__new__, Span)
"""Makes a span of its four numbers without a call in Python."""


class Text(NamedTuple):
    """A text as written; `style` is its quote, `|`, `>` or nothing.

    Lines and columns count from 1; the end is just behind the last character.
    """

    value: str
    line: int
    column: int
    end_line: int
    end_column: int
    style: str = ""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return _span(self[1:5])


class Entry(NamedTuple):
    """One key and its value."""

    key: Text
    value: Node


class Map(NamedTuple):
    """Keys with values, in the order of the file."""

    entries: dict[str, Entry]
    line: int
    column: int
    end_line: int
    end_column: int
    flow: bool = False

    @property
    def span(self) -> Span:
        """Where it stands."""
        return _span(self[1:5])


class List(NamedTuple):
    """Items in order; `flow` is True where they stand between brackets."""

    items: tuple[Node, ...]
    line: int
    column: int
    end_line: int
    end_column: int
    flow: bool = False

    @property
    def span(self) -> Span:
        """Where it stands."""
        return _span(self[1:5])


Node: TypeAlias = Text | Map | List

Path: TypeAlias = tuple[str | int, ...]
"""Steps from the root to a node: keys and indexes."""


def find(root: Node, path: Path) -> Node:
    """Return the node at a path.

    Raises:
        KeyError, IndexError: the path leads nowhere.
    """
    node = root
    for step in path:
        if isinstance(node, Map) and isinstance(step, str):
            node = node.entries[step].value
        elif isinstance(node, List) and isinstance(step, int):
            node = node.items[step]
        else:
            raise KeyError(step)
    return node


def plain(node: Node) -> object:
    """Return a node as plain texts, dicts and lists, without places."""
    if isinstance(node, Text):
        return node.value
    if isinstance(node, List):
        return [plain(item) for item in node.items]
    return {name: plain(entry.value) for name, entry in node.entries.items()}
