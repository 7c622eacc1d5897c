"""A fault as one reads it: where, what, and what would be right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.words.fault import describe
from app.words.seen import seen

if TYPE_CHECKING:
    from app.script.fault import Fault
    from app.words.catalog import Words


def told(path: str, fault: Fault, words: Words) -> str:
    """Return a fault as `file:line:col: error: …` and a line with what is right."""
    what, right = describe(fault, words)
    place = f"{seen(path)}:{fault.span.line}:{fault.span.column}"
    return f"{place}: {fault.level.value}: {what}" + (f"\n    {right}" if right else "")
