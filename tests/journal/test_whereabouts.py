"""The small file of where a session is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.journal.answer import Answer, Answers
from app.journal.whereabouts import LONGEST, Bookmark, Whereabouts

HERE = Whereabouts(
    session="/home/me/s01-rest",
    title="Rest",
    language="nl-u",
    variants={"length": "short"},
    cautions={"fever": False},
    path=("steps", 3, "do", 0),
    trail=("steps", 3, 2),
    share=0.4,
    answers=Answers((Answer("tension", "6", 480_000), Answer("mood", "", 500_000))),
    when=1_000.0,
)


@pytest.fixture
def bookmark(tmp_path: Path) -> Bookmark:
    return Bookmark(tmp_path / "own" / "place.json")


def test_what_was_kept_is_read_again(bookmark: Bookmark) -> None:
    bookmark.keep(HERE)
    assert bookmark.interrupted(1_060.0) == HERE


def test_it_is_kept_whole_over_what_was_there(bookmark: Bookmark, tmp_path: Path) -> None:
    for _ in range(3):
        bookmark.keep(HERE)
    assert [file.name for file in (tmp_path / "own").iterdir()] == ["place.json"]


def test_without_a_file_nothing_was_interrupted(bookmark: Bookmark) -> None:
    assert bookmark.interrupted(0.0) is None
    bookmark.forget()


def test_what_is_forgotten_is_gone(bookmark: Bookmark) -> None:
    bookmark.keep(HERE)
    bookmark.forget()
    assert bookmark.interrupted(1_000.0) is None


@pytest.mark.parametrize("later", [LONGEST + 1, -1.0])
def test_nobody_goes_on_the_next_day_or_before_it_was(bookmark: Bookmark, later: float) -> None:
    bookmark.keep(HERE)
    assert bookmark.interrupted(HERE.when + later) is None


def test_a_folder_that_takes_nothing_costs_only_the_place(tmp_path: Path) -> None:
    (tmp_path / "own").write_text("a file where the folder should be")
    bookmark = Bookmark(tmp_path / "own" / "place.json")
    bookmark.keep(HERE)
    bookmark.forget()
    assert bookmark.interrupted(1_000.0) is None


@given(
    st.one_of(
        st.text(max_size=60),
        st.dictionaries(
            st.sampled_from(
                ["form", "session", "variants", "cautions", "path", "trail", "share", "answers",
                 "when", "title", "language"]
            ),
            st.one_of(st.none(), st.integers(), st.text(max_size=5), st.lists(st.none())),
        ).map(json.dumps),
    )
)  # fmt: skip
def test_a_damaged_file_is_none(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "damaged.json"
    path.write_text(text, encoding="utf-8")
    assert Bookmark(path).interrupted(0.0) is None


def test_a_file_that_was_cut_is_none(bookmark: Bookmark, tmp_path: Path) -> None:
    bookmark.keep(HERE)
    path = tmp_path / "own" / "place.json"
    whole = path.read_bytes()
    for length in range(0, len(whole), 17):
        path.write_bytes(whole[:length])
        assert bookmark.interrupted(1_000.0) is None
