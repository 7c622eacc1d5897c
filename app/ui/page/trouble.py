"""Something does not work: what it means, and what a person can do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.look.space import PRIMARY, XL, L, S
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.flow import Flow
from app.ui.page.scroll import Scroll
from app.ui.page.text import Text, button, frame, show_icon
from app.ui.view import TroubleView
from app.words.catalog import Words

_WIDEST = 720


class TroublePage(QWidget):
    """One page for each: no voice, no sound, a session that does not play."""

    chosen = Signal(str)  # on, again or other
    back_requested = Signal()

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._words, self._theme = words, theme
        self.back = button(words("Back"), "plain")
        show_icon(self.back, "back", theme)
        self.back.clicked.connect(self.back_requested)
        self.title = Text("", theme, Role.TITLE)
        self.lead = Text("", theme, Role.LEAD, "ink2")
        self.ways = QVBoxLayout()
        self.ways.setSpacing(S)
        self.faults = Text("", theme, Role.BODY)
        self.faults.setMaximumWidth(theme.px(_WIDEST))
        self.faults.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = button(words("Copy this"), "quiet")
        self.copy.clicked.connect(self._copy)
        self.on, self.again = button("", "primary"), button("", "quiet")
        self.other = button("", "plain")
        self.on.clicked.connect(lambda: self.chosen.emit("on"))
        self.again.clicked.connect(lambda: self.chosen.emit("again"))
        self.other.clicked.connect(lambda: self.chosen.emit("other"))
        self._lay_out()
        self.setFocusProxy(self.on)

    def show_trouble(self, view: TroubleView) -> None:
        """Say what does not work."""
        self.title.setText(view.title)
        self.lead.setText(view.lead)
        while (item := self.ways.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for way in view.ways:
            self.ways.addWidget(Text(way, self._theme, Role.BODY, "ink2"))
        self.faults.setText("\n".join(view.faults))
        self.problem.setVisible(bool(view.faults))
        for made, told in ((self.on, view.on), (self.again, view.again), (self.other, view.other)):
            made.setText(told.replace("&", "&&"))
            made.setAccessibleName(told)
            made.setVisible(bool(told))

    def _lay_out(self) -> None:
        """Put it all under each other, in the middle of a wide page."""
        self.problem = frame("problem")
        self.problem.setMaximumWidth(self._theme.px(_WIDEST))
        inside = QVBoxLayout(self.problem)
        inside.setContentsMargins(XL, L, XL, L)
        inside.setSpacing(L)
        inside.addWidget(self.faults)
        inside.addWidget(self.copy)
        acts = QWidget()
        beside = Flow(acts, across=L)
        high = PRIMARY + self._theme.line(Role.BUTTON) - Role.BUTTON.value.line
        for made in (self.on, self.again, self.other):
            made.setMinimumHeight(high)
            beside.addWidget(made)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(80, XL, XL, XL)
        column.setSpacing(L)
        for part in (self.title, self.lead):
            column.addWidget(part)
        column.addLayout(self.ways)
        column.addWidget(self.problem)
        column.addSpacing(L)
        column.addWidget(acts)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(L, L, 0, 0)
        whole.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(Scroll(page), 1)

    def _copy(self) -> None:
        """Put what is wrong where it can be pasted into a letter to the author."""
        QGuiApplication.clipboard().setText(f"{self.title.text()}\n{self.faults.text()}")
        self.copy.setText(self._words("Copied"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back at Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)
