"""A session written to a file along given answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.export.audio import CancelledError
from app.export.session import Wanted, write_session
from app.sound.asset import Assets
from app.sound.score import Score, compose
from app.timeline.program import Segment
from app.voice.cache import Cache
from app.voice.fake import FakeEngine
from app.voice.speech import Speech
from app.voice.studio import Studio
from app.words.known import KnownError
from tests.player.example import CHOICES, script

GATED = """\
- say: {nl: "Welkom", en: "Welcome"}
- gate: onward
  ask: {nl: "Verder?", en: "Go on?"}
  who: self
  open:
    - rest: 5 s
  later:
    - rest: 5 s
  stop:
    - rest: 5 s
"""
SHORT = '- say: {nl: "Welkom", en: "Welcome"}\n  pause: 3 s\n- rest: 4 s\n'


@pytest.fixture
def studio() -> Studio:
    return Studio(Speech((FakeEngine(),), Cache(None)))


def _composed(segment: Segment, studio: Studio) -> Score:
    return compose(segment, studio, Assets([]))


def test_progress_grows_to_one(tmp_path: Path, studio: Studio) -> None:
    told: list[float] = []
    out = tmp_path / "short.wav"
    wanted = Wanted(script(SHORT), CHOICES, {})
    write_session(out, wanted, studio, lambda one: _composed(one, studio), told.append)
    assert out.stat().st_size > 0
    assert told[-1] == pytest.approx(1.0)
    assert [path.name for path in tmp_path.iterdir()] == ["short.wav"]


def test_what_is_cancelled_leaves_nothing(tmp_path: Path, studio: Studio) -> None:
    wanted = Wanted(script(SHORT), CHOICES, {})
    with pytest.raises(CancelledError):
        write_session(
            tmp_path / "short.flac",
            wanted,
            studio,
            lambda one: _composed(one, studio),
            is_cancelled=lambda: True,
        )
    assert list(tmp_path.iterdir()) == []


def test_a_gate_without_an_answer_says_why_not(tmp_path: Path, studio: Studio) -> None:
    wanted = Wanted(script(GATED), CHOICES, {})
    with pytest.raises(KnownError, match="decide"):
        write_session(tmp_path / "gated.vtt", wanted, studio, lambda one: _composed(one, studio))
    assert list(tmp_path.iterdir()) == []
