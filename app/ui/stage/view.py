"""What the stage shows at a moment: a pure function of program and position."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from app.tables.country import country
from app.timeline.exit import Ask
from app.timeline.lane import Hand, Motion
from app.timeline.program import Program
from app.timeline.state import Position, State
from app.timeline.state import state as state_at
from app.ui.figure.moment import FigureView
from app.ui.stage.caption import ROOM, Caption, caption
from app.ui.stage.hand import HandView, doing, hand_view, hint, near_touch, place_name
from app.ui.stage.lamp import REST, BreathView, breath_start, breath_view
from app.ui.stage.motion import figure_view, how, motion_words
from app.ui.stage.question import AskedView, WokenView, asked_view
from app.ui.stage.remaining import in_words, step_in_words, to_the_second
from app.words.catalog import Words

THREE_LINES = 100
"""Characters of a caption beside the body."""


@dataclass(frozen=True, slots=True)
class Manner:
    """What the player and the preferences add to a moment.

    `words_in_lamp` is how long the lamp says in and out: for the first three
    breaths of a step, or always. `contact` is somebody of one's own to call.
    `told` is what was just wished, said before all else; `free` and `untouched`
    are what has been changed.
    """

    paused: bool = False
    lost: bool = False
    woken: bool = False
    stopped: bool = False
    in_help: bool = False
    volume: float = 0.5
    timer: Literal["words", "seconds"] = "words"
    captions: bool = True
    words_in_lamp: Literal["first", "always"] = "first"
    country: str = ""
    contact: str = ""
    starts: dict[str, int] = field(default_factory=dict)
    reach: Literal["keys", "one", "none", ""] = "keys"
    told: str = ""
    free: bool = False
    untouched: bool = False


@dataclass(frozen=True, slots=True)
class StageView:
    """Everything that is to be seen at a moment."""

    layout: Literal["breath", "touch"] = "breath"
    breath: BreathView = REST
    hand: HandView | None = None
    figure: FigureView | None = None
    caption: Caption = field(default_factory=Caption)
    doing: str = ""
    hint: str = ""
    share: float = 0.0
    left: str = ""
    step_left: str = ""
    asked: AskedView | None = None
    notice: str = ""
    paused: bool = False
    stopped: bool = False
    in_help: bool = False
    volume: float = 0.5
    contacts: tuple[str, ...] = ()
    any_key: bool = False
    on: frozenset[str] = frozenset()


def stage_view(
    program: Program, position: Position, state: State, manner: Manner, words: Words
) -> StageView:
    """Return what the stage shows at a position; `state` is that of the position."""
    segment = program.segments[position.segment]
    alone = state.body is None and state.phase is None and state.spoken is None
    asked: AskedView | None = WokenView()
    if not manner.woken:
        by_one = manner.reach == "one"
        start = _start(manner, state)
        asked = asked_view(state.waiting, words, start, alone=alone, by_one_key=by_one)
    asking = asked is not None and asked.is_page
    touching = near_touch(segment, position.tick) and not asking
    figure = figure_view(segment, state, position.tick) if not asking else None
    beside = touching or figure is not None
    room = THREE_LINES if beside else ROOM
    return StageView(
        layout="touch" if beside else "breath",
        breath=breath_view(segment, position.tick, words, always=manner.words_in_lamp == "always"),
        hand=hand_view(state.body, position.tick) if isinstance(state.body, Hand) else None,
        figure=figure,
        caption=caption(segment.voice, position.tick, room) if manner.captions else Caption(),
        doing=_doing(state, position.tick, words),
        hint=_hint(state, words),
        share=_share(program, state),
        left=_left(program, position, state, manner, words),
        step_left=_step_left(program, position, state, manner, words),
        asked=asked,
        notice=_notice(manner, words),
        paused=manner.paused,
        stopped=manner.stopped,
        in_help=manner.in_help,
        volume=manner.volume,
        contacts=_contacts(manner, words),
        any_key=manner.reach == "one",
        on=_on(manner),
    )


def _on(manner: Manner) -> frozenset[str]:
    """Return which of the controls are on."""
    kept = {
        "free": manner.free,
        "no hands": manner.untouched,
        "captions": manner.captions,
        "timer": manner.timer == "seconds",
    }
    return frozenset(act for act, is_on in kept.items() if is_on)


def _doing(state: State, tick: int, words: Words) -> str:
    """Say in a few words what the body does."""
    body = state.body
    if isinstance(body, Hand):
        places = " · ".join(dict.fromkeys(place_name(name, words.language) for name in body.names))
        return doing(body, places, words)
    if isinstance(body, Motion):
        return motion_words(body, tick, words)
    return ""


def _hint(state: State, words: Words) -> str:
    """Say how lightly a hand lies, or how a movement goes."""
    if isinstance(state.body, Motion):
        return how(state.body, words)
    return hint(state.body, words) if isinstance(state.body, Hand) else ""


def _share(program: Program, state: State) -> float:
    """Return how far the session is, 0 to 1, along its likely length."""
    likely = program.lengths.likely
    return min(1.0, max(0.0, 1 - state.left / likely)) if likely else 1.0


def _timed(program: Program, position: Position, state: State) -> State:
    """Return the state that the timer reads: within a breath, that of its start.

    Seconds never run inside a breath; the timer moves on between two.
    """
    begun = breath_start(program.segments[position.segment], position.tick)
    return state if begun is None else state_at(program, Position(position.segment, begun))


def _left(program: Program, position: Position, state: State, manner: Manner, words: Words) -> str:
    """Say how long the session still lasts."""
    if manner.timer == "words":
        return in_words(state.left, words)
    return to_the_second(_timed(program, position, state).left)


def _step_left(
    program: Program, position: Position, state: State, manner: Manner, words: Words
) -> str:
    """Say how long this step still lasts; nothing while a person is waited for."""
    if state.waiting is not None or state.step is None:
        return ""
    if manner.timer == "words":
        return step_in_words(state.step_left, words)
    left = to_the_second(_timed(program, position, state).step_left)
    return words("this step: {time}", time=left)


def _contacts(manner: Manner, words: Words) -> tuple[str, ...]:
    """Return whom to call, in help: the country's numbers and somebody of one's own."""
    if not manner.in_help:
        return ()
    known = country(manner.country)
    doctor = known.doctor(words.language)
    whom = (known.emergency, *known.crisis[:1], doctor, manner.contact)
    return (words("Call someone: {numbers}", numbers=" · ".join(filter(None, whom))),)


def _notice(manner: Manner, words: Words) -> str:
    """Say what is going on besides the session."""
    if manner.lost:
        return words("The sound device is gone. It goes on by itself when it is back.")
    if manner.stopped:
        told = words("You said stop. This is the soft way out.")
        return f"{told} {words('A short press goes back.')}"
    if manner.told:
        return manner.told
    return words("Paused") if manner.paused else ""


def _start(manner: Manner, state: State) -> int | None:
    """Return the first answer to the check that is asked now."""
    return manner.starts.get(state.waiting.name) if isinstance(state.waiting, Ask) else None
