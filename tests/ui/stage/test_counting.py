"""Questions of every form, answered by one key."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.look.theme import on_stage, theme
from app.ui.stage.ask import QuestionPanel
from app.ui.stage.gate import GatePanel, WaitPanel
from app.ui.stage.question import GateView, QuestionView, WaitView, WokenView
from app.words.catalog import Words

CHOICE = QuestionView("air", "How is your breath?", "choice", choices=(("easy", "easy"),
                      ("hard", "rather hard")))  # fmt: skip

Ask = Callable[[QuestionView], tuple[QuestionPanel, list[str]]]


@pytest.fixture
def ask(qtbot: QtBot) -> Ask:
    """Give what asks a question and keeps what is answered."""

    def make(view: QuestionView) -> tuple[QuestionPanel, list[str]]:
        panel = QuestionPanel(view, Words(), on_stage(theme()))
        qtbot.addWidget(panel)
        answers: list[str] = []
        panel.answered.connect(answers.append)
        return panel, answers

    return make


def test_a_number_is_counted_from_its_least(ask: Ask) -> None:
    panel, answers = ask(QuestionView("n", "How many?", "number", 4, 12))
    panel.further(0)
    panel.further(1)
    panel.look(4)
    assert answers == ["5"]


def test_a_length_is_answered_with_its_unit(ask: Ask) -> None:
    panel, answers = ask(QuestionView("in", "How long?", "length", 2, 10))
    panel.further(0)
    panel.look(3)
    assert answers == ["2 s"]


def test_what_is_taken_back_to_nothing_is_no_answer(ask: Ask) -> None:
    panel, answers = ask(QuestionView("tension", "How tense?", "scale"))
    panel.backward(0)
    assert panel.reply.value() == "0"
    panel.backward(1)
    assert panel.reply.value() == ""
    assert not panel.right.isEnabled()
    panel.look(9)
    assert answers == []


def test_a_choice_that_is_counted_is_seen_and_does_not_answer_yet(ask: Ask) -> None:
    panel, answers = ask(CHOICE)
    picked: list[str] = []
    panel.picked.connect(picked.append)
    panel.further(0)
    panel.further(1)
    assert [made.property("chosen") for made in panel.reply.buttons] == [False, True]  # type: ignore[attr-defined]
    assert picked == ["easy", "hard"]
    assert answers == []
    panel.look(9)
    assert answers == ["hard"]


def test_enter_confirms_what_was_chosen_by_hand_and_else_is_the_one_key(ask: Ask) -> None:
    panel, answers = ask(QuestionView("tension", "How tense?", "scale"))
    assert not panel.press(Qt.Key.Key_Return)
    panel.further(0)
    assert not panel.press(Qt.Key.Key_Return)
    panel.press(Qt.Key.Key_6)
    assert panel.press(Qt.Key.Key_Return)
    panel.look(99)
    assert answers == ["6"]


def test_own_words_are_passed_over_by_one_key(ask: Ask) -> None:
    panel, answers = ask(QuestionView("word", "One word?", "words", by_one_key=True))
    assert panel.focusProxy() is None
    panel.further(0)
    assert answers == [""]


@pytest.mark.parametrize(
    ("view", "said"),
    [
        (GateView("contact", "May I?", "client", by_one_key=True), ["later", "stop", "open"]),
        (WokenView(), ["rest", "back", "ending"]),
    ],
)
def test_the_ways_of_a_gate_and_of_waking_go_by_one_key(
    qtbot: QtBot, view: GateView | WokenView, said: list[str]
) -> None:
    panel = GatePanel(view, Words(), on_stage(theme()))
    qtbot.addWidget(panel)
    heard: list[str] = []
    decided: list[str] = []
    panel.said.connect(heard.append)
    panel.decided.connect(decided.append)
    for second in range(3):
        panel.further(second)
    assert heard == said
    assert [way for way, made in panel.ways.items() if made.property("chosen")] == said[-1:]
    panel.look(4)
    assert decided == []
    panel.look(9)
    assert decided == said[-1:]


def test_a_wait_goes_on_at_any_press(qtbot: QtBot) -> None:
    panel = WaitPanel(WaitView("client", "A minute."), Words(), on_stage(theme()))
    qtbot.addWidget(panel)
    gone: list[bool] = []
    panel.continue_requested.connect(lambda: gone.append(True))
    panel.look(99)
    assert not panel.press(Qt.Key.Key_Return)
    panel.further(0)
    panel.backward(1)
    assert gone == [True, True]
