"""What may lie in a bundle, and what is said about the rest.

Names are judged as they stand in the archive, before anything is read.
"""

from __future__ import annotations

import re
import stat
import unicodedata
import zipfile
from typing import TYPE_CHECKING

from app.library.shelf import ENDING, ShelfError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from zipfile import ZipInfo

VALUES = "values.txt"
RECORDINGS, SOUNDS = "recordings/", "sounds/"

MOST_MEMBERS = 200
MOST_OF = {ENDING: 1_000_000, VALUES: 4_000}
"""Bytes of the script, and of the file of values."""
MOST_SOUND = 50_000_000
"""Bytes of one sound or recording."""
MOST_IN_ALL = 300_000_000
"""Bytes of all members, unpacked."""

_LONGEST_NAME = 120
_SCRIPT = re.compile(r"\w[\w .-]*" + re.escape(ENDING))
_SOUND = re.compile(r"sounds/[a-z0-9][a-z0-9 -]{0,39}\.(flac|wav|ogg)")
RECORDING = (
    r"recordings/(?P<step>\w[\w-]{0,39})(\.(?P<line>[1-9]\d?))?"
    r"\.(?P<language>[a-z]{2}(-u)?)\.(flac|wav|ogg)"
)
"""The name of a recording: the id of a step, which of its lines, a language."""
_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])", re.IGNORECASE)
_ARCHIVES = (".zip", ".7z", ".rar", ".gz", ".bz2", ".xz", ".tar", ".jar", ".zst")
_ENCRYPTED = 0x1 | 0x40 | 0x2000
"""Bits that say: locked, strongly locked, names hidden (APPNOTE.TXT 4.4.4)."""
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class BundleError(ShelfError):
    """A bundle that is not read or not written: nothing of it is used."""


def refuse_wrong(members: Iterable[ZipInfo]) -> None:
    """Refuse a bundle by what it says of its members.

    Raises:
        BundleError: a member may not be there, or all are too large.
    """
    seen: set[str] = set()
    total = count = scripts = 0
    for member in members:
        refuse_name(member.orig_filename)
        if member.filename != member.orig_filename:
            raise _refused("{name} has a second name in the bundle.", member)
        _refuse_kind(member)
        folded = unicodedata.normalize("NFKC", member.orig_filename).casefold()
        if folded in seen:
            raise _refused("{name} stands in the bundle twice.", member)
        seen.add(folded)
        if member.file_size > most_of(member.filename):
            raise _refused("{name} in the bundle is too large.", member)
        total, count = total + member.file_size, count + 1
        scripts += is_script(member.filename)
    if count > MOST_MEMBERS:
        raise BundleError("The bundle holds more than {most} files.", most=str(MOST_MEMBERS))
    if total > MOST_IN_ALL:
        raise BundleError("Unpacked, the bundle would be too large.")
    if scripts != 1:
        raise BundleError("A bundle holds exactly one session; this one holds {n}.", n=str(scripts))


def refuse_name(name: str) -> None:
    """Refuse a name that leads elsewhere, or to what is no file.

    Raises:
        BundleError: it does.
    """
    parts = re.split(r"[/\\]", name)
    if name.startswith(("/", "\\", "~")) or ":" in name or ".." in parts or "\\" in name:
        sentence = "The bundle holds a file that would lie outside it: {name}."
    elif any(_DEVICE.fullmatch(part.split(".")[0].rstrip()) for part in parts):
        sentence = "The bundle holds a file with the name of a device: {name}."
    elif any(part.lower().endswith(_ARCHIVES) for part in parts):
        sentence = "The bundle holds another archive: {name}."
    elif name not in {RECORDINGS, SOUNDS} and not _is_known(name):
        sentence = "{name} does not belong in a bundle."
    else:
        return
    raise BundleError(sentence, name=shown(name))


def _is_known(name: str) -> bool:
    """Say whether a name is that of something a bundle holds."""
    if len(name) > _LONGEST_NAME or not name.isprintable():
        return False
    return is_script(name) or name == VALUES or is_heard(name)


def is_script(name: str) -> bool:
    """Say whether a member is the session itself."""
    return bool(_SCRIPT.fullmatch(name))


def is_heard(name: str) -> bool:
    """Say whether a member is a sound, or a voice: the id of a step and a language."""
    return bool(_SOUND.fullmatch(name) or re.fullmatch(RECORDING, name))


def most_of(name: str) -> int:
    """Return how many bytes a member may have, unpacked."""
    if name.endswith("/"):
        return 0
    return MOST_OF[ENDING] if is_script(name) else MOST_OF.get(name, MOST_SOUND)


def is_sound(content: bytes, name: str) -> bool:
    """Say whether a sound begins as its ending says."""
    if name.endswith(".flac"):
        return content.startswith(b"fLaC")
    if name.endswith(".ogg"):
        return content.startswith(b"OggS")
    return content.startswith(b"RIFF") and content[8:12] == b"WAVE"


def shown(name: str) -> str:
    """Return a name as it can be shown: no line breaks, not too long."""
    plain = "".join(sign if sign.isprintable() else "?" for sign in name)
    return plain if len(plain) <= _LONGEST_NAME else plain[:_LONGEST_NAME] + "…"


def _refuse_kind(member: ZipInfo) -> None:
    """Refuse what is locked, no plain file, or packed in a strange way."""
    kind = stat.S_IFMT(member.external_attr >> 16)
    if member.flag_bits & _ENCRYPTED:
        raise _refused("{name} in the bundle is locked with a password.", member)
    if kind not in {0, stat.S_IFDIR if member.is_dir() else stat.S_IFREG}:
        raise _refused("{name} in the bundle is a link or no plain file.", member)
    if member.compress_type not in _PACKED:
        raise _refused("{name} in the bundle is packed in an unknown way.", member)


def _refused(sentence: str, member: ZipInfo) -> BundleError:
    """Return the error about one member."""
    return BundleError(sentence, name=shown(member.orig_filename))
