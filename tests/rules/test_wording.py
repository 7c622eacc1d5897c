"""Phrases that have no place in spoken text."""

from __future__ import annotations

import pytest

from tests.rules.example import codes


def say(nl: str, en: str) -> str:
    """Return a line in both languages, and enough time."""
    return f'- say: {{nl: "{nl}", en: "{en}"}}\n- breathe: 4-0-6-0\n  for: 3 min\n'


@pytest.mark.parametrize(
    ("nl", "en"),
    [
        ("Je moet nu liggen.", "Lie down if you like."),
        ("Duw harder.", "Softer is fine."),
        ("Ga liggen.", "You are safe."),
        ("Ga liggen.", "Just relax."),
    ],
)
def test_a_blocked_phrase_is_a_warning(nl: str, en: str) -> None:
    assert codes(say(nl, en)) == ["W341"]


@pytest.mark.parametrize(
    ("nl", "en"),
    [
        ("Niet duwen, niet zoeken.", "No pushing, no searching."),
        ("Je hand drukt niet.", "You do not push."),
        ("De indruk blijft.", "A cushion is fine."),
    ],
)
def test_a_phrase_that_is_taken_back_is_none(nl: str, en: str) -> None:
    assert codes(say(nl, en)) == []
