"""Whether a condition looks at names that are known, and can come true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.script import code
from app.script.fault import Fault, Level
from app.script.model.condition import Compare, Flag, InRound, Several, Unanswered
from app.script.model.length import TICKS
from app.script.wrong import nearest

if TYPE_CHECKING:
    from app.script.book import Test
    from app.script.model.condition import Condition
    from app.script.model.question import AnswerForm
    from app.script.name import Known

COUNTERS = ("week", "days", "times played")


def look_at_test(test: Test, known: Known, check: str, *, in_round: bool) -> Fault | None:
    """Return what is wrong with the names of a condition, if anything.

    `check` is the check whose ways it stands in, if any.
    """
    found = _look(test.condition, known, check, in_round=in_round)
    if found is None:
        return None
    what, values, fix = found
    return Fault(what, test.span, values, fix, Level.ERROR, test.path)


_Found = tuple[str, dict[str, str], str]


def _look(condition: Condition, known: Known, check: str, *, in_round: bool) -> _Found | None:
    """Return a code, its values and a repair for a condition, if it is wrong."""
    if isinstance(condition, Several):
        looked = (_look(part, known, check, in_round=in_round) for part in condition.parts)
        return next((found for found in looked if found), None)
    if isinstance(condition, InRound):
        return None if in_round else (code.ONLY_IN_REPEAT, {"text": "round"}, "")
    if isinstance(condition, Flag):
        return _flag(condition.name, known)
    return _named(condition, known, check)


def _named(condition: Compare | Unanswered, known: Known, check: str) -> _Found | None:
    """Look at a condition on an answer or a value."""
    name = condition.name
    if name == "answer" and not check:
        is_change = isinstance(condition, Compare) and condition.change
        return code.ONLY_IN_WHEN, {"text": "change" if is_change else "answer"}, ""
    name = check if name == "answer" else name
    forms = known.values
    if name not in forms:
        if isinstance(condition, Compare) and name in COUNTERS:
            return None
        allowed = " · ".join(forms)
        return code.UNKNOWN_NAME, {"text": name, "allowed": allowed}, nearest(name, forms)
    return None if isinstance(condition, Unanswered) else _compare(condition, name, forms[name])


def _flag(name: str, known: Known) -> _Found | None:
    """Look at a name that stands alone."""
    if name in known.flags:
        return None
    if name in known.values:
        return code.NOT_A_CONDITION, {"text": name}, _example(name, known.values[name])
    meant = nearest(name, (*known.flags, *known.values))
    choices = [c for names in known.script.variants.values() for c in names]
    allowed = " · ".join((*choices, "home", "clinic", *known.values))
    return code.UNKNOWN_NAME, {"text": name, "allowed": allowed}, meant


def _example(name: str, form: AnswerForm) -> str:
    """Return a comparison that would be right for a check or value."""
    if form.form == "choice":
        return f"{name} is {form.choices[0][0]}"
    if form.form in ("length", "stopwatch"):
        return f"{name} < 10 s"
    return f"no {name}" if "words" in form.form else f"{name} >= {(form.low + form.high) // 2}"


def _compare(condition: Compare, name: str, form: AnswerForm) -> _Found | None:
    """Look whether a comparison fits its answer and can come true."""
    if condition.sign == "is":
        return _chosen(condition, name, form)
    if form.form in ("choice", "words", "private words"):
        return code.COMPARES_WORDS, {"text": name}, _example(name, form)
    is_time = form.form in ("length", "stopwatch")
    if is_time != (condition.word == "s"):
        return code.OTHER_UNIT, {"text": name}, _example(name, form)
    if form.form in ("scale", "number", "length") and not _can_hold(condition, form):
        low, high = (f"{n / TICKS:g} s" if is_time else str(n) for n in (form.low, form.high))
        return code.NEVER_TRUE, {"text": name, "low": low, "high": high}, ""
    return None


def _chosen(condition: Compare, name: str, form: AnswerForm) -> _Found | None:
    """Look whether a word is among the choices of an answer."""
    names = [choice for choice, _ in form.choices]
    if form.form != "choice":
        return code.COMPARES_WORDS, {"text": name}, _example(name, form)
    if condition.word in names:
        return None
    meant = nearest(condition.word, names)
    fix = f"{name} is {meant}" if meant else ""
    return code.NOT_A_CHOICE, {"text": condition.word, "allowed": " · ".join(names)}, fix


def _can_hold(condition: Compare, form: AnswerForm) -> bool:
    """Return whether some answers make a comparison true and others false."""
    low, high = form.low, form.high
    if condition.change:
        low, high = low - high, high - low
    number = condition.number
    if condition.sign == "=":
        return low <= number <= high
    true_at_low = {"<": low < number, "<=": low <= number, ">": low > number, ">=": low >= number}
    true_at_high = {
        "<": high < number, "<=": high <= number, ">": high > number, ">=": high >= number,
    }  # fmt: skip
    return true_at_low[condition.sign] != true_at_high[condition.sign]
