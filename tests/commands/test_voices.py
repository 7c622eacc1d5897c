from __future__ import annotations

import sys
from pathlib import Path

import pytest
import soundfile

from app.commands import voices
from app.commands.parser import Parser
from app.voice.piper import is_installed
from app.words.catalog import Words
from app.words.known import KnownError

pytestmark = pytest.mark.skipif(
    sys.platform in {"win32", "darwin"}, reason="espeak-ng is the system's voice on Linux only"
)


def run(*arguments: str) -> int:
    parser = Parser(Words())
    voices.add(parser.commands(), Words())
    return voices.run(parser.parse_args(["voices", *arguments]), Words())


def test_every_language_shows_which_voice_speaks(capsys: pytest.CaptureFixture[str]) -> None:
    assert run() == 0
    chosen = [line for line in capsys.readouterr().out.splitlines() if line.startswith("* ")]
    assert [line.split()[1][:2] for line in chosen[:2]] == ["nl", "en"]


def test_a_language_without_a_voice_says_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--language", "tlh") == 1
    assert "no voice for tlh" in capsys.readouterr().err


def test_a_text_is_written_as_it_would_be_spoken(tmp_path: Path) -> None:
    file = tmp_path / "said.wav"
    assert run("--say", "Adem in.", "--language", "nl", "--to", str(file)) == 0
    info = soundfile.info(file)
    assert (info.samplerate, info.channels) == (48_000, 1)
    assert 0.3 < info.duration < 3


def test_a_file_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="cannot be written"):
        run("--say", "Adem in.", "--language", "nl", "--to", str(tmp_path / "no" / "a.wav"))


def test_a_text_without_words_is_told_in_a_sentence() -> None:
    with pytest.raises(KnownError, match="nothing in this text"):
        run("--say", "\U0001f642", "--language", "nl")


@pytest.mark.skipif(not is_installed(), reason="the optional neural voice is not installed")
def test_a_place_without_a_neural_voice_says_what_one_is(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="no Piper voice"):
        run("--neural", str(tmp_path))
