"""Neural voices of Piper: found where a person points, nothing downloaded."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from app.voice.child import module_command, patience
from app.voice.process import ProcessEngine

CARDS = ("MODEL_CARD", "MODEL_CARD.md", "LICENSE", "LICENSE.md", "LICENSE.txt")
CARD_MOST = 20_000
CONFIG_MOST = 2 * 2**20
SPOKEN_AS = ("espeak", "text")
"""Ways to phonemes that need nothing downloaded."""


@dataclass(frozen=True, slots=True)
class NeuralVoice:
    """A voice file with its description beside it.

    Attributes:
        model: The `.onnx` file.
        tag: Language tag in lower case with dashes.
        quality: What its maker calls its quality, or nothing.
        card: The voice's own licence card; empty where it has none.
    """

    model: Path
    tag: str
    quality: str
    card: str

    @property
    def name(self) -> str:
        """Return what a person calls it."""
        return self.model.stem


def is_installed() -> bool:
    """Tell whether the optional engine is there."""
    return find_spec("piper") is not None


def find_voices(place: Path) -> tuple[NeuralVoice, ...]:
    """Return the voices at a file, or in a folder and its folders.

    A file counts when it has a readable `.onnx.json` beside it.
    """
    files = [place] if place.is_file() else sorted(place.rglob("*.onnx"))
    found = (_described(file) for file in files if file.suffix == ".onnx")
    return tuple(voice for voice in found if voice is not None)


def _described(model: Path) -> NeuralVoice | None:
    config = model.with_name(model.name + ".json")
    try:
        if config.stat().st_size > CONFIG_MOST:
            return None
        said = json.loads(config.read_text(encoding="utf-8"))
        language = said.get("language") or {}
        tag = str(language.get("code") or said["espeak"]["voice"])
        quality = str(said["audio"].get("quality", ""))
        able = said.get("phoneme_type", "espeak") in SPOKEN_AS
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    if not able:
        return None
    return NeuralVoice(model, tag.replace("_", "-").lower(), quality, _card(model))


def _card(model: Path) -> str:
    """Return the licence card that lies beside a voice."""
    names = (*(f"{model.stem}.{name}" for name in CARDS), *CARDS)
    for name in names:
        try:
            with model.with_name(name).open(encoding="utf-8", errors="replace") as file:
                return file.read(CARD_MOST).strip()
        except OSError:
            continue
    return ""


def piper_engine(place: Path) -> ProcessEngine:
    """Return the engine of the voices at a place, in its own process.

    Loading a voice takes seconds, so it may take three times as long.
    """
    command = module_command("app.voice.piper_worker", str(place.resolve()))
    return ProcessEngine("piper", command, patience=lambda text: 3 * patience(text))
