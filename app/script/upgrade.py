"""Brings a script of an older version of the language up to this one.

Each step takes the text of one version and gives that of the next, by edits
that keep comments, order and layout.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.script.edit import set_value
from app.script.head import VERSION
from app.script.node import Text, find
from app.script.spot import tree_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

STEPS: Mapping[int, Callable[[str], str]] = {}
"""From a version to the next; the first version has no older one."""


def upgraded(
    text: str, steps: Mapping[int, Callable[[str], str]] = STEPS, last: int = VERSION
) -> str:
    """Return a script in the newest version; one that is there is unchanged.

    Raises:
        EditError: the text is not well formed.
        KeyError: it names no version, or one that cannot be brought up.
    """
    version = version_of(text)
    while version < last:
        text = set_value(steps[version](text), ("session",), str(version + 1))
        version += 1
    return text


def version_of(text: str) -> int:
    """Return the version of the language a script is written in.

    Raises:
        EditError: the text is not well formed.
        KeyError: it names no version.
    """
    node = find(tree_of(text), ("session",))
    if not isinstance(node, Text) or not node.value.isdigit():
        raise KeyError("session")
    return int(node.value)
