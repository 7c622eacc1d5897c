"""House rule of words: phrases that have no place in spoken text."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from app.script.fault import Fault, Level
from app.script.inside import every_step
from app.script.model.question import Check, Gate
from app.tables.phrase import blocked_phrases, words_for_not

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.script.model.script import Script
    from app.script.model.words import Words
    from app.tables.phrase import BlockedPhrase

_BEFORE = 2
"""Words before a phrase in which a "not" takes it back."""


def wording(script: Script) -> Iterator[Fault]:
    """Blocked phrases in what is spoken, each with a better one."""
    for words in spoken_words(script):
        for language, text in words.by_language.items():
            for phrase in _blocked(text, language or script.languages[0]):
                values = {"phrase": phrase.phrase, "better": phrase.better}
                yield Fault("W341", words.span, values, phrase.better, Level.WARNING)


def spoken_words(script: Script) -> Iterator[Words]:
    """Yield every text that is spoken, in the order of the file."""
    for step in every_step(script):
        for cue in step.cues:
            yield cue.text
            if cue.brief is not None:
                yield cue.brief
        if isinstance(step.act, Check | Gate):
            yield step.act.ask


@lru_cache(maxsize=4096)
def _blocked(text: str, language: str) -> tuple[BlockedPhrase, ...]:
    """Return the phrases found in a text; a longer one hides those inside it."""
    pattern = _pattern(language)
    matches = () if pattern is None else pattern.finditer(text)
    return tuple(phrase for match in matches if (phrase := _meant(match, language)) is not None)


def _meant(match: re.Match[str], language: str) -> BlockedPhrase | None:
    """Return the phrase that was found, unless it is harmless where it stands."""
    phrase = _phrases(language)[match[0].casefold()]
    if phrase.start and not _starts_sentence(match.string, match.start()):
        return None
    return None if _is_taken_back(match.string[: match.start()], language) else phrase


@cache
def _phrases(language: str) -> dict[str, BlockedPhrase]:
    """Return the phrases of a language by what is found in a text."""
    return {phrase.phrase.casefold(): phrase for phrase in blocked_phrases(language)}


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    """Return one pattern for all phrases of a language, longest first."""
    phrases = [re.escape(phrase.phrase) for phrase in blocked_phrases(language)]
    if not phrases:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)", re.IGNORECASE)


def _starts_sentence(text: str, place: int) -> bool:
    """Say whether a sentence begins at a place in a text."""
    before = text[:place].rstrip()
    return not before or before[-1] in ".!?…:"


def _is_taken_back(before: str, language: str) -> bool:
    """Say whether a word for not stands shortly before, in the same sentence."""
    sentence = re.split(r"[.!?…]", before)[-1]
    words = re.findall(r"[\w'’]+", sentence.casefold())[-_BEFORE:]
    return any(word in words_for_not(language) for word in words)
