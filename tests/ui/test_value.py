"""What may be filled in before a session."""

from __future__ import annotations

import pytest

from app.script.model.question import AnswerForm
from app.script.model.script import Script
from app.ui.value import fault_of, given_values, hint_of, is_value, label_of
from app.words.catalog import Words
from tests.player.example import script

EN = Words("en")
HEAD = """\
values:
  slides: {answer: 4 to 12}
  inhale: {answer: 4 s to 6 s, default: 5 s}
  drink: {answer: {tea: {nl: "thee", en: "tea"}, water: {nl: "water", en: "water"}}, default: tea}
  word: {answer: words, default: ""}
"""


def meant() -> Script:
    """Return a session that asks for values of each form."""
    return script("- rest: 4 min", head=HEAD)


def form(name: str) -> AnswerForm:
    """Return what may be answered for a value."""
    return next(blank.answer for blank in meant().values if blank.name == name)


@pytest.mark.parametrize(
    ("name", "value", "right"),
    [
        ("slides", "4", True),
        ("slides", "13", False),
        ("slides", "four", False),
        ("inhale", "5 s", True),
        ("inhale", "5", True),
        ("inhale", "9 s", False),
        ("inhale", "5.5 s", True),
        ("inhale", "a while", False),
        ("drink", "tea", True),
        ("drink", "wine", False),
        ("word", "anything: {at} all", True),
    ],
)
def test_a_value_is_one_of_its_form(name: str, value: str, right: bool) -> None:  # noqa: FBT001
    assert is_value(form(name), value) is right
    assert (fault_of(form(name), value, EN) == "") is right


def test_what_may_be_filled_in_is_said() -> None:
    assert hint_of(form("slides"), EN) == "A number from 4 to 12."
    assert hint_of(form("inhale"), EN) == "A time from 4 s to 6 s."
    assert hint_of(form("word"), EN) == ""
    assert hint_of(AnswerForm("count"), EN) == "A number."
    assert "20 s" in hint_of(AnswerForm("stopwatch"), EN)


def test_what_is_wrong_is_said_in_a_sentence() -> None:
    assert "it takes a time" in fault_of(form("inhale"), "soon", EN)
    assert "from 4 to 12" in fault_of(form("slides"), "99", EN)
    assert fault_of(form("slides"), " ", EN) == ""


def test_only_what_can_be_played_is_given_on() -> None:
    typed = {"slides": "99", "inhale": "5", "drink": "water", "word": " soft "}
    assert given_values(meant(), typed) == {"inhale": "5 s", "drink": "water", "word": "soft"}


def test_a_known_value_has_a_name_in_the_language_of_the_page() -> None:
    assert label_of("slides", EN) == "How many slides"
    assert label_of("colour", EN) == "Colour"


@pytest.mark.parametrize("other", [AnswerForm("count"), AnswerForm("stopwatch")])
def test_a_count_and_a_stopwatch_have_no_limits(other: AnswerForm) -> None:
    assert is_value(other, "12")
    assert not is_value(other, "x")
