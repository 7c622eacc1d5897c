"""Tells a screen reader what has come onto the stage."""

from __future__ import annotations

from PySide6 import QtGui
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say a text, where one listens and Qt can (6.8)."""
    event = getattr(QtGui, "QAccessibleAnnouncementEvent", None)
    if text and event is not None and QAccessible.isActive():
        QAccessible.updateAccessibility(event(widget, text))
