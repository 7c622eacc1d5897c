"""Reads a window aloud, as JSON: what a screen reader is told over AT-SPI.

    python3 screen_reader.py SECONDS [heard]

Run by the system's Python, which alone has the bindings (Debian: python3-gi
and gir1.2-atspi-2.0). Waits for a program with a window, then prints its
things in their order: role, name, whether one can get there by keyboard, and
whether it is to be seen. With `heard` it prints the first things that are announced.
"""

import json
import sys
import time
from collections.abc import Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version comes first

ANNOUNCED = 3


def things(thing: Any) -> Iterator[dict[str, object]]:  # noqa: ANN401 - the bindings have no types
    """List a thing and all that is in it."""
    states = thing.get_state_set()
    yield {
        "role": thing.get_role_name(),
        "name": thing.get_name(),
        "focusable": states.contains(Atspi.StateType.FOCUSABLE),
        "shown": states.contains(Atspi.StateType.SHOWING),
    }
    for index in range(thing.get_child_count()):
        child = thing.get_child_at_index(index)
        if child is not None:
            yield from things(child)


def read(patience: float) -> list[dict[str, object]]:
    """Read the first program that shows a window."""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(index)
            if program is not None and program.get_child_count():
                return list(things(program))
    raise SystemExit(f"No window in {patience} s.")


def hear(patience: float) -> list[str]:
    """Listen to the first things that a program announces."""
    heard: list[str] = []
    loop = GLib.MainLoop()

    def take(event: Any) -> None:  # noqa: ANN401 - as above
        heard.append(str(event.any_data))
        if len(heard) >= ANNOUNCED:
            loop.quit()

    listener = Atspi.EventListener.new(take)
    listener.register("object:announcement")
    GLib.timeout_add(int(patience * 1000), loop.quit)
    loop.run()
    return heard


if __name__ == "__main__":
    done = hear if sys.argv[2:] == ["heard"] else read
    json.dump(done(float(sys.argv[1])), sys.stdout)
