"""Copies: what is written is read again, and nothing of a stranger does harm."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.journal.copy import Luggage, packed, table, unpacked
from app.journal.home import Evening, Journal, JournalError
from app.words.catalog import Words

ONE = Evening(
    7, "the hand rides along", "The hand rides along", "2026-11-23T20:00:00+01:00",
    "2026-11-23T20:12:00+01:00", False, (("tension", "6"), ("tension", "4")), "Warm feet.",
)  # fmt: skip

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(texts, st.lists(st.tuples(texts, texts), max_size=3), texts)
def test_what_was_packed_is_unpacked_whole(
    title: str, answers: list[tuple[str, str]], words: str
) -> None:
    evening = replace(ONE, id=0, title=title, answers=tuple(answers), words=words)
    luggage = Luggage((evening,), {"text": title})
    assert unpacked(packed(luggage), "file") == luggage


def test_a_table_has_a_row_for_each_answer() -> None:
    rows = list(csv.DictReader(io.StringIO(table([ONE, replace(ONE, answers=())]))))
    assert [(row["check"], row["value"]) for row in rows] == [
        ("tension", "6"), ("tension", "4"), ("", ""),
    ]  # fmt: skip
    assert rows[0]["words"] == "Warm feet."


@pytest.mark.parametrize("title", ["=1+1", "@SUM(A1)", "-2", "+3"])
def test_a_title_that_a_spreadsheet_would_reckon_is_made_harmless(title: str) -> None:
    (row, *_) = csv.DictReader(io.StringIO(table([replace(ONE, title=title)])))
    assert row["title"] == f"'{title}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "7",
        "[" * 100_000,
        '{"evenings": "x", "rows": []}',
        '{"evenings": 1, "rows": 3}',
        '{"evenings": 1, "rows": [{}]}',
        packed(Luggage((replace(ONE, begun="yesterday"),))),
        packed(Luggage((replace(ONE, begun="2026-11-23T20:00:00"),))),
        packed(Luggage((replace(ONE, begun=""),))),
        packed(Luggage((replace(ONE, words="w" * 10_001),))),
        packed(Luggage((ONE,))).replace('"tension"', "3"),
        packed(Luggage((ONE,))).replace('"Warm feet."', "null"),
        json.dumps({"evenings": 1, "rows": [{}] * 50_001}),
        packed(Luggage((), {"text": 3})),  # type: ignore[dict-item]
        packed(Luggage(())).replace('"preferences": {}', '"preferences": []'),
        " " * 20_000_001,
    ],
    ids=range(18),
)
def test_what_is_none_of_our_files_is_told_by_name(text: str) -> None:
    with pytest.raises(JournalError) as fault:
        unpacked(text, "holiday.json")
    assert fault.value.told(Words()).startswith("holiday.json holds no evenings")


def test_a_file_of_a_newer_program_says_so() -> None:
    with pytest.raises(JournalError, match="newer"):
        unpacked('{"evenings": 2, "rows": [], "preferences": {}}', "evenings.json")


def test_evenings_taken_in_twice_stand_once(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "evenings.db")
    assert journal.take_in([ONE]) == 1
    assert journal.take_in([ONE, replace(ONE, session="another")]) == 1
    assert len(journal.evenings()) == 2
    assert journal.evenings()[0].answers == ONE.answers
    assert journal.evenings()[0].words == ONE.words


def test_what_cannot_be_taken_in_whole_is_not_taken_in_at_all(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "evenings.db")
    wrong = replace(ONE, session="wrong", title=object())  # type: ignore[arg-type]
    with pytest.raises(JournalError):
        journal.take_in([ONE, wrong])
    assert journal.evenings() == ()


def test_what_is_older_than_a_person_keeps_is_forgotten(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "evenings.db")
    journal.take_in([ONE, replace(ONE, begun="2025-11-23T20:00:00+01:00")])
    journal.forget_before("2026-01-01T00:00:00+00:00")
    assert [one.begun for one in journal.evenings()] == [ONE.begun]


def test_evenings_stand_in_the_order_of_their_time(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "evenings.db")
    earlier = replace(ONE, begun="2026-11-23T20:30:00+02:00")  # 18:30 of the other zone
    journal.take_in([ONE, earlier])
    assert [one.begun for one in journal.evenings()] == [ONE.begun, earlier.begun]
