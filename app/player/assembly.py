"""Puts voice, sound and player together for one session after the other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from app.library.place import data_folder
from app.player.guide import Guide
from app.player.preparation import Part, Preparation
from app.sound.asset import Assets, SoundMissingError
from app.sound.choice import open_output
from app.sound.score import Levels, Score, compose
from app.sound.silent import SilentOutput
from app.timeline.frame import framed
from app.timeline.program import Choices
from app.voice.cache import Cache
from app.voice.choice import Preference
from app.voice.engine import VoiceError
from app.voice.lineup import engines
from app.voice.speech import Speech
from app.voice.studio import Studio

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from app.player.guide import Told
    from app.player.preparation import Clips
    from app.script.model import Script
    from app.sound.output import Output
    from app.timeline.program import Segment
    from app.voice.engine import Engine
    from app.words.catalog import Words


class Bank:
    """Makes segments' sound of clips and assets, with the levels of a person."""

    def __init__(self, assets: Assets, levels: Levels) -> None:
        """Keep where the sounds are and how loud each bus is."""
        self._assets = assets
        self.levels = levels

    def score(self, segment: Segment, clips: Clips) -> Score:
        """Return a segment's sound; a sound that is missing is left out."""
        return compose(self._heard(segment), clips, self._assets, self.levels)

    def _heard(self, segment: Segment) -> Segment:
        """Return a segment without the sounds that cannot be read."""
        return replace(
            segment,
            sound=tuple(strike for strike in segment.sound if self.has(strike.name)),
            under=tuple(under for under in segment.under if not under.name or self.has(under.name)),
        )

    def has(self, name: str) -> bool:
        """Say whether a sound is there and can be read."""
        try:
            self._assets.sound(name)
        except SoundMissingError:
            return False
        return True


@dataclass(frozen=True, slots=True)
class Gear:
    """What sessions are played with; tests hand in fakes here."""

    engines: Sequence[Engine]
    cache: Path | None
    open_output: Callable[[], Output]
    levels: Levels
    volume: float = 0.5
    voice: str = ""


def gear(*, speed: float = 1.0, silent: bool = False, voice: str = "", volume: float = 0.5) -> Gear:
    """Return the gear of this machine, or one without sound."""
    folder = Path(platformdirs.user_cache_dir("zacht", appauthor=False)) / "clips"
    open_one = partial(SilentOutput, speed=speed) if silent else open_output
    return Gear(engines(), folder, open_one, Levels(), volume, voice)


class Assembly:
    """One voice and one bank of sounds, for all sessions of a run."""

    def __init__(self, gear: Gear, rescue: Script | None, told: Told) -> None:
        """Start no engine and open no device yet; `told` hears of faults of ours."""
        self._gear = gear
        self._told = told
        self.rescue = rescue
        wish = Preference(dict.fromkeys(("nl", "en"), gear.voice) if gear.voice else {})
        self._speech = Speech(gear.engines, Cache(gear.cache), wish)
        self.studio = Studio(self._speech, told)
        self.bank = Bank(Assets([data_folder() / "assets" / "sounds"]), gear.levels)

    def guide(self, script: Script, choices: Choices) -> Guide:
        """Begin to prepare a session."""
        self.studio.forgive()
        session = Part(framed(script), choices)
        preparation = Preparation(session, self._help(choices), self.studio, self.bank)
        return Guide(preparation, self._gear.open_output(), self._told, volume=self._gear.volume)

    def notices(self, language: str, words: Words) -> tuple[str, ...]:
        """Return what a person is told before the start about the voice."""
        try:
            self._speech.voice(language)
        except VoiceError as error:
            return (error.told(words),)
        return ()

    def set_levels(self, levels: Mapping[str, float]) -> None:
        """Set how loud each bus is in the sessions to come, 0 to 1."""
        self.bank.levels = replace(self.bank.levels, **levels)

    def close(self) -> None:
        """Let the voice go."""
        self.studio.close()

    def _help(self, choices: Choices) -> Part | None:
        """Return the help session in the language of the session, or its own."""
        rescue = self.rescue
        if rescue is None:
            return None
        main = choices.language.partition("-")[0]
        language = choices.language if main in rescue.languages else rescue.languages[0]
        return Part(rescue, Choices(language=language, place=choices.place))
