from __future__ import annotations

from itertools import pairwise

import pytest

from app.tables.voice import guess_for, headroom, own_pronunciation, pace_of, preferred_tags


@pytest.mark.parametrize("engine", ["espeak", "sapi5", "nsss", "piper", "fake"])
@pytest.mark.parametrize("language", ["nl", "en", "fr"])
def test_every_engine_speaks_quicker_at_a_higher_setting(engine: str, language: str) -> None:
    pace = pace_of(engine, language)
    assert pace.heard[0][0] == pace.kindest
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(pace.heard))


def test_an_unknown_engine_speaks_as_espeak_does() -> None:
    assert pace_of("novel", "nl") == pace_of("espeak", "nl")


def test_a_language_that_was_not_measured_has_a_guess() -> None:
    assert 100 < guess_for("fr").pace < 130
    assert guess_for("nl") != guess_for("fr")


def test_a_voice_leaves_room_for_silence() -> None:
    assert headroom() > 1


def test_a_language_without_a_preference_prefers_itself() -> None:
    assert preferred_tags("fr") == ("fr",)
    assert preferred_tags("en")[0] == "en-gb"


def test_the_muscle_of_the_program_is_pronounced() -> None:
    assert own_pronunciation()["nl"]["psoas"] == "so-as"
