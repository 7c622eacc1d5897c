"""What the pages show: values that are handed in, nothing that acts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from app.ui.paint.span import Span
from app.ui.preference import Levels, Reach

if TYPE_CHECKING:
    from app.ui.paint.plot import Evening, Tick


@dataclass(frozen=True, slots=True)
class SessionCard:
    """A session in the library; lengths in minutes, `least` to `most` as it can be set.

    `asks` are the cautions it asks for; `moods` says what it is for (rest, breath,
    touch, movement, feeling).
    A session with `faults` does not play: each fault is one readable line.
    """

    id: str
    title: str
    goal: str = ""
    least: int = 0
    likely: int = 0
    most: int = 0
    facts: tuple[str, ...] = ()
    moods: frozenset[str] = frozenset()
    touches: bool = False
    asks_first: bool = False
    asks: frozenset[str] = frozenset()
    line: tuple[Span, ...] = ()
    origin: Literal["bundled", "own", "received"] = "bundled"
    faults: tuple[str, ...] = ()

    @property
    def plays(self) -> bool:
        """Whether it can be played."""
        return not self.faults


@dataclass(frozen=True, slots=True)
class LibraryView:
    """All sessions in their suggested order, or why there are none.

    `trouble` is a sentence about the folder; `folder` is where it looks. `met`
    are the ids of those that were played before.
    """

    cards: tuple[SessionCard, ...] = ()
    trouble: str = ""
    folder: str = ""
    loading: bool = False
    met: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class CautionView:
    """A question that is asked before; `answer` is None until answered."""

    name: str
    question: str
    answer: bool | None = None


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One of a few: pairs of the name that is chosen and the words shown."""

    name: str
    label: str
    choices: tuple[tuple[str, str], ...]
    chosen: str


@dataclass(frozen=True, slots=True)
class BlankView:
    """A value to fill in before; `needed` where there is no default.

    With `choices` it is one of a few. `hint` says what may be filled in, `fault`
    what is wrong with what was.
    """

    name: str
    label: str
    value: str = ""
    needed: bool = False
    choices: tuple[tuple[str, str], ...] = ()
    hint: str = ""
    fault: str = ""


@dataclass(frozen=True, slots=True)
class TimeView:
    """How long a session lasts as it is set, and what it can be set to, in minutes."""

    minutes: int
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class CareView:
    """Whether anything asks for care today; how much it hurts, only after a yes.

    `told` is what that means for this session, `calls` whether a doctor may be needed.
    """

    answer: bool | None = None
    pain: int | None = None
    told: str = ""
    calls: bool = False


@dataclass(frozen=True, slots=True)
class InsteadView:
    """Another session that suits better today."""

    id: str
    title: str
    facts: str = ""


@dataclass(frozen=True, slots=True)
class BeforeView:
    """One session, before it starts.

    `rests` says in sentences what will be rest, by the answers so far; `refused` says
    why it cannot be started at all, `instead` what can. `passed` says when the questions
    were answered that are not asked now. `elsewhere` tells what a stranger's session
    does, until it was begun once. `device` is what it is heard through. `reach` is None
    where it is not asked for. `notices` tell of voice, sound, language.
    """

    id: str
    title: str
    goal: str = ""
    posture: str = ""
    posture_words: str = ""
    needs: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    line: tuple[Span, ...] = ()
    cautions: tuple[CautionView, ...] = ()
    choices: tuple[ChoiceView, ...] = ()
    blanks: tuple[BlankView, ...] = ()
    passed: str = ""
    care: CareView | None = None
    instead: InsteadView | None = None
    time: TimeView | None = None
    reach: Reach | None = None
    elsewhere: tuple[str, ...] = ()
    device: str = ""
    hint: str = ""
    notices: tuple[str, ...] = ()
    rests: tuple[str, ...] = ()
    refused: str = ""
    levels: Levels = field(default_factory=Levels)
    stop_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SavingView:
    """A file that is saved: a sentence, and how far it is while it goes on."""

    told: str = ""
    share: float | None = None


@dataclass(frozen=True, slots=True)
class ChangeView:
    """The first and the last answer to one check, 0-10; None is no answer."""

    name: str
    label: str
    start: int | None
    end: int | None
    ends: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class AfterView:
    """A session that is over.

    `notice` tells afterwards what went wrong, if anything did.
    """

    title: str
    when: str = ""
    line: tuple[Span, ...] = ()
    share: float = 1.0
    stopped: bool = False
    changes: tuple[ChangeView, ...] = ()
    answers: tuple[tuple[str, str], ...] = ()
    notice: str = ""


@dataclass(frozen=True, slots=True)
class EveningView:
    """One session that was done; `fact` says how it ended, if that is to be said."""

    id: int
    when: str
    title: str
    line: tuple[Span, ...] = ()
    words: str = ""
    fact: str = ""


@dataclass(frozen=True, slots=True)
class WeeksView:
    """One question over the weeks: before and after, and some dates.

    `told` says it in a sentence to who cannot see it.
    """

    name: str
    label: str
    evenings: tuple[Evening, ...]
    ticks: tuple[Tick, ...]
    told: str = ""


@dataclass(frozen=True, slots=True)
class EveningsView:
    """What was done, the latest first; `told` is what just happened to it."""

    evenings: tuple[EveningView, ...] = ()
    weeks: tuple[WeeksView, ...] = ()
    told: str = ""
    can_undo: bool = False


@dataclass(frozen=True, slots=True)
class SignalView:
    """What a person may notice, and what to do then."""

    tier: str
    notice: str
    act: str


@dataclass(frozen=True, slots=True)
class AlarmView:
    """When to call someone; `country` is empty where it is not known.

    `numbers` pairs what a number is for with the number, the most urgent first.
    """

    signals: tuple[SignalView, ...]
    numbers: tuple[tuple[str, str], ...] = ()
    country: str = ""


@dataclass(frozen=True, slots=True)
class MachineView:
    """What this machine has to be heard with; `voices` pairs ids with names.

    `speaks` gives a language the name of the voice that will speak it, `missing`
    says how to add one where there is none; `sound_fault` says why nothing sounds.
    """

    looking: bool = True
    voices: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    speaks: Mapping[str, str] = field(default_factory=dict)
    missing: Mapping[str, str] = field(default_factory=dict)
    faults: tuple[str, ...] = ()
    has_pitch: bool = False
    has_neural: bool = True
    cards: tuple[str, ...] = ()
    neural_fault: str = ""
    background_fault: str = ""
    devices: tuple[str, ...] = ()
    sound_fault: str = ""

    def has_trouble(self, language: str) -> bool:
        """Whether a person of a language will miss a voice or all sound."""
        is_mute = language not in self.speaks
        return not self.looking and (is_mute or bool(self.sound_fault))


@dataclass(frozen=True, slots=True)
class TroubleView:
    """What does not work, what that means, and what a person can do.

    `faults` are told as they are, to be copied. What is not offered has no words:
    `on` goes on without it, `again` tries once more, `other` chooses another file.
    """

    title: str
    lead: str
    ways: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    on: str = ""
    again: str = ""
    other: str = ""
