"""A sentence about a fault, with what would be right and why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """What one code says; blanks in braces are filled from the fault's values.

    `right` may use `{fix}`; `other` stands in for it where no repair could be
    computed, and `none` where a blank of it stays empty: there is nothing to choose
    from. `help` is the longer text behind the code.
    """

    what: str
    right: str
    help: str
    other: str = ""
    none: str = ""
