"""Where everything on the stage stands."""

import itertools

import pytest

from app.ui.stage.place import Box, Places, places

SIZES = [(1024, 640), (1280, 800), (1920, 1080), (3840, 2160)]
CASES = list(itertools.product(SIZES, ("breath", "touch"), (1.0, 1.5, 2.0)))


def overlap(one: Box, other: Box) -> bool:
    return (
        one[0] < other[0] + other[2]
        and other[0] < one[0] + one[2]
        and one[1] < other[1] + other[3]
        and other[1] < one[1] + one[3]
    )


def inside(box: Box, width: int, height: int) -> bool:
    return box[0] >= 0 and box[1] >= 0 and box[0] + box[2] <= width and box[1] + box[3] <= height


PROMISED = [case for case in CASES if case[0] != (1024, 640) or case[2] <= 1.5]
"""Text as large as this program promises it: the largest from 1280 × 800 on."""


@pytest.mark.parametrize(("size", "layout", "text"), CASES)
def test_everything_is_in_the_window(size: tuple[int, int], layout: str, text: float) -> None:
    made = places(*size, layout, text)  # type: ignore[arg-type]
    for name in ("doing", "caption", "hint", "line", "time", "notice", "asked"):
        assert inside(getattr(made, name), *size), name
    for box in made.controls:
        assert inside(box, *size)


@pytest.mark.parametrize(("size", "layout", "text"), CASES)
def test_words_line_time_and_controls_never_overlap(
    size: tuple[int, int], layout: str, text: float
) -> None:
    made: Places = places(*size, layout, text)  # type: ignore[arg-type]
    named = {"caption": made.caption, "line": made.line, "time": made.time}
    if layout == "touch":
        named |= {"doing": made.doing, "hint": made.hint}
    named |= {f"control {i}": box for i, box in enumerate(made.controls)}
    for (one, a), (other, b) in itertools.combinations(named.items(), 2):
        assert not overlap(a, b), (one, other, a, b)


def test_the_lamp_is_as_large_as_drawn() -> None:
    left, top, side, _ = places(1280, 800, "breath").lamp
    assert side == pytest.approx(760, abs=24)
    assert left + side // 2 == pytest.approx(640, abs=1)
    assert top + side // 2 == pytest.approx(322, abs=10)


@pytest.mark.parametrize(("size", "layout", "text"), PROMISED)
def test_the_row_of_changes_covers_no_words(
    size: tuple[int, int], layout: str, text: float
) -> None:
    made: Places = places(*size, layout, text, changing=True)  # type: ignore[arg-type]
    others = [made.caption, made.line, made.time, *made.controls]
    if layout == "touch":
        others += [made.doing, made.hint]
    for box in made.changes:
        assert inside(box, *size)
        assert not any(overlap(box, other) for other in others)


@pytest.mark.parametrize(("size", "layout", "text"), CASES)
def test_what_is_told_stands_beside_the_light(
    size: tuple[int, int], layout: str, text: float
) -> None:
    made = places(*size, layout, text)  # type: ignore[arg-type]
    left, _, side, _ = made.lamp
    reach = left if layout == "touch" else left + round(side * 0.14)
    assert made.notice[0] + made.notice[2] <= reach
    assert made.notice[2] >= 0.15 * size[0]
