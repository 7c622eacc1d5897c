"""First paint of the window, from the start of the process."""

from collections.abc import Iterator
from statistics import median

from tests.bench.child import run
from tests.bench.row import Row, beside

RUNS = 7
LIMIT = 1.5


def measure() -> Iterator[Row]:
    """Start both by turns, so that a busy moment meets both."""
    what = "first paint of the window"
    pairs = [
        (_paint("tests.bench.our_window"), _paint("tests.bench.bare_window")) for _ in range(RUNS)
    ]
    ours, bares = zip(*pairs[1:], strict=True)  # the first pair warms the disk's cache
    yield beside(what, median(ours), median(bares), LIMIT, "{:.0f} ms")


def _paint(module: str) -> float:
    """Start a program; return the milliseconds until it had painted."""
    found = run(module)
    return (found["painted"] - found["begun"]) * 1000
