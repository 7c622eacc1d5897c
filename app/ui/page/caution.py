"""What is asked before: yes or no each, or left open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.look.space import L, M, S
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.care import Care
from app.ui.page.row import LARGE
from app.ui.page.text import Text, button, frame
from app.ui.page.yes import YesNo
from app.ui.view import BeforeView, CautionView
from app.words.catalog import Words


class Cautions(QWidget):
    """Asks the questions; says what an open one means, and what will be rest."""

    answered = Signal(str, bool)
    again_requested = Signal()

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Ask nothing yet."""
        super().__init__(parent)
        self._words, self._theme = words, theme
        self.rows: dict[str, YesNo] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(M)
        self.heading = Text("", theme, Role.HEADING)
        self._questions = QVBoxLayout()
        self._questions.setSpacing(L)
        self.care = Care(words, theme)
        self.open = Text(words("What you leave open counts as yes."), theme, Role.HINT, "ink2")
        self.rests = _Rests(theme)
        self.passed = Text("", theme, Role.HINT, "ink2")
        self.again = button(words("Ask again"), "plain")
        self.again.clicked.connect(self.again_requested)
        self._before = QWidget()
        before = QVBoxLayout(self._before) if theme.scale >= LARGE else QHBoxLayout(self._before)
        before.setContentsMargins(0, 0, 0, 0)
        before.setSpacing(S)
        before.addWidget(self.passed, 1)
        before.addWidget(self.again)
        self._column.addWidget(self.heading)
        self._column.addLayout(self._questions)
        for part in (self.open, self.care, self.rests, self._before):
            self._column.addWidget(part)

    def show_session(self, view: BeforeView) -> None:
        """Ask questions, with the answers so far; some will be played as rest."""
        cautions = view.cautions
        if [caution.name for caution in cautions] != list(self.rows):
            self._ask(cautions)
        for caution in cautions:
            self.rows[caution.name].show_answer(caution.answer)
        self.open.setVisible(any(caution.answer is None for caution in cautions))
        self.care.show_care(view.care)
        self.rests.show_rests(view.rests)
        self.passed.setText(view.passed)
        self._before.setVisible(bool(view.passed))
        first, today = self._words("First, a few questions"), self._words("How is it today?")
        self.heading.setText(first if cautions else today)
        self.heading.setVisible(bool(cautions) or view.care is not None)
        self.setVisible(self.heading.isVisibleTo(self) or bool(view.rests) or bool(view.passed))

    def _ask(self, cautions: Sequence[CautionView]) -> None:
        """Put other questions in the place of those before."""
        while (item := self._questions.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = {}
        for caution in cautions:
            row = YesNo(caution.question, self._words, self._theme)
            row.answered.connect(lambda answer, name=caution.name: self.answered.emit(name, answer))
            self.rows[caution.name] = row
            self._questions.addWidget(row)


class _Rests(QWidget):
    """Says which steps will be rest."""

    def __init__(self, theme: Theme) -> None:
        """Say nothing yet."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        box = frame("warn")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(L, S + 4, L, S + 4)
        self.text = Text("", theme, Role.BODY, "warn")
        inside.addWidget(self.text)
        column.addWidget(box)

    def show_rests(self, rests: Sequence[str]) -> None:
        """Say what will be rest, a sentence each, or nothing."""
        self.text.setText("\n".join(rests))
        self.setVisible(bool(rests))
