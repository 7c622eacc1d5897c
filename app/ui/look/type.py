"""Type: a serif for what is or could be said aloud, a sans for all else."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

SERIF = ("Literata", "Charter", "Georgia", "serif")
SANS = ("Figtree", "Segoe UI", "Helvetica Neue", "Noto Sans", "sans-serif")

_LIGHT_FROM = 20
"""Below this size, px, the serif is regular: light would be too thin."""


@dataclass(frozen=True, slots=True)
class Face:
    """Size and line height in px at a scale of 1, weight, and which family."""

    size: int
    line: int
    weight: int = 400
    serif: bool = False


class Role(Enum):
    """What a text is for."""

    QUESTION = Face(40, 54, 300, serif=True)
    CAPTION = Face(34, 46, 300, serif=True)
    UNDER_PACER = Face(30, 42, 300, serif=True)
    TITLE = Face(34, 43, 300, serif=True)
    CARD_TITLE = Face(26, 34, 300, serif=True)
    LAMP = Face(28, 34, 400, serif=True)
    SCRIPT = Face(17, 26, 400, serif=True)
    HEADING = Face(18, 24, 600)
    NAME = Face(16, 22, 600)
    BUTTON = Face(16, 20, 600)
    QUIET_BUTTON = Face(15, 20, 500)
    LEAD = Face(17, 26)
    BODY = Face(15, 22)
    LABEL = Face(13, 18, 500)
    HINT = Face(13, 19)
    LANE = Face(12, 16)
    NUMBER = Face(20, 24)
    CHOSEN = Face(26, 30, 600)


def load_fonts(folder: Path) -> tuple[str, ...]:
    """Load the fonts of a folder into Qt and return their families.

    A file that is missing or damaged leaves its family to the system's fonts.
    """
    families: list[str] = []
    for file in sorted(folder.glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        if number >= 0:
            families += QFontDatabase.applicationFontFamilies(number)
    return tuple(dict.fromkeys(families))


def font(role: Role, scale: float = 1.0, *, tabular: bool = False) -> QFont:
    """Return the font of a role at a text scale of 1 to 2."""
    face = role.value
    size = round(face.size * scale)
    made = QFont()
    made.setFamilies(list(SERIF if face.serif else SANS))
    made.setStyleHint(QFont.StyleHint.Serif if face.serif else QFont.StyleHint.SansSerif)
    made.setPixelSize(size)
    made.setWeight(_weight(face, size))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def line_height(role: Role, scale: float = 1.0) -> int:
    """Return the distance from one line to the next, px."""
    return round(role.value.line * scale)


def _weight(face: Face, size: int) -> QFont.Weight:
    """Return the weight; a small serif is never light."""
    if face.serif and size < _LIGHT_FROM:
        return QFont.Weight.Normal
    return QFont.Weight(face.weight)
