"""The page inside a session on which a question is asked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.player.soft import HOW
from app.ui.look.space import XL, L, S
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.text import button
from app.ui.stage.count import Count, of_choices, of_numbers
from app.ui.stage.counting import Counting
from app.ui.stage.question import QuestionView
from app.ui.stage.rating import ScaleReply
from app.ui.stage.reply import ChoiceReply, NumberReply, Reply, WordsReply
from app.ui.stage.sheet import column, large, middle, room
from app.words.catalog import Words


class QuestionPanel(Counting):
    """A question and a way to answer it, or not to.

    `picked` tells what is chosen before it is confirmed, so that a choice is
    not lost when the time for the question is over.
    """

    answered = Signal(str)
    picked = Signal(str)

    def __init__(
        self, view: QuestionView, words: Words, theme: Theme, parent: QWidget | None = None
    ) -> None:
        """Ask a question."""
        super().__init__(_count(view), parent)
        self._form = view.form
        self._shows = False  # what is counted, not what is chosen by hand
        self.setAccessibleName(view.ask)
        self.reply: Reply = _reply(view, theme, large(theme, self))
        self.right = button(words("That is right"), "primary")
        self.rather_not = button(words("Rather not say"), "quiet")
        self.right.setMinimumWidth(theme.px(180))
        self.right.setEnabled(False)
        self.right.setVisible(view.form != "choice")
        page = column(self, view.ask, theme)
        page.addWidget(self.reply)  # type: ignore[arg-type]
        page.addSpacing(room(theme, XL))
        row = QHBoxLayout()
        row.setSpacing(S + 4)
        row.addStretch(1)
        row.addWidget(self.right)
        row.addWidget(self.rather_not)
        row.addStretch(1)
        page.addLayout(row)
        page.addSpacing(room(theme, L))
        page.addWidget(middle(_told(view, words), theme, Role.BODY, "ink2"))
        if view.private:
            kept = words("This is not written down.")
            page.addWidget(middle(kept, theme, Role.HINT, "ink2"))
        page.addStretch(2)
        if view.form != "choice" and not (view.by_one_key and view.form == "words"):
            self.setFocusProxy(self.reply)  # type: ignore[arg-type]
        self.reply.changed.connect(self._pick)
        self.reply.confirmed.connect(self.confirm)
        self.right.clicked.connect(self.confirm)
        self.rather_not.clicked.connect(lambda: self.answered.emit(""))

    def press(self, key: int) -> bool:
        """Take a key; Enter confirms what was chosen by hand."""
        if key not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return self.reply.press(key)
        if self.is_counted or not self.reply.value():
            return self.reply.press(key)
        self.confirm()
        return True

    def confirm(self) -> None:
        """Answer with what is chosen, if anything is."""
        if self.reply.value():
            self.answered.emit(self.reply.value())

    def further(self, now: float) -> None:
        """Go one further; own words are left as they are, and it goes on."""
        if self._form == "words":
            self.answered.emit(self.reply.value())
        else:
            super().further(now)

    def show_counted(self, value: str) -> None:
        """Show what was counted, as if it were chosen."""
        self._shows = True
        self.reply.show_value(value)
        self._shows = False

    def settle(self, value: str) -> None:
        """Answer with what was counted."""
        self.answered.emit(self.reply.value() or value)

    def _pick(self) -> None:
        """Tell what is chosen so far."""
        if not self._shows:
            self.forget_count()
        self.right.setEnabled(bool(self.reply.value()))
        self.picked.emit(self.reply.value())


def _count(view: QuestionView) -> Count:
    """Return what presses go through."""
    if view.form == "choice":
        names = tuple(name for name, _ in view.choices)
        return of_choices(names, max(len(text) for _, text in view.choices))
    return of_numbers(view.low, view.high)


def _told(view: QuestionView, words: Words) -> str:
    """Say how it is answered."""
    if not view.by_one_key or view.form == "words":
        return words("You need not choose. Without an answer we quietly go on.")
    return words(HOW)


def _reply(view: QuestionView, theme: Theme, large: Theme) -> Reply:
    """Return the way to answer a question."""
    if view.form == "scale":
        return ScaleReply(view, theme, large)
    if view.form == "choice":
        return ChoiceReply(view.choices)
    if view.form == "words":
        return WordsReply(view.ask, theme)
    unit = "s" if view.form in {"length", "stopwatch"} else ""
    return NumberReply(view.low, view.high, unit, theme)
