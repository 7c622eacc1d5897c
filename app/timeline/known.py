"""What is known before a session: values, texts and conditions at a step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any, TypeVar

from app.script.fault import Fault, Span
from app.script.model.condition import Compare, Condition, Flag, InRound, Unanswered
from app.script.model.question import AnswerForm
from app.script.model.script import Script
from app.script.model.value import Filled, PerRound, PerVariant, Value
from app.script.model.words import Words
from app.tables.caution import caution_names
from app.timeline.caution import is_yes
from app.timeline.choice import Choices
from app.timeline.condition import compare, number, settle
from app.timeline.scope import (
    FaultError,
    Filling,
    Meaning,
    Scope,
    blank_meaning,
    fill,
)

T = TypeVar("T")

_OPEN = frozenset((PerVariant, PerRound, Filled))
_UNKNOWN = Meaning("", "…", private=True)


@dataclass(slots=True)
class Known:
    """A script and what was chosen for it, asked while writing out.

    It lives as long as one writing out: `heeds` and `forms` fill up with the
    checks that texts look at, with what each check asked so far wants, and with
    the items that are kept.
    """

    script: Script
    choices: Choices
    heeds: set[str] = field(default_factory=set)
    forms: dict[str, AnswerForm] = field(default_factory=dict)
    asked: dict[str, int] = field(default_factory=dict)
    kept: dict[str, Meaning] = field(default_factory=dict)
    flags: Mapping[str, bool] = field(default_factory=dict)
    blanks: Mapping[str, Meaning | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Note what holds all through the session."""
        flags = {place: self.choices.place == place for place in ("home", "clinic")}
        for axis, names in self.script.variants.items():
            chosen = chosen_variant(axis, names, self.choices)
            flags |= {name: name == chosen for name in names}
        self.flags = flags
        self.blanks = {
            blank.name: blank_meaning(
                blank, self.choices.values.get(blank.name), self.choices.language
            )
            for blank in self.script.values
        }

    def value(self, value: Value[T], scope: Scope) -> T:
        """Return what a value is at a step.

        Raises:
            FaultError: Where it cannot be read once it is filled in.
        """
        found: Any = value
        while type(found) in _OPEN:
            found = self._narrowed(found, scope)
        settled: T = found
        return settled

    def _narrowed(self, value: Any, scope: Scope) -> Any:  # noqa: ANN401
        """Settle one layer of a value."""
        if isinstance(value, PerVariant):
            names = tuple(value.by_choice)
            return value.by_choice[chosen_variant(value.axis, names, self.choices)]
        if isinstance(value, PerRound):
            if len(value.by_round) != scope.rounds:
                counts = {"values": str(len(value.by_round)), "rounds": str(scope.rounds)}
                raise FaultError(Fault("E202", value.span, counts))
            return value.by_round[scope.round - 1]
        try:
            return value.read(self.fill(value.text, scope, value.span, None).text)
        except ValueError as refused:
            raise FaultError(refused.args[0]) from refused

    def text(self, words: Words, scope: Scope) -> Filling:
        """Return a text in the language of the session, filled in."""
        language = self.choices.language
        text = words.spoken(language)
        return self.fill(text, scope, words.span, language) if "{" in text else Filling(text)

    def fill(self, text: str, scope: Scope, span: Span, language: str | None) -> Filling:
        """Fill in the placeholders of a text (or a value: no language)."""
        return fill(text, lambda name: self.find(name, scope), span, language)

    def find(self, name: str, scope: Scope) -> Meaning | None:
        """Return what a name means: item, with, check, value, the program's own."""
        near = scope.names.get(name) or self.kept.get(name)
        if near is not None:
            return near
        if name in {"n", "round"} and getattr(scope, name):
            count = str(getattr(scope, name))
            return Meaning(count, count)
        if name in self.forms:
            return self._answered(name)
        if name in self.blanks:
            return self.blanks[name] or _sample(self._blank_form(name))
        if name in {"name", "therapist"}:
            given = self.choices.values.get(name, "")
            return Meaning(given, given, private=bool(given))
        return None

    def _blank_form(self, name: str) -> AnswerForm:
        """Return what may be filled into a value of the head."""
        return next(blank.answer for blank in self.script.values if blank.name == name)

    def _answered(self, check: str) -> Meaning:
        """Return the last answer to a check, or a sample before it is given."""
        self.heeds.add(check)
        so_far = self.choices.answers.get(check, ())[: self.asked.get(check, 0)]
        given = [answer for answer in so_far if answer]
        form = self.forms[check]
        if not given:
            return _sample(form)
        texts = dict(form.choices)
        spoken = texts[given[-1]].spoken(self.choices.language) if given[-1] in texts else given[-1]
        return Meaning(given[-1], spoken, private=True)

    def condition(self, condition: Condition, scope: Scope) -> bool | Condition:
        """Settle a condition as far as it can be before the session."""
        return settle(condition, lambda leaf: self._leaf(leaf, scope))

    def _leaf(self, leaf: Condition, scope: Scope) -> bool | Condition:
        """Settle a single condition."""
        if isinstance(leaf, Flag):
            return self._flag(leaf.name)
        if isinstance(leaf, InRound):
            return scope.round == (leaf.number or scope.rounds)
        if isinstance(leaf, Unanswered):
            return self._unanswered(leaf, scope)
        return self._compared(leaf, scope) if isinstance(leaf, Compare) else leaf

    def _flag(self, name: str) -> bool:
        """Settle a word that stands alone: a place, a choice, a caution."""
        if name in self.flags:
            return self.flags[name]
        return name in caution_names() and is_yes(name, self.choices)

    def _unanswered(self, leaf: Unanswered, scope: Scope) -> bool | Condition:
        """Settle `no answer`, `no pain`."""
        if leaf.name in {"answer", ""}:
            return replace(leaf, name=scope.check)
        if leaf.name in self.blanks and leaf.name not in self.forms:
            return self.blanks[leaf.name] is None
        return leaf

    def _compared(self, leaf: Compare, scope: Scope) -> bool | Condition:
        """Settle a comparison that does not look at an answer."""
        if leaf.name in {"answer", ""}:
            return replace(leaf, name=scope.check)
        counts = {
            "week": self.choices.week,
            "days": self.choices.days,
            "times played": self.choices.played,
        }
        if leaf.name in counts:
            return compare(Fraction(counts[leaf.name]), leaf.sign, leaf.number)
        meaning = scope.names.get(leaf.name)
        if meaning is None and leaf.name not in self.forms:
            meaning = self.blanks.get(leaf.name)
        if meaning is None:
            return leaf
        if leaf.sign == "is":
            return meaning.value == leaf.word
        found = number(meaning.value)
        return found is not None and compare(found, leaf.sign, leaf.number)


def chosen_variant(axis: str, names: Iterable[str], choices: Choices) -> str:
    """Return the choice of a variant; left out it is `normal`, else the first."""
    known = tuple(names)
    chosen = choices.variants.get(axis, "normal")
    return chosen if chosen in known else known[0]


def _sample(form: AnswerForm) -> Meaning:
    """Return what stands for an answer while there is none."""
    if form.form == "choice" and form.choices:
        return Meaning(form.choices[0][0], "…", private=True)
    if form.form in {"scale", "number", "count"}:
        return Meaning(str((form.low + form.high) // 2), "…", private=True)
    if form.form in {"length", "stopwatch"}:
        return Meaning(f"{max(1, (form.low + form.high) // 96_000)} s", "…", private=True)
    return _UNKNOWN
