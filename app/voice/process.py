"""An engine that speaks in a process of its own, and may fail without harm."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from app.voice.child import Answer, Child, module_command, patience
from app.voice.clip import NotSoundError, joined, read
from app.voice.engine import (
    Clip,
    EngineDiedError,
    EngineHungError,
    EngineRefusedError,
    NoWordsError,
    Request,
    VoiceInfo,
)
from app.voice.text import clean, has_words, split

T = TypeVar("T")

MEMORY = Path("/dev/shm")  # noqa: S108 - where Linux keeps files in memory


class ProcessEngine:
    """Speaks through a worker that may hang or die.

    A worker answers `hello` with engine, version and pitch, `voices` with the
    voices, and `say` by writing a sound file where it is told to.

    Args:
        name: What it is called until the worker has said so.
        command: The worker, or in tests a play of one.
        patience: Seconds allowed for a text.
    """

    def __init__(
        self,
        name: str,
        command: Sequence[str],
        patience: Callable[[str], float] = patience,
    ) -> None:
        """Start nothing yet."""
        self._child = Child(name, command)
        self._patience = patience
        self._voices: tuple[VoiceInfo, ...] | None = None

    @property
    def name(self) -> str:
        """Return the engine's name, once it has started."""
        return str(self._child.hello.get("engine", self._child.name))

    @property
    def version(self) -> str:
        """Return the versions of driver and library, once started."""
        return str(self._child.hello.get("version", ""))

    @property
    def has_pitch(self) -> bool:
        """Tell whether the engine lets its pitch be set."""
        return bool(self._child.hello.get("pitch"))

    def voices(self) -> tuple[VoiceInfo, ...]:
        """Return the voices, asked for once.

        Raises:
            VoiceError: There is no such engine here.
        """
        if self._voices is None:
            found = self._twice(partial(self._asked, {"do": "voices"}, ""))["voices"]
            self._voices = tuple(
                VoiceInfo(self.name, voice["id"], voice["name"], voice["tag"]) for voice in found
            )
        return self._voices

    def say(self, request: Request) -> Clip:
        """Speak a text, in pieces where it is long.

        Raises:
            VoiceError: It failed twice.
        """
        text = clean(request.text)
        if not has_words(text):
            raise NoWordsError
        clips = [self._twice(partial(self._spoken, piece, request)) for piece in split(text)]
        return clips[0] if len(clips) == 1 else joined(clips)

    def rest(self) -> None:
        """End the worker: it holds twenty megabytes, or a whole neural voice."""
        self._child.end()

    def close(self) -> None:
        """End the worker, also while it speaks."""
        self._child.close()

    def _twice(self, work: Callable[[], T]) -> T:
        """Do it, and once more with a new worker if that failed."""
        try:
            return work()
        except (EngineHungError, EngineDiedError, EngineRefusedError):
            self._child.end()
        return work()

    def _spoken(self, text: str, request: Request) -> Clip:
        folder = MEMORY if MEMORY.is_dir() else None
        with tempfile.TemporaryDirectory(dir=folder, ignore_cleanup_errors=True) as name:
            path = Path(name, "spoken.wav")
            question: Answer = {
                "do": "say",
                "text": text,
                "voice": request.voice,
                "rate": request.rate,
                "pitch": request.pitch,
                "path": str(path),
            }
            self._asked(question, text)
            return self._heard(path)

    def _asked(self, question: Answer, text: str) -> Answer:
        answer = self._child.ask(question, self._patience(text))
        if "refused" in answer:
            raise EngineRefusedError(engine=self.name, why=str(answer["refused"]))
        return answer

    def _heard(self, path: Path) -> Clip:
        try:
            return read(path.read_bytes())
        except (OSError, NotSoundError) as fault:
            raise EngineRefusedError(engine=self.name, why="no sound") from fault


def system_engine() -> ProcessEngine:
    """Return the voices of the operating system."""
    return ProcessEngine("system", module_command("app.voice.worker"))
