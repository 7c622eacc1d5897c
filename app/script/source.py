"""From the bytes of a file to a tree, within all limits, from events alone."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

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

if TYPE_CHECKING:
    from collections.abc import Callable

    from yaml.events import Event

MAX_BYTES = 1_000_000
MAX_LINE = 2_000
MAX_TEXT = 4_000
MAX_DEPTH = 24
MAX_NODES = 60_000

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef"
    "\ufeff\ufffe\uffff\ud800-\udfff]"
)
_LONG = re.compile(rf"^[^\n]{{{MAX_LINE + 1},}}", re.MULTILINE)
_TAB = re.compile(r"^[ ]*\t[ \t]*(?=[^\s#])", re.MULTILINE)
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


class _PureParser(Reader, Scanner, Parser):
    """PyYAML's own parser, where the C library is missing."""

    def __init__(self, stream: str) -> None:
        """Read from a text."""
        Reader.__init__(self, stream)
        Scanner.__init__(self)  # type: ignore[no-untyped-call]
        Parser.__init__(self)  # type: ignore[no-untyped-call]


def _events(text: str, *, pure: bool) -> Callable[[], Event]:
    """Return what gives the next event of a text."""
    if not pure and yaml.__with_libyaml__:
        from yaml.cyaml import CParser  # noqa: PLC0415  (absent without the C library)

        return CParser(text).get_event  # type: ignore[no-any-return, no-untyped-call]
    return _PureParser(text).get_event  # type: ignore[no-any-return]


class Tree(NamedTuple):
    """A tree and the faults met while it was built."""

    root: Node | None
    faults: tuple[Fault, ...]


def decode(source: str | bytes) -> str:
    """Return the text of a file.

    Raises:
        UnreadableError: too large, not UTF-8, or with characters that have no
            place in a script.
    """
    if len(source) > MAX_BYTES:
        raise UnreadableError(code.TOO_LARGE, most="1 MB")
    if isinstance(source, bytes):
        if source.startswith(_WIDE) or b"\x00" in source:
            raise UnreadableError(code.NOT_TEXT)
        try:
            source = source.decode("utf-8")
        except UnicodeDecodeError as error:
            line = source.count(b"\n", 0, error.start) + 1
            raise UnreadableError(code.NOT_UTF8, line=str(line)) from None
    text = source.removeprefix("\ufeff")
    if not text.strip():
        raise UnreadableError(code.EMPTY)
    bad = _FORBIDDEN.search(text)
    if bad is not None:
        _refuse(text, bad)
    return text


def _refuse(text: str, bad: re.Match[str]) -> None:
    """Say which character at which place makes a file unreadable."""
    start = text.rfind("\n", 0, bad.start()) + 1
    raise UnreadableError(
        code.BAD_CHARACTER,
        line=str(text.count("\n", 0, bad.start()) + 1),
        column=str(bad.start() - start + 1),
        character=f"U+{ord(bad[0]):04X}",
    )


def without_tabs(text: str) -> tuple[str, list[Fault]]:
    """Return a text with two spaces for each tab of indentation, and the faults."""
    if "\t" not in text:
        return text, []
    faults = []
    for found in _TAB.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        rest = text[found.end() : _end_of_line(text, found.end())]
        fix = found[0].replace("\t", "  ") + rest
        faults.append(Fault(code.TAB, Span(line, found[0].index("\t") + 1), fix=fix))
    return _TAB.sub(lambda found: found[0].replace("\t", "  "), text), faults


def long_lines(text: str) -> list[Fault]:
    """Return a fault for each line that is too long."""
    return [
        Fault(code.LONG_LINE, Span(text.count("\n", 0, found.start()) + 1, MAX_LINE + 1))
        for found in _LONG.finditer(text)
    ]


def _end_of_line(text: str, place: int) -> int:
    """Return where the line of a place ends."""
    end = text.find("\n", place)
    return len(text) if end < 0 else end


def grow(text: str, *, pure: bool = False) -> Tree:
    """Return the tree of a text; `pure` leaves the C library aside.

    Raises:
        yaml.YAMLError: the text breaks the form of the file.
        UnreadableError: deeper or larger than a script may be.
    """
    return _Grower(_events(text, pure=pure)).grow()


class _Grower:
    """Builds one tree; it lives as long as one call of `grow`."""

    def __init__(self, following: Callable[[], Event]) -> None:
        """Take events from what gives the next one."""
        self._next = following
        self._faults: list[Fault] = []
        self._anchors: set[str] = set()
        self._nodes = 0

    def grow(self) -> Tree:
        """Follow the events to the end of the file."""
        stack: list[tuple[Event, list[Node]]] = []
        items: list[Node] = []
        opened: Event | None = None
        documents = 0
        while True:
            event = self._next()
            kind = type(event)
            if kind is ScalarEvent:
                items.append(self._text(event))
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                self._open(event, len(stack))
                stack.append((opened, items))  # type: ignore[arg-type]
                opened, items = event, []
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                close = self._map if kind is MappingEndEvent else self._list
                node = close(opened, event, items)
                opened, items = stack.pop()
                items.append(node)
            elif kind is AliasEvent:
                items.append(self._alias(event))
            elif kind is StreamEndEvent:
                break
            elif kind is DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self._fault(code.SECOND_DOCUMENT, event)
                    break
            self._nodes += 1
            if self._nodes > 2 * MAX_NODES:
                raise UnreadableError(code.TOO_MANY_NODES, most=f"{MAX_NODES:,}")
        return Tree(items[0] if items else None, tuple(self._faults))

    def _fault(self, what: str, event: Event, **values: str) -> None:
        """Note a fault at an event."""
        mark = event.start_mark
        self._faults.append(Fault(what, Span(mark.line + 1, mark.column + 1), values))

    def _marked(self, event: Event) -> None:
        """Note an anchor or a tag; scripts have neither."""
        if event.anchor:
            self._anchors.add(event.anchor)
        sign = f"&{event.anchor}" if event.anchor else str(event.tag)
        self._fault(code.MARK, event, text=sign)

    def _alias(self, event: Event) -> Text:
        """Refuse a copy by alias; a text that only begins with a star is a fault."""
        if event.anchor in self._anchors:
            raise UnreadableError(code.ALIASES, line=str(event.start_mark.line + 1))
        self._fault(code.MARK, event, text=f"*{event.anchor}")
        mark = event.start_mark
        return Text(f"*{event.anchor}", mark.line + 1, mark.column + 1, mark.line + 1, mark.column)

    def _text(self, event: Event) -> Text:
        """Return a text with its place."""
        start, end = event.start_mark, event.end_mark
        if event.anchor or event.tag:
            self._marked(event)
        if len(event.value) > MAX_TEXT:
            self._fault(code.LONG_TEXT, event)
        return Text(
            event.value,
            start.line + 1,
            start.column + 1,
            end.line + 1,
            end.column + 1,
            event.style or "",
        )

    def _open(self, event: Event, depth: int) -> None:
        """Look at the beginning of a map or list."""
        if depth >= MAX_DEPTH:
            raise UnreadableError(
                code.TOO_DEEP, line=str(event.start_mark.line + 1), most=str(MAX_DEPTH)
            )
        if event.anchor or event.tag:
            self._marked(event)

    def _list(self, opened: Event, closed: Event, items: list[Node]) -> List:
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

    def _map(self, opened: Event, closed: Event, items: list[Node]) -> Map:
        """Return keys with values; a key that comes twice is a fault."""
        entries: dict[str, Entry] = {}
        for place in range(0, len(items), 2):
            key = items[place]
            if type(key) is not Text:
                self._faults.append(Fault(code.ODD_KEY, key.span))
                continue
            name = key.value
            if name in entries:
                line = str(entries[name].key.line)
                self._faults.append(Fault(code.TWICE, key.span, {"name": name, "line": line}))
                continue
            if not name.isascii() and not unicodedata.is_normalized("NFC", name):
                self._faults.append(Fault(code.NOT_A_NAME, key.span, {"text": name}))
            entries[name] = Entry(key, items[place + 1])
        start, end = opened.start_mark, closed.end_mark
        return Map(
            entries,
            start.line + 1,
            start.column + 1,
            end.line + 1,
            end.column + 1,
            bool(opened.flow_style),
        )
