"""The pages that are only read: help, about, evenings; and the preferences."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.ui.alarm import alarm_of
from app.ui.look.theme import theme
from app.ui.page.about import AboutPage
from app.ui.page.alarm import AlarmPage
from app.ui.page.box import Box
from app.ui.page.chips import Chips
from app.ui.page.column import Column
from app.ui.page.preference import PreferencePage
from app.ui.page.text import Text
from app.ui.preference import Preferences
from app.ui.view import AlarmView, SignalView
from app.words.catalog import Words


def said(shown: Column) -> list[str]:
    return [label.text() for label in shown.findChildren(Text)]


def chip(shown: PreferencePage, name: str, value: str) -> QPushButton:
    row = shown.rows[name]
    assert isinstance(row, Chips)
    return row.chip(value)


def test_help_shows_each_signal_and_what_to_do(qtbot: QtBot) -> None:
    shown = AlarmPage(Words(), theme())
    qtbot.addWidget(shown)
    shown.show_alarm(AlarmView((
        SignalView("emergency", "Pain on the chest", "Call 112."),
        SignalView("pause", "Dizzy", "Sit up slowly."),
    ), (("Danger to life", "112"), ("Of your own", "Anna")), "the Netherlands"))  # fmt: skip
    assert {"Pain on the chest", "Call 112.", "Dizzy", "Sit up slowly."} <= set(said(shown))
    assert {"The numbers are those of: the Netherlands.", "112", "Anna"} <= set(said(shown))
    assert [row.property("kind") for row in shown.rows] == ["problem", "card"]
    with qtbot.waitSignal(shown.back_requested):
        QTest.mouseClick(shown.back, Qt.MouseButton.LeftButton)


def test_help_says_where_no_country_is_known(qtbot: QtBot) -> None:
    shown = AlarmPage(Words(), theme())
    qtbot.addWidget(shown)
    shown.show_alarm(alarm_of(Preferences(), Words("en")))
    assert any("hold anywhere" in text for text in said(shown))
    assert any(text.endswith("Call 112.") for text in said(shown))
    shown.show_alarm(alarm_of(Preferences(country="GB"), Words("en")))
    assert any(text.endswith("Call 999.") for text in said(shown))
    assert "116 123" in said(shown)
    shown.show_alarm(alarm_of(Preferences(country="GB", contact="Anna, 06"), Words("en")))
    assert "Anna, 06" in said(shown)
    with qtbot.waitSignal(shown.preferences_requested):
        QTest.mouseClick(shown.change, Qt.MouseButton.LeftButton)


def test_about_says_that_it_is_no_medical_device(qtbot: QtBot) -> None:
    shown = AboutPage(Words(), theme())
    qtbot.addWidget(shown)
    assert any("not a medical device" in text for text in said(shown))
    with qtbot.waitSignal(shown.alarm_requested):
        QTest.mouseClick(shown.alarm, Qt.MouseButton.LeftButton)


def test_a_preference_is_told_with_all_others_kept(qtbot: QtBot) -> None:
    shown = PreferencePage(Words(), theme())
    qtbot.addWidget(shown)
    shown.show_preferences(Preferences("nl", text=150, reduced=True))
    assert chip(shown, "text", "150").isChecked()
    assert chip(shown, "reduced", "yes").isChecked()
    with qtbot.waitSignal(shown.preferences_changed) as told:
        QTest.mouseClick(chip(shown, "timer", "seconds"), Qt.MouseButton.LeftButton)
    assert told.args == [Preferences("nl", text=150, reduced=True, timer="seconds")]
    with qtbot.waitSignal(shown.preferences_changed) as told:
        QTest.mouseClick(chip(shown, "reduced", ""), Qt.MouseButton.LeftButton)
    assert told.args == [Preferences("nl", text=150, reduced=None, timer="seconds")]


def test_every_preference_can_be_chosen(qtbot: QtBot) -> None:
    shown = PreferencePage(Words(), theme())
    qtbot.addWidget(shown)
    for row in shown.rows.values():
        for chip in row.chips if isinstance(row, Chips) else ():
            with qtbot.waitSignal(shown.preferences_changed):
                chip.click()
    country = shown.rows["country"]
    assert isinstance(country, Box)
    country.setCurrentIndex(country.findData("BE"))
    with qtbot.waitSignal(shown.preferences_changed) as told:
        country.activated.emit(country.currentIndex())
    assert told.args[0].country == "BE"
