"""How the reading of one text says what is wrong with it."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from app.script import code
from app.script.fault import NOWHERE, Fault
from app.tables.language import dutch_words

if TYPE_CHECKING:
    from collections.abc import Iterable


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
    dutch = dutch_words().get(low)
    if dutch in names:
        return str(dutch)
    close = get_close_matches(low, spaced, 1, 0.6)
    return spaced[close[0]] if close else ""


def one_of(text: str, allowed: Iterable[str]) -> str:
    """Return a text that is one of the allowed words.

    Raises:
        WrongError: it is none of them.
    """
    names = tuple(allowed)
    if text in names:
        return text
    raise wrong(code.UNKNOWN_WORD, nearest(text, names), text=text, allowed=" · ".join(names))
