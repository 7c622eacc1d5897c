from __future__ import annotations

import io
from typing import Literal

import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from app.voice.clip import (
    AFTER,
    BEFORE,
    NotSoundError,
    finish,
    joined,
    limited,
    loudness,
    ratio,
    read,
)
from app.voice.engine import RATE, Clip

Wave = NDArray[np.float32]


def tone(seconds: float, level: float = 0.1, rate: int = RATE) -> Wave:
    time = np.arange(round(seconds * rate)) / rate
    return (level * np.sin(2 * np.pi * 200 * time)).astype(np.float32)


def file(samples: Wave, form: Literal["WAV", "AIFF"], rate: int = 22_050) -> bytes:
    out = io.BytesIO()
    soundfile.write(out, samples, rate, format=form, subtype="PCM_16")
    return out.getvalue()


def test_speech_of_any_level_comes_out_equally_loud() -> None:
    for level in (0.01, 0.1, 0.9):
        assert loudness(finish(tone(1, level), RATE).samples) == pytest.approx(-20, abs=0.1)


def test_silence_between_words_does_not_make_a_clip_louder() -> None:
    spoken = tone(1)
    with_pause = np.concatenate([spoken, np.zeros(2 * RATE, np.float32), spoken])
    assert loudness(with_pause) == pytest.approx(loudness(spoken), abs=0.1)


def test_ends_are_cut_to_30_ms_before_and_80_ms_after() -> None:
    quiet = np.zeros(RATE, np.float32)
    clip = finish(np.concatenate([quiet, tone(0.5), quiet]), RATE)
    assert clip.length == pytest.approx(BEFORE + RATE // 2 + AFTER, abs=20)


def test_no_peak_passes_three_decibels_under_full_scale() -> None:
    spoken = tone(1)
    spoken[RATE // 2] = 1.0
    assert np.abs(finish(spoken, RATE).samples).max() <= ratio(-3)


def test_a_wave_under_the_ceiling_is_left_alone() -> None:
    spoken = tone(0.1)
    assert limited(spoken) is spoken


@given(st.lists(st.floats(-4, 4, width=32), min_size=1, max_size=3000))
@settings(max_examples=30, deadline=None)
def test_limiting_keeps_every_sample_under_the_ceiling(values: list[float]) -> None:
    assert np.abs(limited(np.array(values, np.float32))).max() <= ratio(-3) + 1e-6


def test_aiff_under_a_wav_name_is_read_by_its_content() -> None:
    assert read(file(tone(0.5, rate=22_050), "AIFF")).length == pytest.approx(
        read(file(tone(0.5, rate=22_050), "WAV")).length
    )


def test_22_khz_keeps_its_length_at_48_khz() -> None:
    clip = read(file(tone(2, rate=22_050), "WAV"))
    assert clip.length == pytest.approx(2 * RATE, abs=40)


def test_two_channels_become_one() -> None:
    both = np.column_stack([tone(0.5), tone(0.5)])
    assert read(file(both, "WAV", RATE)).samples.ndim == 1


@pytest.mark.parametrize("content", [b"", b"RIFF", b"no sound at all" * 20])
def test_what_is_no_sound_is_refused(content: bytes) -> None:
    with pytest.raises(NotSoundError):
        read(content)


def test_silence_is_refused() -> None:
    with pytest.raises(NotSoundError):
        read(file(np.zeros(RATE, np.float32), "WAV"))


def test_pieces_are_joined_with_a_pause() -> None:
    piece = Clip(tone(0.1))
    assert joined([piece, piece]).length == 2 * piece.length + RATE * 350 // 1000
