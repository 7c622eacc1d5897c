"""`zacht doctor`: what works here, and what to do about the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.commands import doctor
from app.commands.doctor import Finding
from app.words.catalog import Words
from tests.commands.conftest import Zacht


def test_it_looks_at_all_that_sessions_need(zacht: Zacht) -> None:
    said = zacht("doctor")
    for part in ("Screen", "Window", "Sound", "Voice for nl", "Voice for en", "Sessions"):
        assert part in said.out
    assert "Encryption" in said.out
    assert not said.err


def test_a_finding_that_fails_says_what_to_do_and_is_the_exit_code(
    zacht: Zacht, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = doctor.Finding(works=False, what="Sound", seen="gone", act="Look for it.")
    monkeypatch.setattr(doctor, "LOOKS", (lambda _: iter([bad]),))
    said = zacht("doctor")
    assert said.code == 1
    assert said.out.splitlines()[1:] == ["✗ Sound: gone", "    Look for it."]


def test_a_folder_that_cannot_be_written_is_a_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(**_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.TemporaryFile", full)
    found = doctor._writable("Own data", tmp_path / "not" / "yet", Words())
    assert not found.works
    assert "No space left" in found.seen
    assert found.act


def test_a_folder_that_is_not_there_yet_is_fine(tmp_path: Path) -> None:
    assert doctor._writable("Own data", tmp_path / "not" / "yet", Words()).works
    assert not (tmp_path / "not").exists()


def test_a_machine_without_a_screen_still_plays(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    found = next(doctor._screen(Words()))
    assert found.works


def test_what_is_not_there_and_can_be_done_without_has_a_sign_of_its_own() -> None:
    signs = [
        Finding(works=works, what="Sound", seen="", there=there).sign
        for works, there in ((True, True), (True, False), (False, False))
    ]
    assert signs == ["✓", "–", "✗"]
