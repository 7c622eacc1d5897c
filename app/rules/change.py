"""The house rules looked at again when a session is changed while it plays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.rules.case import Case
from app.rules.house import House
from app.rules.rule import RULES
from app.script.fault import Fault, Level
from app.timeline.adapt import Change, changed
from app.timeline.reckon import reckon_written
from app.timeline.write_out import write_out

if TYPE_CHECKING:
    from app.script.model.script import Script
    from app.timeline.choice import Choices


def broken_by(
    script: Script,
    choices: Choices,
    change: Change,
    house: House = House(),  # noqa: B008 - frozen
) -> tuple[Fault, ...]:
    """Return the house rules that a change would break: then it is not made."""
    written, _ = write_out(script, choices)
    reckoning = reckon_written(script, choices, changed(written, change))
    limits = house.limits(choices.place)
    case = Case(script, reckoning, choices.place, limits, choices.variants)
    found = (fault for rule in RULES for fault in rule(case))
    return tuple(fault for fault in found if fault.level is Level.ERROR)
