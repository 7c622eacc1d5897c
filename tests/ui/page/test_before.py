"""The page before a session asks, and begins."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.look.theme import theme
from app.ui.page.before import BeforePage
from app.ui.preference import Levels
from app.ui.view import BeforeView, BlankView, CautionView, ChoiceView
from app.words.catalog import Words

VIEW = BeforeView(
    id="hands",
    title="Soft hands",
    goal="Hands land.",
    posture="knees bent",
    posture_words="on the back with knees bent",
    needs=("mat", "small pillow"),
    facts=("14 minutes",),
    cautions=(CautionView("belly", "Is there anything with your belly?"),
              CautionView("pregnancy", "Are you pregnant?", answer=False)),
    choices=(ChoiceView("length", "Length", (("short", "short 8"), ("long", "long 14")), "short"),),
    notices=("There is no Dutch voice here.",),
    rests=("A hand on the belly will be rest.",),
    levels=Levels(voice=0.5),
    stop_words=("stop", "ouch"),
)  # fmt: skip


def page(qtbot: QtBot, view: BeforeView = VIEW, scale: float = 1.0) -> BeforePage:
    made = BeforePage(Words(), theme(scale=scale))
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show_session(view)
    made.show()
    return made


def test_it_shows_title_goal_needs_facts_and_notices(qtbot: QtBot) -> None:
    shown = page(qtbot)
    assert shown.story.title.text() == "Soft hands"
    assert "Hands land." in shown.story.goal.text()
    assert shown.story.needs.text.text() == "mat\nsmall pillow"
    assert "stop, ouch" in shown.story.good.text.text()
    assert shown.story.facts.text() == "14 minutes"
    assert shown.story.posture.accessibleName() == "on the back with knees bent"
    assert shown.notices.text() == "There is no Dutch voice here."
    assert shown.levels.levels["voice"].level == 0.5


def test_an_open_question_counts_as_yes_and_says_what_rests(qtbot: QtBot) -> None:
    shown = page(qtbot)
    assert shown.cautions.open.isVisible()
    assert shown.cautions.rests.text.text() == "A hand on the belly will be rest."
    answered = tuple(replace(caution, answer=False) for caution in VIEW.cautions)
    shown.show_session(replace(VIEW, cautions=answered, rests=()))
    assert not shown.cautions.open.isVisible()
    assert not shown.cautions.rests.isVisible()


def test_yes_and_no_are_told(qtbot: QtBot) -> None:
    shown = page(qtbot)
    with qtbot.waitSignal(shown.caution_answered) as told:
        QTest.mouseClick(shown.cautions.rows["belly"].chip("yes"), Qt.MouseButton.LeftButton)
    assert told.args == ["belly", True]
    with qtbot.waitSignal(shown.caution_answered) as told:
        QTest.keyClick(shown.cautions.rows["pregnancy"].chip("no"), Qt.Key.Key_Space)
    assert told.args == ["pregnancy", False]


def test_questions_keep_their_place_when_an_answer_comes_back(qtbot: QtBot) -> None:
    shown = page(qtbot)
    before = shown.cautions.rows["belly"]
    shown.show_session(replace(VIEW, rests=()))
    assert shown.cautions.rows["belly"] is before


def test_it_can_begin_with_questions_left_open(qtbot: QtBot) -> None:
    shown = page(qtbot)
    assert shown.start.hasFocus() or shown.focusWidget() is shown.start
    with qtbot.waitSignal(shown.start_requested):
        QTest.mouseClick(shown.start, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(shown.start_requested):
        QTest.keyClick(shown, Qt.Key.Key_Return)


def test_escape_library_and_something_else_go_back(qtbot: QtBot) -> None:
    shown = page(qtbot)
    with qtbot.waitSignal(shown.back_requested):
        QTest.keyClick(shown, Qt.Key.Key_Escape)
    for made in (shown.back, shown.other):
        with qtbot.waitSignal(shown.back_requested):
            QTest.mouseClick(made, Qt.MouseButton.LeftButton)


def test_variant_level_and_listen_are_told(qtbot: QtBot) -> None:
    shown = page(qtbot)
    with qtbot.waitSignal(shown.choice_made) as told:
        QTest.mouseClick(shown.choices["length"].chip("long"), Qt.MouseButton.LeftButton)
    assert told.args == ["length", "long"]
    with qtbot.waitSignal(shown.level_changed) as told:
        QTest.keyClick(shown.levels.levels["voice"], Qt.Key.Key_Right)
    assert told.args == ["voice", 0.55]
    with qtbot.waitSignal(shown.listen_requested):
        QTest.mouseClick(shown.levels.listen, Qt.MouseButton.LeftButton)


def test_a_needed_value_is_filled_in_before_it_can_begin(qtbot: QtBot) -> None:
    shown = page(qtbot, replace(VIEW, blanks=(BlankView("name", "Name", needed=True),)))
    assert not shown.start.isEnabled()
    with qtbot.waitSignal(shown.value_given) as told:
        shown.blanks["name"].setText("Anna")
    assert told.args == ["name", "Anna"]
    assert shown.start.isEnabled()


def test_a_session_that_has_nothing_left_cannot_begin(qtbot: QtBot) -> None:
    shown = page(qtbot, replace(VIEW, refused="Nothing would be left of this session."))
    assert not shown.start.isEnabled()
    assert shown.refused.isVisible()


def test_text_from_a_script_is_plain(qtbot: QtBot) -> None:
    shown = page(qtbot, replace(VIEW, title="<b>bold</b>"))
    assert shown.story.title.text() == "<b>bold</b>"
    assert shown.story.title.textFormat() == Qt.TextFormat.PlainText


def test_at_200_per_cent_the_parts_stand_under_each_other(qtbot: QtBot) -> None:
    shown = page(qtbot, scale=2.0)
    QApplication.processEvents()
    assert shown._two.is_narrow
    assert shown.start.isVisible()
    assert shown.rect().contains(shown.start.mapTo(shown, shown.start.rect().bottomRight()))
