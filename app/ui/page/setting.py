"""Some preferences, a row each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.tables.country import countries
from app.ui.look.space import L, S
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.box import Box
from app.ui.page.chips import Chips
from app.ui.page.option import chip_of, meant_by, options
from app.ui.page.text import Text
from app.ui.preference import Preferences
from app.words.catalog import Words

Chooser: TypeAlias = Chips | Box
_LONGEST = 120
"""Letters of a contact."""


class Settings(QWidget):
    """Shows what is set; tells all preferences whenever one is changed."""

    changed = Signal(object)  # Preferences

    def __init__(
        self,
        names: Iterable[str],
        words: Words,
        theme: Theme,
        *,
        hints: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Offer the preferences of some names; `hints` says more about each."""
        super().__init__(parent)
        self._words, self._theme, self._hints = words, theme, hints
        self.shown = Preferences()
        self.rows: dict[str, Chooser] = {}
        self.contact: QLineEdit | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S)
        self._offered = options(words)
        for name in names:
            self._add(name)
        self.show_preferences(self.shown)

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what is set, without telling."""
        self.shown = preferences
        for name, row in self.rows.items():
            row.show_chosen(chip_of(getattr(preferences, name)))
        if self.contact is not None and not self.contact.hasFocus():
            self.contact.setText(preferences.contact)

    def _add(self, name: str) -> None:
        """Add the row of a preference."""
        if self._column.count():
            self._column.addSpacing(L)
        if name == "country":
            self._add_country()
        elif name == "contact":
            self._add_contact()
        else:
            option = self._offered[name]
            self._label(option.label, option.hint)
            self._choose(name, Chips(option.label, option.choices))

    def _add_country(self) -> None:
        """Add the country, for the numbers to call."""
        label, language = self._words("Country"), self._words.language
        known = sorted(
            ((one.code, _capital(one.name(language))) for one in countries()),
            key=lambda row: row[1],
        )
        other = ("", self._words("Another country: 112 and your doctor"))
        named = self._label(label, self._words("For the numbers to call when something is wrong."))
        box = Box(label, self._theme, (*known, other))
        self._choose("country", box)
        named.setBuddy(box)

    def _add_contact(self) -> None:
        """Add somebody of a person's own."""
        label = self._words("Somebody of your own to call")
        named = self._label(label, self._words("A name and a number; they stay on this computer."))
        self.contact = QLineEdit()
        self.contact.setAccessibleName(label)
        self.contact.setMaxLength(_LONGEST)
        self.contact.setMaximumWidth(self._theme.px(380))
        self.contact.editingFinished.connect(self._take_contact)
        self._column.addWidget(self.contact)
        named.setBuddy(self.contact)

    def _label(self, label: str, hint: str) -> Text:
        """Add the words above a row; a box shows a screen reader only what is chosen."""
        named = Text(label, self._theme, Role.NAME)
        self._column.addWidget(named)
        if hint and self._hints:
            self._column.addWidget(Text(hint, self._theme, Role.HINT, "ink2"))
        return named

    def _choose(self, name: str, row: Chooser) -> None:
        """Add what a preference is chosen with."""
        row.chosen.connect(lambda value, name=name: self._take(**{name: meant_by(name, value)}))
        self.rows[name] = row
        self._column.addWidget(row)

    def _take_contact(self) -> None:
        """Take over who is written, if it is somebody else."""
        if self.contact is not None and self.contact.text().strip() != self.shown.contact:
            self._take(contact=self.contact.text().strip())

    def _take(self, **values: Any) -> None:  # noqa: ANN401 - each has its own type
        """Take a choice over and tell all preferences."""
        self.shown = replace(self.shown, **values)
        self.changed.emit(self.shown)


def _capital(name: str) -> str:
    """Begin with a capital letter, as a row of a list does."""
    return name[:1].upper() + name[1:]
