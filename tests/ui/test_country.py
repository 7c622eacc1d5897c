"""Where a machine stands: its clock goes before its language."""

from __future__ import annotations

import pytest

from app.ui.country import guessed_country


@pytest.mark.parametrize(
    ("clock", "language", "country"),
    [("NL", "US", "NL"), ("", "BE", "BE"), ("BE", "NL", "BE"), ("001", "", ""), ("JP", "", "")],
)
def test_the_clock_goes_before_the_language(clock: str, language: str, country: str) -> None:
    assert guessed_country((clock, language)) == country


def test_a_machine_can_be_asked() -> None:
    assert len(guessed_country()) in {0, 2}
