"""What the reader refuses, beyond the common mistakes: by code."""

# ruff: noqa: E501, ISC004 - a table reads best with one mistake in one line

from __future__ import annotations

import pytest

from app.script.node import find
from app.script.read import read

BASE = """session: 1
title: {nl: "Proef", en: "Trial"}
languages: [nl, en]
audience: home
variants: {length: [short, long]}
"""
STEPS = "steps:\n  - rest: 3 s\n"
ASK = '    ask: {nl: "Hoe?", en: "How?"}\n'
CHECK = "  - check: mood\n" + ASK


def _codes(source: str) -> set[str]:
    return {fault.code for fault in read(source).faults}


@pytest.mark.parametrize(
    ("lines", "what"),
    [
        ("session: x\n", "E062"),
        ("session: 0\n", "E062"),
        ("session: 2\n", "E061"),
        ("languages: [xx]\n", "E060"),
        ("languages: [nl, en, nl]\n", "E063"),
        ('title: {nl: "Dag {nobody}", en: "Hi"}\n', "E089"),
        ("languages: Nederlands\n", "E060"),
        ("languages: [qq-zz]\n", "E060"),
        ("languages: [nl, en, de, fr, es, it, pt, pl, da]\n", "E070"),
        ("audience: house\n", "E042"),
        ("posture: hanging\n", "E042"),
        ("needs: [{nl: kussen}]\n", "E066"),
        ("caution: [Ben je moe?]\n", "E074"),
        ("caution: [tired]\n", "E042"),
        ("caution: [[a]]\n", "E046"),
        ('caution: [{nl: "", en: x}]\n', "E049"),
        ("covers: [W9]\n", "E077"),
        ("variants: [a]\n", "E102"),
        ("variants: {length: short}\n", "E047"),
        ("variants: {length: [short]}\n", "E049"),
        ("variants: {length: [short, short2], other: [short, b2]}\n", "E063"),
        ("length: until client\n", "E025"),
        ("length: 5 h\n", "E023"),
        ("length: 3 h 90 min\n", "E023"),
        ("background: volcano\n", "E042"),
        ("voice: {rate: 100}\n", "E035"),
        ("voice: {rate: fast}\n", "E035"),
        ("voice: {rate: 20 words per min}\n", "E022"),
        ("voice: {speed: 3}\n", "E041"),
        ("pronounce: {de: {a: b}}\n", "E060"),
        ("values: {a1: {default: 3}}\n", "E051"),
        ("values: {a1: {answer: [b, c], default: d}}\n", "E076"),
        ("values: {a1: {answer: 0-10, default: 11}}\n", "E076"),
        ("values: {a1: {answer: 2 s to 5 s, default: 9 s}}\n", "E076"),
        ("values: {a1: {answer: 5 to 2, default: 3}}\n", "E024"),
        ("values: {a1: {answer: at least 2 s to 5 s}}\n", "E018"),
        ("values: {a1: {answer: 1 breath to 5 breaths}}\n", "E088"),
        ("values: {a1: {answer: [b]}}\n", "E088"),
        ("values: {a1: {answer: [b, c/d]}}\n", "E064"),
        ("values: {a1: {answer: {b: x, c/d: y}}}\n", "E064"),
        ("values: {a1: {answer: {b: [], c: y}}}\n", "E046"),
        ("values: {nl: {answer: words}}\n", "E065"),
        ("stop: {words: {de: [halt]}}\n", "E060"),
        ("stop: {say: x}\n", "E041"),
        ("help: /etc/passwd\n", "E056"),
        ("title2: x\n", "E041"),
        ("rest: 3 s\n", "E098"),
        ("blocks: {a/b: [{rest: 3 s}]}\n", "E064"),
        ("blocks: {a: []}\n", "E053"),
        ("blocks: {a: 3}\n", "E047"),
        ("blocks: {" + ", ".join(f"b{n}: [{{rest: 1 s}}]" for n in range(201)) + "}\n", "E010"),
        ("blocks:\n" + "".join(f"  b{n}: [{{rest: 1 s}}]\n" for n in range(201)), "E070"),
        ("blocks: {a: [{use: b}], b: [{use: a}]}\n", "W004"),
    ],
)  # fmt: skip
def test_a_head_that_is_wrong(lines: str, what: str) -> None:
    key = lines.split(":", maxsplit=1)[0]
    base = "".join(line for line in BASE.splitlines(True) if not line.startswith(f"{key}:"))
    assert what in _codes(base + lines + STEPS)


@pytest.mark.parametrize("key", ["session", "title", "languages", "audience", "steps"])
def test_a_head_without_a_required_key(key: str) -> None:
    whole = BASE + "steps: [{rest: 3 s}]\n"
    lines = [line for line in whole.splitlines(True) if not line.startswith(f"{key}:")]
    reading = read("".join(lines))
    assert reading.script is None
    assert "E043" in {fault.code for fault in reading.faults}


@pytest.mark.parametrize(
    ("steps", "what"),
    [
        ("  - touch: rest\n    where: []\n    for: 1 min\n", "E049"),
        ("  - touch: rest\n    where: [chest, chset]\n    for: 1 min\n", "E055"),
        ("  - touch: stroke\n    where: left foot\n    pace: 3 cm/s\n    times: 3\n", "E051"),
        ("  - touch: stroke\n    where: left forearm\n    times: 3\n", "E051"),
        ("  - touch: rest\n    where: chest\n    pace: 3 cm/s\n    for: 1 min\n", "E050"),
        ("  - touch: circle\n    where: [chest, feet]\n    for: 1 min\n", "E070"),
        ("  - touch: circle\n    where: chest\n    direction: up\n    for: 1 min\n", "E042"),
        ("  - touch: stroke\n    where: chest\n    pace: 80 cm/s\n    for: 1 min\n", "E022"),
        ("  - touch: stroke\n    where: chest\n    pace: quick\n    for: 1 min\n", "E036"),
        ("  - touch: stroke\n    where: chest\n    times: 1.5\n    pace: 3 cm/s\n", "E020"),
        ("  - move: pelvic tilt\n    for: 1 min\n    times: 3\n    tempo: 3-0-3-0\n", "E052"),
        ("  - move: pelvic tilt\n    breathe: 4-0-4-0\n    tempo: 3-0-3-0\n    times: 3\n", "E052"),
        ("  - move: pelvic tilt\n    times: 3\n    tempo: 0-1-0-1\n", "E032"),
        ("  - move: pelvic tilt\n    times: 3\n    tempo: slow\n", "E032"),
        ("  - move: pelvic tilt\n    times: 3\n    tempo: 3-0-3\n", "E032"),
        ("  - pose: knees bent\n", "E058"),
        ('  - say: {nl: "a", en: "b"}\n    breathe: 4-0-6-0\n', "E058"),
        ("  - breathe: 6/min\n    for: 1 min\n", "E028"),
        ("  - breathe: 0 per min\n    for: 1 min\n", "E028"),
        ("  - breathe: 5\n    for: 1 min\n", "E026"),
        ("  - breathe: 4-a-6-0\n    for: 1 min\n", "E020"),
        ("  - breathe: 6 per min\n    shape: 0-0-100-0\n    for: 1 min\n", "E029"),
        ("  - breathe: 4-0-6-0\n    for: 1 min\n    fade: 3\n", "E036"),
        ("  - breathe: 4-0-6-0\n    for: 1 min\n    fade: slowly\n", "E036"),
        ("  - breathe: 4-0-6-0\n    for: 1 min\n    count: 2 breaths\n", "E018"),
        ("  - breathe: 4-0-6-0\n    for: 1 min\n    through: nose\n", "E102"),
        ("  - breathe: 4-0-6-0\n    for: [1 min]\n", "E084"),
        ("  - breathe: own pace\n    for: 5 breaths\n", "E037"),
        ("  - rest: 3 s\n    say: [{nl: a, en: b, at: in 2}]\n", "E038"),
        ("  - rest: 3 s\n    say: [{nl: a, en: b, at: soon}]\n", "E034"),
        ("  - rest: 3 s\n    say: [{nl: a, en: b, at: 2 breaths}]\n", "E018"),
        ("  - rest: 3 s\n    say: [{nl: a, en: b, qqq: 2 s}]\n", "E060"),
        ("  - rest: 3 s\n    say: [{nl: a, en: b, pauze: 2 s}]\n", "E041"),
        ("  - rest: 3 s\n    say: [{at: 2 s}]\n", "E051"),
        ("  - rest: 3 s\n    say: [{}]\n", "E051"),
        ("  - rest: 3 s\n    say: []\n", "E049"),
        ("  - rest: 3 s\n    say: [[a]]\n", "E046"),
        ("  - rest: 3 s\n    say: {nl: a, en: b #1\n}\n", "W002"),
        ("  - rest: 3 s\n    say: {nl: [a], en: b}\n", "E046"),
        ("  - rest: 3 s\n    say: {nl: a, en: Dag {name}}\n", "E002"),
        ("  - rest: 3 s\n    say:\n      nl: Dag {name}\n      en: b\n", "E091"),
        ("  - rest: 3 s\n    picture: ../x.png\n", "E056"),
        ('  - rest: 3 s\n    only: "{a}"\n', "E080"),
        ("  - rest: 3 s\n    only: a  and b\n", "E080"),
        ("  - rest: 3 s\n    only: ???\n", "E080"),
        ("  - rest: 3 s\n    only: round is 0\n", "E080"),
        ("  - rest: 3 s\n    only: mood = good\n", "E080"),
        ("  - rest: 3 s\n    only: mood != 3\n", "E080"),
        ("  - rest: 3 s\n    only: mood is not good\n", "E079"),
        ("  - rest: 3 s\n    only: long\n    unless: long\n", "E085"),
        (CHECK + "    answer: stopwatch\n    when:\n      - if: answer < at most 3 s\n        do: []\n", "E080"),
        (CHECK + "    answer: 0-10\n    when:\n      - if: answer < 2 breaths\n        do: []\n", "E080"),
        (CHECK + "    answer: 0-10\n    when:\n      - if: answer < 3 s\n        do: []\n", "E100"),
        (CHECK + "    answer: words\n    when:\n      - if: answer is good\n        do: []\n", "E087"),
        (CHECK + "    answer: words\n    when:\n      - if: answer >= 3\n        do: []\n", "E087"),
        (CHECK + "    answer: stopwatch\n    when:\n      - if: mood\n        do: []\n", "E080"),
        (CHECK + "    answer: 0-10\n    when:\n      - if: answer = 11\n        do: []\n", "E085"),
        (CHECK + "    answer: 0-10\n    when:\n      - do: []\n", "E051"),
        (CHECK + "    answer: 0-10\n    when:\n      - if: no answer\n", "E051"),
        (CHECK + "    answer: 0-10\n    when:\n      - {otherwise: [], if: home}\n", "E041"),
        (CHECK + "    answer: 0-10\n    when: later\n", "E047"),
        (CHECK + "    answer: 0-10\n    for: 5 breaths\n", "E025"),
        (CHECK + "    answer: 0-10\n    for: 1 min to 2 min\n", "E025"),
        (CHECK + "    answer: 0-10\n" + CHECK + "    answer: words\n", "E078"),
        ("  - each: []\n    do:\n      - rest: 3 s\n", "E049"),
        ("  - each: heels\n    do:\n      - rest: 3 s\n", "E097"),
        ("  - each: 1 to 500\n    do:\n      - rest: 3 s\n", "E070"),
        ("  - each: [" + ", ".join(["a"] * 101) + "]\n    do:\n      - rest: 3 s\n", "E070"),
        ("  - each: [{a b: c}]\n    do:\n      - rest: 3 s\n", "E064"),
        ("  - each: [{only: long}]\n    do:\n      - rest: 3 s\n", "E049"),
        ("  - each: [a, b]\n    keep: highest\n    do:\n      - rest: 3 s\n", "E102"),
        ("  - each: [a, b]\n    keep: {x1: y, z1: w}\n    do:\n      - rest: 3 s\n", "E096"),
        ("  - each: [a, b]\n    keep: {x1: best}\n    do:\n      - rest: 3 s\n", "E096"),
        ("  - each: [a, b]\n    keep: {x 1: highest mood}\n    do:\n      - rest: 3 s\n", "E064"),
        ("  - each: [a, b]\n    keep: {x1: highest mood}\n    do:\n      - rest: 3 s\n", "E082"),
        ("  - use: b1\n    with: {a b: c}\n", "E064"),
        ("  - stop: [a]\n", "E046"),
        ("  - {}\n", "E044"),
        ("  - hello there\n", "E044"),
        ("  - rest: 1 min 2 h\n", "E018"),
        ("  - rest: 1 min to 5 breaths\n", "E018"),
        ("  - rest: 3 s to 3 s\n", "E024"),
        ("  - rest: 5 uur\n", "E018"),
        ("  - rest: 1:30:00\n", "E019"),
        ('  - rest: "3 s "\n', "E018"),
        ("  - rest: 3 parsecs\n", "E018"),
        ("  - rest: at least\n", "E018"),
        ("  - rest: 3 s until nobody\n", "E042"),
        ("  - sound: bell\n    level: loud\n", "E036"),
        ("  - sound: bell\n    level: 40 dB\n", "E022"),
        ("  - background: ocean\n    fade: 3 breaths\n", "E018"),
        ("  - rest: {}\n", "E049"),
        ("  - rest: []\n", "E049"),
        ("  - rest: {nl: 3 s}\n", "E048"),
        ('  - rest: "{x"\n', "E099"),
        ('  - rest: "{zz} s"\n', "E089"),
        (CHECK + "    answer: 2 s to 9 s\n    when:\n      - if: answer < 30 s\n        do: []\n", "E085"),
        ('  - say:\n      nl: |\n        Dag {nam}\n      en: "x"\n', "E089"),
        ("  - breathe: 4-x\n    for: 1 min\n", "E028"),
        ("  - say: {nl: a, en: b}\n    pause: 90 min\n", "E023"),
        ("  - rest: 3 s\n    say: [{nl: a, en: b, at: in}]\n", "E034"),
        ("  - rest: 3 s\n    say: [{nl: a, en: b, at: in 0}]\n", "E034"),
        ("  - touch: rest\n    where: chest\n    pressure: 1,5\n    for: 1 min\n", "E020"),
        (CHECK + "    answer: breaths in 5 breaths\n", "E025"),
        ("  - rest: 3 s\n    say: {nl: a, b, en: [c]}\n", "E014"),
        ("  - rest: 3 s}\n    note: [x, {y: z]\n", "E018"),
        ("  - rest: 3 s\n    note: [x}\n", "E003"),
        ("  - say: {nl: [a, en: b\n", "E006"),
        ("  - rest: [3 s\n  - rest: 4 s}\n", "E003"),
        ("  - rest: 3 s}]\n    note: x]]\n  - sound: [bell]]\n", "E003"),
    ],
)  # fmt: skip
def test_a_step_that_is_wrong(steps: str, what: str) -> None:
    assert what in _codes(BASE + "steps:\n" + steps)


BLOCKS = (
    BASE
    + """blocks:
  one:
    - use: two
  two:
    - use: one
steps:
  - use: one
"""
)
DEEP = (
    BASE
    + "blocks:\n"
    + "".join(f"  b{n}:\n    - use: b{n + 1}\n" for n in range(10))
    + "  b10:\n    - rest: 3 s\nsteps:\n  - use: b0\n"
)


def test_blocks_that_use_each_other_round_and_round() -> None:
    assert "E072" in _codes(BLOCKS)


def test_blocks_that_use_each_other_too_deeply() -> None:
    assert "E073" in _codes(DEEP)


def test_a_help_session_never_touches() -> None:
    steps = "steps:\n  - touch: rest\n    where: chest\n    for: 1 min\n"
    assert "E075" in _codes(BASE + "help: none\n" + steps)


def test_more_than_fifty_checks() -> None:
    checks = "".join(CHECK.replace("mood", f"mood{n}") + "    answer: 0-10\n" for n in range(51))
    assert "E070" in _codes(BASE + "steps:\n" + checks)


def test_a_name_with_a_combining_accent_is_no_name() -> None:
    assert "E064" in _codes(BASE + "blocks: {cafe\u0301: [{rest: 3 s}]}\n" + STEPS)


def test_a_key_that_is_a_list() -> None:
    assert "E012" in _codes(BASE + "? [a, b]\n: c\n" + STEPS)


def test_a_line_and_a_text_that_are_too_long() -> None:
    text = 'note: "' + "a" * 2_100 + '"\n'
    assert "E010" in _codes(BASE + "steps:\n  - rest: 3 s\n    " + text)
    block = "    note: |\n" + "      " + ("a" * 70 + "\n      ") * 60 + "\n"
    assert "E011" in _codes(BASE + "steps:\n  - rest: 3 s\n" + block)


AFTER = '  - say: {nl: "{mood}", en: "{mood}"}\n'


@pytest.mark.parametrize(
    ("before", "is_known"),
    [
        (CHECK + "    answer: 0-10\n", True),
        (CHECK + "    answer: 0-10\n    only: long\n", False),
        ("  - repeat: 2\n    do:\n"
         '      - {check: mood, ask: {nl: "a?", en: "b?"}, answer: 0-10}\n', True),
        ("  - check: pain\n" + ASK + "    answer: 0-10\n    when:\n      - if: answer >= 3\n        do:\n"
         "          - stop: pain\n      - otherwise:\n"
         '          - {check: mood, ask: {nl: "a?", en: "b?"}, answer: 0-10}\n', True),
        ("  - check: pain\n" + ASK + "    answer: 0-10\n    when:\n      - if: answer >= 3\n        do:\n"
         '          - {check: mood, ask: {nl: "a?", en: "b?"}, answer: 0-10}\n', False),
        ("  - check: pain\n" + ASK + "    answer: 0-10\n    when:\n      - if: answer >= 3\n        do:\n"
         '          - {check: mood, ask: {nl: "a?", en: "b?"}, answer: 0-10}\n      - otherwise:\n'
         '          - {check: mood, ask: {nl: "a?", en: "b?"}, answer: 0-10}\n', True),
        ("  - gate: go\n" + ASK + "    open:\n"
         '      - {check: mood, ask: {nl: "a?", en: "b?"}, answer: 0-10}\n'
         "    later: []\n    stop: []\n", False),
        ("  - each: [a, b]\n    do:\n"
         '      - {check: mood, ask: {nl: "a?", en: "b?"}, answer: 0-10}\n', True),
        ("  - each: [{x1: a, only: long}]\n    do:\n"
         '      - {check: mood, ask: {nl: "a?", en: "b?"}, answer: 0-10}\n', False),
        ("  - use: asks\n", True),
    ],
)  # fmt: skip
def test_an_answer_is_known_only_where_it_was_asked_on_every_path(
    before: str, *, is_known: bool
) -> None:
    blocks = 'blocks:\n  asks:\n    - {check: mood, ask: {nl: "a?", en: "b?"}, answer: 0-10}\n'
    found = _codes(BASE + blocks + "steps:\n" + before + AFTER)
    assert ("E090" not in found) == is_known
    assert found <= {"E090", "W004"}


@pytest.mark.parametrize(
    ("first", "second", "is_known"),
    [
        ("only: long", "only: long", True),
        ("only: long", "unless: long", False),
        ("only: long and home", "only: long and home", True),
        ("only: long\n    unless: home", "only: long", False),
        ("only: week >= 2", "only: week >= 2", False),
    ],
)
def test_what_was_asked_under_a_condition_is_known_under_the_same(
    first: str, second: str, *, is_known: bool
) -> None:
    check = CHECK + f"    answer: 0-10\n    {first}\n"
    rest = f"  - rest: 3 s\n    {second}\n"
    between = "  - check: pain\n" + ASK + "    answer: 0-10\n    when: [{if: no answer, do: []}]\n"
    text = AFTER + f"    {second}\n"
    found = _codes(BASE + "steps:\n" + check + rest + between + text)
    assert found == (set() if is_known else {"E090"})


def test_nothing_is_asked_of_what_stands_behind_a_stop() -> None:
    steps = "steps:\n  - stop: pain\n" + AFTER
    assert _codes(BASE + steps) == set()


@pytest.mark.parametrize(
    ("given", "is_fine"),
    [("left", True), ("up", False), ("{hands}", True), ("{free}", False), ("{nope}", False)],
)
def test_what_a_block_is_given_is_tried_in_its_values(given: str, *, is_fine: bool) -> None:
    source = (
        BASE + "values: {hands: {answer: [left, right]}, free: {answer: words}}\n"
        'blocks:\n  hold:\n    - touch: rest\n      where: "{side} forearm"\n      for: 1 min\n'
        f'steps:\n  - use: hold\n    with: {{side: "{given}"}}\n'
    )
    assert read(source).is_clean == is_fine


def test_rounds_of_a_repeat_that_are_filled_in() -> None:
    source = (
        BASE + "values: {n1: {answer: 2 to 3}}\nsteps:\n"
        '  - repeat: "{n1}"\n    do:\n      - rest: [3 s, 4 s]\n'
        '      - breathe: "{round}-0-4-0"\n        for: 1 min\n'
        '  - each: [a, b]\n    do:\n      - breathe: "{n}-0-4-0"\n        for: 1 min\n'
        "  - repeat: {short: 2, long: 3}\n    do:\n      - rest: 3 s\n"
        "  - repeat: 2\n    between:\n      - rest: 3 s\n    do:\n"
        "      - repeat: [2, 3]\n        do:\n          - stop: pain\n        between:\n"
        "          - rest: 3 s\n"
        "  - each: [a]\n    between: [{rest: 3 s}]\n    do:\n      - stop: pain\n"
    )
    assert read(source).is_clean


def test_the_breath_may_go_one_way_only() -> None:
    steps = "steps:\n  - breathe: 4-0-6-0\n    for: 1 min\n    through: {out: hum}\n"
    assert _codes(BASE + steps) == set()


def test_a_text_may_go_on_over_several_lines() -> None:
    steps = "steps:\n  - say:\n      nl: Adem in\n        en weer uit\n      en: In\n"
    assert _codes(BASE + steps) == set()


@pytest.mark.parametrize("step", ["use: ends", "each: [a]\n    do: [{stop: pain}]"])
def test_what_ends_in_a_stop_goes_no_further(step: str) -> None:
    blocks = "blocks:\n  ends: [{stop: pain}]\n"
    found = _codes(BASE + blocks + f"steps:\n  - {step}\n" + AFTER)
    assert found <= {"W004"}


def test_the_number_of_an_item_may_be_given_to_a_block() -> None:
    source = (
        BASE + "blocks:\n  breath:\n"
        '    - breathe: "{long_in}-0-4-0"\n      for: 1 min\n'
        "steps:\n  - each: [a, b]\n    do:\n"
        '      - use: breath\n        with: {long_in: "{n}"}\n'
    )
    assert read(source).is_clean


def test_a_file_that_is_wrong_in_every_line_is_given_up_on() -> None:
    lines = "".join(f"  - say: 'it's {n}\n" for n in range(40))
    assert "E006" in _codes(BASE + "steps:\n" + lines)


def test_a_path_that_leads_nowhere_is_told() -> None:
    root = read(BASE + STEPS).root
    assert root is not None
    with pytest.raises(KeyError):
        find(root, ("title", 0))


def test_a_long_file_gets_fewer_tries() -> None:
    lines = "  - say: Let op: nu\n"
    short, long = (read(BASE + "steps:\n" + lines * n).faults for n in (10, 20_000))
    assert len({fault.span.line for fault in short}) == 10
    assert len({fault.span.line for fault in long}) < 10
