"""A coverage-guided run over the reading of bundles; see README.md beside it."""

from __future__ import annotations

import contextlib
import io
import sys
import tempfile
import warnings
import zipfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["app", "zipfile"]):
    from app.library.bundle import Bundle, read_bundle, read_script, write_bundle
    from app.library.recording import recordings
    from app.library.shelf import ShelfError
    from app.words.catalog import Words

_FOLDER = Path(tempfile.mkdtemp(prefix="zacht-fuzz-"))
_INNER = _FOLDER / "in"
_PATH, _AGAIN = _INNER / "x.session.zip", _INNER / "y.session.zip"
_WORDS = Words()
_NAMES = [
    "belly.session.yaml", "b.session.yaml", "Belly.session.yaml", "values.txt",
    "sounds/sea.ogg", "sounds/a.flac", "sounds/a.wav", "recordings/hello.nl.flac",
    "recordings/hello.2.nl-u.wav", "sounds/", "recordings/", "../a.flac", "/a", "con.session.yaml",
    "sounds/b.zip", "C:\\a.flac", "sounds/caf\u00e9.flac", "sounds/cafe\u0301.flac",
]  # fmt: skip
_CONTENTS = [
    b"session: 1\n", b"fLaC\0\0", b"OggS", b"RIFF\0\0\0\0WAVE", b"address: u\nlead: left\n",
    b"rate: 5\nuntil: 2027-01-31\n", b"PK\3\4", b"\0" * 70_000,
]  # fmt: skip


def _zip(data: atheris.FuzzedDataProvider) -> bytes:
    """Return a zip of a few members, with some of its bytes changed."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        for _ in range(data.ConsumeIntInRange(0, 5)):
            name = data.PickValueInList(_NAMES)
            if data.ConsumeIntInRange(0, 3) == 0:
                name = data.ConsumeUnicodeNoSurrogates(30)
            about = zipfile.ZipInfo(name)
            about.external_attr = data.PickValueInList([0, 0o100644, 0o120777, 0o040755]) << 16
            about.compress_type = data.PickValueInList([0, 8])
            content = data.PickValueInList(_CONTENTS)
            if data.ConsumeBool():
                content = data.ConsumeBytes(40)
            archive.writestr(about, content)
    made = bytearray(kept.getvalue())
    for _ in range(data.ConsumeIntInRange(0, 6)):
        made[data.ConsumeIntInRange(0, len(made) - 1)] = data.ConsumeIntInRange(0, 255)
    return bytes(made)


def _look(read: Bundle) -> None:
    """Write what was read, and read it again: nothing may differ."""
    recordings(read)
    write_bundle(_AGAIN, read)
    if read_bundle(_AGAIN) != read:
        raise AssertionError(read)


def try_one(data: bytes) -> None:
    """Read one file as a bundle; nothing may lie anywhere but where it was put."""
    if data[:1] < b"\x40":
        _PATH.write_bytes(data[1:])
    else:
        with warnings.catch_warnings(action="ignore"):
            _PATH.write_bytes(_zip(atheris.FuzzedDataProvider(data[1:])))
    for read in (read_bundle, read_script):
        try:
            found = read(_PATH)
        except ShelfError as error:
            if not error.told(_WORDS).isprintable():
                raise AssertionError(error) from error
            continue
        if read is read_bundle:
            _look(found)
    with contextlib.suppress(FileNotFoundError):
        _AGAIN.unlink()
    if set(_FOLDER.rglob("*")) != {_INNER, _PATH}:
        raise AssertionError(sorted(_FOLDER.rglob("*")))


def main() -> None:
    """Run until the time is over, or something crashes or hangs."""
    _INNER.mkdir()
    atheris.Setup(sys.argv, try_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
