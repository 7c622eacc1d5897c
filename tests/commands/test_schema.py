"""`zacht schema`: what editors check a script with."""

from __future__ import annotations

import json
from pathlib import Path

from app.script.table import KINDS
from tests.commands.conftest import Zacht

KEPT = Path(__file__).parents[2] / "sessions" / "session.schema.json"


def test_the_schema_is_printed_as_it_lies_beside_the_sessions(zacht: Zacht) -> None:
    said = zacht("schema")
    assert (said.code, said.err) == (0, "")
    assert json.loads(said.out) == json.loads(KEPT.read_text("utf-8"))


def test_the_schema_knows_every_kind_of_step(zacht: Zacht) -> None:
    printed = zacht("schema").out
    assert [kind.name for kind in KINDS if f'"{kind.name}"' not in printed] == []


def test_the_schema_takes_nothing_more(zacht: Zacht) -> None:
    assert zacht("schema", "more").code == 2
