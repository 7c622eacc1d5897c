"""What a person at home sets, hears and meets of voice and sound."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import soundfile
from PySide6.QtCore import Qt

from app.player.moment import Mode
from app.player.sleep import Clocks
from app.sound.silent import SilentOutput
from app.ui.keeping import read_preferences
from app.ui.leaf import PREFERENCES
from app.ui.page.hearing import HearingRows
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
    one.host.playing.player._look = lambda: Clocks(1000 + one.clock.now + lid[0], one.clock.now)
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
    one.host.playing.player.frame()
    assert one.sees(one.window.stage)
    one.key(Qt.Key.Key_Escape)
    assert one.sees(one.window.before)
    assert not one.host.playing.player.is_on
    engine.may.set()
    assert one.opening.house.chronicle.diary.journal.evenings() == ()


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
    one.host.playing.player._look = lambda: Clocks(1000 + one.clock.now + lid[0], one.clock.now)
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


# --- preferences -------------------------------------------------------------------


def _preferences(one: HomeWindow) -> HearingRows:
    """Go to the preferences, and wait until the machine has been asked."""
    one.window._choose("preferences")
    fitter = one.opening.house.fitter
    assert fitter is not None
    assert fitter.looking is not None
    fitter.looking.wait(10)
    fitter.looking.look()
    one.settle()
    return one.window.page(PREFERENCES).hearing


def _tried(one: HomeWindow, kind: str, place: Path) -> None:
    """Choose a file of one's own."""
    fitter = one.opening.house.fitter
    assert fitter is not None
    fitter._ask = lambda *_: place
    one.window.place_requested.emit(kind)
    assert fitter.trying is not None
    fitter.trying.wait(10)
    fitter.trying.look()
    one.settle()


def test_the_voices_of_this_machine_can_be_chosen(home: Make) -> None:
    one = home()
    rows = _preferences(one)
    box = rows.voices["nl"]
    assert [box.itemText(place) for place in range(box.count())] == ["the best there is", "nl"]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert one.opening.preferences.hearing.voices == {"nl": "fake-nl"}


def test_hear_it_speaks_in_that_language_as_it_is_set(home: Make) -> None:
    engine = FakeEngine()
    one = home(engine=engine)
    rows = _preferences(one)
    rows.chips["pitch"].chip("-3.0").click()
    one.window.hear_requested.emit("nl")
    one.spoken()
    one.after(1)
    assert "Zo klinkt de stem" in engine.said[0].text
    assert engine.said[0].pitch < -2
    one.after(120)
    assert not one.host.playing.player.is_on


def test_without_a_voice_a_session_is_whole(home: Make) -> None:
    engine = FakeEngine()
    one = home(engine=engine)
    rows = _preferences(one)
    rows.chips["speaks"].chip("no").click()
    assert not rows.voices["nl"].isVisible()
    one.start()
    one.after(1)
    assert engine.said == []
    assert one.read
    one.key(Qt.Key.Key_Escape)
    one.until(lambda: one.sees(one.window.after))


def test_what_is_set_is_there_the_next_time(home: Make) -> None:
    one = home()
    rows = _preferences(one)
    rows.chips["speed"].chip("0.85").click()
    rows.chips["guide"].chip("none").click()
    one.open_first()
    one.window.before.level_changed.emit("bells", 0.2)
    one.kept.sync()
    again = read_preferences(one.kept, "en").hearing
    assert (again.speed, again.guide, again.levels.bells) == (0.85, "none", 0.2)
    assert one.host.instrument.assembly.bank.guide == "none"
    assert one.host.instrument.assembly.bank.levels.bells == 0.2


def test_an_own_background_is_tried_before_it_is_taken(home: Make, tmp_path: Path) -> None:
    one = home()
    rows = _preferences(one)
    short, long = tmp_path / "short.wav", tmp_path / "long.wav"
    noise = np.random.default_rng(1).normal(0, 0.1, 6 * 8000).astype(np.float32)
    soundfile.write(short, noise[:8000], 8000)
    soundfile.write(long, noise, 8000)
    _tried(one, "background", short)
    assert "too short" in rows.background_fault.text()
    assert not one.opening.preferences.hearing.background
    _tried(one, "background", long)
    assert one.opening.preferences.hearing.background == str(long)
    assert not rows.background_fault.isVisible()


def test_a_place_without_a_neural_voice_is_refused(home: Make, tmp_path: Path) -> None:
    one = home()
    rows = _preferences(one)
    _tried(one, "neural folder", tmp_path)
    assert "no Piper voice" in rows.neural_fault.text()


def test_a_session_is_heard_through_the_device_that_is_set(home: Make) -> None:
    one = home()
    rows = _preferences(one)
    rows._take(device="Headphones")
    one.start()
    assert one.devices[-1] == "Headphones"
