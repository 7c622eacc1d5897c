"""How a session is played, as the page before lets it be chosen. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from app.timeline.write_out import write_out
from app.ui.length import minutes_of
from app.ui.value import fault_of, hint_of, label_of, samples
from app.ui.view import BlankView, ChoiceView

if TYPE_CHECKING:
    from app.script.model.script import Blank, Script
    from app.timeline.choice import Choices
    from app.ui.session import Chosen
    from app.words.catalog import Words

_AXES: Final = {
    "length": "Length",
    "beat": "Rhythm",
    "bells": "Bells",
    "visit": "Visit",
    "side": "Side",
    "voice": "Voice",
}
_CHOICES: Final = {
    "short": "short",
    "normal": "normal",
    "long": "long",
    "even": "as long in as out",
    "longer": "longer out",
    "wide": "wide",
    "personal": "your own",
    "silent": "none",
    "chimes": "now and then",
    "first": "first time",
    "again": "again",
    "sleep": "to fall asleep",
}
"""What variants are called, where the program knows their names."""


def variants_of(
    script: Script, choices: Choices, words: Words, invitation: str = ""
) -> tuple[ChoiceView, ...]:
    """Return the variants that can be chosen, each with its minutes where they differ."""
    return tuple(
        ChoiceView(
            axis,
            words(_AXES.get(axis, axis)),
            _called(script, choices, axis, words, invitation),
            choices.variants[axis],
        )
        for axis, names in script.variants.items()
    )


def _called(
    script: Script, choices: Choices, axis: str, words: Words, invitation: str
) -> tuple[tuple[str, str], ...]:
    """Return the choices of an axis and what they are called; a length has its minutes."""
    minutes = minutes_of(script, choices, invitation) if axis == "length" else {}
    return tuple(
        (name, " ".join((words(_CHOICES.get(name, name)), *minutes.get(name, ()))))
        for name in script.variants[axis]
    )


def blanks_of(
    script: Script, chosen: Chosen, choices: Choices, words: Words
) -> tuple[BlankView, ...]:
    """Return the values that can be filled in, as far as they make a difference now."""
    return tuple(
        _blank(blank, chosen, choices.language, words)
        for blank in script.values
        if blank.default is None or _matters(script, blank, choices)
    )


def _matters(script: Script, blank: Blank, choices: Choices) -> bool:
    """Say whether anything is different with another value."""
    tries = [
        write_out(script, replace(choices, values={**choices.values, blank.name: value}))
        for value in samples(blank)
    ]
    return any(one != tries[0] for one in tries[1:])


def _blank(blank: Blank, chosen: Chosen, language: str, words: Words) -> BlankView:
    """Return a value that can be filled in."""
    begun = blank.default.spoken(language) if blank.default is not None else ""
    value = chosen.values.get(blank.name, begun)
    form = blank.answer
    return BlankView(
        blank.name,
        label_of(blank.name, words),
        value,
        needed=blank.default is None,
        choices=tuple((name, text.spoken(language)) for name, text in form.choices),
        hint=hint_of(form, words),
        fault=fault_of(form, value, words),
    )
