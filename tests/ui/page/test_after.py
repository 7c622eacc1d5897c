"""After a session, nothing is scored."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.look.theme import theme
from app.ui.page.after import AfterPage
from app.ui.page.change import Change
from app.ui.page.text import Text
from app.ui.view import AfterView, ChangeView
from app.words.catalog import Words

VIEW = AfterView(
    "Soft hands", "tonight, 14 minutes",
    changes=(ChangeView("tension", "Tension", 6, 3), ChangeView("ease", "At ease", 7, None)),
    answers=(("Word", "warm"),),
)  # fmt: skip


def page(qtbot: QtBot, view: AfterView = VIEW) -> AfterPage:
    made = AfterPage(Words(), theme())
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show_session(view)
    made.show()
    return made


def said(shown: AfterPage) -> list[str]:
    return [label.text() for label in shown.findChildren(Text)]


def test_start_and_end_stand_on_one_scale(qtbot: QtBot) -> None:
    shown = page(qtbot)
    tension, ease = shown.findChildren(Change)
    assert (tension.scale.answer, ease.scale.answer) == (3, None)
    assert not tension.scale.isEnabled()


def test_words_are_shown_as_they_were_given(qtbot: QtBot) -> None:
    assert {"Word", "warm"} <= set(said(page(qtbot)))


def test_it_says_that_stopping_early_is_fine(qtbot: QtBot) -> None:
    assert page(qtbot).kind.text() == "The same or different, both are fine."
    assert page(qtbot, AfterView("x", stopped=True)).kind.text() == "Stopped early. Fine too."


def test_without_answers_that_is_fine_too(qtbot: QtBot) -> None:
    assert "Nothing was answered. That is fine." in said(page(qtbot, AfterView("x")))


def test_what_went_wrong_is_told_afterwards(qtbot: QtBot) -> None:
    shown = page(qtbot, AfterView("x", notice="The picture failed; the sound went on."))
    assert shown.notice_box.isVisible()
    assert not page(qtbot).notice_box.isVisible()


def test_done_by_click_enter_and_escape(qtbot: QtBot) -> None:
    shown = page(qtbot)
    with qtbot.waitSignal(shown.done_requested):
        QTest.mouseClick(shown.done, Qt.MouseButton.LeftButton)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        with qtbot.waitSignal(shown.done_requested):
            QTest.keyClick(shown, key)


def test_the_way_to_help_is_here(qtbot: QtBot) -> None:
    shown = page(qtbot)
    with qtbot.waitSignal(shown.alarm_requested):
        QTest.mouseClick(shown.alarm, Qt.MouseButton.LeftButton)


def test_own_words_are_told_as_one_line(qtbot: QtBot) -> None:
    shown = page(qtbot)
    told: list[str] = []
    shown.noted.connect(told.append)
    QTest.mouseClick(shown.own.chips[2], Qt.MouseButton.LeftButton)
    QTest.keyClicks(shown.own.line, "My feet tingled.")
    QTest.mouseClick(shown.done, Qt.MouseButton.LeftButton)
    assert told == ["warm. My feet tingled."]


def test_own_words_are_told_without_done_once_the_hands_rest(qtbot: QtBot) -> None:
    shown = page(qtbot)
    with qtbot.waitSignal(shown.noted) as told:
        QTest.keyClicks(shown.own.line, "quiet")
    assert told.args == ["quiet"]


def test_keep_nothing_tells_no_words(qtbot: QtBot) -> None:
    shown = page(qtbot)
    told: list[str] = []
    shown.noted.connect(told.append)
    shown.discarded.connect(lambda: told.append("discarded"))
    QTest.keyClicks(shown.own.line, "secret")
    QTest.mouseClick(shown.nothing, Qt.MouseButton.LeftButton)
    assert told == ["discarded"]


def test_the_next_evening_begins_without_words(qtbot: QtBot) -> None:
    shown = page(qtbot)
    QTest.mouseClick(shown.own.chips[0], Qt.MouseButton.LeftButton)
    shown.show_session(VIEW)
    assert shown.own.text == ""
