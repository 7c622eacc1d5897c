"""The playing page: what it shows, what it tells, and that it keeps no time."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.look.theme import on_stage, theme
from app.ui.stage.ask import QuestionPanel
from app.ui.stage.caption import Caption
from app.ui.stage.gate import GatePanel, WaitPanel
from app.ui.stage.hand import HandView
from app.ui.stage.lamp import BreathView
from app.ui.stage.question import GateView, QuestionView, WaitView
from app.ui.stage.stage import Stage
from app.ui.stage.view import StageView
from app.words.catalog import Words

SCALE = QuestionView("tension", "How much tension?", "scale", ends=("none", "a lot"), start=6)
CHOICE = QuestionView("air", "How is your breath?", "choice", choices=(("easy", "easy"),
                      ("hard", "rather hard")))  # fmt: skip
BREATH = StageView(breath=BreathView(0.5, "in", 1.0, "in"), caption=Caption("And in.", 1.0),
                   share=0.2, left="about 8 minutes left")  # fmt: skip


class Clock:
    """A clock that stands until it is set."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def stage(qtbot: QtBot, clock: Clock) -> Iterator[Stage]:
    made = Stage(Words(), on_stage(theme(reduced=True)), now=clock)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.setFocus()
    yield made
    assert not [timer for timer in made.findChildren(QTimer) if timer.isActive()]


def test_a_moment_is_shown_as_it_is_given(stage: Stage) -> None:
    stage.show_stage(BREATH)
    assert stage.scene.pacer.breath is BREATH.breath
    assert stage.scene.caption.caption.text == "And in."
    assert stage.scene.time.text() == "about 8 minutes left"
    assert not stage.scene.body.isVisible()


def test_a_touch_shows_body_hand_and_how_lightly(stage: Stage) -> None:
    stage.show_stage(StageView(layout="touch", hand=HandView("rest", ("belly.mid",)),
                               doing="Belly · rest", hint="The weight of your hand."))  # fmt: skip
    assert stage.scene.body.isVisible()
    assert stage.scene.doing.text() == "Belly · rest"
    assert stage.scene.hint.text() == "The weight of your hand."
    stage.show_stage(BREATH)
    assert not stage.scene.body.isVisible()
    assert stage.scene.doing.text() == ""


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_Space, "pause_requested"),
        (Qt.Key.Key_Left, "step_back_requested"),
        (Qt.Key.Key_Right, "step_forward_requested"),
        (Qt.Key.Key_Up, "louder_requested"),
        (Qt.Key.Key_Down, "softer_requested"),
        (Qt.Key.Key_Escape, "stop_requested"),
        (Qt.Key.Key_H, "help_requested"),
        (Qt.Key.Key_T, "timer_requested"),
        (Qt.Key.Key_C, "captions_requested"),
        (Qt.Key.Key_F11, "full_screen_requested"),
        (Qt.Key.Key_PageDown, "step_forward_requested"),
    ],
)
def test_every_key_tells_its_wish(stage: Stage, qtbot: QtBot, key: Qt.Key, signal: str) -> None:
    with qtbot.waitSignal(getattr(stage, signal)):
        QTest.keyClick(stage, key)


@pytest.mark.parametrize(
    ("control", "signal"),
    [
        ("pause", "pause_requested"),
        ("back", "step_back_requested"),
        ("forward", "step_forward_requested"),
        ("louder", "louder_requested"),
        ("softer", "softer_requested"),
        ("stop", "stop_requested"),
        ("help", "help_requested"),
    ],
)
def test_every_control_tells_its_wish(
    stage: Stage, qtbot: QtBot, control: str, signal: str
) -> None:
    made = stage.controls[control]  # type: ignore[index]
    with qtbot.waitSignal(getattr(stage, signal)):
        QTest.mouseClick(made, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(getattr(stage, signal)):
        QTest.keyClick(made, Qt.Key.Key_Space)
    assert made.accessibleName()
    assert made.toolTip()


def test_a_letter_with_ctrl_means_nothing_here(stage: Stage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(stage.captions_requested):
        QTest.keyClick(stage, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)


def test_an_arrow_on_a_control_goes_on_to_the_stage(stage: Stage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stage.step_forward_requested):
        QTest.keyClick(stage.controls["stop"], Qt.Key.Key_Right)


def test_controls_leave_when_the_hand_rests_and_come_back(
    stage: Stage, qtbot: QtBot, clock: Clock
) -> None:
    pause = stage.controls["pause"]
    stage.wake()
    clock.now += 1
    stage.show_stage(BREATH)
    assert pause.opacity == 1
    clock.now += 10
    stage.show_stage(BREATH)
    assert pause.opacity == 0
    with qtbot.waitSignal(stage.pause_requested):
        QTest.keyClick(stage, Qt.Key.Key_Space)
    clock.now += 1
    stage.show_stage(BREATH)
    assert pause.opacity == 1


def test_a_moved_pointer_brings_the_controls_back(stage: Stage, clock: Clock) -> None:
    stage.wake()
    clock.now += 10
    stage.show_stage(BREATH)
    assert stage.controls["stop"].opacity == 0
    QTest.mouseMove(stage, QPoint(300, 300))
    QTest.mouseMove(stage, QPoint(400, 300))
    clock.now += 1
    stage.show_stage(BREATH)
    assert stage.controls["stop"].opacity == 1


def test_controls_stay_while_it_is_paused(stage: Stage, clock: Clock) -> None:
    clock.now += 60
    stage.show_stage(StageView(paused=True, notice="Paused"))
    assert stage.controls["pause"].opacity == 1
    assert stage.controls["pause"].word == "go on"
    assert stage.scene.notice.text() == "Paused"


def test_a_stop_can_be_taken_back(stage: Stage, qtbot: QtBot) -> None:
    stage.show_stage(StageView(stopped=True))
    with qtbot.waitSignal(stage.take_back_requested):
        QTest.keyClick(stage, Qt.Key.Key_Left)


def test_help_is_not_offered_inside_help(stage: Stage) -> None:
    stage.show_stage(StageView(in_help=True, contacts=("112", "113")))
    assert not stage.controls["help"].isEnabled()
    assert "112 · 113" in stage.scene.notice.text()


def test_a_question_is_a_page_and_leaves_by_itself(stage: Stage) -> None:
    stage.show_stage(StageView(asked=SCALE))
    assert isinstance(stage.panel, QuestionPanel)
    assert not stage.scene.pacer.isVisible()
    stage.show_stage(BREATH)
    assert stage.panel is None
    assert stage.scene.pacer.isVisible()


def test_a_scale_is_answered_by_digit_and_enter(stage: Stage, qtbot: QtBot) -> None:
    stage.show_stage(StageView(asked=SCALE))
    with qtbot.waitSignal(stage.picked) as told:
        QTest.keyClick(stage, Qt.Key.Key_4)
    assert told.args == ["4"]
    with qtbot.waitSignal(stage.answered) as told:
        QTest.keyClick(stage, Qt.Key.Key_Return)
    assert told.args == ["4"]


def test_one_and_nought_are_ten_and_arrows_go_along(stage: Stage) -> None:
    stage.show_stage(StageView(asked=SCALE))
    QTest.keyClick(stage, Qt.Key.Key_1)
    QTest.keyClick(stage, Qt.Key.Key_0)
    assert isinstance(stage.panel, QuestionPanel)
    assert stage.panel.reply.value() == "10"
    QTest.keyClick(stage, Qt.Key.Key_Left)
    assert stage.panel.reply.value() == "9"


def test_enter_without_a_choice_answers_nothing(stage: Stage, qtbot: QtBot) -> None:
    stage.show_stage(StageView(asked=SCALE))
    with qtbot.assertNotEmitted(stage.answered):
        QTest.keyClick(stage, Qt.Key.Key_Return)


def test_rather_not_is_an_empty_answer(stage: Stage, qtbot: QtBot) -> None:
    stage.show_stage(StageView(asked=SCALE))
    assert isinstance(stage.panel, QuestionPanel)
    with qtbot.waitSignal(stage.answered) as told:
        QTest.mouseClick(stage.panel.rather_not, Qt.MouseButton.LeftButton)
    assert told.args == [""]


def test_a_choice_is_answered_by_its_number_or_a_click(stage: Stage, qtbot: QtBot) -> None:
    stage.show_stage(StageView(asked=CHOICE))
    with qtbot.waitSignal(stage.answered) as told:
        QTest.keyClick(stage, Qt.Key.Key_2)
    assert told.args == ["hard"]
    assert isinstance(stage.panel, QuestionPanel)
    with qtbot.waitSignal(stage.answered) as told:
        QTest.mouseClick(stage.panel.reply.buttons[0], Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
    assert told.args == ["easy"]


def test_a_number_and_a_length_are_answered_with_their_unit(stage: Stage, qtbot: QtBot) -> None:
    for form, expected in (("number", "5"), ("length", "5 s")):
        stage.show_stage(StageView(asked=QuestionView("x", form, form, 4, 12)))  # type: ignore[arg-type]
        QTest.keyClick(stage, Qt.Key.Key_Up)
        with qtbot.waitSignal(stage.answered) as told:
            QTest.keyClick(stage, Qt.Key.Key_Return)
        assert told.args == [expected]


def test_words_are_typed_and_space_is_no_pause_there(stage: Stage, qtbot: QtBot) -> None:
    stage.show_stage(StageView(asked=QuestionView("word", "A word?", "words", private=True)))
    line = stage.panel.reply.line  # type: ignore[union-attr]
    with qtbot.assertNotEmitted(stage.pause_requested):
        QTest.keyClicks(line, "warm feet")
    with qtbot.waitSignal(stage.answered) as told:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert told.args == ["warm feet"]


def test_stop_and_help_work_inside_a_question(stage: Stage, qtbot: QtBot) -> None:
    stage.show_stage(StageView(asked=SCALE))
    with qtbot.waitSignal(stage.stop_requested):
        QTest.keyClick(stage, Qt.Key.Key_Escape)
    with qtbot.waitSignal(stage.help_requested):
        QTest.keyClick(stage, Qt.Key.Key_H)


def test_a_gate_has_three_ways_and_enter_opens_none(stage: Stage, qtbot: QtBot) -> None:
    stage.show_stage(StageView(asked=GateView("contact", "May my hand rest here?", "client")))
    assert isinstance(stage.panel, GatePanel)
    with qtbot.assertNotEmitted(stage.decided):
        QTest.keyClick(stage, Qt.Key.Key_Return)
    keys = {"open": Qt.Key.Key_1, "later": Qt.Key.Key_2, "stop": Qt.Key.Key_3}
    for way, key in keys.items():
        with qtbot.waitSignal(stage.decided) as told:
            QTest.keyClick(stage, key)
        assert told.args == [way]
        with qtbot.waitSignal(stage.decided) as told:
            QTest.mouseClick(stage.panel.ways[way], Qt.MouseButton.LeftButton)
        assert told.args == [way]


def test_a_wait_shows_its_guess_and_goes_on_at_a_key(stage: Stage, qtbot: QtBot) -> None:
    stage.show_stage(StageView(asked=WaitView("client", "About 5 minutes.")))
    assert isinstance(stage.panel, WaitPanel)
    with qtbot.waitSignal(stage.continue_requested):
        QTest.keyClick(stage, Qt.Key.Key_Return)
    with qtbot.waitSignal(stage.continue_requested):
        QTest.mouseClick(stage.panel.go_on, Qt.MouseButton.LeftButton)


def test_a_wait_beside_a_breath_leaves_the_breath_in_sight(stage: Stage) -> None:
    wait = WaitView("client", "About 5 minutes.", is_page=False)
    stage.show_stage(StageView(asked=wait, breath=BREATH.breath))
    assert stage.scene.pacer.isVisible()


def test_before_the_first_sound_and_after_a_fault_there_are_words(stage: Stage) -> None:
    stage.show_stage(StageView(asked=SCALE))
    stage.show_preparing(0.5)
    assert "voice" in stage.scene.caption.caption.text
    assert stage.panel is None
    stage.show_falling("Let everything be.")
    assert stage.scene.caption.caption.text == "Let everything be."
    stage.show_stage(BREATH)
    assert stage.scene.caption.caption.text == "And in."


def test_the_same_moment_twice_paints_nothing_anew(stage: Stage, qtbot: QtBot) -> None:
    paused = StageView(paused=True)
    stage.show_stage(paused)
    qtbot.wait(1)
    painted: list[object] = []
    stage.scene.caption.paintEvent = painted.append  # type: ignore[method-assign, assignment]
    stage.scene.pacer.paintEvent = painted.append  # type: ignore[method-assign, assignment]
    for _ in range(60):
        stage.show_stage(paused)
    qtbot.wait(1)
    assert painted == []


def test_a_fault_in_a_paint_never_keeps_a_question_away(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Stage(Words(), on_stage(theme()))
    qtbot.addWidget(made)
    made.show()

    def fault() -> None:
        raise ValueError("ours")

    told: list[object] = []
    monkeypatch.setattr(made, "grab", fault)
    monkeypatch.setattr(sys, "excepthook", lambda *fault: told.append(fault[1]))
    made.show_stage(StageView(asked=SCALE))
    assert isinstance(made.panel, QuestionPanel)
    assert str(told[0]) == "ours"
