"""Bundles: written, read, and refused where they mean harm."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from app.library.bundle import Bundle, bundle_of, read_bundle, read_script, write_bundle
from app.library.member import BundleError, refuse_wrong
from app.library.shelf import ShelfError, entries, read_bytes, session_name, write_bytes
from app.words.catalog import Words

SCRIPT = b"session: 1\n"
NAME = "belly.session.yaml"
FLAC = b"fLaC" + bytes(range(100))
WHOLE = Bundle(
    NAME,
    SCRIPT,
    {"recordings/hello.nl.flac": FLAC},
    {"sounds/tibetan bowl.flac": FLAC, "sounds/sea.ogg": b"OggS..."},
    {"address": "u", "lead": "left", "until": "2027-01-31"},
)


def _zip(*members: tuple[str | zipfile.ZipInfo, bytes], packed: int = 0) -> bytes:
    """Return a zip of a script and more."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", packed) as archive:
        archive.writestr(NAME, SCRIPT)
        for name, content in members:
            archive.writestr(name, content)
    return kept.getvalue()


def _linked() -> bytes:
    link = zipfile.ZipInfo("sounds/a.flac")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    return _zip((link, b"/etc/passwd"))


def _raw_name(name: bytes) -> bytes:
    """Return a zip with a name that no library would write."""
    return _zip(("sounds/" + "x" * (len(name) - 7), b"")).replace(
        b"sounds/" + b"x" * (len(name) - 7), name
    )


def _twice() -> bytes:
    return _zip(("sounds/a.flac", FLAC), ("sounds/b.flac", FLAC)).replace(b"sounds/b", b"sounds/a")


def _flagged(bit: int) -> bytes:
    data = bytearray(_zip())
    for mark, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.index(mark) + offset] |= bit
    return bytes(data)


def _sized(size: int, *, packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip with a sound that says it has another size."""
    content = b"fLaC" + b"\0" * 1_000_000
    data = bytearray(_zip(("sounds/a.flac", content), packed=packed))
    for mark, offset in ((b"PK\3\4", 22), (b"PK\1\2", 24)):
        at = data.rindex(mark) + offset
        data[at : at + 4] = struct.pack("<L", size)
    return bytes(data)


def _bomb(size: int, count: int = 1) -> bytes:
    names = [f"sounds/{n}.flac" for n in range(count)]
    return _zip(*((name, b"\0" * size) for name in names), packed=zipfile.ZIP_DEFLATED)


def _counted(count: int) -> bytes:
    return _zip(*((f"sounds/{n}.wav", b"") for n in range(count)))


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "slip": (lambda: _zip(("../out.session.yaml", b"x")), "outside"),
    "slip within": (lambda: _zip(("sounds/../../a.flac", b"x")), "outside"),
    "slip by a backslash": (lambda: _raw_name(b"..\\..\\a.flac"), "outside"),
    "absolute": (lambda: _zip(("/etc/passwd", b"x")), "outside"),
    "a drive": (lambda: _zip(("C:/a.flac", b"x")), "outside"),
    "a stream of a file": (lambda: _zip(("sounds/a.flac:b", b"x")), "outside"),
    "home": (lambda: _zip(("~/a.flac", b"x")), "outside"),
    "a device": (lambda: _zip(("sounds/CON.flac", b"x")), "device"),
    "a device with a blank": (lambda: _zip(("sounds/nul .flac", b"x")), "device"),
    "a device as script": (lambda: _zip(("com1.session.yaml", b"x")), "device"),
    "a device as folder": (lambda: _zip(("AUX/a.flac", b"x")), "device"),
    "a zip in it": (lambda: _zip(("sounds/a.zip", _zip())), "another archive"),
    "a bundle in it": (lambda: _zip(("b.session.zip", _zip())), "another archive"),
    "a zip called a sound": (lambda: _zip(("sounds/a.flac", _zip())), "no sound"),
    "a program": (lambda: _zip(("run.exe", b"MZ")), "does not belong"),
    "a hidden file": (lambda: _zip((".bashrc", b"x")), "does not belong"),
    "a folder": (lambda: _zip(("more/", b"")), "does not belong"),
    "a nul in a name": (lambda: _raw_name(b"sounds/a\0.flac"), "does not belong"),
    "an escape in a name": (lambda: _raw_name(b"sounds/\x1b[2J.flac"), "does not belong"),
    "turned writing": (lambda: _zip(("a\u202eb.session.yaml", b"x")), "does not belong"),
    "a long name": (lambda: _zip(("a" * 200 + ".session.yaml", b"x")), "does not belong"),
    "a link": (_linked, "link"),
    "a name twice": (_twice, "twice"),
    "a name twice in capitals": (
        lambda: _zip(("Belly.session.yaml", SCRIPT)),
        "twice",
    ),
    "two scripts": (lambda: _zip(("other.session.yaml", SCRIPT)), "exactly one"),
    "locked": (lambda: _flagged(0x1), "password"),
    "strongly locked": (lambda: _flagged(0x40), "password"),
    "packed strangely": (lambda: _zip(("sounds/a.wav", b"x"), packed=zipfile.ZIP_LZMA), "unknown"),
    "too many": (lambda: _counted(200), "more than 200"),
    "far too many": (lambda: _counted(3_000), "more than 200"),
    "one bomb": (lambda: _bomb(50_000_001), "too large"),
    "many bombs": (lambda: _bomb(50_000_000, 7), "too large"),
    "says less": (lambda: _sized(10), "damaged"),
    "says more": (lambda: _sized(2_000_000), "damaged|not as large"),
    "says less, not packed": (lambda: _sized(10, packed=zipfile.ZIP_STORED), "damaged"),
    "says much more": (lambda: _sized(0xFFFFFFFE), "too large"),
    "a huge script": (lambda: _zip(("values.txt", b"a" * 5_000)), "too large"),
    "values of its own": (lambda: _zip(("values.txt", b"password: x")), "line 1"),
    "a broken sum": (lambda: _zip(("values.txt", b"lead: left")).replace(b"left", b"lost"), "dam"),
    "a program before it": (lambda: b"MZ" + _zip(), "damaged"),
    "a remark behind it": (lambda: _zip() + b"more", "damaged"),
    "half of it": (lambda: _zip(("sounds/a.flac", FLAC))[:-30], "damaged"),
    "no zip": (lambda: SCRIPT * 9, "damaged"),
    "nothing": (lambda: b"", "damaged"),
    "an empty zip": (lambda: b"PK\5\6" + bytes(18), "damaged"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_bundle_is_refused_and_nothing_is_written(name: str, tmp_path: Path) -> None:
    make, said = HOSTILE[name]
    inner = tmp_path / "in"
    inner.mkdir()
    path = inner / "x.session.zip"
    path.write_bytes(make())
    with pytest.raises(BundleError) as caught:
        read_bundle(path)
    sentence = caught.value.told(Words())
    assert any(word in sentence for word in said.split("|")), sentence
    assert sentence.isprintable()
    assert list(tmp_path.rglob("*")) == [inner, path]


@pytest.mark.parametrize("cut", range(0, 600, 7))
def test_a_bundle_that_is_cut_off_or_changed_is_never_a_fault_of_ours(
    cut: int, tmp_path: Path
) -> None:
    path = tmp_path / "x.session.zip"
    write_bundle(path, WHOLE)
    whole = path.read_bytes()
    for damaged in (whole[:cut], whole[:cut] + b"\xff" + whole[cut + 1 :], whole[cut:]):
        path.write_bytes(damaged)
        with suppress(BundleError):
            read_bundle(path)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "belly.session.zip"
    write_bundle(path, WHOLE)
    assert read_bundle(path) == WHOLE
    assert WHOLE.sound_names == {"tibetan bowl", "sea"}
    assert list(tmp_path.iterdir()) == [path]


def test_the_same_session_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_bundle(tmp_path / f"{name}.session.zip", WHOLE)
    assert (tmp_path / "a.session.zip").read_bytes() == (tmp_path / "b.session.zip").read_bytes()


def test_a_script_is_read_without_its_sounds(tmp_path: Path) -> None:
    path = tmp_path / "belly.session.zip"
    write_bundle(path, WHOLE)
    found = read_script(path)
    assert found.script == read_bytes(path) == SCRIPT
    assert found.sound_names == WHOLE.sound_names


def test_what_would_not_be_read_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "belly.session.zip"
    path.write_bytes(b"before")
    with pytest.raises(BundleError):
        write_bundle(path, Bundle("../belly.session.yaml", SCRIPT))
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_disk_that_takes_nothing_is_told(tmp_path: Path) -> None:
    with pytest.raises(ShelfError, match="written"):
        write_bundle(tmp_path / "gone" / "x.session.zip", WHOLE)


def test_a_bundle_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ShelfError, match="is not there"):
        read_bundle(tmp_path / "x.session.zip")


def test_a_script_takes_what_lies_beside_it(tmp_path: Path) -> None:
    (tmp_path / "sounds").mkdir()
    (tmp_path / "sounds" / "sea.ogg").write_bytes(b"OggS")
    (tmp_path / "sounds" / "notes.txt").write_bytes(b"mine")
    (tmp_path / NAME).write_bytes(SCRIPT)
    assert bundle_of(tmp_path / NAME) == Bundle(NAME, SCRIPT, {}, {"sounds/sea.ogg": b"OggS"})


def test_bundles_stand_on_the_shelf(tmp_path: Path) -> None:
    write_bundle(tmp_path / "s77-soft-belly.session.zip", WHOLE)
    assert [entry.name for entry in entries([tmp_path])] == ["soft belly"]
    assert session_name(Path("belly.session.zip")) == "belly"


@pytest.mark.parametrize(
    "name", ["\udcff.session.yaml", "a\nb.session.yaml", "con.session.yaml", "%s{0}.session.yaml"]
)
def test_a_script_by_an_odd_name_is_not_written(name: str, tmp_path: Path) -> None:
    with pytest.raises(BundleError) as caught:
        write_bundle(tmp_path / "x.session.zip", Bundle(name, SCRIPT))
    assert caught.value.told(Words()).isprintable()
    assert not list(tmp_path.iterdir())


def test_a_name_that_no_disk_takes_is_told(tmp_path: Path) -> None:
    for ending in (".session.yaml", ".session.zip"):
        path = tmp_path / ("x" * 300 + ending)
        with pytest.raises(ShelfError, match="cannot be read"):
            read_bytes(path)
        with pytest.raises(ShelfError, match="cannot be written"):
            write_bundle(path, WHOLE)
        with pytest.raises(ShelfError, match="cannot be written"):
            write_bytes(path, b"")


def test_recordings_of_another_script_in_a_folder_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "recordings").mkdir()
    (tmp_path / "recordings" / "hello.nl.flac").write_bytes(FLAC)
    (tmp_path / NAME).write_bytes(SCRIPT)
    assert list(read_script(tmp_path / NAME).recordings) == ["recordings/hello.nl.flac"]
    (tmp_path / "other.session.yaml").write_bytes(SCRIPT)
    assert not read_script(tmp_path / NAME).recordings


def test_a_member_with_a_second_name_is_refused() -> None:
    member = zipfile.ZipInfo(NAME)
    member.filename = "../out.session.yaml"
    with pytest.raises(BundleError, match="second name"):
        refuse_wrong([member])


def test_a_name_that_a_disk_took_apart_is_one_again(tmp_path: Path) -> None:
    apart = "cafe\u0301"
    (tmp_path / "recordings").mkdir()
    (tmp_path / "recordings" / f"{apart}.nl.flac").write_bytes(FLAC)
    (tmp_path / f"{apart}.session.yaml").write_bytes(SCRIPT)
    found = bundle_of(tmp_path / f"{apart}.session.yaml")
    assert found.name == "caf\u00e9.session.yaml"
    assert found.recordings == {"recordings/caf\u00e9.nl.flac": FLAC}
    write_bundle(tmp_path / "x.session.zip", found)
    assert read_bundle(tmp_path / "x.session.zip") == found


def test_a_folder_of_more_sounds_than_fit_is_told(tmp_path: Path) -> None:
    (tmp_path / "sounds").mkdir()
    (tmp_path / NAME).write_bytes(SCRIPT)
    for n in range(201):
        (tmp_path / "sounds" / f"s{n}.flac").write_bytes(FLAC)
    with pytest.raises(ShelfError, match="more than one session"):
        bundle_of(tmp_path / NAME)
