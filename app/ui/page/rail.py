"""The rail at the left: where one can go."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui.look.icon import GRID
from app.ui.look.space import NARROW_RAIL, RAIL, XXL, L, S
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.text import Text, button, show_icon
from app.words.catalog import Words

Goal: TypeAlias = Literal["library", "evenings", "preferences", "about"]

_ABOVE: Final[tuple[Goal, ...]] = ("library", "evenings")
_BELOW: Final[tuple[Goal, ...]] = ("preferences", "about")
_ICONS: Final[dict[Goal, str]] = {
    "library": "library",
    "evenings": "evenings",
    "preferences": "preferences",
    "about": "about",
}


class Rail(QWidget):
    """Goals as words with icons; narrow, icons whose words are tooltips."""

    goal_chosen = Signal(str)

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Show the goals, wide."""
        super().__init__(parent)
        self._theme = theme
        self._narrow: bool | None = None
        self._labels: dict[Goal, str] = {
            "library": words("Library"),
            "evenings": words("My evenings"),
            "preferences": words("Preferences"),
            "about": words("About Zacht"),
        }
        self.name = Text("Zacht", theme, Role.CARD_TITLE, wrap=False)
        self._group = QButtonGroup(self)
        self.buttons: dict[Goal, QPushButton] = {goal: self._button(goal) for goal in self._labels}
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(L, XXL, L, XXL - 8)
        column.setSpacing(S // 2)
        title = QHBoxLayout()
        title.setContentsMargins(L, 0, 0, 0)
        title.addWidget(self.name)
        column.addLayout(title)
        column.addSpacing(XXL - 4)
        for goal in _ABOVE:
            column.addWidget(self.buttons[goal])
        column.addStretch(1)
        for goal in _BELOW:
            column.addWidget(self.buttons[goal])
        self.show_narrow(narrow=False)

    def show_goal(self, goal: Goal) -> None:
        """Show where we are."""
        self.buttons[goal].setChecked(True)

    def show_narrow(self, *, narrow: bool) -> None:
        """Show icons only, or icons with words."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.name.setVisible(not narrow)
        side = S if narrow else L
        self._column.setContentsMargins(side, XXL, side, XXL - 8)
        slim = NARROW_RAIL + self._theme.px(GRID) - GRID
        self.setFixedWidth(slim if narrow else round(RAIL * min(1.5, self._theme.scale)))
        for goal, made in self.buttons.items():
            made.setText("" if narrow else "  " + self._labels[goal])
            show_icon(made, _ICONS[goal], self._theme, "ink2")
            made.setToolTip(self._labels[goal] if narrow else "")

    def _button(self, goal: Goal) -> QPushButton:
        """Return the button of a goal."""
        made = button(self._labels[goal], "rail")
        made.setCheckable(True)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        made.clicked.connect(lambda _=False: self.goal_chosen.emit(goal))
        self._group.addButton(made)
        return made
