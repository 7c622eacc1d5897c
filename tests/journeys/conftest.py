"""A person at home, with a folder of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from app.library.place import data_folder
from app.ui.look.type import load_fonts
from tests.journeys.home import HomeWindow

Make = Callable[..., HomeWindow]


@pytest.fixture
def home(qapp: QApplication, tmp_path: Path) -> Iterator[Make]:
    """Give what opens a window on two short sessions, or on others."""
    assert qapp is not None
    load_fonts(data_folder() / "assets" / "fonts")
    opened: list[HomeWindow] = []

    def make(**others: Any) -> HomeWindow:  # noqa: ANN401 - whatever a window is opened with
        opened.append(HomeWindow(tmp_path, **others))
        return opened[-1]

    yield make
    for one in opened:
        one.close()
