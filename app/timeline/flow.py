"""A session written out: every choice made that can be made beforehand.

A `Flow` is a sequence of nodes, played from first to last. Blocks, repeats,
items, variants, values per round and placeholders are gone; what is left open
is only what a person decides while it plays. To walk all paths:

    Play      one way: it is played, and lasts its length
    Question  asked, then the first of its `ways` that holds is played;
              without an answer the way that holds for an unanswered question
    Gate      `open` (any of the asks), or `later[0]`, ask again, `later[1]` …,
              and after the last ask past it; or `stop`, which ends as `Halt`
    Choose    the first of its ways that holds, without time; the last has no
              condition, its steps may be none
    Rounds    the first pass, then, unless its `until` holds, the next pass …
    Halt      the path leaves for the landing and the ending

and every way rejoins the node that follows. A path ends with `Written.ending`,
which is played after the steps, after a halt, and after the landing. Conditions
name the check they look at: `answer` has become its name. Lengths keep their
range: what of it is played is decided for the whole session.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, NamedTuple, TypeAlias

from app.script.fault import Span
from app.script.model.breath import Pattern, Rate
from app.script.model.condition import Condition
from app.script.model.cue import At
from app.script.model.length import Length, Who
from app.script.model.question import AnswerForm


class Line(NamedTuple):
    """A spoken line, filled in; `brief` is shorter, for where it does not fit.

    `private` marks a filled-in value: its clip is never stored. `language` is
    that of the text where it is not there in the session's own. `recording` names
    the author's own recording of the whole text.
    """

    text: str
    span: Span
    at: At | None = None
    offset: int = 0  # ticks, for `60 s` and `every 60 s`
    pause: Length | None = None
    style: Literal["firm", "soft", ""] = ""
    brief: str = ""
    to: Literal["therapist", ""] = ""
    gives: tuple[str, ...] = ()
    private: bool = False
    language: str = ""
    recording: str = ""


@dataclass(frozen=True, slots=True)
class Breath:
    """The breath of a step, seconds already counted by `count`."""

    pace: Pattern | Rate | Literal["own pace", "notice"]
    first: Literal["in", "out"] = "in"
    through_in: str = ""
    through_out: str = ""
    fade: int = 0
    guide: Literal["voice", "tone", "none", ""] = ""


@dataclass(frozen=True, slots=True)
class Ground:
    """What lies under everything from here; an empty name is silence."""

    name: str
    level: float
    fade: int
    line: int


@dataclass(frozen=True, slots=True)
class Say:
    """Spoken lines; the pause comes after the last."""

    pause: Length | None = None


@dataclass(frozen=True, slots=True)
class Rest:
    """Silence: a rest, only a breath, only a background."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Time that belongs to people; it never counts as rest."""


@dataclass(frozen=True, slots=True)
class Touch:
    """A hand on places: ids as in the table, sides already left or right."""

    what: Literal["rest", "breathe with", "stroke", "circle", "rock"]
    where: tuple[str, ...]  # ids: "belly.mid", "forearm.l"
    names: tuple[str, ...]  # "belly mid", "left forearm"
    hand: str
    pressure: Fraction
    pace: Fraction | None
    direction: str
    approach: Length | None
    leave: Length | None
    times: int | None


@dataclass(frozen=True, slots=True)
class Move:
    """A movement; `tempo` is out-hold-back-hold in seconds."""

    what: str
    times: int | None
    sets: int
    tempo: tuple[Fraction, Fraction, Fraction, Fraction] | None
    side: str  # "", "left", "right", "left then right", "alternate" …
    effort: Literal["in", "out", ""]
    range: str
    between: Length | None


@dataclass(frozen=True, slots=True)
class Pose:
    """A posture, or a tension, kept."""

    what: str
    side: str


@dataclass(frozen=True, slots=True)
class Sound:
    """One sound; takes no time."""

    name: str
    level: float  # dB


Act: TypeAlias = Say | Rest | Wait | Touch | Move | Pose | Sound


class Place(NamedTuple):
    """Where a node comes from.

    `path` leads to the step in the file's tree. `trail` tells the same step
    of a repeat, an item or a block's use from its other copies.
    """

    kind: str
    path: tuple[str | int, ...]
    trail: tuple[str | int, ...]
    span: Span
    id: str = ""


class Play(NamedTuple):
    """A step that is played; `number` tells it from all others of the session.

    `barred` names the caution for which it is played as silent rest of the
    same length; it is then neither touched nor breathed nor spoken.
    """

    number: int
    place: Place
    act: Act
    length: Length | None = None
    breath: Breath | None = None
    lines: tuple[Line, ...] = ()
    ground: Ground | None = None
    gives: tuple[str, ...] = ()
    picture: str = ""
    barred: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One way: what must hold (`None`: always) and what is then played."""

    condition: Condition | None
    flow: Flow


@dataclass(frozen=True, slots=True)
class Question:
    """A check: asked, answered or not, then the first way that holds."""

    number: int
    place: Place
    name: str
    lines: tuple[Line, ...]  # its cues and, last, the question itself
    answer: AnswerForm
    limit: int | None  # ticks; None is the house's
    ways: tuple[Choice, ...]
    ground: Ground | None = None


@dataclass(frozen=True, slots=True)
class Gate:
    """A person decides; `later` holds the steps of each round."""

    number: int
    place: Place
    name: str
    who: Who
    lines: tuple[Line, ...]
    open: Flow
    later: tuple[Flow, ...]
    stop: Flow
    ground: Ground | None = None


@dataclass(frozen=True, slots=True)
class Choose:
    """A test without time; the last way has no condition."""

    place: Place
    ways: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Pass:
    """One round: its steps, and what then ends the rounds (`None`: nothing)."""

    flow: Flow
    until: Condition | None


@dataclass(frozen=True, slots=True)
class Rounds:
    """Passes, each but the first with its `between` in front, until one ends them."""

    place: Place
    passes: tuple[Pass, ...]


@dataclass(frozen=True, slots=True)
class Halt:
    """As if the person had said stop."""

    place: Place
    reason: str


Node: TypeAlias = Play | Question | Gate | Choose | Rounds | Halt
Flow: TypeAlias = tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """A whole session, written out.

    `landing` is what the script adds to the program's own landing. `heeds`
    names checks whose answers stand in texts or values: after one of them is
    answered the session is written out again. `length` is the head's promise.
    `asks` are the cautions that have to be asked before: those that the script
    lists, and those that its steps bring.
    """

    steps: Flow
    ending: Flow
    landing: Flow
    ground: Ground | None
    length: Length | None = None
    heeds: frozenset[str] = frozenset()
    asks: tuple[str, ...] = ()
