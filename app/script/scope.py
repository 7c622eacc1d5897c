"""Looks along all paths of a script: names, placeholders, rounds, blocks."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import product
from typing import TYPE_CHECKING

from app.script import code
from app.script.fault import Fault, Level, UnreadableError
from app.script.head import name_fault
from app.script.model import (
    TICKS,
    AnswerForm,
    Check,
    Each,
    Filled,
    Gate,
    PerRound,
    PerVariant,
    Repeat,
    Step,
    Stop,
    Use,
    Words,
)
from app.script.node import Map, Node, find
from app.script.placeholder import filled
from app.script.test import Known, look_at_test
from app.script.wrong import WrongError, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.script.book import Blank, Book
    from app.script.model import Script

MAX_STEPS = 20_000
MAX_DEPTH = 8
MAX_CHECKS = 50
_MOST_SAMPLES = 64

PROGRAM_NAMES = ("name", "therapist", "round", "n", "side")


@dataclass(frozen=True, slots=True)
class Here:
    """What holds on every path to a step.

    `names` are placeholders with all they may stand for; None is free words.
    `rounds` are of the nearest repeat: how often, 0 for unknown, None without.
    """

    names: Mapping[str, tuple[str, ...] | None]
    rounds: int | None = None
    is_item: bool = False
    depth: int = 0
    inside: tuple[str, ...] = ()


@dataclass(slots=True)
class _Looker:
    """One look along all paths; it lives as long as one call."""

    script: Script
    book: Book
    root: Map
    known: Known
    faults: list[Fault] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    seen: set[tuple[object, ...]] = field(default_factory=set)

    def steps(self, steps: Iterable[Step], here: Here) -> Here | None:
        """Look at steps one after the other; None where no path goes on."""
        now: Here | None = here
        for step in steps:
            if now is None:
                return None
            now = self._step(step, now)
        return now

    def _step(self, step: Step, here: Here) -> Here | None:
        """Look at one step; return what holds behind it."""
        use = self.book.uses.get(step.path)
        if use is not None:
            check = step.act.name if isinstance(step.act, Check) else ""
            for test in use.tests:
                in_when = bool(check) and "when" in test.path
                in_round = here.rounds is not None or "until" in test.path[-1:]
                fault = look_at_test(test, self.known, check if in_when else "", in_round)
                if fault is not None:
                    self.faults.append(fault)
            for blank in use.blanks:
                self._blank(blank, self._inner(step, here))
            for count, span in use.per_round:
                self._rounds(count, span, here)
        behind = self._act(step, here)
        if step.only is not None or step.unless is not None:
            return here
        return behind

    def _inner(self, step: Step, here: Here) -> Here:
        """Return what holds for the texts of a step itself."""
        return here

    def _act(self, step: Step, here: Here) -> Here | None:
        """Look at what a step holds; return what holds behind it."""
        act = step.act
        if isinstance(act, Check):
            return self._check(act, here)
        if isinstance(act, Gate):
            return self._gate(act, here)
        if isinstance(act, Repeat):
            return self._repeat(act, here)
        if isinstance(act, Each):
            return self._each(act, here)
        if isinstance(act, Use):
            return self._use(act, step, here)
        return None if isinstance(act, Stop) else here

    def _check(self, act: Check, here: Here) -> Here | None:
        """Look at the ways of a check; behind it its name is known."""
        asked = replace(here, names={**here.names, act.name: samples(act.answer)})
        if not act.when:
            return asked
        ends = [self.steps(branch.steps, asked) for branch in act.when]
        if all(branch.condition is not None for branch in act.when):
            ends.append(asked)
        return _met(ends)

    def _gate(self, act: Gate, here: Here) -> Here | None:
        """Look at the three ways of a gate."""
        self.steps(act.stop, here)
        return _met([self.steps(act.open, here), self.steps(act.later, here)])

    def _repeat(self, act: Repeat, here: Here) -> Here | None:
        """Look at the rounds of a repeat; there is at least one."""
        rounds = act.rounds if isinstance(act.rounds, int) else 0
        inside = replace(here, rounds=rounds)
        after = self.steps(act.steps, inside)
        self._between(act.between, after)
        return after and replace(after, rounds=here.rounds)

    def _between(self, between: object, here: Here | None) -> None:
        """Look at steps between rounds or items."""
        if here is not None and isinstance(between, tuple):
            self.steps(between, here)

    def _each(self, act: Each, here: Here) -> Here | None:
        """Look at the items of an each, all at once."""
        names = dict(here.names)
        fields: dict[str, set[str]] = {}
        for item in act.items:
            for name, words in item.fields.items():
                fields.setdefault(name, set()).update(values_of(words))
        for name, values in fields.items():
            names[f"{act.name}.{name}" if name else act.name] = tuple(sorted(values))
        after = self.steps(act.steps, replace(here, names=names, is_item=True))
        self._between(act.between, after)
        if after is None:
            return None
        is_sure = any(item.only is None and item.unless is None for item in act.items)
        kept = dict(here.names)
        if is_sure:
            mine = {act.name, *(f"{act.name}.{name}" for name in fields)}
            kept |= {name: value for name, value in after.names.items() if name not in mine}
        if act.keep is not None:
            kept[act.keep.name] = tuple(sorted(fields.get("", ())))
        return replace(here, names=kept)

    def _use(self, act: Use, step: Step, here: Here) -> Here | None:
        """Look at a block where it is used, with the values it is given."""
        self.used.add(act.block)
        steps = self.script.blocks.get(act.block)
        if steps is None:
            self._unknown_block(act, step)
            return here
        if act.block in here.inside:
            self._note(code.BLOCK_IN_ITSELF, step, text=act.block)
            return here
        if here.depth >= MAX_DEPTH:
            self._note(code.BLOCKS_TOO_DEEP, step, text=act.block, most=str(MAX_DEPTH))
            return here
        given = {name: values_of(words) for name, words in act.given.items()}
        inner = Here(
            {**here.names, **{name: self._given(v, here) for name, v in given.items()}},
            here.rounds, here.is_item, here.depth + 1, (*here.inside, act.block),
        )  # fmt: skip
        after = self.steps(steps, inner)
        if after is None:
            return None
        names = {name: v for name, v in after.names.items() if name not in given}
        return replace(here, names={**here.names, **names})

    def _given(self, values: tuple[str, ...], here: Here) -> tuple[str, ...] | None:
        """Return what a value given to a block may be, placeholders filled in."""
        from app.script.placeholder import placeholders  # noqa: PLC0415

        found: list[str] = []
        for value in values:
            names = [blank.full for blank in placeholders(value)]
            if any(name not in here.names or here.names[name] is None for name in names):
                return None if names else values
            pools = [here.names[name] or () for name in names]
            for combination in product(*pools):
                found.append(filled(value, dict(zip(names, combination, strict=True))))
        return tuple(dict.fromkeys(found))

    def _unknown_block(self, act: Use, step: Step) -> None:
        """Note a block that is not there."""
        allowed = " · ".join(self.script.blocks)
        meant = nearest(act.block, self.script.blocks)
        self._note(code.UNKNOWN_BLOCK, step, meant, "use", text=act.block, allowed=allowed)

    def _note(
        self, what: str, step: Step, fix: str = "", key: str = "", /, **values: str
    ) -> None:
        """Note an error at a step, or at the value of one of its keys."""
        path = (*step.path, key) if key else step.path
        span = find(self.root, path).span
        self.faults.append(Fault(what, span, values, fix, Level.ERROR, path))

    # --- placeholders ------------------------------------------------------------

    def _blank(self, blank: Blank, here: Here) -> None:
        """Look at a text with placeholders: are they known, does it read."""
        known = True
        for placeholder in blank.names:
            known = self._is_known(placeholder.name, placeholder.full, blank, here) and known
        if known and blank.read is not None:
            self._filled(blank, here)

    def _is_known(self, name: str, full: str, blank: Blank, here: Here) -> bool:
        """Return whether a placeholder is known here on every path."""
        if full in here.names or (full == "round" and here.rounds is not None):
            return True
        if (full == "n" and here.is_item) or full in ("name", "therapist"):
            return True
        names = [*here.names, "name", "therapist"]
        if full in self.known.checks or full in self.known.kept:
            what, fix = code.NOT_ON_EVERY_PATH, ""
        else:
            what, fix = code.UNKNOWN_PLACEHOLDER, nearest(full, names)
        values = {"text": full, "allowed": " · ".join(f"{{{name}}}" for name in names)}
        if fix:
            fix = f'"{blank.text}"'.replace("{" + full, "{" + fix).replace(", " + full, ", " + fix)
        self.faults.append(Fault(what, blank.span, values, fix, Level.ERROR, blank.path))
        return False

    def _filled(self, blank: Blank, here: Here) -> None:
        """Read a value with all that its placeholders may stand for."""
        names = list(dict.fromkeys(placeholder.full for placeholder in blank.names))
        pools: list[tuple[str, ...]] = []
        for name in names:
            values = here.names.get(name, ())
            if name in ("n", "round") and name not in here.names:
                values = ("1", str(here.rounds or 1))
            if values is None or name in ("name", "therapist"):
                self._fault(code.FREE_WORDS_IN_VALUE, blank, text=name)
                return
            pools.append(values)
        for combination in list(product(*pools))[:_MOST_SAMPLES]:
            text = filled(blank.text, dict(zip(names, combination, strict=True)))
            try:
                blank.read(text)  # type: ignore[misc]
            except WrongError as error:
                self._not_read(blank, names, combination, text, error)
                return

    def _not_read(
        self, blank: Blank, names: list[str], values: tuple[str, ...], text: str, error: WrongError
    ) -> None:
        """Note a value that cannot be read once it is filled in."""
        given = ", ".join(f"{name} = {value}" for name, value in zip(names, values, strict=True))
        inner = error.fault
        self._fault(
            code.BAD_WHEN_FILLED, blank, text=blank.text, given=given, filled=text, why=inner.code
        )

    def _fault(self, what: str, blank: Blank, **values: str) -> None:
        """Note an error at a text with placeholders."""
        self.faults.append(Fault(what, blank.span, values, "", Level.ERROR, blank.path))

    def _rounds(self, count: int, span: object, here: Here) -> None:
        """Look whether there are as many values as rounds."""
        if here.rounds is None:
            self.faults.append(Fault(code.ONLY_IN_REPEAT, span, {"text": "[ … ]"}))  # type: ignore[arg-type]
        elif here.rounds and count != here.rounds:
            values = {"text": str(count), "rounds": str(here.rounds)}
            self.faults.append(Fault(code.ROUNDS_DIFFER, span, values))  # type: ignore[arg-type]


def _met(ends: Iterable[Here | None]) -> Here | None:
    """Return what holds whichever way was taken."""
    met: Here | None = None
    for end in ends:
        if end is None:
            continue
        if met is None:
            met = end
        else:
            both = {n: _both(v, end.names[n]) for n, v in met.names.items() if n in end.names}
            met = replace(met, names=both)
    return met


def _both(
    first: tuple[str, ...] | None, second: tuple[str, ...] | None
) -> tuple[str, ...] | None:
    """Return all that a name may stand for on either way."""
    if first is None or second is None:
        return None
    return first if first == second else tuple(dict.fromkeys((*first, *second)))


def samples(form: AnswerForm) -> tuple[str, ...] | None:
    """Return what an answer may be, both ends of a range; None for free words."""
    if form.form == "choice":
        return tuple(name for name, _ in form.choices)
    if form.form in ("scale", "number"):
        return str(form.low), str(form.high)
    if form.form == "length":
        return f"{_seconds(form.low)} s", f"{_seconds(form.high)} s"
    if form.form == "stopwatch":
        return "0 s", "3600 s"
    return ("0", "60") if form.form == "count" else None


def _seconds(ticks: int) -> str:
    """Return ticks as seconds with no more digits than they need."""
    return f"{ticks / TICKS:.3f}".rstrip("0").rstrip(".")


def values_of(words: Words) -> tuple[str, ...]:
    """Return what a text may be as a value: itself, in any language."""
    texts = words.by_language
    return (texts[""],) if "" in texts else tuple(texts.values())


def look_along_paths(script: Script, book: Book, root: Map) -> list[Fault]:
    """Return what is wrong with names, placeholders and blocks.

    Raises:
        UnreadableError: written out the script has more steps than there may be.
    """
    _count_steps(script)
    known, faults = known_names(script, book, root)
    looker = _Looker(script, book, root, known, faults)
    values = {blank.name: samples(blank.answer) for blank in script.values}
    here = Here(values)
    head = book.uses.get(())
    if head is not None:
        for blank in head.blanks:
            looker._blank(blank, here)  # noqa: SLF001
    looker.steps(script.steps, here)
    looker.steps(script.stop.steps, here)
    looker.steps(script.ending, here)
    _unused_blocks(script, root, looker)
    if book.formal_seen:
        for span, path in book.informal:
            book.warn(code.FORMAL_MISSING, span, path)
    return faults


def _unused_blocks(script: Script, root: Map, looker: _Looker) -> None:
    """Warn of blocks that no step uses."""
    blocks = root.entries.get("blocks")
    for name in script.blocks:
        if name not in looker.used and blocks is not None and isinstance(blocks.value, Map):
            span = blocks.value.entries[name].key.span
            looker.faults.append(
                Fault(code.UNUSED_BLOCK, span, {"text": name}, "", Level.WARNING, ("blocks", name))
            )


# --- names -------------------------------------------------------------------------


def all_steps(script: Script) -> Iterable[Step]:
    """Yield every step of a script once, blocks as well."""
    stack = [script.steps, script.ending, script.stop.steps, *script.blocks.values()]
    while stack:
        for step in stack.pop():
            yield step
            act = step.act
            if isinstance(act, Check):
                stack += [branch.steps for branch in act.when]
            elif isinstance(act, Gate):
                stack += [act.open, act.later, act.stop]
            elif isinstance(act, Repeat | Each):
                stack.append(act.steps)
                if isinstance(act.between, tuple):
                    stack.append(act.between)


def known_names(script: Script, book: Book, root: Map) -> tuple[Known, list[Fault]]:
    """Return all names of a script, and what is wrong with them."""
    faults: list[Fault] = []
    known = Known(script)
    owners: dict[str, str] = {}

    def claim(name: str, owner: str, node: Node, path: tuple[str | int, ...]) -> None:
        what = "" if owner == "values" and name == "name" else name_fault(name)
        if what:
            faults.append(Fault(what, node.span, {"text": name}, "", Level.ERROR, path))
        elif owners.setdefault(name, owner) != owner:
            values = {"text": name, "other": owners[name], "owner": owner}
            faults.append(Fault(code.NAME_TAKEN, node.span, values, "", Level.ERROR, path))

    for caution in known.cautions:
        owners[caution] = "caution"
    for axis, choices in script.variants.items():
        node = find(root, ("variants", axis))
        claim(axis, "variants", node, ("variants", axis))
        for place, choice in enumerate(choices):
            path = ("variants", axis, place)
            claim(choice, f"variants {axis}", find(root, path), path)
    for blank in script.values:
        path = ("values", blank.name)
        claim(blank.name, "values", find(root, path), path)
    for step in all_steps(script):
        act = step.act
        if isinstance(act, Check):
            path = (*step.path, "check")
            claim(act.name, "check", find(root, path), path)
            _same_form(act, step, root, known, faults)
        elif isinstance(act, Each):
            if act.name:
                path = (*step.path, "as")
                claim(act.name, "as", find(root, path), path)
            if act.keep is not None:
                known.kept.add(act.keep.name)
                path = (*step.path, "keep")
                claim(act.keep.name, "keep", find(root, path), path)
    if len(known.checks) > MAX_CHECKS:
        node = find(root, ("steps",))
        values = {"text": str(len(known.checks)), "most": str(MAX_CHECKS)}
        faults.append(Fault(code.TOO_MANY, node.span, values))
    _look_at_keeps(script, root, known, faults)
    return known, faults


def _same_form(act: Check, step: Step, root: Map, known: Known, faults: list[Fault]) -> None:
    """Look whether a check that is asked again wants the same kind of answer."""
    before = known.checks.setdefault(act.name, act.answer)
    if _form(before) != _form(act.answer):
        path = (*step.path, "answer")
        values = {"text": act.name}
        span = find(root, path).span
        faults.append(Fault(code.SAME_CHECK_DIFFERS, span, values, "", Level.ERROR, path))


def _form(form: AnswerForm) -> tuple[object, ...]:
    """Return what makes two askings the same question."""
    return form.form, form.low, form.high, tuple(name for name, _ in form.choices)


def _look_at_keeps(script: Script, root: Map, known: Known, faults: list[Fault]) -> None:
    """Look whether what is kept goes by a check that is known."""
    for step in all_steps(script):
        if isinstance(step.act, Each) and step.act.keep is not None:
            keep = step.act.keep
            if keep.check not in known.checks:
                path = (*step.path, "keep", keep.name)
                values = {"text": keep.check, "allowed": " · ".join(known.checks)}
                fix = nearest(keep.check, known.checks)
                span = find(root, path).span
                faults.append(Fault(code.UNKNOWN_NAME, span, values, fix, Level.ERROR, path))


# --- how many steps it would be ------------------------------------------------------


def _count_steps(script: Script) -> None:
    """Refuse a script whose blocks and repeats write out to too many steps.

    Raises:
        UnreadableError: there would be more than 20,000.
    """
    sizes: dict[str, int] = {}
    under: set[str] = set()

    def size(steps: Iterable[Step]) -> int:
        return sum(_size(step) for step in steps)

    def _size(step: Step) -> int:
        act = step.act
        if isinstance(act, Check):
            return 1 + sum(size(branch.steps) for branch in act.when)
        if isinstance(act, Gate):
            rounds = _largest(act.rounds)
            return 1 + size(act.open) + size(act.stop) + rounds * size(act.later)
        if isinstance(act, Repeat | Each):
            times = _largest(act.rounds) if isinstance(act, Repeat) else len(act.items)
            between = size(act.between) if isinstance(act.between, tuple) else 0
            return times * (size(act.steps) + between)
        return block(act.block) if isinstance(act, Use) else 1

    def block(name: str) -> int:
        if name in under or name not in script.blocks:
            return 1
        if name not in sizes:
            under.add(name)
            sizes[name] = size(script.blocks[name])
            under.discard(name)
        return sizes[name]

    total = size(script.steps) + size(script.ending) + size(script.stop.steps)
    total = max([total, *(block(name) for name in script.blocks)])
    if total > MAX_STEPS:
        raise UnreadableError(code.TOO_MANY_STEPS, most=f"{MAX_STEPS:,}")


def _largest(rounds: object) -> int:
    """Return the most rounds a value may give."""
    if isinstance(rounds, int):
        return rounds
    if isinstance(rounds, PerVariant):
        return max(_largest(one) for one in rounds.by_choice.values())
    if isinstance(rounds, PerRound):
        return max(_largest(one) for one in rounds.by_round)
    return 10 if isinstance(rounds, Filled) else 1


