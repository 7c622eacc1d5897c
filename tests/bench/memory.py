"""Memory while playing, through a sound server of our own where there is one."""

import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.bench.child import run
from tests.bench.pacer import guided
from tests.bench.row import Row, absent, beside
from tests.sound.server import missing, sound_server

LIMIT = 2.0
WHAT = "memory while playing"


def measure() -> Iterator[Row]:
    """Guide a breath with sound; let bare pacers breathe without it and with it."""
    if sys.platform == "win32":
        yield absent(WHAT, "Windows does not tell it")
        return
    with _heard() as surroundings:
        ours = guided(surroundings)["megabytes"]
        bare = run("tests.bench.bare_pacer", surroundings=surroundings)["megabytes"]
        yield beside(WHAT, ours, bare, LIMIT, "{:.0f} MB")
        what = "of these, what numpy and a stream add to a bare pacer"
        if missing():
            yield absent(what, f"there is no {missing()}")
            return
        floor = run("tests.bench.bare_sound", surroundings=surroundings)["megabytes"]
    yield Row(what, f"{floor - bare:.0f} MB; all the rest {ours - floor:.0f} MB")


@contextmanager
def _heard() -> Iterator[Mapping[str, str]]:
    """Give surroundings in which something plays, or those of this machine."""
    if missing():
        yield os.environ
        return
    with tempfile.TemporaryDirectory() as folder, sound_server(Path(folder)) as surroundings:
        yield surroundings
