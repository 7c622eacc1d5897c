"""Sessions as a terminal meets them."""

HEAD = """\
session: 1
title: {nl: "proef", en: "trial"}
languages: [nl, en]
audience: home
"""

CLEAN = (
    HEAD
    + """\
caution: [hernia]
variants: {length: [short, long]}
values:
  drink: {answer: {tea: {nl: "thee", en: "tea"}, water: {nl: "water", en: "water"}}, default: tea}
steps:
  - say: {nl: "Welkom, met {drink}.", en: "Welcome, with {drink}."}
  - check: tension
    ask: {nl: "Hoe?", en: "How?"}
    answer: 0-10
    when:
      - if: answer >= 7
        do:
          - rest: 20 s
      - otherwise:
          - rest: 10 s
  - background: ocean
  - breathe: 4-0-6-0
    for: {short: 3 min, long: 4 min}
  - sound: bell
  - say: {nl: "Als je wilt, een hand.", en: "If you like, a hand."}
    gives: permission
  - touch: rest
    where: belly mid
    pressure: 1
    for: 10 s
ending:
  - say: {nl: "Terug.", en: "Back."}
    gives: way back
  - rest: 30 s
"""
)

GATED = (
    HEAD.replace("home", "clinic")
    + """\
steps:
  - breathe: 4-0-6-0
    for: 3 min
  - gate: onward
    who: client
    ask: {nl: "Verder?", en: "On?"}
    open:
      - rest: 20 s
    later:
      - rest: 7 s
    stop: []
ending:
  - say: {nl: "Terug.", en: "Back."}
    gives: way back
  - rest: 30 s
"""
)

WRONG = HEAD.replace("home", "hoem") + 'steps:\n  - breath: 4-0-6-0\n    for: "3"\n'
