"""Which words are shown of what is spoken, and how far they have faded in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.script.model.length import TICKS
from app.timeline.lane import Spoken
from app.ui.look.motion import Motion, fade

FADE_IN = Motion().caption_in * TICKS // 1000
FADE_OUT = Motion().caption_out * TICKS // 1000
LINGER = 2 * TICKS
"""How long words stay after they were spoken, so that they can be read."""

ROOM = 80
"""Two lines of forty characters."""

_BORDER = re.compile(r"(?<=[.!?…])\s+|(?<=[,;:])\s+")


@dataclass(frozen=True, slots=True)
class Caption:
    """Words on the stage; opacity 0 to 1."""

    text: str = ""
    opacity: float = 0.0


def caption(voice: Sequence[Spoken], tick: int, room: int = ROOM) -> Caption:
    """Return the words shown at a tick, given the cues of a segment."""
    heard = [cue for cue in voice if cue.start <= tick and cue.text and not cue.to]
    if not heard:
        return Caption()
    cue = heard[-1]
    gone = tick - cue.end - LINGER
    if gone >= FADE_OUT:
        return Caption()
    page, since = _page(cue, tick, room)
    opacity = fade(1 - gone / FADE_OUT) if gone > 0 else fade((tick - since) / FADE_IN)
    return Caption(page, opacity)


def _page(cue: Spoken, tick: int, room: int) -> tuple[str, int]:
    """Return the part of a long cue that is spoken at a tick, and its start."""
    parts = pages(cue.text, room)
    whole = sum(len(part) for part in parts)
    start, shown = cue.start, (parts[0] if parts else "", cue.start)
    for part in parts:
        if start > tick:
            break
        shown = (part, start)
        start += (cue.end - cue.start) * len(part) // max(1, whole)
    return shown


def pages(text: str, room: int = ROOM) -> tuple[str, ...]:
    """Cut a text at its sentences, then at its commas, into parts that fit.

    A part without any such border is left whole: the widget then takes a line
    more.
    """
    parts: list[str] = []
    for piece in _BORDER.split(text):
        joined = f"{parts[-1]} {piece}" if parts else piece
        if parts and len(joined) <= room:
            parts[-1] = joined
        else:
            parts.append(piece)
    return tuple(parts)
