"""Names from elsewhere in a sentence."""

from __future__ import annotations

import pytest

from app.words.catalog import Words
from app.words.known import KnownError
from app.words.seen import seen


@pytest.mark.parametrize("sign", ["\x1b[2J", "\x85", "\u2028", "\u202e", "\udcff", "\x00", "\x7f"])
def test_what_a_terminal_obeys_is_not_passed_on(sign: str) -> None:
    told = seen(f"a{sign}b.session.yaml")
    assert told.isprintable()
    assert told.startswith("a")
    assert told.endswith("b.session.yaml")


def test_a_name_stays_on_its_line() -> None:
    assert seen("a\nb\tc") == "a b c"


def test_a_name_that_can_be_seen_stays_as_it_is() -> None:
    name = "Café ·\u00a0zacht\u00ad 👩\u200d🦰 (1).session.yaml"
    assert seen(name) is name


def test_an_error_of_the_world_is_one_line() -> None:
    error = KnownError("{path} is not there.", path="a\x1b[2J\nb")
    assert error.told(Words()) == "a\N{REPLACEMENT CHARACTER}[2J b is not there."
