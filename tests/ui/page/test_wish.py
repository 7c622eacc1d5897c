"""Choosing by time and wish."""

from app.ui.page.wish import Choice, Wish, choose, suits
from app.ui.view import SessionCard

LONG = SessionCard("long", "Long rest", least=22, likely=25, most=28, moods=frozenset({"rest"}))
BREATH = SessionCard("breath", "Breath", least=6, likely=8, most=10,
                     moods=frozenset({"rest", "breath"}))  # fmt: skip
HANDS = SessionCard("hands", "Hands", least=12, likely=14, most=16, moods=frozenset({"touch"}),
                    touches=True)  # fmt: skip
BROKEN = SessionCard("broken", "Broken", faults=("line 3: no steps",))
ALL = (LONG, BREATH, HANDS, BROKEN)


def test_without_a_wish_the_first_stands_in_front() -> None:
    assert choose(ALL, Wish()) == Choice(LONG, (BREATH, HANDS, BROKEN))


def test_time_leaves_out_what_is_longer() -> None:
    assert choose(ALL, Wish(10)) == Choice(BREATH, ())


def test_the_nearest_in_time_stands_in_front() -> None:
    assert choose(ALL, Wish(30, touch="without")) == Choice(LONG, (BREATH,))


def test_without_touch_no_hands_are_offered() -> None:
    assert not suits(HANDS, Wish(touch="without"))
    assert suits(HANDS, Wish(touch="with"))


def test_where_nothing_suits_the_nearest_is_offered_as_such() -> None:
    assert choose(ALL, Wish(5, "touch", "with")) == Choice(HANDS, (LONG, BREATH), fits=False)


def test_an_empty_library_has_nothing_in_front() -> None:
    assert choose((BROKEN,), Wish()) == Choice(None, (BROKEN,))
    assert choose((), Wish(5)) == Choice(None, (), fits=False)


def test_without_a_wish_the_first_that_is_not_known_stands_in_front() -> None:
    assert choose(ALL, Wish(), {LONG.id}).best == BREATH
    assert choose(ALL, Wish(), {card.id for card in ALL}).best == LONG
