"""First paint of the window, from the start of the process."""

from collections.abc import Iterator
from importlib.util import find_spec
from statistics import median

from tests.bench.child import run
from tests.bench.row import Row, absent, beside

RUNS = 7
LIMIT = 1.5


def measure() -> Iterator[Row]:
    """Start both by turns, so that a busy moment meets both."""
    what = "first paint of the window"
    if find_spec("app.evening") is None:
        bare = median(_paint("tests.bench.bare_window") for _ in range(RUNS))
        yield absent(what, f"there is no window yet (bare {bare:.0f} ms)")
        return
    pairs = [
        (_paint("tests.bench.our_window"), _paint("tests.bench.bare_window")) for _ in range(RUNS)
    ]
    ours, bares = zip(*pairs[1:], strict=True)  # the first pair warms the disk's cache
    yield beside(what, median(ours), median(bares), LIMIT, "{:.0f} ms")


def _paint(module: str) -> float:
    """Start a program; return the milliseconds until it had painted."""
    found = run(module)
    return (found["painted"] - found["begun"]) * 1000
