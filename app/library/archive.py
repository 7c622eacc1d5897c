"""The reading of a zip that may mean harm: judged first, counted while it is read.

Nothing is ever unpacked onto the disk.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

from app.library.member import (
    MOST_IN_ALL,
    VALUES,
    BundleError,
    is_script,
    is_sound,
    most_of,
    refuse_wrong,
    shown,
)
from app.library.shelf import ShelfError, refuse_no_file

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

_END = struct.Struct("<4s4H2LH")
"""The last record of a zip (APPNOTE.TXT 4.3.16); ours ends the file, without a remark."""
_LOCATOR = 20
"""Bytes of the record before it in zips of more than 4 GB."""
_LARGEST_LIST = 100_000
"""Bytes of the list of members: more than 200 names of ours need."""
_PIECE = 65_536


def read_members(path: Path, *, whole: bool) -> dict[str, bytes]:
    """Return what the members of a bundle hold; of sounds only where it is read whole.

    Raises:
        ShelfError: it cannot be read.
        BundleError: something in it is not as it may be.
    """
    refuse_no_file(path)
    try:
        with path.open("rb") as file:
            _refuse_outside(file)
            with zipfile.ZipFile(file) as archive:
                refuse_wrong(archive.infolist())
                return {
                    member.filename: _held(archive, member, whole=whole)
                    for member in archive.infolist()
                    if not member.is_dir()
                }
    except FileNotFoundError as error:
        raise ShelfError("{path} is not there.", path=str(path)) from error
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise ShelfError("{path} cannot be read: {why}.", path=str(path), why=why) from error
    except _DAMAGE as error:
        raise BundleError("{path} is damaged, or is no bundle.", path=path.name) from error


_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    struct.error,
    UnicodeDecodeError,
    NotImplementedError,
    ValueError,
)
"""What the reading of a zip raises where the file is not whole."""


def _refuse_outside(file: BinaryIO) -> None:
    """Refuse a file that is no small plain zip from its first byte to its last.

    Raises:
        BundleError: it has more around it, or a list of members that is too long.
        zipfile.BadZipFile: it is no zip.
    """
    size = file.seek(0, 2)
    if size > MOST_IN_ALL:
        raise BundleError("Unpacked, the bundle would be too large.")
    file.seek(max(0, size - _END.size - _LOCATOR))
    tail = file.read()
    file.seek(0)
    if size < _END.size or file.read(4) not in {b"PK\3\4", b"PK\5\6"}:
        raise zipfile.BadZipFile
    mark, _, _, _, count, listed, begins, remark = _END.unpack(tail[-_END.size :])
    if mark != b"PK\5\6" or remark or tail.startswith(b"PK\6\7"):
        raise zipfile.BadZipFile
    if listed > _LARGEST_LIST:
        raise BundleError("The bundle holds more than {most} files.", most="200")
    if begins + listed + _END.size != size or count == 0:
        raise zipfile.BadZipFile
    file.seek(0)


def _held(archive: zipfile.ZipFile, member: zipfile.ZipInfo, *, whole: bool) -> bytes:
    """Return what a member holds; nothing of a sound that is not wanted yet."""
    if is_script(member.filename) or member.filename == VALUES:
        return _content(archive, member)
    return _sound(archive, member) if whole else b""


def _sound(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """Return a sound or a recording.

    Raises:
        BundleError: it is something else.
    """
    content = _content(archive, member)
    if not is_sound(content, member.filename):
        raise BundleError("{name} in the bundle is no sound.", name=shown(member.filename))
    return content


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """Return a member, counted while it is read.

    Raises:
        BundleError: it is larger than it may be, or than it says.
    """
    pieces: list[bytes] = []
    count = 0
    with archive.open(member) as stream:
        while piece := stream.read(_PIECE):
            count += len(piece)
            if count > most_of(member.filename):
                raise BundleError("{name} in the bundle is too large.", name=shown(member.filename))
            pieces.append(piece)
    if count != member.file_size:
        raise BundleError(
            "{name} in the bundle is not as large as it says.", name=shown(member.filename)
        )
    return b"".join(pieces)
