"""Preferences: each a row of what it is and what it may be."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.look.space import XXL, L
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.chips import Chips
from app.ui.page.column import Column
from app.ui.page.hearing import HearingRows
from app.ui.page.text import Text
from app.ui.preference import Hearing, Preferences
from app.words.catalog import Words

_TEXT = (100, 125, 150, 200)
_OFFSETS = (-100, -50, 0, 50, 100, 200, 300, 400)


class PreferencePage(Column):
    """Shows preferences, and tells them anew whenever one is changed."""

    preferences_changed = Signal(object)  # Preferences
    hear_requested = Signal(str)  # a language
    listen_requested = Signal()
    place_requested = Signal(str)

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Show the preferences a program begins with."""
        super().__init__(words("Preferences"), words, theme, parent=parent)
        self._words = words
        self.shown = Preferences(language=words.language)
        self.rows: dict[str, Chips] = {}
        offered = self._offered()
        for name, label, choices, hint in offered[:-2]:
            self._row(name, label, choices, hint)
        self.space(XXL)
        self.add(Text(words("Voice and sound"), theme, Role.CARD_TITLE))
        self.hearing = HearingRows(words, theme)
        self.hearing.changed.connect(self._hear)
        self.hearing.hear_requested.connect(self.hear_requested)
        self.hearing.listen_requested.connect(self.listen_requested)
        self.hearing.place_requested.connect(self.place_requested)
        self.add(self.hearing)
        for name, label, choices, hint in offered[-2:]:
            self._row(name, label, choices, hint)
        self.show_preferences(self.shown)

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what is set, without telling."""
        self.shown = preferences
        for name, row in self.rows.items():
            row.show_chosen(_written(getattr(preferences, name)))
        self.hearing.show_hearing(preferences.hearing)

    def _hear(self, hearing: Hearing) -> None:
        """Take other ways to hear sessions, and tell all preferences."""
        self.shown = replace(self.shown, hearing=hearing)
        self.preferences_changed.emit(self.shown)

    def _row(self, name: str, label: str, choices: tuple[tuple[str, str], ...], hint: str) -> None:
        """Add one preference."""
        self.space(L)
        self.add(Text(label, self.theme, Role.NAME))
        if hint:
            self.add(Text(hint, self.theme, Role.HINT, "ink2"))
        row = Chips(label, choices)
        row.chosen.connect(lambda value, name=name: self._change(name, value))
        self.rows[name] = row
        self.add(row)

    def _change(self, name: str, value: str) -> None:
        """Take a choice over and tell all preferences."""
        self.shown = replace(self.shown, **{name: _read(name, value)})
        self.preferences_changed.emit(self.shown)

    def _offered(self) -> tuple[tuple[str, str, tuple[tuple[str, str], ...], str], ...]:
        """Return name, label, choices and hint of each preference."""
        w = self._words
        return (
            ("language", w("Language"), self.shown.languages, ""),
            ("theme", w("Light"), (("auto", w("as the system")), ("light", w("light")),
                                   ("dark", w("dark"))),
             w("While a session plays it is always dark.")),
            ("text", w("Size of text"), tuple((str(t), f"{t} %") for t in _TEXT), ""),
            ("reduced", w("Movement"), (("", w("as the system")), ("no", w("as drawn")),
                                        ("yes", w("less"))),
             w("With less, nothing changes its place or size: rings light up instead.")),
            ("timer", w("Time left"), (("words", w("in words")), ("seconds", w("to the second"))),
             w("Seconds move on between two breaths, never inside one.")),
            ("captions", w("Words on the screen"), (("yes", w("shown")), ("no", w("left out"))),
             ""),
            ("lamp_words", w("In and out, written in the light"),
             (("first", w("the first three breaths")), ("always", w("always"))), ""),
            ("volume", w("Volume to begin with"),
             (("0.25", w("soft")), ("0.5", w("modest")), ("0.75", w("loud"))), ""),
            ("offset", w("Picture earlier or later"), tuple((str(o), f"{o} ms") for o in _OFFSETS),
             w("For headphones without a wire, more: choose until picture and sound meet.")),
        )  # fmt: skip


_BOOLS = frozenset({"captions", "reduced"})


def _written(value: object) -> str:
    """Return a preference as the name of its chip."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def _read(name: str, chip: str) -> Any:  # noqa: ANN401 - each preference has its own type
    """Return the preference that a chip stands for."""
    if name in _BOOLS:
        return {"yes": True, "no": False, "": None}[chip]
    if name in {"text", "offset"}:
        return int(chip)
    return float(chip) if name == "volume" else chip
