from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.voice.text import clean, has_words, split


def test_tags_never_reach_a_voice() -> None:
    assert clean('Adem <break time="3s"/> in.') == "Adem in."


def test_emoji_and_control_characters_are_left_out() -> None:
    assert clean("Rust\u200b uit \U0001f33f\ufe0f.\x07") == "Rust uit ."


def test_a_decomposed_letter_becomes_one_letter() -> None:
    assert clean("cafe\u0301") == "café"


def test_commands_of_a_voice_in_brackets_become_plain_words() -> None:
    assert clean("[[slnc 500]] stil") == "slnc 500 stil"


def test_signs_that_are_spoken_stay() -> None:
    assert clean("20 °C & 5 %") == "20 °C & 5 %"


def test_a_text_of_signs_alone_has_no_words() -> None:
    assert not has_words(clean("… \U0001f642 !"))


def test_a_long_text_is_cut_at_sentence_ends() -> None:
    sentence = "Je hand rust. "
    pieces = split(clean(sentence * 100))
    assert all(piece.endswith(".") for piece in pieces)


def test_a_word_of_a_thousand_letters_is_still_cut() -> None:
    assert [len(piece) for piece in split("a" * 1300)] == [600, 600, 100]


@given(st.text(max_size=300))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text(st.sampled_from("ab .,"), max_size=400), st.integers(5, 50))
def test_no_piece_is_too_long_and_no_letter_is_lost(text: str, longest: int) -> None:
    pieces = split(clean(text), longest)
    assert all(len(piece) <= longest for piece in pieces)
    assert "".join(pieces).replace(" ", "") == clean(text).replace(" ", "")
