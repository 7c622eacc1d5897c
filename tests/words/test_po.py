"""Reading the files of the languages."""

from __future__ import annotations

from pathlib import Path

import polib

from app.words.po import Entry, read_po

FOLDER = Path(__file__).parents[2] / "assets" / "i18n"


def test_a_sentence_may_stand_on_several_lines_with_signs_escaped() -> None:
    text = '# a remark\n#, fuzzy\nmsgid ""\n"one "\n"two"\nmsgstr "say \\"a\\\\b\\"\\n"\n'
    assert list(read_po(text)) == [Entry("one two", "", ('say "a\\b"\n',))]


def test_what_is_not_translated_is_left_out() -> None:
    text = 'msgid "a"\nmsgstr ""\n\nmsgid "b"\nmsgid_plural "c"\nmsgstr[0] "d"\nmsgstr[1] ""\n'
    assert list(read_po(text)) == []


def test_a_general_library_reads_the_same_from_every_file() -> None:
    for file in FOLDER.glob("*.po"):
        theirs = {entry.msgid for entry in polib.pofile(str(file)) if entry.translated()}
        assert {entry.one for entry in read_po(file.read_text("utf-8"))} == theirs


def test_no_sentence_is_translated_twice() -> None:
    for file in FOLDER.glob("*.po"):
        sentences = [entry.one for entry in read_po(file.read_text("utf-8"))]
        assert sorted(sentences) == sorted(set(sentences))
