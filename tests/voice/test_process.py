from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.timeline.lane import Phrase
from app.voice.cache import Cache
from app.voice.engine import (
    EngineDiedError,
    EngineHungError,
    EngineMissingError,
    EngineRefusedError,
    NoWordsError,
    Request,
)
from app.voice.process import ProcessEngine
from app.voice.speech import Speech
from app.voice.studio import Studio
from app.words.catalog import Words

ACTOR = str(Path(__file__).with_name("actor.py"))
HALLO = Request("Hallo.", "nl", 100)

Play = Callable[..., ProcessEngine]


@pytest.fixture
def play(tmp_path: Path) -> Iterator[Play]:
    """Give an engine whose worker plays these parts, one a question."""
    engines: list[ProcessEngine] = []

    def start(*parts: str) -> ProcessEngine:
        script = tmp_path / "script"
        script.write_text("\n".join(parts))
        command = (sys.executable, "-S", "-E", ACTOR, str(script))
        engines.append(ProcessEngine("actor", command, patience=lambda text: 0.4 if text else 10))
        return engines[-1]

    yield start
    for engine in engines:
        engine.close()


def test_a_worker_is_asked_for_its_voices_and_its_name(play: Play) -> None:
    engine = play()
    assert [voice.language for voice in engine.voices()] == ["nl"]
    assert (engine.name, engine.version) == ("actor", "1")


def test_a_text_becomes_a_clip(play: Play) -> None:
    assert play("say").say(HALLO).length > 20_000


@pytest.mark.parametrize("part", ["hang", "die", "refuse", "babble", "mute"])
def test_a_worker_that_fails_once_is_started_anew(play: Play, part: str) -> None:
    assert play(part, "say").say(HALLO).length > 20_000


@pytest.mark.parametrize(
    ("part", "error"),
    [
        ("hang", EngineHungError),
        ("die", EngineDiedError),
        ("babble", EngineDiedError),
        ("refuse", EngineRefusedError),
        ("mute", EngineRefusedError),
    ],
)
def test_a_text_that_fails_twice_fails_and_the_next_one_speaks(
    play: Play, part: str, error: type[Exception]
) -> None:
    engine = play(part, part, "say")
    with pytest.raises(error):
        engine.say(HALLO)
    assert engine.say(HALLO).length > 20_000


def test_a_program_that_is_not_there_is_said_to_be_missing() -> None:
    with pytest.raises(EngineMissingError):
        ProcessEngine("none", ("/nonexistent/voice",)).voices()


def test_a_text_without_words_is_refused_at_once() -> None:
    with pytest.raises(NoWordsError):
        ProcessEngine("none", ("/nonexistent/voice",)).say(Request("…", "nl", 100))


def test_a_closed_engine_speaks_no_more(play: Play) -> None:
    engine = play("say", "say")
    engine.say(HALLO)
    engine.close()
    with pytest.raises(EngineDiedError):
        engine.say(HALLO)


def test_a_worker_ends_when_its_parent_lets_go(play: Play) -> None:
    engine = play("say")
    engine.say(HALLO)
    process = engine._child._process
    assert process is not None
    assert process.stdin is not None
    process.stdin.close()
    assert process.wait(timeout=5) == 0


def test_a_worker_at_rest_takes_no_memory_and_speaks_again(play: Play) -> None:
    engine = play("say", "say")
    first = engine.say(HALLO)
    engine.rest()
    assert engine._child._process is None
    assert engine.say(HALLO).length == first.length


def test_a_worker_that_cannot_start_says_why() -> None:
    command = (sys.executable, "-c", 'print(\'{"error": "no library"}\')')
    with pytest.raises(EngineMissingError) as caught:
        ProcessEngine("broken", command).voices()
    assert caught.value.told(Words()) == "The voice broken cannot start: no library"


def test_the_next_cue_of_a_session_speaks_after_one_that_hung(play: Play) -> None:
    first, second = Phrase("Adem in.", "nl"), Phrase("En uit.", "nl")
    studio = Studio(Speech([play("hang", "hang", "say")], Cache(None)))
    studio.prepare([first, second])
    assert studio.wait(20)
    assert isinstance(studio.failure(first), EngineHungError)
    assert studio.length(second) is not None
    studio.close()


def test_closing_a_session_does_not_wait_for_a_worker_that_hangs(play: Play) -> None:
    engine = play("hang", "hang")
    engine._patience = lambda _: 60
    studio = Studio(Speech([engine], Cache(None)))
    studio.prepare([Phrase("Adem in.", "nl")])
    studio.close()
    assert studio.wait(0)
