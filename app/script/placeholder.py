"""Placeholders: `{name}`, `{side-}`, `{, name}`, `{part.name}`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_FORM = re.compile(r"\{(, )?([^\W\d_]\w*)(?:\.([^\W\d_]\w*))?(-)?\}")
_STRAY = re.compile(r"[{}]")


class Placeholder(NamedTuple):
    """One blank in a text: its name, a record's field, and how it joins.

    `comma` writes ", Anna" or nothing; `joins` stands before a noun.
    """

    name: str
    part: str
    comma: bool
    joins: bool

    @property
    def full(self) -> str:
        """The name with the field, as in `part.name`."""
        return f"{self.name}.{self.part}" if self.part else self.name


@lru_cache(maxsize=4096)
def placeholders(text: str) -> tuple[Placeholder, ...]:
    """Return the placeholders of a text, in order."""
    return tuple(
        Placeholder(found[2], found[3] or "", bool(found[1]), bool(found[4]))
        for found in _FORM.finditer(text)
    )


def has_stray_brace(text: str) -> bool:
    """Return whether a text has a brace that belongs to no placeholder."""
    return _STRAY.search(_FORM.sub("", text)) is not None


def filled(text: str, meanings: dict[str, str]) -> str:
    """Return a value with its placeholders filled in, as it will be read."""
    return _FORM.sub(
        lambda found: meanings[f"{found[2]}.{found[3]}" if found[3] else found[2]], text
    )
