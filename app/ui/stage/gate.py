"""Pages inside a session on which a person decides, or is waited for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.player.soft import HOW
from app.ui.look.space import XL, L
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.text import Text, button
from app.ui.stage.count import GATE, Count, of_choices
from app.ui.stage.counting import Counting, pressed, show_chosen
from app.ui.stage.question import GateView, WaitView, WokenView
from app.ui.stage.sheet import column, middle
from app.words.catalog import Words


class GatePanel(Counting):
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
        ask, told, ways = _gate(view, words)
        super().__init__(_count(view, ways), parent)
        self.setAccessibleName(ask)
        self.ways = {
            way: button(f"{number}   {text}", "outlined")
            for number, (way, text) in enumerate(ways.items(), 1)
        }
        page = column(self, ask, theme)
        row = QHBoxLayout()
        row.setSpacing(L)
        row.addStretch(1)
        for way, made in self.ways.items():
            made.setAccessibleName(made.text()[4:])
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            made.clicked.connect(lambda _=False, way=way: self.decided.emit(way))
            row.addWidget(made)
        row.addStretch(1)
        page.addLayout(row)
        page.addSpacing(L)
        page.addWidget(middle(told, theme, Role.BODY, "ink2"))
        page.addStretch(2)

    def press(self, key: int) -> bool:
        """Decide with 1, 2 or 3; the arrows go along the ways, and Enter takes one."""
        made = list(self.ways.values())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return pressed(made)
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

    def show_counted(self, value: str) -> None:
        """Show the way that was counted."""
        for way, made in self.ways.items():
            show_chosen(made, chosen=way == value)

    def settle(self, value: str) -> None:
        """Decide as was counted."""
        self.decided.emit(value)


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
            page = column(self, title, theme)
            page.addWidget(middle(view.guess, theme, Role.LEAD, "ink2"))
            page.addSpacing(XL)
            page.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignHCenter)
            page.addStretch(2)
            return
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Text(view.guess, theme, Role.HINT, "ink2", wrap=False))
        row.addWidget(self.go_on)

    is_counting = False

    def press(self, _key: int) -> bool:
        """Leave all keys to the stage."""
        return False

    def further(self, _now: float) -> None:
        """Go on: the one key was pressed."""
        self.continue_requested.emit()

    backward = further

    def look(self, _now: float) -> None:
        """Wait on: nothing is counted."""


def _count(view: GateView | WokenView, ways: dict[str, str]) -> Count:
    """Return what presses go through."""
    names = GATE if isinstance(view, GateView) else tuple(ways)
    return of_choices(names, max(len(text) for text in ways.values()))


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
    if view.by_one_key:
        return view.ask, words(HOW), ways
    return view.ask, words("You choose. There is no hurry."), ways
