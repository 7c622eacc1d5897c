"""Where the keyboard is on a page, kept while the page is made anew."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

_AWAY = 80
"""How far from the edge a control is brought into sight, px."""


def place_of(focused: QWidget | None, page: QWidget) -> int:
    """Return which of the controls of a page has the keyboard; -1 for none."""
    controls = _controls(page)
    return controls.index(focused) if focused in controls else -1


def return_to(place: int, page: QWidget) -> None:
    """Give the keyboard to the same control of a page that was made anew."""
    controls = _controls(page)
    if not 0 <= place < len(controls):
        return
    control = controls[place]
    control.setFocus(Qt.FocusReason.OtherFocusReason)
    area = control.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if isinstance(area, QScrollArea):
        shown = area  # by now it has no size yet
        QTimer.singleShot(0, area, lambda: shown.ensureWidgetVisible(control, _AWAY, _AWAY))


def _controls(page: QWidget) -> list[QWidget]:
    """Return all that can have the keyboard, in the order in which it was made.

    What has no name is a part of another control: Qt makes some only when shown.
    """
    none, found = Qt.FocusPolicy.NoFocus, page.findChildren(QWidget)
    return [one for one in found if one.focusPolicy() != none and one.accessibleName()]
