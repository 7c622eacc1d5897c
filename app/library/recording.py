"""Recordings of an author's own voice, each by the line it is of.

    recordings/hello.nl.flac      the first line of the step with `id: hello`
    recordings/hello.2.nl.flac    its second line
    recordings/hello.nl-u.flac    its first line in formal Dutch

A line is a text of `say:`, counted from 1 as they stand in the step, those for the
therapist too; the question of a check or a gate comes after them. It speaks the whole line, so a
line in which something is filled in is spoken by a voice: a recording could name
another side, or another person. The same goes for a line that takes its `brief` text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from app.library.member import RECORDING

if TYPE_CHECKING:
    from app.library.bundle import Bundle

_PARTS = re.compile(RECORDING)


class Recorded(NamedTuple):
    """Which line is recorded: the id of its step, its number from 1, and a language.

    The language is the key of the text in the script: `nl`, `nl-u`. A text that
    has no formal Dutch is asked for, and recorded, as `nl`.
    """

    step: str
    line: int
    language: str


def recordings(bundle: Bundle) -> Mapping[Recorded, bytes]:
    """Return the recordings of a bundle, each a whole FLAC, WAV or Ogg file.

    `bundle_of` gives the bundle, also of a plain script with a folder
    `recordings` beside it. Names, sizes and the first bytes have been judged
    there; that a file can be heard is known only once it has been decoded.
    `hello.nl` and `hello.1.nl` are the same line: the first of them is taken.
    """
    found: dict[Recorded, bytes] = {}
    for name, content in sorted(bundle.recordings.items()):
        found.setdefault(recorded(name), content)
    return found


def recorded(name: str) -> Recorded:
    """Return which line a member of a bundle is a recording of.

    Raises:
        ValueError: it is the name of no recording.
    """
    parts = _PARTS.fullmatch(name)
    if parts is None:
        raise ValueError(name)
    return Recorded(parts["step"], int(parts["line"] or 1), parts["language"])
