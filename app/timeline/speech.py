"""How long words take: phrases, their estimated lengths, the gaps between them.

A rate counts the words that are heard in a minute, pauses between phrases
included. Articulation never slows below the kindest of a voice
(`app/tables/voice.toml`): the rest of the time lies between the phrases.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from app.script.model.length import TICKS
from app.script.model.script import Ramp, Voice
from app.tables.voice import guess_for, headroom
from app.timeline.lane import Phrase

Lengths: TypeAlias = Callable[[Phrase], int | None]
"""Ticks of a phrase's clip; `None` where there is none, so that it is estimated."""

SLOW = 105
"""Below this many words a minute a text is cut at commas too."""
SENTENCE_GAP = TICKS * 2 // 5
"""The least silence after a sentence."""
COMMA_GAP = TICKS // 5
"""The least silence at a comma."""
LONGEST = 600
"""Characters that a voice gets at once."""
SHORTEST = 2
"""Words that a phrase cut at a comma has at least."""

_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’)]*\s+(?=\S)|\n+")
_COMMA = re.compile(r"(?<=[,;:])\s+|\s+(?=[–—])")
_PAUSED = re.compile(r"[,;:](?=\s)")
_LETTER = re.compile(r"\w")
_WORD = re.compile(r"[\w’'-]*\w")


class Tone(NamedTuple):
    """How a voice speaks at a moment of the session."""

    rate: int
    gain: float = 0.0
    pitch: float = 0.0


class Utterance(NamedTuple):
    """A text on its own clock: phrases with their starts, and when it is over.

    `gap` is the silence it wants before the next words.
    """

    phrases: tuple[tuple[int, Phrase], ...]
    length: int
    gap: int


def tones(voice: Voice) -> Callable[[float], Tone]:
    """Return how the voice speaks at a share, 0 to 1, of the session."""
    rate, volume, pitch = _slope(voice.rate), _slope(voice.volume), _slope(voice.pitch)

    def at(share: float) -> Tone:
        """Return the tone at a share."""
        share = min(1.0, max(0.0, share))
        return Tone(
            rate=max(1, round(rate[0] + rate[1] * share)),
            gain=round(volume[0] + volume[1] * share, 1),
            pitch=round((pitch[0] + pitch[1] * share) * 4) / 4,
        )

    return at


def _slope(ramp: Ramp) -> tuple[float, float]:
    """Return the first value of a ramp, and by how much the last is more."""
    return float(ramp.first), float(ramp.last - ramp.first)


@lru_cache(maxsize=4096)
def count_words(text: str) -> int:
    """Return how many words are heard in a text."""
    return len(_WORD.findall(text))


@lru_cache(maxsize=1024)
def cut(text: str, rate: int) -> tuple[tuple[str, bool], ...]:
    """Cut a text into phrases; True marks one that ends a sentence.

    At sentence ends, and below `SLOW` at commas where both sides have at
    least `SHORTEST` words.
    """
    pieces: list[tuple[str, bool]] = []
    for sentence in _SENTENCE.split(text.strip()):
        parts = _at_commas(sentence.strip()) if rate < SLOW else [sentence.strip()]
        short = [piece for part in parts for piece in _at_most(part)]
        pieces += [(part, place == len(short) - 1) for place, part in enumerate(short)]
    return tuple(piece for piece in pieces if _WORD.search(piece[0]))


def _at_commas(sentence: str) -> list[str]:
    """Cut a sentence at commas, keeping very short parts with what is before."""
    parts: list[str] = []
    for part in _COMMA.split(sentence):
        if parts and min(count_words(part), count_words(parts[-1])) < SHORTEST:
            parts[-1] = f"{parts[-1]} {part}"
        else:
            parts.append(part)
    return parts


def _at_most(part: str) -> list[str]:
    """Cut a part that is too long for a voice between words."""
    pieces = []
    while len(part) > LONGEST:
        space = part.rfind(" ", 1, LONGEST)
        at = space if space > 0 else LONGEST
        pieces.append(part[:at])
        part = part[at:].lstrip()
    return [*pieces, part]


@lru_cache(maxsize=2048)
def estimate(text: str, language: str, rate: int) -> int:
    """Return the ticks that a phrase probably takes as a clip."""
    guess = guess_for(language.partition("-")[0])
    quicker = max(1.0, rate * headroom() / guess.pace)
    letters, commas = len(_LETTER.findall(text)), len(_PAUSED.findall(text))
    seconds = guess.start + guess.letter * letters + guess.comma * commas
    return round(seconds / quicker * TICKS)


def pronounced(text: str, words: Mapping[str, str]) -> str:
    """Return a text with the words of a pronunciation list as they should sound."""
    if not words:
        return text
    sounds = {word.casefold(): sound for word, sound in words.items()}
    return _any_of(tuple(words)).sub(lambda found: sounds.get(found[0].casefold(), found[0]), text)


@lru_cache(maxsize=16)
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds any of some words, the longest first."""
    longest = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)", re.IGNORECASE)


def utter(text: str, like: Phrase, clip_length: Lengths | None) -> Utterance:
    """Lay the phrases of a text on a clock that begins at 0.

    Args:
        text: What is spoken, as it should sound.
        like: A phrase with the language, rate, style and so on of all of them.
        clip_length: Measured lengths, where they are known already.
    """
    if clip_length is None:
        return _estimated(text, like)
    return _laid(text, like, clip_length)


@lru_cache(maxsize=512)
def _estimated(text: str, like: Phrase) -> Utterance:
    """Lay a text by estimated lengths."""
    return _laid(text, like, lambda _: None)


def _laid(text: str, like: Phrase, clip_length: Lengths) -> Utterance:
    """Lay a text, its gaps shared out so that the rate is met."""
    pieces = cut(text, like.rate) if not like.recording else ((text.strip(), True),)
    phrases = [_like(like, piece) for piece, _ in pieces]
    clips = [clip_length(phrase) for phrase in phrases]
    lengths = [
        estimate(phrase.text, like.language, like.rate) if clip is None else clip
        for phrase, clip in zip(phrases, clips, strict=True)
    ]
    wanted = count_words(text) * 60 * TICKS // like.rate - sum(lengths)
    gaps = _gaps([is_end for _, is_end in pieces[:-1]], wanted)
    placed, now = [], 0
    for phrase, length, gap in zip(phrases, lengths, [*gaps, 0], strict=False):
        placed.append((now, phrase))
        now += length + gap
    return Utterance(tuple(placed), now, SENTENCE_GAP if placed else 0)


def _like(like: Phrase, text: str) -> Phrase:
    """Return a phrase with another text."""
    return Phrase(
        text,
        like.language,
        like.rate,
        like.style,
        like.gain,
        like.pitch,
        like.private,
        like.recording,
    )


def _gaps(ends: list[bool], wanted: int) -> list[int]:
    """Share out the silence between phrases: a sentence gets twice a comma's."""
    weights = [2 if is_end else 1 for is_end in ends]
    total = sum(weights)
    return [
        max(SENTENCE_GAP if weight == 2 else COMMA_GAP, wanted * weight // total)  # noqa: PLR2004
        for weight in weights
    ]
