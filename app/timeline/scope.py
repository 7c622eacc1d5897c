"""What names mean at a step: items, values given to a block, answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from app.script.fault import Fault, Span
from app.script.model.script import Blank
from app.script.model.words import Words

LONGEST = 4_000
"""Characters of a text once it is filled in."""
_BLANK = re.compile(r"\{(, ?)?([^{}]*?)(-)?\}")
_SIDES = {
    "nl": {"left": ("links", "linker"), "right": ("rechts", "rechter")},
    "en": {"left": ("left", "left "), "right": ("right", "right ")},
}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a name stands for: as a value, and as it is spoken.

    `private` marks something about a person: its clip is never stored.
    """

    value: str
    spoken: str
    private: bool = False


@dataclass(frozen=True, slots=True)
class Scope:
    """Where a step stands while a session is written out."""

    names: Mapping[str, Meaning] = field(default_factory=dict)
    round: int = 0
    rounds: int = 0
    n: int = 0
    check: str = ""
    depth: int = 0
    trail: tuple[str | int, ...] = ()

    def having(self, names: Mapping[str, Meaning]) -> Scope:
        """Return the scope with nearer meanings in front."""
        return replace(self, names={**self.names, **names})


class FaultError(Exception):
    """A fault met while a step is written out; it becomes a value at once."""

    def __init__(self, fault: Fault) -> None:
        """Keep the fault."""
        super().__init__(fault)
        self.fault = fault


def side_word(value: str, language: str, *, joined: bool) -> str | None:
    """Return left or right in a language, alone or joined to a noun."""
    main = language.partition("-")[0]
    found = _SIDES.get(main, _SIDES["en"]).get(value)
    return None if found is None else found[1 if joined else 0]


def meaning_of(words: Words, language: str, *, private: bool = False) -> Meaning:
    """Return what a text means: its own value, and its words in a language."""
    texts = words.by_language
    value = texts[""] if "" in texts else next(iter(texts.values()), "")
    spoken = words.spoken(language)
    side = side_word(value, language, joined=False) if "" in texts else None
    return Meaning(value, spoken if side is None else side, private)


def blank_meaning(blank: Blank, given: str | None, language: str) -> Meaning | None:
    """Return what a value of the head means; `None` while it is a blank."""
    if given is None and blank.default is None:
        return None
    if given is None and blank.default is not None:
        plain = meaning_of(blank.default, language, private=False)
    else:
        plain = Meaning(given or "", given or "", private=True)
    texts = dict(blank.answer.choices)
    if plain.value in texts:
        return Meaning(plain.value, texts[plain.value].spoken(language), plain.private)
    return plain


class Filling(NamedTuple):
    """A text with its placeholders filled in."""

    text: str
    private: bool = False


def fill(
    text: str, find: Callable[[str], Meaning | None], span: Span, language: str | None
) -> Filling:
    """Fill in the placeholders of a text or a value.

    Args:
        text: A text with placeholders such as `{name}`, `{, name}`, `{side-}`.
        find: Gives the meaning of a name, or `None` for an unknown one.
        span: Where the text stands.
        language: The language it is spoken in; `None` for a value.

    Raises:
        FaultError: For a name that is not known here.
    """
    if "{" not in text:
        return Filling(text)
    is_private = False
    length = len(text)

    def filled(match: re.Match[str]) -> str:
        nonlocal is_private, length
        meaning = find(match[2].strip())
        if meaning is None:
            raise FaultError(Fault("E201", span, {"name": match[2].strip()}))
        is_private = is_private or meaning.private
        length += len(meaning.spoken)
        if length > LONGEST:
            raise FaultError(Fault("E208", span, {"most": str(LONGEST)}))
        if language is None:
            return meaning.value
        spoken = meaning.spoken
        if match[3]:
            joined = side_word(meaning.value, language, joined=True)
            spoken = spoken if joined is None else joined
        return f"{match[1]}{spoken}" if match[1] and spoken else spoken

    return Filling(_BLANK.sub(filled, text), is_private)
