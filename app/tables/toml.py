"""The data files of the closed lists."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any


def read_toml(name: str) -> dict[str, Any]:
    """Return what a data file of this room holds."""
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text("utf-8"))
