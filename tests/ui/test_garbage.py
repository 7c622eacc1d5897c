"""Widgets are freed on the window's thread only."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest

from app.ui.garbage import Garbage


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
