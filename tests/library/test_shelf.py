"""Folders of sessions."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.library.shelf import ShelfError, entries, read_bytes, session_name


def test_a_session_is_named_by_its_file() -> None:
    assert session_name(Path("s12-back-to-here.session.yaml")) == "back to here"
    assert session_name(Path("my-evening.session.yaml")) == "my evening"


def test_bundled_sessions_come_in_the_order_to_meet_them(tmp_path: Path) -> None:
    for name in ("s12-b", "s05-a", "s01-c", "own"):
        (tmp_path / f"{name}.session.yaml").write_text("")
    (tmp_path / "notes.txt").write_text("")
    assert [entry.path.name.split(".")[0] for entry in entries([tmp_path])] == [
        "s01-c",
        "s05-a",
        "own",
        "s12-b",
    ]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ShelfError) as caught:
        entries([tmp_path / "gone"])
    assert caught.value.values["path"].endswith("gone")


def test_a_huge_file_is_read_no_further_than_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "huge.session.yaml"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert len(read_bytes(path)) == 1_000_001


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda path: path.mkdir(), "{path} is a folder, not a session file."),
        (lambda path: None, "{path} is not there."),  # noqa: ARG005
    ],
)
def test_what_is_no_session_file_has_its_sentence(tmp_path: Path, make, sentence: str) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
    path = tmp_path / "x.session.yaml"
    make(path)
    with pytest.raises(ShelfError) as caught:
        read_bytes(path)
    assert caught.value.sentence == sentence


def test_a_device_is_no_session_file() -> None:
    with pytest.raises(ShelfError) as caught:
        read_bytes(Path("/dev/zero"))
    assert caught.value.sentence == "{path} is not a file."


def test_a_file_that_cannot_be_looked_at_hides_no_other(tmp_path: Path) -> None:
    (tmp_path / "a.session.yaml").write_text("session: 1\n")
    (tmp_path / "gone.session.yaml").symlink_to(tmp_path / "nowhere")
    (tmp_path / "round.session.yaml").symlink_to(tmp_path / "round.session.yaml")
    os.mkfifo(tmp_path / "pipe.session.yaml")
    (tmp_path / "folder.session.yaml").mkdir()
    assert [entry.name for entry in entries([tmp_path])] == ["a"]
