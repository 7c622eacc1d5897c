"""A card as the index of the library keeps it. Pure."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any
from zlib import crc32

from app.ui.paint.span import Span
from app.ui.view import SessionCard

if TYPE_CHECKING:
    from app.library.index import Row

_NAMES = tuple(one.name for one in fields(SessionCard))
_SPAN = tuple(one.name for one in fields(Span))
FORM = f"{crc32(repr((_NAMES, _SPAN)).encode()):08x}"
"""Changes with the fields of a card or a span: rows of another form are not read."""


def row_of(card: SessionCard) -> Row:
    """Return a card in the forms of JSON."""
    return [_plain(getattr(card, name)) for name in _NAMES]


def _plain(value: object) -> object:
    """Return one field in the forms of JSON."""
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Span):
        return [getattr(value, name) for name in _SPAN]
    return value


def card_from(row: Row) -> SessionCard:
    """Return the card of a row that `row_of` made."""
    kept: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in zip(_NAMES, row, strict=True)
    }
    kept["moods"], kept["asks"] = frozenset(kept["moods"]), frozenset(kept["asks"])
    kept["line"] = tuple([Span(*one) for one in kept["line"]])
    return SessionCard(**kept)
