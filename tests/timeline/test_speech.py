"""Words become phrases that keep the script's rate."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from app.script.model.length import TICKS
from app.script.model.script import Ramp, Voice
from app.timeline.lane import Phrase
from app.timeline.speech import (
    LONGEST,
    SENTENCE_GAP,
    count_words,
    cut,
    estimate,
    pronounced,
    tones,
    utter,
)


def test_a_text_is_cut_at_sentence_ends() -> None:
    assert cut("Ga liggen. Rust nu, als je wilt!", 120) == (
        ("Ga liggen.", True),
        ("Rust nu, als je wilt!", True),
    )


def test_a_slow_text_is_cut_at_commas_too() -> None:
    assert cut("Ga maar liggen, als je wilt.", 90) == (
        ("Ga maar liggen,", False),
        ("als je wilt.", True),
    )


def test_a_single_word_stays_with_its_neighbour() -> None:
    assert cut("Ga nu liggen, Anna.", 90) == (("Ga nu liggen, Anna.", True),)


def test_a_number_with_a_point_is_not_cut() -> None:
    assert len(cut("Adem 4.5 tellen uit.", 90)) == 1


def test_a_text_without_words_has_no_phrases() -> None:
    assert cut("… !", 90) == ()
    assert utter("…", Phrase("", "nl"), None).length == 0


def test_a_very_long_sentence_is_cut_between_words() -> None:
    pieces = cut("woord " * 300, 120)
    assert all(len(piece) <= LONGEST for piece, _ in pieces)
    assert [is_end for _, is_end in pieces] == [False] * (len(pieces) - 1) + [True]
    assert max(len(piece) for piece, _ in cut("a" * 1500, 120)) <= LONGEST


def test_gaps_make_the_words_heard_meet_the_rate() -> None:
    text = "Leg je hand op je buik, zo licht als je wilt. Voel hoe je adem komt en gaat."
    spoken = utter(text, Phrase("", "nl", 88), None)
    assert abs(count_words(text) / (spoken.length / TICKS / 60) - 88) < 1


def test_measured_clips_come_before_estimates() -> None:
    spoken = utter("Een zin. Nog een zin.", Phrase("", "nl", 300), lambda _: TICKS)
    assert [start for start, _ in spoken.phrases] == [0, TICKS + SENTENCE_GAP]
    assert spoken.length == 2 * TICKS + SENTENCE_GAP


def test_a_clip_that_is_missing_is_estimated() -> None:
    spoken = utter("Een zin.", Phrase("", "nl", 100), lambda _: None)
    assert spoken.length == estimate("Een zin.", "nl", 100)


def test_an_unknown_language_is_estimated_as_well() -> None:
    assert estimate("uno due tre", "it", 100) > TICKS


def test_the_voice_slows_and_softens_over_the_session() -> None:
    voice = Voice(
        Ramp(Fraction(105), Fraction(88)),
        Ramp(Fraction(0), Fraction(-4)),
        Ramp(Fraction(0), Fraction(-1)),
    )
    assert tones(voice)(0.0).rate == 105
    middle = tones(voice)(0.5)
    assert (middle.rate, middle.gain, middle.pitch) == (96, -2.0, -0.5)
    assert tones(voice)(2.0).rate == 88


def test_a_word_is_pronounced_as_the_list_says() -> None:
    assert pronounced("Je psoas, psoasspier.", {"psoas": "so-as"}) == "Je so-as, psoasspier."


def test_a_pronunciation_is_taken_as_it_is_written_and_said_once() -> None:
    words = {"rust": r"\1 rust", "rust nu": "<b>", "(a+)+$": "x"}
    assert pronounced("Rust. RUST NU! aaaa (a+)+$", words) == r"\1 rust. <b>! aaaa x"
    assert pronounced("Rust.", {}) == "Rust."


@given(st.text(max_size=300), st.integers(60, 160))
def test_phrases_never_overlap(text: str, rate: int) -> None:
    spoken = utter(text, Phrase("", "en", rate), None)
    starts = [start for start, _ in spoken.phrases]
    ends = [start + estimate(phrase.text, "en", rate) for start, phrase in spoken.phrases]
    assert all(end < start for end, start in zip(ends, starts[1:], strict=False))
    assert spoken.length == (ends[-1] if ends else 0)
