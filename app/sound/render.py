"""What is heard: a pure function of a score and a tick.

However a stretch is cut into blocks, its samples come out the same: every
sample is made by the same operations in the same order, and every gain
depends on its tick alone.
"""

import numpy as np

from app.sound.asset import Pcm
from app.sound.breath import lay_breath
from app.sound.clip import Track
from app.sound.envelope import Gain, Samples
from app.sound.score import HOUSE, Score

KNEE = 0.8
CEILING = 10 ** (-1 / 20)
"""No sample is ever above -1 dBFS; what is below the knee is left alone."""
_PCM = 1 / 32_768


def render(score: Score, tick: int, frames: int) -> Samples:
    """Return a block of a score, shape [frames, 2].

    A tick past the segment's length is the time that belongs to a person:
    backgrounds go on, and what was begun rings out.
    """
    out = np.zeros((2, frames), np.float32)
    _lay_backgrounds(out, score, tick)
    if score.tones is not None:
        level = score.levels.breath * HOUSE.breath * _PCM
        lay_breath(out, score.breath, score.tones, tick, score.offset, level)
    _lay_clips(out, score.bells, tick, score.levels.bells * HOUSE.bells)
    _lay_clips(out, score.voice, tick, score.levels.voice * HOUSE.voice)
    return held_below(out).T


def _lay_backgrounds(out: Samples, score: Score, tick: int) -> None:
    """Add the loops that lie under everything."""
    frames = out.shape[1]
    level = np.float32(score.levels.ambience * HOUSE.ambience * _PCM)
    for layer in score.layers:
        gain = layer.gain.over(tick, frames)
        if np.any(gain):
            gain = gain * score.duck.over(tick, frames) * level
            _lay_loop(out, layer.loop, score.offset + tick, gain)


def _lay_loop(out: Samples, loop: Pcm, clock: int, gain: Gain) -> None:
    """Add a stereo loop, read at an absolute tick."""
    done, frames, period = 0, out.shape[1], loop.shape[1]
    while done < frames:
        place = (clock + done) % period
        count = min(frames - done, period - place)
        part = gain[done : done + count] if isinstance(gain, np.ndarray) else gain
        out[:, done : done + count] += loop[:, place : place + count] * part
        done += count


def _lay_clips(out: Samples, track: Track, tick: int, level: float) -> None:
    """Add what sounds once."""
    end = tick + out.shape[1]
    for clip in track.between(tick, end):
        low, high = max(clip.start, tick), min(clip.end, end)
        part = clip.samples[..., low - clip.start : high - clip.start]
        out[:, low - tick : high - tick] += part * np.float32(clip.gain * level)


def held_below(out: Samples) -> Samples:
    """Bend what is above the knee so that it never passes the ceiling.

    Each sample is looked at alone; quieter ones come back untouched.
    """
    if max(float(out.max(initial=0)), -float(out.min(initial=0))) <= KNEE:
        return out
    over = np.maximum(np.abs(out) - np.float32(KNEE), np.float32(0))
    room = np.float32(CEILING - KNEE)
    bent = np.float32(KNEE) + over * room / (over + room)
    return np.where(over > 0, np.copysign(bent, out), out)
