"""A session's file judged as a whole: its script, its sounds, what was set for a client."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.rules.check import check
from app.rules.given import NOT_GIVEN, Given, given_of

if TYPE_CHECKING:
    from app.library.bundle import Bundle
    from app.rules.check import Checked
    from app.words.catalog import Words


@dataclass(frozen=True, slots=True)
class Judged:
    """A script with its faults, and what was set for one client.

    `is_unfit` says that the script is sound and only what was set breaks rules.
    """

    checked: Checked
    given: Given = NOT_GIVEN
    is_unfit: bool = False


def judge(found: Bundle) -> Judged:
    """Return what is wrong with a session, by itself and with what was set.

    Raises:
        KnownError: what was set is wrong, or means nothing in this session.
        UnreadableError: its script is none at all.
    """
    checked = check(found.script, extra=found.sound_names)
    if not found.given or checked.script is None or checked.has_errors:
        return Judged(checked)
    given = given_of(found.given, checked.script)
    under = check(found.script, extra=found.sound_names, given=given)
    return Judged(under, given, under.has_errors)


def unfit(judged: Judged, found: Bundle, words: Words) -> tuple[str, ...]:
    """Return what is said before the faults, where only what was set breaks rules."""
    if not judged.is_unfit:
        return ()
    pairs = ", ".join(f"{key}: {value}" for key, value in found.given.items())
    said = "What is set for one client ({given}) does not go with this session:"
    return (words(said, given=pairs),)
