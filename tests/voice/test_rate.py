from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.voice.rate import preferred, setting, table

ENGINES = [name for name in table() if name not in {"estimate", "prefer"}]


def test_slow_words_are_spoken_at_the_kindest_setting() -> None:
    assert setting("espeak", "nl", 85) == setting("espeak", "nl", 105) == 88


def test_a_rate_that_was_measured_gets_its_setting() -> None:
    assert setting("espeak", "nl", 140.4) == 112
    assert setting("espeak", "en", 134.2) == 100


def test_a_language_that_was_not_measured_has_a_setting_too() -> None:
    assert setting("espeak", "fr", 130) == 100


def test_an_unknown_engine_is_taken_for_espeak() -> None:
    assert setting("novel", "nl", 140.4) == 112


@given(st.sampled_from(ENGINES), st.sampled_from(["nl", "en", "fr"]), st.integers(40, 250))
def test_more_words_a_minute_never_get_a_slower_setting(name: str, tag: str, rate: int) -> None:
    assert setting(name, tag, rate) <= setting(name, tag, rate + 1)


@pytest.mark.parametrize("name", ENGINES)
def test_every_row_of_the_table_rises(name: str) -> None:
    for row in table()[name].values():
        assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(row["heard"]))


def test_a_language_without_a_preference_prefers_itself() -> None:
    assert preferred("fr") == ("fr",)
