"""Reports of our own faults: version and traceback, never values or texts."""

from __future__ import annotations

import platform
import traceback
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType

_KEPT = 20
"""Reports kept; the oldest go first."""


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return a report of a fault: where in our code, and which kind.

    The fault's own message is left out: it may hold a name or a text.
    """
    frames = "".join(traceback.format_list(_shortened(trace)))
    return f"Zacht {_version()}, Python {platform.python_version()}\n{frames}{kind.__name__}\n"


def _shortened(trace: TracebackType | None) -> list[traceback.FrameSummary]:
    """Return the frames with file names that do not show whose machine it is."""
    return [
        traceback.FrameSummary(
            "/".join(Path(frame.filename).parts[-3:]), frame.lineno, frame.name, line=frame.line
        )
        for frame in traceback.extract_tb(trace)
    ]


def _version() -> str:
    """Return the installed version."""
    try:
        return version("zacht")
    except PackageNotFoundError:
        return "?"


def keep(text: str, folder: Path) -> Path | None:
    """Write a report into a folder; `None` where the disk does not take it.

    A report is a service: that it cannot be kept may not add to the trouble.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        old = sorted(folder.glob("report-*.txt"))
        for path in old[: max(0, len(old) - _KEPT + 1)]:
            path.unlink()
        number = int(old[-1].stem.removeprefix("report-")) + 1 if old else 1
        path = folder / f"report-{number:06d}.txt"
        path.write_text(text, encoding="utf-8")
    except OSError:
        return None
    return path
