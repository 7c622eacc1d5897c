"""The sounds as stored are those that the program makes, and they are soft."""

from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from app.sound.asset import BACKGROUNDS, BREATH, SOUNDS
from app.sound.make.catalogue import MAKERS

ASSETS = Path(__file__).parents[2] / "assets" / "sounds"


def stored(name: str) -> NDArray[np.float64]:
    samples, rate = soundfile.read(ASSETS / f"{name.replace(' ', '-')}.flac", always_2d=True)
    assert rate == 48_000
    return np.asarray(samples)


def level(samples: NDArray[np.float64]) -> float:
    return float(20 * np.log10(np.sqrt(np.mean(samples**2))))


def test_every_name_of_a_script_is_made() -> None:
    assert set(MAKERS) == {*SOUNDS, *BACKGROUNDS, BREATH}


@pytest.mark.parametrize("name", [*SOUNDS, "brown noise", "wind", BREATH])
def test_a_sound_made_again_is_the_one_stored(name: str) -> None:
    assert np.abs(MAKERS[name]() - stored(name)).max() <= 2 / 32_768


@pytest.mark.parametrize("name", [*BACKGROUNDS, BREATH])
def test_the_seam_of_a_loop_is_like_any_other_place(name: str) -> None:
    samples = stored(name)
    steps = np.abs(np.diff(samples, axis=0))
    bends = np.abs(np.diff(samples, 2, axis=0))
    round_the_seam = np.vstack([samples[-2:], samples[:2]])
    assert (np.abs(samples[0] - samples[-1]) <= np.quantile(steps, 0.999, axis=0)).all()
    assert (np.abs(np.diff(round_the_seam, 2, axis=0)) <= bends.max(axis=0)).all()


@pytest.mark.parametrize("name", BACKGROUNDS)
def test_backgrounds_are_equally_loud_and_without_any_start(name: str) -> None:
    samples = stored(name)
    assert level(samples) == pytest.approx(-30, abs=0.1)
    seconds = [level(part) for part in np.array_split(samples, len(samples) // 24_000)]
    assert max(seconds) < -25
    assert np.abs(np.diff(seconds)).max() < 4


@pytest.mark.parametrize("name", SOUNDS)
def test_a_bell_begins_and_ends_at_nothing_and_rises_softly(name: str) -> None:
    samples = stored(name)
    height = np.abs(samples).max()
    assert np.abs(samples[[0, -1]]).max() <= 1 / 32_768
    assert height < 10 ** (-14 / 20)
    assert np.abs(samples[:48]).max() < height / 4, "full in the first millisecond is a click"


def test_the_tones_of_the_breath_rise() -> None:
    samples = stored(BREATH)[:, :6]
    spectrum = np.abs(np.fft.rfft(samples, axis=0))
    pitch = spectrum.argmax(axis=0) / 8
    assert (np.diff(pitch) > 50).all()


def test_all_sounds_together_are_small() -> None:
    assert sum(path.stat().st_size for path in ASSETS.iterdir()) < 15_000_000
