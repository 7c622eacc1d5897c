"""Sounds are found by their names in scripts."""

from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
import soundfile

from app.sound.asset import Assets, SoundMissingError, parse

ASSETS = Path(__file__).parents[2] / "assets" / "sounds"


def test_a_name_with_a_space_is_found() -> None:
    assert Assets([ASSETS]).sound("brown noise").samples.shape == (2, 24 * 48_000)


def test_a_sound_is_read_once() -> None:
    assets = Assets([ASSETS])
    assert assets.sound("wood") is assets.sound("wood")


def test_the_first_folder_that_has_a_sound_wins(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "wood.wav", np.zeros((10, 2)), 48_000)
    assert Assets([tmp_path, ASSETS]).sound("wood").frames == 10


def test_a_sound_of_another_rate_is_brought_to_48_khz(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "mine.wav", np.zeros((22_050, 1)), 22_050)
    assert Assets([tmp_path]).sound("mine").samples.shape == (1, 48_000)


def test_an_unknown_sound_says_its_name() -> None:
    with pytest.raises(SoundMissingError) as caught:
        Assets([ASSETS]).sound("harp")
    assert caught.value.values == {"name": "harp"}


def test_a_file_that_is_no_sound_is_named(tmp_path: Path) -> None:
    (tmp_path / "harp.flac").write_bytes(b"not a sound")
    with pytest.raises(SoundMissingError, match="cannot be read"):
        Assets([tmp_path]).sound("harp")


def _flac(seconds: float, channels: int = 1) -> bytes:
    kept = BytesIO()
    frames = np.zeros((int(seconds * 8_000), channels), np.int16)
    soundfile.write(kept, frames, 8_000, format="FLAC")
    return kept.getvalue()


def test_a_sound_that_came_with_a_session_is_brought_to_48_khz() -> None:
    assert parse("sea", _flac(1)).frames == 48_000


def _wav(rate: int, frames: int = 8_000) -> bytes:
    kept = BytesIO()
    soundfile.write(kept, np.zeros(frames, np.int16), rate, format="WAV")
    return kept.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        _flac(601),
        _flac(1, 3),
        b"fLaC",
        b"",
        _wav(1),
        _wav(3_999),
        _wav(192_001),
        _wav(2**31 - 1),
        _wav(8_000, 0),
        _wav(8_000, 79),
    ],
)
def test_a_sound_that_means_harm_is_refused(content: bytes) -> None:
    with pytest.raises(SoundMissingError):
        parse("sea", content)
