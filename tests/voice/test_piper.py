"""Neural voices, by the real loader and a voice made here."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from app.timeline.lane import Phrase
from app.voice.cache import Cache
from app.voice.engine import RATE, EngineRefusedError, Request
from app.voice.fake import FakeEngine
from app.voice.piper import find_voices, is_installed, piper_engine
from app.voice.process import ProcessEngine
from app.voice.speech import Speech

needs_piper = pytest.mark.skipif(
    not is_installed(),
    reason="the optional neural voice is not installed: pip install zacht[neural]",
)


def maker() -> ModuleType:
    path = Path(__file__).with_name("model.py")
    spec = importlib.util.spec_from_file_location("voice_model", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["voice_model"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def dutch(tmp_path: Path) -> Path:
    model: Path = maker().write_voice(tmp_path / "nl", "nl_NL", "roos", "Roos, CC0.\n")
    return model


@pytest.fixture
def engine(dutch: Path) -> Iterator[ProcessEngine]:
    engine = piper_engine(dutch.parent)
    yield engine
    engine.close()


def test_a_voice_is_found_at_a_file_and_in_a_folder_above_it(dutch: Path, tmp_path: Path) -> None:
    assert find_voices(dutch) == find_voices(tmp_path)
    assert [voice.tag for voice in find_voices(dutch)] == ["nl-nl"]


def test_a_voice_shows_its_own_licence_card(dutch: Path) -> None:
    assert find_voices(dutch)[0].card == "Roos, CC0."


def test_a_voice_without_a_card_has_an_empty_one(dutch: Path) -> None:
    (dutch.parent / "MODEL_CARD").unlink()
    assert find_voices(dutch)[0].card == ""


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"espeak": 1}', "\x00"])
def test_a_voice_with_a_damaged_description_is_none(dutch: Path, content: str) -> None:
    dutch.with_name(dutch.name + ".json").write_text(content)
    assert find_voices(dutch) == ()


def test_a_voice_that_would_have_to_download_is_none(dutch: Path) -> None:
    config = dutch.with_name(dutch.name + ".json")
    config.write_text(config.read_text().replace('"text"', '"pinyin"'))
    assert find_voices(dutch) == ()


def test_a_place_that_is_not_there_has_no_voices(tmp_path: Path) -> None:
    assert find_voices(tmp_path / "nowhere") == ()


@needs_piper
def test_a_voice_is_loaded_and_speaks(engine: ProcessEngine) -> None:
    (voice,) = engine.voices()
    assert voice.language == "nl"
    assert engine.say(Request("adem in", voice.id, 100)).length > RATE // 2


@needs_piper
def test_a_slower_setting_speaks_longer(engine: ProcessEngine) -> None:
    (voice,) = engine.voices()
    lengths = [engine.say(Request("adem in", voice.id, rate)).length for rate in (100, 80)]
    assert lengths[1] / lengths[0] == pytest.approx(1.25, rel=0.05)


@needs_piper
def test_a_damaged_model_is_refused(engine: ProcessEngine, dutch: Path) -> None:
    dutch.write_bytes(b"no model")
    (voice,) = engine.voices()
    with pytest.raises(EngineRefusedError):
        engine.say(Request("adem in", voice.id, 100))


@needs_piper
def test_another_model_under_the_same_name_is_another_version(dutch: Path) -> None:
    versions = []
    for content in (dutch.read_bytes(), dutch.read_bytes() + b" "):
        dutch.write_bytes(content)
        engine = piper_engine(dutch.parent)
        engine.voices()
        versions.append(engine.version)
        engine.close()
    assert versions[0] != versions[1]


@needs_piper
def test_the_neural_voice_comes_before_the_system_and_leaves_it_other_languages(
    engine: ProcessEngine,
) -> None:
    system = FakeEngine()
    speech = Speech([engine, system], Cache(None))
    speech.clip(Phrase("adem in", "nl"))
    speech.clip(Phrase("breathe in", "en"))
    assert [said.text for said in system.said] == ["breathe in"]
