"""The mixer plays scores one after the other, and nothing in it clicks."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.sound.envelope import Samples
from app.sound.join import NOTHING, continued
from app.sound.mixer import PAUSE_FADE, Mixer
from app.sound.render import render
from app.sound.score import Score, compose
from tests.sound.example import ASSETS, KNOCK, TICKS, belly, under
from tests.sound.loudness import roughness

FIRST = compose(belly(0), KNOCK, ASSETS)
SECOND = compose(replace(belly(1), under=(under("rain"),)), KNOCK, ASSETS)


def playing(score: Score = FIRST, tick: int = 0) -> Mixer:
    mixer = Mixer()
    mixer.load(score, tick, playing=True, fade=0)
    return mixer


def heard(mixer: Mixer, seconds: float, block: int = 1_200) -> Samples:
    blocks = [mixer.render(block) for _ in range(round(seconds * TICKS / block))]
    return np.concatenate(blocks)


def test_before_anything_is_loaded_there_is_silence() -> None:
    assert not Mixer().render(64).any()


def test_from_the_start_it_plays_exactly_the_score() -> None:
    expected = render(continued(FIRST, NOTHING, 0), 0, 3 * TICKS)
    assert np.array_equal(heard(playing(), 3), expected)


@settings(max_examples=10, deadline=None)
@given(st.lists(st.integers(1, 60_000), min_size=1, max_size=12))
def test_a_border_lies_at_its_tick_whatever_the_blocks(sizes: list[int]) -> None:
    mixer = playing(FIRST, 29 * TICKS)
    mixer.follow(SECOND)
    samples = np.concatenate([mixer.render(size) for size in sizes])
    other = playing(FIRST, 29 * TICKS)
    other.follow(SECOND)
    assert np.array_equal(samples, other.render(sum(sizes)))
    if sum(sizes) > TICKS:
        assert [(mark.score.segment, mark.clock) for mark in mixer.marks[-1:]] == [(1, TICKS)]


def test_without_a_next_score_it_holds_with_its_background() -> None:
    mixer = playing(FIRST, 29 * TICKS)
    late = heard(mixer, 12)[10 * TICKS :]
    assert 0.001 < np.abs(late).max() < 0.1
    mixer.follow(SECOND)
    mixer.render(1_200)
    assert mixer.marks[-1].score is SECOND


def test_a_jump_does_not_click() -> None:
    mixer = playing(FIRST, 5 * TICKS)
    before = heard(mixer, 0.5)
    mixer.load(FIRST, int(20.1 * TICKS), playing=True, fade=TICKS // 4)
    after = heard(mixer, 0.5)
    both = np.concatenate([before, after])
    assert roughness(both) < 2 * max(roughness(before), roughness(after[TICKS // 3 :]))


def test_a_jump_to_a_beginning_loses_nothing_of_the_first_word() -> None:
    mixer = playing(FIRST, 15 * TICKS)
    heard(mixer, 0.5)
    early = replace(
        SECOND, voice=replace(FIRST.voice, clips=(replace(FIRST.voice.clips[0], start=0),))
    )
    mixer.load(early, 0, playing=True, fade=2 * TICKS)
    assert np.abs(mixer.render(48)).max() > 0.3


def test_the_background_goes_on_evenly_through_a_jump() -> None:
    plain = compose(
        replace(belly(), voice=(), breath=(), sound=(), under=(under("rain"),)), KNOCK, ASSETS
    )
    mixer = playing(plain, 5 * TICKS)
    straight = playing(plain, 5 * TICKS)
    heard(mixer, 4)
    mixer.load(plain, 20 * TICKS, playing=True, fade=TICKS // 4)
    assert np.allclose(heard(mixer, 1), heard(straight, 5)[4 * TICKS :], atol=1e-6)


def test_a_pause_is_a_ramp_and_then_nothing_moves() -> None:
    mixer = playing(FIRST, 5 * TICKS)
    before = heard(mixer, 0.5)
    mixer.still(PAUSE_FADE)
    samples = heard(mixer, 0.5)
    assert roughness(samples) <= roughness(before)
    assert not samples[PAUSE_FADE:].any()
    assert mixer.is_still
    assert mixer.marks[-1].tick == int(5.5 * TICKS) + PAUSE_FADE


def test_a_stop_lands_softly() -> None:
    mixer = playing(FIRST, 15 * TICKS)
    heard(mixer, 0.5)
    mixer.still(2 * TICKS)
    levels = [float(np.abs(part).max()) for part in np.split(heard(mixer, 2), 8)]
    assert levels[-1] < 0.1 * levels[0]
    assert mixer.is_still


def test_volume_comes_by_a_ramp() -> None:
    mixer = playing(FIRST, 15 * TICKS)
    loud = heard(mixer, 0.5)
    mixer.set_volume(0.25)
    soft = heard(mixer, 0.5)
    assert roughness(soft) <= roughness(loud) * 1.2
    expected = render(continued(FIRST, NOTHING, 0, 15 * TICKS), 15 * TICKS + 40_000, 100) / 4
    assert np.allclose(soft[16_000:16_100], expected, atol=0.01)


def test_a_fault_of_ours_leaves_softly_and_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    mixer = playing(FIRST, 6 * TICKS)
    before = heard(mixer, 0.5)

    def broken(*_: Any) -> Samples:  # noqa: ANN401
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr("app.sound.mixer.render", broken)
        samples = heard(mixer, 0.25)
    assert isinstance(mixer.fault, ZeroDivisionError)
    assert roughness(np.concatenate([before, samples])) <= 1.5 * roughness(before)
    assert not samples[1_000:].any()
    mixer.load(SECOND, 0, playing=True, fade=0)
    assert heard(mixer, 2).any()
    assert mixer.fault is None


def test_time_may_go_by_without_sound() -> None:
    mixer = playing(FIRST, 0)
    mixer.follow(SECOND)
    mixer.advance(3_600 * TICKS)
    assert mixer.clock == 3_600 * TICKS
    assert (mixer.marks[-1].score, mixer.marks[-1].clock) == (SECOND, 30 * TICKS)


def test_wishes_made_together_are_obeyed_in_order() -> None:
    mixer = playing(FIRST, 15 * TICKS)
    heard(mixer, 0.5)
    mixer.load(FIRST, 20 * TICKS, playing=True, fade=0)
    mixer.still(TICKS)
    heard(mixer, 1)
    assert mixer.is_still
    assert mixer.marks[-1].tick == 21 * TICKS


def test_the_volume_to_begin_with_is_there_from_the_first_sample() -> None:
    mixer = Mixer()
    mixer.set_volume(0.5)
    mixer.load(FIRST, 0, playing=True, fade=0)
    assert np.array_equal(heard(mixer, 2), heard(playing(), 2) * np.float32(0.5))


def test_a_wish_that_fails_is_a_fault_like_any_other() -> None:
    mixer = playing(FIRST, 6 * TICKS)
    heard(mixer, 0.5)
    mixer.load(None, 0, playing=True, fade=0)  # type: ignore[arg-type]
    heard(mixer, 0.5)
    assert isinstance(mixer.fault, AttributeError)
    assert mixer.is_still
