"""The text of a file, within all limits, before anything is made of it."""

from __future__ import annotations

import re

from app.script import code
from app.script.fault import Fault, Span, UnreadableError

MAX_BYTES = 1_000_000
MAX_LINE = 2_000

_NEAR = 40  # lines looked back to see where a line with a tab should begin

_HIDDEN = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef"
    "\ufeff\ufffe\uffff\ud800-\udfff"
)
_FORBIDDEN = re.compile(f"[{_HIDDEN}]")
ESCAPED = re.compile(f"[{_HIDDEN}\r]")
"""What may not come out of a mark such as `\\e` in double quotes either."""
_LONG = re.compile(rf"^[^\n]{{{MAX_LINE + 1},}}", re.MULTILINE)
_TAB = re.compile(r"^[ ]*\t[ \t]*(?=[^\s#])", re.MULTILINE)
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


def decode(source: str | bytes) -> str:
    """Return the text of a file, its lines ended alike.

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
            line = error.object.count(b"\n", 0, error.start) + 1
            raise UnreadableError(code.NOT_UTF8, line=str(line)) from None
    text = source.removeprefix("\ufeff")
    if not text.strip():
        raise UnreadableError(code.EMPTY)
    bad = _FORBIDDEN.search(text)
    if bad is not None:
        _refuse(text, bad)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


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
    """Return a text with spaces for each tab of indentation, and the faults.

    The spaces reach to where the line before begins, or two further if it ends
    with a colon.
    """
    if "\t" not in text or not _TAB.search(text):
        return text, []
    faults = []
    lines = text.split("\n")
    for place, line in enumerate(lines):
        if _TAB.match(line):
            lines[place] = " " * _depth(lines[max(0, place - _NEAR) : place], line) + line.lstrip()
            span = Span(place + 1, 1, place + 1, len(line) + 1)
            values = {"line": lines[place].strip()}
            faults.append(Fault(code.TAB, span, values, lines[place]))
    return "\n".join(lines), faults


def _depth(before: list[str], line: str) -> int:
    """Return where a line that begins with a tab is to begin."""
    last = next((near for near in reversed(before) if near.strip()), "")
    spaces = len(last) - len(last.lstrip())
    is_item = line.lstrip().startswith("-")
    if last.rstrip().endswith(":"):
        return spaces + (2 if is_item or not last.lstrip().startswith("-") else 4)
    has_dash = last.lstrip().startswith("- ")
    if is_item and not has_dash:
        dashed = next((near for near in reversed(before) if near.lstrip()[:2] == "- "), last)
        return len(dashed) - len(dashed.lstrip())
    return spaces + (2 if has_dash and not is_item else 0)


def long_lines(text: str) -> list[Fault]:
    """Return a fault for each line that is too long."""
    return [
        Fault(code.LONG_LINE, Span(text.count("\n", 0, found.start()) + 1, MAX_LINE + 1))
        for found in _LONG.finditer(text)
    ]
