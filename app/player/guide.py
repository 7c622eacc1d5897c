"""Guides one session from preparing to its end, for window and terminal alike.

A fault of ours while somebody lies down ends in the landing, never in silence:
a clip that was made before the start, and that needs no program, is played.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from app.journal.answer import Answers
from app.player.moment import Mode, Moment
from app.player.transport import Transport
from app.timeline.seek import phase_border
from app.words.known import KnownError

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    import numpy as np
    from numpy.typing import NDArray

    from app.player.preparation import Preparation
    from app.sound.output import Output
    from app.timeline.adapt import Change
    from app.timeline.program import Program, StepRow
    from app.timeline.state import Position


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


Told: TypeAlias = (
    "Callable[[type[BaseException], BaseException | None, TracebackType | None], object]"
)
"""Is told of each fault of ours, as `sys.excepthook` would be."""

Frame: TypeAlias = Preparing | Moment | Falling | Ended


class Guide:
    """One evening: prepares, plays, lands; raises nothing of its own."""

    def __init__(
        self,
        preparation: Preparation,
        output: Output,
        told: Told,
        *,
        volume: float = 0.5,
        answers: Answers = Answers(),  # noqa: B008 - frozen
    ) -> None:
        """Begin to prepare; `frame` goes on with it.

        `answers` were given before, where a session goes on that was interrupted.
        """
        self._preparation = preparation
        self._output = output
        self._told = told
        self._volume = volume
        self._answers = answers
        self._transport: Transport | None = None
        self._landing: tuple[str, NDArray[np.float32]] | None = None
        self._fallen = False
        self._lost = False  # even the landing cannot be heard
        self._left = False  # stop was said before anything was heard
        self._border: Position | None = None  # where a change is swapped in
        preparation.begin()

    @property
    def transport(self) -> Transport | None:
        """Return what plays; `None` while preparing."""
        return self._transport

    @property
    def trouble(self) -> KnownError | None:
        """Return what the person should know about the sound now."""
        return self._output.trouble()

    @property
    def is_lost(self) -> bool:
        """Whether the device is gone and is looked for."""
        return self._output.is_lost

    def choose_device(self, device: str) -> None:
        """Go over to another device, or stay where that cannot be opened."""
        with suppress(KnownError):
            self._output.choose(device or None)

    @property
    def outcome(self) -> Ended:
        """Return how it ended, or how it would if it ended now."""
        transport = self._transport
        if transport is None:
            return Ended(Answers(), stopped=True, fell=self._fallen)
        return Ended(transport.answers, transport.stopped or self._fallen, fell=self._fallen)

    def frame(self) -> Frame:
        """Go on, and return what is to be shown now; after a fault, the landing."""
        try:
            return self._frame()
        except Exception as error:  # noqa: BLE001 - somebody lies down: land, then tell
            self._fall(error)
        return self._falling()

    def wish(self, wish: Callable[[Transport], object]) -> None:
        """Do what the person wants, if something plays; after a fault, land."""
        if self._transport is None or self._fallen:
            return
        try:
            wish(self._transport)
        except Exception as error:  # noqa: BLE001 - as above
            self._fall(error)

    def stop(self) -> None:
        """Land softly, or leave at once while nothing is heard yet."""
        self._left = self._transport is None
        self.wish(Transport.stop)

    def _frame(self) -> Frame:
        """Go on with what plays."""
        if self._fallen:
            return self._falling()
        if self._left:
            return self.outcome
        if self._transport is None:
            return self._prepared()
        self._renew(self._transport)
        self._swap(self._transport)
        moment = self._transport.frame()
        return self.outcome if moment.mode is Mode.ENDED else moment

    def _fall(self, error: Exception) -> None:
        """Leave everything that may be broken, and play the landing clip, once."""
        self._told(type(error), error, error.__traceback__)
        self._lost = self._fallen
        self._fallen = True
        if self._landing is not None and not self._lost:
            try:
                self._output.land(self._landing[1])
            except Exception as worse:  # noqa: BLE001 - the last net
                self._told(type(worse), worse, worse.__traceback__)
                self._lost = True

    def close(self) -> None:
        """Let the device go."""
        self._output.close()

    def _prepared(self) -> Frame:
        """Start as soon as the first segment and the landing can be heard."""
        preparation = self._preparation
        if not preparation.can_start:
            return Preparing(preparation.share)
        preparation.settle()
        self._landing = preparation.landing_text, preparation.landing
        transport = Transport(
            preparation.program,
            preparation.score,
            self._output,
            help_program=preparation.help_program,
            recompile=self._recompiled,
            volume=self._volume,
        )
        transport.start(preparation.beginning, self._answers)
        self._transport = transport
        return transport.moment()

    def _renew(self, transport: Transport) -> None:
        """Lay the rest by its clips, as they come."""
        if self._preparation.is_behind and self._border is None:
            self._preparation.settle()
            transport.renew(self._preparation.program, self._preparation.help_program)

    def _recompiled(self, answers: Answers) -> Program:
        """Return the program as it is with what was answered so far."""
        self._border = None
        self._preparation.settle(answers.by_name())
        return self._preparation.program

    @property
    def change(self) -> Change:
        """Return what has been changed while it plays."""
        return self._preparation.change

    def make(self, change: Change) -> bool:
        """Change the session from its next border on; False where a house rule forbids it."""
        transport = self._transport
        if transport is None or transport.in_help or self._preparation.breaks_rules(change):
            return False
        self._longer = change == replace(self.change, longer=change.longer)
        self._preparation.change = change
        self._preparation.settle()
        self._border = phase_border(transport.course.program, transport.course.position)
        return True

    @property
    def is_changing(self) -> bool:
        """Whether a change waits for the border at which it is made."""
        return self._border is not None

    def murmur(self, value: str) -> None:
        """Say softly what is chosen, before it is confirmed."""
        self.wish(lambda at: at.murmur(self._preparation.softly(at.course.position.segment, value)))

    def tell(self, sentence: str) -> None:
        """Say one of our own sentences softly."""
        self.wish(
            lambda at: at.murmur(self._preparation.told(at.course.position.segment, sentence))
        )

    def step(self) -> StepRow | None:
        """Return the step that plays."""
        transport = self._transport
        return None if transport is None else transport.moment().state.step

    def _swap(self, transport: Transport) -> None:
        """Go on in the changed program once the border has been heard."""
        border, at = self._border, transport.course.position
        if border is None or transport.in_help:
            return
        program = self._preparation.program
        reached = at.segment != border.segment or at.tick >= border.tick
        if reached and self._preparation.score(program, at.segment) is not None:
            self._border = None
            transport.exchange(program, longer=self._longer)

    def _falling(self) -> Frame:
        """Show the landing's words until its clip has been heard."""
        if self._landing is None or self._lost or self._output.has_landed():
            return self.outcome
        return Falling(self._landing[0])
