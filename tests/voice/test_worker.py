"""The system's own voice on Linux: espeak-ng, installed or from its wheel."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from app.timeline.lane import Phrase
from app.voice.cache import Cache
from app.voice.choice import choose
from app.voice.clip import PEAK, loudness, ratio
from app.voice.engine import RATE, EngineRefusedError, Request
from app.voice.process import ProcessEngine, system_engine
from app.voice.speech import Speech
from app.voice.worker import pitch_setting

SENTENCES = tomllib.loads(Path(__file__).with_name("sentence.toml").read_text(encoding="utf-8"))

pytestmark = pytest.mark.skipif(
    sys.platform in {"win32", "darwin"}, reason="espeak-ng is the system's voice on Linux only"
)


@pytest.fixture(scope="module")
def engine() -> Iterator[ProcessEngine]:
    """Give one worker to all tests of this module."""
    engine = system_engine()
    yield engine
    engine.close()


def test_both_languages_of_the_sessions_have_a_voice(engine: ProcessEngine) -> None:
    for language in ("nl", "en"):
        voice = choose(engine.voices(), language)
        assert voice is not None
        assert voice.language == language


def test_the_worker_says_what_it_is(engine: ProcessEngine) -> None:
    engine.voices()
    assert engine.name == "espeak"
    assert engine.version.startswith("pyttsx3 ")
    assert engine.has_pitch


@pytest.mark.parametrize("language", ["nl", "en"])
def test_forty_sentences_are_equally_loud(engine: ProcessEngine, language: str) -> None:
    speech = Speech([engine], Cache(None))
    clips = [speech.clip(Phrase(text, language, 95)) for text in SENTENCES[language]]
    levels = [loudness(clip.samples) or 0.0 for clip in clips]
    peak = max(float(np.abs(clip.samples).max()) for clip in clips)
    assert len(clips) == 40
    assert np.mean(levels) == pytest.approx(-20, abs=0.1)
    assert max(levels) - min(levels) < 1.0
    assert peak <= ratio(PEAK)


def test_the_same_words_sound_otherwise_in_another_language(engine: ProcessEngine) -> None:
    lengths = {
        voice: engine.say(Request("Zucht zacht, schouder.", voice, 100)).length
        for voice in ("gmw/nl", "gmw/en")
    }
    assert abs(lengths["gmw/nl"] - lengths["gmw/en"]) > RATE // 20


def test_a_voice_that_is_not_there_is_refused_and_the_next_one_speaks(
    engine: ProcessEngine,
) -> None:
    with pytest.raises(EngineRefusedError):
        engine.say(Request("Adem in.", "gmw/nowhere", 88))
    assert engine.say(Request("Adem in.", "gmw/nl", 88)).length > RATE // 4


def test_a_clip_begins_with_speech(engine: ProcessEngine) -> None:
    clip = engine.say(Request("Adem in.", "gmw/nl", 88))
    first = int(np.argmax(np.abs(clip.samples) > ratio(-45)))
    assert first <= RATE * 40 // 1000


def test_a_very_long_text_is_spoken_whole(engine: ProcessEngine) -> None:
    sentence = "Je hand rust. "
    one = engine.say(Request(sentence, "gmw/nl", 160)).length
    assert engine.say(Request(sentence * 60, "gmw/nl", 160)).length > 50 * one


def test_the_worker_ends_when_its_parent_is_gone() -> None:
    engine = system_engine()
    engine.voices()
    process = engine._child._process
    assert process is not None
    assert process.stdin is not None
    process.stdin.close()
    assert process.wait(timeout=10) == 0
    engine.close()


def test_pitch_rises_with_semitones_and_stays_within_bounds() -> None:
    settings = [pitch_setting(semitones / 2) for semitones in range(-30, 30)]
    assert settings == sorted(settings)
    assert (settings[0], pitch_setting(0), settings[-1]) == (0, 50, 100)
