"""The author's guide and the schema: kept current, and true."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from app.script.grow import grow
from app.script.guide import FIRST, GUIDE
from app.script.node import plain
from app.script.read import read
from app.script.reference import FORMS, reference
from app.script.schema import schema
from app.script.table import BREATH, COMMON, KINDS, LANES, VOICE

SESSIONS = Path(__file__).parents[2] / "sessions"
FILES = sorted(SESSIONS.glob("*.session.yaml"))
HEAD = """session: 1
title: {nl: "Proef", en: "Trial"}
languages: [nl, en]
audience: clinic
blocks:
  settle: [{rest: 3 s}]
steps:
  - use: settle
"""


def _valid(source: str) -> list[bool]:
    """Say whether a script is valid as plain texts, and as an editor reads it."""
    judge: Any = jsonschema.Draft202012Validator(schema())
    root = grow(source).root
    assert root is not None
    trees = (plain(root), yaml.safe_load(source))
    return [judge.is_valid(tree) for tree in trees]


def test_the_guide_in_the_sessions_folder_is_current() -> None:
    assert (SESSIONS / "README.md").read_text("utf-8") == reference()


def test_the_schema_in_the_sessions_folder_is_current() -> None:
    kept = json.loads((SESSIONS / "session.schema.json").read_text("utf-8"))
    assert kept == schema()


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("file", FILES, ids=[file.name for file in FILES])
def test_every_bundled_session_fits_the_schema(file: Path) -> None:
    assert _valid(file.read_text("utf-8")) == [True, True]


def test_the_first_session_of_the_guide_reads_clean() -> None:
    assert read(FIRST).faults == ()
    assert _valid(FIRST) == [True, True]
    assert FIRST in GUIDE


def test_the_pieces_of_the_guide_read_clean() -> None:
    pieces = re.findall(r"```yaml\n(- .*?)```", reference(), re.DOTALL)
    assert len(pieces) == 2 + len(KINDS)
    for piece in pieces:
        steps = "".join(f"  {line}\n" for line in piece.rstrip().split("\n"))
        reading = read(HEAD + steps)
        assert reading.faults == (), piece
        assert _valid(HEAD + steps) == [True, True], piece


def test_every_field_says_how_it_is_written() -> None:
    kinds = [field for kind in KINDS for field in (kind.own, *kind.fields)]
    shared = (*LANES, *BREATH, *VOICE, *COMMON)
    assert {field.form for field in (*kinds, *shared)} <= set(FORMS)


@pytest.mark.parametrize(
    "step",
    [
        "  - breath: 4-0-6-0\n",
        "  - rest: 45\n",
        "  - rest: 4:30\n",
        "  - breathe: 4-0-6\n    for: 3 min\n",
        "  - touch: rub\n    where: belly mid\n    for: 1 min\n",
        "  - touch: rest\n    for: 1 min\n",
        "  - touch: rest\n    where: forearm\n    for: 1 min\n",
        '  - say: {nl: "a", en: "b"}\n    puase: 3 s\n',
        "  - rest: 3 s\n    pace: 3 cm/s\n",
        "  - check: mood\n    answer: 0-10\n",
        "  - check: mood\n    ask: Hoe?\n    answer: maybe\n",
        "  - gate: go\n    ask: Mag het?\n    open: []\n    later: []\n",
        "  - sound: bell\n    level: -6\n",
        "  - rest: 3 s\n    breathe: 4-0-6-0\n    times: 3\n",
    ],
)
def test_the_schema_refuses_mistakes_both_ways(step: str) -> None:
    assert _valid(HEAD + step) == [False, False]
