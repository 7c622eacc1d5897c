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

import zipfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from unicodedata import normalize

from app.library.archive import read_members
from app.library.given import NOTHING, given_text, parse_given
from app.library.member import (
    MOST_IN_ALL,
    MOST_MEMBERS,
    RECORDINGS,
    SOUNDS,
    VALUES,
    is_heard,
    is_script,
    most_of,
    refuse_name,
)
from app.library.shelf import BUNDLE, ShelfError, read_bytes

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
    return _of_members(read_members(path, whole=True))


def read_script(path: Path) -> Bundle:
    """Return a session with its script only; all sounds are named, but empty.

    Those of a plain script lie in the folders `sounds` and `recordings` beside it;
    recordings are left out where they may be another script's in the same folder.

    Raises:
        ShelfError: it cannot be read.
        BundleError: something in it is not as it may be.
    """
    if is_bundle(path):
        return _of_members(read_members(path, whole=False))
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
    return MappingProxyType(dict.fromkeys(_files_beside(folder), b""))


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


def _of_members(members: Mapping[str, bytes]) -> Bundle:
    """Return the bundle of some members, which have been judged."""
    name, script, given = "", b"", NOTHING
    recordings: dict[str, bytes] = {}
    sounds: dict[str, bytes] = {}
    for member, content in members.items():
        if is_script(member):
            name, script = member, content
        elif member == VALUES:
            given = parse_given(content)
        else:
            kept = sounds if member.startswith(SOUNDS) else recordings
            kept[member] = content
    return Bundle(name, script, MappingProxyType(recordings), MappingProxyType(sounds), given)


def bundle_of(path: Path) -> Bundle:
    """Return a bundle, or a script with what lies in `recordings` and `sounds` beside it.

    Raises:
        ShelfError: a file cannot be read.
        BundleError: a bundle has something in it that is not as it may be.
    """
    if is_bundle(path):
        return read_bundle(path)
    recordings, sounds = (_beside(path.parent / name) for name in (RECORDINGS, SOUNDS))
    return Bundle(normalize("NFC", path.name), read_bytes(path), recordings, sounds)


def _beside(folder: Path) -> Mapping[str, bytes]:
    """Return the files of a folder that may lie in a bundle.

    Raises:
        ShelfError: they are more, or more in all, than fits in one.
    """
    found, held = {}, 0
    for name, path in _files_beside(folder).items():
        found[name] = read_bytes(path, most_of(name))
        held += len(found[name])
        if held > MOST_IN_ALL or len(found) > MOST_MEMBERS:
            sentence = "The folder {path} holds more than one session may bring."
            raise ShelfError(sentence, path=str(folder))
    return MappingProxyType(found)


def _files_beside(folder: Path) -> dict[str, Path]:
    """Return the files of a folder by the names that they would have in a bundle.

    Some disks take names apart: é as two signs. In a bundle it is one.
    """
    if not folder.is_dir():
        return {}
    named = {normalize("NFC", f"{folder.name}/{path.name}"): path for path in folder.iterdir()}
    return {name: named[name] for name in sorted(named) if is_heard(name)}
