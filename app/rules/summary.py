"""What a stranger's session asks of a body, before it is played for the first time."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from app.rules.check import forms
from app.rules.walk import nodes
from app.script.model.breath import Pattern, Rate
from app.script.model.length import TICKS
from app.tables.caution import known_cautions
from app.tables.place import find_spot
from app.timeline.flow import Play, Touch
from app.timeline.reckon import reckon

if TYPE_CHECKING:
    from app.script.model.script import Script
    from app.words.catalog import Words


@dataclass(frozen=True, slots=True)
class Summary:
    """The most a session does on any of its paths; the hold is in seconds."""

    cautions: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    pressure: Fraction = Fraction(0)
    hold: Fraction = Fraction(0)
    length: int = 0  # ticks, the longest

    def told(self, words: Words) -> tuple[str, ...]:
        """Return it in a few sentences."""
        language = words.language
        lines = [words("It lasts at most {n} minutes.", n=-(-self.length // (60 * TICKS)))]
        if self.places:
            named = ", ".join(_place(name, language) for name in self.places)
            lines.append(
                words(
                    "Hands rest on: {places}; pressure {most} at most, of 10.",
                    places=named,
                    most=f"{float(self.pressure):g}",
                )
            )
        else:
            lines.append(words("There is no touch in it."))
        if self.hold:
            seconds = f"{float(self.hold):g}"
            lines.append(words("The breath is held {n} seconds at most.", n=seconds))
        if self.cautions:
            known = known_cautions()
            asked = ", ".join(
                known[name].title(language) if name in known else name for name in self.cautions
            )
            lines.append(words("It asks first about: {cautions}.", cautions=asked))
        return tuple(lines)


def summary(script: Script) -> Summary:
    """Return what a script does at most, over all its forms."""
    cautions: dict[str, None] = {}
    places: dict[str, None] = {}
    pressure = hold = Fraction(0)
    length = 0
    for choices in forms(script):
        reckoning = reckon(script, choices)
        written = reckoning.written
        cautions.update(dict.fromkeys(written.asks))
        length = max(length, reckoning.lengths.most)
        for flow in (written.steps, written.ending, written.landing):
            for node, _ in nodes(flow):
                if isinstance(node, Play):
                    hold = max(hold, _hold(node))
                    if isinstance(node.act, Touch):
                        places.update(dict.fromkeys(node.act.names))
                        pressure = max(pressure, node.act.pressure)
    return Summary(tuple(cautions), tuple(places), pressure, hold, length)


def _hold(play: Play) -> Fraction:
    """Return the longest hold of a step, in seconds."""
    pace = play.breath.pace if play.breath is not None else None
    if isinstance(pace, Pattern):
        return max(pace.full, pace.empty)
    if isinstance(pace, Rate):
        return max(pace.shape[1], pace.shape[3]) / 100 * 60 / min(pace.first, pace.last)
    return Fraction(0)


def _place(name: str, language: str) -> str:
    """Return a place in a language, with its side."""
    spot = find_spot(name)
    if spot is None or language != "nl":
        return name
    side = {"left": "linker ", "right": "rechter "}.get(spot.side, "")
    return side + spot.place.nl
