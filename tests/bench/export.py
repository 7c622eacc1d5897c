"""What an export costs, and that its memory does not grow with the session."""

import sys
from collections.abc import Iterator

import app.export.audio  # noqa: F401 - the child needs it: without it there is nothing to measure
from tests.bench.child import run
from tests.bench.row import Row, absent, at_least

TIMES = 4
SPEED = 1000
MEMORY = 1.1


def measure() -> Iterator[Row]:
    """Export a session, and one four times as long."""
    once, often = (run("tests.bench.our_export", str(times)) for times in (1, TIMES))
    minutes = f"{often['minutes']:.0f} min"
    yield at_least(f"export to WAV, {minutes}", often["speed"], SPEED, "× real time")
    what = f"memory of an export, {minutes} beside {once['minutes']:.0f} min"
    if sys.platform == "win32":
        yield absent(what, "Windows does not tell it")
        return
    measured = f"{often['megabytes']:.0f} MB, {once['megabytes']:.0f} MB"
    ratio = often["megabytes"] / once["megabytes"]
    yield Row(what, f"{measured}: {ratio:.2f} ×", f"≤ {MEMORY:g} ×", ratio <= MEMORY)
