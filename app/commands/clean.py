"""What is said of sessions with which nothing is wrong."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from app.rules.check import forms
from app.script.model.length import TICKS
from app.timeline.choice import usual
from app.timeline.frame import framed
from app.timeline.reckon import reckon

if TYPE_CHECKING:
    from app.script.model.script import Script
    from app.words.catalog import Words

_MINUTE = 60 * TICKS


@dataclass(slots=True)
class Clean:
    """The sessions that were looked at: how long they are, and what they speak."""

    ticks: list[int] = field(default_factory=list)
    languages: dict[str, None] = field(default_factory=dict)

    def take(self, script: Script) -> None:
        """Take in one more."""
        choices = replace(next(forms(script)), variants=usual(script.variants))
        self.ticks.append(reckon(framed(script), choices).lengths.likely)
        self.languages.update(dict.fromkeys(script.languages))

    def told(self, words: Words) -> str:
        """Return a quiet line: nothing is wrong with what was looked at."""
        least, most = (round(ticks / _MINUTE) for ticks in (min(self.ticks), max(self.ticks)))
        return words.n(
            "{n} session ({minutes} min, {languages}): nothing to mend.",
            "{n} sessions ({minutes} min, {languages}): nothing to mend.",
            len(self.ticks),
            minutes=least if least == most else f"{least}–{most}",
            languages=", ".join(self.languages),
        )
