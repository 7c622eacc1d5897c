"""What a person at home sets, hears and meets of voice and sound."""

from __future__ import annotations

import threading

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
