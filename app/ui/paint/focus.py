"""The focus ring: one for a whole window, around what the keyboard is at."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.ui.look.space import FIELD_RADIUS, RING, RING_AWAY

_RINGED = (
    "QPushButton",
    "QCheckBox",
    "QRadioButton",
    "QComboBox",
    "QLineEdit",
    "QPlainTextEdit",
    "QTextEdit",
    "QSpinBox",
)
"""Standard widgets, by Qt's names: most of them are not there yet at the first paint.

Painted ones draw their own ring.
"""

_ROUND = {"primary", "quiet", "plain", "outlined", "consent", "chip", "segment"}
_MOVES = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
}


class FocusRing(QWidget):
    """Lies over a window and follows the focus; a click shows no ring.

    It has the ink of what its target lies on, so that it is seen on the dark
    stage of a light window.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    @property
    def target(self) -> QWidget | None:
        """What the ring is around."""
        return self._target if self.isVisibleTo(self._window) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go along when the target, or what it lies in, moves."""
        if event.type() in _MOVES:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        if self._target is None or not isValid(self._target):
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            below = self._target.parentWidget() or self._window
            painter.setPen(QPen(below.palette().color(QPalette.ColorRole.WindowText), RING))
            inside = QRectF(self.rect()).adjusted(RING / 2, RING / 2, -RING / 2, -RING / 2)
            radius = self._radius(inside)
            painter.drawRoundedRect(inside, radius, radius)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Take another target, unless a pointer brought the focus there."""
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        self._watched = []
        by_pointer = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        inside = now is not None and self._window.isAncestorOf(now)
        self._target = now if inside and not by_pointer and _is_ringed(now) else None
        if self._target is not None:
            self._watch(self._target)
        self._place()

    def _watch(self, target: QWidget) -> None:
        """Watch a target and all it lies in, up to the window."""
        widget: QWidget | None = target
        while widget is not None and widget is not self._window:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()

    def _place(self) -> None:
        """Lie around the target, or nowhere."""
        target = self._target
        if target is None or not isValid(target) or target.visibleRegion().isEmpty():
            self.hide()
            return
        corner = target.mapTo(self._window, QPoint(0, 0))
        out = RING + RING_AWAY
        self.setGeometry(QRect(corner, target.size()).adjusted(-out, -out, out, out))
        self.show()
        self.raise_()
        self.update()

    def _radius(self, box: QRectF) -> float:
        """Return how round the ring is."""
        if self._target is not None and self._target.property("kind") in _ROUND:
            return box.height() / 2
        return FIELD_RADIUS + RING_AWAY


def _is_ringed(widget: QWidget | None) -> bool:
    """Say whether a widget is one around which the ring lies."""
    return widget is not None and any(widget.inherits(name) for name in _RINGED)
