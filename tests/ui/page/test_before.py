"""The page before a session asks, and begins."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.look.theme import theme
from app.ui.page.before import BeforePage
from app.ui.page.chips import Chips
from app.ui.page.value import ValueField
from app.ui.preference import Levels
from app.ui.view import (
    BeforeView,
    BlankView,
    CareView,
    CautionView,
    ChoiceView,
    InsteadView,
    TimeView,
)
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
    assert shown.hear.notices.text() == "There is no Dutch voice here."
    assert shown.hear.levels.levels["voice"].level == 0.5


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
        QTest.mouseClick(
            shown.cautions.rows["belly"].answers.chip("yes"), Qt.MouseButton.LeftButton
        )
    assert told.args == ["belly", True]
    with qtbot.waitSignal(shown.caution_answered) as told:
        QTest.keyClick(shown.cautions.rows["pregnancy"].answers.chip("no"), Qt.Key.Key_Space)
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
        QTest.mouseClick(shown.manner.choices["length"].chip("long"), Qt.MouseButton.LeftButton)
    assert told.args == ["length", "long"]
    with qtbot.waitSignal(shown.level_changed) as told:
        QTest.keyClick(shown.hear.levels.levels["voice"], Qt.Key.Key_Right)
    assert told.args == ["voice", 0.55]
    with qtbot.waitSignal(shown.listen_requested):
        QTest.mouseClick(shown.hear.levels.listen, Qt.MouseButton.LeftButton)


def test_a_needed_value_is_filled_in_before_it_can_begin(qtbot: QtBot) -> None:
    blank = BlankView("name", "Your name", needed=True)
    shown = page(qtbot, replace(VIEW, blanks=(blank,)))
    assert not shown.start.isEnabled()
    with qtbot.waitSignal(shown.value_given) as told:
        QTest.keyClicks(shown.manner.blanks["name"], "A")
    assert told.args == ["name", "A"]
    shown.show_session(replace(VIEW, blanks=(replace(blank, value="A"),)))
    assert shown.start.isEnabled()
    assert shown.manner.blanks["name"].text() == "A"


def test_a_wrong_value_is_told_and_keeps_it_from_beginning(qtbot: QtBot) -> None:
    blank = BlankView("slides", "Slides", "99", hint="A number from 4 to 12.", fault="Too many.")
    shown = page(qtbot, replace(VIEW, blanks=(blank,)))
    assert not shown.start.isEnabled()
    field = shown.manner.fields["slides"]
    assert isinstance(field, ValueField)
    assert field.fault.text() == "Too many."
    shown.show_session(replace(VIEW, blanks=(replace(blank, value="9", fault=""),)))
    assert not field.fault.isVisible()
    assert field.hint.text() == "A number from 4 to 12."


def test_a_value_with_choices_is_a_choice(qtbot: QtBot) -> None:
    blank = BlankView("drink", "Drink", "tea", choices=(("tea", "Tea"), ("water", "Water")))
    shown = page(qtbot, replace(VIEW, blanks=(blank,)))
    chips = shown.manner.fields["drink"]
    assert isinstance(chips, Chips)
    assert chips.chip("tea").isChecked()
    with qtbot.waitSignal(shown.value_given) as told:
        QTest.mouseClick(chips.chip("water"), Qt.MouseButton.LeftButton)
    assert told.args == ["drink", "water"]


def test_a_session_can_be_fitted_to_the_time_there_is(qtbot: QtBot) -> None:
    shown = page(qtbot, replace(VIEW, time=TimeView(9, 8, 12)))
    stepper = shown.manner.time
    assert stepper is not None
    assert stepper.told.text() == "about 9 minutes"
    with qtbot.waitSignal(shown.minutes_wished) as told:
        QTest.mouseClick(stepper.less, Qt.MouseButton.LeftButton)
    assert told.args == [8]
    with qtbot.waitSignal(shown.minutes_wished) as told:
        QTest.keyClick(stepper.more, Qt.Key.Key_Right)
    assert told.args == [10]
    shown.show_session(replace(VIEW, time=TimeView(12, 8, 12)))
    assert not stepper.more.isEnabled()
    with qtbot.assertNotEmitted(shown.minutes_wished):
        QTest.keyClick(stepper, Qt.Key.Key_Up)


def test_a_number_for_pain_comes_only_after_a_yes(qtbot: QtBot) -> None:
    shown = page(qtbot, replace(VIEW, care=CareView()))
    care = shown.cautions.care
    assert care.isVisible()
    assert not care.more.isVisible()
    with qtbot.waitSignal(shown.care_answered) as told:
        QTest.mouseClick(care.question.answers.chip("yes"), Qt.MouseButton.LeftButton)
    assert told.args == [True]
    shown.show_session(replace(VIEW, care=CareView(answer=True)))
    assert care.scale.isVisible()
    with qtbot.waitSignal(shown.pain_told) as told:
        QTest.keyClick(care.scale, Qt.Key.Key_7)
    assert told.args == [7]
    shown.show_session(replace(VIEW, care=CareView(True, 7, "New? Call.", calls=True)))
    assert care.told.text() == "New? Call."
    with qtbot.waitSignal(shown.alarm_requested):
        QTest.mouseClick(care.alarm, Qt.MouseButton.LeftButton)


def test_not_today_offers_another_session_by_one_button(qtbot: QtBot) -> None:
    other = InsteadView("rest", "Arriving", "12 min")
    shown = page(qtbot, replace(VIEW, refused="Not this one today.", instead=other))
    assert not shown.start.isEnabled()
    assert shown.instead.why.text() == "Not this one today."
    assert "Arriving" in shown.instead.offer.text()
    with qtbot.waitSignal(shown.other_opened) as told:
        QTest.mouseClick(shown.instead.go, Qt.MouseButton.LeftButton)
    assert told.args == ["rest"]


def test_a_session_that_has_nothing_left_cannot_begin(qtbot: QtBot) -> None:
    shown = page(qtbot, replace(VIEW, refused="Nothing would be left of this session."))
    assert not shown.start.isEnabled()
    assert shown.instead.isVisible()
    assert not shown.instead.go.isVisible()


def test_what_lies_within_reach_is_asked_where_it_is_not_known(qtbot: QtBot) -> None:
    shown = page(qtbot, replace(VIEW, reach=""))
    reach = shown.manner.reach
    assert reach is not None
    with qtbot.waitSignal(shown.reach_chosen) as told:
        QTest.mouseClick(reach.chip("none"), Qt.MouseButton.LeftButton)
    assert told.args == ["none"]
    shown.show_session(replace(VIEW, reach="none"))
    assert shown.manner.reach_told is not None
    assert "nothing is asked" in shown.manner.reach_told.text()
    shown.show_session(VIEW)
    assert shown.manner.reach is None


def test_questions_that_were_answered_can_be_asked_again(qtbot: QtBot) -> None:
    shown = page(qtbot, replace(VIEW, cautions=(), rests=(), passed="On 3 May you said no."))
    assert shown.cautions.passed.text() == "On 3 May you said no."
    assert not shown.cautions.heading.isVisible()
    with qtbot.waitSignal(shown.again_requested):
        QTest.mouseClick(shown.cautions.again, Qt.MouseButton.LeftButton)


def test_a_stranger_is_told_and_the_device_too(qtbot: QtBot) -> None:
    shown = page(qtbot, replace(VIEW, elsewhere=("It lasts 9 minutes.",), device="Speakers"))
    assert shown.elsewhere.isVisible()
    assert shown.elsewhere.text.text() == "It lasts 9 minutes."
    assert shown.hear.device.text() == "Heard through Speakers"


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
