"""The index of the library: what was found in files, kept until they change.

One file in the person's cache folder, a line with its stamp and check, then
JSON. It holds nothing that is not in the files themselves: one that is damaged,
or of another program, language or form, is as good as none.
"""

from __future__ import annotations

import os
import zlib
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from app import __version__
from app.library.place import APP, data_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from app.library.shelf import Entry

Row: TypeAlias = "dict[str, object] | list[object]"
"""What is known of one file, in the forms of JSON."""

MOST = 5_000
"""Files that are remembered: those of folders looked at before stay among them."""


@dataclass(frozen=True, slots=True)
class Index:
    """What is known of session files: by path a size, a time and a row."""

    rows: Mapping[str, tuple[int, int, Row]] = field(default_factory=dict)

    def row(self, entry: Entry) -> Row | None:
        """Return what is known of a file, if it is still as it was."""
        size, changed, row = self.rows.get(str(entry.path), (0, 0, None))
        return row if (size, changed) == (entry.size, entry.changed) else None

    def having(self, found: Mapping[Entry, Row], listed: Iterable[Entry]) -> Index:
        """Return the index with more files; those gone from their folder are left out."""
        here = {str(entry.path) for entry in listed}
        folders = {os.path.dirname(path) for path in here}  # noqa: PTH120 - thousands at once
        new = {str(one.path): (one.size, one.changed, row) for one, row in found.items()}
        kept = {
            path: row
            for path, row in self.rows.items()
            if path not in new and (path in here or os.path.dirname(path) not in folders)  # noqa: PTH120 - as above
        }
        rows = [*kept.items(), *new.items()]
        return Index(dict(rows[-MOST:]))


def written(index: Index, stamp: str) -> str:
    """Return an index as the text of its file."""
    import json  # noqa: PLC0415 - after the first paint

    body = json.dumps(index.rows, separators=(",", ":"))
    return f"{stamp} {_sum(body)}\n{body}"


def parsed(text: str, stamp: str) -> Index:
    """Return the index of a text; an empty one where its stamp or check is not right."""
    import json  # noqa: PLC0415 - after the first paint

    head, _, body = text.partition("\n")
    if head != f"{stamp} {_sum(body)}":
        return Index()
    return Index({path: (size, at, row) for path, (size, at, row) in json.loads(body).items()})


def _sum(body: str) -> str:
    """Return a check of a text: any damage changes it."""
    return f"{zlib.crc32(body.encode()):08x}-{len(body)}"


def stamp_of(language: str, form: str) -> str:
    """Return what an index has to be made by: program, language, form of its rows.

    The time of the program's own files is in it, so that a checkout that is
    worked on never shows what an older one found.
    """
    newest = max(path.stat().st_mtime_ns for path in _own_files())
    return f"zacht-{__version__}-{newest}-{language}-{form}"


def _own_files() -> Iterator[Path]:
    """Yield the files that what is found depends on."""
    yield APP / "__init__.py"
    for room in ("script", "timeline", "rules", "tables", "words", "ui"):
        yield from (APP / room).glob("*.*")
    yield from (data_folder() / "assets" / "i18n").glob("*.po")


class IndexFile:
    """The file of one index; a disk that does not take it is no trouble."""

    def __init__(self, path: Path, stamp: str) -> None:
        """Read nothing yet."""
        self._path, self._stamp = path, stamp

    def read(self) -> Index:
        """Return the index, an empty one where there is none that can be used."""
        try:
            text = self._path.read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            return Index()
        return parsed(text, self._stamp)

    def keep(self, index: Index) -> None:
        """Write an index whole, or leave what is there."""
        part = self._path.with_name(f".{self._path.name}.{os.getpid()}")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(written(index, self._stamp), "utf-8")
            part.replace(self._path)
        except OSError:
            with suppress(OSError):
                part.unlink(missing_ok=True)


def own_index(language: str, form: str) -> IndexFile:
    """Return the index of a language in the person's own cache folder."""
    import platformdirs  # noqa: PLC0415 - after the first paint

    folder = Path(platformdirs.user_cache_dir("zacht", appauthor=False))
    return IndexFile(folder / f"library-{language}.json", stamp_of(language, form))
