"""What is said softly lies over what plays, and takes nothing of it away."""

import numpy as np

from app.sound.mixer import Mixer
from app.sound.murmur import Murmur
from tests.sound.example import TICKS

WORD = np.full(TICKS, 0.2, np.float32)
BED = np.full((2 * TICKS, 2), 0.1, np.float32)


def test_a_word_is_added_and_leaves_the_rest_as_it_was() -> None:
    murmur = Murmur()
    murmur.say(WORD)
    heard = murmur.over(BED, 0.5)
    assert np.allclose(heard[:TICKS], 0.2)
    assert np.array_equal(heard[TICKS:], BED[TICKS:])
    assert murmur.is_over


def test_the_newest_word_is_heard_and_the_one_before_gives_way_without_a_click() -> None:
    murmur = Murmur()
    murmur.say(WORD)
    before = murmur.over(np.zeros((1000, 2), np.float32), 1.0)
    murmur.say(np.zeros(TICKS, np.float32))
    after = murmur.over(np.zeros((TICKS, 2), np.float32), 1.0)
    joined = np.concatenate([before, after])
    assert abs(np.diff(joined[:, 0])).max() < 0.001
    assert not after[TICKS // 10 :].any()


def test_a_word_never_passes_the_ceiling() -> None:
    murmur = Murmur()
    murmur.say(np.full(100, 0.9, np.float32))
    assert murmur.over(np.full((100, 2), 0.9, np.float32), 1.0).max() < 0.9


def test_the_mixer_says_a_word_while_a_question_waits() -> None:
    mixer = Mixer()
    mixer.murmur(WORD)
    assert not mixer.is_still
    assert np.allclose(mixer.render(TICKS), 0.2)
    assert mixer.is_still
    mixer.murmur(WORD)
    mixer.advance(TICKS)
    assert not mixer.render(64).any()
