from __future__ import annotations

import pytest

from app.voice.choice import choose, primary
from app.voice.engine import NoVoiceError, VoiceInfo
from app.words.catalog import Words


def voices(*tags: str) -> list[VoiceInfo]:
    return [VoiceInfo("system", f"id-{tag}", tag, tag) for tag in tags]


def test_tags_of_all_systems_have_the_same_language() -> None:
    assert [primary(tag) for tag in ("en-gb", "en-US", "nl_NL", "nl-u")] == ["en", "en", "nl", "nl"]


def test_dutch_is_never_spoken_by_an_english_voice() -> None:
    assert choose(voices("en-gb", "de", "en-us"), "nl") is None


def test_a_voice_of_the_language_is_found_in_any_spelling() -> None:
    found = choose(voices("en-gb", "nl_NL"), "nl")
    assert found is not None
    assert found.tag == "nl_NL"


def test_a_usual_kind_of_english_comes_before_a_dialect() -> None:
    found = choose(voices("en-029", "en-shaw", "en-us", "en-gb-scotland", "en-gb"), "en")
    assert found is not None
    assert found.tag == "en-gb"


def test_the_voice_that_a_person_prefers_comes_first() -> None:
    found = choose(voices("en-gb", "en-us"), "en", wish="id-en-us")
    assert found is not None
    assert found.tag == "en-us"


def test_a_preferred_voice_of_another_language_is_not_taken() -> None:
    found = choose(voices("en-gb", "nl"), "nl", wish="id-en-gb")
    assert found is not None
    assert found.tag == "nl"


@pytest.mark.parametrize(
    ("platform", "place"),
    [("linux", "espeak-ng"), ("win32", "Add voices"), ("darwin", "Spoken Content")],
)
def test_every_system_says_how_a_voice_is_added(platform: str, place: str) -> None:
    told = NoVoiceError("nl", platform).told(Words())
    assert told.startswith("There is no voice for nl on this computer.")
    assert place in told
