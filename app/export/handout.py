"""A session on paper: its script as lines, with rounds and ways as they are written.

The script is walked, not its timeline: “3 times” and “if …” stay readable. A time in
front says where a step begins along the given answers; where nothing was decided at
a gate, as if it opens.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from app.export.act import act_told
from app.export.told import Teller, blanks_shown, clock
from app.script.inside import every_step
from app.script.model.condition import Condition, Flag
from app.script.model.holder import Each, Item, Repeat, Use
from app.script.model.length import TICKS
from app.script.model.question import AnswerForm, Check, Gate
from app.tables.caution import known_cautions
from app.timeline.exit import Decide
from app.timeline.known import chosen_variant
from app.timeline.path import walk

if TYPE_CHECKING:
    from app.script.model.cue import Cue
    from app.script.model.length import Length
    from app.script.model.script import Script
    from app.script.model.step import Step
    from app.script.model.value import Value
    from app.script.model.words import Words as Text
    from app.timeline.choice import Choices
    from app.timeline.program import Program
    from app.words.catalog import Words

Path: TypeAlias = tuple[str | int, ...]
Times: TypeAlias = Mapping[Path, tuple[int | None, int]]
"""By the path of a step: where it is first met, if it is, and how long it lasts; in ticks."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line on paper; `form` is title, heading, step, words, way or note."""

    form: str
    text: str
    depth: int = 0
    time: str = ""


def times_of(program: Program, answers: Mapping[str, Sequence[str]]) -> Times:
    """Return when each step is first met along answers; a gate without one opens."""
    exits = [segment.exit for segment in program.segments]
    gates = [leave.name for leave in exits if isinstance(leave, Decide)]
    opened = {name: ("open",) * gates.count(name) for name in gates}
    given = {name: (*answers.get(name, ()), *ways) for name, ways in opened.items()}
    found: dict[Path, tuple[int | None, int]] = {}
    for stretch in walk(program, {**answers, **given}):
        for mark in stretch.segment.marks:
            row = program.steps[mark.index]
            found.setdefault(row.path, (stretch.start + mark.start, row.length))
    for row in program.steps:
        found.setdefault(row.path, (None, row.length))
    return found


def handout(
    script: Script, choices: Choices, times: Times, total: int, words: Words
) -> tuple[Line, ...]:
    """Return a session as lines on paper; `total` is its likely length in ticks."""
    variants = {
        axis: chosen_variant(axis, names, choices) for axis, names in script.variants.items()
    }
    teller = Teller(words, choices.language, variants)
    return (*_head(script, total, teller), *_Walker(script, times, teller, _uses(script)).all())


def whole(ticks: int) -> int:
    """Return ticks to the nearest second."""
    return round(ticks / TICKS) * TICKS


def _uses(script: Script) -> Counter[str | int]:
    """Count at how many places each block is used."""
    acts = (step.act for step in every_step(script))
    return Counter(act.block for act in acts if isinstance(act, Use))


def _head(script: Script, total: int, teller: Teller) -> Iterator[Line]:
    """Yield what stands above the steps."""
    words, spoken = teller.words, teller.language
    yield Line("title", script.title.spoken(spoken))
    if script.goal is not None:
        yield Line("note", script.goal.spoken(spoken))
    yield Line("note", words("about {time}", time=teller.time(whole(total))))
    facts = {
        words("Form"): ", ".join(
            f"{words(axis)}: {words(name)}" for axis, name in teller.variants.items()
        ),
        words("Posture"): teller.named(script.posture) if script.posture else "",
        words("Within reach"): ", ".join(need.spoken(spoken) for need in script.needs),
        words("Asked before"): " · ".join(_cautions(script, teller)),
        words("Background"): _background(script, teller),
    }
    for name, fact in facts.items():
        if fact:
            yield Line("note", f"{name}: {fact}")
    if script.values:
        asked = ", ".join(f"[{blank.name}]" for blank in script.values)
        yield Line("note", words("Filled in before: {names}", names=asked))


def _cautions(script: Script, teller: Teller) -> Iterator[str]:
    """Yield the cautions of a session."""
    for caution in script.cautions:
        known = known_cautions().get(caution.name)
        if caution.question is not None:
            yield caution.question.spoken(teller.language)
        elif known is not None:
            yield known.title(teller.words.language)


def _background(script: Script, teller: Teller) -> str:
    """Tell what lies under a session from its start."""
    ground = script.background
    return "" if ground is None else teller.value(ground.name, teller.named)


@dataclass(frozen=True, slots=True)
class _Walker:
    """Walks the steps of a script, as they stand there."""

    script: Script
    times: Times
    teller: Teller
    uses: Counter[str | int]

    def all(self) -> Iterator[Line]:
        """Yield the lines of all parts."""
        words = self.teller.words
        for name, steps in (
            (words("Steps"), self.script.steps),
            (words("Way back"), self.script.ending),
            (words("After an early stop"), self.script.stop.steps),
        ):
            if steps:
                yield Line("heading", name)
                yield from self.steps(steps, 0)

    def steps(self, steps: Sequence[Step], depth: int) -> Iterator[Line]:
        """Yield the lines of steps, without those that this form leaves out."""
        for step in steps:
            only, unless = self.settled(step.only), self.settled(step.unless)
            if only is not False and unless is not True:
                yield from self.step(step, depth, self.guards(only, unless))

    def settled(self, condition: Condition | None) -> bool | Condition | None:
        """Return whether a condition on a variant holds; any other stays as it is."""
        axes = self.script.variants
        if isinstance(condition, Flag) and any(condition.name in axes[axis] for axis in axes):
            return condition.name in self.teller.variants.values()
        return condition

    def guards(self, only: bool | Condition | None, unless: bool | Condition | None) -> str:  # noqa: FBT001
        """Tell when a step is played, if not always."""
        words, parts = self.teller.words, []
        if only is not None and not isinstance(only, bool):
            parts.append(words("only if {what}", what=self.teller.condition(only)))
        if unless is not None and not isinstance(unless, bool):
            parts.append(words("not if {what}", what=self.teller.condition(unless)))
        return "; ".join(parts)

    def step(self, step: Step, depth: int, guards: str) -> Iterator[Line]:
        """Yield a step: what it does, what is said, what it holds."""
        start, length = self.times.get(step.path, (None, 0))
        time = clock(start) if start is not None and self.is_once(step) else ""
        told = tuple(act_told(step, self.teller))
        lasts = self.teller.time(whole(length)) if whole(length) else ""
        if any(part.endswith(lasts) for part in told):
            lasts = ""
        yield Line("step", " · ".join(part for part in (*told, lasts, guards) if part), depth, time)
        if step.note:
            yield Line("note", self.teller.words("Note: {text}", text=step.note), depth + 1)
        for cue in step.cues:
            yield self.cue(cue, depth + 1)
        yield from self.inside(step, depth + 1)

    def is_once(self, step: Step) -> bool:
        """Say whether a step stands on this paper once: a block may be used at several places."""
        return step.path[0] != "blocks" or self.uses[step.path[1]] == 1

    def cue(self, cue: Cue, depth: int) -> Line:
        """Return what is spoken, and when in its step."""
        words = self.teller.words
        marks = [self.teller.at(cue.at)] if cue.at is not None else []
        if cue.to:
            marks.append(words("for the therapist, not spoken"))
        marks.append(self.guards(self.settled(cue.only), self.settled(cue.unless)))
        before = ", ".join(mark for mark in marks if mark)
        text = f"“{self.text(cue.text)}”"
        return Line("words", f"{before}: {text}" if before else text, depth)

    def text(self, text: Text) -> str:
        """Return a text in the language of the paper."""
        return blanks_shown(text.spoken(self.teller.language))

    def inside(self, step: Step, depth: int) -> Iterator[Line]:
        """Yield what a step holds: its question and ways, its rounds, its block."""
        act = step.act
        if isinstance(act, Check):
            yield from self.check(act, depth)
        elif isinstance(act, Gate):
            yield from self.gate(act, depth)
        elif isinstance(act, Repeat | Each):
            if isinstance(act, Each):
                yield from self.items(act.items, depth)
            yield from self.rounds(act, depth)
        elif isinstance(act, Use):
            yield from self.steps(self.script.blocks.get(act.block, ()), depth)

    def check(self, check: Check, depth: int) -> Iterator[Line]:
        """Yield a question and its ways."""
        yield Line("words", f"“{self.text(check.ask)}”", depth)
        yield Line("note", self.answer(check.answer), depth)
        for branch in check.when:
            condition = branch.condition
            words = self.teller.words
            told = (
                words("otherwise")
                if condition is None
                else words("if {what}", what=self.teller.condition(condition))
            )
            yield from self.way(told, branch.steps, depth)

    def answer(self, form: AnswerForm) -> str:
        """Tell what may be answered."""
        words, teller = self.teller.words, self.teller
        if form.form == "choice":
            told = (f"{text.spoken(teller.language)}" for _, text in form.choices)
            return words("Answer: {what}", what=" · ".join(told))
        limits = {"low": teller.number(form.low), "high": teller.number(form.high)}
        if form.form == "length":
            limits = {"low": teller.time(form.low), "high": teller.time(form.high)}
        what = {
            "words": words("in words"),
            "private words": words("in words that are never kept"),
            "count": words("breaths in {time}", time=teller.time(form.high)),
            "stopwatch": words("a time, from one key to the next"),
        }.get(form.form) or words("{low} to {high}", **limits)
        return words("Answer: {what}", what=what)

    def gate(self, gate: Gate, depth: int) -> Iterator[Line]:
        """Yield what is decided, and its three ways."""
        words = self.teller.words
        yield Line("words", f"“{self.text(gate.ask)}”", depth)
        yield from self.way(words("if yes"), gate.open, depth)
        rounds = self.teller.value(gate.rounds, str)
        yield from self.way(
            words("if later: this, then asked again, at most {n} times", n=rounds),
            gate.later,
            depth,
        )
        yield from self.way(words("if stop: this, then the way back"), gate.stop, depth)

    def way(self, told: str, steps: Sequence[Step], depth: int) -> Iterator[Line]:
        """Yield a way, also an empty one."""
        nothing = "" if steps else self.teller.words("goes on")
        yield Line("way", f"{told}: {nothing}".rstrip() if nothing else told, depth)
        yield from self.steps(steps, depth + 1)

    def items(self, items: Sequence[Item], depth: int) -> Iterator[Line]:
        """Yield the items of an each: a number each where they are more than words."""
        for number, item in enumerate(items, start=1):
            fields = (
                f"{name}: {self.text(text)}" if name else self.text(text)
                for name, text in item.fields.items()
            )
            told = (f"{number}. " + " · ".join(fields), self.guards(item.only, item.unless))
            yield Line("note", " · ".join(part for part in told if part), depth)

    def rounds(self, act: Repeat | Each, depth: int) -> Iterator[Line]:
        """Yield what is played again, and what between."""
        words = self.teller.words
        yield from self.steps(act.steps, depth)
        if isinstance(act.between, tuple):
            yield from self.way(words("between"), act.between, depth)
        elif act.between is not None:
            between: Value[Length] = act.between
            told = words(
                "between: {time} of rest", time=self.teller.value(between, self.teller.length)
            )
            yield Line("way", told, depth)
        if act.until is not None:
            told = words("until {what}", what=self.teller.condition(act.until))
            yield Line("way", told, depth)
