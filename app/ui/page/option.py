"""What may be chosen in the preferences, in words; pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.ui.preference import Preferences
from app.words.catalog import Words

_TEXT = (100, 125, 150, 200)
_OFFSETS = (-100, -50, 0, 50, 100, 200, 300, 400)


@dataclass(frozen=True, slots=True)
class Option:
    """One preference: pairs of a name and the words shown, and a hint."""

    name: str
    label: str
    choices: tuple[tuple[str, str], ...]
    hint: str = ""


def options(words: Words) -> Mapping[str, Option]:
    """Return all that is chosen by chips, by the names of the preferences."""
    found = (*_saying(words), *_looking(words), *_lying(words), *_keeping(words))
    return {option.name: option for option in found}


def chip_of(value: object) -> str:
    """Return a preference as the name of its chip."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def meant_by(name: str, chip: str) -> Any:  # noqa: ANN401 - each preference has its own type
    """Return the preference that a chip stands for."""
    if name in {"captions", "reduced", "formal"}:
        return {"yes": True, "no": False, "": None}[chip]
    if name in {"text", "offset", "keep_days"}:
        return int(chip)
    return float(chip) if name == "volume" else chip


def _saying(w: Words) -> tuple[Option, ...]:
    return (
        Option("language", w("Language"), Preferences().languages),
        Option(
            "formal", w("In Dutch, a session says"), (("no", "je en jou"), ("yes", "u en uw")),
            w("Where a session has both. The program itself says je."),
        ),
    )  # fmt: skip


def _looking(w: Words) -> tuple[Option, ...]:
    return (
        Option(
            "theme", w("Light"),
            (("auto", w("as the system")), ("light", w("light")), ("dark", w("dark"))),
            w("While a session plays it is always dark."),
        ),
        Option("text", w("Size of text"), tuple((str(t), f"{t} %") for t in _TEXT)),
        Option(
            "reduced", w("Movement"),
            (("", w("as the system")), ("no", w("as drawn")), ("yes", w("less"))),
            w("With less, nothing changes its place or size: rings light up instead."),
        ),
    )  # fmt: skip


def _lying(w: Words) -> tuple[Option, ...]:
    return (
        Option(
            "reach", w("Within reach while you lie down"),
            (("keys", w("a keyboard")), ("one", w("one key, a clicker or a headset")),
             ("none", w("nothing"))),
            w("With nothing within reach no question is put: a session goes on by itself."),
        ),
        Option(
            "timer", w("Time left"), (("words", w("in words")), ("seconds", w("to the second"))),
            w("Seconds move on between two breaths, never inside one."),
        ),
        Option(
            "captions", w("Words on the screen"), (("yes", w("shown")), ("no", w("left out"))),
        ),
        Option(
            "lamp_words", w("In and out, written in the light"),
            (("first", w("the first three breaths")), ("always", w("always"))),
        ),
    )  # fmt: skip


def _keeping(w: Words) -> tuple[Option, ...]:
    return (
        Option(
            "volume", w("Volume to begin with"),
            (("0.25", w("soft")), ("0.5", w("modest")), ("0.75", w("loud"))),
        ),
        Option(
            "offset", w("Picture earlier or later"), tuple((str(o), f"{o} ms") for o in _OFFSETS),
            w("For headphones without a wire, more: choose until picture and sound meet."),
        ),
        Option(
            "keep_days", w("Evenings are kept"),
            (("0", w("until you delete them")), ("730", w("two years")), ("365", w("a year")),
             ("90", w("three months"))),
            w("What is older goes by itself."),
        ),
    )  # fmt: skip
