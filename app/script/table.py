"""The table of the language: each kind of step, its fields, how each is read.

A kind is one entry. Checker, JSON Schema, the editor's forms and the reference
page all come from here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from app.script import block
from app.script import field as f
from app.script.answer import read_answer
from app.script.book import varied
from app.script.breath import read_tempo
from app.script.cue import read_say
from app.script.model import act, holder, question
from app.script.text import read_plain, read_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.script.book import Reader


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a step.

    `form` names how its value is written, for schema, forms and reference;
    `name` is what it is called in the model; `about` one sentence in English.
    """

    key: str
    read: Reader
    form: str
    about: str
    name: str = ""
    required: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of step; `own` is its first key.

    `alone` marks a kind that holds other steps or a question: what is said beside
    it, or lies under it from here, comes first. Nothing is breathed meanwhile, and
    it has no length of its own.
    """

    own: Field
    about: str
    example: str
    act: Callable[..., Any]
    fields: tuple[Field, ...] = ()
    alone: bool = False
    name: str = field(init=False)

    def __post_init__(self) -> None:
        """Take the word it begins with as its name."""
        object.__setattr__(self, "name", self.own.key)


_STEPS = "steps"

KINDS: tuple[Kind, ...] = (
    Kind(
        Field("say", read_say, "say", "The text that is spoken.", "-"),
        "Speaks a text; lasts as long as the speech and its pause.",
        'say: {nl: "Merk je adem op.", en: "Notice your breath."}\npause: 5 s',
        act.Say,
        (Field("pause", f.read_pause, "length", "Silence after the text."),),
    ),
    Kind(
        Field("rest", f.read_step_length, "length", "How long nothing happens.", "length"),
        "Silence.",
        "rest: 45 s",
        act.Rest,
    ),
    Kind(
        Field("wait", f.read_step_length, "length", "Until when people take time.", "length"),
        "Time that belongs to people: talk, hands-on work.",
        "wait: at most 15 min until therapist",
        act.Wait,
    ),
    Kind(
        Field("breathe", block.read_breathe, "breath", "The pattern or rate of the breath.", "-"),
        "Guides the breath; always whole breaths.",
        "breathe: 4-0-6-0\nfor: 3 min",
        act.BreatheOnly,
    ),
    Kind(
        Field("touch", f.word(f.TOUCHES), "touch", "What the hand does.", "what"),
        "Lays a hand on a place of the body.",
        "touch: circle\nwhere: belly mid\npressure: 1\npace: 3 cm/s\nfor: 2 min",
        act.Touch,
        (
            Field("where", f.read_where, "places", "The place, or places in order.", required=True),
            Field("hand", f.read_hand, "hand", "The shape of the hand."),
            Field("pressure", f.read_pressure, "pressure", "How firm, 0 to 10."),
            Field("pace", f.read_hand_pace, "hand pace", "How fast the hand goes."),
            Field("direction", f.word(f.DIRECTIONS), "direction", "Which way the hand goes."),
            Field("approach", f.read_pause, "length", "How long the hand takes to arrive."),
            Field("leave", f.read_pause, "length", "How long the hand takes to go."),
            Field("times", f.read_times, "count", "How often, instead of a length."),
        ),
    ),
    Kind(
        Field("move", f.read_movement, "movement", "Which movement.", "what"),
        "Guides a movement, again and again.",
        "move: heel slide\nside: left then right\ntimes: 6\ntempo: 5-0-5-0",
        act.Move,
        (
            Field("times", f.read_times, "count", "How often."),
            Field("sets", f.read_sets, "count", "How many sets."),
            Field("tempo", varied(read_tempo), "tempo", "Seconds there, hold, back, hold."),
            Field("side", f.read_side, "side", "Which side, or both in turn."),
            Field("effort", f.word(("in", "out")), "effort", "The breath the effort goes with."),
            Field("range", f.word(("small", "easy", "full")), "range", "How large."),
            Field("between", f.read_pause, "length", "Rest between sets and sides."),
        ),
    ),
    Kind(
        Field("pose", f.read_posture_varied, "posture", "Which posture or tension.", "what"),
        "Keeps a posture, or a light tension.",
        "pose: knees bent\nfor: 1 min",
        act.Pose,
        (Field("side", f.read_side, "side", "Which side."),),
    ),
    Kind(
        Field("sound", f.read_sound, "sound", "Which sound.", "name"),
        "Strikes a sound once; takes no time.",
        "sound: bell",
        act.Sound,
        (Field("level", f.read_level, "level", "Louder or softer."),),
    ),
    Kind(
        Field("background", f.read_background, "background", "Which background.", "-"),
        "Changes what lies under everything from here on.",
        "background: ocean\nfade: 6 s",
        act.BackgroundOnly,
        (
            Field("level", f.read_level, "level", "Louder or softer.", "-"),
            Field("fade", f.read_time, "time", "How long the change takes.", "-"),
        ),
    ),
    Kind(
        Field("check", f.read_name, "name", "The name that holds the answer.", "name"),
        "Asks something, and goes on by the answer.",
        'check: tension\nask: {nl: "Hoe gespannen ben je, van 0 tot 10?", '
        'en: "How tense are you, from 0 to 10?"}\nanswer: 0-10\nfor: 45 s',
        question.Check,
        (
            Field("ask", read_words, "text", "The question.", required=True),
            Field("answer", read_answer, "answer", "What may be answered.", required=True),
            Field("for", f.read_pause, "length", "After how long there is no answer.", "length"),
            Field("when", block.read_when, "ways", "What is played after which answer."),
        ),
        alone=True,
    ),
    Kind(
        Field("gate", f.read_name, "name", "The name of the decision.", "name"),
        "Waits until a person decides.",
        'gate: contact\nwho: client\nask: {nl: "Mag mijn hand op je buik rusten?", '
        'en: "May my hand rest on your belly?"}\nopen:\n  - rest: 1 min\n'
        "later:\n  - rest: 1 min\nstop: []",
        question.Gate,
        (
            Field("ask", read_words, "text", "The question.", required=True),
            Field("open", block.read_way, _STEPS, "What a yes opens.", required=True),
            Field("later", block.read_way, _STEPS, "Played before it asks again.", required=True),
            Field("stop", block.read_way, _STEPS, "Played before it stops.", required=True),
            Field("who", f.word(("client", "therapist", "anyone")), "who", "Who decides."),
            Field("rounds", f.read_rounds, "count", "How often it asks again at most."),
        ),
        alone=True,
    ),
    Kind(
        Field("repeat", f.read_rounds, "count", "How often at most.", "rounds"),
        "Plays steps again.",
        "repeat: 3\ndo:\n  - breathe: 4-0-6-0\n    for: 6 breaths\nbetween: 10 s",
        holder.Repeat,
        (
            Field("do", block.read_do, _STEPS, "What is played.", "steps", required=True),
            Field("until", f.read_test, "condition", "Ends it; tested after each round."),
            Field("between", block.read_between, "between", "Played between rounds."),
        ),
        alone=True,
    ),
    Kind(
        Field("each", block.read_items, "items", "For what it is played.", "items"),
        "Plays steps once for each item.",
        'each: [{nl: "hielen", en: "heels"}, {nl: "schouders", en: "shoulders"}]\nas: part\n'
        'do:\n  - say: {nl: "Je {part}.", en: "Your {part}."}\n    pause: 8 s',
        holder.Each,
        (
            Field("as", f.read_name, "name", "The name of the item in braces.", "name"),
            Field("do", block.read_do, _STEPS, "What is played.", "steps", required=True),
            Field("until", f.read_test, "condition", "Ends it; tested after each item."),
            Field("between", block.read_between, "between", "Played between items."),
            Field("keep", block.read_keep, "keep", "Remembers the item liked best."),
        ),
        alone=True,
    ),
    Kind(
        Field("use", f.read_name, "name", "The name of the block.", "block"),
        "Plays a block by its name.",
        "use: settle",
        holder.Use,
        (Field("with", block.read_with, "given", "Values for the block.", "given"),),
        alone=True,
    ),
    Kind(
        Field("stop", read_plain, "words", "Why.", "reason"),
        "Stops, as if the person had said stop.",
        "stop: pain",
        holder.Stop,
        alone=True,
    ),
)
"""All kinds of step, in the order of the reference."""

LENGTH = Field("for", f.read_step_length, "length", "How long the step lasts.", "length")

LANES: tuple[Field, ...] = (
    LENGTH,
    Field("say", read_say, "say", "What is spoken meanwhile.", "cues"),
    Field("breathe", block.read_breathe, "breath", "How is breathed meanwhile."),
    Field("background", f.read_background, "background", "What lies under everything from here."),
)
"""What may go on at once with a step that is not alone."""

FIRST = tuple(lane for lane in LANES if lane.key in {"say", "background"})
"""What may come first with a step that holds others, or a question."""

BREATH: tuple[Field, ...] = (
    Field("shape", block.read_shape, "shape", "In-hold-out-hold of a rate, in hundredths."),
    Field("from", f.word(("in", "out")), "effort", "The first phase of every breath."),
    Field("through", f.read_through, "through", "Nose, mouth, pursed lips, hum or whoosh."),
    Field("fade", f.read_breath_fade, "breaths", "Over how many breaths the pacer leaves."),
    Field("count", f.read_count, "length", "The length of one count; 1 s if left out."),
    Field("guide", f.word(("voice", "tone", "none")), "guide", "What guides the breath."),
)
"""Fields of a breath, wherever one is."""

VOICE: tuple[Field, ...] = (
    Field("style", f.word(("firm", "soft")), "style", "How it is spoken."),
    Field("gives", f.read_gives, "gives", "What this line is for; the rules look at it."),
)
"""Fields of what is said, wherever something is."""

COMMON: tuple[Field, ...] = (
    Field("only", f.read_test, "condition", "Played only if this holds."),
    Field("unless", f.read_test, "condition", "Left out if this holds."),
    Field("picture", f.read_picture, "picture", "The picture shown."),
    Field("note", read_plain, "words", "Printed, never spoken."),
    Field("id", f.read_name, "name", "Names the step for recordings and the journal."),
)
"""Fields of any step."""


@cache
def kinds() -> dict[str, Kind]:
    """Return the kinds by name."""
    return {kind.name: kind for kind in KINDS}


@cache
def fields_of(name: str) -> dict[str, Field]:
    """Return all fields a kind of step may have, its own first."""
    kind = kinds()[name]
    lanes = FIRST if kind.alone else (*LANES, *BREATH)
    rest = (*lanes, *VOICE, *COMMON)
    found = {one.key: one for one in rest if one.key != name}
    if name in ("rest", "wait"):
        del found["for"]
    return {one.key: one for one in kind.fields} | {
        key: one for key, one in found.items() if key not in {own.key for own in kind.fields}
    }


@cache
def own_keys(name: str) -> frozenset[str]:
    """Return the keys that belong to a kind of step itself."""
    return frozenset(field.key for field in kinds()[name].fields)


@cache
def names_of(name: str) -> tuple[tuple[str, str], ...]:
    """Return the keys of a kind with their names in the model."""
    kind = kinds()[name]
    fields = (kind.own, *kind.fields)
    return tuple((field.key, field.name or field.key) for field in fields if field.name != "-")
