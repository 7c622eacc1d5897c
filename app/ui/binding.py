"""Python's own import, given back to it by Qt's binding.

PySide6 puts an import of its own in the place of Python's: to find its
`__feature__` switches, which we do not use, it reads the source of every module
that comes, and Python keeps what was read. Measured with 6.11: 15 MB, and a
fifth of the time that our modules take to load.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - it has to be there first


def import_plainly() -> None:
    """Import as Python does from here on."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
