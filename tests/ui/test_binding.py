"""What Qt's binding does at every import, and how it is left out."""

import builtins
import importlib
import linecache
import sys
from pathlib import Path

import pytest

from app.ui.binding import import_plainly


def read_by_importing(name: str, folder: Path) -> bool:
    """Import a new module; say whether its source was kept."""
    path = folder / f"{name}.py"
    path.write_text("HERE = True\n", "utf-8")
    importlib.invalidate_caches()
    exec(f"import {name}", {})  # noqa: S102 - as a module does it
    del sys.modules[name]
    return str(path) in linecache.cache


def test_what_is_imported_is_not_read_a_second_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(builtins, "__import__", builtins.__import__)
    import_plainly()
    assert not read_by_importing("soft", tmp_path)


def test_it_may_be_asked_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(builtins, "__import__", builtins.__import__)
    import_plainly()
    once = builtins.__import__
    import_plainly()
    assert builtins.__import__ is once
