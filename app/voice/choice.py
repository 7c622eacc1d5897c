"""Which voice speaks a language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from app.tables.voice import preferred_tags
from app.voice.engine import VoiceInfo


@dataclass(frozen=True, slots=True)
class Preference:
    """How a person wants to hear it.

    Attributes:
        voices: Language → id of the voice.
        speed: Factor on the words per minute while speaking.
        pitch: Semitones on top of the script's.
    """

    voices: Mapping[str, str] = field(default_factory=dict)
    speed: float = 1.0
    pitch: float = 0.0


def primary(tag: str) -> str:
    """Return the language of a tag: `nl` of `nl_BE`, `nl-u` and `NL`."""
    return tag.lower().replace("_", "-").partition("-")[0]


def choose(voices: Iterable[VoiceInfo], language: str, wish: str = "") -> VoiceInfo | None:
    """Return the best voice of a language; never one of another language.

    Args:
        voices: What an engine offers.
        language: A tag; its primary part counts.
        wish: Id of the voice that a person prefers, if it is among them.
    """
    main = primary(language)
    able = [voice for voice in voices if primary(voice.tag) == main]
    tags = preferred_tags(main)

    def order(voice: VoiceInfo) -> tuple[bool, int, int]:
        place = tags.index(voice.tag) if voice.tag in tags else len(tags)
        return voice.id != wish, place, len(voice.tag)

    return min(able, key=order, default=None)
