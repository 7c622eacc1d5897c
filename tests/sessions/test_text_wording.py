"""What the sessions say, and what no session says."""

import re
from collections.abc import Iterator

import pytest

from app.rules.wording import spoken_words
from app.script.model.question import Check
from app.script.model.words import Words
from app.tables.caution import known_cautions
from app.tables.phrase import blocked_phrases
from app.timeline.speech import count_words
from tests.sessions.shelf import HELP, NAMES, checked, path_of, script, steps

CLAIMS = {
    "nl": ("geneest", "behandelt", "bewezen", "genezen", "garandeert", "je lichaam onthoudt"),
    "en": ("cures", "treats", "proven to", "heals", "guarantee", "your body remembers"),
}
"""Words of a medical device, or of a promise."""


def texts(name: str) -> Iterator[Words]:
    """Yield every text of a session that somebody hears or reads."""
    read = script(name)
    yield read.title
    if read.goal is not None:
        yield read.goal
    yield from spoken_words(read)
    for step in steps(name):
        if isinstance(step.act, Check):
            yield from (words for _, words in step.act.answer.choices)


@pytest.mark.parametrize("name", NAMES)
def test_a_session_checks_clean(name: str) -> None:
    assert checked(name).faults == ()


@pytest.mark.parametrize("name", NAMES)
def test_every_text_stands_in_dutch_and_in_english(name: str) -> None:
    for words in texts(name):
        assert set(words.by_language) >= {"nl", "en"}, words
        same = words.by_language["nl"] == words.by_language["en"]
        assert (
            not same or count_words(words.by_language["nl"]) == 1 or "{" in words.by_language["nl"]
        )


@pytest.mark.parametrize("name", ["s09-gentle-holding", "s13-relaxation-first"])
def test_the_clinic_can_say_u(name: str) -> None:
    for words in texts(name):
        formal = words.by_language["nl-u"]
        assert not re.search(r"\b(je|jij|jou|jouw)\b", formal, re.IGNORECASE), formal


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_blocked_phrase_stands_anywhere(name: str, language: str) -> None:
    for words in texts(name):
        text = words.by_language[language]
        for phrase in blocked_phrases(language):
            if phrase.start:
                assert not re.match(rf"{re.escape(phrase.phrase)}\b", text, re.IGNORECASE), text
            else:
                found = re.search(rf"(?<!\w){re.escape(phrase.phrase)}(?!\w)", text, re.IGNORECASE)
                assert found is None, text


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_claimed(name: str) -> None:
    for words in texts(name):
        for language, claims in CLAIMS.items():
            text = words.by_language[language].casefold()
            assert not any(claim in text for claim in claims), text


@pytest.mark.parametrize("name", NAMES)
def test_a_session_says_what_it_is_for_and_where_it_comes_from(name: str) -> None:
    read = script(name)
    assert read.goal is not None
    assert read.covers
    assert len(read.source) > 100
    assert read.licence == "CC BY-SA 4.0"
    if name != HELP:
        assert read.posture
        assert read.needs
        assert read.cautions
        assert read.length is not None


@pytest.mark.parametrize("name", NAMES)
def test_a_caution_that_is_asked_changes_something(name: str) -> None:
    text = path_of(name).read_text(encoding="utf-8")
    guards = " ".join(re.findall(r"(?:only|unless): ([^}\n]+)", text))
    known = known_cautions()
    for caution in script(name).cautions:
        group = known[caution.name].group
        assert re.search(rf"\b({caution.name}|{group})\b", guards), caution.name


@pytest.mark.parametrize("name", [name for name in NAMES if name != HELP])
def test_a_session_begins_and_ends_with_questions(name: str) -> None:
    asked = [step.act.name for step in script(name).steps if isinstance(step.act, Check)]
    assert len(asked) >= 4
    assert set(asked[:2]) & set(asked[-2:])


@pytest.mark.parametrize("name", NAMES)
def test_a_number_to_call_is_spoken_digit_by_digit(name: str) -> None:
    read = script(name)
    for words in spoken_words(read):
        for language in ("nl", "en"):
            for number in re.findall(r"\b11\d\b", words.by_language[language]):
                assert len(read.pronounce[language][number].split()) == 3
