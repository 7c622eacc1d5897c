"""Keeps the screen awake while somebody lies down; fails softly."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, TypeAlias

Ask: TypeAlias = Callable[[], AbstractContextManager[Any]]
"""Asks the system not to dim, for as long as what it returns is entered."""


def presenting() -> AbstractContextManager[Any]:
    """Ask this system; one that cannot do it simply dims."""
    from wakepy import keep  # noqa: PLC0415 - not on the way to first paint

    return keep.presenting(on_fail="pass")


class Awake:
    """Asks the system not to dim, from `begin` to `end`."""

    def __init__(self, ask: Ask = presenting) -> None:
        """Ask for nothing yet."""
        self._ask = ask
        self._asked: AbstractContextManager[Any] | None = None

    def begin(self) -> None:
        """Ask, once until the end."""
        if self._asked is None:
            self._asked = self._ask()
            self._asked.__enter__()

    def end(self) -> None:
        """Let the screen sleep again."""
        asked, self._asked = self._asked, None
        if asked is not None:
            asked.__exit__(None, None, None)
