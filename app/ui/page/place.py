"""Where something is on this computer, with a way to go there or choose it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.look.space import S
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.flow import Flow
from app.ui.page.text import Text, button
from app.words.catalog import Words


class PlaceRow(QWidget):
    """Shows a place; tells that it is wanted, or shall be left out."""

    chosen = Signal()
    left = Signal()

    def __init__(
        self, label: str, hint: str, act: str, words: Words, theme: Theme,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """Show no place yet; `act` says what the button does."""
        super().__init__(parent)
        self.place = Text("", theme, Role.BODY)
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.act = button(act, "quiet")
        self.act.setAccessibleName(f"{label}: {act}")
        self.act.clicked.connect(self.chosen)
        self.leave = button(words("Leave it out"), "plain")
        self.leave.setAccessibleName(f"{label}: {words('Leave it out')}")
        self.leave.clicked.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(Text(label, theme, Role.NAME))
        column.addWidget(Text(hint, theme, Role.HINT, "ink2"))
        column.addWidget(self.place)
        acts = QWidget()
        beside = Flow(acts)
        beside.addWidget(self.act)
        beside.addWidget(self.leave)
        column.addWidget(acts)
        self.show_place("")

    def show_place(self, place: str, *, can_leave: bool = False) -> None:
        """Show a place, or none."""
        self.place.setText(place)
        self.place.setVisible(bool(place))
        self.leave.setVisible(can_leave)
