"""A coverage-guided run over the reading of scripts; see README.md beside it."""

from __future__ import annotations

import contextlib
import sys

import atheris

with atheris.instrument_imports(include=["app"]):
    from app.script.fault import UnreadableError
    from app.script.read import read
    from app.words.catalog import Words
    from app.words.fault import describe


def try_one(data: bytes) -> None:
    """Read one input and put all its faults into words."""
    with contextlib.suppress(UnreadableError):
        for fault in read(data).faults:
            describe(fault, Words())


def main() -> None:
    """Run until the time is over, or something crashes or hangs."""
    atheris.Setup(sys.argv, try_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
