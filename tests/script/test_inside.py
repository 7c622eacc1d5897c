"""Every step of a script is found, wherever it stands."""

from __future__ import annotations

from app.script.inside import body_of, every_step
from app.script.model.script import Script
from app.script.read import read

TEXT = """\
session: 1
title: Proef
languages: [nl]
audience: home
stop: {do: [{rest: 9 s}]}
blocks:
  part: [{rest: 8 s}]
steps:
  - rest: 1 s
  - use: part
  - repeat: 2
    between: [{rest: 3 s}]
    do: [{rest: 2 s}]
  - repeat: 2
    between: 5 s
    do: [{rest: 2 s}]
  - each: [hand, foot]
    as: part_of_body
    do: [{rest: 4 s}]
  - check: mood
    ask: Hoe?
    answer: 0-10
    when:
      - if: answer >= 3
        do: [{rest: 5 s}]
      - otherwise: [{rest: 6 s}]
  - gate: more
    who: client
    ask: Meer?
    open: [{rest: 10 s}]
    later: [{rest: 11 s}]
    stop: [{rest: 12 s}]
ending:
  - rest: 40 s
"""


def script() -> Script:
    """Return the script above."""
    found = read(TEXT).script
    assert found is not None
    return found


def test_steps_come_with_what_is_in_them() -> None:
    kinds = [step.kind for step in body_of(script())]
    assert kinds == [
        *("rest", "use"),
        *("repeat", "rest", "rest"),
        *("repeat", "rest"),
        *("each", "rest"),
        *("check", "rest", "rest"),
        *("gate", "rest", "rest", "rest"),
        "rest",
    ]


def test_ending_and_stop_come_last() -> None:
    body, every = list(body_of(script())), list(every_step(script()))
    assert every[: len(body)] == body
    assert [step.kind for step in every[len(body) :]] == ["rest", "rest"]
