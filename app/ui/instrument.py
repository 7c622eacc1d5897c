"""Holds what a session is heard with, made when it is first wanted."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

from app.ui.preference import Hearing, Levels

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.player.assembly import Assembly
    from app.ui.preference import Preferences


class Instrument:
    """Voice and sound of this machine, as a person wants to hear them."""

    def __init__(self, assemble: Callable[[], Assembly], preferences: Preferences) -> None:
        """Make nothing yet: numpy and the sound come after the first paint."""
        self._assemble, self._preferences = assemble, preferences
        self.made: Assembly | None = None

    @property
    def assembly(self) -> Assembly:
        """Voice and sound, made now if they were not."""
        if self.made is None:
            self.made = self._assemble()
        return self.made

    def prefer(self, preferences: Preferences) -> bool:
        """Take other preferences; return whether voice and sound were let go for them."""
        before, self._preferences = self._preferences, preferences
        if _made_of(before) != _made_of(preferences):
            self._let_go()
            return True
        if self.made is not None:
            if before.hearing.device != preferences.hearing.device:
                self.made.choose_device(preferences.hearing.device)
            if before.hearing.levels != preferences.hearing.levels:
                self._set_levels(self.made)
        return False

    def close(self) -> None:
        """Let everything go, and wait for it: the window is closed."""
        if self.made is not None:
            self.made.close()

    def _set_levels(self, assembly: Assembly) -> None:
        """Let each bus be as loud as it was set."""
        from app.ui.fitting import buses  # noqa: PLC0415 - numpy, after the first paint

        assembly.set_levels(buses(self._preferences.hearing.levels))

    def _let_go(self) -> None:
        """Let voice and sound go, which were made with other preferences."""
        made, self.made = self.made, None
        if made is not None:
            # Its engine may be in the middle of a phrase.
            threading.Thread(target=made.close, daemon=True).start()


def _made_of(preferences: Preferences) -> tuple[float, Hearing]:
    """Return what voice and sound are made of; levels and device change as they are."""
    hearing = replace(preferences.hearing, levels=Levels(), device="")
    return preferences.volume, hearing
