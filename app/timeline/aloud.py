"""Breaths that the voice guides: a soft in and out, where nothing else is said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Literal, TypeAlias

from app.timeline.lane import Phase, Phrase, Spoken
from app.timeline.program import Program, Segment
from app.timeline.speech import estimate

Guide: TypeAlias = Literal["voice", "tone", "none"]

WORDS = {"nl": {"in": "In.", "out": "Uit."}, "en": {"in": "In.", "out": "Out."}}
"""What is said at the start of a phase; other phases are silent."""
RATE = 100
"""Words a minute of a word that stands alone."""


def aloud(
    program: Program, guide: Guide, clip_length: Callable[[Phrase], int | None] = lambda _: None
) -> Program:
    """Return a program whose breaths are spoken where the voice guides them.

    The words are heard and not shown: the light says them already. A word that
    does not fit before what is said next, or into its phase, is left out.

    Args:
        program: What is played.
        guide: What guides where a step does not say.
        clip_length: Measured lengths, where they are known already.
    """
    texts = WORDS.get(program.language.partition("-")[0])
    if texts is None or not any(_is_guided(p, guide) for s in program.segments for p in s.breath):
        return program

    def said(phase: Phase) -> Spoken | None:
        text = texts.get(phase.kind, "")
        if not text or not _is_guided(phase, guide):
            return None
        phrase = Phrase(text, program.language, RATE, "soft")
        known = clip_length(phrase)
        length = known if known is not None else estimate(text, program.language, RATE)
        if length > phase.end - phase.start:
            return None
        end = phase.start + length
        return Spoken(phase.start, end, "", ((phase.start, phrase),), phase.step, phase.line)

    segments = tuple(replace(one, voice=_with(one, said)) for one in program.segments)
    return replace(program, segments=segments)


def _is_guided(phase: Phase, guide: Guide) -> bool:
    """Tell whether the voice guides a phase."""
    return phase.pace == "paced" and phase.guided > 0 and (phase.guide or guide) == "voice"


def _with(segment: Segment, said: Callable[[Phase], Spoken | None]) -> tuple[Spoken, ...]:
    """Return what is spoken in a segment, with the words of its breaths between."""
    return tuple(sorted((*segment.voice, *_free(segment, said)), key=lambda cue: cue.start))


def _free(segment: Segment, said: Callable[[Phase], Spoken | None]) -> Iterator[Spoken]:
    """Yield the words of breaths that nothing else is said over."""
    for phase in segment.breath:
        word = said(phase)
        if word is not None and not any(
            cue.start < word.end and word.start < cue.end for cue in segment.voice
        ):
            yield word
