"""What an engine that speaks is, and how it can fail."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Protocol

import numpy as np
from numpy.typing import NDArray

from app.script.model.length import TICKS
from app.words.known import KnownError

RATE = TICKS
"""Frames per second of every clip; one frame is one tick."""


@dataclass(frozen=True, slots=True)
class VoiceInfo:
    """A voice that an engine offers.

    Attributes:
        engine: The name of the engine.
        id: What the engine calls the voice.
        name: What a person calls it.
        tag: The language tag in lower case with dashes (`nl-be`).
    """

    engine: str
    id: str
    name: str
    tag: str

    @property
    def language(self) -> str:
        """The primary part of the tag (`nl`)."""
        return self.tag.partition("-")[0]


@dataclass(frozen=True, slots=True)
class Request:
    """What an engine is asked to speak.

    Attributes:
        text: The words, as they should sound.
        voice: The id of one of the engine's voices.
        rate: The engine's own setting (see `app.voice.rate`).
        pitch: Semitones above the voice's own pitch.
    """

    text: str
    voice: str
    rate: int
    pitch: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Clip:
    """Spoken sound: one channel, 48 kHz, float32."""

    samples: NDArray[np.float32]

    @property
    def length(self) -> int:
        """How long it sounds, in ticks."""
        return len(self.samples)


class Engine(Protocol):
    """Something that turns words into a clip."""

    @property
    def name(self) -> str:
        """Return its name, also in the table of rates."""

    @property
    def version(self) -> str:
        """Return what changes whenever the sound may have changed."""

    @property
    def has_pitch(self) -> bool:
        """Tell whether `Request.pitch` is heard."""

    def voices(self) -> tuple[VoiceInfo, ...]:
        """Return the voices of this engine.

        Raises:
            VoiceError: The engine cannot be asked.
        """

    def say(self, request: Request) -> Clip:
        """Speak, away from the ear.

        Raises:
            VoiceError: There will be no clip; the words stay a caption.
        """

    def rest(self) -> None:
        """Let go of what it costs to be ready; the next text brings it back."""

    def close(self) -> None:
        """Let go of everything; allowed from another thread, and twice."""


class VoiceError(KnownError):
    """There is no clip, and this is why.

    Attributes:
        code: Stable name of the reason.
    """

    code: ClassVar[str] = "voice-failed"
    says: ClassVar[str] = "The voice failed; the words are shown as captions."

    def __init__(self, **values: str) -> None:
        """Keep the values of the sentence."""
        super().__init__(self.says, **values)


class EngineMissingError(VoiceError):
    """The engine is not on this machine, or cannot start."""

    code = "voice-missing"
    says = "The voice {engine} cannot start: {why}"


class EngineHungError(VoiceError):
    """No answer within the time that such a text may take."""

    code = "voice-hung"
    says = "The voice {engine} did not answer in {seconds} seconds."


class EngineDiedError(VoiceError):
    """The process of the engine ended while it was speaking."""

    code = "voice-died"
    says = "The voice {engine} stopped by itself."


class EngineRefusedError(VoiceError):
    """The engine answered, but not with sound."""

    code = "voice-refused"
    says = "The voice {engine} could not speak this text: {why}"


class NoWordsError(VoiceError):
    """Nothing is left of a text once it is cleaned."""

    code = "voice-no-words"
    says = "There is nothing in this text that can be spoken."


class VoiceOffError(VoiceError):
    """A person chose to have no voice."""

    code = "voice-off"
    says = "The voice is off; the words are shown as captions."


class NoVoiceError(VoiceError):
    """No engine on this system has a voice for the language.

    Args:
        language: A primary tag.
        platform: As `sys.platform`: each system adds voices in its own place.
    """

    code = "voice-no-language"
    says = "There is no voice for {language} on this computer. Install the package espeak-ng."
    elsewhere: ClassVar[Mapping[str, str]] = {
        "win32": (
            "There is no voice for {language} on this computer. "
            "Add one in Settings, Time & language, Speech, Add voices."
        ),
        "darwin": (
            "There is no voice for {language} on this computer. "
            "Add one in System Settings, Accessibility, Spoken Content, System voice."
        ),
    }

    def __init__(self, language: str, platform: str = sys.platform) -> None:
        """Say how a voice is added on this system."""
        super().__init__(language=language)
        self.sentence = self.elsewhere.get(platform, self.says)
