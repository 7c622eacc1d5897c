"""What is said softly beside a session: an answer as it is counted, a refusal.

These words are not in the program, whose segments stay as they are; they are
spoken ahead with it, and laid over what plays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.timeline.exit import Ask, Decide
from app.timeline.lane import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.timeline.exit import Exit
    from app.timeline.program import Program
    from app.words.catalog import Words

SOFT = 0.5
"""Gain of what is said softly, beside the voice of the session."""
RATE = 100
"""Words a minute of what stands alone."""
REFUSED = "Further than this the house does not go."
INVITATION = "Notice how it is now. Rather not? Lay your hands beside you."
"""Said in place of a question that nobody can answer."""
HOW = "Each press goes one further. Three quiet seconds, and it stands."
_WAYS = {"open": "Yes, go on", "later": "Not yet", "stop": "Stop here"}
_FEW = 30
"""Numbers that are counted one by one; more go by tens."""


def numbers(low: int, high: int) -> tuple[int, ...]:
    """Return the numbers that short presses count through, the first one first."""
    span = high - low
    step = 1 if span <= _FEW else max(1, round(span / 10))
    return tuple(range(low, high + 1, step))


def said(leave: Exit, value: str, words: Words) -> str:
    """Return how an answer sounds that is chosen but not confirmed yet."""
    if isinstance(leave, Decide):
        return words(_WAYS[value]) if value in _WAYS else words("Nothing chosen.")
    if not isinstance(leave, Ask):
        return ""
    if not value:
        return words("Nothing chosen.")
    texts = {name: text.spoken(words.language) for name, text in leave.answer.choices}
    return texts.get(value, value)


def phrase(text: str, program: Program) -> Phrase:
    """Return a text as it is spoken softly."""
    return Phrase(text, program.language, RATE, "soft")


def phrases(program: Program, words: Words) -> tuple[Phrase, ...]:
    """Return all that may have to be said softly while a program plays, each once."""
    texts = [text for segment in program.segments for text in _texts(segment.exit, words)]
    return tuple(
        phrase(text, program) for text in dict.fromkeys((*texts, words(REFUSED), words(HOW)))
    )


def _texts(leave: Exit, words: Words) -> Iterator[str]:
    """Yield how every answer of a question sounds."""
    values: tuple[str, ...] = ()
    if isinstance(leave, Decide):
        values = tuple(_WAYS)
    elif isinstance(leave, Ask):
        form = leave.answer
        values = tuple(name for name, _ in form.choices)
        if form.form in {"scale", "number"}:
            values = tuple(str(number) for number in numbers(form.low, form.high))
    for value in (*values, *([""] if values else [])):
        yield said(leave, value, words)
