"""Ten minutes through a real sound server: what was mixed against what arrived."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.child import ROOT
from tests.bench.row import Row, absent
from tests.sound.server import missing, sound_server

SECONDS = 600
WAYS = {"": "", "harm": ", both cores busy and held for 300 ms at a time"}


def measure() -> Iterator[Row]:
    """Play, record and compare; once in peace and once on a busy machine."""
    for way, said in WAYS.items():
        what = f"live, {SECONDS // 60} min of cues against a null sink{said}"
        if missing():
            yield absent(what, f"there is no {missing()}")
        else:
            yield _row(what, *([way] if way else []))


def _row(what: str, *way: str) -> Row:
    """Judge one run by the samples that are not as they were mixed."""
    with tempfile.TemporaryDirectory() as folder, sound_server(Path(folder)) as environment:
        child = subprocess.run(
            [sys.executable, "-m", "tests.sound.live", str(SECONDS), *way],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            timeout=3 * SECONDS,
            check=True,
        )
    found = json.loads(child.stdout)
    measured = (
        f"{found['cues']} cues moved {found['moved']} samples, "
        f"{found['different']} of {found['compared']:,} samples differ"
    )
    return Row(what, measured, "0 samples", (found["moved"], found["different"]) == (0, 0))
