"""From a text to a tree, from events alone, counting as it grows."""

from __future__ import annotations

import unicodedata
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from app.script import code
from app.script.fault import Fault, Span, UnreadableError
from app.script.node import Entry, List, Map, Node, Text
from app.script.source import ESCAPED

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_TEXT = 4_000
MAX_DEPTH = 24
MAX_NODES = 60_000

_Event: TypeAlias = Any
"""An event of PyYAML; which attributes it has goes by its class."""


_text, _entry = partial(tuple.__new__, Text), partial(tuple.__new__, Entry)
"""Make a text and an entry of their fields without a call in Python: there are thousands."""


class _PureParser(Reader, Scanner, Parser):
    """PyYAML's own parser, where the C library is missing."""

    def __init__(self, stream: str) -> None:
        """Read from a text."""
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        Parser.__init__(self)


def _events(text: str, *, pure: bool) -> Callable[[], _Event]:
    """Return what gives the next event of a text."""
    if not pure and yaml.__with_libyaml__:
        from yaml.cyaml import CParser  # type: ignore[attr-defined]  # noqa: PLC0415

        return CParser(text).get_event
    return _PureParser(text).get_event


class Tree(NamedTuple):
    """A tree and the faults met while it was built."""

    root: Node | None
    faults: tuple[Fault, ...]


def grow(text: str, *, pure: bool = False) -> Tree:
    """Return the tree of a text; `pure` leaves the C library aside.

    Raises:
        yaml.YAMLError: the text breaks the form of the file.
        UnreadableError: deeper or larger than a script may be.
    """
    return _Grower(_events(text, pure=pure), may_hide="\\" in text).grow()


class _Grower:
    """Builds one tree; it lives as long as one call of `grow`."""

    def __init__(self, following: Callable[[], _Event], *, may_hide: bool) -> None:
        """Take events from what gives the next one; a text may hide signs behind a backslash."""
        self._next = following
        self._may_hide = may_hide
        self._faults: list[Fault] = []
        self._anchors: set[str] = set()
        self._documents = 0

    def grow(self) -> Tree:
        """Follow the events to the end of the file."""
        following = self._next
        stack: list[tuple[_Event, list[Node]]] = []
        items: list[Node] = []
        opened: _Event = None
        nodes, may_hide = 0, self._may_hide
        while True:
            event = following()
            kind = type(event)
            if kind is ScalarEvent:
                nodes += 1
                start, end = event.start_mark, event.end_mark
                value = event.value
                if event.anchor or event.tag or len(value) > MAX_TEXT or may_hide:
                    self._look_at(event)
                items.append(
                    _text(
                        (
                            value,
                            start.line + 1,
                            start.column + 1,
                            end.line + 1,
                            end.column + 1,
                            event.style or "",
                        )
                    )
                )
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                nodes += 1
                if event.anchor or event.tag or len(stack) >= MAX_DEPTH or nodes > MAX_NODES:
                    self._look_at_opening(event, len(stack), nodes)
                stack.append((opened, items))
                opened, items = event, []
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                close = self._map if kind is MappingEndEvent else self._list
                node = close(opened, event, items)
                opened, items = stack.pop()
                items.append(node)
            elif kind is AliasEvent:
                items.append(self._alias(event))
            elif kind is StreamEndEvent or (kind is DocumentStartEvent and self._is_second(event)):
                break
        if nodes > MAX_NODES:
            raise UnreadableError(code.TOO_MANY_NODES, most=f"{MAX_NODES:,}")
        return Tree(items[0] if items else None, tuple(self._faults))

    def _is_second(self, event: _Event) -> bool:
        """Return whether a second document begins; it is not read."""
        self._documents += 1
        if self._documents > 1:
            self._fault(code.SECOND_DOCUMENT, event)
        return self._documents > 1

    def _fault(self, what: str, event: _Event, **values: str) -> None:
        """Note a fault at an event."""
        mark = event.start_mark
        self._faults.append(Fault(what, Span(mark.line + 1, mark.column + 1), values))

    def _marked(self, event: _Event) -> None:
        """Note an anchor or a tag; scripts have neither."""
        if event.anchor:
            self._anchors.add(event.anchor)
        sign = f"&{event.anchor}" if event.anchor else str(event.tag)
        self._fault(code.MARK, event, text=sign)

    def _alias(self, event: _Event) -> Text:
        """Refuse a copy by alias; a text that only begins with a star is a fault."""
        if event.anchor in self._anchors:
            raise UnreadableError(code.ALIASES, line=str(event.start_mark.line + 1))
        self._fault(code.MARK, event, text=f"*{event.anchor}")
        mark = event.start_mark
        return Text(f"*{event.anchor}", mark.line + 1, mark.column + 1, mark.line + 1, mark.column)

    def _look_at(self, event: _Event) -> None:
        """Look at a text that has a mark, is too long, or may hide signs that nobody sees.

        Raises:
            UnreadableError: a sign stands in it, as a mark, that may not stand in the file.
        """
        bad = ESCAPED.search(event.value)
        if bad is not None:
            mark = event.start_mark
            raise UnreadableError(
                code.BAD_CHARACTER,
                line=str(mark.line + 1),
                column=str(mark.column + 1),
                character=f"U+{ord(bad[0]):04X}",
            )
        if event.anchor or event.tag:
            self._marked(event)
        if len(event.value) > MAX_TEXT:
            self._fault(code.LONG_TEXT, event)

    def _look_at_opening(self, event: _Event, depth: int, nodes: int) -> None:
        """Refuse a map or list that is too much, or note the mark it has."""
        if nodes > MAX_NODES:
            raise UnreadableError(code.TOO_MANY_NODES, most=f"{MAX_NODES:,}")
        if depth >= MAX_DEPTH:
            raise UnreadableError(
                code.TOO_DEEP, line=str(event.start_mark.line + 1), most=str(MAX_DEPTH)
            )
        self._marked(event)

    def _list(self, opened: _Event, closed: _Event, items: list[Node]) -> List:
        """Return a list with its place."""
        start, end = opened.start_mark, closed.end_mark
        return List(
            tuple(items),
            start.line + 1,
            start.column + 1,
            end.line + 1,
            end.column + 1,
            bool(opened.flow_style),
        )

    def _map(self, opened: _Event, closed: _Event, items: list[Node]) -> Map:
        """Return keys with values; a key that comes twice is a fault."""
        entries: dict[str, Entry] = {}
        for key, value in zip(items[::2], items[1::2], strict=True):
            if type(key) is not Text:
                self._faults.append(Fault(code.ODD_KEY, key.span))
                continue
            name = key.value
            if name in entries:
                line = str(entries[name].key.line)
                self._faults.append(Fault(code.TWICE, key.span, {"name": name, "line": line}))
                continue
            if not name.isascii() and not unicodedata.is_normalized("NFC", name):
                self._faults.append(
                    Fault(
                        code.NOT_A_NAME,
                        key.span,
                        {"text": name},
                        unicodedata.normalize("NFC", name),
                    )
                )
            entries[name] = _entry((key, value))
        start, end = opened.start_mark, closed.end_mark
        return Map(
            entries,
            start.line + 1,
            start.column + 1,
            end.line + 1,
            end.column + 1,
            bool(opened.flow_style),
        )
