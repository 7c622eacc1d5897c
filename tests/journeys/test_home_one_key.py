"""A person with one key: a button, a headset or a clicker, and closed eyes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.player.moment import Mode
from app.timeline.exit import Ask
from app.ui.page.text import Text
from app.ui.stage.question import GateView, QuestionView
from tests.journeys.conftest import Make
from tests.journeys.home import HELP, HomeWindow

CHOICE = """\
session: 1
title: {nl: "Even kiezen", en: "Choose"}
languages: [nl, en]
audience: home
steps:
  - say: {nl: "Welkom. Stoppen kan altijd.", en: "Welcome. You can stop at any moment."}
    gives: [welcome, stop words]
  - check: mood
    ask: {nl: "Hoe is dit?", en: "How is this?"}
    answer:
      fine: {nl: "prettig", en: "pleasant"}
      plain: {nl: "gewoon", en: "neutral"}
      unwelcome: {nl: "liever niet", en: "rather not"}
    for: 60 s
  - gate: contact
    who: client
    ask: {nl: "Wil je verder?", en: "Do you want to go on?"}
    open:
      - breathe: 4-0-6-0
        for: 1 min
    later:
      - rest: 30 s
    stop: []
  - rest: 20 s
ending:
  - say: {nl: "Kom rustig terug.", en: "Come back slowly."}
    gives: way back
  - rest: 40 s
"""


def lain_down(home: Make, **others: object) -> HomeWindow:
    """Open a window whose keys are timed by the same clock as the session."""
    one = home(**others)
    one.start()
    one.window.stage._now = one.clock
    one.window.stage.wake()
    one.said = []  # type: ignore[attr-defined]
    one.window.say_requested.connect(one.said.append)  # type: ignore[attr-defined]
    return one


def _send(one: HomeWindow, kind: QEvent.Type, key: Qt.Key, *, again: bool = False) -> None:
    """Send what Qt sends for a key; its own tests know none of a headset."""
    event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", again, 1)
    QApplication.sendEvent(one.window.focusWidget() or one.window, event)


def down(one: HomeWindow, key: Qt.Key = Qt.Key.Key_Space) -> None:
    _send(one, QEvent.Type.KeyPress, key)


def up(one: HomeWindow, key: Qt.Key = Qt.Key.Key_Space) -> None:
    _send(one, QEvent.Type.KeyRelease, key)
    one.settle(2)


def press(one: HomeWindow, seconds: float = 0.2, key: Qt.Key = Qt.Key.Key_Space) -> None:
    """Hold a key for so long."""
    down(one, key)
    one.after(seconds, frame=0.1)
    up(one, key)
    if seconds > 0.21:
        one.after(0.06, frame=0.06)  # it might have been a repeat


def until_asked(one: HomeWindow, kind: type = QuestionView) -> None:
    one.until(lambda: isinstance(one.window.stage._asked(), kind))


def is_paused(one: HomeWindow) -> bool:
    return one.transport.mode is Mode.PAUSED


def answers(one: HomeWindow) -> Mapping[str, tuple[str, ...]]:
    return one.guide.outcome.answers.by_name()


# --- one big key ------------------------------------------------------------------


@pytest.mark.parametrize(
    "key",
    [
        Qt.Key.Key_Space,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_MediaTogglePlayPause,
        Qt.Key.Key_MediaPlay,
        Qt.Key.Key_MediaPause,
        Qt.Key.Key_B,
        Qt.Key.Key_Period,
        Qt.Key.Key_F5,
    ],
)
def test_a_short_press_pauses_or_goes_on_and_a_long_one_stops(home: Make, key: Qt.Key) -> None:
    one = lain_down(home)
    press(one, key=key)
    assert is_paused(one)
    press(one, 1.0, key=key)
    assert not is_paused(one)
    down(one, key)
    one.after(2.1, frame=0.1)
    assert one.guide.outcome.stopped  # while the key is still down
    up(one, key)
    assert not is_paused(one)


def test_a_stop_is_taken_back_by_a_short_press_while_the_landing_plays(home: Make) -> None:
    one = lain_down(home)
    one.after(3)
    press(one, 2.5)
    one.after(3)
    assert "A short press goes back" in one.window.stage.scene.notice.text()
    press(one)
    one.after(1)
    assert not one.guide.outcome.stopped
    assert not is_paused(one)


def test_the_repeats_of_a_held_key_are_one_press(home: Make) -> None:
    one = lain_down(home)
    down(one)
    for _ in range(8):
        one.after(0.1, frame=0.1)
        _send(one, QEvent.Type.KeyRelease, Qt.Key.Key_Space, again=True)
        _send(one, QEvent.Type.KeyPress, Qt.Key.Key_Space, again=True)
    assert not is_paused(one)
    _send(one, QEvent.Type.KeyRelease, Qt.Key.Key_Space)  # a repeat that Qt takes for a release
    _send(one, QEvent.Type.KeyPress, Qt.Key.Key_Space)
    one.after(0.5, frame=0.1)
    assert not is_paused(one)
    up(one)
    one.after(0.1, frame=0.1)
    assert is_paused(one)


def test_a_key_that_is_held_on_after_the_stop_takes_nothing_back(home: Make) -> None:
    one = lain_down(home)
    down(one)
    one.after(0.6, frame=0.1)
    for _ in range(40):  # as X11 repeats a key: each time up and down, and nothing marked
        one.after(0.1, frame=0.05)
        _send(one, QEvent.Type.KeyRelease, Qt.Key.Key_Space)
        _send(one, QEvent.Type.KeyPress, Qt.Key.Key_Space)
    up(one)
    one.after(1)
    assert one.guide.outcome.stopped
    assert not is_paused(one)


def test_a_held_escape_stops_once(home: Make) -> None:
    one = lain_down(home)
    down(one, Qt.Key.Key_Escape)
    one.after(0.7, frame=0.1)
    for _ in range(20):
        _send(one, QEvent.Type.KeyRelease, Qt.Key.Key_Escape)
        _send(one, QEvent.Type.KeyPress, Qt.Key.Key_Escape)
        one.after(0.05, frame=0.05)
    up(one, Qt.Key.Key_Escape)
    one.after(1)
    assert one.sees(one.window.stage)
    assert one.guide.outcome.stopped


def test_a_key_that_wakes_hidden_controls_also_does_its_work(home: Make) -> None:
    one = lain_down(home)
    one.after(10)
    stage = one.window.stage
    assert stage.controls["pause"].opacity == 0
    press(one)
    assert is_paused(one)
    assert stage.controls["pause"].opacity > 0


def test_a_clicker_goes_forward_and_back_and_its_escape_stops(home: Make) -> None:
    one = lain_down(home)
    one.after(2)
    before = one.transport.course.position
    one.key(Qt.Key.Key_PageDown)
    assert one.transport.course.position != before
    press(one, key=Qt.Key.Key_MediaPrevious)
    press(one, key=Qt.Key.Key_VolumeUp)
    one.after(0.5)
    assert one.window.stage._view.volume == 0.6
    one.key(Qt.Key.Key_Escape)
    assert one.guide.outcome.stopped


def test_one_key_fills_the_screen(home: Make) -> None:
    one = lain_down(home)
    one.key(Qt.Key.Key_F11)
    assert one.window.isFullScreen()
    one.key(Qt.Key.Key_F11)
    assert not one.window.isFullScreen()


def test_any_key_is_the_big_one_for_who_has_only_one(home: Make) -> None:
    one = lain_down(home)
    press(one, key=Qt.Key.Key_Z)
    assert not is_paused(one)
    one.opening._prefer(replace(one.opening.preferences, reach="one"))
    one.after(0.5)
    press(one, key=Qt.Key.Key_Z)
    assert is_paused(one)


# --- a check-in by one key -----------------------------------------------------------


def test_each_press_counts_one_up_and_three_quiet_seconds_confirm(home: Make) -> None:
    one = lain_down(home)
    until_asked(one)
    for _ in range(4):
        press(one)
        one.after(0.5)
    assert one.said == ["1", "2", "3", "4"]  # type: ignore[attr-defined]
    one.after(2)
    assert one.window.stage._asked() is not None
    one.after(1.5)
    assert answers(one)["tension"] == ("4",)


def test_a_longer_press_takes_one_back_and_says_nought(home: Make) -> None:
    one = lain_down(home)
    until_asked(one)
    press(one, 1.0)
    press(one)
    press(one)
    press(one, 1.0)
    assert one.said == ["0", "1", "2", "1"]  # type: ignore[attr-defined]
    one.after(4)
    assert answers(one)["tension"] == ("1",)


def test_what_was_counted_is_heard_over_the_session(home: Make) -> None:
    one = lain_down(home)
    until_asked(one)
    press(one)
    assert not one.outputs[-1].mixer.is_still
    one.after(0.1, frame=0.1)
    assert not one.outputs[-1].mixer._murmur.is_over


def test_two_seconds_stop_in_a_question_too(home: Make) -> None:
    one = lain_down(home)
    until_asked(one)
    press(one)
    press(one, 2.5)
    assert one.guide.outcome.stopped
    assert answers(one) == {}


def test_a_count_that_is_not_confirmed_in_time_is_kept(home: Make) -> None:
    one = lain_down(home)
    until_asked(one)
    one.after(43)
    press(one)
    one.after(3)
    assert answers(one)["tension"] == ("1",)


def test_keys_and_clicks_answer_as_before_and_wait_for_enter(home: Make) -> None:
    one = lain_down(home)
    until_asked(one)
    press(one)
    one.key(Qt.Key.Key_7)
    one.after(10)
    assert one.window.stage._asked() is not None
    one.key(Qt.Key.Key_Return)
    one.after(0.5)
    assert answers(one)["tension"] == ("7",)
    assert not is_paused(one)


def test_a_press_that_began_before_the_question_does_not_answer_it(home: Make) -> None:
    one = lain_down(home)
    one.until(
        lambda: (
            isinstance(one.transport.course.segment.exit, Ask)
            and one.transport.course.segment.length - one.transport.course.position.tick < 30_000
        )
    )
    press(one, 1)
    assert one.said == []  # type: ignore[attr-defined]
    assert not is_paused(one)


def test_each_press_goes_one_choice_further_and_the_first_follows_the_last(home: Make) -> None:
    one = lain_down(home, sessions={"s01-choice": CHOICE, "s12-back-to-here": HELP})
    until_asked(one)
    for _ in range(4):
        press(one)
    press(one)
    press(one, 1.0)
    said = one.said  # type: ignore[attr-defined]
    assert said == ["fine", "plain", "unwelcome", "fine", "plain", "fine"]
    one.after(5)
    assert answers(one)["mood"] == ("fine",)


def test_one_press_alone_never_opens_a_gate_and_silence_decides_nothing(home: Make) -> None:
    one = lain_down(home, sessions={"s01-choice": CHOICE, "s12-back-to-here": HELP})
    until_asked(one, GateView)
    one.after(120)
    assert isinstance(one.window.stage._asked(), GateView)
    press(one)
    one.after(6)
    assert answers(one)["contact"] == ("later",)
    until_asked(one, GateView)
    for _ in range(3):
        press(one)
    one.after(6)
    assert answers(one)["contact"] == ("later", "open")


def test_how_one_key_answers_is_said_at_the_first_question_and_no_more(home: Make) -> None:
    one = home()
    one.opening._prefer(replace(one.opening.preferences, reach="one"))
    one.start()
    one.window.stage._now = one.clock
    said = one.outputs[-1].mixer._murmur
    until_asked(one)
    assert any(
        "Three quiet seconds" in label.text() for label in one.window.stage.findChildren(Text)
    )
    one.after(0.5, frame=0.1)
    assert not said.is_over
    one.after(10)
    press(one)
    one.after(4)
    until_asked(one)
    one.after(0.5)
    assert said.is_over


# --- nothing within reach ---------------------------------------------------------------


def test_with_nothing_within_reach_nothing_is_asked_and_the_session_is_whole(home: Make) -> None:
    one = home(sessions={"s01-choice": CHOICE, "s12-back-to-here": HELP})
    one.opening._prefer(replace(one.opening.preferences, reach="none"))
    one.settle()  # the cards are read again, for lengths without questions
    one.start()
    heard: set[str] = set()
    while not one.sees(one.window.after):
        one.after(1)
        heard.add(one.read)
        assert not one.sees(one.window.stage) or one.window.stage._asked() is None
    assert any("Rather not?" in text for text in heard)
    assert "Come back slowly." in heard
    assert one.clock.now < 300
    assert one.ended.answers.given == ()
