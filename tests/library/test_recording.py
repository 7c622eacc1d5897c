"""Which line a recording in a bundle is of."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.library.bundle import Bundle, bundle_of, read_bundle, write_bundle
from app.library.member import BundleError, is_heard
from app.library.recording import Recorded, recorded, recordings

FLAC = b"fLaC"


def test_a_recording_is_of_a_step_a_line_and_a_language() -> None:
    assert recorded("recordings/hello.nl.flac") == Recorded("hello", 1, "nl")
    assert recorded("recordings/soft-hands.2.en.ogg") == Recorded("soft-hands", 2, "en")
    assert recorded("recordings/hello.nl-u.wav") == Recorded("hello", 1, "nl-u")


@pytest.mark.parametrize(
    "name",
    [
        "recordings/hello.flac",
        "recordings/hello.nl.mp3",
        "recordings/hello.0.nl.flac",
        "recordings/hello.100.nl.flac",
        "recordings/../hello.nl.flac",
        "recordings/in/hello.nl.flac",
        "recordings/hello.nl.flac\n",
        "hello.nl.flac",
        "sounds/bell.flac",
    ],
)
def test_another_name_is_of_no_line(name: str) -> None:
    with pytest.raises(ValueError, match=r"hello|bell"):
        recorded(name)
    assert name.startswith("sounds/") or not is_heard(name)


def test_recordings_come_by_line_out_of_a_bundle(tmp_path: Path) -> None:
    names = {"recordings/hello.nl.flac": FLAC + b"1", "recordings/hello.2.nl.flac": FLAC + b"2"}
    write_bundle(tmp_path / "a.session.zip", Bundle("a.session.yaml", b"session: 1\n", names))
    assert recordings(read_bundle(tmp_path / "a.session.zip")) == {
        Recorded("hello", 1, "nl"): FLAC + b"1",
        Recorded("hello", 2, "nl"): FLAC + b"2",
    }


def test_recordings_come_from_the_folder_beside_a_script(tmp_path: Path) -> None:
    (tmp_path / "a.session.yaml").write_bytes(b"session: 1\n")
    (tmp_path / "recordings").mkdir()
    (tmp_path / "recordings" / "hello.en.flac").write_bytes(FLAC)
    (tmp_path / "recordings" / "notes.txt").write_bytes(b"not meant")
    found = recordings(bundle_of(tmp_path / "a.session.yaml"))
    assert found == {Recorded("hello", 1, "en"): FLAC}


def test_a_line_recorded_twice_takes_the_first() -> None:
    twice = {"recordings/a.nl.flac": b"second", "recordings/a.1.nl.flac": b"first"}
    assert recordings(Bundle("a.session.yaml", b"", twice)) == {Recorded("a", 1, "nl"): b"first"}


def test_a_recording_that_is_no_sound_refuses_the_bundle(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match="no sound"):
        write_bundle(
            tmp_path / "a.session.zip",
            Bundle("a.session.yaml", b"session: 1\n", {"recordings/a.nl.flac": b"MZ"}),
        )
