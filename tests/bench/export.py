"""What an export costs, beside ffmpeg; its memory does not grow with the session."""

import shutil
import sys
from collections.abc import Iterator

import app.export.audio  # noqa: F401 - the child needs it: without it there is nothing to measure
from tests.bench.child import run
from tests.bench.row import Row, absent, at_least

SHORT, LONG = 10, 60  # minutes
SPEED = 1000
MEMORY = 10.0  # megabytes


def measure() -> Iterator[Row]:
    """Export ten minutes and sixty, and let ffmpeg mix the same ten."""
    short, long = (run("tests.bench.our_export", str(minutes)) for minutes in (SHORT, LONG))
    yield at_least(f"export to WAV, {LONG} min", long["speed"], SPEED, "× real time")
    yield _beside(short["speed"])
    what = f"memory of an export, {LONG} min beside {SHORT} min"
    if sys.platform == "win32":
        yield absent(what, "Windows does not tell it")
        return
    apart = long["megabytes"] - short["megabytes"]
    measured = f"{long['megabytes']:.0f} MB, {short['megabytes']:.0f} MB"
    yield Row(what, measured, f"≤ {MEMORY:g} MB apart", apart <= MEMORY)


def _beside(ours: float) -> Row:
    """Show how quickly ffmpeg's filter graph writes the same mix, breath tone aside."""
    what = f"voice, bells and background of {SHORT} min by ffmpeg's filter graph"
    if shutil.which("ffmpeg") is None:
        return absent(what, "there is no ffmpeg")
    theirs = run("tests.bench.ffmpeg_export", str(SHORT))["speed"]
    return Row(what, f"{theirs:,.0f} × real time; Zacht, breath tone and all, {ours:,.0f} ×")
