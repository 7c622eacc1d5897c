"""How the reading of one text says what is wrong with it."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from app.script import code
from app.script.fault import NOWHERE, Fault
from app.tables.language import other_words

if TYPE_CHECKING:
    from collections.abc import Iterable


_SHORT = 3
_LONG = 6


class WrongError(ValueError):
    """A text that is not what it should be; carries a `Fault` without a place."""

    @property
    def fault(self) -> Fault:
        """What is wrong."""
        fault: Fault = self.args[0]
        return fault


def wrong(what: str, fix: str = "", **values: str) -> WrongError:
    """Return the error to raise for a text: a code, its repair, its values."""
    return WrongError(Fault(what, NOWHERE, values, fix))


def nearest(word: str, allowed: Iterable[str]) -> str:
    """Return what an author most likely meant among allowed words, or nothing."""
    names = list(dict.fromkeys(allowed))
    if not names:
        return ""
    low = word.strip().lower().replace("_", " ")
    spaced = {name.lower(): name for name in reversed(names)}
    for form in (low, low.replace("-", " "), low.replace(" ", "-"), low.replace(" ", "")):
        if form in spaced:
            return spaced[form]
    for meant in other_words().get(low, ()):
        if meant in names:
            return meant
    close = get_close_matches(low, spaced, 1, _alike(low))
    return spaced[close[0]] if close else ""


def _alike(word: str) -> float:
    """Return how alike two words are at least, or "short" would be "heart"."""
    if len(word) >= _LONG:
        return 0.6
    return 0.66 if len(word) >= _SHORT or word.isdigit() else 0.75


def one_of(text: str, allowed: Iterable[str]) -> str:
    """Return a text that is one of the allowed words.

    Raises:
        WrongError: it is none of them.
    """
    names = tuple(allowed)
    if text in names:
        return text
    raise wrong(code.UNKNOWN_WORD, nearest(text, names), text=text, allowed=" · ".join(names))
