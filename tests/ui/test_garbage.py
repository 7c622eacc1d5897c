"""Widgets are freed on the window's thread only."""

from __future__ import annotations

import gc
import sys
import threading
import weakref
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from app.ui.garbage import GIVEN_BACK, Garbage


class Node:
    """Something in a cycle with itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def garbage(qapp: object) -> Iterator[Garbage]:  # noqa: ARG001
    made = Garbage()
    yield made
    made.stop()
    gc.disable()  # as the tests have it


def _churn() -> None:
    """Make far more objects than a collection waits for."""
    for _ in range(20_000):
        Node()


def test_no_other_thread_collects(garbage: Garbage) -> None:
    freed_on: list[int] = []
    node = Node()
    weakref.finalize(node, lambda: freed_on.append(threading.get_ident()))
    del node
    worker = threading.Thread(target=_churn)
    worker.start()
    worker.join()
    assert freed_on == []
    garbage.look()
    assert freed_on == [threading.get_ident()]


def test_nothing_is_collected_where_nothing_is_due(garbage: Garbage) -> None:
    gc.collect()
    node = Node()
    gone = weakref.ref(node)
    del node
    garbage.look()
    assert gone() is not None


def test_python_takes_over_again(garbage: Garbage) -> None:
    assert not gc.isenabled()
    garbage.stop()
    assert gc.isenabled()


def _resident() -> int:
    """Return the pages of this process that lie in memory."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1])


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells, and keeps")
def test_what_is_free_is_given_back(garbage: Garbage) -> None:
    pieces = [np.ones(12_000) for _ in range(400)]  # too small to be mapped one by one
    full = _resident()
    last = pieces[-1]  # what lies above a gap holds it
    del pieces
    for _ in range(GIVEN_BACK):
        garbage.look()
    assert full - _resident() > 5_000
    assert last.size
