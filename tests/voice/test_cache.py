from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path

import numpy as np
import pytest

from app.voice.cache import Cache, Key
from app.voice.clip import from_steps, to_steps
from app.voice.engine import Clip, Request


def key(text: str = "Adem in.") -> Key:
    return Key("espeak", "1", Request(text, "nl", 88))


def clip(frames: int = 4800, seed: int = 1) -> Clip:
    noise = np.random.default_rng(seed).uniform(-0.5, 0.5, frames).astype(np.float32)
    return Clip(from_steps(to_steps(noise)))


def files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.exists() else []


def is_same(found: Clip | None, kept: Clip) -> bool:
    return found is not None and np.array_equal(found.samples, kept.samples)


def test_a_clip_comes_back_sample_for_sample_in_another_run(tmp_path: Path) -> None:
    Cache(tmp_path).put(key(), clip())
    assert is_same(Cache(tmp_path).get(key()), clip())


def test_what_was_never_kept_is_not_there(tmp_path: Path) -> None:
    assert Cache(tmp_path / "new").get(key()) is None


@pytest.mark.parametrize(
    "request_",
    [
        Request("Adem uit.", "nl", 88),
        Request("Adem in.", "en", 88),
        Request("Adem in.", "nl", 90),
        Request("Adem in.", "nl", 88, pitch=-1.0),
    ],
)
def test_another_request_is_another_clip(tmp_path: Path, request_: Request) -> None:
    cache = Cache(tmp_path)
    cache.put(key(), clip())
    assert cache.get(Key("espeak", "1", request_)) is None


def test_another_version_of_the_engine_is_another_clip() -> None:
    request = key().request
    assert Key("espeak", "1", request).name() != Key("espeak", "2", request).name()


def test_a_damaged_file_is_not_played_and_goes(tmp_path: Path) -> None:
    Cache(tmp_path).put(key(), clip())
    (path,) = files(tmp_path)
    path.write_bytes(path.read_bytes()[:-7] + b"broken!")
    assert Cache(tmp_path).get(key()) is None
    assert files(tmp_path) == []


def test_half_a_file_is_not_played(tmp_path: Path) -> None:
    Cache(tmp_path).put(key(), clip())
    (path,) = files(tmp_path)
    path.write_bytes(path.read_bytes()[:20])
    assert Cache(tmp_path).get(key()) is None


def test_a_clip_with_a_name_in_it_never_touches_the_disk(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(key("Welkom, Anna."), clip(), private=True)
    assert files(tmp_path) == []
    assert is_same(cache.get(key("Welkom, Anna.")), clip())


def test_a_file_name_tells_nothing_of_the_words(tmp_path: Path) -> None:
    Cache(tmp_path).put(key("Welkom"), clip())
    assert "Welkom" not in str(files(tmp_path))


def test_a_disk_that_takes_nothing_leaves_clips_in_memory(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way of a folder")
    cache = Cache(blocked / "voice")
    cache.put(key(), clip())
    assert is_same(cache.get(key()), clip())


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on a file's size there")
def test_a_disk_that_fills_up_while_writing_leaves_the_clip_in_memory(tmp_path: Path) -> None:
    resource = importlib.import_module("resource")
    cache, limits = Cache(tmp_path), resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        cache.put(key(), clip())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert files(tmp_path) == []
    assert is_same(cache.get(key()), clip())


def test_without_a_folder_all_is_in_memory() -> None:
    cache = Cache(None)
    cache.put(key(), clip())
    assert is_same(cache.get(key()), clip())


def test_the_oldest_go_when_there_are_too_many(tmp_path: Path) -> None:
    Cache(tmp_path).put(key("0"), clip(seed=0))
    size = files(tmp_path)[0].stat().st_size
    cache = Cache(tmp_path, most=int(size * 4.5))
    for number in range(1, 8):
        cache.put(key(str(number)), clip(seed=number))
        for age, name in enumerate(range(number, -1, -1)):
            path = tmp_path / key(str(name)).name()
            if path.exists():
                os.utime(path, (10_000 - age, 10_000 - age))
    assert cache.get(key("0")) is None
    assert is_same(cache.get(key("7")), clip(seed=7))
    assert sum(path.stat().st_size for path in files(tmp_path)) <= size * 4.5


def test_no_temporary_file_is_left(tmp_path: Path) -> None:
    Cache(tmp_path).put(key(), clip())
    assert [path.suffix for path in files(tmp_path)] == [".clip"]
