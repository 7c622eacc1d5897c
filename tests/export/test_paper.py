"""A session on paper: nothing of the script is missing, and every page has its number."""

from __future__ import annotations

import re
import zlib
from itertools import product
from pathlib import Path

import pytest

from app.export.handout import Line, handout, times_of
from app.export.paper import pdf
from app.export.told import blanks_shown
from app.library.place import data_folder
from app.rules.check import check
from app.script.inside import every_step
from app.script.model.script import Script
from app.timeline.choice import Choices
from app.timeline.compile import compile_session
from app.timeline.program import Program
from app.words.catalog import Words, read_words

pytestmark = pytest.mark.usefixtures("qapp")  # a program of widgets, as the other tests want it
SESSIONS = sorted((data_folder() / "sessions").glob("*.session.yaml"))
DUTCH = read_words(data_folder() / "assets" / "i18n", "nl")
SMALL = """\
session: 1
title: "Paper"
languages: [en]
audience: home
posture: lying on back
blocks:
  settle:
    - rest: 10 s
steps:
  - say: "<b>Hello</b> & welcome{, name}."
    gives: welcome
    note: Wait for a nod.
  - use: settle
  - check: tension
    ask: "How tense are you?"
    answer: 0-10
    for: 30 s
    when:
      - if: answer >= 6
        do:
          - breathe: 6 per min
            for: 4 breaths
            through: {in: nose, out: pursed lips}
      - otherwise:
          - use: settle
  - gate: onward
    ask: "Go on?"
    open:
      - repeat: 2
        do:
          - breathe: 4-0-6-0
            for: 6 breaths
        between: 5 s
    later: []
    stop: []
  - each: [heels, shoulders]
    as: part
    do:
      - say: "Your {part}."
ending:
  - sound: bell
  - say: "Come back."
    gives: way back
  - rest: 30 s
"""


def lines_of(
    script: Script, language: str, variants: dict[str, str] | None = None
) -> tuple[Line, ...]:
    choices = Choices(
        language,
        variants=variants or {},
        place="home" if "home" in script.audience else "clinic",
        cautions={caution.name: False for caution in script.cautions},
    )
    program, faults = compile_session(script, choices, lambda _: None)
    assert isinstance(program, Program), faults
    words = DUTCH if language == "nl" else Words()
    return handout(script, choices, times_of(program, {}), program.lengths.likely, words)


def small() -> tuple[Line, ...]:
    script = check(SMALL.encode()).script
    assert script is not None
    return lines_of(script, "en")


def page_count(data: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", data))


def drawn(data: bytes) -> int:
    """Return how many operators that show text a PDF holds."""
    found = 0
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL):
        try:
            found += len(re.findall(rb"T[jJ]\b", zlib.decompress(stream)))
        except zlib.error:
            continue
    return found


def test_rounds_ways_and_times_stand_as_they_are_written() -> None:
    told = [(line.form, line.text) for line in small()]
    assert ("step", "At most 2 times · 2 min") not in told
    assert any(form == "step" and text.startswith("At most 2 times") for form, text in told)
    for way in ("if the answer ≥ 6", "otherwise", "if yes", "between: 5 s of rest"):
        assert ("way", way) in told
    assert ("note", "Note: Wait for a nod.") in told
    assert ("words", "“<b>Hello</b> & welcome, [name].”") in told
    assert any("in through the nose, out: pursed lips" in text for _, text in told)
    assert ("note", "1. heels") in told


def test_a_step_of_a_block_that_is_used_twice_has_no_time_of_its_own() -> None:
    rests = [line for line in small() if line.text.startswith("Rest: 10 s")]
    assert [line.time for line in rests] == ["", ""]
    first = next(line for line in small() if line.form == "step")
    assert first.time == "0:00"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("path", SESSIONS, ids=lambda path: path.stem[:3])
def test_every_word_of_a_bundled_session_is_on_its_paper(path: Path, language: str) -> None:
    script = check(path.read_bytes()).script
    assert script is not None
    forms = [
        dict(zip(script.variants, names, strict=True))
        for names in product(*script.variants.values())
    ]
    words = " ".join(line.text for form in forms for line in lines_of(script, language, form))
    for step in every_step(script):
        for cue in step.cues:
            assert blanks_shown(cue.text.spoken(language)) in words


def test_a_pdf_holds_its_text_in_pages_that_say_their_number() -> None:
    lines = small()
    short, long = pdf(lines, "Paper", Words()), pdf(lines * 8, "Paper", Words())
    assert short.startswith(b"%PDF-")
    assert short.rstrip().endswith(b"%%EOF")
    assert page_count(short) < page_count(long)
    assert drawn(long) > drawn(short) > len(lines)


def test_a_word_that_is_wider_than_the_page_is_broken_not_cut() -> None:
    wide = pdf((Line("words", "m" * 3_000, 4),), "Wide", Words())
    assert drawn(wide) > 20  # lines
