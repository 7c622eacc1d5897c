"""Where a session is, kept in a small file: a power cut loses the place no more.

The file is there only while a session plays. It holds which session, how it was
chosen, the step, and the answers that the evening holds too; no values (a name,
a word), and no private answer. When a session is over it is gone.
"""

from __future__ import annotations

import json
import os
import tempfile
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from app.journal.answer import Answer, Answers

if TYPE_CHECKING:
    from pathlib import Path

FORM = 1
LONGEST = 12 * 3600.0
"""Seconds after which nobody wants to go on where it was."""
MOST = 200_000
"""Bytes that such a file has at most."""

Names: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A session that plays, and the step it is in.

    Attributes:
        session: What the program knows it by.
        title: What a person knows it by.
        language: The language it is spoken in.
        variants: Which form of it was chosen.
        cautions: What was answered before it.
        path: Leads to the step in the script.
        trail: Tells the copies of a repeated step apart.
        share: How far it is, 0 to 1.
        answers: What was answered so far, without what is private.
        when: Seconds of the wall clock.
    """

    session: str
    title: str
    language: str
    variants: dict[str, str]
    cautions: dict[str, bool]
    path: Names
    trail: Names
    share: float
    answers: Answers
    when: float


class Bookmark:
    """The file; never fails, at worst there is none.

    Args:
        path: Where it lies.
    """

    def __init__(self, path: Path) -> None:
        """Look at nothing yet."""
        self._path = path

    def interrupted(self, now: float) -> Whereabouts | None:
        """Return where a session was when the program ended without closing it.

        `now` is the wall clock. A file that is damaged, or old, is none.
        """
        try:
            with self._path.open(encoding="utf-8") as file:
                told = json.loads(file.read(MOST))
            found = _read(told)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None
        return found if 0 <= now - found.when <= LONGEST else None

    def keep(self, where: Whereabouts) -> None:
        """Write where it is, whole or not at all: safe on the disk when it returns."""
        part = ""
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, part = tempfile.mkstemp(dir=self._path.parent, prefix=".place-")
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump({"form": FORM, **asdict(where)}, file)
                file.flush()
                os.fsync(file.fileno())
            os.replace(part, self._path)  # noqa: PTH105 - from a name, as mkstemp gives it
        except OSError:  # a full disk costs the place, never the session
            if part:
                with suppress(OSError):
                    os.unlink(part)  # noqa: PTH108 - as above

    def forget(self) -> None:
        """Remove it: the session is over, or nobody wants to go on."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)


def _read(told: dict[str, Any]) -> Whereabouts:
    """Read what was written; raises what reading raises where it is something else."""
    if told["form"] != FORM:
        raise ValueError
    given = [Answer(str(one["name"]), str(one["value"]), int(one["at"]))
             for one in told["answers"]["given"]]  # fmt: skip
    return Whereabouts(
        session=str(told["session"]),
        title=str(told["title"]),
        language=str(told["language"]),
        variants={str(axis): str(choice) for axis, choice in told["variants"].items()},
        cautions={str(name): bool(answer) for name, answer in told["cautions"].items()},
        path=_names(told["path"]),
        trail=_names(told["trail"]),
        share=min(1.0, max(0.0, float(told["share"]))),
        answers=Answers(tuple(given)),
        when=float(told["when"]),
    )


def _names(told: list[Any]) -> Names:
    """Read a way to a step."""
    return tuple(one if isinstance(one, int) else str(one) for one in told)
