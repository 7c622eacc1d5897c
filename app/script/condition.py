"""Conditions as they are written in `if`, `until`, `only` and `unless`."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import Literal, cast

from app.script import code
from app.script.length import read_length, read_number
from app.script.model.condition import Compare, Condition, Flag, InRound, Several, Unanswered
from app.script.wrong import WrongError, wrong

_NAME = r"[^\W\d_][\w-]*(?: [^\W\d_][\w-]*)*"
_COMPARE = re.compile(rf"(change of )?({_NAME}) (<=|>=|<|>|==|=|=<|=>|!=) (-?\S.*)")
_IS = re.compile(rf"({_NAME}) is (\S.*)")
_BARE = re.compile(_NAME)
_TIGHT = re.compile(r"\s*(<=|>=|==|=<|=>|!=|<|>|=)\s*")
_SIGNS = {"==": "=", "=<": "<=", "=>": ">="}
_PLAIN = (
    (re.compile(r"^(?:if|als)\s+|\s+(?:then|dan)$|[{}\"“”]"), ""),
    (re.compile(r"\b(?:geen antwoord|niet geantwoord|not answered)\b"), "no answer"),
    (re.compile(r"(?<!\bchange)\s+of\s+(?=\w+ (?:[<>=]|is\b))|\s*\|\|\s*"), " or "),
    (re.compile(r"\s+en\s+(?=\w+ (?:[<>=]|is\b))|\s*&&?\s*"), " and "),
    (re.compile(r"≥"), ">="),
    (re.compile(r"≤"), "<="),
    (re.compile(r"\b(\w+) (?:between|tussen) (\d+) (?:and|en) (\d+)"), r"\1 >= \2 and \1 <= \3"),
    (re.compile(r"\bis (\d+) (?:or more|of meer|of hoger)"), r">= \1"),
    (re.compile(r"\bis (\d+) (?:or less|of minder|of lager)"), r"<= \1"),
    (re.compile(r"(?:\bis )?(?:\bat least\b|\bminstens\b|\bminimaal\b)"), ">="),
    (re.compile(r"(?:\bis )?(?:\bat most\b|\bhoogstens\b|\bmaximaal\b)"), "<="),
    (re.compile(r"(?:\bis )?(?:\bmore than\b|\bmeer dan\b|\bhoger dan\b)"), ">"),
    (re.compile(r"(?:\bis )?(?:\bless than\b|\bminder dan\b|\blager dan\b)"), "<"),
    (re.compile(r"(?<=\d) (?:points?|punten|punt)\b"), ""),
    (re.compile(r"\bround (?=\d)|\bronde (?:is )?(?=\d)"), "round is "),
    (re.compile(r"^(?:laatste ronde|last)$"), "last round"),
)
"""How people put a condition, and how the language does."""

Sign = Literal["<", "<=", ">", ">=", "=", "is"]


@lru_cache(maxsize=2048)
def read_condition(text: str) -> Condition:
    """Return a condition; whether its names are known is looked at later.

    Raises:
        WrongError: it is not a condition, or mixes `and` with `or`.
    """
    meant = _said(text)
    if not text or meant != text:
        raise wrong(code.NOT_A_CONDITION, meant if _holds(meant) else "", text=text[:60])
    words = text.split()
    both = "and" in words, "or" in words
    if all(both):
        raise wrong(code.AND_WITH_OR, text=text)
    if not any(both):
        return _one(text)
    joined: Literal["and", "or"] = "and" if both[0] else "or"
    return Several(tuple(_one(part) for part in text.split(f" {joined} ")), joined)


def _said(text: str) -> str:
    """Return a condition with signs and words of the language for plain ones."""
    for found, meant in _PLAIN:
        text = found.sub(meant, text)
    return " ".join(text.split())


def _holds(text: str) -> bool:
    """Return whether a text is a condition as it stands."""
    try:
        read_condition(text)
    except WrongError:
        return False
    return True


def _one(text: str) -> Condition:
    """Return a condition without `and` or `or`."""
    if text == "last round":
        return InRound(0)
    if text.startswith("round is "):
        return _round(text)
    if text.startswith("not "):
        raise wrong(code.NO_NOT, text=text[:60])
    if text.startswith("no ") and _BARE.fullmatch(text[3:]):
        return Unanswered(text[3:])
    compared = _COMPARE.fullmatch(text)
    if compared is not None:
        return _compare(text, compared)
    chosen = _IS.fullmatch(text)
    if chosen is not None:
        return _is(text, chosen)
    if _BARE.fullmatch(text):
        return Flag(text)
    raise wrong(code.NOT_A_CONDITION, _meant(text), text=text[:60])


def _meant(text: str) -> str:
    """Return the condition an author most likely meant, or nothing."""
    spaced = _TIGHT.sub(lambda sign: f" {_SIGNS.get(sign[1], sign[1])} ", text).strip()
    return spaced if spaced != text and _COMPARE.fullmatch(spaced) else ""


def _round(text: str) -> InRound:
    """Return the condition on the round."""
    number = read_number(text[9:])
    if number.denominator != 1 or number < 1:
        raise wrong(code.NOT_A_CONDITION, "round is 2", text=text)
    return InRound(int(number))


def _compare(text: str, found: re.Match[str]) -> Compare:
    """Return a comparison with a number or a length."""
    sign = found[3]
    if sign in _SIGNS or sign == "!=":
        fix = text.replace(sign, _SIGNS[sign]) if sign in _SIGNS else ""
        raise wrong(code.NOT_A_CONDITION, fix, text=text)
    name = found[2]
    change = bool(found[1]) or name == "change"
    if not re.match(r"-?\d", found[4]):
        fix = f"{found[1] or ''}{name} is {found[4]}" if sign == "=" else ""
        raise wrong(code.NOT_A_CONDITION, fix, text=text)
    about = "answer" if name == "change" else name
    return Compare(about, cast("Sign", sign), *_number(found[4]), change=change)


def _number(text: str) -> tuple[Fraction, str]:
    """Return a number, or a length in ticks with `s` as its word."""
    minus = text.startswith("-")
    body = text[1:] if minus else text
    if " " in body:
        length = read_length(body)
        if length.form != "exact" or length.unit != "time" or length.until:
            raise wrong(code.NOT_A_CONDITION, text=text)
        number, word = Fraction(length.low), "s"
    else:
        number, word = read_number(body), ""
    return (-number if minus else number), word


def _is(text: str, found: re.Match[str]) -> Condition:
    """Return `mood is pleasant`; a number after `is` is an equals sign."""
    if found[2].startswith("not "):
        raise wrong(code.NO_NOT, text=text[:60])
    if re.fullmatch(r"\d+(?:\.\d+)?", found[2]):
        return Compare(found[1], "=", read_number(found[2]))
    return Compare(found[1], "is", word=found[2])
