"""A session's file judged as a whole: its script, its sounds, what was set for a client."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.library.recording import recorded
from app.rules.check import check
from app.rules.given import NOT_GIVEN, Given, given_of
from app.script.fault import Fault, Level, Span
from app.script.inside import every_step
from app.script.model.question import Check, Gate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.library.bundle import Bundle
    from app.rules.check import Checked
    from app.script.model.script import Script
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
    checked = _with_unspoken(check(found.script, extra=found.sound_names), found)
    if not found.given or checked.script is None or checked.has_errors:
        return Judged(checked)
    given = given_of(found.given, checked.script)
    under = check(found.script, extra=found.sound_names, given=given)
    under = _with_unspoken(under, found)
    return Judged(under, given, under.has_errors)


def _with_unspoken(checked: Checked, found: Bundle) -> Checked:
    """Add a warning for each recording that no line is spoken by."""
    if checked.script is None or not found.recordings:
        return checked
    lines = frozenset(_lines(checked.script))
    lost = tuple(
        Fault("W222", Span(1, 1), {"name": name}, level=Level.WARNING)
        for name in found.recordings
        if recorded(name) not in lines
    )
    return replace(checked, faults=(*lost, *checked.faults))


def _lines(script: Script) -> Iterator[tuple[str, int, str]]:
    """Yield every line that may be recorded: its step, its number, a language."""
    for step in every_step(script):
        texts = [cue.text for cue in step.cues]
        if isinstance(step.act, Check | Gate):
            texts.append(step.act.ask)
        for number, text in enumerate(texts if step.id else (), start=1):
            for language, said in text.by_language.items():
                if "{" not in said:
                    spoken = (language,) if language else (*script.languages, "nl-u")
                    yield from ((step.id, number, one) for one in spoken)


def unfit(judged: Judged, found: Bundle, words: Words) -> tuple[str, ...]:
    """Return what is said before the faults, where only what was set breaks rules."""
    if not judged.is_unfit:
        return ()
    pairs = ", ".join(f"{key}: {value}" for key, value in found.given.items())
    said = "What is set for one client ({given}) does not go with this session:"
    return (words(said, given=pairs),)
