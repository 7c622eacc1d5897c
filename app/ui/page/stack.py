"""Pages one over another; a change of page is a cross-fade."""

from __future__ import annotations

import sys

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.ui.look.motion import Motion, fade

_FRAME = 16
"""Milliseconds between two looks of a fade."""


class Veil(QWidget):
    """A picture of what was there before, leaving over what is there now."""

    def __init__(self, parent: QWidget) -> None:
        """Lie over a parent, seen only while leaving."""
        super().__init__(parent)
        self.hide()
        self._picture = QPixmap()
        self._opacity = 0.0
        self._duration = 1
        self._begun = QElapsedTimer()
        # A timer, no animation of Qt's: those share one clock, which does not
        # survive that Python lets one of them go while it ticks.
        self._clock = QTimer(self)
        self._clock.setInterval(_FRAME)
        self._clock.timeout.connect(lambda: self.at(self._begun.elapsed()))

    @property
    def is_leaving(self) -> bool:
        """Whether a picture is still to be seen."""
        return self.isVisible()

    def leave(self, picture: QPixmap, duration: int) -> None:
        """Show a picture and let it leave within a number of milliseconds."""
        self._clock.stop()
        parent = self.parentWidget()
        if duration <= 0 or picture.isNull() or parent is None:
            self.hide()
            return
        self._picture = picture
        self._opacity = 1.0
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self._duration = duration
        self._begun.start()
        self._clock.start()

    def at(self, time: int) -> None:
        """Go to a time in milliseconds; when it is over nothing is seen any more."""
        if time >= self._duration:
            self._clock.stop()
            self.hide()
            self._picture = QPixmap()
        self._opacity = 1 - fade(min(1.0, time / self._duration))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture as far as it is still there."""
        with QPainter(self) as painter:
            painter.setOpacity(self._opacity)
            painter.drawPixmap(0, 0, self._picture)


def picture_of(widget: QWidget) -> QPixmap:
    """Return what a widget looks like; nothing where a paint of ours fails.

    Here Qt raises what it otherwise hands to `sys.excepthook`. The picture is
    only for a fade: whoever wants it goes on without one.
    """
    try:
        return widget.grab()
    except Exception as fault:  # noqa: BLE001 - a fault in a paint never stops a session
        sys.excepthook(type(fault), fault, fault.__traceback__)
        return QPixmap()


class Stack(QWidget):
    """Shows one of some pages, and fades from one to the next."""

    def __init__(self, motion: Motion, parent: QWidget | None = None) -> None:
        """Hold no page yet."""
        super().__init__(parent)
        self._motion = motion
        self._pages = QStackedLayout(self)
        self.veil = Veil(self)

    @property
    def current(self) -> QWidget | None:
        """The page that is shown."""
        return self._pages.currentWidget()

    def add(self, page: QWidget) -> None:
        """Take in a page, unseen until it is shown."""
        self._pages.addWidget(page)

    def show_page(self, page: QWidget) -> None:
        """Show a page that was taken in; it gets the focus."""
        before = self.current
        if before is page:
            return
        seen = before is not None and before.isVisible() and not self._motion.reduced
        picture = picture_of(self) if seen else QPixmap()
        self._pages.setCurrentWidget(page)
        page.setFocus()
        self.veil.leave(picture, self._motion.page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let a picture of another size go at once."""
        super().resizeEvent(event)
        self.veil.hide()
