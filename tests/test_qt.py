"""What we trust Qt's bindings with."""

import sys

from PySide6.QtCore import QObject

CALLS = 1000
ELSEWHERE = 100  # the references that come and go meanwhile


def test_calls_without_a_result_keep_every_reference_to_none() -> None:
    """PySide6 6.12.0 loses one at each such call; at zero, Python dies.

    From Python 3.12 on `None` is immortal, and the count says nothing.
    """
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("thing")
    assert before - sys.getrefcount(None) < ELSEWHERE
