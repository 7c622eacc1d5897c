from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from app.timeline.lane import Phrase
from app.voice.cache import Cache
from app.voice.engine import Clip, EngineHungError, Request
from app.voice.fake import FakeEngine, language_of
from app.voice.speech import Speech
from app.voice.studio import AT_HAND, Studio

IN, OUT, REST = (Phrase(text, "nl") for text in ("Adem in.", "En uit.", "Blijf nog even."))

LONG = 10.0


class GatedEngine(FakeEngine):
    """Speaks a phrase each time that the test lets it."""

    def __init__(self) -> None:
        """Wait from the first."""
        super().__init__()
        self.begun = threading.Semaphore(0)
        self.gate = threading.Semaphore(0)

    def say(self, request: Request) -> Clip:
        """Wait for the test."""
        self.begun.release()
        assert self.gate.acquire(timeout=LONG)
        return super().say(request)

    def close(self) -> None:
        """Let what is under way go on."""
        self.gate.release(100)


class BrokenEngine(FakeEngine):
    """Has a fault of ours in it."""

    def say(self, request: Request) -> Clip:
        """Fail on one text only."""
        if request.text == IN.text:
            raise ZeroDivisionError
        return super().say(request)


@pytest.fixture
def studios() -> Iterator[list[Studio]]:
    """Close what a test opened."""
    opened: list[Studio] = []
    yield opened
    for studio in opened:
        studio.close()


def open_studio(studios: list[Studio], engine: FakeEngine, folder: Path | None = None) -> Studio:
    studios.append(Studio(Speech([engine], Cache(folder))))
    return studios[-1]


def prepared(studio: Studio, *phrases: Phrase) -> Studio:
    studio.prepare(phrases)
    assert studio.wait(LONG)
    return studio


def test_phrases_are_spoken_in_the_order_in_which_they_are_heard(studios: list[Studio]) -> None:
    engine = FakeEngine()
    prepared(open_studio(studios, engine), REST, IN, OUT)
    assert [said.text for said in engine.said] == [REST.text, IN.text, OUT.text]


def test_a_clip_has_its_length_in_ticks_and_its_samples(studios: list[Studio]) -> None:
    studio = prepared(open_studio(studios, FakeEngine()), IN)
    samples = studio.samples(IN)
    assert samples is not None
    assert len(samples) == studio.length(IN) == 2 * 60 * 48_000 // 115
    assert language_of(Clip(samples)) == "nl"


def test_a_phrase_that_nobody_asked_for_has_no_clip(studios: list[Studio]) -> None:
    studio = open_studio(studios, FakeEngine())
    assert not studio.is_settled(IN)
    assert studio.length(IN) is None
    assert studio.samples(IN) is None


@pytest.mark.parametrize("trouble", ["hang", "die", "refuse"])
def test_a_voice_that_fails_leaves_a_caption_and_the_next_cue_speaks(
    studios: list[Studio], trouble: str
) -> None:
    studio = prepared(open_studio(studios, FakeEngine(troubles={IN.text: trouble})), IN, OUT)
    assert studio.is_settled(IN)
    assert studio.length(IN) is None
    assert studio.length(OUT) is not None


def test_a_failure_is_remembered_and_told_once(studios: list[Studio]) -> None:
    troubles = {IN.text: "hang", OUT.text: "hang"}
    studio = prepared(open_studio(studios, FakeEngine(troubles=troubles)), IN, OUT)
    assert isinstance(studio.failure(IN), EngineHungError)
    assert len(studio.failures()) == 1


def test_a_fault_of_ours_is_reported_and_the_next_cue_speaks() -> None:
    faults: list[type[BaseException]] = []
    speech = Speech([BrokenEngine()], Cache(None))
    studio = Studio(speech, on_fault=lambda kind, *_: faults.append(kind))
    prepared(studio, IN, OUT)
    assert faults == [ZeroDivisionError]
    assert studio.is_settled(IN)
    assert studio.length(OUT) is not None


def test_what_is_settled_costs_nothing(studios: list[Studio]) -> None:
    engine = FakeEngine(troubles={OUT.text: "refuse"})
    studio = prepared(open_studio(studios, engine), IN, OUT)
    prepared(studio, IN, OUT, REST)
    assert [said.text for said in engine.said] == [IN.text, OUT.text, REST.text]


def test_progress_is_told_up_to_the_last(studios: list[Studio]) -> None:
    told: list[tuple[int, int]] = []
    studio = prepared(open_studio(studios, FakeEngine()), IN)
    studio.prepare([IN, OUT, REST], lambda done, of: told.append((done, of)))
    assert studio.wait(LONG)
    assert sorted(told) == [(1, 3), (2, 3), (3, 3)]


def test_the_first_phrase_is_there_before_the_last_is_spoken(studios: list[Studio]) -> None:
    engine = GatedEngine()
    studio = open_studio(studios, engine)
    studio.prepare([IN, OUT])
    engine.gate.release()
    assert engine.begun.acquire(timeout=LONG)
    assert engine.begun.acquire(timeout=LONG)
    assert studio.is_settled(IN)
    assert not studio.is_settled(OUT)


def test_cancelling_leaves_the_rest_unspoken(studios: list[Studio]) -> None:
    engine = GatedEngine()
    studio = open_studio(studios, engine)
    studio.prepare([IN, OUT, REST])
    assert engine.begun.acquire(timeout=LONG)
    studio.cancel()
    engine.gate.release()
    assert studio.wait(LONG)
    assert [said.text for said in engine.said] == [IN.text]


def test_a_new_wish_takes_the_place_of_the_old_one(studios: list[Studio]) -> None:
    engine = GatedEngine()
    studio = open_studio(studios, engine)
    studio.prepare([IN, OUT])
    assert engine.begun.acquire(timeout=LONG)
    studio.prepare([REST, OUT])
    engine.gate.release(3)
    assert studio.wait(LONG)
    assert [said.text for said in engine.said] == [IN.text, REST.text, OUT.text]


def test_closing_does_not_wait_for_what_is_left(studios: list[Studio]) -> None:
    engine = GatedEngine()
    studio = open_studio(studios, engine)
    studio.prepare([IN, OUT, REST])
    assert engine.begun.acquire(timeout=LONG)
    studio.close()
    assert len(engine.said) == 1


def test_an_empty_wish_is_settled_at_once(studios: list[Studio]) -> None:
    assert prepared(open_studio(studios, FakeEngine())).failures() == ()


def test_a_long_session_keeps_few_samples_in_memory(studios: list[Studio], tmp_path: Path) -> None:
    phrases = [Phrase(f"zin {number}", "nl") for number in range(AT_HAND + 10)]
    studio = prepared(open_studio(studios, FakeEngine(), tmp_path), *phrases)
    assert len(studio._at_hand) == AT_HAND
    samples = studio.samples(phrases[0])
    assert samples is not None
    assert len(samples) == studio.length(phrases[0])


def test_a_clip_that_went_from_the_disk_is_spoken_again(
    studios: list[Studio], tmp_path: Path
) -> None:
    engine = FakeEngine()
    phrases = [Phrase(f"zin {number}", "nl") for number in range(AT_HAND + 1)]
    studio = prepared(open_studio(studios, engine, tmp_path), *phrases)
    for path in tmp_path.iterdir():
        path.unlink()
    samples = studio.samples(phrases[0])
    assert samples is not None
    assert np.abs(samples).max() > 0
    assert len(engine.said) == AT_HAND + 2


def test_a_name_is_never_written_to_the_disk(studios: list[Studio], tmp_path: Path) -> None:
    studio = open_studio(studios, FakeEngine(), tmp_path)
    prepared(studio, Phrase("Welkom, Anna.", "nl", private=True))
    assert list(tmp_path.iterdir()) == []


def test_what_failed_is_tried_again_when_it_is_forgiven(studios: list[Studio]) -> None:
    engine = FakeEngine(troubles={IN.text: "hang"})
    studio = prepared(open_studio(studios, engine), IN)
    engine.troubles = {}
    studio.forgive()
    assert prepared(studio, IN).length(IN) is not None


def test_phrases_that_sound_alike_are_spoken_once(studios: list[Studio]) -> None:
    engine = FakeEngine()
    alike = Phrase(IN.text, "nl", 92, gain=-3.1, pitch=0.2), Phrase(IN.text, "nl", 88, gain=-4)
    studio = prepared(open_studio(studios, engine), *alike)
    assert len(engine.said) == 1
    assert studio.is_settled(Phrase(IN.text, "nl", 85))
    assert studio.length(alike[0]) == studio.length(alike[1])
    assert not studio.is_settled(Phrase(IN.text, "nl", 120))


def test_engines_rest_once_everything_has_been_said(studios: list[Studio]) -> None:
    engine = GatedEngine()
    studio = open_studio(studios, engine)
    studio.prepare([IN, OUT])
    for _ in range(2):
        assert engine.begun.acquire(timeout=LONG)
        assert not engine.rests
        engine.gate.release()
    assert studio.wait(LONG)
    assert engine.rests == 1
