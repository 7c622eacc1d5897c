"""The index of the library: what is known of a file holds until it changes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.library.index import MOST, Index, IndexFile, own_index, parsed, stamp_of, written
from app.library.shelf import Entry

STAMP = "zacht-1-nl"


def entry(name: str = "a", *, size: int = 10, changed: int = 5, folder: str = "/lib") -> Entry:
    return Entry(Path(folder) / f"{name}.session.yaml", name, size, changed)


def index_of(*entries: Entry) -> Index:
    return Index().having({one: [one.name] for one in entries}, entries)


def test_a_file_that_is_as_it_was_is_known() -> None:
    assert index_of(entry()).row(entry()) == ["a"]


@pytest.mark.parametrize("other", [entry(size=11), entry(changed=6), entry("b")])
def test_a_file_with_another_size_time_or_name_is_not_known(other: Entry) -> None:
    assert index_of(entry()).row(other) is None


def test_a_file_that_is_gone_from_its_folder_is_forgotten() -> None:
    index = index_of(entry("a"), entry("b")).having({}, [entry("a")])
    assert index.row(entry("a")) == ["a"]
    assert index.row(entry("b")) is None


def test_another_folder_stays_known() -> None:
    index = index_of(entry(folder="/elsewhere")).having({entry(): ["new"]}, [entry()])
    assert index.row(entry(folder="/elsewhere")) == ["a"]
    assert index.row(entry()) == ["new"]


def test_no_more_than_so_many_files_are_remembered() -> None:
    many = [entry(str(number)) for number in range(MOST + 3)]
    index = index_of(*many)
    assert len(index.rows) == MOST
    assert index.row(many[-1]) is not None


def test_what_is_written_reads_the_same() -> None:
    index = index_of(entry("a"), entry("ë", size=0))
    assert parsed(written(index, STAMP), STAMP) == index


def test_another_program_or_language_reads_nothing() -> None:
    assert parsed(written(index_of(entry()), STAMP), "zacht-2-nl") == Index()
    assert stamp_of("nl", "form") != stamp_of("en", "form") != stamp_of("en", "other")


@pytest.mark.parametrize("cut", [0, 3, 20, 40, -1])
def test_a_damaged_text_is_as_good_as_none(cut: int) -> None:
    text = written(index_of(entry()), STAMP)
    assert parsed(text[:cut], STAMP) == Index()
    assert parsed(text.replace("10", "11"), STAMP) == Index()


def test_a_file_gives_back_what_it_keeps(tmp_path: Path) -> None:
    file = IndexFile(tmp_path / "not yet there" / "library.json", STAMP)
    assert file.read() == Index()
    file.keep(index_of(entry()))
    assert file.read() == index_of(entry())
    assert [path.name for path in (tmp_path / "not yet there").iterdir()] == ["library.json"]


def test_a_damaged_file_is_written_anew(tmp_path: Path) -> None:
    path = tmp_path / "library.json"
    path.write_bytes(b"\xff\x00 no index")
    file = IndexFile(path, STAMP)
    assert file.read() == Index()
    file.keep(index_of(entry()))
    assert file.read() == index_of(entry())


def test_a_place_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "in the way").write_text("")
    file = IndexFile(tmp_path / "in the way" / "library.json", STAMP)
    file.keep(index_of(entry()))
    assert file.read() == Index()


def test_a_folder_in_its_place_is_no_trouble(tmp_path: Path) -> None:
    file = IndexFile(tmp_path / "library.json", STAMP)
    (tmp_path / "library.json" / "full").mkdir(parents=True)
    file.keep(index_of(entry()))
    assert file.read() == Index()
    assert [path.name for path in tmp_path.iterdir()] == ["library.json"]


def test_every_language_has_its_own_file() -> None:
    own_index("nl", "f").keep(index_of(entry()))
    assert own_index("nl", "f").read() == index_of(entry())
    assert own_index("nl", "g").read() == Index()
    assert own_index("en", "f").read() == Index()


def test_a_changed_entry_replaces_what_was_known() -> None:
    new = replace(entry(), changed=9)
    index = index_of(entry()).having({new: ["later"]}, [new])
    assert index.row(new) == ["later"]
    assert index.row(entry()) is None
