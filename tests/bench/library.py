"""What it costs to list a large library."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from app.library.shelf import entries
from tests.bench.row import SECOND, Row, at_most, quickest
from tests.bench.script import bundled

SCRIPTS = 1000
LIMIT = 0.5  # seconds


def measure() -> Iterator[Row]:
    """List a thousand scripts, copies of the bundled ones, twice: once to warm."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sources = bundled()
        for number in range(SCRIPTS):
            source = sources[number % len(sources)]
            shutil.copyfile(source, folder / f"{number:04}-{source.name}")
        found = len(entries([folder]))
        if found != SCRIPTS:
            raise ValueError(f"{found} of {SCRIPTS} scripts were listed")
        seconds = quickest(lambda: entries([folder]), 3)
    yield at_most(f"library of {SCRIPTS:,} scripts, listed", seconds, LIMIT, SECOND)
