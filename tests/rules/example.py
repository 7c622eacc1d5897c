"""Scripts to try the rules on."""

from __future__ import annotations

from textwrap import indent

from app.rules.check import check

HEAD = """\
session: 1
title: {{nl: "Proef", en: "Trial"}}
languages: [nl, en]
audience: {audience}
{more}steps:
"""

PERMISSION = """\
- say: {nl: "Als je wilt, leg je straks een hand op je arm.", en: "If you like, rest a hand."}
  gives: permission
- breathe: 4-0-6-0
  for: 2 min
"""

ENDING = """\
ending:
  - say: {nl: "Beweeg je vingers.", en: "Move your fingers."}
  - rest: 40 s
"""


def script(steps: str, *, audience: str = "home", more: str = "", ending: str = ENDING) -> str:
    """Return a whole script around some steps."""
    return HEAD.format(audience=audience, more=more) + indent(steps, "  ") + ending


def codes(steps: str, *, audience: str = "home", more: str = "", ending: str = ENDING) -> list[str]:
    """Return the codes of what is wrong with some steps."""
    text = script(steps, audience=audience, more=more, ending=ending)
    return [fault.code for fault in check(text).faults]
