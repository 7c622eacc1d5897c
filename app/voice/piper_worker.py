"""Speak with Piper's neural voices, in a process of its own.

python -m app.voice.piper_worker PLACE
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
import soundfile

from app.voice.line import Answer, serve
from app.voice.piper import NeuralVoice, find_voices

NATURAL = 100
"""The setting at which a voice speaks as its maker meant."""


class Reader:
    """Piper with the voice that spoke last kept loaded."""

    def __init__(self, place: Path) -> None:
        """Look which voices are there; load none."""
        from piper import PiperVoice, SynthesisConfig  # noqa: PLC0415 - an optional extra

        self._load: Callable[[Path], Any] = PiperVoice.load
        self._how: Callable[..., Any] = SynthesisConfig
        self._found = {str(voice.model): voice for voice in find_voices(place)}
        self._name = ""
        self._voice: Any = None

    def version(self) -> str:
        """Return what the sound depends on: program and model files."""
        return f"{version('piper-tts')} {_fingerprint(list(self._found.values()))}"

    def voices(self) -> list[dict[str, str]]:
        """Return id, name and language tag of every voice."""
        return [
            {"id": model, "name": voice.name, "tag": voice.tag}
            for model, voice in self._found.items()
        ]

    def save(self, text: str, model: str, rate: int, path: str) -> None:
        """Write a text, spoken, to a file."""
        voice = self._loaded(model)
        slowness = voice.config.length_scale * NATURAL / rate
        how = self._how(length_scale=slowness, normalize_audio=False)
        parts = [chunk.audio_float_array for chunk in voice.synthesize(text, how)]
        soundfile.write(path, np.concatenate(parts), voice.config.sample_rate, subtype="FLOAT")

    def _loaded(self, model: str) -> Any:  # noqa: ANN401 - Piper's own type
        if model != self._name:
            self._voice = self._load(self._found[model].model)
            self._name = model
        return self._voice


def _fingerprint(voices: list[NeuralVoice]) -> str:
    """Return what changes when a voice file is another one."""
    stats = [(str(voice.model), voice.model.stat()) for voice in voices]
    told = [f"{name} {stat.st_size} {stat.st_mtime_ns}" for name, stat in stats]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:12]


def start() -> Callable[[Answer], Answer]:
    """Start the reader and return what answers the parent."""
    reader = Reader(Path(sys.argv[1]))

    def answer(question: Answer) -> Answer:
        match question["do"]:
            case "hello":
                return {"engine": "piper", "version": reader.version(), "pitch": False}
            case "voices":
                return {"voices": reader.voices()}
            case _:
                reader.save(question["text"], question["voice"], question["rate"], question["path"])
                return {"path": question["path"]}

    return answer


if __name__ == "__main__":
    serve(start)
