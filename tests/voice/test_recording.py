"""An author's recordings: those that can be heard, and what is said of the others."""

from __future__ import annotations

import io

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from app.timeline.lane import Phrase
from app.voice.clip import AFTER, BEFORE, LOUDNESS, loudness
from app.voice.engine import RATE
from app.voice.recording import Line, Recordings, is_heard
from app.words.catalog import Words

HELLO: Line = ("hello", 1, "nl")
OK: Line = ("ok", 1, "nl")
END: Line = ("end", 2, "en")


def packed(
    wave: NDArray[np.float64], rate: int = RATE, form: str = "FLAC", kind: str | None = None
) -> bytes:
    """Return a file of some samples."""
    out = io.BytesIO()
    soundfile.write(out, wave, rate, kind, format=form)
    return out.getvalue()


def tone(seconds: float, rate: int = RATE, level: float = 0.1) -> NDArray[np.float64]:
    """Return a tone of 300 Hz."""
    made: NDArray[np.float64] = level * np.sin(
        2 * np.pi * 300 / rate * np.arange(int(seconds * rate))
    )
    return made


def phrase(found: Recordings) -> Phrase:
    """Return the phrase of the first line."""
    return Phrase("Welkom.", "nl", recording=found.names[HELLO])


@pytest.mark.parametrize("rate", [16_000, 22_050, 44_100, 48_000, 96_000])
@pytest.mark.parametrize("form", ["FLAC", "WAV", "OGG"])
@pytest.mark.parametrize("level", [0.002, 0.9])
def test_a_recording_of_any_rate_and_level_becomes_a_clip(
    rate: int, form: str, level: float
) -> None:
    still = np.zeros(rate // 2)
    content = packed(np.concatenate([still, tone(1, rate, level), still]), rate, form)
    found = Recordings({HELLO: content})
    clip = found.clip(phrase(found))
    assert clip is not None
    assert clip.length == pytest.approx(RATE + BEFORE + AFTER, abs=RATE // 5)
    assert loudness(clip.samples) == pytest.approx(LOUDNESS, abs=0.5)


def test_the_sound_of_a_room_before_and_after_the_words_is_cut_away() -> None:
    room = 10 ** (-58 / 20) * np.random.default_rng(4).standard_normal(6 * RATE)
    room[2 * RATE : 4 * RATE] += tone(2, level=0.05)
    found = Recordings({HELLO: packed(room)})
    clip = found.clip(phrase(found))
    assert clip is not None
    assert 2 * RATE <= clip.length <= 2.4 * RATE


def test_both_sides_of_a_stereo_recording_are_heard_as_one() -> None:
    found = Recordings({HELLO: packed(np.column_stack([tone(1), tone(1)]))})
    clip = found.clip(phrase(found))
    assert clip is not None
    assert clip.samples.ndim == 1


def test_another_recording_of_a_line_has_another_name() -> None:
    one, other = (Recordings({HELLO: packed(tone(length))}) for length in (1, 2))
    assert one.names[HELLO] != other.names[HELLO]
    assert other.clip(phrase(one)) is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no sound",
        packed(tone(1))[:900],
        packed(np.zeros(RATE)),
        packed(np.zeros(0), form="WAV"),
        packed(np.zeros((RATE, 3)), form="WAV"),
        packed(np.zeros(601 * 8_000), 8_000),
        packed(np.array([np.nan, 0.5]), form="WAV", kind="FLOAT"),
        packed(tone(1), 2_000_000_000, form="WAV"),
        packed(tone(1), 49, form="WAV"),
        packed(np.zeros((200 * 192_000, 2)), 192_000),
    ],
    ids=[
        "empty",
        "text",
        "cut",
        "silent",
        "no frames",
        "three sides",
        "too long",
        "no number",
        "a rate of no ear",
        "a rate of no voice",
        "too large in memory",
    ],
)
def test_what_cannot_be_heard_is_left_out_and_said_once(content: bytes) -> None:
    assert not is_heard(content)
    found = Recordings({HELLO: content, END: content, OK: packed(tone(1))})
    assert set(found.names) == {OK}
    told = [fault.told(Words()) for fault in found.faults]
    assert len(told) == 1
    assert "hello.1.nl, end.2.en" in told[0]


def test_of_many_that_cannot_be_heard_a_few_are_named() -> None:
    found = Recordings({("step", number, "nl"): b"" for number in range(1, 10)})
    assert "step.5.nl, …" in found.faults[-1].told(Words())
    assert "step.6" not in found.faults[-1].told(Words())


def test_without_recordings_there_is_nothing_to_say() -> None:
    assert Recordings().faults == ()
    assert Recordings().clip(Phrase("Rust.", "nl")) is None
