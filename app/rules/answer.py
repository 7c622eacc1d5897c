"""Which answers are still possible on a path: one answer has one value there.

A check that several conditions look at would let rules walk paths that nobody can
take: `pain >= 6` true in one step and false in the next. So a path carries what may
have been answered to such checks, and each condition narrows it. What nothing later
looks at is forgotten, so that paths meet again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from app.script.model.condition import Compare, Several, Unanswered
from app.script.model.length import TICKS
from app.timeline.condition import holds
from app.timeline.flow import Choose, Gate, Play, Question, Rounds

if TYPE_CHECKING:
    from app.script.model.condition import Condition
    from app.script.model.question import AnswerForm
    from app.script.model.script import Script
    from app.timeline.flow import Flow, Node, Written

World: TypeAlias = tuple[str, ...]
"""Answers to a check, as they may be: none, the last, or the first and the last."""
Facts: TypeAlias = tuple["frozenset[World] | None", ...]
"""For each check that is followed, the worlds still possible; `None` is any."""

_MOST_VALUES = 25
"""Whole numbers that are tried one by one; of more only those around a limit."""


class Subject(NamedTuple):
    """A check that is followed, and what may be answered to it.

    `place` is its place in the facts. With `change` worlds hold the first answer
    too; `whole` says that the samples are all there are.
    """

    place: int
    samples: tuple[str, ...]
    change: bool
    whole: bool


@dataclass(frozen=True, slots=True)
class Answers:
    """The checks of a session that are followed along its paths.

    `start` is what is known before the first step. `ends` names, by the id of
    a node, the checks that nothing looks at after it. `checks` are all that are
    asked, followed or not.
    """

    subjects: Mapping[str, Subject]
    checks: frozenset[str]
    start: Facts
    ends: Mapping[int, tuple[int, ...]]
    _true: dict[tuple[Condition, frozenset[World]], frozenset[World]] = field(
        default_factory=dict, repr=False, compare=False
    )

    @property
    def anything(self) -> Facts:
        """Return what is known where nothing is: any answer may have been given."""
        return (None,) * len(self.start)

    def asked(self, name: str, facts: Facts) -> Facts:
        """Return what is known once a check has been asked (anew)."""
        subject = self.subjects.get(name)
        if subject is None:
            return facts
        given = [(sample,) for sample in subject.samples]
        before = facts[subject.place]
        firsts = {world[:1] for world in (before if before is not None else given)}
        if not subject.change:
            firsts = {()}
        worlds = frozenset(first + last for first in firsts for last in given)
        return _with(facts, subject.place, worlds)

    def silent(self, condition: Condition, facts: Facts) -> set[str]:
        """Return the checks of a condition that may have been asked in vain."""
        found = {leaf.name for leaf in _leaves(condition)} & self.checks
        return {name for name in found if self._may_be_silent(name, facts)}

    def _may_be_silent(self, name: str, facts: Facts) -> bool:
        """Say whether a check may have been asked without an answer."""
        subject = self.subjects.get(name)
        worlds = None if subject is None else facts[subject.place]
        return worlds is None or any(world and not world[-1] for world in worlds)

    def split(self, condition: Condition, facts: Facts) -> tuple[list[Facts], list[Facts]]:
        """Return what is known where a condition holds, and where it does not.

        Each is a list of cases that exclude each other; none is a way that
        nobody can take.
        """
        if isinstance(condition, Several):
            return self._several(condition, facts)
        subject = self.subjects.get(_name(condition))
        worlds = None if subject is None else facts[subject.place]
        if subject is None or worlds is None or (_is_change(condition) and not subject.whole):
            return [facts], [facts]
        true = self._true.get((condition, worlds))
        if true is None:
            name = _name(condition)
            true = frozenset(world for world in worlds if holds(condition, {name: world}))
            self._true[condition, worlds] = true
        false = worlds - true
        place = subject.place
        return (
            [_with(facts, place, true)] if true else [],
            [_with(facts, place, false)] if false else [],
        )

    def _several(self, condition: Several, facts: Facts) -> tuple[list[Facts], list[Facts]]:
        """Split by conditions that are joined: the first that decides does."""
        is_all = condition.joined == "and"
        open_still, decided = [facts], []
        for part in condition.parts:
            going_on: list[Facts] = []
            for one in open_still:
                true, false = self.split(part, one)
                going_on += true if is_all else false
                decided += false if is_all else true
            open_still = going_on
        return (open_still, decided) if is_all else (decided, open_still)

    def after(self, node: Node, facts: Facts) -> Facts:
        """Return what still matters after a node."""
        for place in self.ends.get(id(node), ()):
            facts = _with(facts, place, None)
        return facts

    def joined(self, facts: list[Facts]) -> Facts:
        """Return what is known in any of some cases: less than in each."""
        return tuple(
            None if None in worlds else frozenset[World]().union(*filter(None, worlds))
            for worlds in zip(*facts, strict=True)
        )


def answers_of(written: Written, script: Script) -> Answers:
    """Return which checks of a session are followed, and what may be answered."""
    found = _Found()
    for flow in (written.steps, written.ending, written.landing):
        found.look(flow, ())
    forms = {blank.name: blank.answer for blank in script.values} | found.forms
    names = [name for name, tests in found.tests.items() if len(tests) > 1 and name in forms]
    subjects = {
        name: _subject(place, forms[name], found.tests[name]) for place, name in enumerate(names)
    }
    ends: dict[int, tuple[int, ...]] = {}
    for name, subject in subjects.items():
        for node in found.last[name]:
            ends[node] = (*ends.get(node, ()), subject.place)
    start = tuple(_before(name, subjects, found) for name in names)
    return Answers(subjects, frozenset(found.forms), start, ends)


@dataclass(slots=True)
class _Found:
    """Conditions on answers, and where the last of each check stands."""

    tests: dict[str, list[Compare | Unanswered]] = field(default_factory=dict)
    last: dict[str, tuple[int, ...]] = field(default_factory=dict)
    forms: dict[str, AnswerForm] = field(default_factory=dict)

    def look(self, flow: Flow, inside: tuple[int, ...]) -> None:
        """Look through a flow in the order in which it is walked."""
        for node in flow:
            if type(node) is Play:
                continue
            within = (*inside, id(node))
            if isinstance(node, Question):
                self.forms[node.name] = node.answer
            for condition, inner in _tried(node):
                if condition is not None:
                    self._note(condition, within)
                self.look(inner, within)

    def _note(self, condition: Condition, within: tuple[int, ...]) -> None:
        """Note what a condition looks at, and where."""
        for leaf in _leaves(condition):
            self.tests.setdefault(leaf.name, []).append(leaf)
            self.last[leaf.name] = within


def _tried(node: Node) -> Iterator[tuple[Condition | None, Flow]]:
    """Yield what a node looks at, with what lies behind it."""
    if isinstance(node, Question | Choose):
        yield from ((way.condition, way.flow) for way in node.ways)
    elif isinstance(node, Rounds):
        for one in node.passes:
            yield None, one.flow
            yield one.until, ()
    elif isinstance(node, Gate):  # `open` comes after each `later`, and is walked again
        yield from ((None, steps) for steps in (*node.later, node.stop, node.open))


def _leaves(condition: Condition) -> Iterator[Compare | Unanswered]:
    """Yield the single conditions on answers."""
    if isinstance(condition, Several):
        for part in condition.parts:
            yield from _leaves(part)
    else:
        assert isinstance(condition, Compare | Unanswered)  # noqa: S101 - all else is settled
        yield condition


def _before(name: str, subjects: Mapping[str, Subject], found: _Found) -> frozenset[World]:
    """Return what a name may be before the session: a blank anything, a check nothing."""
    if name in found.forms:
        return frozenset(((),))
    return frozenset((sample,) for sample in subjects[name].samples)


def _subject(place: int, form: AnswerForm, tests: list[Compare | Unanswered]) -> Subject:
    """Return what may be answered, as far as some conditions tell it apart."""
    compared = [test for test in tests if isinstance(test, Compare)]
    limits = [test.number for test in compared if not test.change and test.sign != "is"]
    whole = form.form in {"scale", "number"} and form.high - form.low < _MOST_VALUES
    if form.form == "choice":
        samples = [name for name, _ in form.choices]
    elif form.form in {"words", "private words"}:
        samples = ["…"]  # looked at only for whether there are any
    elif whole:
        samples = [str(value) for value in range(form.low, form.high + 1)]
    elif form.form in {"length", "stopwatch"}:
        samples = [_seconds(ticks) for ticks in _around(limits, Fraction(TICKS, 1000))]
    elif form.form == "number":
        near = {int(value) for value in _around(limits, Fraction(1))} | {form.low, form.high}
        samples = [str(value) for value in sorted(near) if form.low <= value <= form.high]
    else:
        samples = [str(int(value)) for value in _around(limits, Fraction(1))]
    return Subject(place, ("", *samples), any(test.change for test in compared), whole)


def _around(limits: list[Fraction], unit: Fraction) -> list[Fraction]:
    """Return values on, below and above some limits, in whole units."""
    near = {
        value
        for limit in limits
        for value in (ceil(limit / unit) - 1, floor(limit / unit), floor(limit / unit) + 1)
    }
    return [value * unit for value in sorted(near | {0}) if value >= 0]


def _seconds(ticks: Fraction) -> str:
    """Return a length as it is answered."""
    return f"{float(ticks / TICKS):.3f} s"


def _name(condition: Condition) -> str:
    """Return the check that a single condition looks at."""
    return condition.name if isinstance(condition, Compare | Unanswered) else ""


def _is_change(condition: Condition) -> bool:
    """Say whether a condition looks at two answers."""
    return isinstance(condition, Compare) and condition.change


def _with(facts: Facts, place: int, worlds: frozenset[World] | None) -> Facts:
    """Return facts with one of them replaced."""
    return (*facts[:place], worlds, *facts[place + 1 :])
