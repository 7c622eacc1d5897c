"""Silence is announced, and an ending leads back."""

from __future__ import annotations

from tests.rules.example import codes

BREATH = "- breathe: 4-0-6-0\n  for: 3 min\n"
TOLD = """\
- say: {nl: "Het blijft nu even stil. Je ogen mogen open.", en: "Quiet now. Your eyes may open."}
  gives: [quiet ahead, eyes open]
"""


def test_two_minutes_of_silence_need_no_word() -> None:
    assert codes(BREATH + "- rest: 2 min\n") == []


def test_a_longer_silence_is_announced() -> None:
    assert codes(BREATH + "- rest: 4 min\n") == ["W331"]
    assert codes(BREATH + TOLD + "- rest: 4 min\n") == []


def test_silence_adds_up_over_steps() -> None:
    assert codes(BREATH + "- rest: 90 s\n- rest: 90 s\n") == ["W331"]


def test_a_breath_with_a_pacer_is_no_silence() -> None:
    assert codes("- breathe: 4-0-6-0\n  for: 10 min\n") == []


def test_own_pace_is_silence() -> None:
    assert codes(BREATH + "- breathe: own pace\n  for: 4 min\n") == ["W331"]


def test_cues_break_a_silence() -> None:
    cues = '  say: {nl: "Nog even.", en: "A little longer.", at: every 90 s}\n'
    assert codes(BREATH + "- rest: 5 min\n" + cues) == []


def test_an_ending_has_half_a_minute_without_touch() -> None:
    short = 'ending:\n  - say: {nl: "Kom terug.", en: "Come back."}\n  - rest: 5 s\n'
    assert codes(BREATH, ending=short) == ["W332"]


def test_an_ending_leads_back_in_words() -> None:
    assert codes(BREATH, ending="ending:\n  - rest: 40 s\n") == ["W333"]


def test_a_sleep_variant_may_end_without_words() -> None:
    more = "variants: {end: [day, sleep]}\n"
    ending = """\
ending:
  - say: {nl: "Kom terug.", en: "Come back."}
    unless: sleep
  - rest: 40 s
"""
    assert codes(BREATH, more=more, ending=ending) == []


def test_a_missing_ending_is_filled_in() -> None:
    assert codes(BREATH, ending="") == []


def test_a_very_short_session_is_told() -> None:
    assert codes("- breathe: 4-0-6-0\n  for: 1 min\n") == ["W351"]


def test_a_silence_before_a_last_line_is_a_silence() -> None:
    late = '  say: {nl: "Kom terug.", en: "Come back.", at: end}\n'
    assert codes(BREATH + "- breathe: own pace\n  for: 5 min\n" + late) == ["W331"]


def test_an_announcement_holds_for_the_silence_after_it() -> None:
    late = '  say: {nl: "Nog even.", en: "A little longer.", at: 150 s}\n'
    assert codes(BREATH + TOLD + "- rest: 4 min\n" + late) == []


def test_a_promise_that_is_not_kept_is_told() -> None:
    assert codes(BREATH, more="length: 20 min\n") == ["W352"]
    assert codes(BREATH, more="length: 4 min\n") == []
