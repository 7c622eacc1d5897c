"""Faults of ours while somebody lies down: the sound goes on, or the landing comes."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

import app.sound.mixer
from app.player.preparation import Preparation
from app.player.transport import Transport
from app.sound.asset import RATE
from app.sound.silent import SilentOutput
from app.ui import host as host_module
from app.ui import showing as showing_module
from app.ui.paint import pacer
from app.ui.stage.question import QuestionView
from app.voice.engine import Clip, Request
from app.voice.fake import FakeEngine
from tests.journeys.conftest import Make
from tests.journeys.home import HomeWindow

NAME = "Anna"


class Rendering(SilentOutput):
    """An output that really mixes what it plays, and lets nobody hear it."""

    def heard_clock(self) -> int:
        due = int((self._now() - self._began) * RATE)
        while self.mixer.clock < due:
            self.mixer.render(min(4800, due - self.mixer.clock))
        return self.mixer.clock


class Breaking(FakeEngine):
    """A voice with a fault of ours in it."""

    def say(self, request: Request) -> Clip:
        if "back" in request.text:
            raise RuntimeError(NAME)
        return super().say(request)


def broken(*_: object, **__: object) -> None:
    raise RuntimeError(NAME)


@pytest.fixture(autouse=True)
def caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the hooks as they were found."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)


@pytest.fixture
def evening(home: Make) -> Callable[..., HomeWindow]:
    """Give a session that plays, with one question answered."""

    def begin(**others: object) -> HomeWindow:
        one = home(**others)
        one.reports.catch()
        one.start()
        one.until(lambda: isinstance(one.window.stage._panel_view, QuestionView))
        one.key(Qt.Key.Key_6)
        one.key(Qt.Key.Key_Return)
        one.after(1)
        return one

    return begin


Evening = Callable[..., HomeWindow]


def told(one: HomeWindow) -> str:
    """Return all reports that were written."""
    return "".join(path.read_text() for path in (one.folder.parent / "reports").iterdir())


def test_a_fault_in_a_paint_leaves_the_sound_alone_and_is_told_afterwards(
    evening: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = evening()
    with monkeypatch.context() as patch:
        patch.setattr(pacer, "form", broken)
        before = one.heard
        one.after(20)
        assert one.heard == before + 20
    one.until(lambda: one.sees(one.window.after), step=5)
    assert "the session went on" in one.window.after.notice.text()
    assert NAME not in told(one)


def test_a_fault_in_a_slot_leaves_the_sound_alone_and_is_told_afterwards(
    evening: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = evening()
    with monkeypatch.context() as patch:
        patch.setattr(showing_module, "stage_view", broken)
        before = one.heard
        one.after(20)
        assert one.heard == before + 20
    one.until(lambda: one.sees(one.window.after), step=5)
    assert "the session went on" in one.window.after.notice.text()
    assert len(list((one.folder.parent / "reports").iterdir())) == 1


def test_a_fault_in_the_voice_is_a_caption_and_told_afterwards(evening: Evening) -> None:
    one = evening(engine=Breaking())
    one.until(lambda: "back" in one.window.stage._view.caption.text)
    one.until(lambda: one.sees(one.window.after), step=5)
    assert "the session went on" in one.window.after.notice.text()
    assert NAME not in told(one)


def test_a_fault_in_the_mixer_lands(evening: Evening, monkeypatch: pytest.MonkeyPatch) -> None:
    one = evening(output=Rendering)
    with monkeypatch.context() as patch:
        patch.setattr(app.sound.mixer, "render", broken)
        one.after(1)
    lands(one)


def test_a_fault_in_the_players_frame_lands(
    evening: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = evening()
    with monkeypatch.context() as patch:
        patch.setattr(Transport, "frame", broken)
        one.after(0.5)
    lands(one)


def test_a_fault_in_a_wish_lands(evening: Evening, monkeypatch: pytest.MonkeyPatch) -> None:
    one = evening()
    with monkeypatch.context() as patch:
        patch.setattr(Transport, "forward", broken)
        one.key(Qt.Key.Key_Right)
    lands(one)


def test_a_fault_after_an_answer_lands_and_keeps_the_answer(
    evening: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = evening()
    with monkeypatch.context() as patch:
        patch.setattr(Preparation, "settle", broken)
        one.until(lambda: one.guide._fallen, step=5)
    assert one.guide.outcome.answers.given[-1].name == "tension"
    lands(one)


@pytest.mark.parametrize("broken_part", ["after_of", "show_after"])
def test_a_fault_on_the_way_to_the_page_after_still_leaves_the_stage(
    evening: Evening, monkeypatch: pytest.MonkeyPatch, broken_part: str
) -> None:
    one = evening()
    with monkeypatch.context() as patch:
        if broken_part == "after_of":
            patch.setattr(host_module, "after_of", broken)
        else:
            patch.setattr(one.window, "show_after", broken)
        one.until(lambda: not one.sees(one.window.stage), step=5)
    assert len(list((one.folder.parent / "reports").iterdir())) == 1


def test_a_mixer_that_stays_broken_still_ends_the_session(
    evening: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = evening(output=Rendering)
    monkeypatch.setattr(app.sound.mixer, "render", broken)
    one.until(lambda: one.sees(one.window.after), limit=60)
    assert "brought to its end" in one.window.after.notice.text()


def test_a_landing_that_breaks_still_ends_the_session(
    evening: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = evening()
    monkeypatch.setattr(Transport, "frame", broken)
    monkeypatch.setattr(SilentOutput, "land", broken)
    one.until(lambda: one.sees(one.window.after), limit=60)
    assert "brought to its end" in one.window.after.notice.text()


def lands(one: HomeWindow) -> None:
    """See the landing clip played, its words read, and the page after it."""
    output = one.outputs[-1]
    one.after(0.5)
    assert output._landing == 1
    assert one.guide.outcome.fell
    assert "We stop here" in one.read
    begun = one.clock.now
    one.until(lambda: one.sees(one.window.after), limit=60)
    assert one.clock.now - begun > 3
    assert "brought to its end" in one.window.after.notice.text()
    assert [answer.value for answer in one.ended.answers.given][:1] == ["6"]
    assert NAME not in told(one)


def test_the_clip_of_the_landing_is_the_voice_that_was_made_before_the_start(
    evening: Evening,
) -> None:
    one = evening()
    assert one.guide._landing is not None
    assert abs(one.guide._landing[1]).max() > 0.01
