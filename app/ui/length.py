"""How long a session lasts, can be set to, and is best set to for a time there is. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.timeline.frame import framed
from app.timeline.reckon import reckon
from app.ui.session import MINUTE, choices_of, filled, limits
from app.ui.view import TimeView

if TYPE_CHECKING:
    from app.script.model.script import Script
    from app.timeline.choice import Choices
    from app.ui.session import Chosen


def _likely(script: Script, choices: Choices) -> int:
    """Return the likely length in ticks, with what the program adds."""
    return reckon(framed(script), choices).lengths.likely


def minutes_of(script: Script, choices: Choices) -> dict[str, tuple[str]]:
    """Return the minutes of each variant of length."""
    found = {}
    for name in script.variants["length"]:
        other = replace(choices, variants={**choices.variants, "length": name}, fit=None)
        found[name] = (f"{round(_likely(script, other) / MINUTE)}",)
    return found


def time_of(script: Script, choices: Choices, likely: int) -> TimeView | None:
    """Return how long it lasts and can be set to; none where it is as it is."""
    least, most = (_likely(script, each) for each in limits(choices))
    view = TimeView(round(likely / MINUTE), round(least / MINUTE), round(most / MINUTE))
    return view if view.most > view.least else None


def fitted_to(script: Script, chosen: Chosen, minutes: int, language: str) -> Chosen:
    """Return what was chosen, with the length that comes nearest to a time there is."""
    lengths = script.variants.get("length", ())
    options = [chosen.with_variant("length", name) for name in lengths] or [chosen]
    tried = [(replace(one, minutes=minutes), one) for one in options]

    def away(pair: tuple[Chosen, Chosen]) -> tuple[int, int]:
        """Return by how much it is too long, and too short."""
        choices = choices_of(script, filled(script, pair[0]), language)
        over = round(_likely(script, choices) / MINUTE) - minutes
        return max(0, over - 1), abs(over)

    fitted, plain = min(tried, key=away)
    begun = choices_of(script, filled(script, plain), language)
    least, most = (_likely(script, each) for each in limits(begun))
    return fitted if most - least >= MINUTE else plain
