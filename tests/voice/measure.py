# ruff: noqa: T201 - it speaks by printing
"""Measure the voices of this computer: `python -m tests.voice.measure [PIPER]`.

Prints, for every engine and language, what app/tables/voice.toml wants to
know, and how evenly loud its clips are, over the sentences of sentence.toml;
then the same sentences as recordings: at 44.1 kHz, from 6 to 36 dB too soft, in
a room that is not silent, with more of it before and after.
"""

from __future__ import annotations

import io
import re
import sys
import tomllib
from pathlib import Path

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from app.tables.voice import pace_of
from app.timeline.lane import Phrase
from app.timeline.speech import count_words
from app.voice.choice import choose
from app.voice.clip import AFTER, BEFORE, loudness
from app.voice.engine import RATE, Clip, Engine, Request, VoiceInfo
from app.voice.lineup import engines
from app.voice.recording import Recordings

TEXTS: dict[str, list[str]] = tomllib.loads(
    Path(__file__).with_name("sentence.toml").read_text(encoding="utf-8")
)
TAPE, NOISE = 44_100, -72.0
"""Frames a second of a recording, and the sound of its room in dB of full scale."""
FASTER = (1.0, 1.15, 1.3, 1.5, 1.8)


def spoken(engine: Engine, voice: VoiceInfo, setting: int) -> list[Clip]:
    return [engine.say(Request(text, voice.id, setting)) for text in TEXTS[voice.language]]


def seconds(clips: list[Clip]) -> NDArray[np.float64]:
    """Return the lengths without the silence left at the ends."""
    return np.array([(clip.length - BEFORE - AFTER) / RATE for clip in clips])


def fitted(texts: list[str], lengths: NDArray[np.float64]) -> tuple[list[float], float]:
    """Return start, letter and comma of the best guess, and how far it is off."""
    letters = [len(re.findall(r"\w", text)) for text in texts]
    commas = [len(re.findall(r"[,;:](?=\s)", text)) for text in texts]
    known = np.column_stack([np.ones(len(texts)), letters, commas])
    found, *_ = np.linalg.lstsq(known, lengths, rcond=None)
    return found.round(3).tolist(), float(np.std(known @ found - lengths))


def report(engine: Engine, voice: VoiceInfo) -> None:
    texts = TEXTS[voice.language]
    kindest = pace_of(engine.name, voice.language).kindest
    words = sum(count_words(text) for text in texts)
    heard = []
    for faster in FASTER:
        setting = round(kindest * faster)
        lengths = seconds(spoken(engine, voice, setting))
        heard.append([setting, round(60 * words / float(lengths.sum()), 1)])
    clips = spoken(engine, voice, kindest)
    (start, letter, comma), off = fitted(texts, seconds(clips) + (BEFORE + AFTER) / RATE)
    print(f"\n{engine.name} {engine.version}, {voice.name} ({voice.tag}), {len(texts)} sentences")
    print(f"  heard = {heard}")
    print(f"  start = {start}  letter = {letter}  comma = {comma}  (off by {off:.2f} s)")
    print(f"  loudness {evenness(clips)}")
    again = [heard_again(clip, number) for number, clip in enumerate(clips)]
    longer = [(two.length - one.length) / RATE for one, two in zip(clips, again, strict=True)]
    print(f"  as recordings {evenness(again)}, longer by {min(longer):.2f} to {max(longer):.2f} s")


def evenness(clips: list[Clip]) -> str:
    """Tell the mean and the limits of how loud clips are, in dB of full scale."""
    levels = [loudness(clip.samples) or 0.0 for clip in clips]
    return f"{np.mean(levels):.2f} dB, {min(levels):.2f} to {max(levels):.2f}"


def heard_again(clip: Clip, number: int) -> Clip:
    """Return a clip as it comes back from a recording of it."""
    chance = np.random.default_rng(number)
    room = int(chance.uniform(0.5, 1.5) * TAPE)
    wave = soxr.resample(clip.samples, RATE, TAPE)
    wave = np.pad(wave, room) * 10 ** (-chance.uniform(6, 36) / 20)
    wave = wave + chance.normal(0, 10 ** (NOISE / 20), len(wave))
    out = io.BytesIO()
    soundfile.write(out, wave, TAPE, format="FLAC")
    found = Recordings({("step", 1, "nl"): out.getvalue()})
    made = found.clip(Phrase("", "nl", recording=found.names["step", 1, "nl"]))
    assert made is not None
    return made


def main() -> None:
    able = engines(Path(sys.argv[1]) if sys.argv[1:] else None)
    for engine in able:
        for language in TEXTS:
            voice = choose(engine.voices(), language)
            if voice is not None:
                report(engine, voice)
        engine.close()


if __name__ == "__main__":
    main()
