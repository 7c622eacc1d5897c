"""What a session is about: title, goal, posture, what to have at hand, its line."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.look.space import XL, XXL, M, S
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.row import LARGE
from app.ui.page.text import Text
from app.ui.paint.line import Line
from app.ui.paint.posture import PosturePicture
from app.ui.view import BeforeView
from app.words.catalog import Words

_SMALL = 440
"""Below this width, and in large text, the picture is smaller: the words are in sight."""
_HEIGHTS = {False: 238, True: 150}
"""Height of the picture with its distances, by whether it is small."""


class Told(QWidget):
    """A small heading with a text below."""

    def __init__(self, heading: str, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin with no text."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S // 2)
        column.addWidget(Text(heading, theme, Role.HINT, "ink2"))
        self.text = Text("", theme, Role.BODY)
        column.addWidget(self.text)
        column.addStretch(1)

    def show_text(self, text: str) -> None:
        """Show a text, or leave the whole out."""
        self.text.setText(text)
        self.setVisible(bool(text))


class BeforeStory(QWidget):
    """The left part of the page before a session."""

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Tell nothing yet."""
        super().__init__(parent)
        self._words, self._theme = words, theme
        self.title = Text("", theme, Role.TITLE)
        self.goal = Text("", theme, Role.BODY, "ink2")
        self.posture = PosturePicture(theme)
        self.needs = Told(words("Have at hand"), theme)
        self.good = Told(words("Good to know"), theme)
        self.line = Line(theme)
        self.facts = Text("", theme, Role.HINT, "ink2")
        self._column = column = QVBoxLayout(self)
        column.setSpacing(S)
        column.addWidget(self.title)
        column.addWidget(self.goal)
        column.addWidget(self.posture)
        beside = QHBoxLayout()
        beside.setContentsMargins(0, S, 0, S)
        beside.setSpacing(XL)
        beside.addWidget(self.needs, 2)
        beside.addWidget(self.good, 3)
        column.addLayout(beside)
        column.addWidget(self.line)
        column.addWidget(self.facts)
        column.addStretch(1)

    def show_session(self, view: BeforeView) -> None:
        """Tell about a session."""
        self.title.setText(view.title)
        stop = self._words("You may stop at any time: one key, and you land softly.")
        self.goal.setText(f"{view.goal}\n{stop}" if view.goal else stop)
        self.posture.show_posture(view.posture)
        self.posture.setAccessibleName(view.posture_words)
        self.posture.setVisible(bool(view.posture))
        self.needs.show_text("\n".join(view.needs))
        stops = ", ".join(view.stop_words)
        good = (
            view.posture_words[:1].upper() + view.posture_words[1:],
            self._words("Stop words: {words}", words=stops) if stops else "",
            view.hint,
        )
        self.good.show_text("\n".join(part for part in good if part))
        self.line.show_spans(view.line)
        self.facts.setText(" · ".join(view.facts))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the posture as large as the page leaves room for."""
        super().resizeEvent(event)
        large = self._theme.scale >= LARGE
        small = large or self.width() < _SMALL * self._theme.scale
        self._column.setContentsMargins(0, M if small else XXL, 0, 0)
        self.posture.setFixedHeight(_HEIGHTS[small])
