"""Words on the stage, as far as they are there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.look.theme import Theme, tone
from app.ui.look.type import Role, font
from app.ui.stage.caption import Caption

_SMALLEST = 0.6
"""How far a caption shrinks before it may run over its box."""


class CaptionText(QWidget):
    """A caption in the middle of its box, or from its upper left."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._theme = theme
        self._caption = Caption()
        self._growth = 1.0
        self._centred = True
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def caption(self) -> Caption:
        """What is shown."""
        return self._caption

    def show_caption(self, caption: Caption) -> None:
        """Show words; nothing is painted again where nothing changed."""
        if caption == self._caption:
            return
        if caption.text != self._caption.text:
            self.setAccessibleName(caption.text)
        self._caption = caption
        self.update()

    def show_size(self, growth: float, *, centred: bool) -> None:
        """Take a size by the growth of the window, and a place in the box."""
        self._growth, self._centred = growth, centred
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write the words."""
        if not self._caption.text or self._caption.opacity <= 0:
            return
        painter = QPainter(self)
        painter.setFont(font(self._role, self._fitting()))
        painter.setPen(tone(self._theme.colours.ink, self._caption.opacity))
        painter.drawText(self.rect(), int(self._flags), self._caption.text)
        painter.end()

    @property
    def _role(self) -> Role:
        """Which type the words are set in."""
        return Role.UNDER_PACER if self._centred else Role.CAPTION

    @property
    def _flags(self) -> int:
        """How the words lie in their box."""
        side = Qt.AlignmentFlag.AlignCenter if self._centred else (
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        )  # fmt: skip
        return int(side | Qt.TextFlag.TextWordWrap)

    def _fitting(self) -> float:
        """Return the scale at which the words fit into their box."""
        scale = whole = self._theme.scale * self._growth
        while scale > _SMALLEST * whole:
            metrics = QFontMetrics(font(self._role, scale))
            box = metrics.boundingRect(self.rect(), self._flags, self._caption.text)
            if box.height() <= self.height() and box.width() <= self.width():
                break
            scale *= 0.94
        return scale
