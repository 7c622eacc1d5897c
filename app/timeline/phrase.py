"""Which phrases a part of a program speaks to the listener."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.timeline.lane import Phrase
    from app.timeline.program import Segment


def phrases_of(segments: Iterable[Segment]) -> tuple[Phrase, ...]:
    """Return all phrases of some segments, each once, in their order."""
    spoken = (
        phrase
        for segment in segments
        for cue in segment.voice
        if not cue.to
        for _, phrase in cue.phrases
    )
    return tuple(dict.fromkeys(spoken))
