"""A theme: colours, text scale and motion, handed to every widget."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from PySide6.QtGui import QColor, QFont, QPalette

from app.ui.look.colour import DARK, LIGHT, Colours
from app.ui.look.motion import Motion, motion
from app.ui.look.type import Role, font, line_height


@dataclass(frozen=True, slots=True)
class Theme:
    """What a widget needs to draw itself; `scale` of text goes from 1 to 2."""

    colours: Colours = LIGHT
    scale: float = 1.0
    motion: Motion = field(default_factory=Motion)

    def px(self, length: float) -> int:
        """Return a length that grows with the text."""
        return round(length * self.scale)

    def font(self, role: Role, *, tabular: bool = False) -> QFont:
        """Return the font of a role."""
        return font(role, self.scale, tabular=tabular)

    def line(self, role: Role) -> int:
        """Return the line height of a role, px."""
        return line_height(role, self.scale)


def theme(*, dark: bool = False, scale: float = 1.0, reduced: bool = False) -> Theme:
    """Return the theme for a person's wishes."""
    kept = min(2.0, max(1.0, scale))
    return Theme(DARK if dark else LIGHT, kept, motion(reduced=reduced))


def on_stage(shown: Theme, *, dark: bool = True) -> Theme:
    """Return the theme for while a session plays: dark unless asked otherwise."""
    colours = DARK if dark else shown.colours
    return replace(shown, colours=replace(colours, ground=colours.stage))


def tone(colour: str, opacity: float = 1.0) -> QColor:
    """Return a colour for a painter, more or less opaque."""
    made = QColor(colour)
    made.setAlphaF(min(1.0, max(0.0, opacity)))
    return made


def palette(shown: Theme) -> QPalette:
    """Return the palette of the standard widgets."""
    colours, role, made = shown.colours, QPalette.ColorRole, QPalette()
    for which, colour in (
        (role.Window, colours.ground),
        (role.WindowText, colours.ink),
        (role.Base, colours.raised),
        (role.AlternateBase, colours.surface),
        (role.Text, colours.ink),
        (role.PlaceholderText, colours.ink3),
        (role.Button, colours.surface),
        (role.ButtonText, colours.ink),
        (role.ToolTipBase, colours.raised),
        (role.ToolTipText, colours.ink),
        (role.Highlight, colours.action),
        (role.HighlightedText, colours.onaction),
        (role.Link, colours.voice),
        (role.Mid, colours.edge),
    ):
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.ink3))
    return made
