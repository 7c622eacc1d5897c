"""A question with its two answers, no and yes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.ui.look.space import CHIP, XL, S
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.chips import Chips
from app.ui.page.row import LARGE
from app.ui.page.text import Text
from app.words.catalog import Words


class YesNo(QWidget):
    """The answers stand at the right, or below in large text."""

    answered = Signal(bool)

    def __init__(
        self, question: str, words: Words, theme: Theme, parent: QWidget | None = None
    ) -> None:
        """Ask; nothing is answered."""
        super().__init__(parent)
        beside = theme.scale < LARGE
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        inside = QBoxLayout(way, self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(XL if beside else S)
        text = Text(question, theme, Role.BODY)
        both = (("no", words("no")), ("yes", words("yes")))
        self.answers = Chips(question, both, in_line=beside)
        self.answers.chosen.connect(lambda value: self.answered.emit(value == "yes"))
        inside.addWidget(text, 1)
        if beside:
            text.setAlignment(Qt.AlignmentFlag.AlignVCenter)
            text.setMinimumHeight(theme.px(CHIP))
            inside.addWidget(self.answers, 0, Qt.AlignmentFlag.AlignTop)
        else:
            inside.addWidget(self.answers)

    def show_answer(self, answer: bool | None) -> None:  # noqa: FBT001 - it is what is shown
        """Show an answer, or none."""
        self.answers.show_chosen({True: "yes", False: "no", None: ""}[answer])
