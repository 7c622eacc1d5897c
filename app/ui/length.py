"""How long a session lasts, can be set to, and is best set to for a time there is. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.ui.reckoning import lengths_of
from app.ui.session import MINUTE, choices_of, filled, limits
from app.ui.view import TimeView

if TYPE_CHECKING:
    from app.script.model.script import Script
    from app.timeline.choice import Choices
    from app.ui.session import Chosen


def minutes_of(script: Script, choices: Choices, invitation: str = "") -> dict[str, tuple[str]]:
    """Return the minutes of each variant of length."""
    found = {}
    for name in script.variants["length"]:
        other = replace(choices, variants={**choices.variants, "length": name}, fit=None)
        found[name] = (f"{round(lengths_of(script, other, invitation).likely / MINUTE)}",)
    return found


def time_of(script: Script, choices: Choices, likely: int, invitation: str = "") -> TimeView | None:
    """Return how long it lasts and can be set to; none where it is as it is."""
    least, most = _limits(script, choices, invitation)
    view = TimeView(round(likely / MINUTE), round(least / MINUTE), round(most / MINUTE))
    return view if view.most > view.least else None


def _limits(script: Script, choices: Choices, invitation: str) -> tuple[int, int]:
    """Return the shortest and the longest that it can be set to as it is, in ticks."""
    least, most = limits(choices)
    return (
        lengths_of(script, least, invitation).likely,
        lengths_of(script, most, invitation).likely,
    )


def fitted_to(
    script: Script, chosen: Chosen, minutes: int, language: str, invitation: str = ""
) -> Chosen:
    """Return what was chosen, with the length that comes nearest to a time there is."""
    lengths = script.variants.get("length", ())
    options = [chosen.with_variant("length", name) for name in lengths] or [chosen]
    tried = [(replace(one, minutes=minutes), one) for one in options]

    def away(pair: tuple[Chosen, Chosen]) -> tuple[int, int]:
        """Return by how much it is too long, and too short."""
        choices = choices_of(script, filled(script, pair[0]), language)
        over = round(lengths_of(script, choices, invitation).likely / MINUTE) - minutes
        return max(0, over - 1), abs(over)

    fitted, plain = min(tried, key=away)
    begun = choices_of(script, filled(script, plain), language)
    least, most = _limits(script, begun, invitation)
    return fitted if most - least >= MINUTE else plain
