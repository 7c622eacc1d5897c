"""What the window is handed: the parts of this machine, so that tests hand others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from app.journal.report import Reports
    from app.player.assembly import Gear
    from app.player.awake import Awake


@dataclass(frozen=True, slots=True)
class Outside:
    """The world around the window.

    Attributes:
        kept: Where a person's preferences are.
        folders: Where sessions are looked for.
        reports: Keeps faults of ours.
        gear: Gives what sessions are heard with, at a volume; None is this machine's.
        awake: Keeps the screen awake; None is this machine's.
        journal: The file of evenings; None is this person's.
    """

    kept: QSettings
    folders: tuple[Path, ...]
    reports: Reports
    gear: Callable[[float], Gear] | None = None
    awake: Awake | None = None
    journal: Path | None = None

    @property
    def evenings(self) -> Path:
        """The file in which a person's evenings are kept."""
        return self.journal or _own_evenings()

    def heard_with(self, volume: float) -> Gear:
        """Return what sessions are heard with."""
        return (self.gear or _own_gear())(volume)


def _own_gear() -> Callable[[float], Gear]:
    """Return what this machine has to be heard with."""
    from app.player.assembly import gear  # noqa: PLC0415 - numpy, sound: after first paint

    return lambda volume: gear(volume=volume)


def _own_evenings() -> Path:
    """Return where the system keeps a person's data."""
    import platformdirs  # noqa: PLC0415 - after the first paint

    return Path(platformdirs.user_data_dir("zacht", appauthor=False)) / "evenings.db"
