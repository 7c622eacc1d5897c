"""A person's own recording lies under a session without a seam."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from app.sound.asset import Assets
from app.sound.loop import CROSS, own_background
from app.words.known import KnownError

TICKS = 48_000


def recorded(folder: Path, seconds: float, channels: int = 2, level: float = 0.1) -> Path:
    """Record a brook that grows louder, so that its ends do not fit."""
    chance = np.random.default_rng(4)
    count = int(seconds * TICKS)
    growing = np.linspace(0.2, 1, count)[:, None]
    path = folder / "brook.wav"
    brook = np.cumsum(chance.standard_normal((count, channels)), axis=0)
    brook -= np.linspace(0, 1, count)[:, None] * brook[-1]
    soundfile.write(path, level * growing * brook / np.abs(brook).max(), TICKS)
    return path


@pytest.mark.parametrize("channels", [1, 2, 4])
def test_it_is_stereo_seamless_and_as_loud_as_the_others(tmp_path: Path, channels: int) -> None:
    samples = own_background("own", recorded(tmp_path, 12, channels)).samples / 32_768
    steps = np.abs(np.diff(samples, axis=1))
    assert samples.shape == (2, 12 * TICKS - min(CROSS, 3 * TICKS))
    assert (np.abs(samples[:, 0] - samples[:, -1]) <= steps.max(axis=1)).all()
    assert 20 * np.log10(np.sqrt((samples**2).mean())) == pytest.approx(-30, abs=0.2)


def test_it_is_used_by_its_name(tmp_path: Path) -> None:
    assets = Assets([])
    sound = own_background("own", recorded(tmp_path, 6))
    assets.lend(sound)
    assert assets.sound("own") is sound


def test_one_that_is_too_short_or_silent_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="too short"):
        own_background("own", recorded(tmp_path, 2))
    with pytest.raises(KnownError, match="nothing to hear"):
        own_background("own", recorded(tmp_path, 6, level=0.0))
