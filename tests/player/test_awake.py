"""The screen stays awake while somebody lies down, where the system can do it."""

from __future__ import annotations

from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING

import pytest

from app.player.awake import Awake

if TYPE_CHECKING:
    from collections.abc import Iterator


class System:
    """A system that can be asked to stay awake."""

    def __init__(self) -> None:
        self.asked = self.awake = 0

    def __call__(self) -> AbstractContextManager[None]:
        """Be asked."""
        self.asked += 1
        return self._kept()

    @contextmanager
    def _kept(self) -> Iterator[None]:
        self.awake += 1
        yield
        self.awake -= 1


@pytest.fixture
def system() -> System:
    return System()


def test_it_is_awake_from_the_beginning_to_the_end(system: System) -> None:
    awake = Awake(system)
    assert system.asked == 0
    awake.begin()
    assert system.awake == 1
    awake.end()
    assert system.awake == 0


def test_a_session_after_another_is_asked_for_once_each(system: System) -> None:
    awake = Awake(system)
    for _ in range(2):
        awake.begin()
        awake.begin()
        awake.end()
        awake.end()
    assert (system.asked, system.awake) == (2, 0)


def test_a_system_that_cannot_do_it_simply_dims() -> None:
    awake = Awake()  # the real one: here nobody listens, and nothing is raised
    awake.begin()
    awake.end()
