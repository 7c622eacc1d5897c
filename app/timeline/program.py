"""The compiled program: segments of pure events, in whole ticks.

All starts and ends are ticks from the beginning of their segment. A segment
ends only where a person decides or something is tested. Events of one lane
never overlap. Compiling the same script and choices twice gives equal programs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal, NamedTuple, TypeAlias

from app.script.model import AnswerForm, Condition, Who

PhaseKind: TypeAlias = Literal["in", "in2", "hold-in", "out", "hold-out"]


@dataclass(frozen=True, slots=True)
class Choices:
    """What is chosen before a session: everything compile needs beside the script.

    A caution that is missing counts as yes; `answers` holds what was answered
    so far in this session, oldest first, so that texts may use it; an asking
    without an answer is an empty text. `values` may hold `lead`: the person's
    leading side, right when left out. `allowed` are cautions that a therapist
    saw answered yes and let pass; at home they count for nothing. `share` sets all
    ranges between their limits, 0 to 1, without looking at any promised length.
    `recorded` names the author's own recordings: by the id of a step, the number of
    a line in it from 1, and the language of its text.
    """

    language: str
    place: Literal["home", "clinic"] = "home"
    variants: Mapping[str, str] = field(default_factory=dict)
    cautions: Mapping[str, bool] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fit: int | None = None  # ticks
    week: int = 1
    days: int = 0
    played: int = 0
    allowed: frozenset[str] = frozenset()
    share: Fraction | None = None
    recorded: Mapping[tuple[str, int, str], str] = field(default_factory=dict)


class Phrase(NamedTuple):
    """What the voice renders as one clip.

    `rate` is in words heard per minute, `gain` in dB, `pitch` in semitones.
    `private` marks a text with a filled-in value: its clip is never stored.
    `recording` names the author's own recording of it, which comes first.
    """

    text: str
    language: str
    rate: int = 100
    style: Literal["firm", "soft", ""] = ""
    gain: float = 0.0
    pitch: float = 0.0
    private: bool = False
    recording: str = ""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One cue: the text as shown, and its phrases with their own starts."""

    start: int
    end: int
    text: str
    phrases: tuple[tuple[int, Phrase], ...]  # (tick in the segment, phrase)
    step: int
    line: int
    gives: tuple[str, ...] = ()
    to: Literal["therapist", ""] = ""


@dataclass(frozen=True, slots=True)
class Phase:
    """One phase of a breath; `breath` counts from 1, `of` is how many in its step.

    `guided` goes 1 → 0 over a fade; 0 for noticing and own pace, whose single
    phase has kind `in` and `breath` 0.
    """

    start: int
    end: int
    kind: PhaseKind
    breath: int
    of: int
    step: int
    line: int
    guided: float = 1.0
    through: str = ""
    pace: Literal["paced", "own pace", "notice"] = "paced"
    guide: Literal["voice", "tone", "none", ""] = ""


@dataclass(frozen=True, slots=True)
class Hand:
    """A touch: ids of places as in the body map, turns over the whole event."""

    start: int
    end: int
    what: Literal["rest", "breathe with", "stroke", "circle", "rock"]
    where: tuple[str, ...]  # e.g. "belly.mid", "iliac.inner.l"
    names: tuple[str, ...]  # as the script says: "belly mid", "left inner hip"
    pressure: Fraction
    step: int
    line: int
    side: Literal["left", "right", ""] = ""
    shape: str = ""
    turns: Fraction = Fraction(0)
    pace: Fraction = Fraction(0)  # cm/s
    direction: str = ""
    approach: int = 0  # ticks inside the event
    leave: int = 0


@dataclass(frozen=True, slots=True)
class Motion:
    """A movement or a pose kept; `turn` is the length of one repetition."""

    start: int
    end: int
    what: str
    step: int
    line: int
    kind: Literal["move", "pose"] = "move"
    side: Literal["left", "right", ""] = ""
    turn: int = 0
    count: int = 0
    #: Number of the first repetition in its step, and how many the step has.
    first: int = 1
    of: int = 0
    effort: Literal["in", "out", ""] = ""
    range: str = ""


Body: TypeAlias = Hand | Motion


@dataclass(frozen=True, slots=True)
class Strike:
    """A sound, begun at `start`; it rings on over what follows."""

    start: int
    name: str
    level: float  # dB
    step: int
    line: int


@dataclass(frozen=True, slots=True)
class Under:
    """A background from `start` to the segment's end or the next one's start.

    With `start` 0 and `fade` 0 it simply goes on from the segment before.
    An empty name is silence.
    """

    start: int
    name: str
    level: float  # dB
    fade: int  # ticks
    line: int


@dataclass(frozen=True, slots=True)
class StepMark:
    """Where a step begins; `index` points into `Program.steps`."""

    start: int
    index: int


# --- how a segment ends ---------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Go:
    """On to another segment, without a gap."""

    to: int


@dataclass(frozen=True, slots=True)
class Way:
    """One way out of a check or test; without a condition it is `otherwise`."""

    condition: Condition | None
    to: int


@dataclass(frozen=True, slots=True)
class Ask:
    """A check: after the question it waits for an answer, `limit` ticks at most.

    The first way whose condition holds is taken; the last has no condition.
    """

    name: str
    ask: str
    answer: AnswerForm
    limit: int
    likely: int
    ways: tuple[Way, ...]
    step: int
    line: int


@dataclass(frozen=True, slots=True)
class Decide:
    """A gate: it waits for a person without limit."""

    name: str
    who: Who
    ask: str
    open: int
    later: int
    stop: int
    step: int
    line: int


@dataclass(frozen=True, slots=True)
class Open:
    """An open length: ends at a key between `least` and `most` ticks of the segment.

    The segment's events run to `most` (or to the limit of a step); `likely` is
    the guess. `leave` ticks are played by the segment it goes to.
    """

    who: Who
    least: int
    likely: int
    most: int | None
    to: int
    step: int
    line: int


@dataclass(frozen=True, slots=True)
class Test:
    """A condition tested at once, without time: a round's `until`, an `only`."""

    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class End:
    """The session is over."""


@dataclass(frozen=True, slots=True)
class Halt:
    """As if the person had said stop: the landing, then the ending."""

    reason: str


Exit: TypeAlias = Go | Ask | Decide | Open | Test | Halt | End


@dataclass(frozen=True, slots=True)
class Segment:
    """Events of five lanes and how it ends.

    `length` is the fixed part in ticks: up to where a question has been asked.
    In an `Open` segment it is the likely length. `prompts` are only shown, on a
    therapist's page.
    """

    index: int
    length: int
    exit: Exit
    voice: tuple[Spoken, ...] = ()
    breath: tuple[Phase, ...] = ()
    body: tuple[Body, ...] = ()
    sound: tuple[Strike, ...] = ()
    under: tuple[Under, ...] = ()
    marks: tuple[StepMark, ...] = ()
    prompts: tuple[Spoken, ...] = ()


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step as shown in the strip and used by `back` and `forward`.

    `touches` is True where hands are on the body: a help session never returns
    there, and a seek never lands there past an unanswered question. `trail`
    tells the copies of a repeated step apart; `length` is what it probably lasts.
    """

    index: int
    kind: str
    path: tuple[str | int, ...]
    line: int
    title: str
    segment: int
    start: int
    touches: bool = False
    in_ending: bool = False
    id: str = ""
    in_landing: bool = False
    trail: tuple[str | int, ...] = ()
    length: int = 0
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Lengths:
    """Least, likely and most length of the whole session, in ticks."""

    least: int
    likely: int
    most: int


@dataclass(frozen=True, slots=True)
class Program:
    """A session, compiled along all its paths.

    It starts in segment 0. `landing` is the program's own soft stop, which goes
    on into `ending`. `left` gives for each segment the likely ticks from its
    start to the end. `skipped` names steps that play as rest, and why. `heeds`
    names the checks after whose answer the session is compiled anew, since
    texts or values look at it; `asks` the cautions to ask before. `share` is
    where all ranges stand between their limits.
    """

    language: str
    segments: tuple[Segment, ...]
    steps: tuple[StepRow, ...]
    landing: int
    ending: int
    lengths: Lengths
    left: tuple[int, ...]
    skipped: tuple[tuple[int, str], ...] = ()
    heeds: frozenset[str] = frozenset()
    asks: tuple[str, ...] = ()
    share: Fraction = Fraction(1, 2)
