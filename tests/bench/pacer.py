"""Frames and processor while breathing, and while paused."""

import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.bench.child import run
from tests.bench.row import Row, at_most, beside

BREATHING = 1.5
PAUSED = 0.5  # percent of a core
SMOOTH = 55.0  # frames a second that count as sixty on a busy machine


SCRIPT = """session: 1
title: {nl: "Adem", en: "Breath"}
goal: {nl: "Adem", en: "Breath"}
languages: [nl, en]
audience: [home]
help: none
licence: CC BY-SA 4.0
steps:
  - say: {nl: "Adem zacht.", en: "Breathe softly."}
  - breathe: 4-0-6-0
    for: 30 breaths
ending:
  - say: {nl: "Kom rustig terug.", en: "Come back gently."}
    for: 60 s
"""


def measure() -> Iterator[Row]:
    """Breathe with a bare pacer and with ours."""
    bare = run("tests.bench.bare_pacer")
    yield Row("frames of the bare pacer", f"{bare['frames']:.0f} /s")
    ours = guided()
    frames = f"{ours['frames']:.0f} /s, {ours['painted']:.0f} of them differ and are painted"
    yield Row("frames while breathing", frames, f"≥ {SMOOTH:.0f} /s", ours["frames"] >= SMOOTH)
    what = "processor while breathing"
    yield beside(what, 100 * ours["share"], 100 * bare["share"], BREATHING, "{:.1f} %")
    yield at_most("processor while paused", 100 * ours["paused"], PAUSED, (1.0, "% of a core"))


def guided(surroundings: Mapping[str, str] = os.environ) -> dict[str, float]:
    """Let Zacht guide a breath; return what was measured."""
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "breath.session.yaml"
        script.write_text(SCRIPT, "utf-8")
        return run("tests.bench.our_pacer", str(script), surroundings=surroundings)
