"""What was wished last is told as long as it matters."""

from app.player.soft import REFUSED
from app.ui.stage.telling import Telling
from app.words.catalog import Words


def test_a_change_is_told_until_it_is_made_and_at_least_four_seconds() -> None:
    now = [0.0]
    telling = Telling(lambda: now[0])
    assert telling.told(Words()) == ""
    telling.wish("slower")
    assert telling.told(Words()).startswith("Slower")
    now[0] = 5
    assert telling.told(Words(), is_changing=True).startswith("Slower")
    assert telling.told(Words()) == ""


def test_a_refusal_comes_instead() -> None:
    now = [0.0]
    telling = Telling(lambda: now[0])
    telling.wish("slower")
    telling.refuse()
    assert telling.told(Words()) == REFUSED
    now[0] = 6
    assert telling.told(Words()) == ""


def test_what_changes_nothing_tells_nothing() -> None:
    telling = Telling(lambda: 0.0)
    telling.wish("something else")
    assert telling.told(Words()) == ""
