"""Guides one session from preparing to its end, for window and terminal alike.

A fault of ours while somebody lies down ends in the landing, never in silence:
`fall` plays a clip that was made before the start and that needs no program.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from app.player.transport import Mode, Moment, Transport

if TYPE_CHECKING:
    from app.journal.answer import Answers
    from app.player.preparation import Preparation
    from app.sound.output import Output


@dataclass(frozen=True, slots=True)
class Preparing:
    """How much of the first words is spoken, 0 to 1."""

    share: float


@dataclass(frozen=True, slots=True)
class Falling:
    """The landing clip plays after a fault of ours."""

    text: str


@dataclass(frozen=True, slots=True)
class Ended:
    """The session is over: what was answered, and how it ended."""

    answers: Answers
    stopped: bool
    fell: bool


Frame: TypeAlias = Preparing | Moment | Falling | Ended


class Guide:
    """One evening: prepares, plays, lands."""

    def __init__(self, preparation: Preparation, output: Output, *, volume: float = 0.5) -> None:
        """Begin to prepare; `frame` goes on with it."""
        self._preparation = preparation
        self._output = output
        self._volume = volume
        self._transport: Transport | None = None
        self._answers = 0
        self._settled = False
        self._fallen = False
        preparation.begin()

    @property
    def transport(self) -> Transport | None:
        """Return what plays; `None` while preparing."""
        return self._transport

    def frame(self) -> Frame:
        """Go on, and return what is to be shown now."""
        if self._fallen:
            return self._falling()
        if self._transport is None:
            return self._prepared()
        self._renew(self._transport)
        moment = self._transport.frame()
        if moment.mode is Mode.ENDED:
            return Ended(self._transport.answers, self._transport.stopped, fell=False)
        return moment

    def fall(self) -> None:
        """Leave everything that may be broken, and play the landing clip."""
        self._fallen = True
        self._output.land(self._preparation.landing)

    def close(self) -> None:
        """Let the device go."""
        self._output.close()

    def _prepared(self) -> Frame:
        """Start as soon as the first segment and the landing can be heard."""
        preparation = self._preparation
        if not preparation.can_start:
            return Preparing(preparation.share)
        preparation.settle()
        transport = Transport(
            preparation.program,
            preparation.score,
            self._output,
            help_program=preparation.help_program,
            volume=self._volume,
        )
        transport.start()
        self._transport = transport
        return transport.moment()

    def _renew(self, transport: Transport) -> None:
        """Compile again when an answer has come, or when all clips are there."""
        answers = transport.answers
        all_spoken = not self._settled and self._preparation.share >= 1.0
        if all_spoken or len(answers.given) > self._answers:
            self._settled = self._settled or all_spoken
            self._answers = len(answers.given)
            self._preparation.settle(answers.by_name())
            transport.renew(self._preparation.program, self._preparation.help_program)

    def _falling(self) -> Frame:
        """Show the landing's words until its clip has been heard."""
        if not self._output.has_landed():
            return Falling(self._preparation.landing_text)
        answers = self._transport.answers if self._transport else None
        from app.journal.answer import Answers  # noqa: PLC0415

        return Ended(answers or Answers(), stopped=True, fell=True)
