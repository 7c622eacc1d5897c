"""How long is left, in words and to the second."""

import pytest

from app.script.model.length import TICKS
from app.ui.stage.remaining import in_words, step_in_words, to_the_second
from app.words.catalog import Words


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (200, "about 3 minutes left"),
        (75, "about a minute left"),
        (46, "about a minute left"),
        (44, "almost at the end"),
        (0, "almost at the end"),
    ],
)
def test_the_session_says_about_how_long_is_left(seconds: int, said: str) -> None:
    assert in_words(seconds * TICKS, Words()) == said


def test_a_step_says_about_how_long_it_lasts() -> None:
    assert step_in_words(120 * TICKS, Words()) == "this step: about 2 minutes"
    assert step_in_words(10 * TICKS, Words()) == "this step: a moment more"


def test_seconds_are_shown_until_they_are_over() -> None:
    assert to_the_second(192 * TICKS) == "3:12"
    assert to_the_second(1) == "0:01"
    assert to_the_second(0) == "0:00"
    assert to_the_second(3661 * TICKS) == "1:01:01"
