"""One session in the list of evenings: when, what, its line, and own words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.look.space import L, S
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.own import LONGEST
from app.ui.page.text import Text, button
from app.ui.paint.line import Line
from app.ui.view import EveningView
from app.words.catalog import Words


class SessionRow(QWidget):
    """Tells other words when they are written, and that it shall go."""

    noted = Signal(int, str)
    forgotten = Signal(int)

    def __init__(
        self, view: EveningView, words: Words, theme: Theme, parent: QWidget | None = None
    ) -> None:
        """Show one session."""
        super().__init__(parent)
        self._view, self._words = view, view.words
        name = Text(view.title, theme, Role.NAME)
        what = QVBoxLayout()
        what.setSpacing(0)
        what.addWidget(name)
        if view.fact:
            what.addWidget(Text(view.fact, theme, Role.HINT, "ink2"))
        line = Line(theme, view.title)
        line.show_spans(view.line)
        self.line = QLineEdit(view.words)
        self.line.setProperty("kind", "bare")
        self.line.setMaxLength(LONGEST)
        self.line.setCursorPosition(0)
        self.line.setToolTip(view.words)
        self.line.setPlaceholderText(words("Own words"))
        self.line.setAccessibleName(words("Own words about {title}", title=view.title))
        self.line.editingFinished.connect(self._tell)
        self.gone = button(words("Delete"), "faint")
        self.gone.setAccessibleName(
            words("Delete {title}, {when}", title=view.title, when=view.when)
        )
        self.gone.clicked.connect(lambda: self.forgotten.emit(view.id))
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, S, 0, S)
        inside.setSpacing(L)
        inside.addWidget(Text(view.when, theme, Role.BODY, "ink2"), 3)
        inside.addLayout(what, 4)
        inside.addWidget(line, 3)
        inside.addWidget(self.line, 5)
        inside.addWidget(self.gone)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape brings the words back that stood there."""
        if event.key() == Qt.Key.Key_Escape and self.line.hasFocus():
            self.line.setText(self._words)
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        """Tell the words, if they are others."""
        text = self.line.text().strip()
        if text != self._words:
            self._words = text
            self.noted.emit(self._view.id, text)
