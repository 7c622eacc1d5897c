"""The plot of the weeks in its card, and which question it shows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.look.space import XL, L, S
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.text import Text, frame
from app.ui.paint.mark import Mark
from app.ui.paint.plot import Plot
from app.ui.paint.segment import Segments
from app.ui.view import WeeksView
from app.words.catalog import Words


class Weeks(QWidget):
    """Shows one question at a time; `which` chooses it, and stands elsewhere."""

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._weeks: dict[str, WeeksView] = {}
        names = (("tension", words("Tension")), ("ease", words("At ease")))
        self.which = Segments(theme, words("What is shown"), names)
        self.which.chosen.connect(self._show)
        self.plot = Plot(theme)
        card = frame("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(L, S, L, S)
        inside.addLayout(_legend(words, theme))
        inside.addWidget(self.plot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, XL)
        whole.addWidget(card)

    def show_weeks(self, weeks: Sequence[WeeksView]) -> None:
        """Show the question that was shown, or the first one that was answered."""
        self._weeks = {one.name: one for one in weeks}
        self.setVisible(bool(weeks))
        self.which.setVisible(len(weeks) > 1)
        if weeks:
            chosen = self.which.value if self.which.value in self._weeks else weeks[0].name
            self.which.show_value(chosen)
            self._show(chosen)

    def _show(self, name: str) -> None:
        """Show one question."""
        view = self._weeks[name]
        self.plot.setAccessibleName(view.told)
        self.plot.show_evenings(view.evenings, view.ticks)


def _legend(words: Words, theme: Theme) -> QHBoxLayout:
    """Return what ring and disc mean."""
    row = QHBoxLayout()
    row.setSpacing(S)
    row.addStretch(1)
    for text, is_open in ((words("before"), True), (words("afterwards"), False)):
        row.addWidget(Mark(theme, is_open=is_open))
        row.addWidget(Text(text, theme, Role.HINT, "ink2", wrap=False))
        row.addSpacing(S)
    return row
