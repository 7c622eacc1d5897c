"""The home journal: each fact is kept at once, and everything can go."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from app.journal.answer import Answer
from app.journal.home import MIGRATIONS, VERSION, Journal, JournalError

WHEN = "2026-11-23T20:00:00+01:00"
LATER = "2026-11-23T20:15:00+01:00"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "evenings.db"


def test_an_evening_is_kept_with_its_answers_and_words(path: Path) -> None:
    journal = Journal(path)
    evening = journal.begin("the hand rides along", "The hand rides along", WHEN)
    journal.answer(evening, Answer("tension", "6", 100))
    journal.answer(evening, Answer("mood", "", 200))
    journal.answer(evening, Answer("tension", "4", 900))
    journal.end(evening, LATER, stopped=True)
    journal.note(evening, "Warm feet.")
    journal.close()

    (found,) = Journal(path).evenings()
    assert found.answers == (("tension", "6"), ("mood", ""), ("tension", "4"))
    assert (found.begun, found.ended, found.stopped) == (WHEN, LATER, True)
    assert found.words == "Warm feet."


def test_the_latest_evening_comes_first(path: Path) -> None:
    journal = Journal(path)
    for title in ("one", "two"):
        journal.begin(title, title, WHEN)
    assert [evening.title for evening in journal.evenings()] == ["two", "one"]


def test_an_evening_that_never_ended_is_found_again(path: Path) -> None:
    journal = Journal(path)
    assert journal.unfinished() is None
    evening = journal.begin("s", "S", WHEN)
    assert journal.unfinished() is not None
    journal.end(evening, LATER, stopped=False)
    assert journal.unfinished() is None
    assert journal.times("s") == 1


def test_words_can_be_changed_and_taken_out(path: Path) -> None:
    journal = Journal(path)
    evening = journal.begin("s", "S", WHEN)
    journal.note(evening, "one")
    journal.note(evening, "two")
    assert journal.evenings()[0].words == "two"
    journal.note(evening, "")
    assert journal.evenings()[0].words == ""


def test_one_evening_can_be_forgotten(path: Path) -> None:
    journal = Journal(path)
    kept = journal.begin("kept", "Kept", WHEN)
    gone = journal.begin("gone", "Gone", WHEN)
    journal.answer(gone, Answer("tension", "6", 1))
    journal.forget(gone)
    assert [evening.id for evening in journal.evenings()] == [kept]


def test_deleting_everything_leaves_nothing_on_the_disk(path: Path) -> None:
    journal = Journal(path)
    evening = journal.begin("s", "Secret title", WHEN)
    journal.note(evening, "Secret words")
    journal.forget_all()
    journal.close()
    files = list(path.parent.iterdir())
    assert files
    assert not any(b"Secret" in file.read_bytes() for file in files)


def test_a_newer_file_is_refused_politely(path: Path) -> None:
    Journal(path).close()
    with sqlite3.connect(path) as file:
        file.execute(f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(JournalError) as caught:
        Journal(path)
    assert "newer" in caught.value.sentence


@pytest.mark.parametrize("version", range(VERSION))
def test_every_earlier_version_is_brought_up(path: Path, version: int) -> None:
    path.parent.mkdir()
    with sqlite3.connect(path) as file:
        for script in MIGRATIONS[:version]:
            file.executescript(script)
        file.execute(f"PRAGMA user_version = {version}")
    Journal(path).begin("s", "S", WHEN)


def test_a_damaged_file_has_its_sentence(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"not a database at all, but quite long " * 100)
    with pytest.raises(JournalError):
        Journal(path)


def test_a_folder_that_cannot_be_made_has_its_sentence(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(JournalError):
        Journal(tmp_path / "data" / "evenings.db")


def test_a_full_disk_has_its_sentence(path: Path) -> None:
    journal = Journal(path)
    journal._file.execute("PRAGMA max_page_count = 9")  # as small as a full disk
    with pytest.raises(JournalError) as caught:
        journal.begin("s", "long " * 20_000, WHEN)
    assert "full" in caught.value.values["why"]
    journal.begin("s", "short", WHEN)
    assert [evening.title for evening in journal.evenings()] == ["short"]


def test_two_programs_at_once_both_keep(path: Path) -> None:
    one, other = Journal(path), Journal(path)
    one.begin("one", "One", WHEN)
    other.begin("other", "Other", WHEN)
    assert len(one.evenings()) == 2


WRITER = """
import sys
from pathlib import Path
from app.journal.answer import Answer
from app.journal.home import Journal

journal = Journal(Path(sys.argv[1]))
evening = journal.begin("s", "S", "now")
for number in range(1_000_000):
    journal.answer(evening, Answer("n", str(number), number))
    sys.stdout.write(f"{number}\\n")
    sys.stdout.flush()
"""


def _killed(path: Path, after: int) -> int:
    """Kill a program that writes once it has told some answers; return the last told."""
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        for _ in range(after):
            writer.stdout.readline()
        writer.kill()
        told = writer.stdout.read().splitlines()
    return int(told[-1]) if told else after - 1


@pytest.mark.parametrize("seed", range(3))
def test_a_kill_loses_nothing_that_was_answered(tmp_path: Path, seed: int) -> None:
    random = Random(seed)  # noqa: S311 - moments, not secrets
    for turn in range(20):
        path = tmp_path / f"{turn}.db"
        last = _killed(path, random.randrange(1, 40))
        (found,) = Journal(path).evenings()
        values = [int(value) for _, value in found.answers]
        assert values == list(range(len(values)))
        assert len(values) > last
