"""My evenings: a quiet plot, a list with own words, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.look.space import MARGIN, XL, XXL, L, S
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.scroll import Scroll
from app.ui.page.session import SessionRow
from app.ui.page.text import Button, Text, button, frame
from app.ui.page.weeks import Weeks
from app.ui.view import EveningsView
from app.words.catalog import Words

AT_ONCE = 40
"""Rows that are made at once."""


class EveningPage(QWidget):
    """Lists what was done; nothing is counted."""

    evening_noted = Signal(int, str)
    evening_forgotten = Signal(int)
    evening_restored = Signal()
    evenings_written = Signal()
    evenings_read = Signal()
    evenings_deleted = Signal()

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Show a first evening, without history."""
        super().__init__(parent)
        self._words, self._theme = words, theme
        self._rows: list[QWidget] = []
        self._shown = AT_ONCE
        self._view = EveningsView()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(XXL, XXL + 4, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._top())
        whole.addWidget(self._middle(), 1)
        whole.addWidget(self._bottom())
        self.show_evenings(self._view)

    def show_evenings(self, view: EveningsView) -> None:
        """Show what was done, the latest first."""
        self._view = view
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        self.weeks.show_weeks(view.weeks)
        self.first.setVisible(not view.evenings)
        for evening in view.evenings[: self._shown]:
            row = SessionRow(evening, self._words, self._theme)
            row.noted.connect(self.evening_noted)
            row.forgotten.connect(self.evening_forgotten)
            self._put(row)
            self._put(frame("hairline"))
        self.older.setVisible(len(view.evenings) > self._shown)
        self.told.setText(view.told)
        self.told.setVisible(bool(view.told))
        self.undo.setVisible(view.can_undo)
        self.written.setEnabled(bool(view.evenings))
        self.deleted.setEnabled(bool(view.evenings))
        self._ask_to_delete(asking=False)

    def _top(self) -> QHBoxLayout:
        """Return the title, and which question is plotted."""
        self.weeks = Weeks(self._words, self._theme)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, MARGIN, L)
        row.addWidget(Text(self._words("My evenings"), self._theme, Role.TITLE))
        row.addStretch(1)
        row.addWidget(self.weeks.which)
        return row

    def _middle(self) -> Scroll:
        """Return plot and list."""
        words = self._words
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, MARGIN, L)
        self._column.setSpacing(0)
        self._column.addWidget(self.weeks)
        self.first = Text(
            words("After your first session it stands here. Nothing is counted or scored."),
            self._theme, Role.LEAD, "ink2",
        )  # fmt: skip
        self._column.addWidget(self.first)
        self.older = button(words("Show older evenings"), "quiet")
        self.older.clicked.connect(self._show_older)
        self._column.addSpacing(L)
        self._column.addWidget(self.older)
        self._column.addStretch(1)
        return Scroll(inside)

    def _bottom(self) -> QWidget:
        """Return what can be done with all of it."""
        words = self._words
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(0, S, MARGIN, L)
        column.setSpacing(S)
        self.told = Text("", self._theme, Role.BODY, "ink2")
        self.undo = _faint(words("Undo"), self.evening_restored)
        self.written = _faint(words("Export…"), self.evenings_written)
        self.read = _faint(words("Take over…"), self.evenings_read)
        self.deleted = button(words("Delete all…"), "faint")
        self.deleted.clicked.connect(lambda: self._ask_to_delete(asking=True))
        self._sure = Text(
            words("Delete all evenings from this computer? They cannot be brought back."),
            self._theme, Role.BODY,
        )  # fmt: skip
        self.kept = button(words("Keep them"), "quiet")
        self.kept.clicked.connect(lambda: self._ask_to_delete(asking=False))
        self.gone = _faint(words("Delete all"), self.evenings_deleted)
        here = Text(words("On this computer only"), self._theme, Role.HINT, "ink2", wrap=False)
        for parts in (
            (self.told, self.undo, None),
            (self._sure, self.kept, self.gone, None),
            (self.written, self.read, self.deleted, None, here),
        ):
            column.addLayout(_row(parts))
        return foot

    def _ask_to_delete(self, *, asking: bool) -> None:
        """Ask whether all shall go, or leave it."""
        for part in (self._sure, self.kept, self.gone):
            part.setVisible(asking)
        for part in (self.written, self.read, self.deleted):
            part.setVisible(not asking)
        if asking:
            self.kept.setFocus()

    def _show_older(self) -> None:
        """Show more of the list."""
        self._shown += AT_ONCE
        self.show_evenings(self._view)

    def _put(self, widget: QWidget) -> None:
        """Add a row that leaves with the next list, above what stands at the end."""
        self._rows.append(widget)
        self._column.insertWidget(self._column.count() - 3, widget)


def _faint(text: str, signal: SignalInstance) -> Button:
    """Return a quiet button that tells a signal."""
    made = button(text, "faint")
    made.clicked.connect(signal)
    return made


def _row(parts: tuple[QWidget | None, ...]) -> QHBoxLayout:
    """Return widgets beside each other; None is room."""
    row = QHBoxLayout()
    row.setSpacing(XL)
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part)
    return row
