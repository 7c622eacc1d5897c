"""Values of a script in the words of a reader: lengths, breath, places, conditions."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from app.script.model.breath import Breathe, Pattern, Rate
from app.script.model.condition import Compare, Condition, Flag, InRound, Several, Unanswered
from app.script.model.cue import At
from app.script.model.length import TICKS, Length
from app.script.model.value import Filled, PerRound, PerVariant
from app.tables.caution import known_cautions
from app.tables.hand import hand_shapes
from app.tables.movement import movements
from app.tables.place import find_spot
from app.tables.posture import postures
from app.tables.sound import backgrounds, sounds

if TYPE_CHECKING:
    from app.words.catalog import Words

_BLANK = re.compile(r"\{(, )?([^{}]+)\}")
_MINUTE = 60


def clock(ticks: int) -> str:
    """Return a time from the start, as `3:20`."""
    minutes, seconds = divmod(round(ticks / TICKS), _MINUTE)
    return f"{minutes}:{seconds:02d}"


def blanks_shown(text: str) -> str:
    """Return a text in which what is filled in later stands in square brackets."""
    return " ".join(_BLANK.sub(lambda blank: f"{blank[1] or ''}[{blank[2]}]", text).split())


@dataclass(frozen=True, slots=True)
class Teller:
    """Puts values into words: in one language, for one choice of the variants."""

    words: Words
    language: str
    variants: Mapping[str, str]

    def value(self, value: Any, told: Callable[[Any], str]) -> str:  # noqa: ANN401 - any Value[T]
        """Tell a value; one per round as they come, one to be filled in as it is written."""
        if isinstance(value, PerVariant):
            return self.value(value.by_choice[self.variants[value.axis]], told)
        if isinstance(value, PerRound):
            return " / ".join(self.value(one, told) for one in value.by_round)
        return blanks_shown(value.text) if isinstance(value, Filled) else told(value)

    def time(self, ticks: Fraction | float) -> str:
        """Tell a time, as `1 min 30 s`."""
        minutes, seconds = divmod(Fraction(ticks) / TICKS, _MINUTE)
        parts = [f"{minutes} min"] if minutes else []
        if seconds or not minutes:
            parts.append(f"{self.number(seconds)} s")
        return " ".join(parts)

    def number(self, number: Fraction | float) -> str:
        """Tell a number as it is written in this language."""
        return f"{float(number):.7g}".replace(".", "," if self.words.language == "nl" else ".")

    def length(self, length: Length) -> str:
        """Tell how long something lasts, and who may end it."""
        told = "" if length.form == "open" else self._span(length)
        if length.until is None:
            return told
        who = {
            "client": self.words("until the client goes on"),
            "therapist": self.words("until the therapist goes on"),
            "anyone": self.words("until somebody goes on"),
        }[length.until]
        if length.form == "exact":
            told = self.words("about {time}", time=told)
        return ", ".join(part for part in (told, who) if part)

    def _span(self, length: Length) -> str:
        """Tell a length without who may end it."""
        low, high = self._amount(length, length.low), self._amount(length, length.high or 0)
        if length.form == "range":
            return self.words("{low} to {high}", low=low, high=high)
        if length.form == "most":
            return self.words("at most {time}", time=high)
        return self.words("at least {time}", time=low) if length.form == "least" else low

    def _amount(self, length: Length, amount: int) -> str:
        """Tell one limit of a length."""
        if length.unit == "breaths":
            return self.words.n("{n} breath", "{n} breaths", amount)
        return self.time(amount)

    def breath(self, breathe: Breathe) -> str:
        """Tell how is breathed: pattern or rate, through what, and whether it leaves."""
        parts = [self.value(breathe.pace, lambda pace: self._pace(pace, breathe))]
        ways = {"in": breathe.through_in, "out": breathe.through_out}
        for phase, way in ways.items():
            if way:
                said = self.words("in through {way}") if phase == "in" else self.words("out: {way}")
                parts.append(said.replace("{way}", self._through(way)))
        if breathe.first == "out":
            parts.append(self.words("begins with out"))
        if breathe.fade:
            parts.append(
                self.words.n(
                    "without a guide over the last breath",
                    "without a guide little by little, over the last {n} breaths",
                    breathe.fade,
                )
            )
        return ", ".join(parts)

    def _through(self, way: str) -> str:
        """Tell through what is breathed."""
        return {
            "nose": self.words("the nose"),
            "mouth": self.words("the mouth"),
            "pursed lips": self.words("pursed lips"),
            "hum": self.words("a hum"),
            "whoosh": self.words("a whoosh"),
        }[way]

    def _pace(self, pace: Pattern | Rate | str, breathe: Breathe) -> str:
        """Tell a pace."""
        if isinstance(pace, Pattern):
            count = breathe.count if isinstance(breathe.count, Fraction) else Fraction(1)
            return self._pattern(pace, count)
        if isinstance(pace, Rate):
            first, last = self.number(pace.first), self.number(pace.last)
            if first == last:
                return self.words("{n} breaths a minute", n=first)
            return self.words("{low} to {high} breaths a minute", low=first, high=last)
        own = pace == "own pace"
        return self.words("at one's own pace") if own else self.words("only notice the breath")

    def _pattern(self, pattern: Pattern, count: Fraction) -> str:
        """Tell the phases of a pattern that last, in seconds."""
        phases = (
            (self.words("in {time}"), pattern.inhale),
            (self.words("a little more in {time}"), pattern.second),
            (self.words("hold {time}"), pattern.full),
            (self.words("out {time}"), pattern.exhale),
            (self.words("hold {time}"), pattern.empty),
        )
        return ", ".join(
            said.replace("{time}", f"{self.number(seconds * count)} s")
            for said, seconds in phases
            if seconds
        )

    def tempo(self, halves: tuple[Fraction, ...]) -> str:
        """Tell the halves and holds of a movement, in seconds."""
        return " – ".join(self.number(half) for half in halves) + " s"

    def at(self, at: At) -> str:
        """Tell when in its step a line is spoken."""
        if at.form == "end":
            return self.words("at the end")
        if at.form in {"phase", "every phase"}:
            phase = self.words("breath in") if at.phase == "in" else self.words("breath out")
            if at.form == "every phase":
                return self.words("every {phase}", phase=phase)
            return f"{phase} {at.breath}"
        time = self.value(at.ticks, self.time)
        return self.words("every {phase}", phase=time) if at.form == "every" else time

    def place(self, name: str) -> str:
        """Tell a place with its side."""
        spot = find_spot(name)
        if spot is None or self.words.language != "nl":
            return name
        if not spot.side:
            return (spot.place.nl_both if spot.place.sided else "") or spot.place.nl
        return f"{spot.place.nl} ({self.side(spot.side)})"

    def side(self, side: str) -> str:
        """Tell a side, or how sides take turns."""
        known = {
            "left": self.words("left"),
            "right": self.words("right"),
            "lead": self.words("leading side"),
            "other": self.words("other side"),
            "left then right": self.words("left, then right"),
            "right then left": self.words("right, then left"),
            "alternate": self.words("left and right in turn"),
        }
        return known.get(side, side)

    def named(self, name: str) -> str:
        """Tell a hand, a movement, a posture, a sound or a background by its name."""
        for table in (hand_shapes(), movements(), postures(), sounds(), backgrounds()):
            if name in table:
                return table[name].nl if self.words.language == "nl" else table[name].en
        return name

    def condition(self, condition: Condition) -> str:
        """Tell what must hold."""
        if isinstance(condition, Several):
            both = self.words("and") if condition.joined == "and" else self.words("or")
            return f" {both} ".join(self.condition(part) for part in condition.parts)
        if isinstance(condition, Compare):
            return self._compared(condition)
        if isinstance(condition, Unanswered):
            return self.words("no answer to {name}", name=self._name(condition.name))
        if isinstance(condition, InRound):
            number = condition.number
            return self.words("round {n}", n=number) if number else self.words("the last round")
        return self._flag(condition)

    def _flag(self, flag: Flag) -> str:
        """Tell a choice, a caution or a setting."""
        caution = known_cautions().get(flag.name)
        if caution is not None:
            return caution.title(self.words.language)
        return {"home": self.words("at home"), "clinic": self.words("in the practice")}.get(
            flag.name, flag.name
        )

    def _compared(self, compare: Compare) -> str:
        """Tell a comparison."""
        name = self._name(compare.name)
        if compare.change:
            name = self.words("change of {name}", name=name)
        signs = {"<=": "≤", ">=": "≥", "is": "="}
        worth = compare.word
        if compare.sign != "is":
            number = compare.number
            worth = self.number(number)
            if compare.word == "s":
                worth = ("-" if number < 0 else "") + self.time(abs(number))
        return f"{name} {signs.get(compare.sign, compare.sign)} {worth}"

    def _name(self, name: str) -> str:
        """Tell what a condition looks at."""
        own = {
            "answer": self.words("the answer"),
            "week": self.words("week"),
            "days": self.words("days since the first time"),
            "times played": self.words("times played"),
        }
        return own.get(name, name)
