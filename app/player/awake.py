"""Keeps the screen awake while somebody lies down; fails softly."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Any


class Awake:
    """Asks the system not to dim, from `begin` to `end`."""

    def __init__(self) -> None:
        """Ask for nothing yet."""
        self._asked: AbstractContextManager[Any] | None = None

    def begin(self) -> None:
        """Ask; a system that cannot do it simply dims."""
        if self._asked is None:
            from wakepy import keep  # noqa: PLC0415 - not on the way to first paint

            self._asked = keep.presenting(on_fail="pass")
            self._asked.__enter__()

    def end(self) -> None:
        """Let the screen sleep again."""
        asked, self._asked = self._asked, None
        if asked is not None:
            asked.__exit__(None, None, None)
