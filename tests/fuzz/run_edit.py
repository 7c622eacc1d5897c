"""A coverage-guided run over the edits of scripts; see README.md beside it."""

from __future__ import annotations

import contextlib
import random
import sys
from typing import TYPE_CHECKING

import atheris

with atheris.instrument_imports(include=["app.script"]):
    from app.script.edit import (
        add_key,
        add_translation,
        delete_item,
        insert_item,
        move_item,
        set_value,
    )
    from app.script.fault import UnreadableError
    from app.script.node import List, Map, Node, Path
    from app.script.read import read
    from app.script.spot import EditError, repaired

if TYPE_CHECKING:
    from collections.abc import Iterator

_VALUES = ("3 s", "a: b", "'", '"', "- x", "\n", "# no", "{name}", "\u202e", "", " ", "\\", "*a")


def _paths(node: Node, path: Path = ()) -> Iterator[Path]:
    """Yield the way to every node of a tree."""
    yield path
    if isinstance(node, Map):
        for name, entry in node.entries.items():
            yield from _paths(entry.value, (*path, name))
    elif isinstance(node, List):
        for place, item in enumerate(node.items):
            yield from _paths(item, (*path, place))


def _edited(text: str, path: Path, chance: random.Random) -> str:
    """Return a text with one change made."""
    value, to = chance.choice(_VALUES), chance.randrange(6)
    if to == 0:
        return set_value(text, path, value)
    if to == 1:
        return add_key(text, path, chance.choice(("for", "note", value)), value)
    if to == 2:
        return add_translation(text, path, "en", value)
    if to == 3:
        return delete_item(text, path)
    if to == 4:
        return insert_item(text, path, chance.choice(("rest: 3 s\n", f"note: {value}\n", value)))
    return move_item(text, path, chance.randrange(4))


def try_one(data: bytes) -> None:
    """Read one input, repair what can be repaired, and change it here and there."""
    chance = random.Random(data[-2:])  # noqa: S311 - no secret
    try:
        text = data[:-2].decode()
        found = read(text)
    except (UnicodeDecodeError, UnreadableError):
        return
    for fault in found.faults[:3]:
        if fault.fix:
            with contextlib.suppress(UnreadableError):
                read(repaired(text, fault))
    if found.root is None:
        return
    paths = list(_paths(found.root))
    for _ in range(4):
        with contextlib.suppress(EditError):
            read(_edited(text, chance.choice(paths), chance))


def main() -> None:
    """Run until the time is over, or something crashes or hangs."""
    atheris.Setup(sys.argv, try_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
