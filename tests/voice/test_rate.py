from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.timeline.lane import Phrase
from app.voice.rate import as_spoken, setting


def test_slow_words_are_spoken_at_the_kindest_setting() -> None:
    assert setting("espeak", "nl", 85) == setting("espeak", "nl", 95) == 88


def test_a_quicker_rate_leaves_time_for_silence_between_sentences() -> None:
    assert setting("espeak", "nl", 140.4 / 1.15) == 112
    assert setting("espeak", "en", 134.2 / 1.15) == 100


def test_a_language_that_was_not_measured_has_a_setting_too() -> None:
    assert setting("espeak", "fr", 130 / 1.15) == 100


def test_an_unknown_engine_is_taken_for_espeak() -> None:
    assert setting("novel", "nl", 130) == setting("espeak", "nl", 130)


@given(
    st.sampled_from(["espeak", "sapi5", "nsss", "piper", "fake"]),
    st.sampled_from(["nl", "en", "fr"]),
    st.integers(40, 250),
)
def test_more_words_a_minute_never_get_a_slower_setting(name: str, tag: str, rate: int) -> None:
    assert setting(name, tag, rate) <= setting(name, tag, rate + 1)


@given(
    st.integers(40, 250), st.floats(-6, 6), st.floats(-20, 6), st.sampled_from(["nl", "en", "it"])
)
def test_what_serves_a_phrase_serves_itself_and_is_near(
    rate: int, pitch: float, gain: float, language: str
) -> None:
    like = as_spoken(Phrase("Rust.", language, rate, gain=gain, pitch=pitch))
    assert as_spoken(like) == like
    assert abs(like.pitch - pitch) <= 0.25
    assert like.rate <= max(rate + 2, 105)
