"""What a screen reader is told of our own window, on a real X server."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

PATIENCE = 15  # seconds
ROOT = Path(__file__).parents[1]
NAMED = {"push button", "check box", "radio button", "slider", "text"}


def told(page: str, accessible: Mapping[str, str], *how: str) -> list[Any]:
    """Return what a screen reader is told of a page."""
    window = [sys.executable, "-m", "tests.shown", page]
    reader = ["/usr/bin/python3", "tests/screen_reader.py", str(PATIENCE), *how]
    with subprocess.Popen(window, cwd=ROOT, env=accessible, stderr=subprocess.DEVNULL) as child:
        done = subprocess.run(
            reader, cwd=ROOT, env=accessible, capture_output=True, text=True, check=True
        )
        child.terminate()
    found: list[Any] = json.loads(done.stdout)
    return found


def shown(page: str, accessible: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return role and name of what is to be seen; every control has a name and a way there."""
    things = [thing for thing in told(page, accessible) if thing["shown"]]
    for thing in things:
        if thing["role"] in NAMED:
            assert thing["name"], thing
            assert thing["focusable"], thing
    return [(thing["role"], thing["name"]) for thing in things]


def test_the_library_its_sentence_and_its_cards_are_read(accessible: Mapping[str, str]) -> None:
    read = shown("library", accessible)
    assert ("frame", "Zacht") in read
    assert ("check box", "Library") in read
    assert ("push button", "Time: all the time it takes") in read
    assert ("text", "Search") in read
    assert ("push button", "Begin") in read
    assert any(role == "push button" and "The long out-breath" in name for role, name in read)


def test_the_first_page_is_read_and_nothing_that_lies_under_it(
    accessible: Mapping[str, str],
) -> None:
    read = shown("welcome", accessible)
    assert ("check box", "Language: Nederlands") in read
    assert any(role == "combo box" and name == "The Netherlands" for role, name in read)
    assert ("push button", "Listen: voice and sound") in read
    assert ("push button", "Begin") in read
    assert any("not a medical device" in name for _, name in read)
    assert ("text", "Search") not in read


def test_the_page_before_a_session_is_read(accessible: Mapping[str, str]) -> None:
    read = shown("before", accessible)
    assert ("label", "The hand rides along") in read
    assert ("check box", "Are you pregnant, or could you be?: yes") in read
    assert ("slider", "Voice") in read
    assert ("push button", "Begin") in read


def test_the_question_of_the_stage_is_read(accessible: Mapping[str, str]) -> None:
    read = shown("stage-scale", accessible)
    assert ("slider", "How much tension do you notice now?") in read
    assert ("push button", "stop") in read


@pytest.mark.parametrize("page", ["preferences", "help", "trouble-file", "evenings"])
def test_every_control_of_a_page_has_a_name(page: str, accessible: Mapping[str, str]) -> None:
    assert shown(page, accessible)


def test_captions_are_announced(accessible: Mapping[str, str]) -> None:
    heard = told("captions", accessible, "heard")
    assert len(heard) == 3
    assert all(line.startswith("Line ") for line in heard)
    assert heard == sorted(heard, key=lambda line: int(line.split()[1]))
