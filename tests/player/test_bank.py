"""The sounds of sessions as a person wishes to hear them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
import soundfile

from app.library.place import data_folder
from app.player.assembly import Assembly, Gear
from app.player.bank import Bank
from app.player.guide import Preparing
from app.script.model.length import TICKS
from app.sound.asset import Assets, SoundMissingError
from app.sound.score import Levels, Score
from app.sound.silent import SilentOutput
from app.timeline.choice import Choices
from app.timeline.compile import compile_session
from tests.player.example import CHOICES, Clock, Still, script

STEPS = """\
- background: ocean
- rest: 20 s
- background: rain
  for: 20 s
"""


class Heard(SilentOutput):
    """Keeps the first score it is given."""

    first: Score | None = None

    def load(self, score: Score, tick: int, *, playing: bool, fade: float = 0.0) -> None:
        """Keep it."""
        self.first = self.first or score
        super().load(score, tick, playing=playing, fade=fade)


def own_recording(folder: Path, seconds: int = 30) -> Path:
    """Write a person's own background: noise on one side, silence on the other."""
    wave = np.zeros((seconds * TICKS, 2))
    wave[:, 0] = np.random.default_rng(8).normal(0, 0.05, len(wave))
    soundfile.write(folder / "sea.flac", wave, TICKS)
    return folder / "sea.flac"


def test_ones_own_background_is_heard_from_the_first_segment_on(tmp_path: Path) -> None:
    output = Heard(Clock())
    gear = Gear((), None, lambda _: output, Levels(), background=own_recording(tmp_path))
    assembly = Assembly(gear, None, lambda *_: None)
    guide = assembly.guide(
        script(STEPS, head="background: ocean"), Choices("en", cautions=CHOICES.cautions)
    )
    while isinstance(guide.frame(), Preparing):
        assembly.bank.wait()
    assert output.first is not None
    layer = output.first.layers[0]
    assert layer.loop[0].any()
    assert not layer.loop[1].any()
    guide.close()
    assembly.close()


def test_ones_own_background_does_not_cross_with_itself(tmp_path: Path) -> None:
    bank = Bank(Assets([]), Levels(), own=own_recording(tmp_path))
    bank.wait()
    program, _ = compile_session(script(STEPS), CHOICES)
    assert program is not None
    (layer,) = bank.score(program.segments[0], Still()).layers
    assert layer.gain.at(20 * TICKS) == layer.gain.at(22 * TICKS) == layer.gain.at(30 * TICKS)


def test_what_is_no_sound_is_said_and_the_session_keeps_its_own(tmp_path: Path) -> None:
    (tmp_path / "sea.flac").write_bytes(b"no sound")
    sounds = Assets([data_folder() / "assets" / "sounds"])
    bank = Bank(sounds, Levels(), own=tmp_path / "sea.flac")
    bank.wait()
    assert bank.is_ready
    assert bank.fault is not None
    program, _ = compile_session(script(STEPS), CHOICES)
    assert program is not None
    assert [one.name for one in bank.score(program.segments[0], Still()).layers] == [
        "ocean",
        "rain",
    ]


def _sound(seconds: int, level: int = 0) -> bytes:
    kept = BytesIO()
    frames = np.full((seconds * 8_000, 2), level, np.int16)
    soundfile.write(kept, frames, 8_000, format="FLAC")
    return kept.getvalue()


def test_a_session_brings_its_own_sounds_and_not_those_of_the_one_before() -> None:
    assets = Assets([data_folder() / "assets" / "sounds"])
    bank = Bank(assets, Levels())
    bell = assets.sound("bell")
    bank.bring({"sea": _sound(1, 9), "bell": _sound(1, 9)})
    assert assets.sound("bell") is bell
    bank.bring({"sea": _sound(2, 9)})
    assert assets.sound("sea").frames == 2 * TICKS
    bank.bring({})
    assert not bank.has("sea")
    assert bank.has("bell")


def test_sounds_that_fill_the_memory_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.player.bank.MOST_BROUGHT", 3 * TICKS)
    with pytest.raises(SoundMissingError, match="lasts too long"):
        Bank(Assets([]), Levels()).bring({"sea": _sound(1), "rain here": _sound(1)})
