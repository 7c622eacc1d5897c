"""`zacht export`: the same session as sound and as captions."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import soundfile

from app.commands import export
from app.commands.parser import Parser
from app.player.assembly import Gear
from app.sound.score import Levels
from app.sound.silent import SilentOutput
from app.voice.fake import FakeEngine
from app.words.catalog import Words
from app.words.known import KnownError
from tests.commands.conftest import Write, Zacht
from tests.commands.example import CLEAN, GATED


def exported(*arguments: str, engine: FakeEngine | None = None) -> int:
    """Export with a fake voice."""
    parser = Parser(Words())
    export.add(parser.commands(), Words())
    options = parser.parse_args(["export", *arguments])
    gear = Gear((engine or FakeEngine(),), None, lambda _: SilentOutput(), Levels())
    return export.export(options, Words(), gear)


def test_a_wav_is_as_long_as_the_session(zacht: Zacht, write: Write, tmp_path: Path) -> None:
    path, out = write(CLEAN), tmp_path / "out.wav"
    assert exported(path, str(out), "--language", "en") == 0
    info = soundfile.info(out)
    length = json.loads(zacht("timeline", "--json", path, "--language", "en").out)["length"]
    assert (info.samplerate, info.channels) == (48_000, 2)
    assert info.duration == pytest.approx(length, rel=0.05)


def test_captions_say_what_is_spoken(write: Write, tmp_path: Path) -> None:
    out = tmp_path / "out.vtt"
    assert exported(write(CLEAN), str(out), "--language", "nl") == 0
    text = out.read_text(encoding="utf-8")
    assert text.startswith("WEBVTT")
    assert "Welkom, met thee." in text
    srt = tmp_path / "out.srt"
    assert exported(write(CLEAN), str(srt)) == 0
    assert srt.read_text(encoding="utf-8").startswith("1\n00:00:00,")


def test_captions_stand_where_the_words_are_heard(write: Write, tmp_path: Path) -> None:
    engine = FakeEngine()
    exported(write(CLEAN), str(tmp_path / "out.vtt"), engine=engine)
    assert {request.voice for request in engine.said} == {"fake-nl"}
    assert len(engine.said) == len({request.text for request in engine.said})


def test_a_voice_that_dies_leaves_the_captions(write: Write, tmp_path: Path) -> None:
    engine = FakeEngine(troubles={"Terug.": "die"})
    assert exported(write(CLEAN), str(tmp_path / "out.vtt"), engine=engine) == 0
    assert "Terug." in (tmp_path / "out.vtt").read_text(encoding="utf-8")


def test_a_gate_without_a_way_is_refused(write: Write, tmp_path: Path) -> None:
    out = tmp_path / "out.vtt"
    with pytest.raises(KnownError, match="Somebody has to decide"):
        exported(write(GATED), str(out))
    assert not out.exists()
    assert exported(write(GATED), str(out), "--answers", "onward=open") == 0


def test_an_unknown_ending_says_which_there_are(zacht: Zacht, write: Write) -> None:
    said = zacht("export", write(CLEAN), "out.txt")
    assert said.code == 2
    assert ".wav" in said.err
    assert said.err.count("\n") == 1


@pytest.mark.parametrize("name", ["out.wav", "out.vtt"])
def test_a_place_that_cannot_be_written_leaves_nothing_behind(
    write: Write, tmp_path: Path, name: str
) -> None:
    with pytest.raises(KnownError, match="cannot be written"):
        exported(write(CLEAN), str(tmp_path / "gone" / name))
    assert [path.name for path in tmp_path.iterdir()] == ["trial.session.yaml"]


def test_what_keeps_it_from_writing_is_told_in_plain_words(write: Write, tmp_path: Path) -> None:
    with pytest.raises(KnownError) as caught:
        exported(write(CLEAN), str(tmp_path / "gone" / "out.wav"))
    assert caught.value.values["why"] == "No such file or directory"


@pytest.mark.parametrize("name", ["out.doc", "out", "out.mp4"])
def test_what_a_session_cannot_become_is_told_with_what_it_can(
    write: Write, tmp_path: Path, name: str
) -> None:
    with pytest.raises(KnownError) as met:
        exported(write(CLEAN), str(tmp_path / name))
    told = met.value.told(Words())
    assert ".wav" in told
    assert ".srt" in told
    assert ".session.zip" in told


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_session_goes_onto_paper_with_all_its_ways(
    zacht: Zacht, write: Write, tmp_path: Path, language: str
) -> None:
    out = tmp_path / "out.pdf"
    assert zacht("export", write(GATED), str(out), "--language", language).code == 0
    assert out.read_bytes().startswith(b"%PDF-")


def test_a_terminal_without_a_screen_writes_on_paper_too(write: Write, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    outside = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    command = [sys.executable, "-m", "app", "export", write(CLEAN), str(out)]
    subprocess.run(command, env=outside, check=True, capture_output=True, timeout=60)
    assert out.read_bytes().startswith(b"%PDF-")


@pytest.mark.usefixtures("qapp")
def test_paper_is_refused_where_it_cannot_be_written(
    zacht: Zacht, write: Write, tmp_path: Path
) -> None:
    said = zacht("export", write(CLEAN), str(tmp_path / "gone" / "out.pdf"))
    assert said.code == 2
    assert said.err.count("\n") == 1
