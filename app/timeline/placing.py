"""Spoken lines that have their place in a step, and lines all in a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from app.script.fault import Fault
    from app.script.model.length import Length
    from app.timeline.flow import Line
    from app.timeline.speech import Utterance

Speak: TypeAlias = Callable[["Line", str], "Utterance"]
"""Gives the utterance of a line's text (or of its `brief`)."""
Pauses: TypeAlias = Callable[["Length | None"], int]
"""Gives the ticks of a pause."""


class Placed(NamedTuple):
    """A line with its place in the step, in ticks from the step's start."""

    start: int
    text: str
    utterance: Utterance
    line: Line

    @property
    def end(self) -> int:
        """The tick at which its last word is over."""
        return self.start + self.utterance.length


class Placing(NamedTuple):
    """All lines of a step; `words` is where the last word ends, `end` its pause."""

    placed: tuple[Placed, ...] = ()
    prompts: tuple[Placed, ...] = ()
    words: int = 0
    end: int = 0
    faults: tuple[Fault, ...] = ()


def is_row(lines: Sequence[Line]) -> bool:
    """Say whether lines only follow the first, and that waits for no breath."""
    if not lines or lines[0].to:
        return False
    at = lines[0].at
    if at is not None and at.form != "offset":
        return False
    return len(lines) == 1 or not any(line.at is not None or line.to for line in lines[1:])


def row(lines: Sequence[Line], speak: Speak, pauses: Pauses) -> Placing:
    """Place lines that follow one another: nothing is in their way."""
    placed = []
    now = words = lines[0].offset
    for line in lines:
        utterance = speak(line, line.text)
        placed.append(Placed(now, line.text, utterance, line))
        words = now + utterance.length
        now = words + (utterance.gap if line.pause is None else pauses(line.pause))
    return Placing(tuple(placed), (), words, now)
