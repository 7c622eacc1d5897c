"""My evenings: what was done, in a quiet list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.look.space import XL, S
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.column import Column
from app.ui.page.text import Text, frame
from app.ui.paint.line import Line
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
            row.hide()
            row.deleteLater()
        self._rows = []
        if not evenings:
            self._put(Text(self._words(
                "After your first session it stands here. Nothing is counted or scored."
            ), self.theme, Role.LEAD, "ink2"))  # fmt: skip
        for evening in evenings:
            self._put(self._row(evening))
            self._put(frame("hairline"))

    def _row(self, evening: EveningView) -> QWidget:
        """Return one session: when, what, its line, and own words."""
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, S, 0, S)
        inside.setSpacing(XL)
        line = Line(self.theme, evening.title)
        line.show_spans(evening.line)
        parts = (
            (Text(evening.when, self.theme, Role.BODY, "ink2"), 3),
            (Text(evening.title, self.theme, Role.NAME), 4),
            (line, 4),
            (Text(evening.words, self.theme, Role.BODY, "ink2"), 5),
        )
        for part, share in parts:
            inside.addWidget(part, share)
        return row

    def _put(self, widget: QWidget) -> None:
        """Add a row that leaves with the next list."""
        self._rows.append(widget)
        self.add(widget)
