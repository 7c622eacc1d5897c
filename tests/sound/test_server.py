"""What the mixer was asked for arrives at a real sound server, sample for sample."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sound.server import leading_to, missing, sound_server

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(bool(missing()), reason=f"a sound server of our own needs {missing()}")
def test_every_sample_arrives_at_a_sound_server(tmp_path: Path) -> None:
    with sound_server(tmp_path) as environment:
        found = subprocess.run(
            [sys.executable, "-m", "tests.sound.live", "2"],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
    result = json.loads(found.stdout)
    assert result["compared"] == 2 * 48_000
    assert (result["different"], result["moved"]) == (0, 0)
    assert result["pace"] == pytest.approx(1, abs=0.01)


@pytest.mark.skipif(bool(missing()), reason=f"a sound server of our own needs {missing()}")
def test_a_sound_server_that_dies_is_missed_and_found_again(tmp_path: Path) -> None:
    found = subprocess.run(
        [sys.executable, "-m", "tests.sound.lost", str(tmp_path)],
        cwd=ROOT,
        env=leading_to(tmp_path),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    result = json.loads(found.stdout)
    assert result.pop("at") > 0
    assert set(result.values()) == {True}


@pytest.mark.skipif(bool(missing()), reason=f"a sound server of our own needs {missing()}")
def test_it_goes_over_to_another_device_and_waits_for_one_that_is_taken(tmp_path: Path) -> None:
    with sound_server(tmp_path) as environment:
        found = subprocess.run(
            [sys.executable, "-m", "tests.sound.moved"],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
            timeout=90,
        )
    result = json.loads(found.stdout)
    assert [what for what, is_so in result.items() if not is_so] == []
