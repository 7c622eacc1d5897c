"""What a press means by how long it lasts."""

import pytest

from app.ui.stage.press import Press, held


@pytest.mark.parametrize(
    ("seconds", "meaning"),
    [(0.05, "short"), (0.59, "short"), (0.6, "long"), (1.99, "long"), (2, "stop"), (9, "stop")],
)
def test_a_press_means_what_its_length_says(seconds: float, meaning: str) -> None:
    assert held(Press(32, 0.0), seconds) == meaning
