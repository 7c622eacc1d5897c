"""The session script as data: what a file says, before any choice is made.

A field that may differ per variant or per round, or that holds a placeholder,
is a `Value[T]`: the plain thing, or one of `PerVariant`, `PerRound`, `Filled`.
The timeline resolves them while writing a session out. Times are whole ticks
of 1/48,000 s, rates are per minute, pressures 0-10, speeds cm/s.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Generic, Literal, NamedTuple, TypeAlias, TypeVar

from app.script.fault import NOWHERE, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

TICKS = 48_000
"""Ticks in one second: one tick is one frame of sound."""

T = TypeVar("T")

Who: TypeAlias = Literal["therapist", "client", "anyone"]
Audience: TypeAlias = Literal["home", "clinic"]


@dataclass(frozen=True, slots=True)
class Words:
    """A text in one or more languages; key `""` serves all, `nl-u` is formal Dutch."""

    by_language: Mapping[str, str]
    span: Span

    def spoken(self, language: str) -> str:
        """Return the text for a language such as `nl` or `nl-u`, else the first."""
        texts = self.by_language
        for key in (language, language.split("-", maxsplit=1)[0], ""):
            if key in texts:
                return texts[key]
        return next(iter(texts.values()), "")


# --- values that are settled while the session is written out ----------------


@dataclass(frozen=True, slots=True)
class PerVariant(Generic[T]):
    """One value for each choice of a variant axis: `{short: 1 min, long: 4 min}`."""

    axis: str
    by_choice: Mapping[str, Value[T]]
    span: Span


@dataclass(frozen=True, slots=True)
class PerRound(Generic[T]):
    """One value for each round of the nearest repeat: `[15 s, 25 s]`."""

    by_round: tuple[Value[T], ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Filled(Generic[T]):
    """A value with placeholders: read again once they are filled in.

    `read` takes the filled text and gives the value, or raises `ValueError`
    carrying a `Fault` as its only argument.
    """

    text: str
    read: Callable[[str], T]
    span: Span


Value: TypeAlias = T | PerVariant[T] | PerRound[T] | Filled[T]


# --- lengths and breaths ------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Length:
    """How long something lasts, in ticks or in whole breaths.

    `exact`: low == high. `range`: free between the two. `least`: low, no high.
    `most`: high, low is 0. `open`: only `until`, the guess (5 min) is low.
    With `until` a single length is a guess: free to end at any time.
    """

    form: Literal["exact", "range", "least", "most", "open"]
    unit: Literal["time", "breaths"]
    low: int
    high: int | None
    until: Who | None = None


@dataclass(frozen=True, slots=True)
class Pattern:
    """In, second in, hold, out, hold: seconds as exact fractions."""

    inhale: Fraction
    second: Fraction
    full: Fraction
    exhale: Fraction
    empty: Fraction


@dataclass(frozen=True, slots=True)
class Rate:
    """Breaths per minute, from the first breath's to the last's, and a shape.

    The shape is in-hold-out-hold in hundredths of the period.
    """

    first: Fraction
    last: Fraction
    shape: tuple[Fraction, Fraction, Fraction, Fraction]


Pace: TypeAlias = Pattern | Rate | Literal["own pace", "notice"]


@dataclass(frozen=True, slots=True)
class Breathe:
    """Guided breath, own pace, or only noticing."""

    pace: Value[Pace]
    first: Literal["in", "out"] = "in"
    through_in: str = ""
    through_out: str = ""
    fade: int = 0
    count: Value[Fraction] = Fraction(1)
    guide: Literal["voice", "tone", "none", ""] = ""
    span: Span = NOWHERE


# --- conditions ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Compare:
    """`pain >= 6`, `answer < 12 s` (ticks), `change of pain >= 2`, `mood is pleasant`.

    `name` is a check or value, or `answer` inside `when`. `week`, `days` and
    `times played` are names too. `word` is used by `is`; with a length it is `s`.
    """

    name: str
    sign: Literal["<", "<=", ">", ">=", "=", "is"]
    number: Fraction = Fraction(0)
    word: str = ""
    change: bool = False


@dataclass(frozen=True, slots=True)
class Unanswered:
    """`no answer` (name "answer") or `no pain`."""

    name: str


@dataclass(frozen=True, slots=True)
class Flag:
    """A bare word: a choice of a variant, a caution, `home` or `clinic`."""

    name: str


@dataclass(frozen=True, slots=True)
class InRound:
    """`round is 2`, or `last round` when number is 0."""

    number: int


@dataclass(frozen=True, slots=True)
class Several:
    """Several conditions, all joined by `and` or all by `or`."""

    parts: tuple[Condition, ...]
    joined: Literal["and", "or"]


Condition: TypeAlias = Compare | Unanswered | Flag | InRound | Several


# --- what a step does ---------------------------------------------------------


class At(NamedTuple):
    """When a cue speaks: an offset, a breath phase, the end, or again and again."""

    form: Literal["offset", "phase", "end", "every", "every phase"]
    ticks: Value[int] = 0
    phase: Literal["in", "out", ""] = ""
    breath: int = 0


class Cue(NamedTuple):
    """One spoken text inside a step."""

    text: Words
    span: Span
    at: At | None = None
    pause: Value[Length] | None = None
    style: Literal["firm", "soft", ""] = ""
    brief: Words | None = None
    to: Literal["therapist", ""] = ""
    only: Condition | None = None
    unless: Condition | None = None
    gives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Background:
    """What lies under everything from here; an empty name ends it."""

    name: Value[str]
    level: Value[Fraction] = Fraction(0)  # dB
    fade: int = 4 * TICKS
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Say:
    """Spoken text; its cues stand in the step, with the pause after the last."""

    pause: Value[Length] | None = None


@dataclass(frozen=True, slots=True)
class Rest:
    """Silence of a length."""

    length: Value[Length]


@dataclass(frozen=True, slots=True)
class Wait:
    """Time that belongs to people; never counts as rest."""

    length: Value[Length]


@dataclass(frozen=True, slots=True)
class BreatheOnly:
    """A step whose kind is the breath: the breath lane is in the step."""


@dataclass(frozen=True, slots=True)
class BackgroundOnly:
    """A step that only changes the background: it takes no time."""


@dataclass(frozen=True, slots=True)
class Touch:
    """A hand on a place; pace in cm/s, approach and leave in ticks."""

    what: Literal["rest", "breathe with", "stroke", "circle", "rock"]
    where: tuple[Value[str], ...]
    hand: Value[str] = ""
    pressure: Value[Fraction] = Fraction(1)
    pace: Value[Fraction] | None = None
    direction: str = ""
    approach: Value[Length] | None = None
    leave: Value[Length] | None = None
    times: Value[int] | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """A movement; the tempo is out-hold-back-hold in seconds."""

    what: Value[str]
    times: Value[int] | None = None
    sets: Value[int] = 1
    tempo: Value[tuple[Fraction, Fraction, Fraction, Fraction]] | None = None
    side: Value[str] = ""
    effort: Literal["in", "out", ""] = ""
    range: str = ""
    between: Value[Length] | None = None


@dataclass(frozen=True, slots=True)
class Pose:
    """A posture, or a tension, kept."""

    what: Value[str]
    side: Value[str] = ""


@dataclass(frozen=True, slots=True)
class Sound:
    """One sound; takes no time."""

    name: Value[str]
    level: Value[Fraction] = Fraction(0)  # dB


@dataclass(frozen=True, slots=True)
class AnswerForm:
    """What may be answered.

    `scale` 0-10, `number` and `length` between low and high (ticks for a
    length), `choice` among names with texts, `words`, `private words`,
    `count` (breaths in `high` ticks), `stopwatch` (a length).
    """

    form: Literal[
        "scale", "number", "length", "choice", "words", "private words", "count", "stopwatch"
    ]
    low: int = 0
    high: int = 10
    choices: tuple[tuple[str, Words], ...] = ()


@dataclass(frozen=True, slots=True)
class Branch:
    """One way of a check; without a condition it is `otherwise`."""

    condition: Condition | None
    steps: tuple[Step, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Check:
    """A question; its name holds the answer from then on."""

    name: str
    ask: Words
    answer: AnswerForm
    length: Value[Length] | None = None
    when: tuple[Branch, ...] = ()


@dataclass(frozen=True, slots=True)
class Gate:
    """A person decides; no time-out; never skipped by seeking."""

    name: str
    who: Who
    ask: Words
    open: tuple[Step, ...]
    later: tuple[Step, ...]
    stop: tuple[Step, ...]
    rounds: Value[int] = 2


@dataclass(frozen=True, slots=True)
class Repeat:
    """Again, at most so often; `until` is tested after each round."""

    rounds: Value[int]
    steps: tuple[Step, ...]
    until: Condition | None = None
    between: tuple[Step, ...] | Value[Length] | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One item of `each`: a word (field `""`) or a record of fields."""

    fields: Mapping[str, Words]
    span: Span
    only: Condition | None = None
    unless: Condition | None = None


@dataclass(frozen=True, slots=True)
class Keep:
    """`keep: {favourite: highest liking}`."""

    name: str
    check: str
    rank: int
    highest: bool


@dataclass(frozen=True, slots=True)
class Each:
    """Once per item; `name` is the placeholder."""

    items: tuple[Item, ...]
    name: str
    steps: tuple[Step, ...]
    until: Condition | None = None
    between: tuple[Step, ...] | Value[Length] | None = None
    keep: Keep | None = None


@dataclass(frozen=True, slots=True)
class Use:
    """A block, with values."""

    block: str
    given: Mapping[str, Words] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Stop:
    """As if the person had said stop."""

    reason: str


Act: TypeAlias = (
    Say | Rest | Wait | BreatheOnly | BackgroundOnly | Touch | Move | Pose | Sound
    | Check | Gate | Repeat | Each | Use | Stop
)  # fmt: skip


HOLDERS = frozenset((Check, Gate, Repeat, Each, Use, Stop))
"""What leads to other steps, or away: all else a step does is a leaf."""


class Step(NamedTuple):
    """One step: what it does, and the lanes that go with it at once.

    `path` leads to the step in the file's tree: `("steps", 3, "do", 0)`.
    """

    kind: str
    act: Act
    span: Span
    path: tuple[str | int, ...]
    length: Value[Length] | None = None
    cues: tuple[Cue, ...] = ()
    breathe: Breathe | None = None
    background: Background | None = None
    only: Condition | None = None
    unless: Condition | None = None
    gives: tuple[str, ...] = ()
    picture: str = ""
    note: str = ""
    id: str = ""


# --- the head -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Ramp:
    """A value that goes from first to last over the session."""

    first: Fraction
    last: Fraction


@dataclass(frozen=True, slots=True)
class Voice:
    """Words heard per minute, dB and semitones, each from begin to end."""

    rate: Ramp = Ramp(Fraction(105), Fraction(90))
    volume: Ramp = Ramp(Fraction(0), Fraction(0))
    pitch: Ramp = Ramp(Fraction(0), Fraction(0))


@dataclass(frozen=True, slots=True)
class Caution:
    """A word of the program (`name`), or a question of the author's own."""

    name: str
    question: Words | None
    span: Span


@dataclass(frozen=True, slots=True)
class Blank:
    """A value asked before the session; without a default it must be filled."""

    name: str
    answer: AnswerForm
    default: Words | None
    span: Span


@dataclass(frozen=True, slots=True)
class StopWords:
    """Words to stop with (shown, rehearsed) and what is done besides the landing."""

    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Script:
    """A whole session script."""

    version: int
    title: Words
    languages: tuple[str, ...]
    audience: tuple[Audience, ...]
    steps: tuple[Step, ...]
    ending: tuple[Step, ...] = ()
    goal: Words | None = None
    posture: str = ""
    needs: tuple[Words, ...] = ()
    cautions: tuple[Caution, ...] = ()
    covers: tuple[str, ...] = ()
    variants: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    length: Value[Length] | None = None
    background: Background | None = None
    voice: Voice = field(default_factory=Voice)
    pronounce: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    values: tuple[Blank, ...] = ()
    help: str = ""
    stop: StopWords = field(default_factory=StopWords)
    blocks: Mapping[str, tuple[Step, ...]] = field(default_factory=dict)
    author: str = ""
    source: str = ""
    licence: str = ""
    edition: str = ""

    @property
    def is_help(self) -> bool:
        """A help session: no touch, no frame."""
        return self.help == "none"
