"""A session as a file, along given answers: spoken first, then written whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol, TypeAlias

from app.export.audio import FORMATS, CancelledError, Label, MakeScore, Progress, write_audio
from app.export.caption import srt, vtt
from app.library.shelf import write_text
from app.script.fault import Level
from app.script.model.script import Script
from app.timeline.aloud import Guide, aloud
from app.timeline.caption import captions
from app.timeline.choice import Choices
from app.timeline.compile import compile_session
from app.timeline.lane import Phrase
from app.timeline.path import Stretch, walk
from app.timeline.phrase import phrases_of
from app.timeline.program import Program
from app.words.known import KnownError

SOUND = tuple(FORMATS)
CAPTIONS = (".vtt", ".srt")

_LOOK = 0.1
"""Seconds between two looks whether it is still wanted."""
_SPOKEN = 0.5
"""Share of the work that is done when all is spoken, as it is shown."""

IsCancelled: TypeAlias = Callable[[], bool]


class Voice(Protocol):
    """What speaks phrases, on a thread of its own."""

    def prepare(
        self, phrases: Sequence[Phrase], on_progress: Callable[[int, int], None] | None = None
    ) -> None:
        """Begin to speak phrases; told how many of how many are settled."""
        ...

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until nothing more is to be spoken; False when it takes longer."""
        ...

    def cancel(self) -> None:
        """Speak no more."""
        ...

    def length(self, phrase: Phrase) -> int | None:
        """Return the ticks of a phrase's clip; None without one."""
        ...


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which session, chosen how, and what is answered: one value for each asking.

    `guide` is what guides a breath where its step does not say.
    """

    script: Script
    choices: Choices
    answers: Mapping[str, tuple[str, ...]]
    guide: Guide = "tone"


def write_session(
    target: Path,
    wanted: Wanted,
    voice: Voice,
    make_score: MakeScore,
    progress: Progress = lambda _: None,
    is_cancelled: IsCancelled = lambda: False,
) -> None:
    """Write a session as sound or as captions, by the ending of the name.

    A check without an answer goes its way of no answer. The file is written
    whole or not at all; `progress` is told shares from 0 to 1.

    Raises:
        KnownError: the ending means nothing, a gate has no answer, or the file
            cannot be written.
        CancelledError: `is_cancelled` said so.
    """
    ending = ending_of(target)
    path = spoken_path(wanted, voice, lambda share: progress(_SPOKEN * share), is_cancelled)
    title, language = wanted.script.title.spoken(wanted.choices.language), wanted.choices.language
    if ending in CAPTIONS:
        shown = captions(path)
        write_text(target, vtt(shown, title, language) if ending == ".vtt" else srt(shown))
        progress(1.0)
        return

    def tell(share: float) -> None:
        progress(_SPOKEN + (1 - _SPOKEN) * share)

    write_audio(target, path, make_score, Label(title, language), tell, is_cancelled)


def ending_of(target: Path) -> str:
    """Return the ending of a name.

    Raises:
        KnownError: nothing is written under such a name.
    """
    ending = target.suffix.lower()
    if ending not in (*SOUND, *CAPTIONS):
        known = ", ".join((*SOUND, *CAPTIONS))
        raise KnownError("{name} has none of these endings: {known}", name=target.name, known=known)
    return ending


def spoken_path(
    wanted: Wanted, voice: Voice, progress: Progress, is_cancelled: IsCancelled
) -> tuple[Stretch, ...]:
    """Return the path along the answers, laid by the clips of the voice.

    Raises:
        KnownError: a gate has no answer.
        CancelledError: it is no longer wanted.
    """
    for _ in range(2):  # estimated lengths first, then the clips
        path = walk(_compiled(wanted, voice), wanted.answers)
        phrases = phrases_of(stretch.segment for stretch in path)
        voice.prepare(phrases, lambda done, of: progress(done / max(1, of)))
        while not voice.wait(_LOOK):
            if is_cancelled():
                voice.cancel()
                raise CancelledError
    return walk(_compiled(wanted, voice), wanted.answers)


def _compiled(wanted: Wanted, voice: Voice) -> Program:
    """Return the program by the clips that are there."""
    choices = replace(wanted.choices, answers=wanted.answers)
    program, faults = compile_session(wanted.script, choices, voice.length)
    if program is None:
        raise KnownError(
            "With these choices this session has faults and cannot be played ({codes}).",
            codes=", ".join(sorted({fault.code for fault in faults if fault.level is Level.ERROR})),
        )
    return aloud(program, wanted.guide, voice.length)
