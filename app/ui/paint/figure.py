"""The figure of the body map and the hand, read from their drawing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias

from PySide6.QtCore import QFile, QIODevice, QPointF, QXmlStreamReader
from PySide6.QtGui import QPainterPath

Side: TypeAlias = Literal["front", "back"]

WIDTH, HEIGHT = 240.0, 520.0
"""Size of one view in its own units."""

PALM = QPointF(52, 78)
"""Middle of the palm in the drawing of the hand."""

_PART = re.compile(r"([MLCZ])([^MLCZ]*)")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class View:
    """The figure from one side; `never` and `deep` are ids of places in `places`."""

    skin: tuple[QPainterPath, ...]
    lines: tuple[QPainterPath, ...]
    places: Mapping[str, QPainterPath]
    never: frozenset[str]
    deep: frozenset[str]


@dataclass(frozen=True, slots=True)
class Figure:
    """Both views, and an own right hand seen from above, fingers up."""

    views: Mapping[Side, View]
    hand: QPainterPath
    fingers: tuple[QPainterPath, ...]


@dataclass(slots=True)
class _Group:
    """What was read of one view so far."""

    skin: list[QPainterPath] = field(default_factory=list)
    lines: list[QPainterPath] = field(default_factory=list)
    places: dict[str, QPainterPath] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)

    def view(self) -> View:
        """Return the view."""
        return View(
            tuple(self.skin), tuple(self.lines), self.places, self._of("never"), self._of("deep")
        )

    def _of(self, kind: str) -> frozenset[str]:
        """Return the places of a kind."""
        return frozenset(place for place, of in self.kinds.items() if of == kind)


@cache
def read_figure(file: Path) -> Figure:
    """Read the drawing of the figure.

    Raises:
        OSError: The drawing cannot be read: the installation is damaged.
    """
    device = QFile(str(file))
    if not device.open(QIODevice.OpenModeFlag.ReadOnly):
        raise OSError(device.errorString())
    groups = {"front": _Group(), "back": _Group(), "hand.right": _Group()}
    _fill(QXmlStreamReader(device), groups)
    device.close()
    hand = groups["hand.right"].lines
    views: dict[Side, View] = {"front": groups["front"].view(), "back": groups["back"].view()}
    return Figure(views, hand[0], tuple(hand[1:]))


def _fill(xml: QXmlStreamReader, groups: dict[str, _Group]) -> None:
    """Put every outline of a drawing into its group."""
    group, part = _Group(), ""
    while not xml.atEnd():
        if xml.readNext() != QXmlStreamReader.TokenType.StartElement:
            continue
        marks = xml.attributes()
        name = str(marks.value("id"))
        if str(xml.name()) == "g":
            group = groups.get(name, group)
            part = name.rpartition(".")[2]
        elif str(xml.name()) == "path":
            outline = outline_of(str(marks.value("d")))
            place = str(marks.value("data-region"))
            _put(group, part, outline, place, str(marks.value("class")))


def _put(group: _Group, part: str, outline: QPainterPath, place: str, kind: str) -> None:
    """Put one outline into its group."""
    if place:
        group.places[place] = outline
        group.kinds[place] = kind
    elif part == "skin":
        group.skin.append(outline)
    else:
        group.lines.append(outline)


def outline_of(text: str) -> QPainterPath:
    """Return a path from how SVG writes it: absolute M, L, C and Z."""
    path = QPainterPath()
    path.setFillRule(path.fillRule().WindingFill)
    for command, rest in _PART.findall(text):
        numbers = [float(number) for number in _NUMBER.findall(rest)]
        points = [QPointF(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        if command == "M":
            path.moveTo(points[0])
        elif command == "L":
            path.lineTo(points[0])
        elif command == "C":
            for first, second, end in zip(points[::3], points[1::3], points[2::3], strict=True):
                path.cubicTo(first, second, end)
        else:
            path.closeSubpath()
    return path
