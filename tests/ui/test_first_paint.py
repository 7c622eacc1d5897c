"""What stands between a click on the icon and the first picture."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

START = """
import json, os, runpy, sys
from tests.bench.watch import on_first_paint, watching_when_it_waits

def tell():
    print(json.dumps(sorted(sys.modules)), flush=True)
    os._exit(0)

watching_when_it_waits(lambda: on_first_paint(tell))
sys.argv = ["zacht"]
runpy.run_module("app", run_name="__main__", alter_sys=True)
"""
LATER = (
    "app.script", "app.timeline", "app.rules", "app.player", "app.sound", "app.voice",
    "app.ui.view", "app.ui.host", "app.ui.librarian", "app.ui.stage", "app.journal.home",
    "numpy", "yaml", "sounddevice", "soundfile", "sqlite3", "pyttsx3", "ssl", "asyncio",
)  # fmt: skip


def test_nothing_that_plays_reads_or_speaks_is_loaded_before_the_first_paint(
    tmp_path: Path,
) -> None:
    home = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path), "APPDATA": str(tmp_path)}
    told = subprocess.run(
        [sys.executable, "-c", START],
        env=os.environ | home | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    loaded = json.loads(told.stdout.splitlines()[-1])
    early = [name for name in loaded if any(f"{name}.".startswith(f"{one}.") for one in LATER)]
    assert early == []
    assert "app.ui.window" in loaded
