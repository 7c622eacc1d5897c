"""What the machine must have under Python: libraries, and Debian's names of them.

Standard library only, as all of the set-up.
"""

import ctypes
import importlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TextIO

from app import environment

DEBIAN_WINDOW = (
    "libglib2.0-0",
    "libgl1",
    "libegl1",
    "libxkbcommon0",
    "libfontconfig1",
    "libdbus-1-3",
    "libxcb-cursor0",
    "libxkbcommon-x11-0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxcb-xkb1",
)
DEBIAN_SOUND = ("libportaudio2", "libasound2-plugins")
PROBE = "from app.machine import missing_libraries; print(*missing_libraries())"


class SetUpError(SystemExit):
    """The set-up cannot go on; carries the sentence for the person."""


def missing_libraries() -> list[str]:
    """Load what Qt and sounddevice stand on: `window`, `x11`, `sound`.

    Run in a child of the Python in `.venv`: what is loaded stays loaded.
    """
    checks = {"window": _load_window, "x11": _load_x11, "sound": _load_sound}
    missing = []
    for name, load in checks.items():
        try:
            load()
        except (ImportError, OSError):
            missing.append(name)
    return missing


def debian_packages(missing: Sequence[str]) -> list[str]:
    """Name the Debian packages that bring missing libraries."""
    window = DEBIAN_WINDOW if {"window", "x11"} & set(missing) else ()
    sound = DEBIAN_SOUND if "sound" in missing else ()
    return [*window, *sound]


def complete_libraries() -> None:
    """Install the system's libraries that are missing, or say which they are."""
    missing = _probe()
    if not missing or sys.platform != "linux":
        return
    packages = debian_packages(missing)
    if can_install():
        install(packages, "Libraries of the system could not be installed")
        missing = _probe()
    if not missing:
        return
    line = (
        f"Libraries of the system are missing, for: {', '.join(missing)}.\n"
        "On Debian and Ubuntu this brings them; elsewhere their namesakes do:\n"
        f"    sudo apt-get install {' '.join(packages)}"
    )
    if "window" in missing:
        raise SetUpError(line)
    say(line)


def _probe() -> list[str]:
    """Probe in a child process; one that dies has no window."""
    child = subprocess.run(
        [environment.interpreter(), "-c", PROBE],
        cwd=environment.ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    return child.stdout.split() if child.returncode == 0 else ["window"]


def can_install() -> bool:
    """Tell whether this is Debian or the like, and we may install packages."""
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(packages: Sequence[str], trouble: str) -> None:
    """Install Debian packages, as root.

    Raises:
        SetUpError: apt-get failed; begins with the trouble.
    """
    say(f"Installing Debian packages: {' '.join(packages)}.")
    _update()
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "-qq", "install", "--yes", "--no-install-recommends", *packages]
    run(command, trouble, stdout=subprocess.DEVNULL, env=quiet)


@cache
def _update() -> None:
    """Have Debian's lists of packages renewed, once.

    It may stumble over one source of many; whether the rest was enough, the
    packages that are installed next tell.
    """
    subprocess.run(["apt-get", "-qq", "update"], stdout=subprocess.DEVNULL, check=False)


def run(
    command: Sequence[str],
    trouble: str,
    *,
    stdout: int | TextIO | None = None,
    env: Mapping[str, str] | None = None,
) -> None:
    """Run a command, with what it prints on stderr unless told otherwise.

    Raises:
        SetUpError: it failed; says so with the trouble and the command.
    """
    stdout = sys.stderr if stdout is None else stdout
    try:
        code = subprocess.run(command, stdout=stdout, env=env, check=False).returncode
    except OSError as fault:
        raise SetUpError(f"{trouble}.\n    {' '.join(command)}\n    {fault}") from fault
    if code:
        raise SetUpError(f"{trouble}.\n    {' '.join(command)}")


def say(line: str) -> None:
    """Say a line of the set-up, on stderr."""
    print(line, file=sys.stderr, flush=True)


def _load_window() -> None:
    importlib.import_module("PySide6.QtWidgets")


def _load_x11() -> None:
    """Load Qt's own way to X11, which Qt itself loads only for a display."""
    if sys.platform == "linux":
        qt = Path(str(importlib.import_module("PySide6").__file__)).parent / "Qt"
        ctypes.CDLL(str(qt / "plugins" / "platforms" / "libqxcb.so"))


def _load_sound() -> None:
    """Load the sound library, and ALSA's way to a sound server."""
    importlib.import_module("sounddevice")
    if sys.platform == "linux":
        name = "alsa-lib/libasound_module_pcm_pulse.so"
        found = [*Path("/usr/lib").glob(f"*/{name}"), *Path("/").glob(f"usr/lib*/{name}")]
        if not found:
            raise OSError(name)
