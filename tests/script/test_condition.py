"""Conditions in plain words, and what they are in the words of the language."""

from __future__ import annotations

import pytest

from app.script.condition import read_condition
from app.script.wrong import WrongError

MEANT = [
    ("answer ≥ 6", "answer >= 6"),
    ("pain >= 6 of answer <= 2", "pain >= 6 or answer <= 2"),
    ("pain >= 6 en answer <= 8", "pain >= 6 and answer <= 8"),
    ("pain >= 6 && answer <= 8", "pain >= 6 and answer <= 8"),
    ('answer >= "6"', "answer >= 6"),
    ("answer between 6 and 8", "answer >= 6 and answer <= 8"),
    ("answer tussen 6 en 8", "answer >= 6 and answer <= 8"),
    ("answer more than 6", "answer > 6"),
    ("answer is at least 6", "answer >= 6"),
    ("answer is 6 or more", "answer >= 6"),
    ("geen antwoord", "no answer"),
    ("change >= 2 points", "change >= 2"),
    ("if pain >= 6 then", "pain >= 6"),
    ("{pain >= 6}", "pain >= 6"),
    ("round 2", "round is 2"),
    ("last", "last round"),
    ("change of pain >= 2 of answer >= 6", "change of pain >= 2 or answer >= 6"),
    ("pain  >= 6", "pain >= 6"),
    ("≥ 6", ""),
]


@pytest.mark.parametrize(("text", "meant"), MEANT)
def test_a_condition_in_plain_words_is_told_as_it_is_written(text: str, meant: str) -> None:
    with pytest.raises(WrongError) as raised:
        read_condition(text)
    assert raised.value.fault.fix == meant
    if meant:
        read_condition(meant)


def test_a_condition_that_begins_with_not_is_told_apart() -> None:
    with pytest.raises(WrongError) as raised:
        read_condition("not pain >= 6")
    assert raised.value.fault.code == "E079"


@pytest.mark.parametrize("name", ["antwoord", "verandering", "en", "geen", "ronde"])
def test_a_check_may_have_a_dutch_name(name: str) -> None:
    read_condition(f"{name} >= 2")
