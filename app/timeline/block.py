"""Write out a block where it is used, with the values it is given."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.script.fault import Fault
from app.script.model.holder import Use
from app.script.model.words import Words
from app.timeline.flow import Flow, Place
from app.timeline.scope import FaultError, Meaning, Scope, meaning_of

if TYPE_CHECKING:
    from app.timeline.write_out import Writer

DEPTH = 8
"""How deep blocks may use each other."""


def used(writer: Writer, use: Use, place: Place, scope: Scope) -> Flow:
    """Write out a block with the values it is given."""
    block = writer.script.blocks.get(use.block)
    if block is None or scope.depth >= DEPTH:
        values = {"block": use.block, "most": str(DEPTH)}
        raise FaultError(Fault("E206" if block is None else "E207", place.span, values))
    given = {name: _given(writer, words, scope) for name, words in use.given.items()}
    inner = replace(scope, depth=scope.depth + 1, trail=(*scope.trail, *place.path))
    return writer.all(block, inner.having(given))


def _given(writer: Writer, words: Words, scope: Scope) -> Meaning:
    """Return a value that a block is given, itself filled in."""
    plain = meaning_of(words, writer.known.choices.language)
    value = writer.known.fill(plain.value, scope, words.span, None)
    if "{" not in plain.value + plain.spoken:
        return plain
    spoken = writer.known.fill(plain.spoken, scope, words.span, writer.known.choices.language)
    return Meaning(value.text, spoken.text, value.private or spoken.private)
