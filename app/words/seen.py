"""Text from elsewhere, such as the name of a file, as it may stand in a sentence."""

from __future__ import annotations

import re

_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)


def seen(text: str) -> str:
    """Return a text on one line, without signs that a terminal obeys or that turn writing."""
    return _UNSEEN.sub(_instead, text) if _UNSEEN.search(text) else text


def _instead(sign: re.Match[str]) -> str:
    """Return what is shown for a sign that cannot be."""
    return " " if sign[0] in "\n\r\t" else "\N{REPLACEMENT CHARACTER}"
