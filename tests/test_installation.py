"""The set-up, as far as it goes without a network."""

import subprocess
import sys
from pathlib import Path

from app import installation

PROJECT = {
    "dependencies": ["numpy>=2.0", "PySide6-Essentials>=6.7,!=6.12.0"],
    "optional-dependencies": {"test": ["pytest"]},
}
HOLD = """
import sys
from pathlib import Path
from app.installation import only_one

with only_one(Path(sys.argv[1])):
    print("mine", flush=True)
    sys.stdin.read()
"""


def test_the_test_tools_are_wanted_only_when_asked_for() -> None:
    assert installation.requirements(PROJECT, tools=False) == PROJECT["dependencies"]
    assert installation.requirements(PROJECT, tools=True)[-1] == "pytest"


def test_a_requirement_is_known_by_its_name() -> None:
    assert installation._name("PySide6-Essentials>=6.7,!=6.12.0") == "PySide6-Essentials"
    assert installation._name("ruff==0.17.6") == "ruff"
    assert installation._name("backports.zstd") == "backports.zstd"


def test_what_is_not_installed_is_noticed() -> None:
    assert installation._is_installed("pytest")
    assert not installation._is_installed("no-such-distribution")


def hold(lock: Path) -> "subprocess.Popen[str]":
    """Start a process that takes the lock and keeps it until its input ends."""
    return subprocess.Popen(
        [sys.executable, "-c", HOLD, str(lock)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_of_two_at_once_the_second_waits_and_says_so(tmp_path: Path) -> None:
    with hold(tmp_path / "lock") as first:
        assert first.stdout
        assert first.stdout.readline() == "mine\n"
        with hold(tmp_path / "lock") as second:
            assert second.stderr
            assert second.stdout
            waiting = second.stderr.readline()
            assert waiting == f"Another set-up is at work in {tmp_path}; waiting for it.\n"
            first.communicate("")
            assert second.stdout.readline() == "mine\n"
            second.communicate("")


def test_a_lock_goes_with_its_process(tmp_path: Path) -> None:
    with hold(tmp_path / "lock") as first:
        assert first.stdout
        assert first.stdout.readline() == "mine\n"
        first.kill()
    with installation.only_one(tmp_path / "lock"):
        pass
