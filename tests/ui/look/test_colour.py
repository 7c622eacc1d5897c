import pytest

from app.ui.look.colour import DARK, LIGHT, Colours, contrast, over

TEXT = 4.5
MARK = 3.0
WALLS = ("ground", "surface", "raised", "sunk", "wash")
PAIRS = (
    ("onaction", "action"),
    ("onaction", "hand"),
    ("handtext", "handwash"),
    ("ink", "handwash"),
    ("ink2", "handwash"),
    ("ink", "errorwash"),
    ("ink2", "errorwash"),
    ("error", "errorwash"),
    ("warn", "warnwash"),
    ("lamptext", "lampwash"),
    ("ink2", "soundwash"),
    ("ground", "error"),
)

both = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


def seen(colours: Colours, one: str, other: str) -> float:
    return contrast(getattr(colours, one), getattr(colours, other))


@both
@pytest.mark.parametrize("wall", WALLS)
@pytest.mark.parametrize("text", ["ink", "ink2", "ink3", "error", "warn", "handtext"])
def test_text_can_be_read_on_every_wall(colours: Colours, text: str, wall: str) -> None:
    assert seen(colours, text, wall) >= TEXT


@both
@pytest.mark.parametrize(("text", "wall"), PAIRS)
def test_text_can_be_read_on_what_is_coloured(colours: Colours, text: str, wall: str) -> None:
    assert round(seen(colours, text, wall), 1) >= TEXT


@both
@pytest.mark.parametrize("wall", ["ground", "surface", "raised", "stage"])
@pytest.mark.parametrize("mark", ["edge", "linec", "lamp", "hand"])
def test_marks_stand_out(colours: Colours, mark: str, wall: str) -> None:
    assert seen(colours, mark, wall) >= MARK


@both
def test_the_hand_stands_out_on_skin(colours: Colours) -> None:
    assert seen(colours, "hand", "skin") >= MARK


@both
@pytest.mark.parametrize("outer", [1.0, 0.85], ids=["in", "out"])
def test_the_word_in_the_lamp_can_be_read(colours: Colours, outer: float) -> None:
    core = colours.stage
    for opacity in (0.20 * outer, 0.30, 0.50):
        core = over(colours.lamp, opacity, core)
    assert contrast(colours.coreword, core) >= TEXT


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#767676") == pytest.approx(4.54, abs=0.01)
    assert round(contrast(LIGHT.ink, LIGHT.ground), 1) == 11.9
    assert round(contrast(DARK.ink, DARK.raised), 1) == 11.6
