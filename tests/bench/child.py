"""Programs measured from outside: each in a process and a home of its own."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120  # seconds


def run(
    module: str, *arguments: str, surroundings: Mapping[str, str] = os.environ
) -> dict[str, float]:
    """Run a module that ends with one line of JSON; add when it was `begun`.

    Times are those of the monotonic clock, which all processes share.
    """
    with tempfile.TemporaryDirectory() as home:
        begun = time.monotonic()
        child = subprocess.run(
            [sys.executable, "-m", module, *arguments],
            cwd=ROOT,
            env={**_kept(surroundings), **_folders(home)},
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
    if child.returncode:
        raise RuntimeError(f"{module} ended with {child.returncode}:\n{child.stderr}")
    found: dict[str, float] = json.loads(child.stdout.splitlines()[-1])
    return {"begun": begun, **found}


def _kept(surroundings: Mapping[str, str]) -> dict[str, str]:
    """Let both programs keep their compiled modules, as on a person's machine."""
    return {name: at for name, at in surroundings.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _folders(home: str) -> dict[str, str]:
    """Name folders of their own, so that nothing of this person is read or written."""
    own = ("HOME", "APPDATA", "LOCALAPPDATA", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
    return dict.fromkeys(own, home)
