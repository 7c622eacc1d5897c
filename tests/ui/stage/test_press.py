"""What a press means by how long it lasts."""

import pytest

from app.ui.stage.press import Press, held, is_repeat, is_sure


@pytest.mark.parametrize(
    ("seconds", "meaning"),
    [(0.05, "short"), (0.59, "short"), (0.6, "long"), (1.99, "long"), (2, "stop"), (9, "stop")],
)
def test_a_press_means_what_its_length_says(seconds: float, meaning: str) -> None:
    assert held(Press(32, 0.0), seconds) == meaning


def test_a_key_that_may_repeat_is_up_only_when_no_press_follows() -> None:
    assert is_sure(Press(32, 0.0, until=0.1), 0.1)
    assert not is_sure(Press(32, 0.0, until=1.0), 1.04)
    assert is_sure(Press(32, 0.0, until=1.0), 1.05)
    assert not is_sure(Press(32, 0.0), 9.0)


def test_what_a_press_means_is_known_when_the_key_comes_up() -> None:
    assert held(Press(32, 0.0, until=0.5), 9.0) == "short"


def test_a_press_right_after_a_long_one_is_its_repeat() -> None:
    assert is_repeat(Press(32, 0.0, until=0.66), 0.67)
    assert not is_repeat(Press(32, 0.0, until=0.66), 0.9)
    assert not is_repeat(Press(32, 0.0, until=0.1), 0.11)
    assert not is_repeat(Press(32, 0.0), 1.0)
    assert not is_repeat(None, 1.0)
