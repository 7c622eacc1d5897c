"""Looks along all paths of a script: names, placeholders, rounds, blocks."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import islice, product
from typing import TYPE_CHECKING

from app.script import code
from app.script.book import Use
from app.script.extent import check_extent
from app.script.fault import Fault, Level, Span
from app.script.grow import MAX_TEXT
from app.script.model.holder import Each, Repeat, Stop
from app.script.model.holder import Use as UseAct
from app.script.model.question import Check, Gate
from app.script.model.step import HOLDERS, Step
from app.script.name import Known, Register
from app.script.node import Map, find
from app.script.placeholder import filled, placeholders
from app.script.scope import Here, item_values, met, samples, values_of
from app.script.truth import look_at_test
from app.script.wrong import WrongError, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.script.book import Blank, Book
    from app.script.model.script import Script

MAX_DEPTH = 8
_MOST_SAMPLES = 64


@dataclass(slots=True)
class Looker:
    """One look along all paths; it lives as long as one call."""

    script: Script
    book: Book
    root: Map
    known: Known
    faults: list[Fault] = field(default_factory=list)
    used: set[str] = field(default_factory=set)

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
        guard = (step.only, step.unless)
        is_guarded = guard != (None, None)
        inside = here.within(guard) if is_guarded else here
        use = self.book.uses.get(step.path)
        if use is not None:
            self._look_at_use(use, step, inside)
        behind = self._act(step, inside) if type(step.act) in HOLDERS else inside
        if not is_guarded:
            return behind
        return here if behind is None else here.after(guard, behind)

    def _look_at_use(self, use: Use, step: Step, here: Here) -> None:
        """Look at the conditions and placeholders of one step."""
        check = step.act.name if isinstance(step.act, Check) else ""
        for test in use.tests:
            in_when = "when" in test.path[len(step.path) :]
            in_round = here.rounds is not None or test.path[-1] == "until"
            asked = check if in_when else ""
            fault = look_at_test(test, self.known, asked, in_round=in_round)
            if fault is not None:
                self.faults.append(fault)
        for blank in use.blanks:
            self.look_at(blank, here)
        for count, span in use.per_round:
            self._rounds(count, span, here)

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
        if isinstance(act, UseAct):
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
        return met(ends)

    def _gate(self, act: Gate, here: Here) -> Here | None:
        """Look at the three ways of a gate."""
        self.steps(act.stop, here)
        return met([self.steps(act.open, here), self.steps(act.later, here)])

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
        mine = item_values(act)
        inside = replace(here, names={**here.names, **mine}, is_item=True)
        after = self.steps(act.steps, inside)
        self._between(act.between, after)
        if after is None:
            return None
        kept = dict(here.names)
        if any(item.only is None and item.unless is None for item in act.items):
            kept |= {name: value for name, value in after.names.items() if name not in mine}
        if act.keep is not None:
            kept |= {key.replace(act.name, act.keep.name, 1): value for key, value in mine.items()}
        return replace(here, names=kept)

    def _use(self, act: UseAct, step: Step, here: Here) -> Here | None:
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
        found: list[str] = []
        for value in values:
            names = list(dict.fromkeys(blank.full for blank in placeholders(value)))
            known = {"n": ("1",), "round": ("1",), **here.names}
            pools = [known.get(name) or () for name in names]
            if not all(pools):
                return None
            found += [
                filled(value, dict(zip(names, combination, strict=True)))
                for combination in islice(product(*pools), _MOST_SAMPLES)
            ]
        if max(map(len, found), default=0) > MAX_TEXT:
            return None  # too long to be handed on; writing out says so
        return tuple(dict.fromkeys(found))[:_MOST_SAMPLES]

    def _unknown_block(self, act: UseAct, step: Step) -> None:
        """Note a block that is not there."""
        allowed = " · ".join(self.script.blocks)
        meant = nearest(act.block, self.script.blocks)
        self._note(code.UNKNOWN_BLOCK, step, meant, "use", text=act.block, allowed=allowed)

    def _note(self, what: str, step: Step, fix: str = "", key: str = "", /, **values: str) -> None:
        """Note an error at a step, or at the value of one of its keys."""
        path = (*step.path, key) if key else step.path
        span = find(self.root, path).span
        self.faults.append(Fault(what, span, values, fix, Level.ERROR, path))

    # --- placeholders ------------------------------------------------------------

    def look_at(self, blank: Blank, here: Here) -> None:
        """Look at a text with placeholders: are they known, does it read."""
        known = True
        for placeholder in blank.names:
            known = self._is_known(placeholder.full, blank, here) and known
        if known and blank.read is not None:
            self._filled(blank, here)

    def _is_known(self, full: str, blank: Blank, here: Here) -> bool:
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
        if blank.span.line != blank.span.end_line:
            fix = ""
        elif fix:
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
        for combination in islice(product(*pools), _MOST_SAMPLES):
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

    def _rounds(self, count: int, span: Span, here: Here) -> None:
        """Look whether there are as many values as rounds."""
        if here.rounds is None:
            self.faults.append(Fault(code.ONLY_IN_REPEAT, span, {"text": "[ … ]"}))
        elif here.rounds and count != here.rounds:
            values = {"text": str(count), "rounds": str(here.rounds)}
            self.faults.append(Fault(code.ROUNDS_DIFFER, span, values))


def look_along_paths(script: Script, book: Book, root: Map) -> list[Fault]:
    """Return what is wrong with names, placeholders and blocks.

    Raises:
        UnreadableError: written out the script has more steps than there may be.
    """
    check_extent(script)
    register = Register(script, root)
    register.take_in()
    looker = Looker(script, book, root, register.known, register.faults)
    values = {blank.name: samples(blank.answer) for blank in script.values}
    here = Here(values)
    head = book.uses.get(())
    if head is not None:
        for blank in head.blanks:
            looker.look_at(blank, here)
    looker.steps(script.steps, here)
    looker.steps(script.stop.steps, here)
    looker.steps(script.ending, here)
    _unused_blocks(script, root, looker)
    if book.formal_seen:
        for node, path in book.informal:
            book.warn(code.FORMAL_MISSING, node.span, path)
    return looker.faults


def _unused_blocks(script: Script, root: Map, looker: Looker) -> None:
    """Warn of blocks that no step uses."""
    blocks = root.entries.get("blocks")
    for name in script.blocks:
        if (
            name
            and name not in looker.used
            and blocks is not None
            and isinstance(blocks.value, Map)
        ):
            span = blocks.value.entries[name].key.span
            looker.faults.append(
                Fault(code.UNUSED_BLOCK, span, {"text": name}, "", Level.WARNING, ("blocks", name))
            )
