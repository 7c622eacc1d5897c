"""What is chosen before a session: all that compile needs beside the script."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal


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
    a line in it from 1, and the language of its text. `rate` is the person's own
    breaths per minute, at which every guided breath then goes, or ends.
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
    rate: Fraction | None = None


def usual(axes: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return the choice of each axis to begin with: `normal`, else the first."""
    return {axis: "normal" if "normal" in choices else choices[0] for axis, choices in axes.items()}
