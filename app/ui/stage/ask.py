"""Pages inside a session: a question, a gate, a wait. They stay dark."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.look.space import XL, XXL, L, S, growth
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.text import Text, button, capped
from app.ui.stage.place import LARGE_TEXT
from app.ui.stage.question import GateView, QuestionView, WaitView, WokenView
from app.ui.stage.rating import ScaleReply
from app.ui.stage.reply import ChoiceReply, NumberReply, Reply, WordsReply
from app.words.catalog import Words


class QuestionPanel(QWidget):
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
        super().__init__(parent)
        self.setAccessibleName(view.ask)
        self.reply: Reply = _reply(view, theme, _large(theme, self))
        self.right = button(words("That is right"), "primary")
        self.rather_not = button(words("Rather not say"), "quiet")
        self.right.setMinimumWidth(theme.px(180))
        self.right.setEnabled(False)
        self.right.setVisible(view.form != "choice")
        column = _column(self, view.ask, theme)
        column.addWidget(self.reply)  # type: ignore[arg-type]
        column.addSpacing(_room(theme, XL))
        row = QHBoxLayout()
        row.setSpacing(S + 4)
        row.addStretch(1)
        row.addWidget(self.right)
        row.addWidget(self.rather_not)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(_room(theme, L))
        told = words("You need not choose. Without an answer we quietly go on.")
        column.addWidget(_middle(told, theme, Role.BODY, "ink2"))
        if view.private:
            kept = words("This is not written down.")
            column.addWidget(_middle(kept, theme, Role.HINT, "ink2"))
        column.addStretch(2)
        if view.form != "choice":
            self.setFocusProxy(self.reply)  # type: ignore[arg-type]
        self.reply.changed.connect(self._pick)
        self.reply.confirmed.connect(self.confirm)
        self.right.clicked.connect(self.confirm)
        self.rather_not.clicked.connect(lambda: self.answered.emit(""))

    def press(self, key: int) -> bool:
        """Take a key; Enter confirms what is chosen."""
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.confirm()
            return True
        return self.reply.press(key)

    def confirm(self) -> None:
        """Answer with what is chosen, if anything is."""
        if self.reply.value():
            self.answered.emit(self.reply.value())

    def _pick(self) -> None:
        """Tell what is chosen so far."""
        self.right.setEnabled(bool(self.reply.value()))
        self.picked.emit(self.reply.value())


class GatePanel(QWidget):
    """Three ways, by 1, 2 and 3 or a click; none is chosen by Enter alone."""

    decided = Signal(str)

    def __init__(
        self,
        view: GateView | WokenView,
        words: Words,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """Ask what a person decides."""
        super().__init__(parent)
        ask, told, ways = _gate(view, words)
        self.setAccessibleName(ask)
        self.ways = {
            way: button(f"{number}   {text}", "outlined")
            for number, (way, text) in enumerate(ways.items(), 1)
        }
        column = _column(self, ask, theme)
        row = QHBoxLayout()
        row.setSpacing(L)
        row.addStretch(1)
        for way, made in self.ways.items():
            made.setAccessibleName(made.text()[4:])
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            made.clicked.connect(lambda _=False, way=way: self.decided.emit(way))
            row.addWidget(made)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(L)
        column.addWidget(_middle(told, theme, Role.BODY, "ink2"))
        column.addStretch(2)

    def press(self, key: int) -> bool:
        """Decide with 1, 2 or 3; the arrows go along the ways."""
        made = list(self.ways.values())
        number = key - Qt.Key.Key_1
        if 0 <= number < len(made):
            made[number].click()
            return True
        if key not in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            return False
        step = 1 if key == Qt.Key.Key_Right else -1
        here = next((i for i, way in enumerate(made) if way.hasFocus()), None)
        made[(here + step if here is not None else min(step, 0)) % len(made)].setFocus()
        return True


class WaitPanel(QWidget):
    """As long as it takes; one key goes on."""

    continue_requested = Signal()

    def __init__(
        self, view: WaitView, words: Words, theme: Theme, parent: QWidget | None = None
    ) -> None:
        """Wait for a person."""
        super().__init__(parent)
        self.go_on = button(words("Go on"), "quiet")
        self.go_on.setToolTip(words("Enter"))
        self.go_on.clicked.connect(self.continue_requested)
        title = (
            words("Your therapist goes on with you") if view.who == "therapist"
            else words("As long as you like")
        )  # fmt: skip
        self.setAccessibleName(title)
        if view.is_page:
            column = _column(self, title, theme)
            column.addWidget(_middle(view.guess, theme, Role.LEAD, "ink2"))
            column.addSpacing(XL)
            column.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignHCenter)
            column.addStretch(2)
            return
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Text(view.guess, theme, Role.HINT, "ink2", wrap=False))
        row.addWidget(self.go_on)

    def press(self, key: int) -> bool:
        """Go on at Enter."""
        if key not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return False
        self.continue_requested.emit()
        return True


def _gate(view: GateView | WokenView, words: Words) -> tuple[str, str, dict[str, str]]:
    """Return what is asked, what is said below, and the words of the ways."""
    if isinstance(view, WokenView):
        ways = {
            "rest": words("Rest here"),
            "back": words("One step back"),
            "ending": words("The ending"),
        }
        ask = words("The computer was asleep. How shall we go on?")
        return ask, words("Nothing plays until you choose. There is no hurry."), ways
    ways = {
        "open": words("Yes, go on"),
        "later": words("Not yet"),
        "stop": words("Stop here"),
    }
    if view.who == "therapist":
        return view.ask, words("Your therapist chooses."), ways
    return view.ask, words("You choose. There is no hurry."), ways


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


def _column(panel: QWidget, title: str, theme: Theme) -> QVBoxLayout:
    """Return a column with a question at its top."""
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(S)
    column.addStretch(3)
    asked = _middle(title, _large(theme, panel), Role.QUESTION, "ink")
    asked.setMaximumWidth(theme.px(900))
    row = QHBoxLayout()
    row.addWidget(asked)
    column.addLayout(row)
    column.addSpacing(_room(theme, XXL + L))
    return column


def _large(theme: Theme, panel: QWidget) -> Theme:
    """Return the theme for what is large as it is: it grows as far as there is room."""
    stage = panel.parentWidget() or panel
    return capped(theme, max(1.0, 1.4 * growth(stage.width(), stage.height())))


def _room(theme: Theme, length: int) -> int:
    """Return a distance; at large text it is kept small, so that all is seen."""
    return S if theme.scale > LARGE_TEXT else length


def _middle(text: str, theme: Theme, role: Role, colour: str) -> Text:
    """Return a text in the middle of the page."""
    made = Text(text, theme, role, colour)
    made.setMaximumWidth(16777215)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made
