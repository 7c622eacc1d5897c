"""Whether there is a screen: decided before Qt is asked, which would abort."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_X_SOCKETS = Path("/tmp/.X11-unix")  # noqa: S108 - where every X server keeps them
_WAIT = 1.0


def has_screen(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Say whether a window can be opened; `QT_QPA_PLATFORM` is obeyed.

    On Linux the display named in the environment is tried: a variable that
    outlived its server would end the process.
    """
    if environment.get("QT_QPA_PLATFORM"):
        return True
    if not platform.startswith("linux"):
        return True
    return _wayland_answers(environment) or _x_answers(environment.get("DISPLAY", ""))


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    """Try the Wayland socket."""
    name = environment.get("WAYLAND_DISPLAY", "")
    folder = environment.get("XDG_RUNTIME_DIR", "")
    return bool(name) and _connects(str(Path(folder) / name))


def _x_answers(display: str) -> bool:
    """Try the X server of a display such as `:0`, `:0.0` or `host:10`."""
    host, _, number = display.rpartition(":")
    screen = number.split(".")[0]
    if not screen.isdigit():
        return False
    if host in {"", "unix"}:
        # The abstract socket comes first, as in every X client on Linux.
        path = str(_X_SOCKETS / f"X{screen}")
        return _connects("\0" + path) or _connects(path)
    import socket  # noqa: PLC0415 - not before it is needed: the first paint waits

    try:
        with socket.create_connection((host, 6000 + int(screen)), timeout=_WAIT):
            return True
    except OSError:
        return False


def _connects(address: str) -> bool:
    """Say whether a local socket takes a connection."""
    import socket  # noqa: PLC0415 - as above

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
        client.settimeout(_WAIT)
        try:
            client.connect(address)
        except OSError:
            return False
        return True
