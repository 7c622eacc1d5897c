"""Whether anything asks for care today; a number only after a yes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.look.space import S
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.text import Text, button
from app.ui.page.yes import YesNo
from app.ui.paint.scale import Scale
from app.ui.view import CareView
from app.words.catalog import Words


class Care(QWidget):
    """One question, and what its answer means for this session."""

    answered = Signal(bool)
    hurt = Signal(int)
    alarm_requested = Signal()

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Ask; nothing is answered."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        asked = words("Does anything in your body ask for care today?")
        self.question = YesNo(asked, words, theme)
        self.question.answered.connect(self.answered)
        column.addWidget(self.question)
        self.more = QWidget()
        inside = QVBoxLayout(self.more)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        hurts = words("How much does it hurt now? You may leave it open.")
        inside.addWidget(Text(hurts, theme, Role.BODY))
        self.scale = Scale(theme, hurts)
        self.scale.chosen.connect(self.hurt)
        inside.addWidget(self.scale)
        ends = QHBoxLayout()
        ends.addWidget(Text(words("none"), theme, Role.HINT, "ink2", wrap=False))
        ends.addStretch(1)
        most = words("as much as I can imagine")
        ends.addWidget(Text(most, theme, Role.HINT, "ink2", wrap=False))
        inside.addLayout(ends)
        column.addWidget(self.more)
        self.told = Text("", theme, Role.BODY, "ink2")
        column.addWidget(self.told)
        self.alarm = button(words("When to call someone"), "quiet")
        self.alarm.clicked.connect(self.alarm_requested)
        column.addWidget(self.alarm)

    def show_care(self, view: CareView | None) -> None:
        """Show the answers so far, or leave the question out."""
        self.setVisible(view is not None)
        if view is None:
            return
        self.question.show_answer(view.answer)
        self.more.setVisible(view.answer is True)
        self.scale.show_value(view.pain)
        self.told.setText(view.told)
        self.told.setVisible(bool(view.told))
        self.alarm.setVisible(view.calls)
