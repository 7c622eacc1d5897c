"""The place of a neural voice, as the command line names it."""

from __future__ import annotations

from pathlib import Path

from app.voice.piper import find_voices, is_installed
from app.words.known import KnownError


def neural_place(text: str | None) -> Path | None:
    """Return the place of a voice, where one is named.

    Raises:
        KnownError: neural voices are not installed, or there is none at that place.
    """
    if not text:
        return None
    place = Path(text)
    if not is_installed():
        raise KnownError("Neural voices need an extra: pip install zacht[neural]")
    if not find_voices(place):
        raise KnownError(
            "There is no Piper voice at {path}: it is a file that ends in .onnx, "
            "with the same name and .json behind it.",
            path=str(place),
        )
    return place
