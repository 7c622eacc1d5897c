"""An engine for tests: quick, the same every time, and obedient."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.voice.clip import from_steps, to_steps
from app.voice.engine import (
    RATE,
    Clip,
    EngineDiedError,
    EngineHungError,
    EngineRefusedError,
    Request,
    VoiceInfo,
)

MARKERS = {"nl": 440.0, "en": 660.0, "de": 880.0, "fr": 1100.0}
"""Hertz by which a fake voice's language is heard."""

LEVEL = 0.25

TROUBLES = {"hang": EngineHungError, "die": EngineDiedError, "refuse": EngineRefusedError}


class FakeEngine:
    """Speaks a tone per language, as long as the words take.

    Args:
        languages: The languages it has a voice for.
        troubles: Text → `hang`, `die` or `refuse`.

    Attributes:
        said: Every request, in order.
        rests: How often it was let rest.
    """

    def __init__(
        self,
        languages: tuple[str, ...] = ("nl", "en"),
        troubles: dict[str, str] | None = None,
        name: str = "fake",
    ) -> None:
        """Offer one voice per language."""
        self.name = name
        self.version = "1"
        self.has_pitch = True
        self.languages = languages
        self.troubles = troubles or {}
        self.said: list[Request] = []
        self.rests = 0

    def voices(self) -> tuple[VoiceInfo, ...]:
        """Return one voice per language."""
        return tuple(VoiceInfo(self.name, f"{self.name}-{tag}", tag, tag) for tag in self.languages)

    def say(self, request: Request) -> Clip:
        """Sound the marker of the voice's language, from the first sample."""
        self.said.append(request)
        trouble = self.troubles.get(request.text)
        if trouble is not None:
            raise TROUBLES[trouble](engine=self.name, seconds="0", why="told to")
        language = request.voice.rpartition("-")[2]
        frames = max(1, len(request.text.split())) * 60 * RATE // request.rate
        return Clip(_tone(MARKERS[language] * 2 ** (request.pitch / 12), frames))

    def rest(self) -> None:
        """Count."""
        self.rests += 1

    def close(self) -> None:
        """Nothing is held."""


def language_of(clip: Clip) -> str:
    """Tell by ear in which language a fake clip was spoken."""
    spectrum = np.abs(np.fft.rfft(clip.samples))
    heard = float(np.argmax(spectrum)) * RATE / clip.length
    return min(MARKERS, key=lambda language: abs(MARKERS[language] - heard))


def _tone(hertz: float, frames: int) -> NDArray[np.float32]:
    """Return a cosine: its first sample is its highest."""
    phase = 2 * np.pi * hertz / RATE * np.arange(frames)
    return from_steps(to_steps((LEVEL * np.cos(phase)).astype(np.float32)))
