"""Puts voice, sound and player together for one session after the other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from app.journal.answer import Answers
from app.library.bundle import sounds_by_name
from app.library.place import data_folder
from app.player.bank import Bank
from app.player.guide import Guide
from app.player.preparation import Part, Preparation
from app.player.soft import INVITATION
from app.sound.asset import Assets
from app.sound.choice import device_used, open_output
from app.sound.score import Levels
from app.sound.silent import SilentOutput
from app.sound.stream import devices
from app.timeline.adapt import Change
from app.timeline.choice import Choices
from app.timeline.frame import framed
from app.voice.cache import Cache
from app.voice.choice import Preference
from app.voice.engine import VoiceError
from app.voice.lineup import engines
from app.voice.recording import Recordings, recordings_in
from app.voice.speech import Speech
from app.voice.studio import Studio
from app.words.catalog import read_words
from app.words.known import KnownError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.journal.whereabouts import Whereabouts
    from app.library.bundle import Bundle
    from app.player.guide import Told
    from app.script.model.script import Script
    from app.sound.output import Output
    from app.sound.score import Guide as BreathGuide
    from app.sound.score import Score
    from app.timeline.program import Segment
    from app.voice.engine import Engine
    from app.words.catalog import Words


@dataclass(frozen=True, slots=True)
class Gear:
    """What sessions are played with; tests hand in fakes here.

    Attributes:
        engines: In the order in which they are tried; none is without a voice.
        cache: Where clips are kept.
        open_output: Opens a device by its name, or the system's own by `""`.
        levels: How loud each bus is.
        volume: How loud everything is to begin with, 0 to 1.
        preference: Which voice speaks, and how.
        guide: What guides a breath where its step does not say.
        background: A person's own recording, in place of every background.
        device: The name of the device.
        devices: Gives the names of all devices; asked on a thread.
    """

    engines: Sequence[Engine]
    cache: Path | None
    open_output: Callable[[str], Output]
    levels: Levels
    volume: float = 0.5
    preference: Preference = Preference()  # noqa: RUF009 - frozen
    guide: BreathGuide = "tone"
    background: Path | None = None
    device: str = ""
    devices: Callable[[], tuple[str, ...]] = tuple


def gear(
    *,
    speed: float = 1.0,
    silent: bool = False,
    voice: str = "",
    volume: float = 0.5,
    neural: Path | None = None,
) -> Gear:
    """Return the gear of this machine, or one without sound; `neural` as in `engines`."""
    folder = Path(platformdirs.user_cache_dir("zacht", appauthor=False)) / "clips"

    def quiet(_device: str) -> Output:
        return SilentOutput(speed=speed, stride=STRIDE)

    wish = Preference(dict.fromkeys(LANGUAGES, voice) if voice else {})
    able, opened = engines(neural), quiet if silent else open_output
    return Gear(able, folder, opened, Levels(), volume, wish, devices=tuple if silent else devices)


STRIDE = 0.25
"""Seconds between two looks at a silent session at most: no caption is shorter."""
LANGUAGES = ("nl", "en")
"""Languages for which one voice is meant, where only one is named."""


class Assembly:
    """One voice and one bank of sounds, for all sessions of a run."""

    def __init__(self, gear: Gear, rescue: Script | None, told: Told) -> None:
        """Start no engine and open no device yet; `told` hears of faults of ours."""
        self._gear = gear
        self._told = told
        self.rescue = rescue
        self._speech = Speech(gear.engines, Cache(gear.cache), gear.preference)
        self.studio = Studio(self._speech, told)
        assets = Assets([data_folder() / "assets" / "sounds"])
        self.bank = Bank(assets, gear.levels, gear.guide, gear.background)

    def bring(self, bundle: Bundle, choices: Choices) -> Choices:
        """Take what came with a session; return the choices that use its recordings.

        With the voice off nobody speaks, so nobody recorded does.

        Raises:
            SoundMissingError: a sound cannot be read.
        """
        self.bank.bring(sounds_by_name(bundle))
        self._speech.recordings = recordings_in(bundle) if self._gear.engines else Recordings()
        return replace(choices, recorded=self._speech.recordings.names)

    def guide(
        self,
        script: Script,
        choices: Choices,
        *,
        asks: bool = True,
        since: Whereabouts | None = None,
        landing: bool = False,
    ) -> Guide:
        """Begin to prepare a session; where nobody can answer, it does not ask.

        Where it was interrupted it goes on `since` that step, or with the landing.
        """
        self.studio.forgive()
        session = Part(framed(script), choices)
        words = read_words(data_folder() / "assets" / "i18n", choices.language.partition("-")[0])
        preparation = Preparation(
            session,
            self._help(choices),
            self.studio,
            self.bank,
            self._gear.guide,
            words,
            Change() if asks else Change(invitation=words(INVITATION)),
        )
        if since is not None:
            preparation.go_on_from(since, landing=landing)
        output = self._gear.open_output(self._gear.device)
        answers = Answers() if since is None else since.answers
        return Guide(preparation, output, self._told, volume=self._gear.volume, answers=answers)

    def notices(self, language: str, words: Words) -> tuple[str, ...]:
        """Return what a person is told before the start about voice and background."""
        told: list[KnownError] = [self.bank.fault] if self.bank.fault is not None else []
        told += self._speech.recordings.faults
        try:
            self._speech.voice(language)
        except VoiceError as error:
            told.append(error)
        return tuple(error.told(words) for error in told)

    def device(self) -> str:
        """Return the name of the device that sessions are heard through; empty without one.

        It is asked of the system, which may take long: not on the thread of a window.
        """
        try:
            return device_used(self._gear.device, self._gear.devices())
        except KnownError:
            return ""

    def score(self, segment: Segment) -> Score:
        """Return a segment's sound, with one's own background where there is one."""
        self.bank.wait()
        return self.bank.score(segment, self.studio)

    def set_levels(self, levels: Levels) -> None:
        """Set how loud each bus is in the sessions to come."""
        self.bank.levels = levels

    def choose_device(self, device: str) -> None:
        """Set through which device the sessions to come are heard."""
        self._gear = replace(self._gear, device=device)

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
