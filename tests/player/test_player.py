"""The player as Qt sees it: signals, and a device that closes after the fade."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTimer

from app.player.guide import Ended
from app.player.moment import Moment
from app.player.player import FRAME, REST, Player
from app.player.transport import Transport
from app.script.model.length import TICKS
from tests.player.example import Still
from tests.player.test_guide import Night


class Watched:
    """A player with everything it told."""

    def __init__(self, night: Night) -> None:
        self.player = Player()
        self.night = night
        self.moments: list[Moment] = []
        self.ends: list[Ended] = []
        self.shares: list[float] = []
        self.texts: list[str] = []
        self.player.moved.connect(self.moments.append)
        self.player.ended.connect(self.ends.append)
        self.player.preparing.connect(self.shares.append)
        self.player.falling.connect(self.texts.append)
        self.player.play(night.guide)

    def after(self, seconds: float) -> None:
        """Let so much be heard."""
        until = self.night.clock.now + seconds
        while self.night.clock.now < until and self.player.is_on:
            self.night.clock.now += 0.5
            self.player.frame()


@pytest.fixture
def watched(qapp: QCoreApplication) -> Iterator[Watched]:
    """Give a player that plays an evening."""
    assert qapp is not None
    one = Watched(Night())
    yield one
    one.player.close()


def test_each_frame_tells_the_moment_that_is_heard(watched: Watched) -> None:
    watched.after(3)
    assert [moment.position.tick // TICKS for moment in watched.moments[-2:]] == [2, 2]


def test_wishes_reach_the_session(watched: Watched) -> None:
    watched.after(2)
    player = watched.player
    player.toggle()
    player.louder()
    player.softer()
    player.softer()
    watched.after(1)
    assert watched.moments[-1].mode.value == "paused"
    assert watched.moments[-1].volume == 0.4
    player.toggle()
    player.forward()
    player.back()
    player.pick("3")
    player.answer("5")
    player.decide("open")
    player.carry_on()
    player.stop()
    watched.after(1)
    assert watched.moments[-1].stopped
    player.take_back_stop()
    watched.after(1)
    assert not watched.moments[-1].stopped


def test_the_end_is_told_once_and_nothing_after_it(watched: Watched) -> None:
    watched.after(1000)
    assert len(watched.ends) == 1
    assert not watched.player.is_on
    told = len(watched.moments)
    watched.player.frame()
    watched.player.stop()
    watched.player.toggle()
    assert len(watched.moments) == told


def test_progress_is_told_while_the_voice_is_made_ready(qapp: QCoreApplication) -> None:
    assert qapp is not None
    clips = Still(lambda _: TICKS)
    clips.withheld = {"Welcome"}
    one = Watched(Night(clips=clips))
    one.after(2)
    assert one.shares
    assert all(0 <= share < 1 for share in one.shares)
    one.player.stop()
    one.after(1)
    assert [end.stopped for end in one.ends] == [True]
    one.player.close()


def test_a_fault_is_told_as_falling_and_then_the_end(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Transport) -> None:
        raise RuntimeError

    watched.after(2)
    monkeypatch.setattr(Transport, "forward", broken)
    watched.player.forward()
    watched.after(60)
    assert "We stop here." in watched.texts[0]
    assert [end.fell for end in watched.ends] == [True]


def test_closing_closes_the_device_at_once(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed: list[bool] = []
    monkeypatch.setattr(watched.night.output, "close", lambda: closed.append(True))
    watched.after(1)
    watched.player.close()
    assert closed == [True]
    watched.player.close()
    assert closed == [True]


def test_after_the_end_the_device_stays_open_for_the_fade(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed: list[bool] = []
    monkeypatch.setattr(watched.night.output, "close", lambda: closed.append(True))
    watched.after(1000)
    assert not closed
    watched.player.close()
    assert closed == [True]


def looks_every(watched: Watched) -> int:
    """Return the milliseconds between two looks at what is heard."""
    (clock,) = watched.player.findChildren(QTimer)
    assert clock.isActive()
    return clock.interval()


def test_while_it_is_paused_it_looks_a_few_times_a_second(watched: Watched) -> None:
    watched.after(2)
    assert looks_every(watched) == FRAME
    watched.player.toggle()
    watched.player.frame()
    assert looks_every(watched) == REST


def test_out_of_a_pause_a_wish_is_seen_in_the_next_frame(watched: Watched) -> None:
    watched.after(2)
    for wish in (watched.player.forward, watched.player.back, watched.player.toggle):
        if looks_every(watched) == FRAME:
            watched.player.toggle()
            watched.player.frame()
        assert looks_every(watched) == REST
        wish()
        assert looks_every(watched) == FRAME
        watched.player.frame()
    watched.player.frame()
    assert looks_every(watched) == FRAME


def test_a_pause_tells_moments_that_are_all_the_same(watched: Watched) -> None:
    watched.after(2)
    watched.player.toggle()
    watched.after(2)
    first, *_, last = watched.moments[-3:]
    assert (first.position, first.mode) == (last.position, last.mode)
