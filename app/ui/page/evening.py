"""My evenings: what was done, in a quiet list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.column import Column
from app.ui.page.text import Text, frame
from app.ui.view import EveningView
from app.words.catalog import Words


class EveningPage(Column):
    """Lists what was done; nothing is counted."""

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Show a first evening, without history."""
        super().__init__(words("My evenings"), words, theme, parent=parent)
        self._words = words
        self._rows: list[QWidget] = []
        self.show_evenings(())

    def show_evenings(self, evenings: Sequence[EveningView]) -> None:
        """Show what was done, the latest first."""
        for row in self._rows:
            row.deleteLater()
        self._rows = []
        if not evenings:
            self._put(Text(self._words(
                "After your first session it stands here. Nothing is counted or scored."
            ), self.theme, Role.LEAD, "ink2"))  # fmt: skip
        for evening in evenings:
            self._put(Text(evening.title, self.theme, Role.NAME))
            told = " · ".join(part for part in (evening.when, evening.words) if part)
            self._put(Text(told, self.theme, Role.BODY, "ink2"))
            self._put(frame("hairline"))

    def _put(self, widget: QWidget) -> None:
        """Add a row that leaves with the next list."""
        self._rows.append(widget)
        self.add(widget)
