"""One step of a session: what it does, and the lanes beside it."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from app.script.fault import Span
from app.script.model.act import (
    Background,
    BackgroundOnly,
    BreatheOnly,
    Move,
    Pose,
    Rest,
    Say,
    Sound,
    Touch,
    Wait,
)
from app.script.model.breath import Breathe
from app.script.model.condition import Condition
from app.script.model.cue import Cue
from app.script.model.holder import Each, Repeat, Stop, Use
from app.script.model.length import Length
from app.script.model.question import Check, Gate
from app.script.model.value import Value

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
