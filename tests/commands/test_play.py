"""`zacht play`: a session in the terminal, with nobody or somebody at the keys."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from app.commands import play
from app.commands.keyboard import Keys, NoKeys
from app.commands.parser import Parser
from app.player.assembly import Gear
from app.player.transport import Transport
from app.sound.score import Levels
from app.sound.silent import SilentOutput
from app.voice.fake import FakeEngine
from app.words.catalog import Words
from tests.commands.conftest import Write, Zacht
from tests.commands.example import CLEAN, GATED

SPEED = 5000.0


class Quick(SilentOutput):
    """Each look at the clock is a little later: nothing waits for real time."""

    seconds = 0.0

    def __init__(self, _device: str = "") -> None:
        Quick.seconds = 0.0
        super().__init__(self._later)

    def _later(self) -> float:
        Quick.seconds += 0.2
        return Quick.seconds


class Pressing:
    """One key, pressed a second after a session has begun to be heard."""

    def __init__(self, key: str) -> None:
        self._key = key

    def pressed(self) -> str:
        if Quick.seconds < 1:
            return ""
        key, self._key = self._key, ""
        return key


def played(
    *arguments: str,
    keys: Keys | None = None,
    engine: FakeEngine | None = None,
    words: Words | None = None,
) -> int:
    """Play with a fake voice, as fast as it goes."""
    parser = Parser(Words())
    play.add(parser.commands(), Words())
    options = parser.parse_args(["play", *arguments, "--speed", str(SPEED)])
    gear = Gear((engine or FakeEngine(),), None, Quick, Levels())
    return play.play(options, words or Words(), gear, keys or NoKeys())


def test_with_nobody_there_it_shows_every_caption_and_ends(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    assert played(write(CLEAN), "--language", "en") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "trial"
    assert "Welcome, with tea." in lines
    assert "Back." in lines
    assert lines[-1] == "Take your time. Stay as long as you like."


@pytest.mark.parametrize(("mine", "heard"), [("nl", "Welkom"), ("en", "Welcome"), ("fr", "Welkom")])
def test_a_session_is_played_in_the_language_of_the_person_if_it_speaks_it(
    write: Write, capsys: pytest.CaptureFixture[str], mine: str, heard: str
) -> None:
    assert played(write(CLEAN), words=Words(mine)) == 0
    assert heard in capsys.readouterr().out


def test_no_line_is_said_twice_in_a_row(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    played(write(CLEAN))
    lines = capsys.readouterr().out.splitlines()
    assert all(one != other for one, other in pairwise(lines))


def test_a_caution_counts_as_yes_unless_it_is_told(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    engine = FakeEngine()
    played(write(CLEAN), "--language", "en", engine=engine)
    assert "If you like, a hand." in capsys.readouterr().out


def test_a_gate_takes_later_where_nobody_can_decide(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    assert played(write(GATED), "--language", "en") == 0
    out = capsys.readouterr().out
    assert out.count("On?") >= 1
    assert "Back." in out


def test_answers_given_beforehand_lead_the_way(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    assert played(write(GATED), "--language", "en", "--answers", "onward=stop") == 0
    assert "We stop here." in capsys.readouterr().out


def test_escape_lands(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    assert played(write(CLEAN), "--language", "en", keys=Pressing("escape")) == 0
    out = capsys.readouterr().out
    assert "We stop here." in out
    assert "Back." in out


def test_h_leads_to_the_help_session(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    assert played(write(CLEAN), "--language", "en", keys=Pressing("h")) == 0
    assert "Let us pause the practice." in capsys.readouterr().out


def test_a_voice_that_refuses_leaves_captions(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    engine = FakeEngine(languages=())
    assert played(write(CLEAN), "--language", "en", engine=engine) == 0
    out = capsys.readouterr().out
    assert "no voice" in out
    assert "Welcome, with tea." in out


def test_a_fault_of_ours_lands_and_is_told(
    write: Write, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Transport) -> None:
        raise RuntimeError("Anna")

    monkeypatch.setattr(Transport, "forward", broken)
    assert played(write(CLEAN), "--language", "en", keys=Pressing("right")) == 0
    said = capsys.readouterr()
    assert "We stop here." in said.out
    assert "A report was written" in said.out
    assert "Anna" not in said.err.replace('"Anna"', "")


def test_a_speed_that_makes_no_sense_is_one_sentence(zacht: Zacht, write: Write) -> None:
    for speed in ("0", "-1", "nan", "inf", "1e9"):
        said = zacht("play", write(CLEAN), f"--speed={speed}")
        assert (said.code, said.err.count("\n")) == (2, 1), speed


def test_with_stdin_closed_and_no_screen_it_plays_to_its_end(write: Write, tmp_path: Path) -> None:
    path = write(CLEAN.replace("3 min", "10 s"))
    bare = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in bare}
    environment |= {"LANG": "en_GB.UTF-8", "HOME": str(tmp_path)}
    command = [sys.executable, "-m", "app", "play", path, "--speed", "2000", "--language", "nl"]
    done = subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL,
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    assert "Terug." in done.stdout
