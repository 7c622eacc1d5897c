"""Sessions from elsewhere that were opened once: where they lie, as long as they do."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.library.shelf import Entry, ShelfError, entry_of

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

_KEY: Final = "library/received"
_MOST: Final = 200
"""So many are remembered."""


class Received:
    """Their places, the latest first, in a person's settings; without any, none."""

    def __init__(self, kept: QSettings | None = None) -> None:
        """Know what is kept."""
        self._kept = kept

    def entries(self) -> list[Entry]:
        """Return those that are still there."""
        found = []
        for path in self._paths():
            with suppress(ShelfError):
                found.append(entry_of(path))
        return found

    def keep(self, path: Path) -> None:
        """Remember where one lies."""
        if self._kept is not None:
            paths = [path, *(other for other in self._paths() if other != path)]
            self._kept.setValue(_KEY, "\n".join(str(one) for one in paths[:_MOST]))

    def _paths(self) -> list[Path]:
        """Return where they lie."""
        text = self._kept.value(_KEY) if self._kept is not None else None
        return [Path(line) for line in text.split("\n") if line] if isinstance(text, str) else []
