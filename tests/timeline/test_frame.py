"""The program's own frame: what a script lacks, and nothing twice."""

from __future__ import annotations

from dataclasses import replace
from textwrap import indent

from app.script.model.question import Check
from app.script.model.script import Script
from app.script.read import read
from app.timeline.choice import Choices
from app.timeline.compile import compile_session
from app.timeline.frame import framed

HEAD = """\
session: 1
title: {nl: "Proef", en: "Trial"}
languages: [nl, en]
audience: home
"""
WELCOME = """\
- say: {nl: "Hallo.", en: "Hello."}
  gives: [welcome, stop words]
"""
BREATH = "- breathe: 4-0-6-0\n  for: 3 min\n"
CHECK = """\
- check: ease
  ask: {nl: "Hoe is het?", en: "How is it?"}
  answer: 0-10
"""


def script(steps: str, more: str = "") -> Script:
    """Return a script that is read without an error."""
    found = read(HEAD + more + "steps:\n" + indent(steps, "  ")).script
    assert found is not None
    return found


def kinds(steps: str) -> list[str]:
    """Return the kinds of the steps with their frame."""
    return [step.kind for step in framed(script(steps)).steps]


def test_a_bare_script_gets_welcome_stop_line_and_two_check_ins() -> None:
    assert kinds(BREATH) == ["say", "say", "check", "breathe", "check"]


def test_what_a_script_says_is_not_said_twice() -> None:
    assert kinds(WELCOME + BREATH) == ["say", "check", "breathe", "check"]


def test_two_checks_of_a_script_are_its_check_ins() -> None:
    steps = WELCOME + CHECK + BREATH + CHECK
    assert framed(script(steps)) == script(steps)


def test_one_check_is_asked_again_at_the_end_by_its_own_name() -> None:
    last = framed(script(WELCOME + CHECK + BREATH)).steps[-1].act
    assert isinstance(last, Check)
    assert last.name == "ease"


def test_a_choice_is_not_asked_again() -> None:
    choice = CHECK.replace("0-10", "[good, bad]")
    assert kinds(WELCOME + choice + BREATH) == ["say", "check", "breathe"]


def test_a_check_inside_a_repeat_or_a_gate_counts() -> None:
    repeat = "- repeat: 2\n  do:\n" + indent(CHECK, "    ")
    assert kinds(WELCOME + CHECK + repeat) == ["say", "check", "repeat"]
    gate = (
        '- gate: more\n  who: client\n  ask: {nl: "Meer?", en: "More?"}\n  open:\n'
        + indent(CHECK, "    ")
        + "  later: []\n  stop: []\n"
    )
    assert kinds(WELCOME + CHECK + gate) == ["say", "check", "gate"]


def test_a_check_in_a_way_of_a_check_counts() -> None:
    way = CHECK + "  when:\n    - otherwise:\n" + indent(CHECK.replace("ease", "air"), "        ")
    assert kinds(WELCOME + way) == ["say", "check"]


def test_a_check_in_the_ending_is_the_one_at_the_end() -> None:
    found = script(WELCOME + CHECK + BREATH)
    ending = script(CHECK.replace("?", ", nu?")).steps
    assert len(framed(replace(found, ending=ending)).steps) == 3


def test_help_has_no_frame() -> None:
    rescue = script(BREATH, "help: none\n")
    assert framed(rescue) == rescue


def test_a_framed_script_compiles_in_both_languages() -> None:
    for language in ("nl", "en"):
        program, faults = compile_session(framed(script(BREATH)), Choices(language))
        assert faults == ()
        assert program is not None
        assert program.steps[0].kind == "say"
