from __future__ import annotations

import io

import numpy as np
import pytest
import soundfile

from app.timeline.lane import Phrase
from app.voice.cache import Cache
from app.voice.choice import Preference
from app.voice.clip import LOUDNESS, loudness
from app.voice.engine import (
    EngineHungError,
    EngineMissingError,
    NoVoiceError,
    VoiceInfo,
    VoiceOffError,
)
from app.voice.fake import FakeEngine, language_of
from app.voice.recording import Recordings
from app.voice.speech import Speech

BREATHE = Phrase("Adem rustig in.", "nl", 100)


class MissingEngine(FakeEngine):
    """An engine that cannot start."""

    def voices(self) -> tuple[VoiceInfo, ...]:
        """Fail, and count how often it was tried."""
        self.said.append(None)  # type: ignore[arg-type]
        raise EngineMissingError(engine=self.name, why="not here")


class EnglishOnly(FakeEngine):
    """Has an English voice that calls itself Dutch: what must be heard by a test."""

    def voices(self) -> tuple[VoiceInfo, ...]:
        """Claim Dutch."""
        return (VoiceInfo("fake", "fake-en", "Nep", "nl"),)


def speech(*engines: FakeEngine, preference: Preference | None = None) -> Speech:
    return Speech(engines, Cache(None), preference)


def recording() -> bytes:
    out = io.BytesIO()
    tone = np.sin(np.arange(48_000) * 0.05) * 0.02
    soundfile.write(out, tone, 48_000, format="FLAC")
    return out.getvalue()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_phrase_is_heard_in_its_own_language(language: str) -> None:
    assert language_of(speech(FakeEngine()).clip(Phrase("rust", language))) == language


def test_a_voice_of_a_wrong_language_is_heard() -> None:
    assert language_of(speech(EnglishOnly()).clip(BREATHE)) != "nl"


def test_formal_dutch_is_spoken_by_a_dutch_voice() -> None:
    assert language_of(speech(FakeEngine()).clip(Phrase("U ligt.", "nl-u"))) == "nl"


def test_a_language_without_a_voice_is_not_spoken() -> None:
    with pytest.raises(NoVoiceError):
        speech(FakeEngine(languages=("en",))).clip(BREATHE)


def test_the_first_engine_with_the_language_speaks() -> None:
    neural, system = FakeEngine(("en",), name="neural"), FakeEngine(name="system")
    said = speech(neural, system)
    said.clip(BREATHE)
    said.clip(Phrase("Breathe in.", "en"))
    assert [len(neural.said), len(system.said)] == [1, 1]


def test_where_one_engine_fails_the_next_one_speaks() -> None:
    neural = FakeEngine(troubles={BREATHE.text: "hang"}, name="neural")
    system = FakeEngine(name="system")
    speech(neural, system).clip(BREATHE)
    assert [len(neural.said), len(system.said)] == [1, 1]


def test_an_engine_that_cannot_start_is_tried_once() -> None:
    missing, system = MissingEngine(name="neural"), FakeEngine(name="system")
    said = speech(missing, system)
    said.clip(BREATHE)
    said.clip(Phrase("En uit.", "nl"))
    assert len(missing.said) == 1


def test_an_engine_that_hangs_three_times_in_a_row_is_left_alone() -> None:
    texts = [f"zin {number}" for number in range(5)]
    engine = FakeEngine(troubles=dict.fromkeys(texts, "hang"))
    said = speech(engine)
    for text in texts:
        with pytest.raises(EngineHungError):
            said.clip(Phrase(text, "nl"))
    assert len(engine.said) == 3


def test_one_that_hangs_now_and_then_is_tried_again() -> None:
    engine = FakeEngine(troubles={"hang": "hang"})
    said = speech(engine)
    for _ in range(4):
        with pytest.raises(EngineHungError):
            said.clip(Phrase("hang", "nl"))
        said.clip(BREATHE)
        said = Speech([engine], Cache(None))
    assert engine.said[-1].text == BREATHE.text


def test_the_same_phrase_is_spoken_once() -> None:
    engine = FakeEngine()
    said = speech(engine)
    assert np.array_equal(said.clip(BREATHE).samples, said.clip(BREATHE).samples)
    assert len(engine.said) == 1


def test_the_authors_own_recording_comes_first_at_the_loudness_of_a_voice() -> None:
    engine = FakeEngine()
    said = Speech([engine], Cache(None))
    said.recordings = Recordings({("hello", 1, "nl"): recording()})
    name = said.recordings.names["hello", 1, "nl"]
    clip = said.clip(BREATHE._replace(recording=name))
    assert loudness(clip.samples) == pytest.approx(LOUDNESS, abs=0.1)
    assert engine.said == []


def test_a_line_whose_recording_went_is_spoken() -> None:
    engine = FakeEngine()
    Speech([engine], Cache(None)).clip(BREATHE._replace(recording="gone"))
    assert len(engine.said) == 1


def test_words_of_the_pronunciation_list_are_spoken_as_they_should_sound() -> None:
    engine = FakeEngine()
    speech(engine).clip(Phrase("De psoas rust.", "nl"))
    assert engine.said[0].text == "De so-as rust."


def test_a_soft_style_is_softer_slower_and_lower() -> None:
    engine = FakeEngine()
    said = speech(engine)
    plain, soft = said.clip(BREATHE), said.clip(Phrase(BREATHE.text, "nl", 100, style="soft"))
    assert loudness(soft.samples) == pytest.approx((loudness(plain.samples) or 0) - 3, abs=0.1)
    assert soft.length > plain.length
    assert engine.said[1].pitch < engine.said[0].pitch


def test_a_firm_style_is_quicker() -> None:
    said = speech(FakeEngine())
    firm = said.clip(Phrase(BREATHE.text, "nl", 100, style="firm"))
    assert firm.length < said.clip(BREATHE).length


def test_a_person_chooses_voice_speed_and_pitch() -> None:
    engine = FakeEngine()
    wish = Preference(voices={"nl": "fake-nl"}, speed=1.5, pitch=2)
    speech(engine, preference=wish).clip(BREATHE)
    assert engine.said[0].pitch == 2
    assert engine.said[0].rate > 150


def test_the_voice_of_a_language_can_be_asked_for() -> None:
    assert speech(FakeEngine()).voice("en").id == "fake-en"
    with pytest.raises(NoVoiceError):
        speech(FakeEngine()).voice("it")


def test_without_engines_the_voice_was_turned_off() -> None:
    with pytest.raises(VoiceOffError):
        speech().voice("nl")
    with pytest.raises(VoiceOffError):
        speech().clip(BREATHE)
