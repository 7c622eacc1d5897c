"""The ear hears what is late, cut or covered."""

from pathlib import Path
from typing import cast

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from app.timeline.lane import Phrase
from app.voice.studio import Studio
from tests.sessions.ear import Line, Schedule, Sound, listen
from tests.sound.loudness import RATE

PHRASE = Phrase("Rust.", "nl")
CLIP = 0.2 * np.random.default_rng(5).standard_normal(RATE).astype(np.float32)


class Voice:
    """A studio with one clip."""

    def samples(self, _: Phrase) -> NDArray[np.float32]:
        return CLIP


def heard(folder: Path, spoken: NDArray[np.float32]) -> Sound:
    """Listen to ten seconds in which a line should begin after three."""
    line = Line(3 * RATE, 4 * RATE, 10 * RATE, PHRASE)
    plan = Schedule((line,), 0, 1, 0, 0, 0.1, 10)
    file = folder / "voice.wav"
    soundfile.write(file, np.column_stack((spoken, spoken)), RATE)
    return listen(file, file, plan, cast(Studio, Voice()))


def spoken_at(tick: int, clip: NDArray[np.float32] = CLIP) -> NDArray[np.float32]:
    """Return ten seconds of silence with a clip in them."""
    mono = np.zeros(10 * RATE, np.float32)
    mono[tick : tick + len(clip)] = clip
    return mono


def test_a_line_in_its_place_is_neither_late_nor_spoilt(tmp_path: Path) -> None:
    sound = heard(tmp_path, spoken_at(3 * RATE))
    assert sound.late == 0
    assert sound.spoilt < 0.001
    assert sound.quiet == pytest.approx(6, abs=0.8)


def test_a_late_line_is_heard_late(tmp_path: Path) -> None:
    assert heard(tmp_path, spoken_at(3 * RATE + 4_800)).late == pytest.approx(0.1, abs=0.001)


def test_a_cut_line_is_heard_cut(tmp_path: Path) -> None:
    assert heard(tmp_path, spoken_at(3 * RATE, CLIP[: RATE // 2])).spoilt > 0.1


def test_a_covered_line_is_heard_covered(tmp_path: Path) -> None:
    other = spoken_at(3 * RATE) + spoken_at(3 * RATE + 4_800, CLIP[::-1])
    assert heard(tmp_path, other).spoilt > 0.1
