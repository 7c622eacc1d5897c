"""What a person at home sets, hears and meets of voice and sound."""

from __future__ import annotations

import threading
from pathlib import Path

import soundfile
from PySide6.QtCore import Qt

from app.player.sleep import Clocks
from app.player.transport import Mode
from app.sound.silent import SilentOutput
from app.ui.stage.question import WokenView
from app.voice.engine import Clip, Request
from app.voice.fake import FakeEngine
from tests.journeys.conftest import Make
from tests.journeys.home import HomeWindow


class Slow(FakeEngine):
    """Speaks when it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.may = threading.Event()

    def say(self, request: Request) -> Clip:
        """Wait, then speak."""
        self.may.wait(10)
        return super().say(request)


class Unplugged(SilentOutput):
    """A device that can be pulled out."""

    pulled = False

    @property
    def is_lost(self) -> bool:
        """Whether it is gone."""
        return self.pulled

    def heard_clock(self) -> int:
        """Stand still while it is gone."""
        return self.mixer.clock if self.pulled else super().heard_clock()


def _lie_down_and_sleep(one: HomeWindow) -> float:
    """Start, hear a little, and close the lid for ten minutes."""
    one.start()
    one.after(4)
    heard = one.heard
    lid = [0.0]
    one.host.player._look = lambda: Clocks(1000 + one.clock.now + lid[0], one.clock.now)
    one.after(1)
    lid[0] = 600
    one.after(0.5)
    return heard


# --- before it is heard ----------------------------------------------------------


def test_escape_leaves_a_session_that_is_not_heard_yet(home: Make) -> None:
    engine = Slow()
    one = home(engine=engine)
    one.open_first()
    one.click(one.window.before.start)
    one.host.player.frame()
    assert one.sees(one.window.stage)
    one.key(Qt.Key.Key_Escape)
    assert one.sees(one.window.before)
    assert not one.host.player.is_on
    engine.may.set()
    assert one.opening.diary is not None
    assert one.opening.diary.evenings(one.opening.words) == ()


# --- sleep and wake --------------------------------------------------------------


def test_after_a_closed_lid_nothing_plays_by_itself(home: Make) -> None:
    one = home()
    _lie_down_and_sleep(one)
    assert isinstance(one.window.stage._panel_view, WokenView)
    still = one.heard
    one.after(60)
    assert one.heard == still
    assert one.transport.mode is Mode.PAUSED


def test_resting_here_leaves_it_paused(home: Make) -> None:
    one = home()
    _lie_down_and_sleep(one)
    one.key(Qt.Key.Key_1)
    one.after(1)
    assert one.window.stage.panel is None
    assert one.window.stage._view.paused
    one.key(Qt.Key.Key_Space)
    one.after(1)
    assert one.transport.mode is Mode.PLAYING


def test_a_step_back_goes_on_from_there(home: Make) -> None:
    one = home()
    before = _lie_down_and_sleep(one)
    one.key(Qt.Key.Key_2)
    one.after(0.5)
    assert one.transport.mode is Mode.PLAYING
    assert one.heard < before
    assert one.window.stage.panel is None


def test_the_ending_lands_softly(home: Make) -> None:
    one = home()
    _lie_down_and_sleep(one)
    one.key(Qt.Key.Key_3)
    one.after(1)
    assert one.transport.stopped
    one.until(lambda: one.sees(one.window.after))


def test_sleep_while_it_is_paused_asks_nothing(home: Make) -> None:
    one = home()
    one.start()
    one.after(5)
    one.key(Qt.Key.Key_Space)
    lid = [0.0]
    one.host.player._look = lambda: Clocks(1000 + one.clock.now + lid[0], one.clock.now)
    one.after(1)
    lid[0] = 600
    one.after(1)
    assert one.window.stage.panel is None
    assert one.window.stage._view.paused


# --- a device that goes -----------------------------------------------------------


def test_a_lost_device_is_said_until_it_is_back(home: Make) -> None:
    one = home(output=Unplugged)
    one.start()
    one.after(3)
    output = one.outputs[-1]
    assert isinstance(output, Unplugged)
    output.pulled = True
    one.after(1)
    assert "device is gone" in one.window.stage.scene.notice.text()
    output.pulled = False
    one.after(1)
    assert not one.window.stage.scene.notice.text()


# --- files -----------------------------------------------------------------------


def _saved(one: HomeWindow, place: Path | None) -> None:
    """Say where, and wait until the file is there or is not."""
    one.host.saver._ask = lambda *_: place
    one.click(one.window.before.save)
    task = one.host.saver.task
    if task is not None:
        task.wait(10)
        task.look()
        one.settle()


def test_a_session_is_saved_as_sound(home: Make, tmp_path: Path) -> None:
    one = home()
    one.open_first()
    _saved(one, tmp_path / "rest.flac")
    assert soundfile.info(tmp_path / "rest.flac").samplerate == 48_000
    assert one.window.before.saving.told.text() == "Saved as rest.flac."
    assert not one.window.before.saving.bar.isVisible()


def test_captions_are_saved_and_an_open_caution_counts_as_yes(home: Make, tmp_path: Path) -> None:
    one = home()
    one.open_first()
    _saved(one, tmp_path / "rest.vtt")
    text = (tmp_path / "rest.vtt").read_text(encoding="utf-8")
    assert "Welcome." in text
    assert "How tense?" in text


def test_without_a_place_nothing_is_saved(home: Make) -> None:
    one = home()
    one.open_first()
    _saved(one, None)
    assert not one.window.before.saving.isVisible()


def test_a_file_that_is_cancelled_leaves_nothing(home: Make, tmp_path: Path) -> None:
    engine = Slow()
    one = home(engine=engine)
    one.open_first()
    folder = tmp_path / "own"
    folder.mkdir()
    one.host.saver._ask = lambda *_: folder / "rest.wav"
    one.click(one.window.before.save)
    assert one.window.before.saving.bar.isVisible()
    task = one.host.saver.task
    assert task is not None
    one.click(one.window.before.saving.cancel)
    engine.may.set()
    task.wait(10)
    assert list(folder.iterdir()) == []
    assert not one.window.before.saving.isVisible()


def test_why_a_file_cannot_be_written_is_said(home: Make, tmp_path: Path) -> None:
    one = home()
    one.open_first()
    _saved(one, tmp_path / "nowhere" / "rest.wav")
    assert "rest.wav cannot be written" in one.window.before.saving.told.text()
