"""The program's own frame round a script: what it lacks of beginning and end.

A welcome with a choice, a line that says how to stop, a check-in at the start
and one at the end. What a script has itself is never asked or said twice; help
sessions have no frame. Window and `play` lay it round a script before they
compile it; the way back is filled in everywhere (`app.timeline.landing`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.script.fault import Span
from app.script.inside import body_of, with_inner
from app.script.model.act import Say
from app.script.model.cue import Cue
from app.script.model.length import TICKS, Length
from app.script.model.question import AnswerForm, Check
from app.script.model.script import Script
from app.script.model.step import Step
from app.script.model.words import Words

_NOWHERE = Span(0, 0)
_CHECK_IN = "tension"
_LIMIT = 45 * TICKS
_SCALE = AnswerForm("scale", 0, 10)

_WELCOME = {
    "nl": "Welkom. Alles wat je hoort is een uitnodiging. Je ogen mogen open of dicht.",
    "en": "Welcome. Everything you hear is an invitation. Eyes open or closed, as you like.",
}
_STOP = {
    "nl": "Stoppen kan altijd, met één toets. Je hoeft niet te zeggen waarom.",
    "en": "You can stop at any moment, with one key. There is no need to say why.",
}
_BEFORE = {
    "nl": "Hoeveel spanning merk je nu, van 0 tot 10?",
    "en": "How much tension do you notice now, from 0 to 10?",
}
_AFTER = {
    "nl": "En nu, van 0 tot 10? Hetzelfde of anders, allebei is goed.",
    "en": "And now, from 0 to 10? The same or different, both are fine.",
}


def framed(script: Script) -> Script:
    """Return a script with what it lacks of the frame."""
    if script.is_help:
        return script
    steps = list(body_of(script))
    given = {word for step in steps for word in _gives(step)}
    asked = [*steps, *with_inner(script.ending)]
    checks = [step.act for step in asked if isinstance(step.act, Check)]
    opening = tuple(_opening(given))
    welcome = _welcomed(script.steps)
    first = () if checks else (_check(_CHECK_IN, _BEFORE, "start"),)
    last = () if len(checks) > 1 else tuple(_closing(checks))
    own, rest = script.steps[:welcome], script.steps[welcome:]
    return replace(script, steps=(*opening, *own, *first, *rest, *last))


def _welcomed(steps: tuple[Step, ...]) -> int:
    """Return how many steps the script's own welcome takes."""
    places = (place for place, step in enumerate(steps, 1) if "welcome" in set(_gives(step)))
    return next(places, 0)


def _opening(given: set[str]) -> Iterator[Step]:
    """Yield the lines that are missing at the beginning."""
    if "welcome" not in given:
        yield _say(_WELCOME, "welcome", 0)
    if "stop words" not in given:
        yield _say(_STOP, "stop words", 1)


def _closing(checks: list[Check]) -> Iterator[Step]:
    """Yield the check-in at the end: the one that was asked at the start, again."""
    if not checks:
        yield _check(_CHECK_IN, _AFTER, "end")
    elif checks[0].answer.form == "scale":
        yield _check(checks[0].name, _AFTER, "end")


def _say(texts: dict[str, str], word: str, number: int) -> Step:
    """Return a line of the frame."""
    pause = Length("exact", "time", 3 * TICKS, 3 * TICKS)
    return Step(
        "say",
        Say(pause),
        _NOWHERE,
        ("frame", number),
        cues=(Cue(Words(texts, _NOWHERE), _NOWHERE, style="soft"),),
        gives=(word,),
    )


def _check(name: str, texts: dict[str, str], place: str) -> Step:
    """Return a check-in of the frame."""
    limit = Length("exact", "time", _LIMIT, _LIMIT)
    ask = Check(name, Words(texts, _NOWHERE), _SCALE, limit)
    return Step("check", ask, _NOWHERE, ("frame", place))


def _gives(step: Step) -> Iterator[str]:
    """Yield what a step's lines are for."""
    yield from step.gives
    for cue in step.cues:
        yield from cue.gives
