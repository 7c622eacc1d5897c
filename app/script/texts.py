"""Texts side by side whose quotes, commas or braces went wrong, put right."""

from __future__ import annotations

import re

_PAIRS = re.compile(r"^(\s*(?:- +)*(?:(?:say|ask|title|goal|brief): *)?)[{(\[]?(nl.*?)[})\]]?\s*$")
_NEXT = re.compile(r"[\s,;]*\b(nl-u|nl|en): *")
_FIELDS = re.compile(r",\s*(?:at|pause|style|brief|to|only|unless|gives): .*$")
_DUTCH = re.compile(r"'[sntmk]\s")
_ALONE = re.compile(r"^(\s*(?:- +)*[a-z-]+: +)('[sntmk]\s.*)$")


def in_whole_quotes(line: str) -> tuple[int, str]:
    """Return a line with each text in whole quotes, and where that begins.

    An apostrophe with which a Dutch word begins, as in 's avonds, stays.
    Where nothing changes, the line comes back as it is.
    """
    alone = _ALONE.match(line.rstrip())
    if alone is not None:
        return alone.end(1), alone[1] + _quoted(alone[2])
    pairs = _PAIRS.match(line)
    if pairs is None:
        return 0, line
    fields = _FIELDS.search(pairs[2])
    body = pairs[2][: fields.start()] if fields else pairs[2]
    before, *pieces = _NEXT.split(body)
    keys, values = pieces[::2], pieces[1::2]
    if before or len(keys) != len(set(keys)) or not keys[1:] or values[0].startswith(("[", "{")):
        return 0, line
    texts = ", ".join(f"{key}: {_quoted(text)}" for key, text in zip(keys, values, strict=True))
    return pairs.end(1), f"{pairs[1]}{{{texts}{fields[0] if fields else ''}}}"


def _quoted(text: str) -> str:
    """Return a text in double quotes, without the quotes that it had around it."""
    text = text.strip(" ,;")
    if text[:1] in "\"'“”„" and not _DUTCH.match(text):
        text = text[1:]
        if text[-1:] in "\"'“”":
            text = text[:-1]
    return '"' + text.replace("\\", "").replace('"', '\\"') + '"'
