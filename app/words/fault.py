"""Puts a fault into words: what is wrong, and what would be right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from app.words.condition import CONDITION
from app.words.form import FORM
from app.words.head import HEAD
from app.words.rule import RULES
from app.words.seen import seen
from app.words.step import STEP
from app.words.timing import TIMING
from app.words.unreadable import UNREADABLE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.words.catalog import Words
    from app.words.sentence import Sentence

SENTENCES: dict[str, Sentence] = {**FORM, **STEP, **HEAD, **CONDITION, **TIMING, **RULES}
"""What every code of a fault says."""
EVERY: dict[str, Sentence] = {**SENTENCES, **UNREADABLE}
"""The same, with why a file cannot be read at all."""


class Told(Protocol):
    """What a fault has to tell."""

    @property
    def code(self) -> str:
        """The stable code."""

    @property
    def values(self) -> Mapping[str, str]:
        """What fills the blanks."""

    @property
    def fix(self) -> str:
        """What would be right, in the script's own letters, or nothing."""


class Refused(Protocol):
    """Why a file cannot be read."""

    code: str
    values: dict[str, str]


def describe(fault: Told, words: Words) -> tuple[str, str]:
    """Return what is wrong, and what would be right, in one line each."""
    sentence = SENTENCES[fault.code]
    values = {name: _shown(value) for name, value in fault.values.items()}
    values["fix"] = _shown(values.get("line", fault.fix))
    what = _field(values) + words(sentence.what, **values)
    right = sentence.right
    if not values["fix"] and "{fix}" in right:
        right = sentence.other
    if sentence.none and not all(values.get(blank) for blank in _BLANK.findall(right)):
        right = sentence.none
    if not right:
        return what, ""
    said = words(right, **values)
    return what, said if "other" in values else _WITHOUT_OTHER.sub("", said)


def _field(values: Mapping[str, str]) -> str:
    """Return the key a fault is about, as it begins its sentence."""
    return f"{values['field']}: " if values.get("field") else ""


def _shown(value: str) -> str:
    """Return a value on one line; a long list is cut."""
    line = seen(" ".join(value.split()))
    if len(line) > _LONGEST:
        line = line[:_LONGEST].rsplit(" · ", 1)[0] + " …"
    return line


_LONGEST = 300
_BLANK = re.compile(r"\{(\w+)\}")
_WITHOUT_OTHER = re.compile(r" {3}\w+: \{other\}")
"""The second repair of a sentence, where there is only one."""


def in_general(code: str, words: Words) -> str:
    """Return what a code says, with its blanks left open."""
    return _BLANK.sub("…", words(EVERY[code].what))


def explain(code: str, words: Words) -> str:
    """Return the longer text behind a code."""
    return words(EVERY[code].help)


def unreadable(error: Refused, words: Words) -> str:
    """Return why a file cannot be read, in one sentence."""
    return words(UNREADABLE[error.code].what, **error.values)
