"""A painter that is left open by a fault takes the whole process with it."""

from __future__ import annotations

import re
from pathlib import Path

APP = Path(__file__).parents[3] / "app"


def test_every_painter_is_ended_even_by_a_fault() -> None:
    left_open = [
        f"{path.relative_to(APP)}: {line.strip()}"
        for path in APP.rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"= (QPainter\(|self\.painter\()", line) and path.name != "painted.py"
    ]
    assert not left_open, "use: with QPainter(…) as painter"
