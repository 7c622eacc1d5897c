"""A session with its author's recordings, through the real wiring."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from app.export.session import Wanted, write_session
from app.library.bundle import Bundle
from app.player.assembly import Assembly, Gear
from app.player.guide import Preparing
from app.script.model.length import TICKS
from app.script.model.script import Script
from app.sound.score import Levels
from app.sound.silent import SilentOutput
from app.timeline.choice import Choices
from app.voice.engine import Engine
from app.voice.fake import FakeEngine
from app.words.catalog import Words
from tests.player.example import NO, Clock, script

SESSION = """\
- rest: 2 s
- say:
    - {nl: "Welkom. Ga liggen, en wacht.", en: "Welcome. Lie down, and wait."}
    - {nl: "Goed zo.", en: "Well done."}
  id: hello
- rest: 2 s
"""
PITCH = 300
"""Hertz of the author: no fake voice has it."""


def recorded(seconds: float = 3.5, level: float = 0.01) -> bytes:
    """Return the author's own voice: a tone, faint, at the rate of a telephone."""
    wave = level * np.sin(2 * np.pi * PITCH / 16_000 * np.arange(int(seconds * 16_000)))
    out = io.BytesIO()
    soundfile.write(out, np.concatenate([np.zeros(8_000), wave]), 16_000, format="FLAC")
    return out.getvalue()


def bundle(content: bytes) -> Bundle:
    """Return a bundle in which the first line of one language is recorded."""
    return Bundle("a.session.yaml", b"", {"recordings/hello.en.flac": content})


class Room:
    """An assembly with what is outside of it."""

    def __init__(self, *engines: Engine) -> None:
        self.clock = Clock()
        gear = Gear(
            engines,
            None,
            lambda _: SilentOutput(self.clock),
            Levels(bells=0, breath=0, ambience=0),
        )
        self.assembly = Assembly(gear, None, lambda *_: None)
        self.script: Script = script(SESSION)

    def exported(self, folder: Path, content: bytes, language: str = "en") -> NDArray[np.float32]:
        """Return one side of the session as a file."""
        choices = self.assembly.bring(bundle(content), Choices(language, cautions=NO))
        target = folder / "session.wav"
        wanted = Wanted(self.script, choices, {})
        write_session(target, wanted, self.assembly.studio, self.assembly.score)
        return np.asarray(soundfile.read(target, dtype="float32")[0][:, 0])


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def room(engine: FakeEngine) -> Iterator[Room]:
    made = Room(engine)
    yield made
    made.assembly.close()


def pitch(wave: NDArray[np.float32]) -> float:
    """Return the hertz of a second of sound."""
    return float(np.argmax(np.abs(np.fft.rfft(wave[:TICKS]))))


def test_the_author_is_heard_where_the_line_stands_as_loud_as_the_voice(
    room: Room, engine: FakeEngine, tmp_path: Path
) -> None:
    heard = room.exported(tmp_path, recorded())
    author = heard[round(2.5 * TICKS) : round(4.5 * TICKS)]
    assert pitch(author) == pytest.approx(PITCH, abs=2)
    assert "Well done." in {request.text for request in engine.said}
    assert not any("Welcome" in request.text for request in engine.said)
    # 0.8 is the level of the voice; a clip has -20 dBFS, whoever speaks it.
    assert 20 * np.log10(np.sqrt(np.mean(author**2)) / 0.8) == pytest.approx(-20, abs=0.3)


def test_the_next_line_waits_until_the_recording_is_over(room: Room, tmp_path: Path) -> None:
    short, long = (len(room.exported(tmp_path, recorded(length))) for length in (2, 6))
    assert long - short == pytest.approx(4 * TICKS, abs=TICKS // 20)


def test_another_language_is_spoken_by_the_voice(
    room: Room, engine: FakeEngine, tmp_path: Path
) -> None:
    room.exported(tmp_path, recorded(), "nl")
    assert any("Welkom" in request.text for request in engine.said)


def test_a_recording_that_cannot_be_heard_is_spoken_and_said_once(
    room: Room, engine: FakeEngine, tmp_path: Path
) -> None:
    room.exported(tmp_path, b"fLaC" + bytes(40))
    assert any("Welcome" in request.text for request in engine.said)
    told = room.assembly.notices("en", Words())
    assert [sentence for sentence in told if "hello.1.en" in sentence] == list(told)


def test_a_session_without_a_voice_has_no_voice_of_its_author_either(tmp_path: Path) -> None:
    room = Room()
    assert not room.exported(tmp_path, recorded()).any()
    room.assembly.close()


def test_the_next_session_is_not_spoken_by_the_author_of_the_last(room: Room) -> None:
    first = room.assembly.bring(bundle(recorded()), Choices("en"))
    assert first.recorded
    assert not room.assembly.bring(Bundle("b.session.yaml", b""), Choices("en")).recorded


def test_a_session_that_is_played_is_laid_by_the_recording(room: Room) -> None:
    choices = room.assembly.bring(bundle(recorded(5)), Choices("en", cautions=NO))
    guide = room.assembly.guide(room.script, choices)
    assert room.assembly.studio.wait(10)
    while isinstance(guide.frame(), Preparing):
        pass
    assert guide.transport is not None
    cue = next(
        cue
        for segment in guide.transport.course.program.segments
        for cue in segment.voice
        if "Lie down" in cue.text
    )
    assert cue.end - cue.start == pytest.approx(5.1 * TICKS, abs=TICKS // 10)
    guide.close()
