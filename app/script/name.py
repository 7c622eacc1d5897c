"""The one space of names: variants, values, checks, items, cautions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.script import code
from app.script.fault import Fault, Level
from app.script.field import NAME
from app.script.keyword import RESERVED
from app.script.model.holder import Each, Repeat
from app.script.model.question import AnswerForm, Check, Gate
from app.script.model.script import Script
from app.script.model.step import HOLDERS
from app.script.node import Map, Path, find
from app.script.wrong import nearest
from app.tables.caution import caution_names
from app.tables.language import language_codes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.script.model.step import Step

MAX_CHECKS = 50

ITEM = "item"
"""The placeholder of an item without a name of its own."""


@dataclass(slots=True)
class Known:
    """All names a condition of a script may look at."""

    script: Script
    checks: dict[str, AnswerForm] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)

    @property
    def flags(self) -> tuple[str, ...]:
        """Names that stand alone: variants, cautions, places."""
        choices = (name for names in self.script.variants.values() for name in names)
        return (*choices, "home", "clinic", *sorted(caution_names()))

    @property
    def values(self) -> dict[str, AnswerForm]:
        """Names that are compared: checks and values of the head."""
        return {blank.name: blank.answer for blank in self.script.values} | self.checks


def name_fault(name: str) -> str:
    """Return the code of what is wrong with a name an author gives, or nothing."""
    if name in RESERVED or name in language_codes():
        return code.RESERVED_NAME
    return "" if NAME.fullmatch(name) and "-" not in name else code.NOT_A_NAME


def all_steps(script: Script) -> Iterator[Step]:
    """Yield every step of a script once, blocks as well."""
    stack = [script.steps, script.ending, script.stop.steps, *script.blocks.values()]
    while stack:
        for step in stack.pop():
            yield step
            act = step.act
            if type(act) not in HOLDERS:
                continue
            if isinstance(act, Check):
                stack += [branch.steps for branch in act.when]
            elif isinstance(act, Gate):
                stack += [act.open, act.later, act.stop]
            elif isinstance(act, Repeat | Each):
                stack.append(act.steps)
                if isinstance(act.between, tuple):
                    stack.append(act.between)


class Register:
    """Takes in the names of one script, and notes what is wrong with them."""

    def __init__(self, script: Script, root: Map) -> None:
        """Begin with the cautions, which are always taken."""
        self.known = Known(script)
        self.faults: list[Fault] = []
        self._script = script
        self._root = root
        self._owners = dict.fromkeys(caution_names(), "caution")

    def take_in(self) -> None:
        """Take in all names."""
        for axis, choices in self._script.variants.items():
            self._claim(axis, "variants", ("variants", axis))
            for place, choice in enumerate(choices):
                self._claim(choice, f"variants {axis}", ("variants", axis, place))
        for blank in self._script.values:
            self._claim(blank.name, "values", ("values", blank.name))
        for step in all_steps(self._script):
            self._step(step)
        if len(self.known.checks) > MAX_CHECKS:
            values = {"text": str(len(self.known.checks)), "most": str(MAX_CHECKS)}
            self._note(code.TOO_MANY, ("steps",), "", **values)
        for step in all_steps(self._script):
            self._look_at_keep(step)

    def _step(self, step: Step) -> None:
        """Take in the names a step gives."""
        act = step.act
        if isinstance(act, Check):
            self._claim(act.name, "check", (*step.path, "check"))
            before = self.known.checks.setdefault(act.name, act.answer)
            if _form(before) != _form(act.answer):
                self._note(code.SAME_CHECK_DIFFERS, (*step.path, "answer"), "", text=act.name)
        elif isinstance(act, Each):
            if act.name != ITEM:
                self._claim(act.name, "as", (*step.path, "as"))
            if act.keep is not None:
                self.known.kept.add(act.keep.name)
                self._claim(act.keep.name, "keep", (*step.path, "keep"))

    def _claim(self, name: str, owner: str, path: Path) -> None:
        """Give a name to an owner, if it is free and may be a name."""
        what = "" if owner == "values" and name == "name" else name_fault(name)
        if what:
            self._note(what, path, "", text=name)
        elif self._owners.setdefault(name, owner) != owner:
            self._note(code.NAME_TAKEN, path, "", text=name, other=self._owners[name])

    def _look_at_keep(self, step: Step) -> None:
        """Look whether what is kept goes by a check that is known."""
        keep = step.act.keep if isinstance(step.act, Each) else None
        if keep is not None and keep.check not in self.known.checks:
            path = (*step.path, "keep", keep.name)
            fix = nearest(keep.check, self.known.checks)
            allowed = " · ".join(self.known.checks)
            self._note(code.UNKNOWN_NAME, path, fix, text=keep.check, allowed=allowed)

    def _note(self, what: str, path: Path, fix: str, /, **values: str) -> None:
        """Note an error at a path."""
        span = find(self._root, path).span
        self.faults.append(Fault(what, span, values, fix, Level.ERROR, path))


def _form(form: AnswerForm) -> tuple[object, ...]:
    """Return what makes two askings the same question."""
    return form.form, form.low, form.high, tuple(name for name, _ in form.choices)
