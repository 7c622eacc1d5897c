"""A number of minutes between two buttons: one less, one more."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from app.ui.look.space import CHIP, HIT, L
from app.ui.look.theme import Theme, tone
from app.ui.look.type import Role
from app.ui.page.text import Text
from app.ui.view import TimeView
from app.words.catalog import Words

_ARM = 5.5
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}


class Sign(QAbstractButton):
    """A round button with a minus or a plus, drawn as one stroke or two."""

    def __init__(self, name: str, theme: Theme, *, more: bool) -> None:
        """Show the sign."""
        super().__init__()
        self._theme, self._more = theme, more
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoRepeat(True)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Return what can be hit."""
        side = self._theme.px(HIT)
        return QSize(side, side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take all keys but the arrows, which are the stepper's."""
        if event.key() in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the disc and its sign."""
        colours, middle = self._theme.colours, self.rect().center()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(middle)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.wash if self.underMouse() else colours.sunk))
            if self.isEnabled():
                side = self._theme.px(CHIP) / 2
                painter.drawEllipse(QPointF(0, 0), side, side)
            painter.setPen(QPen(tone(colours.ink if self.isEnabled() else colours.linec), 1.5))
            arm = _ARM * self._theme.scale
            painter.drawLine(round(-arm), 0, round(arm), 0)
            if self._more:
                painter.drawLine(0, round(-arm), 0, round(arm))


class Stepper(QWidget):
    """Tells the minutes that are wished; the arrow keys do the same."""

    changed = Signal(int)

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Show no time yet."""
        super().__init__(parent)
        self._words, self._view = words, TimeView(0, 0, 0)
        self.less = Sign(words("A minute less"), theme, more=False)
        self.more = Sign(words("A minute more"), theme, more=True)
        self.told = Text("", theme, Role.BODY, wrap=False)
        self.told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(-(HIT - CHIP) // 2, 0, 0, 0)  # the discs begin where chips do
        row.setSpacing(L // 2)
        for part in (self.less, self.told, self.more):
            row.addWidget(part)
        row.addStretch(1)
        self.less.clicked.connect(lambda: self._step(-1))
        self.more.clicked.connect(lambda: self._step(1))

    def show_time(self, view: TimeView) -> None:
        """Show how long it lasts, and how far that can be changed."""
        self._view = view
        self.told.setText(self._words.n("about {n} minute", "about {n} minutes", view.minutes))
        self.less.setEnabled(view.minutes > view.least)
        self.more.setEnabled(view.minutes < view.most)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go a minute up or down."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._step(step)

    def _step(self, step: int) -> None:
        """Tell a time that is a minute longer or shorter, if it can be."""
        wished = self._view.minutes + step
        if self._view.least <= wished <= self._view.most:
            self.changed.emit(wished)
