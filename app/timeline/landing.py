"""The program's own way to stop, and its own way back."""

from __future__ import annotations

from app.script.fault import Span
from app.script.model.length import TICKS, Length
from app.script.model.script import Script
from app.timeline.choice import Choices
from app.timeline.flow import Flow, Line, Place, Play, Rest, Say

NOWHERE = Span(0, 0)
"""The place of a step that no script wrote."""

_LANDING = {
    "nl": "We stoppen hier. Als er een hand op je lichaam ligt, mag die nu rustig weg. "
    "Adem zoals het vanzelf gaat.",
    "en": "We stop here. If a hand is on your body, it may leave now, without hurry. "
    "Breathe as it comes.",
}
_RETURN = {
    "nl": "Dit is het einde van deze sessie. Beweeg je vingers en je tenen, en rek je uit als "
    "dat fijn is. Je ogen mogen open.",
    "en": "This is the end of this session. Move your fingers and your toes, and stretch if "
    "that is pleasant. Your eyes may open.",
}
_RISE = {
    "nl": "Rol rustig op je zij en kom overeind wanneer jij zover bent.",
    "en": "Roll onto your side without hurry, and come up when you are ready.",
}


def _seconds(count: int) -> Length:
    """Return a length of so many seconds."""
    return Length("exact", "time", count * TICKS, count * TICKS)


def _said(texts: dict[str, str], language: str) -> str:
    """Return a text in a language; English where it is not known."""
    return texts.get(language.partition("-")[0], texts["en"])


def own_landing(language: str) -> Flow:
    """Return what the program says when somebody stops."""
    line = Line(_said(_LANDING, language), NOWHERE, style="soft")
    place = Place("say", ("landing", 0), (), NOWHERE)
    return (Play(-1, place, Say(_seconds(4)), lines=(line,)),)


def own_ending(script: Script, choices: Choices) -> Flow:
    """Return the way back for a script without one: 30 s or more, no touch.

    In a variant named `sleep` nothing is said.
    """
    is_sleep = any("sleep" in names for names in script.variants.values()) and (
        "sleep" in choices.variants.values()
    )
    places = [Place(kind, ("ending", n), (), NOWHERE) for n, kind in enumerate(("say", "rest") * 2)]
    if is_sleep:
        return (Play(-3, places[1], Rest(), _seconds(40)),)
    lines = [
        Line(_said(texts, choices.language), NOWHERE, gives=("way back",))
        for texts in (_RETURN, _RISE)
    ]
    return (
        Play(-2, places[0], Say(), lines=(lines[0],), gives=("way back",)),
        Play(-3, places[1], Rest(), _seconds(15)),
        Play(-4, places[2], Say(), lines=(lines[1],), gives=("way back",)),
        Play(-5, places[3], Rest(), _seconds(20)),
    )
