"""Recordings that no line is spoken by are told of, not passed over."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.library.bundle import Bundle, read_script
from app.library.judge import judge

SCRIPT = b"""\
session: 1
title: Voice
languages: [nl, en]
audience: home
steps:
  - say: [{nl: "Hallo.", en: "Hello."}, {nl: "Dag{, name}.", en: "Good day{, name}."}]
    id: hello
    gives: welcome
  - check: pain
    id: asked
    ask: {nl: "Hoeveel pijn?", en: "How much pain?"}
    answer: 0-10
ending:
  - say: {nl: "Kom terug.", en: "Come back."}
    gives: way back
  - rest: 30 s
"""


def told(*names: str) -> list[str]:
    recordings = {f"recordings/{name}": b"" for name in names}
    faults = judge(Bundle("a.session.yaml", SCRIPT, recordings)).checked.faults
    return [fault.values["name"] for fault in faults if fault.code == "W222"]


def test_a_recording_of_a_line_or_a_question_is_no_fault() -> None:
    assert told("hello.nl.flac", "hello.1.en.flac", "asked.nl.flac") == []


@pytest.mark.parametrize(
    "name", ["helo.nl.flac", "hello.3.nl.flac", "hello.de.flac", "hello.2.nl.flac"]
)
def test_a_recording_that_is_never_heard_is_told(name: str) -> None:
    assert told(name) == [f"recordings/{name}"]


def test_recordings_that_may_be_another_script_s_are_not_judged(tmp_path: Path) -> None:
    (tmp_path / "a.session.yaml").write_bytes(SCRIPT)
    (tmp_path / "recordings").mkdir()
    (tmp_path / "recordings" / "other.nl.flac").write_bytes(b"fLaC")
    assert list(read_script(tmp_path / "a.session.yaml").recordings)
    (tmp_path / "b.session.yaml").write_bytes(SCRIPT)
    assert not read_script(tmp_path / "a.session.yaml").recordings
