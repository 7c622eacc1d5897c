"""The command line in this process, with what it printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.commands.line import run
from app.words.catalog import Words


@dataclass(frozen=True)
class Said:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


Zacht = Callable[..., Said]
Write = Callable[..., str]


@pytest.fixture
def zacht(capsys: pytest.CaptureFixture[str]) -> Zacht:
    """Give what runs a command: `zacht("check", path)`."""

    def command(*arguments: str) -> Said:
        try:
            code = run(arguments, Words())
        except SystemExit as left:  # argparse has its own way to go
            code = int(left.code or 0)
        printed = capsys.readouterr()
        return Said(code, printed.out, printed.err)

    return command


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Give what writes a session file and returns its path."""

    def file(content: str | bytes, name: str = "trial.session.yaml") -> str:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return file
