"""Keys of a terminal, one at a time, without waiting for Enter."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator


class Keys(Protocol):
    """Where keys come from."""

    def pressed(self) -> str:
        """Return the key pressed since last time, `""` for none."""
        ...


class NoKeys:
    """A terminal that nobody types at: nothing is ever pressed."""

    def pressed(self) -> str:
        """Return no key."""
        return ""


class ScriptedKeys:
    """Keys for a test: one is pressed at each look; an empty one is none."""

    def __init__(self, *keys: str) -> None:
        """Keep the keys, first one first."""
        self._keys = list(keys)

    def pressed(self) -> str:
        """Return the next key."""
        return self._keys.pop(0) if self._keys else ""


class _PosixKeys:
    """Keys of a POSIX terminal in its mode without lines."""

    def pressed(self) -> str:
        """Return what was typed, an arrow as one key."""
        import select  # noqa: PLC0415

        if not select.select([sys.stdin], [], [], 0)[0]:
            return ""
        return _named(os.read(sys.stdin.fileno(), 16).decode(errors="ignore"))


class _WindowsKeys:
    """Keys of the Windows console."""

    def pressed(self) -> str:
        """Return the key typed, an arrow by its name."""
        import msvcrt  # noqa: PLC0415

        if not msvcrt.kbhit():  # type: ignore[attr-defined,unused-ignore]
            return ""
        key = msvcrt.getwch()  # type: ignore[attr-defined,unused-ignore]
        if key in {"\0", "\xe0"}:
            arrows = {"K": "left", "M": "right", "H": "up", "P": "down"}
            return arrows.get(msvcrt.getwch(), "")  # type: ignore[attr-defined,unused-ignore]
        return _named(key)


def _named(typed: str) -> str:
    """Return a key by the name this program uses."""
    names = {
        "\x1b[D": "left",
        "\x1b[C": "right",
        "\x1b[A": "up",
        "\x1b[B": "down",
        "\x1b": "escape",
        " ": "space",
        "\r": "enter",
        "\n": "enter",
    }
    return names.get(typed, typed[:1])


@contextmanager
def terminal_keys() -> Iterator[Keys]:
    """Give the keys of this terminal, and leave it as it was found."""
    try:
        is_terminal = sys.stdin is not None and sys.stdin.isatty()
    except ValueError:  # stdin has been closed
        is_terminal = False
    if not is_terminal:
        yield NoKeys()
    elif sys.platform == "win32":
        yield _WindowsKeys()
    else:
        import termios  # noqa: PLC0415
        import tty  # noqa: PLC0415

        before = termios.tcgetattr(sys.stdin)
        try:
            tty.setcbreak(sys.stdin.fileno())
            yield _PosixKeys()
        finally:
            termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)
