"""Reports of our own faults: version and traceback, never values or texts."""

from __future__ import annotations

import sys
import threading
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

_KEPT = 20
"""Reports kept; the oldest go first."""


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return a report of a fault: where in our code, and which kind.

    The fault's own message is left out: it may hold a name or a text.
    """
    import platform  # noqa: PLC0415 - only once something went wrong

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
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - as above

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
        old = sorted(folder.glob(f"report-{'[0-9]' * 6}.txt"))
        for path in old[: max(0, len(old) - _KEPT + 1)]:
            path.unlink()
        number = int(old[-1].stem.removeprefix("report-")) + 1 if old else 1
        path = folder / f"report-{number:06d}.txt"
        path.write_text(text, encoding="utf-8")
    except OSError:
        return None
    return path


def own_folder() -> Path:
    """Return the person's own folder of logs."""
    import platformdirs  # noqa: PLC0415 - after the first paint, if ever

    return Path(platformdirs.user_log_dir("zacht", appauthor=False))


def own_reports() -> Reports:
    """Return the reports in the person's own folder of logs."""
    return Reports(own_folder)


class Reports:
    """The faults of ours in one run: each written down once.

    Attributes:
        count: How often something went wrong so far.
    """

    def __init__(self, folder: Path | Callable[[], Path]) -> None:
        """Keep them in a folder, which need not be there or known yet."""
        self.count = 0
        self._folder = folder
        self._kept: set[str] = set()

    def tell(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write a fault down, and show it where somebody watches."""
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        self.count += 1
        text = report(kind, trace)
        if text not in self._kept:
            self._kept.add(text)
            keep(text, self._folder if isinstance(self._folder, Path) else self._folder())
            sys.stderr.write(text)

    def catch(self) -> None:
        """Be told of what nobody else catches: in a slot, a paint, a thread.

        Qt calls `sys.excepthook` for a fault in a widget, and goes on.
        """
        sys.excepthook = self.tell
        threading.excepthook = lambda told: self.tell(
            told.exc_type, told.exc_value, told.exc_traceback
        )
