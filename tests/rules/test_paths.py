"""Rules look along every path: rounds, gates, choices, halts."""

from __future__ import annotations

import gc
from dataclasses import replace
from fractions import Fraction

import pytest

from app.rules.change import broken_by
from app.rules.check import check
from app.rules.house import HOME, House
from app.rules.telling import told
from app.script.read import read
from app.timeline.adapt import Change
from app.timeline.choice import Choices
from app.words.catalog import Words
from tests.rules.example import PERMISSION, codes, script

TOO_FIRM = "touch: rest\n{0}where: chest\n{0}pressure: 5\n{0}for: 1 min\n"


def inside(indent: int) -> str:
    """Return a touch that is too firm, as a step so far to the right."""
    gap = " " * indent
    return gap + "- " + TOO_FIRM.format(gap + "  ")


@pytest.mark.parametrize(
    "steps",
    [
        "- repeat: 2\n  until: no answer\n  do:\n" + inside(4),
        "- each: [hand, foot]\n  as: part\n  do:\n" + inside(4),
        '- gate: go\n  who: client\n  ask: {nl: "Mag dit?", en: "May this be?"}\n'
        "  later: []\n  stop: []\n  open:\n" + inside(4),
        '- gate: go\n  who: client\n  ask: {nl: "Mag dit?", en: "May this be?"}\n'
        "  open: []\n  stop: []\n  later:\n" + inside(4),
        '- gate: go\n  who: client\n  ask: {nl: "Mag dit?", en: "May this be?"}\n'
        "  open: []\n  later: []\n  stop:\n" + inside(4),
        '- check: mood\n  ask: {nl: "Hoe?", en: "How?"}\n  answer: [good, bad]\n  when:\n'
        "    - if: answer is good\n      do:\n" + inside(8),
    ],
)  # fmt: skip
def test_a_step_is_looked_at_wherever_it_stands(steps: str) -> None:
    check_first = '- check: tension\n  ask: {nl: "Nu?", en: "Now?"}\n  answer: 0-10\n'
    steps = steps.replace("until: no answer", "until: tension <= 3")
    assert "E301" in codes(PERMISSION + check_first + steps)


def test_an_ending_and_a_stop_are_looked_at_too() -> None:
    ending = "ending:\n" + inside(2) + "  - rest: 40 s\n"
    assert "E301" in codes(PERMISSION, ending=ending)


def test_what_comes_after_a_halt_is_not_on_that_path() -> None:
    halted = """\
- check: pain
  ask: {nl: "Pijn?", en: "Pain?"}
  answer: 0-10
  when:
    - if: answer >= 6
      do:
        - stop: pain
        - rest: 10 s
    - otherwise:
        - say: {nl: "Als je wilt.", en: "If you like."}
          gives: permission
- breathe: 4-0-6-0
  for: 3 min
- touch: rest
  where: chest
  pressure: 1
  for: 1 min
"""
    assert "W321" not in codes(halted)


def test_a_gate_that_lets_nobody_past_its_later_still_ends() -> None:
    steps = """\
- breathe: 4-0-6-0
  for: 4 min
- gate: go
  who: client
  ask: {nl: "Verder?", en: "Go on?"}
  open:
    - rest: 10 s
  later:
    - stop: later
  stop: []
"""
    assert codes(steps) == []


def test_a_way_for_no_answer_may_be_named() -> None:
    named = """\
- touch: rest
  where: belly mid
  pressure: 1
  for: 1 min
- check: comfort
  ask: {nl: "Prettig?", en: "Pleasant?"}
  answer: [yes, nope]
  when:
    - if: no answer
      do:
        - touch: rest
          where: belly lower
          pressure: 1
          for: 1 min
    - otherwise:
        - rest: 30 s
"""
    assert "E322" in codes(PERMISSION + named)
    joined = named.replace("if: no answer", "if: no answer or answer is yes")
    assert "E322" in codes(PERMISSION + joined)
    never = named.replace("if: no answer", "if: no answer and answer is yes")
    assert "E322" not in codes(PERMISSION + never)


def test_a_check_without_a_way_for_silence_goes_on() -> None:
    steps = """\
- touch: rest
  where: belly mid
  pressure: 1
  for: 1 min
- check: comfort
  ask: {nl: "Prettig?", en: "Pleasant?"}
  answer: [yes, nope]
  when:
    - if: answer is yes
      do:
        - touch: rest
          where: belly mid
          pressure: 2
          for: 1 min
"""
    assert "E322" not in codes(PERMISSION + steps)


def test_a_hand_shape_has_its_places() -> None:
    cup = PERMISSION + "- touch: rest\n  where: left rib margin\n  hand: SHAPE\n  for: 1 min\n"
    assert "E307" in codes(cup.replace("SHAPE", "cup"))
    assert "E307" not in codes(cup.replace("SHAPE", "palm"))


def test_an_ending_of_touch_alone_is_told() -> None:
    ending = (
        'ending:\n  - say: {nl: "Kom terug.", en: "Come back."}\n'
        "  - touch: rest\n    where: chest\n    pressure: 1\n    for: 1 min\n"
    )  # fmt: skip
    assert "W332" in codes(PERMISSION, ending=ending)


def test_an_ending_may_ask_too() -> None:
    ending = """\
ending:
  - say: {nl: "Kom terug.", en: "Come back."}
  - check: tension
    ask: {nl: "En nu?", en: "And now?"}
    answer: 0-10
  - rest: 40 s
"""
    assert codes("- breathe: 4-0-6-0\n  for: 4 min\n", ending=ending) == []


def test_an_ending_that_is_left_out_for_a_variant_is_filled_in() -> None:
    ending = "ending:\n  - rest: 40 s\n    only: long\n"
    more = "variants: {length: [short, long]}\n"
    steps = "- breathe: 4-0-6-0\n  for: 4 min\n"
    assert codes(steps, ending=ending, more=more) == ["W333"]


def test_a_step_for_some_answers_only_is_looked_at() -> None:
    check_first = """\
- check: tension
  ask: {nl: "Nu?", en: "Now?"}
  answer: 0-10
"""
    assert "E301" in codes(PERMISSION + check_first + inside(0) + "  only: tension <= 3\n")


def test_touch_of_somebody_with_a_caution_is_not_looked_at_twice() -> None:
    belly = "- touch: rest\n  where: belly mid\n  pressure: 1\n  for: 1 min\n"
    assert codes(PERMISSION + belly, more="caution: [pregnancy]\n") == []


def test_briefs_questions_and_blocks_are_read_for_words() -> None:
    push = '{nl: "Duw harder.", en: "Softer."}'
    brief = (
        '- breathe: 4-0-6-0\n  for: 3 min\n  say:\n    - {nl: "Rustig maar.", en: "Easy.", '
        f"at: in 1, brief: {push}}}\n"
    )
    assert "W341" in codes(brief)
    assert "W341" in codes(f"- check: a\n  ask: {push}\n  answer: 0-10\n" + PERMISSION)
    block = f"blocks:\n  part:\n    - say: {push}\n"
    assert "W341" in codes("- use: part\n" + PERMISSION, more=block)


def test_a_command_counts_only_where_a_sentence_begins() -> None:
    def said(text: str) -> list[str]:
        line = f'- say: {{nl: "{text}", en: "Yes."}}\n- breathe: 4-0-6-0\n  for: 3 min\n'
        return codes(line)

    assert said("Ontspan.") == ["W341"]
    assert said("Goed. Ontspan maar.") == ["W341"]
    assert said("Misschien ontspan je vanzelf.") == []


def test_a_language_without_a_list_has_no_blocked_words() -> None:
    text = script('- say: {de: "Hallo.", en: "Hello."}\n- breathe: 4-0-6-0\n  for: 3 min\n')
    text = text.replace("[nl, en]", "[de, en]").replace('nl: "Proef"', 'de: "Probe"')
    text = text.replace('nl: "Beweeg je vingers."', 'de: "Beweg die Finger."')
    assert [fault.code for fault in check(text).faults] == []


def test_a_script_that_cannot_be_read_is_not_looked_at_further() -> None:
    checked = check("session: 1\nsteps: [")
    assert checked.has_errors


def test_a_fault_is_told_with_its_place_and_what_is_right() -> None:
    fault = check(script(PERMISSION + inside(0))).faults[0]
    line = told("own.session.yaml", fault, Words())
    assert line.startswith(f"own.session.yaml:{fault.span.line}:{fault.span.column}: error: ")
    assert line.endswith("\n    write: pressure: 2")
    warning = check(script("- breathe: 4-0-6-0\n  for: 1 min\n")).faults[0]
    assert ": warning: " in told("own.session.yaml", warning, Words())


def test_a_change_while_playing_keeps_the_rules() -> None:
    found = read(script("- breathe: 4-0-6-0\n  for: 3 min\n")).script
    assert found is not None
    choices = Choices("en")
    assert broken_by(found, choices, Change(slower=Fraction(6, 5))) == ()
    codes_found = {fault.code for fault in broken_by(found, choices, Change(slower=Fraction(2)))}
    assert codes_found == {"E312", "E313"}


def test_a_limit_that_is_stricter_is_told_at_the_step_where_nothing_is_written() -> None:
    text = script(PERMISSION + "- touch: rest\n  where: chest\n  for: 2 min\n")
    strict = House(home=replace(HOME, pressure=Fraction(1, 2)))
    (fault,) = check(text, strict).faults
    assert fault.code == "E301"
    assert text.splitlines()[fault.span.line - 1].strip().startswith("- touch")


def test_a_silence_is_told_for_the_way_on_which_nothing_was_said() -> None:
    ways = """\
- check: mood
  ask: {nl: "Hoe?", en: "How?"}
  answer: [good, bad]
  when:
    - if: answer is good
      do:
        - say: {nl: "Nu stil. Je ogen mogen open.", en: "Quiet now. Eyes may open."}
          gives: [quiet ahead, eyes open]
        - rest: 100 s
    - otherwise:
        - rest: 20 s
- rest: 110 s
- breathe: 4-0-6-0
  for: 3 min
"""
    assert codes(ways) == ["W331"]
    assert codes(ways.replace("rest: 20 s", "rest: 5 s")) == []


def test_python_collects_its_garbage_again_after_a_check() -> None:
    gc.enable()
    check(script(PERMISSION))
    assert gc.isenabled()
    gc.disable()  # as the tests have it


def test_formal_words_have_to_fit_their_place_too() -> None:
    long = "Dit is een heel lange zin, die hier niet past. " * 4
    said = f'- say: {{nl: "Kort.", nl-u: "{long}", en: "Short."}}\n  for: 5 s\n'
    text = script(said + "- breathe: 4-0-6-0\n  for: 4 min\n")
    assert "W218" in {fault.code for fault in check(text).faults}
    assert "W218" in {fault.code for fault in check(text.encode()).faults}


def test_gates_within_gates_are_walked_once_for_all_asks() -> None:
    steps = "  - rest: 5 min\n"
    for n in reversed(range(8)):
        gate = f"- gate: g{n}\n  who: client\n  rounds: 100\n  ask: Mag het?\n"
        ways = "  stop: []\n  later: [{rest: 1 s}]\n  open:\n"
        steps = "".join(f"  {line}\n" for line in (gate + ways).splitlines()) + "".join(
            f"  {line}\n" for line in steps.splitlines()
        )
    head = "session: 1\ntitle: Proef\nlanguages: [nl]\naudience: clinic\nsteps:\n"
    checked = check(head + steps)
    assert checked.script is not None
    assert not checked.has_errors
