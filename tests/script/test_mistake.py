"""Mistakes people make: each gets the right line, and a fix that helps."""

# ruff: noqa: ISC004 - a table reads best with one mistake in one line

from __future__ import annotations

import re

import pytest

from app.script.fault import UnreadableError
from app.script.read import read
from app.script.spot import repaired
from app.words.catalog import Words
from app.words.fault import describe

HEAD = """session: 1
title: {nl: "Proef", en: "Trial"}
languages: [nl, en]
audience: home
variants: {length: [short, long]}
values:
  speed: {answer: 4 to 6, default: 6}
  colour: {answer: words, default: ""}
blocks:
  arm:
    - touch: rest
      where: "{side} forearm"
      for: 1 min
steps:
  - use: arm
    with: {side: left}
"""
TAIL = """ending:
  - say: {nl: "Kom rustig terug.", en: "Come back slowly."}
  - rest: 30 s
"""
ABOVE = HEAD.count("\n")
ASK = '    ask: {nl: "Hoe?", en: "How?"}\n'
BREATH = "  - breathe: 4-0-6-0\n    for: 1 min\n"
REST = "  - rest: 3 s\n"

# What is written, in which line of it the fault is, its code, and what is right:
# where nothing stands, the fix of the fault itself has to make it right.
MISTAKES = [
    # texts side by side, as they come from a word processor or in a hurry
    ("  - say:\n      nl: 's Avonds wordt het stil.\n      en: x\n", 2, "E003", ""),
    ("  - say: {nl: 's Avonds, en: Evening}\n", 1, "E003", ""),
    ("  - say: {nl: ''s avonds rust je uit', en: 'rest'}\n", 1, "E003", ""),
    ("  - say: {nl: 'Kijk naar je foto's.', en: 'Look.'}\n", 1, "E003", ""),
    ('  - say: {nl: "Hallo” en: "Hi"}\n', 1, "E003", ""),
    ('  - say: {nl: "Hallo" en: "Hi"}\n', 1, "E002", ""),
    ('  - say: {nl: "Hallo"; en: "Hi"}\n', 1, "E002", ""),
    ('  - say: (nl: "Hallo", en: "Hi")\n', 1, "E002", ""),
    ('  - say: nl: "Hallo", en: "Hi"\n', 1, "E002", ""),
    ('  - say: {nl: "Zeg "stop" nu", en: "x", pause: 5 s}\n', 1, "E002", ""),
    ('  - touch: rest\n    where: ["chest]\n    for: 1 min\n', 2, "E003", ""),
    # lengths and conditions as people say them
    ("  - rest: 2 tot 3 min\n", 1, "E018", ""),
    ("  - rest: 2–5 min\n", 1, "E018", ""),
    ("  - rest: from 2 to 3 min\n", 1, "E018", ""),
    ("  - rest: 30 s - 1 min\n", 1, "E018", ""),
    ("  - rest: ca. 2 min\n", 1, "E018", ""),
    ("  - rest: 2 min.\n", 1, "E018", ""),
    ("  - rest: 1 min 30\n", 1, "E018", ""),
    ("  - rest: 90″\n", 1, "E018", ""),
    ("  - rest: 2’\n", 1, "E018", ""),
    ("  - rest: een halve minuut\n", 1, "E018", ""),
    ("  - rest: ½ min\n", 1, "E018", ""),
    ("  - rest: two minutes\n", 1, "E018", ""),
    ("  - rest: minimaal 2 min\n", 1, "E018", ""),
    ("  - rest: max 2 min\n", 1, "E018", ""),
    ("  - rest: 90 s of langer\n", 1, "E018", ""),
    ("  - wait: tot de therapeut verder gaat\n", 1, "E018", ""),
    ("  - wait: tot de cliënt verder wil\n", 1, "E018", ""),
    ("  - wait: 2 min until therapist or client\n", 1, "E042", ""),
    ("  - breathe: 4-0-6-0\n    for: 6 breaths.\n", 2, "E018", ""),
    ("  - breathe: 4-0-6-0\n    for: 10x\n", 2, "E018", ""),
    ("  - breathe: own\n    for: 1 min\n", 1, "E028", ""),
    ("  - rest: 1 min\n    opmerking: let op\n", 2, "E041", ""),
    ("  - pauze: 30 s\n", 1, "E040", ""),
    ("  - pose: op je rug\n    for: 1 min\n", 1, "E042", ""),
    ("  - move: heel slide\n    side: om en om\n    times: 4\n    tempo: 5-0-5-0\n", 2, "E042", ""),
    ("  - move: heel slide\n    side: both\n    times: 4\n    tempo: 5-0-5-0\n", 2, "E042", ""),
    # the form of the file
    ("  - rest:45 s\n", 1, "E004", ""),
    ("  - rest: 3 s\n  - rest:45 s\n    note: kort\n", 2, "E004", ""),
    ("  -rest: 3 s\n", 1, "E033", ""),
    ("\t- rest: 3 s\n", 1, "E001", ""),
    ("  - breathe: 4-0-6-0\n\tfor: 3 min\n", 2, "E001", ""),
    ("  - rest: 3 s\n  breathe: 4-0-6-0\n    for: 1 min\n", 2, "E013", ""),
    ("  - rest: 3 s\n   note: kort\n" + REST, 2, "E005", ""),
    ("  - breathe: 4-0-6-0\n      for: 1 min\n", 2, "E005", ""),
    ("  - breathe: 4-0-6-0\n    for 1 min\n    note: x\n", 2, "E016", ""),
    ("  - say:\n      nl: Let op: laat los.\n      en: x\n", 2, "E002", ""),
    ('  - say: {nl: Let op: nu, en: "x"}\n', 1, "E002", ""),
    ('  - say: {nl: Rust, en dan weer verder, en: "Rest"}\n', 1, "E014", ""),
    ('  - say: {nl: "a, en: "b"}\n', 1, "E003", ""),
    ("  - say: {nl: 'a', en: 'it's'}\n", 1, "E003", ""),
    ('  - say: {nl: "a", en: "b"\n' + REST, 1, "E003", ""),
    ('  - say:\n      nl: "a\n      en: "b"\n', 2, "E003", ""),
    ("  - say:\n      nl: *zacht*\n      en: soft\n", 2, "E002", ""),
    ('  - say:\n      nl: "Zacht" ademen\n      en: "Soft"\n', 2, "E015", ""),
    ("  - say:\n      nl: - zacht\n      en: soft\n", 2, "E002", ""),
    ("  - say:\n      nl: @zacht\n      en: soft\n", 2, "E002", ""),
    ("  - say:\n      nl: adem in\n        pause 3 s\n      en: soft\n", 2, "E016", REST),
    (REST + "    rest: 5 s\n", 2, "E007", REST + "  - rest: 5 s\n"),
    ("  - touch: rest\n    where: {colour} forearm\n    for: 1 min\n", 2, "E002", REST),
    ("  - rest: {speed}\n", 1, "E091", '  - rest: "{speed} s"\n'),
    ("---\n" + REST, 1, "E008", REST),
    # lengths
    ("  - rest: 45\n", 1, "E017", ""),
    ("  - breathe: 4-0-6-0\n    for: 3\n", 2, "E017", ""),
    ("  - breathe: 4-0-6-0\n    for: 4:30\n", 2, "E019", ""),
    ("  - rest: 45s\n", 1, "E018", ""),
    ("  - rest: 45 seconden\n", 1, "E018", ""),
    ("  - rest: 1,5 min\n", 1, "E018", ""),
    ("  - rest: a while\n", 1, "E018", REST),
    ("  - rest: 2 to 5 min\n", 1, "E017", ""),
    ("  - rest: 5 min to 2 min\n", 1, "E024", ""),
    ("  - rest: until therapst\n", 1, "E042", ""),
    ("  - rest: 90 min\n", 1, "E023", ""),
    ("  - rest: 0 s\n", 1, "E022", ""),
    ("  - rest: 1234567 s\n", 1, "E021", REST),
    ("  - rest: 12 breaths\n", 1, "E037", REST),
    ('  - say: {nl: "a", en: "b"}\n    pause: until client\n', 2, "E025", REST),
    ('  - say: {nl: "a", en: "b"}\n    pause: 5 s until client\n', 2, "E025", ""),
    # breath and movement
    ("  - breathe: 4-0-6\n    for: 3 min\n", 1, "E026", ""),
    ("  - breathe: 4-6\n    for: 3 min\n", 1, "E026", ""),
    ("  - breathe: 4/0/6/0\n    for: 3 min\n", 1, "E028", ""),
    ("  - breathe: 4-0-6-0-2\n    for: 3 min\n", 1, "E027", ""),
    ("  - breathe: 0-0-6-0\n    for: 3 min\n", 1, "E031", BREATH),
    ("  - breathe: 6 per minute\n    for: 1 min\n", 1, "E028", ""),
    ("  - breathe: free\n    for: 1 min\n", 1, "E028", BREATH),
    ("  - breathe: 4-0-6-0\n", 1, "E058", BREATH),
    ("  - breathe: 4-0-6-0\n    shape: 40-0-60-0\n    for: 1 min\n", 2, "E030", BREATH),
    ("  - breathe: 6 per min\n    shape: 40-60\n    for: 1 min\n", 2, "E029", ""),
    (BREATH + "    through: {in: nose, out: muoth}\n", 3, "E042", ""),
    ("  - move: heel slde\n    side: left\n    times: 6\n    tempo: 5-0-5-0\n", 1, "E042", ""),
    ("  - move: heel slide\n    side: left\n    times: 6\n", 1, "E051", REST),
    ("  - move: heel slide\n    side: left\n    times: 6\n    tempo: 5-5\n", 4, "E032", ""),
    ("  - move: heel slide\n    times: 6\n    tempo: 5-0-5-0\n", 1, "E043", REST),
    # steps and their fields
    ("  - breath: 4-0-6-0\n    for: 3 min\n", 1, "E040", ""),
    ("  - rust: 45 s\n", 1, "E040", ""),
    ("  - xyzzy: 45 s\n", 1, "E040", REST),
    ('  - zeg: {nl: "a", en: "b"}\n', 1, "E040", ""),
    ("  - rest 45 s\n", 1, "E044", ""),
    ("  - rest:\n", 1, "E049", REST),
    ("  - when: 3\n", 1, "E057", REST),
    ("  - breathe: 4-0-6-0\n    for: 2 min\n    rest: 10 s\n", 3, "E045", BREATH + REST),
    (
        '  - check: ease\n    ask: {nl: "Hoe?", en: "How?"}\n    answer: 0-10\n'
        "    breathe: 4-0-6-0\n    for: 2 min\n",
        4,
        "E104",
        '  - check: ease\n    ask: {nl: "Hoe?", en: "How?"}\n    answer: 0-10\n' + BREATH,
    ),
    ('  - say: {nl: "a", en: "b"}\n    puase: 3 s\n', 2, "E041", ""),
    ("  - rest: 3 s\n    pace: 3 cm/s\n", 2, "E050", REST),
    ("  - rest: 3 s\n    style: soft\n", 2, "E051", REST),
    ("  - rest: [\n", 1, "E003", REST),
    ("  - touch: rub\n    where: belly mid\n    for: 1 min\n", 1, "E042", REST),
    ("  - touch: rest\n    where: forearm\n    for: 1 min\n", 2, "E054", ""),
    ("  - touch: rest\n    where: left foream\n    for: 1 min\n", 2, "E055", ""),
    ("  - touch: rest\n    where: buik\n    for: 1 min\n", 2, "E055", ""),
    ("  - touch: rest\n    where: left belly mid\n    for: 1 min\n", 2, "E055", ""),
    ("  - touch: rest\n    where: chest\n    pressure: 11\n    for: 1 min\n", 3, "E022", ""),
    ("  - touch: rest\n    where: chest\n    pressure: light\n    for: 1 min\n", 3, "E020", REST),
    ("  - touch: stroke\n    where: chest\n    pace: 3\n    for: 1 min\n", 3, "E036", ""),
    ("  - touch: rest\n    for: 1 min\n", 1, "E043", REST),
    ("  - touch: rest\n    where: chest\n    hand: plam\n    for: 1 min\n", 3, "E042", ""),
    ("  - sound: bel\n", 1, "E042", ""),
    ("  - sound: sounds/bell.wav\n", 1, "E056", ""),
    ("  - sound: bell\n    level: -6\n", 2, "E036", ""),
    ("  - background: ocaen\n", 1, "E042", ""),
    ("  - use: leg\n", 1, "E071", REST),
    ("  - use: amr\n    with: {side: left}\n", 1, "E071", ""),
    ("  - repeat: 0\n    do:\n      - rest: 3 s\n", 1, "E022", ""),
    ("  - repeat: 3\n    do: []\n", 2, "E053", REST),
    ("  - repeat: 3\n    do:\n      - rest: [3 s, 4 s]\n", 3, "E094", REST),
    ("  - gate: go\n" + ASK + "    open: []\n    later: []\n", 1, "E043", REST),
    # languages and variants
    ('  - say: {nl: "a"}\n', 1, "E066", REST),
    ('  - say: {nl: "a", de: "b", en: "c"}\n', 1, "E067", REST),
    ('  - say: {ned: "a", en: "c"}\n', 1, "E060", REST),
    ('  - say: {nl: "", en: "x"}\n', 1, "E049", REST),
    ("  - rest: {short: 3 s}\n", 1, "E068", REST),
    ("  - rest: {short: 3 s, long: 4 s, lang: 5 s}\n", 1, "E069", REST),
    # names, conditions, placeholders
    ("  - check: pregnancy\n" + ASK + "    answer: 0-10\n", 1, "E063", REST),
    ("  - check: how are you\n" + ASK + "    answer: 0-10\n", 1, "E064", ""),
    ("  - check: round\n" + ASK + "    answer: 0-10\n", 1, "E065", REST),
    ("  - check: mood\n" + ASK + "    answer: 1 till 10\n", 3, "E088", REST),
    ("  - rest: 3 s\n    only: lng\n", 2, "E082", ""),
    ("  - rest: 3 s\n    only: pain >= 3\n", 2, "E082", REST),
    ("  - rest: 3 s\n    only: long and home or clinic\n", 2, "E081", REST),
    ("  - rest: 3 s\n    only: not long\n", 2, "E079", REST),
    ("  - rest: 3 s\n    only: speed>4\n", 2, "E080", ""),
    ("  - rest: 3 s\n    only: speed == 4\n", 2, "E080", ""),
    ("  - rest: 3 s\n    only: speed\n", 2, "E080", ""),
    ("  - rest: 3 s\n    only: answer >= 3\n", 2, "E083", REST),
    ("  - rest: 3 s\n    only: round is 2\n", 2, "E084", REST),
    ("  - rest: 3 s\n    only: speed >= 9\n", 2, "E085", REST),
    ("  - check: mood\n" + ASK + "    answer: [good, bad]\n    when:\n"
     "      - if: mood is god\n        do: []\n", 5, "E086", ""),
    ("  - check: mood\n" + ASK + "    answer: [good, bad]\n    when:\n"
     "      - if: mood >= 3\n        do: []\n", 5, "E087", ""),
    ("  - check: mood\n" + ASK + "    answer: 0-10\n    when:\n      - otherwise: []\n"
     "      - if: answer >= 3\n        do: []\n", 5, "E095", REST),
    ('  - say: {nl: "Dag {nam}.", en: "Hi {name}."}\n', 1, "E089", ""),
    ('  - say: {nl: "Dag {name.", en: "Hi {name}."}\n', 1, "E099", REST),
    ('  - breathe: "{spead}-0-6-0"\n    for: 1 min\n', 1, "E089", ""),
    ('  - breathe: "{colour}-0-6-0"\n    for: 1 min\n', 1, "E093", BREATH),
    ('  - repeat: "{speed}0"\n    do:\n      - rest: "{speed}"\n', 3, "E092", REST),
    ("  - each: [heels, head]\n    as: part\n    do:\n"
     '      - say: {nl: "{prat}", en: "{part}"}\n', 4, "E089", ""),
    ("  - check: mood\n" + ASK + "    answer: 0-10\n    only: long\n"
     '  - say: {nl: "{mood}", en: "{mood}"}\n', 5, "E090", REST),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "what", "right"), MISTAKES)
def test_a_mistake_gets_its_line_and_a_fix_that_helps(
    text: str, line: int, what: str, right: str
) -> None:
    source = HEAD + text + TAIL
    faults = read(source).faults
    fault = next((one for one in faults if one.code == what), None)
    assert fault is not None, [(one.code, one.span.line) for one in faults]
    assert fault.span.line - ABOVE == line
    said, better = describe(fault, Words())
    assert said
    assert better
    mended = HEAD + right + TAIL if right else repaired(source, fault)
    assert read(mended).faults == ()


@pytest.mark.parametrize("text", sorted({text for text, *_ in MISTAKES}))
def test_no_blank_of_a_message_stays_open_or_empty(text: str) -> None:
    for fault in read(HEAD + text + TAIL).faults:
        told = " ".join(describe(fault, Words()))
        open_still = {name for name in re.findall(r"\{(\w+)\}", told) if name not in HEAD + text}
        assert open_still - {"name"} == set()
        assert '""' not in told
        assert not told.endswith(": ")


@pytest.mark.parametrize(
    "source", ["- a\n- b\n", "hello\n", "[]", "42", '"x"', "null", "---\n- a\n"]
)
def test_what_is_no_session_at_all_is_told_how_one_begins(source: str) -> None:
    (fault,) = read(source).faults
    assert fault.code == "E101"
    assert describe(fault, Words())[1].startswith("begin with: session: 1")


@pytest.mark.parametrize("source", ["# only a remark\n", "# a\n\n# b\n"])
def test_only_remarks_are_an_empty_file(source: str) -> None:
    with pytest.raises(UnreadableError) as met:
        read(source)
    assert met.value.code == "U009"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('  - rest: ""\n', "E049"),
        ("  - rest: |\n  - rest: 3 s\n", "E049"),
        ("  - breathe: 4-0-6-0\n    for: {}\n", "E049"),
        ('  - sound: ""\n', "E049"),
        ('  - "": 4\n', "E103"),
    ],
)
def test_what_is_empty_is_called_empty(text: str, what: str) -> None:
    assert what in [fault.code for fault in read(HEAD + text + TAIL).faults]


def test_below_a_misspelt_kind_the_rest_is_looked_at_as_well() -> None:
    source = (
        HEAD + "  - breath: 4-0-6\n    for: 4:30\n  - repat: 3\n    do:\n      - rest: 3\n" + TAIL
    )
    faults = read(source).faults
    told = [(fault.code, fault.span.line - ABOVE) for fault in faults]
    assert told == [("E040", 1), ("E026", 1), ("E019", 2), ("E040", 3), ("E017", 5)]


def test_a_name_lost_with_a_wrong_step_is_not_told_as_unknown() -> None:
    lines = "  - chek: mood\n" + ASK + "    answer: 0-10\n  - rest: 3 s\n    only: mood >= 3\n"
    assert [fault.code for fault in read(HEAD + lines + TAIL).faults] == ["E040"]


def test_there_are_at_least_sixty_of_them() -> None:
    assert len({text for text, *_ in MISTAKES}) >= 60


def test_all_faults_of_a_file_come_at_once_and_in_order() -> None:
    source = HEAD + "  - rest: 3\n  - breath: 4-0-6-0\n  - rest:45 s\n  - sound: bel\n" + TAIL
    faults = read(source).faults
    assert [fault.code for fault in faults] == ["E017", "E040", "E058", "E004", "E042"]
    assert [fault.span.line - ABOVE for fault in faults] == [1, 2, 2, 3, 4]


KEPT = """  - each:
      - {name: {nl: hiel, en: heel}, side: left}
      - {name: {nl: voet, en: foot}, side: right}
    as: part
    do:
      - check: liking
        ask: {nl: "Hoe was dat?", en: "How was that?"}
        answer: 0-10
    keep: {favourite: highest liking}
  - say: {nl: "Je FIELD.", en: "Your FIELD."}
"""


def test_of_a_record_that_is_kept_its_fields_are_known() -> None:
    whole = HEAD + KEPT.replace("FIELD", "{favourite.name}") + TAIL
    assert read(whole).faults == ()
    bare = HEAD + KEPT.replace("FIELD", "{favourite}") + TAIL
    assert [fault.code for fault in read(bare).faults] == ["E090", "E090"]


def test_a_bare_change_outside_a_check_is_told_by_its_own_word() -> None:
    lines = "  - check: pain\n" + ASK + "    answer: 0-10\n  - rest: 3 s\n    only: change <= -2\n"
    (fault,) = read(HEAD + lines + TAIL).faults
    assert (fault.code, fault.values["text"]) == ("E083", "change")
