"""A coverage-guided run over reader, compiler and rules; see README.md beside it."""

from __future__ import annotations

import contextlib
import sys

import atheris

with atheris.instrument_imports(include=["app"]):
    from app.rules.check import check
    from app.script.fault import UnreadableError
    from app.script.read import read
    from app.words.catalog import Words
    from app.words.fault import describe

_WORDS = Words()


def try_one(data: bytes) -> None:
    """Read one input; check what reads clean; put all faults into words."""
    with contextlib.suppress(UnreadableError):
        reading = read(data)
        faults = check(data).faults if reading.is_clean else reading.faults
        for fault in faults:
            describe(fault, _WORDS)


def main() -> None:
    """Run until the time is over, or something crashes or hangs."""
    atheris.Setup(sys.argv, try_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
