"""Files that mean harm: one sentence, exit 2, soon, and the process lives."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.commands.conftest import Write, Zacht
from tests.commands.example import HEAD

BUDGET = 2.0
"""Seconds of processor time."""

ALIASES = "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(40))
DOUBLING = (
    HEAD
    + "blocks:\n"
    + "".join(f"  b{n}:\n    - use: b{n + 1}\n    - use: b{n + 1}\n" for n in range(7))
    + "  b7:\n    - repeat: 100\n      do:\n        - repeat: 100\n          do:\n"
    + "            - rest: 1 s\nsteps:\n  - use: b0\n"
)

HOSTILE: dict[str, bytes] = {
    "30,000 nested brackets": b"[" * 30_000,
    "30,000 nested braces": b"{" * 30_000,
    "nested keys": (HEAD + "steps:\n" + "  - " * 200).encode(),
    "an alias bomb": ALIASES.encode(),
    "doubling blocks": DOUBLING.encode(),
    "a nul": (HEAD + "\0").encode(),
    "UTF-16": HEAD.encode("utf-16"),
    "Latin-1": HEAD.replace("proef", "caf\xe9").encode("latin-1"),
    "U+2028": (HEAD + 'steps:\n  - say: "a\u2028b"\n').encode(),
    "U+202E": (HEAD + 'steps:\n  - say: "a\u202eb"\n').encode(),
    "too many entries": (HEAD + "steps:\n" + "  - rest: 1 s\n" * 50_000).encode(),
    "one byte too large": b"#" * 1_000_001,
    "nothing": b"",
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("command", ["check", "timeline"])
def test_a_hostile_file_is_one_sentence(
    zacht: Zacht, write: Write, name: str, command: str
) -> None:
    path = write(HOSTILE[name])
    begun = time.process_time()
    said = zacht(command, path)
    assert time.process_time() - begun < BUDGET
    assert said.code == 2, said
    assert said.err.count("\n") == 1
    assert not said.out


def test_a_tag_is_never_obeyed(zacht: Zacht, write: Write, tmp_path: Path) -> None:
    made = tmp_path / "made"
    said = zacht("check", write(HEAD + f'steps: !!python/object/apply:os.mkdir ["{made}"]\n'))
    assert said.code == 1
    assert not made.exists()


def test_fifty_megabytes_cost_no_more_than_one(zacht: Zacht, tmp_path: Path) -> None:
    path = tmp_path / "huge.session.yaml"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    begun = time.process_time()
    said = zacht("check", str(path))
    assert time.process_time() - begun < BUDGET
    assert (said.code, said.err.count("\n")) == (2, 1)


def test_what_is_no_file_is_not_read(zacht: Zacht, tmp_path: Path) -> None:
    said = zacht("timeline", str(tmp_path))
    assert (said.code, said.err.count("\n")) == (2, 1)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="has no endless device")
def test_an_endless_device_is_not_read(zacht: Zacht) -> None:
    said = zacht("play", "/dev/zero", "--no-sound")
    assert (said.code, said.err.count("\n")) == (2, 1)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="has no pipes with names")
def test_a_pipe_that_nobody_writes_to_is_not_waited_for(zacht: Zacht, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.session.yaml")
    said = zacht("check", str(tmp_path / "pipe.session.yaml"))
    assert (said.code, said.err.count("\n")) == (2, 1)


def test_a_file_without_permission_says_so(
    zacht: Zacht, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = write(HEAD)
    monkeypatch.setattr(Path, "open", refuse)  # whoever is root may read every real file
    said = zacht("check", path)
    assert (said.code, said.err.count("\n")) == (2, 1)
    assert "Permission denied" in said.err


@pytest.mark.parametrize("name", ["30,000 nested brackets", "doubling blocks"])
def test_the_process_itself_lives(write: Write, name: str) -> None:
    command = [sys.executable, "-m", "app", "check", write(HOSTILE[name])]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 1
