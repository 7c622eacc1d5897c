"""Answering by one key, as a pure story of presses and times."""

from app.ui.stage.count import (
    GATE,
    Count,
    backward,
    further,
    nothing,
    of_choices,
    of_numbers,
    stands,
)


def counted(count: Count, presses: str) -> str:
    """Return what is chosen after short (s) and long (l) presses."""
    for press in presses:
        count = further(count, 0) if press == "s" else backward(count, 0)
    return count.value


def test_a_number_is_as_many_as_the_presses() -> None:
    scale = of_numbers(0, 10)
    assert counted(scale, "") == ""
    assert counted(scale, "s") == "1"
    assert counted(scale, "sssss") == "5"
    assert counted(scale, "s" * 14) == "10"


def test_a_long_press_takes_one_back_and_says_nought() -> None:
    scale = of_numbers(0, 10)
    assert counted(scale, "sssl") == "2"
    assert counted(scale, "l") == "0"
    assert counted(scale, "ll") == ""
    assert counted(scale, "sl") == "0"


def test_other_numbers_begin_at_their_least_and_large_ones_go_by_tens() -> None:
    assert counted(of_numbers(4, 30), "ss") == "5"
    assert counted(of_numbers(0, 100), "sss") == "30"
    assert counted(of_numbers(0, 0), "s") == "0"


def test_choices_go_round_and_back_to_nothing() -> None:
    choices = of_choices(("a", "b", "c"))
    assert counted(choices, "ssss") == "a"
    assert counted(choices, "ssl") == "a"
    assert counted(choices, "sl") == ""
    assert counted(choices, "l") == ""


def test_one_press_never_opens_a_gate() -> None:
    gate = of_choices(GATE)
    assert [counted(gate, "s" * n) for n in (1, 2, 3)] == ["later", "stop", "open"]


def test_three_quiet_seconds_confirm_and_a_press_begins_them_anew() -> None:
    count = further(of_numbers(0, 10), 100)
    assert not stands(count, 102.9)
    assert stands(count, 103)
    assert not stands(further(count, 102.9), 105)
    assert not stands(nothing(count), 200)
    assert not stands(of_numbers(0, 10), 200)


def test_a_choice_with_many_words_is_waited_for_until_it_was_heard() -> None:
    count = further(of_choices(("a", "b"), longest=30), 0)
    assert not stands(count, 4.9)
    assert stands(count, 5)
