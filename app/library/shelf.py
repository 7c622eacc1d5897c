"""The folders that hold sessions, and what lies in them."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.library.place import data_folder
from app.words.known import KnownError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

ENDING = ".session.yaml"
BUNDLE = ".session.zip"
_LARGEST = 1_000_000  # bytes: no script is larger
_NUMBER = re.compile(r"^[a-z]?\d+-")

SUGGESTED = ("s01", "s02", "s03", "s07", "s05", "s06", "s08", "s04", "s10", "s11", "s09", "s13")
"""The order in which the bundled sessions are best met; help comes last."""


HELP = "back to here"
"""The name of the program's own help session."""


class ShelfError(KnownError):
    """A folder or file that cannot be read."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A session file as found, not read yet. `changed` is its time in ns."""

    path: Path
    name: str
    size: int
    changed: int


def session_name(path: Path) -> str:
    """Return the name of a session: its file without number and ending, in words."""
    stem = path.name.removesuffix(ENDING).removesuffix(BUNDLE)
    return _NUMBER.sub("", stem).replace("-", " ")


def entries(folders: Iterable[Path]) -> tuple[Entry, ...]:
    """Return the session files of some folders, in the order to meet them.

    Raises:
        ShelfError: a folder is missing or cannot be read.
    """
    found = [entry for folder in folders for entry in _in_folder(folder)]
    return tuple(sorted(found, key=_place))


def is_bundled(path: Path) -> bool:
    """Say whether a session came with the program; others come from strangers."""
    return path.resolve().parent == (data_folder() / "sessions").resolve()


def _in_folder(folder: Path) -> list[Entry]:
    """Return the session files that lie directly in a folder."""
    try:
        paths = [path for path in folder.iterdir() if path.name.endswith((ENDING, BUNDLE))]
    except OSError as error:
        raise _refused("The folder {path} cannot be read: {why}.", folder, error) from error
    found = []
    for path in paths:
        with suppress(OSError):  # gone by now, or out of reach: the others are there
            if path.is_file():
                found.append(_entry(path))
    return found


def entry_of(path: Path) -> Entry:
    """Return a single file as an entry.

    Raises:
        ShelfError: it is not there, or cannot be looked at.
    """
    try:
        return _entry(path)
    except OSError as error:
        raise _refused("{path} cannot be read: {why}.", path, error) from error


def _entry(path: Path) -> Entry:
    """Look at a file without opening it."""
    facts = path.stat()
    return Entry(path, session_name(path), facts.st_size, facts.st_mtime_ns)


def _place(entry: Entry) -> tuple[int, str]:
    """Return where an entry stands: suggested ones first, in their order."""
    number = entry.path.name.split("-")[0]
    order = SUGGESTED.index(number) if number in SUGGESTED else len(SUGGESTED)
    return order, entry.path.name


def read_bytes(path: Path, most: int = _LARGEST) -> bytes:
    """Return what a session file holds, at most one byte above the limit.

    The reader then says that it is too large; a file of any size costs the same.
    Of a bundle it is the script.

    Raises:
        ShelfError: the file is missing, is no file, or cannot be read.
    """
    if path.name.endswith(BUNDLE):
        from app.library.bundle import read_script  # noqa: PLC0415 - only for bundles

        return read_script(path).script
    refuse_no_file(path)
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except FileNotFoundError as error:
        raise ShelfError("{path} is not there.", path=str(path)) from error
    except OSError as error:
        raise _refused("{path} cannot be read: {why}.", path, error) from error


def refuse_no_file(path: Path) -> None:
    """Refuse a folder, a device, or a path that no system could have.

    Raises:
        ShelfError: it is one.
    """
    if is_folder(path):
        raise ShelfError("{path} is a folder, not a session file.", path=str(path))
    try:
        is_odd = path.exists() and not path.is_file()
    except OSError as error:
        raise _refused("{path} cannot be read: {why}.", path, error) from error
    if is_odd:
        raise ShelfError("{path} is not a file.", path=str(path))


def is_folder(path: Path) -> bool:
    """Say whether a path leads to a folder; one that no system could have does not."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def write_text(path: Path, text: str) -> None:
    """Write a text file whole, or not at all.

    Raises:
        ShelfError: the disk does not take it; what was there is still there.
    """
    write_bytes(path, text.encode())


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file whole, or not at all.

    Raises:
        ShelfError: the disk does not take it; what was there is still there.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise _refused("{path} cannot be written: {why}.", path, error) from error


def _refused(sentence: str, path: Path, error: OSError) -> ShelfError:
    """Return the error for what the system does not let us read."""
    return ShelfError(sentence, path=str(path), why=error.strerror or type(error).__name__)
