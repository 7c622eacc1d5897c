from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from app.ui.look.colour import DARK, channels
from app.ui.paint.breath import FULL, GLOW, BreathLike, form
from app.ui.paint.light import Light, disc, glowing, ring
from app.ui.stage.lamp import BreathView

SIZE = 100.0
COLOURS = DARK.lamp, DARK.rim, DARK.stage
WALL = channels(DARK.stage)

breaths = st.builds(
    BreathView,
    volume=st.floats(0, 1),
    kind=st.sampled_from(["in", "hold-in", "out", "hold-out", None]),
    presence=st.sampled_from([0.0, 0.35, 0.7, 1.0]),
)


REACH = 77
"""Pixels from the middle to the edge of the whole picture."""


def light(ratio: float = 1.0, across: int = 90, down: int = 80) -> Light:
    pixels = round(180 * ratio), round(160 * ratio)
    middle = round(across * ratio), round(down * ratio)
    return Light(pixels, middle, GLOW * FULL * SIZE, ratio, COLOURS)


def shown(one: Light, breath: BreathLike, *, reduced: bool = False) -> NDArray[np.uint8]:
    """Show a breath; return the pixels that are seen, blue first."""
    one.show(form(breath, SIZE, reduced=reduced))
    image = one.image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4).copy()


@settings(deadline=None, max_examples=40)
@given(st.lists(breaths, min_size=2, max_size=6), st.sampled_from([1.0, 1.5]), st.booleans())
def test_a_picture_that_was_mended_is_the_picture_made_anew(
    way: list[BreathView],
    ratio: float,
    reduced: bool,  # noqa: FBT001 - hypothesis gives it
) -> None:
    mended = light(ratio)
    for breath in way:
        seen = shown(mended, breath, reduced=reduced)
    assert (seen == shown(light(ratio), way[-1], reduced=reduced)).all()


@pytest.mark.parametrize(("across", "down"), [(90, 80), (20, 80), (170, 30), (1, 159)])
def test_wherever_the_middle_lies_the_light_is_round(across: int, down: int) -> None:
    one = light(across=across, down=down)
    seen = shown(one, BreathView(0.6, "in", 1.0)).astype(int)
    whole = shown(light(), BreathView(0.6, "in", 1.0)).astype(int)
    left, top = round(one.box.left()) - across + REACH, round(one.box.top()) - down + REACH
    part = whole[top : top + seen.shape[0], left : left + seen.shape[1]]
    assert part.shape == seen.shape
    assert (part == seen).all()


def test_nothing_is_seen_beyond_the_light_or_where_it_is_gone() -> None:
    seen = shown(light(), BreathView(1.0, "in", 0.0))
    assert (seen[..., 2::-1] == WALL).all()
    seen = shown(light(), BreathView(0.0, "in", 1.0))
    assert tuple(seen[0, REACH, 2::-1]) == WALL


def test_the_light_gets_fainter_from_the_middle_outwards() -> None:
    seen = shown(light(), BreathView(0.8, "hold-out", 1.0)).astype(int)
    row = [seen[REACH : REACH + 2, x : x + 2, 2].mean() for x in range(REACH, 2 * REACH - 1, 2)]
    ring = FULL * SIZE / 2
    falls = [after <= before + 0.5 for before, after in pairwise(row)]
    assert all(fell for x, fell in enumerate(falls) if abs(x - ring) > 2)


def test_the_glow_shows_no_bands() -> None:
    one = light()
    whole = form(BreathView(1.0, "out", 1.0), SIZE)
    glow = whole._replace(sheets=(), rim=whole.rim._replace(opacity=0.0))
    one.show(glow)
    red = np.array(
        [
            [one.image.pixelColor(x, y).red() for x in range(REACH, REACH + 40)]
            for y in range(REACH, REACH + 40)
        ]
    )
    at = np.hypot(np.arange(40) + 0.5, np.arange(40)[:, None] + 0.5).astype(np.float32)
    lamp = channels(DARK.lamp)[0]
    exact = WALL[0] + (lamp - WALL[0]) * glowing(at, glow.glow)
    assert abs(red - exact).max() <= 1.2
    blocks = (red - exact).reshape(20, 2, 20, 2).mean(axis=(1, 3))
    assert abs(blocks).max() < 0.5


def test_edges_are_as_smooth_as_the_part_of_a_pixel_they_cover() -> None:
    at = np.array([8.0, 9.5, 9.75, 10.0, 10.5, 12.0], dtype=np.float32)
    assert disc(at, 10, 1.0).tolist() == [1, 1, 0.75, 0.5, 0, 0]
    assert disc(at, 10, 2.0).tolist() == [1, 1, 1, 0.5, 0, 0]
    assert ring(at, 10, 3, 1.0).tolist() == [0, 1, 1, 1, 1, 0]
    assert ring(at, 10, 0.5, 1.0).tolist() == [0, 0.25, 0.5, 0.5, 0.25, 0]


def test_the_rim_is_another_colour_than_the_lamp() -> None:
    held = shown(light(), BreathView(1.0, "hold-in", 1.0))
    edge = round(REACH + FULL * SIZE)
    assert tuple(held[REACH, edge, 2::-1]) == pytest.approx(channels(DARK.rim), abs=2)
