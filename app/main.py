"""Placeholder: says the version until the rooms meet here."""

from collections.abc import Sequence

from app import __version__


def main(argv: Sequence[str] = ()) -> int:
    """Print the version."""
    print("Zacht", __version__, *argv)  # noqa: T201
    return 0
