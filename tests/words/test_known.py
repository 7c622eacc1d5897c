"""Faults of the world, told in one sentence."""

from __future__ import annotations

from app.words.catalog import Words
from app.words.known import KnownError


def test_a_known_fault_is_told_in_the_language_of_the_person() -> None:
    error = KnownError("The folder {path} cannot be read.", path="x")
    assert error.told(Words()) == "The folder x cannot be read."
    dutch = Words("nl", {"The folder {path} cannot be read.": "De map {path} is niet te lezen."})
    assert error.told(dutch) == "De map x is niet te lezen."
