"""A case: one form of a session, written out, with the limits that hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.script.fault import Fault, Level

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.rules.house import Limits, Where
    from app.script.model import Script
    from app.timeline.flow import Place, Written


@dataclass(frozen=True, slots=True)
class Case:
    """What a rule looks at: a script, one of its forms, and the house's limits."""

    script: Script
    written: Written
    where: Where
    limits: Limits
    variants: Mapping[str, str]


def broken(place: Place, code: str, field: str = "", /, *, fix: str = "", **values: str) -> Fault:
    """Return an error of a rule at a step, or at one of its fields."""
    path = (*place.path, field) if field else place.path
    return Fault(code, place.span, values, fix, Level.ERROR, path)


def unwise(place: Place, code: str, field: str = "", /, *, fix: str = "", **values: str) -> Fault:
    """Return a warning of a rule at a step, or at one of its fields."""
    path = (*place.path, field) if field else place.path
    return Fault(code, place.span, values, fix, Level.WARNING, path)
