"""The parts of the benchmark, measured one after the other, and their table."""

import os
import platform
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module

from tests.bench.row import Row, absent

PARTS = ("window", "pacer", "memory", "script", "library", "start", "export")
LONG = ("live",)
"""Parts that are measured only when they are named: twenty minutes."""
MARKS = {True: "ok", False: "OVER", None: "–"}
HEAD = ("what", "measured", "budget", "")


def main(names: Sequence[str]) -> int:
    """Measure the named parts, or all; return 1 when one is over its budget."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    unknown = set(names) - {*PARTS, *LONG}
    if unknown:
        print(f"No part {', '.join(sorted(unknown))}; there are: {', '.join((*PARTS, *LONG))}.")
        return 2
    print(f"{platform.platform()}, Python {platform.python_version()}, {os.cpu_count()} cores\n")
    rows = [row for name in names or PARTS for row in measure(name)]
    print(*lines(rows), sep="\n")
    return int(any(row.ok is False for row in rows))


def measure(name: str) -> Iterator[Row]:
    """Measure one part; one that wants a room we have not built yet says so."""
    try:
        part = import_module(f"tests.bench.{name}")
    except ModuleNotFoundError as missing:
        if not str(missing.name).startswith("app."):
            raise
        yield absent(name, f"there is no {missing.name} yet")
        return
    yield from part.measure()


def lines(rows: Iterable[Row]) -> Iterator[str]:
    """Lay rows out in columns."""
    cells = [HEAD, *((row.what, row.measured, row.budget, MARKS[row.ok]) for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(HEAD))]
    for row in cells:
        padded = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(padded).rstrip()
