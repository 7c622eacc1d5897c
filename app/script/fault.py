"""A fault of an author's text: a value with a place, never an exception."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Level(Enum):
    """How bad a fault is: an error keeps a script from playing."""

    ERROR = "error"
    WARNING = "warning"


class Span(NamedTuple):
    """Where a piece of script stands; lines and columns count from 1."""

    line: int
    column: int
    end_line: int = 0
    end_column: int = 0


NOWHERE = Span(0, 0)
"""The place of what stands in no file."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: a stable code, the values its sentence needs, a place.

    `fix` is what would be right where it can be computed, in the script's own
    letters: put in place of the characters of `span`. Sentences come from `words`.
    """

    code: str
    span: Span
    values: Mapping[str, str] = field(default_factory=dict)
    fix: str = ""
    level: Level = Level.ERROR
    #: Steps from the root of the tree to the faulty node (keys and indexes).
    path: tuple[str | int, ...] = ()


class UnreadableError(Exception):
    """A file that cannot be read as a script at all: one sentence, exit 2."""

    def __init__(self, code: str, **values: str) -> None:
        """Keep the code of the sentence and the values it needs."""
        super().__init__(code)
        self.code = code
        self.values = values
