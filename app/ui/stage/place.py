"""Where everything on the stage stands, by size of window and text. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from app.ui.look.space import XL, L, M, S, growth

Box: TypeAlias = tuple[int, int, int, int]
"""Left, top, width, height in pixels."""

Layout: TypeAlias = Literal["breath", "touch"]

LEFT_GROUP, RIGHT_GROUP = 4, 4
"""Controls before and after the caption; those that go through it, and the rest."""

CHANGES_LEFT, CHANGES_RIGHT = 4, 5
"""Controls in the row above, for what may be changed: of the breath; the rest."""

LARGE_TEXT = 1.2
"""Above this text size controls and time stand in rows of their own."""

_RING = 0.72
"""The lamp's reach ring, as a share of its box."""


@dataclass(frozen=True, slots=True)
class Places:
    """Boxes of the parts; the lamp's is the square of side S round its centre."""

    lamp: Box
    body: Box
    doing: Box
    caption: Box
    hint: Box
    controls: tuple[Box, ...]
    changes: tuple[Box, ...]
    line: Box
    time: Box
    notice: Box
    asked: Box
    waiting: Box
    centred: bool


@dataclass(frozen=True, slots=True)
class _Room:
    """What all boxes are reckoned from: the window, growth and text size."""

    width: int
    height: int
    growth: float
    text: float
    touch: bool
    changing: bool = False

    @property
    def rows(self) -> bool:
        """Whether controls and time stand in rows of their own."""
        return self.text > LARGE_TEXT

    def px(self, length: float) -> int:
        """Return a length of the drawing (1280 × 800) in this window."""
        return round(length * self.growth)


def places(
    width: int,
    height: int,
    layout: Layout,
    text: float = 1.0,
    *,
    worded: bool = False,
    changing: bool = False,
) -> Places:
    """Return where everything stands; `text` is the person's text size.

    `worded` leaves room for the lamp's word below it, `changing` for the row of
    what may be changed.
    """
    room = _Room(width, height, growth(width, height), text, layout == "touch", changing)
    time = _time(room)
    line = _line(room, time)
    cell = _cell(room)
    caption = _caption(room, line, cell)
    controls = _controls(room, line, caption, cell)
    changes = _changes(room, controls[0][1], caption, cell)
    left, top, wide, tall = caption
    end = controls[0][1] if room.rows else line[1]
    row = changes[0][1] if changing else controls[0][1]
    below = row - (top + tall) - L if room.touch else room.px(24)
    lamp = _lamp(room, top - (room.px(40 * text) if worded else 0))
    return Places(
        lamp=lamp,
        body=(0, 0, round(width * 0.43), line[1] - room.px(8)),
        doing=(left, top - round(22 * text) - room.px(12), wide - room.px(150), round(22 * text)),
        caption=caption,
        hint=(left, top + tall + room.px(8), wide, max(0, min(below, round(56 * text)))),
        controls=controls,
        changes=changes,
        line=line,
        time=time,
        notice=_notice(room, lamp),
        asked=(room.px(40), room.px(24), width - room.px(80), end - room.px(36)),
        waiting=_waiting(room, line),
        centred=not room.touch,
    )


def _time(room: _Room) -> Box:
    """Return where the time stands: at the lower right, or in a row of its own."""
    if room.rows:
        tall = round(24 * room.text)
        return room.px(40), room.height - L - tall, room.width - 2 * room.px(40), tall
    wide, tall = round(200 * room.text), round(38 * room.text)
    return room.width - room.px(40) - wide, room.height - room.px(24) - tall, wide, tall


def _line(room: _Room, time: Box) -> Box:
    """Return where the session line stands."""
    tall = room.px(40)
    if room.rows:
        left = room.width // 10
        return left, time[1] - tall - 4, room.width - 2 * left, tall
    right = time[0] - XL
    left = round(room.width * 0.49) if room.touch else room.width - right
    return left, room.height - room.px(65), right - left, tall


def _waiting(room: _Room, line: Box) -> Box:
    """Return where a wait stands that does not cover the stage."""
    wide, tall = round(460 * room.text), round(42 * room.text)
    if room.rows:
        return room.px(32), room.px(24) + round(30 * room.text), wide, tall
    return room.width - room.px(40) - wide, line[1] - tall, wide, tall


def _cell(room: _Room) -> tuple[int, int]:
    """Return the size of one control with its word; a whole row fits the window."""
    wide = round(max(78 * min(room.growth, 1.2), 58 * room.text))
    most = (room.width - S) // (CHANGES_LEFT + CHANGES_RIGHT)
    return min(wide, most), round(60 + 20 * room.text)


def _caption(room: _Room, line: Box, cell: tuple[int, int]) -> Box:
    """Return where the words stand: beside the body, or under the lamp."""
    size = room.growth * room.text
    if room.touch:
        left = round(room.width * 0.49)
        top = round(room.height * (0.2 if room.rows else 0.285))
        return left, top, room.width - left - room.px(48), round(3 * 46 * size)
    wide = min(room.width - room.px(96), round(600 * size))
    tall = round(2 * 42 * size)
    above = room.px(39)
    if room.rows:
        above = (cell[1] * 2 if room.changing else cell[1]) + XL
    return (room.width - wide) // 2, line[1] - above - tall, wide, tall


def _lamp(room: _Room, words: int) -> Box:
    """Return the lamp's box: small at the top right, or large above the words."""
    if room.touch:
        side = room.px(192)
        return room.width - room.px(110) - side // 2, room.px(96) - side // 2, side, side
    top = room.px(48)
    ring = min(words - top - room.px(16), round(room.width * 0.8))
    side, centre = round(ring / _RING), top + ring // 2
    return (room.width - side) // 2, centre - side // 2, side, side


def _notice(room: _Room, lamp: Box) -> Box:
    """Return where it is told what is going on: beside lamp and body, never over them."""
    left = round(room.width * 0.49) if room.touch else room.px(32)
    reach = round(lamp[2] * (1 - _RING) / 2)
    wide = lamp[0] + (0 if room.touch else reach) - left - M
    return left, room.px(20), wide, round(4 * 22 * room.text)


def _controls(room: _Room, line: Box, caption: Box, cell: tuple[int, int]) -> tuple[Box, ...]:
    """Return a box for each control, stop and help apart from the rest."""
    wide, tall = cell
    gap, count = wide // 3, LEFT_GROUP + RIGHT_GROUP
    if room.touch or room.rows:
        whole = wide * count + gap
        left = (room.width - whole) // 2 if room.rows else room.width - whole - wide // 4
        top = line[1] - tall - (L if room.rows else room.px(60))
        return tuple((left + wide * i + (gap if i >= count - 2 else 0), top, wide, tall)
                     for i in range(count))  # fmt: skip
    top = caption[1] + caption[3] // 2 - tall // 2
    lefts = [gap + wide * i for i in range(LEFT_GROUP)]
    rights = [room.width - gap - wide * (RIGHT_GROUP - i) for i in range(RIGHT_GROUP)]
    return tuple((left, top, wide, tall) for left in (*lefts, *rights))


def _changes(room: _Room, foot: int, caption: Box, cell: tuple[int, int]) -> tuple[Box, ...]:
    """Return a box for each control of what may be changed, in a row above the others."""
    wide, tall = cell
    count = CHANGES_LEFT + CHANGES_RIGHT
    top = foot - tall
    if room.touch or room.rows:
        space = room.width - wide * count
        left = space // 2 if room.rows else space - wide // 4
        return tuple((left + wide * i, top, wide, tall) for i in range(count))
    top, gap = min(foot, caption[1]) - tall, wide // 3
    lefts = [gap + wide * i for i in range(CHANGES_LEFT)]
    rights = [room.width - gap - wide * (CHANGES_RIGHT - i) for i in range(CHANGES_RIGHT)]
    return tuple((left, top, wide, tall) for left in (*lefts, *rights))
