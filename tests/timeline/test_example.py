"""Three whole scripts, counted: what is breathed, touched and asked on each path."""

from __future__ import annotations

from collections import Counter

import pytest

from app.script.read import read
from app.timeline.choice import Choices
from app.timeline.compile import compile_session
from app.timeline.path import rows, walk
from app.timeline.program import Program
from tests.timeline.conftest import NO

BELLY = """\
session: 1
title: {nl: "Buikademhaling", en: "Belly breathing"}
goal: {nl: "Tot rust komen in vijf minuten", en: "Settle in five minutes"}
languages: [nl, en]
audience: home
posture: lying on back
needs: [mat, small pillow]
caution: [breathless]
background: ocean
steps:
  - say:
      nl: "Ga liggen en laat je armen rusten{, name}."
      en: "Lie down and let your arms rest{, name}."
    pause: 5 s
  - breathe: 4-0-4-0
    for: 6 breaths
    say:
      - nl: "Adem in, je buik komt omhoog."
        en: "Breathe in, your belly rises."
        at: in 1
      - nl: "En uit: je buik zakt."
        en: "And out: your belly sinks."
        at: out 2
  - breathe: 4-0-6-0
    for: 3 min
  - rest: 30 s
ending:
  - sound: bell
  - say:
      nl: "Beweeg je vingers en kom rustig terug."
      en: "Move your fingers and come back slowly."
  - rest: 30 s
"""

EVENING = """\
session: 1
title: {nl: "Avondaanraking", en: "Evening touch"}
languages: [nl, en]
audience: home
posture: lying on back
caution: [broken skin, fever]
variants: {length: [short, normal, long]}
background: rain
blocks:
  arm:
    - touch: rest
      where: "{side} forearm"
      pressure: 1
      for: 30 s
      say:
        nl: "Leg je hand op je {side-}onderarm."
        en: "Rest your hand on your {side-}forearm."
    - touch: stroke
      where: "{side} forearm"
      pressure: 1
      pace: 3 cm/s
      breathe: 4-0-6-0
      for: {short: 1 min, normal: 4 min, long: 6 min}
steps:
  - check: tension
    ask:
      nl: "Hoe gespannen voel je je nu, van 0 tot 10?"
      en: "How tense do you feel now, from 0 to 10?"
    answer: 0-10
    for: 45 s
  - breathe: 6.5 to 4.5 per min
    shape: 40-0-60-0
    for: {short: 3 min, normal: 5 min, long: 7 min}
  - say:
      nl: Als je wilt, leg je straks een hand op je arm. Je mag dit ook overslaan.
      en: If you like, you will rest a hand on your arm in a moment. You may also leave this out.
    gives: permission
    pause: 5 s
  - use: arm
    with: {side: left}
  - rest: 10 s
  - use: arm
    with: {side: right}
  - check: tension
    ask: {nl: "En nu?", en: "And now?"}
    answer: 0-10
    when:
      - if: change <= -2
        do:
          - say:
              nl: "Je spanning is gezakt. Blijf nog even liggen."
              en: "Your tension has dropped. Stay a little longer."
      - if: answer >= 7
        do:
          - breathe: 2+1-0-6-0
            for: 8 breaths
      - otherwise:
          - rest: 30 s
ending:
  - say:
      nl: "Beweeg je vingers en je tenen. Neem de tijd."
      en: "Move your fingers and your toes. Take your time."
  - rest: 40 s
"""

CLINIC = """\
session: 1
title: {nl: "Eerst ontspannen", en: "Relaxation first"}
languages: [nl, en]
audience: clinic
posture: lying on back
needs: [treatment table, knee roll]
caution: [pregnancy, aortic aneurysm, recent abdominal surgery]
steps:
  - say: {nl: "We beginnen met rust{, name}.", en: "We begin with rest{, name}."}
  - breathe: 4-0-6-0
    for: 10 min
  - gate: contact
    who: client
    ask:
      nl: Mag mijn hand op je buik rusten, met niet meer dan haar gewicht?
      en: May my hand rest on your belly, with no more than its weight?
    open:
      - touch: rest
        where: belly mid
        pressure: 1
        breathe: 4-0-6-0
        for: 5 min
    later:
      - rest: 1 min
    stop: []
  - gate: attune
    who: client
    rounds: 2
    ask:
      nl: Wil je nu verder? Je kunt op elk moment stop zeggen.
      en: Do you want to go on now? You can say stop at any moment.
    open:
      - wait: at most 15 min until therapist
    later:
      - breathe: 4-0-6-0
        for: 5 min
    stop:
      - say: {nl: "Dit is genoeg voor vandaag.", en: "This is enough for today."}
ending:
  - say:
      nl: Nu blijft het vijf minuten stil. Mijn stem komt terug. Je ogen mogen open.
      en: It will be quiet for five minutes now. My voice comes back. Your eyes may open.
    gives: [quiet ahead, eyes open]
  - rest: 5 min
  - say:
      nl: "Rol rustig op je zij en blijf daar even."
      en: "Roll quietly onto your side and stay there a while."
  - rest: 40 s
"""


def compiled(text: str, language: str = "nl", **variants: str) -> Program:
    reading = read(text)
    assert reading.script is not None
    assert reading.faults == ()
    place = reading.script.audience[0]
    choices = Choices(language, place, variants, NO)
    program, faults = compile_session(reading.script, choices)
    assert program is not None
    assert faults == ()
    return program


def breaths(program: Program, **answers: str) -> list[tuple[int, int]]:
    """Give how many breaths each step has that breathes, by its line."""
    given = {name: tuple(text.split(",")) for name, text in answers.items()}
    events = rows(program, walk(program, given))["events"]
    ins = Counter(row["step"] for row in events if row.get("phase") == "in")
    return [(program.steps[step].line, count) for step, count in sorted(ins.items())]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_belly_breathes_six_and_eighteen_times(language: str) -> None:
    program = compiled(BELLY, language)
    assert [count for _, count in breaths(program)] == [6, 18]
    voice = program.segments[0].voice
    said = program.steps[1]
    assert [(one.start - said.start) / 48_000 for one in voice[1:]] == [0.0, 12.0]


@pytest.mark.parametrize(
    ("length", "counts"),
    [("short", [16, 6, 6]), ("normal", [27, 24, 24]), ("long", [37, 36, 36])],
)
def test_evening_breathes_as_long_as_its_variant(length: str, counts: list[int]) -> None:
    program = compiled(EVENING, length=length)
    assert [count for _, count in breaths(program, tension="4,3")] == counts


def test_evening_breathes_more_where_tension_stays() -> None:
    program = compiled(EVENING, length="short")
    assert [count for _, count in breaths(program, tension="8,8")] == [16, 6, 6, 8]
    events = rows(program, walk(program, {"tension": ("8", "5")}))["events"]
    voices = [row["text"] for row in events if row["lane"] == "voice"]
    assert "Je spanning is gezakt. Blijf nog even liggen." in voices


def test_evening_touches_the_left_arm_and_then_the_right() -> None:
    program = compiled(EVENING)
    events = rows(program, walk(program, {}))["events"]
    hands = [(row["side"], row["what"]) for row in events if row["lane"] == "body"]
    assert hands == [
        ("left", "rest"),
        ("left", "stroke"),
        ("right", "rest"),
        ("right", "stroke"),
    ]


@pytest.mark.parametrize(
    ("contact", "attune", "counts"),
    [
        ("open", "open", [60, 30]),
        ("later,later,later", "later,open", [60, 30]),
        ("later,open", "later,later,later", [60, 30, 30, 30]),
        ("stop", "open", [60]),
    ],
)
def test_clinic_breathes_what_its_gates_open(contact: str, attune: str, counts: list[int]) -> None:
    program = compiled(CLINIC)
    assert [count for _, count in breaths(program, contact=contact, attune=attune)] == counts
