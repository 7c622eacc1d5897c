"""Holds, rates and in-breaths."""

from __future__ import annotations

import pytest

from tests.rules.example import codes


def breath(pattern: str, more: str = "") -> str:
    """Return a breath step of four minutes."""
    step = f"- breathe: {pattern}\n  for: 110 s\n{more}"
    return step + "- breathe: 4-0-6-0\n  for: 3 min\n"


@pytest.mark.parametrize(
    "pattern", ["4-0-6-0", "4-4-4-4", "1.5-0-1.5-0", "6-0-9-0", "2+1-0-6-0", "own pace", "notice"]
)
def test_soft_breaths_are_clean(pattern: str) -> None:
    assert codes(breath(pattern)) == []


@pytest.mark.parametrize(
    ("pattern", "audience", "code"),
    [
        ("4-5-6-0", "home", "E311"),
        ("4-0-6-4.5", "home", "E311"),
        ("4-11-6-0", "clinic", "E311"),
        ("1-0-1-0", "home", "E312"),
        ("6-0-10-0", "home", "E312"),
        ("7-0-7-0", "home", "E313"),
        ("4+2.5-0-6-0", "home", "E313"),
    ],
)
def test_what_is_too_much_is_an_error(pattern: str, audience: str, code: str) -> None:
    assert codes(breath(pattern), audience=audience) == [code]


def test_the_practice_holds_longer() -> None:
    assert codes(breath("4-8-6-0"), audience="clinic") == []


def test_both_ends_of_a_ramp_are_looked_at() -> None:
    assert codes(breath("6 to 3.5 per min", "  shape: 40-0-60-0\n")) == ["E312"] or codes(
        breath("6 to 3.5 per min", "  shape: 40-0-60-0\n")
    ) == ["E312", "E313"]
