"""Whatever a person does while it plays: no click, and nothing is suddenly loud."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from app.sound.mixer import PAUSE_FADE, Mixer
from app.sound.render import CEILING
from app.sound.score import Levels, Score, compose
from app.timeline.lane import Phrase
from tests.sound.example import ASSETS, TICKS, belly, under
from tests.sound.loudness import levels, roughness

BEND = 0.006
"""The largest bend between samples: three times that of the sounds alone."""


EVEN = Levels()


class Hum:
    """A voice that comes and goes softly, so that every bend is ours."""

    def length(self, phrase: Phrase) -> int | None:
        return 6_000 * len(phrase.text)

    def samples(self, phrase: Phrase) -> NDArray[np.float32] | None:
        time = np.arange(6_000 * len(phrase.text))
        swell = np.sin(np.pi * time / time.size)
        return (0.2 * swell * np.sin(2 * np.pi * 220 * time / TICKS)).astype(np.float32)


def score(index: int, background: str, mix: Levels = EVEN) -> Score:
    """Return a segment with voice, breath and a background, and no bell."""
    bare = replace(belly(index), sound=(), under=(under(background),))
    return compose(bare, Hum(), ASSETS, mix)


QUIETER = Levels(voice=0.2, bells=0.2, breath=0.1, ambience=0.1)
SCORES = (score(0, "brown noise"), score(1, "wind"), score(2, "wind", QUIETER))

Wish = Callable[[Mixer], object]


def _jump(number: int, second: int, fade: float) -> Wish:
    return lambda mixer: mixer.load(
        SCORES[number], second * TICKS, playing=True, fade=round(fade * TICKS)
    )


WISHES: dict[str, Wish] = {
    "back": _jump(0, 2, 0.25),
    "forward": _jump(1, 21, 0.25),
    "to the start": _jump(1, 0, 0.25),
    "stop said": _jump(2, 0, 2.0),
    "begun at once": _jump(0, 8, 0.0),
    "pause": lambda mixer: mixer.still(PAUSE_FADE),
    "leave": lambda mixer: mixer.still(TICKS // 3),
    "end": lambda mixer: mixer.still(6 * TICKS),
    "softer": lambda mixer: mixer.set_volume(0.1),
    "silent": lambda mixer: mixer.set_volume(0.0),
    "louder": lambda mixer: mixer.set_volume(1.0),
    "follow": lambda mixer: mixer.follow(SCORES[1]),
    "follow with other levels": lambda mixer: mixer.follow(SCORES[2]),
}


def played(mixer: Mixer, frames: int) -> NDArray[np.float32]:
    """Render in blocks as a device asks for them."""
    blocks = [mixer.render(min(960, frames - done)) for done in range(0, frames, 960)]
    return np.concatenate(blocks)


def judge(samples: NDArray[np.float32]) -> None:
    """Hold what was heard against what a person with closed eyes can bear."""
    assert np.isfinite(samples).all()
    assert np.abs(samples).max() <= CEILING
    assert roughness(samples) < BEND
    parts = 10 ** (levels(samples, 0.1) / 20)
    assert np.diff(parts).max(initial=0) < 0.12, "suddenly loud"


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(sorted(WISHES)), st.integers(1, 2 * TICKS)),
        min_size=1,
        max_size=8,
    )
)
def test_no_wish_clicks_and_none_is_suddenly_loud(wishes: list[tuple[str, int]]) -> None:
    mixer = Mixer()
    mixer.load(SCORES[0], 0, playing=True, fade=0)
    mixer.follow(SCORES[1])
    parts = [played(mixer, 3 * TICKS)]
    for name, frames in wishes:
        WISHES[name](mixer)
        parts.append(played(mixer, frames))
    judge(np.concatenate(parts))


@pytest.mark.parametrize("mix", [QUIETER, Levels(ambience=1.0, breath=1.0)])
def test_other_levels_come_by_a_ramp_where_the_next_segment_begins(mix: Levels) -> None:
    mixer = Mixer()
    mixer.load(SCORES[0], 27 * TICKS, playing=True, fade=0)
    mixer.follow(score(1, "brown noise", mix))
    judge(played(mixer, 8 * TICKS))
