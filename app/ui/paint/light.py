"""The light of a breath as pixels, found by their distance from its middle.

All of it is round. So a frame is one row of colours, from the middle outwards,
and every pixel takes its colour from there: edges are smooth, the glow shows no
bands, and what did not change is not touched. Nothing is filled or stroked.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, floor, sqrt

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from app.ui.look.colour import channels
from app.ui.paint.breath import Form, Sheet, differing

STOPS = ((0.0, 0.30, 0.55, 0.78, 1.0), (0.34, 0.20, 0.085, 0.022, 0.0))
"""The glow from the middle outwards: shares of its radius, and how opaque it is there."""

HAIRLINE = 1.2
"""Width of the hairline of a sheet, px."""

_FINE = 8
"""Distances that are told apart within a pixel."""
_LEVELS = ((0, 2), (3, 1))
"""Source: the 2 × 2 index matrix of ordered dithering (B. E. Bayer, 1973)."""
_DITHER = (np.arange(4, dtype=np.float32)[:, None] + 0.5) / 4
_OPAQUE = 0xFF000000

Row = NDArray[np.float32]
"""A value for each distance."""


def disc(at: Row, radius: float, ratio: float) -> Row:
    """Return how much of a disc is seen at some distances, px; `ratio` is that of the device."""
    cover: Row = (radius - at) * ratio + 0.5
    return cover.clip(0, 1, out=cover)


def ring(at: Row, radius: float, width: float, ratio: float) -> Row:
    """Return how much of a ring is seen at some distances, px."""
    cover: Row = (width / 2 - abs(at - radius)) * ratio + 0.5
    return cover.clip(0, min(1.0, width * ratio), out=cover)


def glowing(at: Row, glow: Sheet) -> Row:
    """Return how opaque the glow is at some distances."""
    if not glow.opacity:
        return np.zeros_like(at)
    return np.asarray(glow.opacity * np.interp(at / glow.radius, *STOPS), dtype=np.float32)


class Light:
    """A picture of a breath around a point, in device pixels.

    Attributes:
        image: What is seen, opaque, the wall behind it included.
        box: Where the picture lies, px.
    """

    def __init__(
        self,
        size: tuple[int, int],
        middle: tuple[int, int],
        far: float,
        ratio: float,
        colours: tuple[str, str, str],
    ) -> None:
        """Show nothing yet.

        Args:
            size: Width and height of what it lies on, device pixels.
            middle: The corner of pixels around which it lies.
            far: How far from there it ever comes, px.
            ratio: Device pixels in one px.
            colours: Those of the lamp, the rim and the wall.
        """
        reach = ceil(far * ratio) + 1
        self._across = _sides(middle[0], size[0], reach)
        self._down = _sides(middle[1], size[1], reach)
        self._ratio = ratio
        self._at: Row = np.arange(reach * _FINE + 1, dtype=np.float32) / (_FINE * ratio)
        self._keys = _keys(max(self._across), max(self._down), len(self._at))
        self._lamp, self._rim, self._wall = (
            np.array(channels(colour), dtype=np.float32) for colour in colours
        )
        self._glow: Row = np.zeros_like(self._at)
        self._colours = np.zeros((4, len(self._at)), dtype=np.uint32)
        wide, high = sum(self._across), sum(self._down)
        self._pixels = np.zeros((high, wide), dtype=np.uint32)
        left, top = middle[0] - self._across[0], middle[1] - self._down[0]
        self.box = QRectF(left / ratio, top / ratio, wide / ratio, high / ratio)
        self.image = QImage(self._pixels.data, wide, high, 4 * wide, QImage.Format.Format_RGB32)
        self.image.setDevicePixelRatio(ratio)
        self._shown: Form | None = None

    def show(self, form: Form) -> None:
        """Show a breath; only where it is another."""
        near, far = differing(self._shown, form)
        if not far:
            return
        if self._shown is None or self._shown.glow != form.glow:
            self._glow = glowing(self._at, form.glow)
        self._shown = form
        fine = self._ratio * _FINE
        self._mix(form, floor(near * fine), ceil(min(len(self._at), far * fine)))
        reach = ceil(min(max(self._keys.shape), far * self._ratio))
        kept = floor(inside(near) * self._ratio)
        self._place(kept, reach, 0, reach)
        self._place(0, kept, kept, reach)

    def _mix(self, form: Form, begin: int, end: int) -> None:
        """Reckon the colours of some distances."""
        at, ratio = self._at[begin:end], self._ratio
        through: Row = 1 - self._glow[begin:end]
        for sheet in form.sheets:
            if sheet.opacity:
                through *= 1 - sheet.opacity * disc(at, sheet.radius, ratio)
            if sheet.hairline:
                through *= 1 - sheet.hairline * ring(at, sheet.radius, HAIRLINE, ratio)
        mixed = self._lamp[:, None] + (self._wall - self._lamp)[:, None] * through
        if form.rim.opacity:
            mixed += (self._rim[:, None] - mixed) * (
                form.rim.opacity * ring(at, form.rim.radius, form.rim.width, ratio)
            )
        if form.presence < 1:
            mixed += (self._wall[:, None] - mixed) * (1 - form.presence)
        red, green, blue = ((row + _DITHER).astype(np.uint32) for row in mixed)
        self._colours[:, begin:end] = red << 16 | green << 8 | blue | _OPAQUE

    def _place(self, top: int, bottom: int, left: int, right: int) -> None:
        """Give pixels their colours: a part of a quarter is looked up, and mirrored."""
        part = self._colours.take(self._keys[top:bottom, left:right], mode="clip")
        for rows_at, rows in _mirrored(top, top + part.shape[0], self._down):
            for columns_at, columns in _mirrored(left, left + part.shape[1], self._across):
                self._pixels[rows_at, columns_at] = part[rows, columns]


def inside(radius: float) -> float:
    """Return half the side of a square that lies within a circle, and a little less, px."""
    return max(0.0, radius / sqrt(2) - 1)


def _mirrored(begin: int, end: int, sides: tuple[int, int]) -> Iterator[tuple[slice, slice]]:
    """Yield where a part of a quarter comes, and which of it, behind and before the middle."""
    before, behind = sides
    if (stop := min(end, behind)) > begin:
        yield slice(before + begin, before + stop), slice(0, stop - begin)
    if (stop := min(end, before)) > begin:
        yield slice(before - stop, before - begin), slice(stop - begin - 1, None, -1)


def _sides(middle: int, size: int, reach: int) -> tuple[int, int]:
    """Return how many pixels lie before and behind the middle, at least one."""
    return max(1, min(reach, middle)), max(1, min(reach, size - middle))


def _keys(wide: int, high: int, count: int) -> NDArray[np.intp]:
    """Return where each pixel of the lower right quarter finds its colour."""
    across, down = np.arange(wide) + 0.5, np.arange(high) + 0.5
    steps = np.rint(np.hypot(across, down[:, None]) * _FINE).astype(np.intp)
    levels = np.array(_LEVELS)[np.arange(high)[:, None] % 2, np.arange(wide) % 2]
    return np.asarray(np.minimum(steps, count - 1) + levels * count, dtype=np.intp)
