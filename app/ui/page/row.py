"""A label with what belongs to it: beside each other, or below in large text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from app.ui.look.space import XS, L
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.text import Text

LARGE = 1.3
"""From this text size on everything stands below its label."""
LABEL = 116
"""Width of the labels, so that what belongs to them begins in one line."""
_HIGH = 34


def labelled(label: str, widget: QWidget, theme: Theme, high: int | None = None) -> QWidget:
    """Return a row of a label and a widget, whose first line is so many px high."""
    row = QWidget()
    beside = theme.scale < LARGE
    way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
    inside = QBoxLayout(way, row)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(L if beside else XS)
    name = Text(label, theme, Role.BODY)
    name.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    if beside:
        name.setFixedWidth(theme.px(LABEL))
        name.setMinimumHeight(high if high is not None else theme.px(_HIGH))
        inside.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
    else:
        inside.addWidget(name)
    inside.addWidget(widget, 1)
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return row
