"""A session is changed by a key while it plays, and the house keeps its limits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.player.moment import Mode
from app.script.model.length import TICKS
from app.timeline.lane import Hand, Phase
from app.ui.stage.control import CHANGING, Control
from app.ui.stage.key import Act
from tests.journeys.home import HELP, HomeWindow

BREATHS = """\
session: 1
title: {nl: "Adem", en: "Breath"}
languages: [nl, en]
audience: home
steps:
  - say: {nl: "Welkom. Stoppen kan altijd.", en: "Welcome. You can stop at any moment."}
    gives: [welcome, stop words, permission]
  - breathe: 4-0-6-0
    for: 3 min
  - touch: rest
    where: chest
    pressure: 1
    for: 2 min
    say: {nl: "Je hand rust.", en: "Your hand rests."}
  - check: tension
    ask: {nl: "En nu?", en: "And now?"}
    answer: 0-10
ending:
  - say: {nl: "Kom rustig terug.", en: "Come back slowly."}
    gives: way back
  - rest: 40 s
"""


@pytest.fixture
def home(tmp_path: Path, qapp: object) -> Iterator[HomeWindow]:  # noqa: ARG001
    made = HomeWindow(tmp_path, sessions={"s01-breath": BREATHS, "s12-back-to-here": HELP})
    made.start()
    made.until(lambda: _phase(made) is not None and breath(made) >= 2)
    yield made
    made.close()


def _phase(home: HomeWindow) -> Phase | None:
    """Return the phase that is heard."""
    return home.transport.moment().state.phase


def breath(home: HomeWindow) -> int:
    """Return the number of the breath that is heard."""
    phase = _phase(home)
    return phase.breath if phase is not None else 0


def seconds(home: HomeWindow, kind: str) -> float:
    """Wait for the next phase of a kind, and return how long it lasts."""
    home.after(11)
    home.until(lambda: (phase := _phase(home)) is not None and phase.kind == kind)
    phase = _phase(home)
    assert phase is not None
    return (phase.end - phase.start) / TICKS


def test_minus_makes_the_next_breath_slower_and_plus_takes_it_back(home: HomeWindow) -> None:
    home.key(Qt.Key.Key_Minus)
    assert seconds(home, "in") == pytest.approx(4.4)
    home.key(Qt.Key.Key_Plus)
    assert seconds(home, "in") == pytest.approx(4.0)


def test_l_makes_the_out_breath_longer(home: HomeWindow) -> None:
    home.key(Qt.Key.Key_L)
    assert seconds(home, "out") == pytest.approx(6.5)
    assert seconds(home, "in") == pytest.approx(4.0)


def test_f_leaves_the_pace_out_and_takes_it_up_again(home: HomeWindow) -> None:
    home.key(Qt.Key.Key_F)
    home.after(11)
    phase = _phase(home)
    assert phase is not None
    assert phase.pace == "own pace"
    home.key(Qt.Key.Key_F)
    home.until(lambda: (now := _phase(home)) is not None and now.pace == "paced", limit=200)


def test_m_stays_a_minute_longer_and_nothing_heard_is_lost(home: HomeWindow) -> None:
    before = home.transport.moment().state
    assert before.phase is not None
    assert before.phase.of == 18
    home.key(Qt.Key.Key_M)
    home.after(11)
    after = home.transport.moment().state
    assert after.phase is not None
    assert after.phase.of == 24
    assert after.phase.breath in {before.phase.breath, before.phase.breath + 1}


def test_n_plays_the_rest_without_hands(home: HomeWindow) -> None:
    home.key(Qt.Key.Key_N)
    touched = []
    for _ in range(600):
        home.after(0.5)
        if (
            home.host.playing.player.guide is None
            or home.transport.moment().state.waiting is not None
        ):
            break
        touched.append(isinstance(home.transport.moment().state.body, Hand))
    assert len(touched) > 400
    assert not any(touched)


def test_the_house_says_where_it_ends(home: HomeWindow) -> None:
    for _ in range(12):
        home.key(Qt.Key.Key_Minus)
        home.after(11)
    assert seconds(home, "in") <= 6
    home.key(Qt.Key.Key_Minus)
    home.after(1)
    assert "Further than this" in home.window.stage.scene.notice.text()


def control(home: HomeWindow, act: Act) -> Control:
    """Return a control by what it asks for."""
    return home.window.stage.controls[act]


def test_what_may_be_changed_stands_in_a_row_of_its_own_that_leaves_with_the_controls(
    home: HomeWindow,
) -> None:
    stage = home.window.stage
    stage._now = home.clock
    stage.wake()
    assert not control(home, "slower").isVisible()
    home.click(control(home, "change"))
    assert all(control(home, act).isVisible() for act in CHANGING)
    home.after(8)
    assert not control(home, "slower").isVisible()
    home.key(Qt.Key.Key_A)
    assert control(home, "slower").isVisible()
    home.key(Qt.Key.Key_A)
    assert not control(home, "slower").isVisible()


def test_a_change_by_hand_is_told_while_it_waits_and_shown_when_it_is_on(
    home: HomeWindow,
) -> None:
    home.host.playing.showing.telling._now = home.clock
    home.key(Qt.Key.Key_A)
    home.click(control(home, "free"))
    home.after(0.1, frame=0.1)
    assert home.guide.is_changing
    assert "next breath" in home.window.stage.scene.notice.text()
    assert control(home, "free").isChecked()
    home.after(12)
    assert not home.guide.is_changing
    assert home.window.stage.scene.notice.text() == ""
    home.click(control(home, "free"))
    home.after(0.5)
    assert not control(home, "free").isChecked()


def test_words_and_time_are_turned_by_hand(home: HomeWindow) -> None:
    home.key(Qt.Key.Key_A)
    assert control(home, "captions").isChecked()
    home.click(control(home, "captions"))
    home.click(control(home, "timer"))
    home.after(0.5)
    assert not control(home, "captions").isChecked()
    assert control(home, "timer").isChecked()
    assert ":" in home.window.stage.scene.time.text()


def test_a_refusal_is_said_softly(home: HomeWindow) -> None:
    said = home.outputs[-1].mixer._murmur
    for _ in range(12):
        home.key(Qt.Key.Key_Minus)
        home.after(11)
    assert said.is_over
    home.key(Qt.Key.Key_Minus)
    home.after(0.1, frame=0.1)
    assert not said.is_over


def test_a_row_of_changes_makes_room_for_a_question(home: HomeWindow) -> None:
    home.key(Qt.Key.Key_A)
    home.until(lambda: home.window.stage.panel is not None, limit=900)
    assert not control(home, "slower").isVisible()
    assert not control(home, "change").isEnabled()
    home.key(Qt.Key.Key_A)
    assert not control(home, "slower").isVisible()


def test_when_to_call_someone_is_one_key_away_and_the_session_waits_there(
    home: HomeWindow,
) -> None:
    home.key(Qt.Key.Key_F1)
    assert not home.sees(home.window.stage)
    assert home.transport.mode is Mode.PAUSED
    home.key(Qt.Key.Key_Escape)
    assert home.sees(home.window.stage)
    assert home.transport.mode is Mode.PAUSED
