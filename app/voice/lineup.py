"""Which engines this machine has, in their order, and with which voices."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.voice.choice import choose, primary
from app.voice.engine import Engine, NoVoiceError, VoiceError, VoiceInfo
from app.voice.piper import is_installed, piper_engine
from app.voice.process import system_engine


@dataclass(frozen=True, slots=True)
class Row:
    """A voice in a list; `is_chosen` marks the one that will speak."""

    voice: VoiceInfo
    version: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Lineup:
    """All voices of some languages, and why others are not there."""

    rows: tuple[Row, ...]
    faults: tuple[VoiceError, ...]


def engines(neural: Path | None = None) -> tuple[Engine, ...]:
    """Return the engines in the order in which they are tried.

    Args:
        neural: A neural voice's file, or a folder of them.
    """
    first = (piper_engine(neural),) if neural is not None and is_installed() else ()
    return (*first, system_engine())


def line_up(able: Sequence[Engine], languages: Iterable[str]) -> Lineup:
    """Ask every engine for its voices of these languages."""
    wanted = [primary(language) for language in languages]
    found, faults = _found(able)
    rows: list[Row] = []
    for language in wanted:
        own = [
            Row(voice, engine.version, is_chosen=False)
            for engine, voices in found
            for voice in sorted(voices, key=lambda voice: (voice.tag, voice.name))
            if voice.language == language
        ]
        chosen = next(filter(None, (choose(voices, language) for _, voices in found)), None)
        rows += [Row(row.voice, row.version, is_chosen=row.voice == chosen) for row in own]
        if chosen is None:
            faults.append(NoVoiceError(language))
    return Lineup(tuple(rows), tuple(faults))


def _found(
    able: Sequence[Engine],
) -> tuple[list[tuple[Engine, tuple[VoiceInfo, ...]]], list[VoiceError]]:
    found, faults = [], []
    for engine in able:
        try:
            found.append((engine, engine.voices()))
        except VoiceError as fault:
            faults.append(fault)
    return found, faults
