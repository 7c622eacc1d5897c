"""Words on the stage, as far as they are there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QWidget

from app.ui.look.theme import Theme, tone
from app.ui.look.type import Role, font, line_height
from app.ui.page.lines import broken, paint_lines
from app.ui.stage.announce import announce
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
        self._laid: tuple[tuple[object, ...], float, QTextLayout] | None = None
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
            announce(self, caption.text)
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
        scale, layout = self._fitting()
        with QPainter(self) as painter:
            painter.setPen(tone(self._theme.colours.ink, self._caption.opacity))
            high = line_height(self._role, scale)
            paint_lines(painter, layout, QRectF(self.rect()), high, self._side)

    @property
    def _role(self) -> Role:
        """Which type the words are set in."""
        return Role.UNDER_PACER if self._centred else Role.CAPTION

    @property
    def _side(self) -> Qt.AlignmentFlag:
        """How the words lie in their box."""
        if self._centred:
            return Qt.AlignmentFlag.AlignCenter
        return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop

    def _fitting(self) -> tuple[float, QTextLayout]:
        """Return the scale at which the words fit into their box, and their lines."""
        key = self._caption.text, self.width(), self.height(), self._growth, self._centred
        if self._laid is None or self._laid[0] != key:
            self._laid = key, *self._fitted()
        return self._laid[1:]

    def _fitted(self) -> tuple[float, QTextLayout]:
        """Break the words anew, smaller until they fit."""
        scale = whole = self._theme.scale * self._growth
        layout = broken(self._caption.text, font(self._role, scale), self.width())
        while scale > _SMALLEST * whole and self._is_too_high(layout, scale):
            scale *= 0.94
            layout = broken(self._caption.text, font(self._role, scale), self.width())
        return scale, layout

    def _is_too_high(self, layout: QTextLayout, scale: float) -> bool:
        """Say whether lines are higher than the box."""
        return layout.lineCount() * line_height(self._role, scale) > self.height() + 1
