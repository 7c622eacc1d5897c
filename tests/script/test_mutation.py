"""Scripts changed at random: whatever comes of it, nothing is raised."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from app.script.fault import UnreadableError
from app.script.read import read
from app.words.catalog import Words
from app.words.fault import describe

SESSIONS = Path(__file__).parents[2] / "sessions"
SCRIPTS = [file.read_text("utf-8") for file in sorted(SESSIONS.glob("*.session.yaml"))]
SIGNS = [
    *":#,{}[]'\"*&!@%|>-?\\`<=~",
    " ",
    "  ",
    "\t",
    "\n",
    "- ",
    ": ",
    "- - ",
    "{side}",
    "0",
    "é",
]
WORDS = ["rest: 3 s", "for: 3", "do: []", "breathe: 4-0-6-0", "nl: a", "use: arm", "only: long"]


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A bundled session with a few random changes."""
    lines = draw(st.sampled_from(SCRIPTS)).split("\n")
    begin = draw(st.integers(0, max(0, len(lines) - 60)))
    lines = lines[: draw(st.integers(3, 30))] + lines[begin : begin + 60]
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, len(lines) - 1))
        line = lines[place]
        column = draw(st.integers(0, len(line)))
        change = draw(st.integers(0, 6))
        if change == 0:
            lines[place] = line[:column] + draw(st.sampled_from(SIGNS)) + line[column:]
        elif change == 1:
            lines[place] = line[:column] + line[column + 1 :]
        elif change == 2:
            lines.insert(place, lines[draw(st.integers(0, len(lines) - 1))])
        elif change == 3 and len(lines) > 1:
            del lines[place]
        elif change == 4:
            lines[place] = " " * draw(st.integers(0, 9)) + line.lstrip()
        elif change == 5:
            lines[place] = line[:column] + draw(st.sampled_from(WORDS))
        else:
            lines[place] = line[:column] + draw(st.text(max_size=4)) + line[column:]
    return "\n".join(lines)


@given(mutated())
@settings(max_examples=80, deadline=None)
def test_a_mutated_script_is_told_and_never_raises(source: str) -> None:
    with suppress(UnreadableError):
        for fault in read(source).faults:
            what, _ = describe(fault, Words())
            assert what
            assert fault.span.line >= 1


@given(st.binary(max_size=200) | st.text(max_size=200))
@settings(max_examples=80, deadline=None)
def test_anything_at_all_is_told_and_never_raises(source: bytes | str) -> None:
    with suppress(UnreadableError):
        assert read(source).faults
