"""Scripts as text, read and compiled: what the tests of the timeline begin with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from textwrap import dedent, indent
from typing import Any

import pytest

from app.script.fault import Fault
from app.script.model.script import Script
from app.script.read import read
from app.tables.caution import caution_names
from app.timeline.choice import Choices
from app.timeline.compile import compile_session
from app.timeline.path import Stretch, rows, walk
from app.timeline.program import Program
from app.timeline.speech import Lengths

NO = dict.fromkeys(caution_names(), False)

_HEAD = """\
session: 1
title: {nl: "proef", en: "trial"}
languages: [nl, en]
audience: [home, clinic]
"""


@dataclass(frozen=True)
class Session:
    """A script as text, with choices; what it becomes is worked out when asked."""

    text: str
    choices: Choices = field(default_factory=lambda: Choices("nl", cautions=NO))
    clip_length: Lengths | None = None

    @property
    def script(self) -> Script:
        reading = read(self.text)
        assert reading.script is not None
        assert reading.is_clean, reading.faults
        return reading.script

    @property
    def faults(self) -> tuple[Fault, ...]:
        return compile_session(self.script, self.choices, self.clip_length)[1]

    @property
    def codes(self) -> list[str]:
        return [fault.code for fault in self.faults]

    @property
    def program(self) -> Program:
        program, faults = compile_session(self.script, self.choices, self.clip_length)
        assert program is not None, faults
        return program

    def path(self, **answers: str) -> tuple[Stretch, ...]:
        given = {name: tuple(text.split(",")) for name, text in answers.items()}
        return walk(self.program, given)

    def rows(self, **answers: str) -> dict[str, Any]:
        return rows(self.program, self.path(**answers))

    def lane(self, lane: str, **answers: str) -> list[dict[str, Any]]:
        return [row for row in self.rows(**answers)["events"] if row["lane"] == lane]


Make = Callable[..., Session]


@pytest.fixture
def session() -> Make:
    """Give what makes a session: `session(steps, head="…", language="nl", …)`."""

    def make(
        steps: str,
        head: str = "",
        ending: str = "- rest: 30 s",
        clip_length: Lengths | None = None,
        **choices: Any,  # noqa: ANN401 - whatever Choices takes
    ) -> Session:
        body = indent(dedent(steps).strip(), "  ")
        end = indent(dedent(ending).strip(), "  ")
        text = f"{_HEAD}{dedent(head)}\nsteps:\n{body}\n"
        if ending:
            text += f"ending:\n{end}\n"
        settled: Mapping[str, Any] = {"language": "nl", "cautions": NO, **choices}
        return Session(text, Choices(**settled), clip_length)

    return make
