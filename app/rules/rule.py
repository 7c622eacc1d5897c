"""The house rules, as functions in a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from app.rules.breath import hold, inhale, rate
from app.rules.case import Case
from app.rules.consent import direct_work, hands_off, permission, silence_stays
from app.rules.quiet import ending, silence
from app.rules.touch import place, pressure
from app.script.fault import Fault

Rule: TypeAlias = Callable[[Case], Iterable[Fault]]

RULES: tuple[Rule, ...] = (
    pressure,
    place,
    hold,
    rate,
    inhale,
    permission,
    silence_stays,
    hands_off,
    direct_work,
    silence,
    ending,
)
"""Each looks at one form of a session; none can be switched off by a script."""
