"""What a session asks to have at hand. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.ui.reckoning import lengths_of
from app.ui.session import MINUTE

if TYPE_CHECKING:
    from app.script.model.script import Script
    from app.timeline.choice import Choices
    from app.words.catalog import Words

_NEEDS: Final = {
    "mat": "a mat",
    "small pillow": "a small pillow",
    "large cushion": "a large cushion",
    "chair": "a chair",
    "blanket": "a blanket",
    "socks": "socks",
    "water": "a glass of water",
    "treatment table": "a treatment table",
    "knee roll": "a knee roll",
    "something pleasant to hold": "something pleasant to hold",
}
"""What sessions ask to have at hand, as the page says it."""

_POSTURE_NEEDS: Final = {
    "lying on back": ("mat",),
    "knees bent": ("mat",),
    "lying on side": ("mat", "small pillow"),
    "lying on belly": ("mat",),
    "calves on chair": ("mat", "chair"),
    "half sitting": ("large cushion",),
    "sitting": ("chair",),
}
"""What a posture asks for, where the session itself does not say."""

_LONG_REST: Final = 15 * MINUTE
"""Whoever lies so long grows cold."""


def needs_of(script: Script, choices: Choices, words: Words) -> tuple[str, ...]:
    """Return what to have at hand: what the session says, else what its posture asks."""
    if script.needs:
        found = [need.spoken(choices.language) for need in script.needs]
    else:
        found = list(_POSTURE_NEEDS.get(script.posture, ()))
        if "mat" in found and lengths_of(script, choices).likely >= _LONG_REST:
            found.append("blanket")
    return tuple(words(_NEEDS.get(need, need)) for need in found)
