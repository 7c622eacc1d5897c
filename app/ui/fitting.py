"""Fits what sessions are heard with to how a person wants to hear them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.sound.score import Levels as Buses
from app.voice.choice import Preference
from app.voice.piper import is_installed, piper_engine

if TYPE_CHECKING:
    from app.player.assembly import Gear
    from app.ui.preference import Hearing, Levels


def fitted(gear: Gear, hearing: Hearing) -> Gear:
    """Return gear as a person wishes it; `gear` is the machine's own."""
    neural = hearing.neural and is_installed()
    first = (piper_engine(Path(hearing.neural)),) if neural else ()
    return replace(
        gear,
        engines=(*first, *gear.engines) if hearing.speaks else (),
        levels=buses(hearing.levels),
        preference=Preference(hearing.voices, hearing.speed, hearing.pitch),
        guide=hearing.guide,
        background=Path(hearing.background) if hearing.background else None,
        device=hearing.device,
    )


def buses(levels: Levels) -> Buses:
    """Return the levels by the names of the mixer's buses."""
    return Buses(
        voice=levels.voice,
        bells=levels.bells,
        breath=levels.breath,
        ambience=levels.background,
    )
