"""The program's sentences in a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.words.catalog import Words, languages, read_words

if TYPE_CHECKING:
    from pathlib import Path

DUTCH = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Begin"
msgstr "Beginnen"

msgid "about {n} minutes left"
msgstr "nog zo'n {n} minuten"

msgid "not yet translated"
msgstr ""

msgid "{n} breath"
msgid_plural "{n} breaths"
msgstr[0] "{n} adem"
msgstr[1] "{n} ademhalingen"

msgid "{n} step"
msgid_plural "{n} steps"
msgstr[0] ""
msgstr[1] ""
"""


def _dutch(folder: Path) -> Words:
    (folder / "nl.po").write_text(DUTCH, encoding="utf-8")
    return read_words(folder, "nl")


def test_english_needs_no_file(tmp_path: Path) -> None:
    words = read_words(tmp_path, "en")
    assert words.language == "en"
    assert words("Begin") == "Begin"


def test_a_sentence_is_filled_after_it_is_translated(tmp_path: Path) -> None:
    words = _dutch(tmp_path)
    assert words.language == "nl"
    assert words("Begin") == "Beginnen"
    assert words("about {n} minutes left", n=3) == "nog zo'n 3 minuten"


def test_what_has_no_translation_stays_english(tmp_path: Path) -> None:
    words = _dutch(tmp_path)
    assert words("not yet translated") == "not yet translated"
    assert words("never seen") == "never seen"
    assert words.n("{n} step", "{n} steps", 2) == "2 steps"


def test_one_and_many_have_their_own_form(tmp_path: Path) -> None:
    words = _dutch(tmp_path)
    assert words.n("{n} breath", "{n} breaths", 1) == "1 adem"
    assert words.n("{n} breath", "{n} breaths", 12) == "12 ademhalingen"
    assert Words().n("{n} breath", "{n} breaths", 1) == "1 breath"


def test_braces_without_a_value_stay_as_they_are() -> None:
    assert Words()('write: "{name}" in {place}', place="quotes") == 'write: "{name}" in quotes'


def test_the_languages_are_those_that_have_a_file(tmp_path: Path) -> None:
    _dutch(tmp_path)
    assert languages(tmp_path) == ("en", "nl")
