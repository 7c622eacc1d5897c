"""How long a person waits for the first sound of a session whose words are spoken."""

from collections.abc import Iterator

import app.player.assembly  # noqa: F401 - as in export
from tests.bench.child import run
from tests.bench.row import Row, at_most

SESSION = "s02-the-hand-rides-along.session.yaml"
LIMIT = 1.0  # seconds


def measure() -> Iterator[Row]:
    """Begin a session whose clips are there: in the window, and in a new program."""
    found = run("tests.bench.our_start", SESSION)
    yield at_most("first sound after Begin, words spoken before", found["again"], LIMIT)
    yield at_most("the same in a program that was just started", found["fresh"], LIMIT)
