"""Reading a script: from text to what it says."""

from __future__ import annotations

from fractions import Fraction

from app.script.model.act import Rest, Touch
from app.script.model.breath import Pattern
from app.script.model.length import TICKS, Length
from app.script.model.step import Step
from app.script.model.value import Filled, PerVariant
from app.script.model.words import Words
from app.script.read import read

HEAD = """session: 1
title: {nl: "Proef", en: "Trial"}
languages: [nl, en]
audience: home
variants: {length: [short, long]}
values:
  side_first: {answer: [left, right], default: left}
steps:
"""


def _step(text: str) -> Step:
    reading = read(HEAD + text)
    assert reading.faults == ()
    assert reading.script is not None
    return reading.script.steps[0]


def test_a_rest_has_its_length_in_ticks() -> None:
    step = _step("  - rest: 1 min 30 s\n")
    assert step.act == Rest(Length("exact", "time", 90 * TICKS, 90 * TICKS))
    assert (step.span.line, step.path) == (9, ("steps", 0))


def test_lanes_stand_in_one_step() -> None:
    step = _step(
        "  - touch: rest\n    where: belly mid\n    pressure: 1.5\n    breathe: 4-0-6-0\n"
        '    for: 12 breaths\n    say: {nl: "Je hand rust.", en: "Your hand rests."}\n'
    )
    assert step.act == Touch("rest", ("belly mid",), pressure=Fraction(3, 2))
    assert step.breathe is not None
    assert step.breathe.pace == Pattern(*(Fraction(n) for n in (4, 0, 0, 6, 0)))
    assert step.length == Length("exact", "breaths", 12, 12)
    assert step.cues[0].text.spoken("en") == "Your hand rests."


def test_a_length_may_differ_per_variant() -> None:
    step = _step("  - rest: {short: 1 min, long: 4 min}\n")
    assert isinstance(step.act, Rest)
    assert isinstance(step.act.length, PerVariant)
    assert step.act.length.axis == "length"


def test_a_place_with_a_placeholder_is_read_when_it_is_filled() -> None:
    step = _step('  - touch: rest\n    where: "{side_first} forearm"\n    for: 1 min\n')
    assert isinstance(step.act, Touch)
    where = step.act.where[0]
    assert isinstance(where, Filled)
    assert where.read("left forearm") == "left forearm"


def test_a_text_falls_back_to_its_first_language() -> None:
    words = Words({"nl": "rust"}, _step("  - rest: 3 s\n").span)
    assert words.spoken("nl-u") == "rust"


def test_a_sign_with_a_meaning_at_the_start_of_an_item_is_put_in_quotes() -> None:
    text = (
        "session: 1\ntitle: P\nlanguages: [nl]\naudience: home\n"
        "needs:\n  - @mat\nsteps:\n  - rest: 5 min\n"
    )
    (fault,) = read(text).faults
    assert (fault.code, fault.span.line, fault.fix) == ("E002", 6, '"@mat"')
