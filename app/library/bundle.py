"""Bundles: a session with its recordings and sounds, in one zip.

    belly.session.zip
        belly.session.yaml          the script, exactly one
        recordings/hello.nl.flac    a step's voice: its id and a language
        sounds/tibetan bowl.flac    sounds that the script names
        values.txt                  what was set for one client, where ticked

Nothing is ever unpacked onto the disk. All members are judged by their names and
sizes before one is read; what is read is counted, whatever the archive says of it.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING

from app.library.given import NOTHING, given_text, parse_given
from app.library.member import (
    MOST_IN_ALL,
    RECORDINGS,
    SOUNDS,
    VALUES,
    BundleError,
    is_heard,
    is_script,
    is_sound,
    most_of,
    refuse_name,
    refuse_wrong,
    shown,
)
from app.library.shelf import BUNDLE, ShelfError, read_bytes, refuse_no_file

if TYPE_CHECKING:
    from typing import BinaryIO

_END = struct.Struct("<4s4H2LH")
"""The last record of a zip (APPNOTE.TXT 4.3.16); ours ends the file, without a remark."""
_LOCATOR = 20
"""Bytes of the record before it in zips of more than 4 GB."""
_LARGEST_LIST = 100_000
"""Bytes of the list of members: more than 200 names of ours need."""
_PIECE = 65_536
_DATE = (1980, 1, 1, 0, 0, 0)
"""The time of every member: the same session gives the same bytes."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """A session in one file, with what comes with it.

    `recordings` and `sounds` hold whole files by their names in the bundle.
    """

    name: str
    script: bytes
    recordings: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))
    sounds: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))
    given: Mapping[str, str] = field(default_factory=lambda: NOTHING)

    @property
    def sound_names(self) -> frozenset[str]:
        """Names of the sounds, as the script writes them."""
        return frozenset(PurePosixPath(name).stem for name in self.sounds)


def sounds_by_name(bundle: Bundle) -> dict[str, bytes]:
    """Return the sounds as a script names them."""
    return {PurePosixPath(name).stem: content for name, content in bundle.sounds.items()}


def is_bundle(path: Path) -> bool:
    """Say whether a file is meant as a bundle."""
    return path.name.endswith(BUNDLE)


def read_bundle(path: Path) -> Bundle:
    """Return all a bundle holds; it is refused as a whole.

    Raises:
        ShelfError: it cannot be read.
        BundleError: something in it is not as it may be.
    """
    return _read(path, whole=True)


def read_script(path: Path) -> Bundle:
    """Return a session with its script only; all sounds are named, but empty.

    Those of a plain script lie in the folders `sounds` and `recordings` beside it;
    recordings are left out where they may be another script's in the same folder.

    Raises:
        ShelfError: it cannot be read.
        BundleError: something in it is not as it may be.
    """
    if is_bundle(path):
        return _read(path, whole=False)
    script = read_bytes(path)
    recordings = _named(path.parent / RECORDINGS)
    if recordings and not _is_alone(path.parent):
        recordings = MappingProxyType({})
    return Bundle(path.name, script, recordings, _named(path.parent / SOUNDS))


def _is_alone(folder: Path) -> bool:
    """Say whether no more than one script lies in a folder, which may hold thousands."""
    scripts = (one for one in folder.iterdir() if is_script(one.name))
    return len(list(islice(scripts, 2))) <= 1


def _named(folder: Path) -> Mapping[str, bytes]:
    """Return the names that files of a folder would have in a bundle, without what they hold."""
    return MappingProxyType(dict.fromkeys(_names_beside(folder), b""))


def write_bundle(path: Path, bundle: Bundle) -> None:
    """Write a bundle whole, or not at all.

    Raises:
        ShelfError: the disk does not take it; what was there is still there.
        BundleError: it would not be read again.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        _write(part, bundle)
        read_bundle(part)
        part.replace(path)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise ShelfError("{path} cannot be written: {why}.", path=str(path), why=why) from error
    finally:
        with suppress(OSError):  # a name that no disk takes cannot be taken away either
            part.unlink(missing_ok=True)


def _write(path: Path, bundle: Bundle) -> None:
    """Write the members in their order."""
    members = {bundle.name: bundle.script, **bundle.recordings, **bundle.sounds}
    for name in members:
        refuse_name(name)
    if bundle.given:
        members[VALUES] = given_text(bundle.given).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            about = zipfile.ZipInfo(name, _DATE)
            about.external_attr = 0o100644 << 16
            packs = is_script(name) or name == VALUES  # sounds are packed already
            about.compress_type = zipfile.ZIP_DEFLATED if packs else zipfile.ZIP_STORED
            archive.writestr(about, content)


def _read(path: Path, *, whole: bool) -> Bundle:
    """Return what a bundle holds."""
    refuse_no_file(path)
    try:
        with path.open("rb") as file:
            _refuse_outside(file)
            with zipfile.ZipFile(file) as archive:
                refuse_wrong(archive.infolist())
                return _taken(archive, whole=whole)
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


def _taken(archive: zipfile.ZipFile, *, whole: bool) -> Bundle:
    """Return the members of an archive that has been judged."""
    name, script, given = "", b"", NOTHING
    recordings: dict[str, bytes] = {}
    sounds: dict[str, bytes] = {}
    for member in archive.infolist():
        if member.is_dir():
            continue
        if is_script(member.filename):
            name, script = member.filename, _content(archive, member)
        elif member.filename == VALUES:
            given = parse_given(_content(archive, member))
        else:
            content = _sound(archive, member) if whole else b""
            kept = sounds if member.filename.startswith(SOUNDS) else recordings
            kept[member.filename] = content
    return Bundle(name, script, MappingProxyType(recordings), MappingProxyType(sounds), given)


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


def bundle_of(path: Path) -> Bundle:
    """Return a bundle, or a script with what lies in `recordings` and `sounds` beside it.

    Raises:
        ShelfError: a file cannot be read.
        BundleError: a bundle has something in it that is not as it may be.
    """
    if is_bundle(path):
        return read_bundle(path)
    recordings, sounds = (_beside(path.parent / name) for name in (RECORDINGS, SOUNDS))
    return Bundle(path.name, read_bytes(path), recordings, sounds)


def _beside(folder: Path) -> Mapping[str, bytes]:
    """Return the files of a folder that may lie in a bundle."""
    names = _names_beside(folder)
    return MappingProxyType(
        {name: read_bytes(folder.parent / name, most_of(name)) for name in names}
    )


def _names_beside(folder: Path) -> list[str]:
    """Return the names that files of a folder would have in a bundle."""
    if not folder.is_dir():
        return []
    names = sorted(f"{folder.name}/{file.name}" for file in folder.iterdir())
    return [name for name in names if is_heard(name)]
