"""What the program says, in the language of the person in front of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.words.po import read_po

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_BLANK = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Words:
    """The program's sentences in one language; English needs no file.

    `single` goes from English to this language, `plural` from the English
    singular to the two forms (for one, for many) of this language.
    """

    language: str = "en"
    single: Mapping[str, str] = field(default_factory=dict)
    plural: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    def __call__(self, sentence: str, **values: object) -> str:
        """Return a sentence in this language, its blanks filled in.

        A blank is a name in braces; braces without a value stay as they are.
        """
        return _filled(self.single.get(sentence) or sentence, values)

    def n(self, one: str, many: str, n: float, **values: object) -> str:
        """Return the sentence for one or for many; `{n}` is the number."""
        forms = self.plural.get(one, (one, many))
        return _filled(forms[0 if n == 1 else 1], {"n": n, **values})


def _filled(sentence: str, values: Mapping[str, object]) -> str:
    """Return a sentence with the values of its blanks."""
    if not values:
        return sentence
    return _BLANK.sub(lambda blank: str(values.get(blank[1], blank[0])), sentence)


def read_words(folder: Path, language: str) -> Words:
    """Return the words of a language from its `.po` file in a folder.

    Where the folder has no file for the language, the words are English.
    """
    file = folder / f"{language}.po"
    if not file.is_file():
        return Words()
    single: dict[str, str] = {}
    plural: dict[str, tuple[str, str]] = {}
    for one, many, forms in read_po(file.read_text("utf-8")):
        if many:
            plural[one] = (forms[0], forms[1])
        else:
            single[one] = forms[0]
    return Words(language, single, plural)


def languages(folder: Path) -> tuple[str, ...]:
    """Return the languages the program itself speaks, English first."""
    found = sorted(file.stem for file in folder.glob("*.po"))
    return ("en", *(code for code in found if code != "en"))
