"""What is read while it is spoken: captions along a path."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.timeline.lane import Spoken
from app.timeline.path import Stretch

WIDE = 84
"""Characters of a caption before another begins: two lines of a screen."""


@dataclass(frozen=True, slots=True)
class Caption:
    """A text shown from one tick to another."""

    text: str
    start: int
    end: int


def captions(path: Sequence[Stretch]) -> tuple[Caption, ...]:
    """Return the captions of a path, in ticks from its start."""
    return tuple(
        Caption(one.text, stretch.start + one.start, stretch.start + one.end)
        for stretch in path
        for spoken in stretch.segment.voice
        if spoken.text and not spoken.to and spoken.start < stretch.length
        for one in _parts(spoken)
    )


def _parts(spoken: Spoken) -> Iterator[Caption]:
    """Cut a long line between its phrases, where they are the text as written."""
    texts = [phrase.text for _, phrase in spoken.phrases]
    if len(spoken.text) <= WIDE or " ".join(texts) != " ".join(spoken.text.split()):
        yield Caption(spoken.text, spoken.start, spoken.end)
        return
    start, text = spoken.start, ""
    for begin, phrase in spoken.phrases:
        if text and len(text) + 1 + len(phrase.text) > WIDE:
            yield Caption(text, start, begin)
            start, text = begin, ""
        text = f"{text} {phrase.text}".strip()
    yield Caption(text, start, spoken.end)
