"""Keeps what a person has set, and reads it again; what cannot be read is as at the start."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar

from app.ui.preference import Hearing, Levels, Preferences

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QSettings

_GROUP = "preferences"
_HEARING = f"{_GROUP}/hearing"
_LEVELS = f"{_HEARING}/levels"
_VOICES = f"{_HEARING}/voice"

_OF_THIS_COMPUTER = frozenset({"device", "neural", "background", "folder", "first", "offset"})

_Kept = TypeVar("_Kept", Preferences, Hearing, Levels)


def read_preferences(kept: QSettings, language: str) -> Preferences:
    """Return what a person has set."""
    levels = _read(kept, _LEVELS, Levels(), lambda values: Levels(**values))
    hearing = _read(
        kept,
        _HEARING,
        Hearing(),
        lambda values: Hearing(**values, levels=levels, voices=_voices(kept)),
    )
    return _read(
        kept,
        _GROUP,
        Preferences(language=language),
        lambda values: Preferences(**{"language": language, **values}, hearing=hearing),
    )


def keep_preferences(kept: QSettings, preferences: Preferences) -> None:
    """Keep what a person has set."""
    _keep(kept, _GROUP, preferences)
    _keep(kept, _HEARING, preferences.hearing)
    _keep(kept, _LEVELS, preferences.hearing.levels)
    kept.remove(_VOICES)
    for language, voice in preferences.hearing.voices.items():
        kept.setValue(f"{_VOICES}/{language}", voice)


def portable(kept: QSettings) -> dict[str, str]:
    """Return what a person has set, without what belongs to this computer."""
    found = {key: kept.value(key) for key in kept.allKeys() if key.startswith(f"{_GROUP}/")}
    return {
        key.removeprefix(f"{_GROUP}/"): value
        for key, value in found.items()
        if isinstance(value, str) and _moves(key)
    }


def take_over(kept: QSettings, found: Mapping[str, str]) -> None:
    """Keep what was set on another computer; what makes no sense is read as at the start."""
    for name, value in found.items():
        if _moves(f"{_GROUP}/{name}"):
            kept.setValue(f"{_GROUP}/{name}", value)


def _moves(key: str) -> bool:
    """Say whether a key is one of ours, and not of this computer alone."""
    group, _, name = key.rpartition("/")
    if group == _VOICES:
        return len(name) == len("nl") and name.isalpha()
    kinds = {_GROUP: Preferences, _HEARING: Hearing, _LEVELS: Levels}
    known = {field.name for field in fields(kinds[group])} if group in kinds else set()
    return name in known - _OF_THIS_COMPUTER


def _read(
    kept: QSettings, group: str, begun: _Kept, make: Callable[[dict[str, Any]], _Kept]
) -> _Kept:
    """Return a group of values, each as the kind of value it begins as."""
    found: dict[str, Any] = {}
    for field in fields(begun):
        value = kept.value(f"{group}/{field.name}")
        if isinstance(value, str):
            meant = _meant(value, getattr(begun, field.name))
            if meant is not None:
                found[field.name] = meant
    return make(found)


def _voices(kept: QSettings) -> dict[str, str]:
    """Return the voice of each language for which one was chosen."""
    kept.beginGroup(_VOICES)
    found = {language: kept.value(language) for language in kept.childKeys()}
    kept.endGroup()
    return {language: voice for language, voice in found.items() if isinstance(voice, str)}


def _keep(kept: QSettings, group: str, values: Preferences | Hearing | Levels) -> None:
    """Keep the plain values of a group."""
    for field in fields(values):
        value = getattr(values, field.name)
        if isinstance(value, bool):
            value = "true" if value else "false"
        if value is None:
            kept.remove(f"{group}/{field.name}")
        elif isinstance(value, str | int | float):
            kept.setValue(f"{group}/{field.name}", str(value))


def _meant(text: str, like: object) -> object:
    """Return a kept text as the kind of value it stands for, `None` where it is none."""
    if isinstance(like, bool) or like is None:
        return {"true": True, "false": False}.get(text)
    if isinstance(like, int | float):
        try:
            return type(like)(text)
        except ValueError:
            return None
    return text if isinstance(like, str) else None
