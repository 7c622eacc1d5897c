"""What is asked before: yes or no each, or left open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.ui.look.space import XL, L, S
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.chips import Chips
from app.ui.page.text import Text, frame
from app.ui.view import CautionView
from app.words.catalog import Words

_LARGE = 1.3
"""From this text size on the answers stand below their question."""


class Cautions(QWidget):
    """Asks the questions; says what an open one means, and what will be rest."""

    answered = Signal(str, bool)

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Ask nothing yet."""
        super().__init__(parent)
        self._words, self._theme = words, theme
        self.rows: dict[str, Chips] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(L)
        self._column.addWidget(Text(words("First, a few questions"), theme, Role.HEADING))
        self._questions = QVBoxLayout()
        self._questions.setSpacing(XL - 4)
        self._column.addLayout(self._questions)
        self.open = Text(words("What you leave open counts as yes."), theme, Role.HINT, "ink2")
        self._column.addWidget(self.open)
        self.rests = _Rests(theme)
        self._column.addWidget(self.rests)

    def show_cautions(self, cautions: Sequence[CautionView], rests: Sequence[str]) -> None:
        """Ask questions, with the answers so far; `rests` will be played as rest."""
        names = [caution.name for caution in cautions]
        if names != list(self.rows):
            self._ask(cautions)
        for caution in cautions:
            given = {True: "yes", False: "no", None: ""}[caution.answer]
            self.rows[caution.name].show_chosen(given)
        self.open.setVisible(any(caution.answer is None for caution in cautions))
        self.rests.show_rests(rests)
        self.setVisible(bool(cautions))

    def _ask(self, cautions: Sequence[CautionView]) -> None:
        """Put other questions in the place of those before."""
        while (item := self._questions.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.rows = {}
        for caution in cautions:
            self._questions.addWidget(self._row(caution))

    def _row(self, caution: CautionView) -> QWidget:
        """Return one question with its two answers."""
        row = QWidget()
        beside = self._theme.scale < _LARGE
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        inside = QBoxLayout(way, row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(XL if beside else S)
        inside.addWidget(Text(caution.question, self._theme, Role.BODY), 1)
        both = (("no", self._words("no")), ("yes", self._words("yes")))
        answers = Chips(caution.question, both)
        answers.chosen.connect(
            lambda value, name=caution.name: self.answered.emit(name, value == "yes")
        )
        self.rows[caution.name] = answers
        inside.addWidget(answers)
        if beside:
            answers.setFixedWidth(answers.sizeHint().width())
        return row


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
