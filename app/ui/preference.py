"""What a person may set: a value that is handed in. Wanted for the first paint."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Theme: TypeAlias = Literal["light", "dark", "auto"]
Timer: TypeAlias = Literal["words", "seconds"]
Guide: TypeAlias = Literal["voice", "tone", "none"]
Reach: TypeAlias = Literal["keys", "one", "none", ""]


@dataclass(frozen=True, slots=True)
class Levels:
    """How loud each part is, 0 to 1."""

    voice: float = 0.8
    breath: float = 0.6
    background: float = 0.4
    bells: float = 0.5


@dataclass(frozen=True, slots=True)
class Hearing:
    """How a person wants to hear sessions.

    `voices` gives a language the id of its voice, `pitch` is in semitones.
    `neural` and `background` are places of a person's own files, `device` the
    name of one; empty means the program's or the system's own.
    """

    speaks: bool = True
    voices: Mapping[str, str] = field(default_factory=dict)
    speed: float = 1.0
    pitch: float = 0.0
    neural: str = ""
    guide: Guide = "tone"
    levels: Levels = field(default_factory=Levels)
    background: str = ""
    device: str = ""


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a person may set; `offset` moves the picture, in milliseconds.

    `reduced` is None where the system says it. `country` is its code of two
    letters, empty where it is not known, `contact` somebody of a person's own to
    call, `folder` that of their own sessions. `reach` says what lies within reach
    while a session plays: keys, one key or clicker, nothing; empty until it is
    asked. `keep_days` says how long evenings are kept, 0 always. `first` says
    that the first start is not over yet.
    """

    language: str = "en"
    languages: tuple[tuple[str, str], ...] = (("nl", "Nederlands"), ("en", "English"))
    theme: Theme = "auto"
    text: int = 100  # per cent
    reduced: bool | None = None
    timer: Timer = "words"
    captions: bool = True
    lamp_words: Literal["first", "always"] = "first"
    volume: float = 0.5
    offset: int = 0
    country: str = ""
    contact: str = ""
    formal: bool = False
    reach: Reach = ""
    keep_days: int = 0
    folder: str = ""
    first: bool = True
    hearing: Hearing = field(default_factory=Hearing)

    @property
    def can_answer(self) -> bool:
        """Whether anything lies within reach to answer a question with."""
        return self.reach != "none"
