"""Faults in words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.script import code
from app.script.fault import Fault, Span, UnreadableError
from app.words.catalog import Words, read_words
from app.words.fault import EVERY, SENTENCES, describe, explain, in_general, unreadable

CODES = [value for name, value in vars(code).items() if name.isupper()]
NEVER = ("mapping", "scalar", "token", "node", "schema")


@pytest.mark.parametrize("what", CODES)
def test_every_code_has_its_sentence(what: str) -> None:
    assert what in EVERY


def test_a_code_is_given_once() -> None:
    assert len(CODES) == len(set(CODES))


@pytest.mark.parametrize("what", sorted(SENTENCES))
def test_no_sentence_speaks_of_how_the_file_is_read(what: str) -> None:
    sentence = SENTENCES[what]
    said = f"{sentence.what} {sentence.right} {sentence.help} {sentence.other}".lower()
    assert not any(word in said.split() for word in NEVER)
    assert sentence.help == explain(what, Words())
    assert sentence.other or "{fix}" not in sentence.right or sentence.right


def test_a_fault_says_what_is_wrong_and_what_would_be_right() -> None:
    values = {"field": "for", "text": "3", "other": "3 min"}
    fault = Fault(code.NO_UNIT, Span(25, 10), values, "3 s")
    assert describe(fault, Words()) == ('for: "3" has no unit', "write: 3 s   or: 3 min")


def test_without_a_repair_an_example_is_given() -> None:
    fault = Fault(code.NOT_A_LENGTH, Span(1, 1), {"text": "soon"})
    assert describe(fault, Words())[1].startswith("write for example: 45 s")


def test_a_whole_line_put_right_is_shown_without_its_indentation() -> None:
    fault = Fault(code.TAB, Span(1, 1), {"line": "for: 3 s"}, "  for: 3 s")
    assert describe(fault, Words())[1] == "write spaces instead: for: 3 s"


def test_a_long_list_is_cut_between_two_words() -> None:
    fault = Fault(
        code.UNKNOWN_WORD, Span(1, 1), {"text": "x", "allowed": " · ".join(["abcde"] * 90)}
    )
    right = describe(fault, Words())[1]
    assert right.endswith("abcde …")
    assert len(right) < 330


def test_what_cannot_be_seen_is_not_passed_on() -> None:
    fault = Fault("E009", Span(1, 1), {"text": "!\x1b[2J\u202e"})
    what, _ = describe(fault, Words())
    assert what.isprintable()
    assert "[2J" in what


def test_some_codes_have_nothing_to_suggest() -> None:
    fault = Fault("E054", Span(1, 1), {"text": "forearm", "other": "right forearm"})
    assert describe(fault, Words())[1] == ""


def test_an_unreadable_file_gets_one_sentence() -> None:
    error = UnreadableError(code.BAD_CHARACTER, line="3", column="4", character="U+2028")
    assert "line 3, column 4" in unreadable(error, Words())


def test_dutch_has_a_sentence_for_every_code() -> None:
    dutch = read_words(Path(__file__).parents[2] / "assets" / "i18n", "nl")
    said = {
        text
        for sentence in EVERY.values()
        for text in (sentence.what, sentence.right, sentence.help, sentence.other, sentence.none)
        if text
    }
    assert {text for text in said if text not in dutch.single} == set()


def test_a_translation_keeps_the_blanks_of_its_sentence() -> None:
    dutch = read_words(Path(__file__).parents[2] / "assets" / "i18n", "nl")
    blank = re.compile(r"\{\w+\}")
    pairs = [*dutch.single.items(), *((one, forms[0]) for one, forms in dutch.plural.items())]
    assert [one for one, two in pairs if set(blank.findall(one)) != set(blank.findall(two))] == []


def test_the_second_repair_is_left_out_where_there_is_only_one() -> None:
    dutch = read_words(Path(__file__).parents[2] / "assets" / "i18n", "nl")
    fault = Fault(code.NO_UNIT, Span(1, 1), {"text": "2"}, "2 min to 5 min")
    assert describe(fault, dutch)[1] == "schrijf: 2 min to 5 min"


def test_where_there_is_nothing_to_choose_from_the_way_to_it_is_told() -> None:
    fault = Fault(code.UNKNOWN_BLOCK, Span(1, 1), {"text": "arm", "allowed": ""})
    assert describe(fault, Words())[1].startswith("there are none yet")
    fault = Fault(code.UNKNOWN_BLOCK, Span(1, 1), {"text": "arm", "allowed": "leg · foot"})
    assert describe(fault, Words())[1] == "the blocks are: leg · foot"


@pytest.mark.parametrize("what", sorted(EVERY))
def test_every_code_has_more_to_tell(what: str) -> None:
    assert len(explain(what, Words())) > 20
    assert in_general(what, Words())
