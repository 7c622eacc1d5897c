"""Make a text fit to be spoken: cleaned, and not too long at once."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 600
"""Characters that an engine gets at once."""

_TAG = re.compile(r"</?[A-Za-z!?][^<>]*>")
_MARKUP = re.compile(r"[<>\[\]{}|\\]")
_SPACE = re.compile(r"\s+")
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
_CLAUSE = re.compile(r"(?<=[,;:])\s+")
_UNSPOKEN = ("Cc", "Cf", "Cs", "Co", "Cn", "So", "Sk", "Me")
_SPOKEN_SIGNS = "°€%&+="


def clean(text: str) -> str:
    """Return what an engine may get: no tags, controls, emoji, markup."""
    bare = _MARKUP.sub(" ", _TAG.sub(" ", unicodedata.normalize("NFC", text)))
    kept = "".join(_spoken(sign) for sign in bare)
    return _SPACE.sub(" ", kept).strip()


def _spoken(sign: str) -> str:
    if sign in _SPOKEN_SIGNS:
        return sign
    if sign.isspace():
        return " "
    if "\ufe00" <= sign <= "\ufe0f":
        return ""
    if unicodedata.category(sign) in _UNSPOKEN:
        return "" if unicodedata.category(sign) in {"Cf", "Me"} else " "
    return sign


def has_words(text: str) -> bool:
    """Tell whether anything in it can be spoken."""
    return any(sign.isalnum() for sign in text)


def split(text: str, longest: int = LONGEST) -> tuple[str, ...]:
    """Cut a cleaned text into pieces of at most `longest` characters.

    At sentence ends if that will do, else at commas, else between words, and
    inside a word only where nothing else helps.
    """
    return tuple(_packed(text, longest, (_SENTENCE, _CLAUSE, _SPACE)))


def _packed(text: str, longest: int, seams: tuple[re.Pattern[str], ...]) -> list[str]:
    if len(text) <= longest:
        return [text] if text else []
    if not seams:
        return [text[at : at + longest] for at in range(0, len(text), longest)]
    pieces: list[str] = []
    for part in seams[0].split(text):
        if pieces and len(pieces[-1]) + 1 + len(part) <= longest:
            pieces[-1] = f"{pieces[-1]} {part}"
        else:
            pieces += _packed(part, longest, seams[1:])
    return pieces
