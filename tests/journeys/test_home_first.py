"""The first start: one page with defaults, and two clicks from there to a session."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.ui.leaf import PREFERENCES, TROUBLE, WELCOME
from app.ui.page.chips import Chips
from app.ui.page.setting import Settings
from app.ui.page.welcome import WelcomePage
from tests.journeys.conftest import Make
from tests.journeys.home import HELP, NOT_FIRST, SHORT, HomeWindow

BROKEN = SHORT.replace("3 min", "3 minits")


def page(one: HomeWindow) -> WelcomePage:
    """Return the first page, which is seen."""
    shown = one.window.page(WELCOME)
    assert one.sees(shown)
    return shown


def chip(settings: Settings, name: str, value: str) -> QPushButton:
    """Return what a person clicks to set something."""
    row = settings.rows[name]
    assert isinstance(row, Chips)
    return row.chip(value)


def test_two_clicks_from_the_first_opening_a_session_plays(home: Make) -> None:
    one = home(kept={})
    one.click(page(one).begin)
    one.click(one.window.before.start)
    one.spoken()
    one.after(0.5)
    assert one.sees(one.window.stage)
    assert one.host.playing.player.is_on
    assert one.read


def test_enter_twice_does_the_same(home: Make) -> None:
    one = home(kept={})
    one.key(Qt.Key.Key_Return)
    one.key(Qt.Key.Key_Return)
    one.spoken()
    one.after(0.5)
    assert one.sees(one.window.stage)
    assert one.host.playing.player.is_on


def test_the_first_page_is_shown_once_and_behind_about(home: Make) -> None:
    one = home(kept={})
    one.click(page(one).library)
    assert one.sees(one.window._book.home)
    assert one.window.library.isVisible()
    one.close()
    again = home()
    assert again.sees(again.window._book.home)
    again.click(again.window._book.home.rail.buttons["about"])
    again.click(again.button("The first page again"))
    assert page(again).begin.isVisible()
    again.key(Qt.Key.Key_Escape)
    assert again.window.library.isVisible()


def test_it_is_kept_that_the_first_start_is_over(home: Make) -> None:
    one = home(kept={})
    assert one.opening.preferences.first
    one.click(page(one).begin)
    assert one.kept.value("preferences/first") == "false"


def test_another_language_is_there_at_once_and_the_keyboard_stays(home: Make) -> None:
    one = home(kept={})
    one.click(chip(page(one).settings, "language", "nl"))
    assert page(one).begin.text() == "Beginnen"
    dutch = chip(page(one).settings, "language", "nl")
    assert dutch.isChecked()
    assert one.window.focusWidget() is dutch
    one.click(chip(page(one).settings, "text", "200"))
    assert page(one)._theme.scale == 2
    assert one.opening.preferences.language == "nl"


def test_the_country_is_kept_and_its_numbers_are_said(home: Make) -> None:
    one = home(kept={})
    box = page(one).settings.rows["country"]
    box.chosen.emit("GB")
    one.settle()
    assert one.kept.value("preferences/country") == "GB"
    one.window.alarm_requested.emit()
    said = [label.text() for label in one.window.alarm.findChildren(type(one.window.alarm.place))]
    assert any(text.endswith("Call 999.") for text in said)


def test_voice_and_sound_can_be_heard_there(home: Make) -> None:
    one = home(kept={})
    one.click(page(one).listen)
    assert one.host.listening.player.is_on
    one.click(page(one).library)
    assert not one.host.listening.player.is_on


def test_which_voice_speaks_is_said(home: Make) -> None:
    one = home(kept={})
    look(one)
    assert page(one).heard.text().startswith("Voice: ")


def look(one: HomeWindow) -> None:
    """Wait until the machine has been asked what it has."""
    fitter = one.opening.house.fitter
    assert fitter is not None
    assert fitter.looking is not None
    fitter.looking.wait(10)
    fitter.looking.look()
    one.settle()


def test_what_cannot_be_heard_has_its_page_and_is_looked_at_again(home: Make) -> None:
    one = home(kept={})
    look(one)
    one.click(page(one).trouble)  # the made-up machine has no device
    trouble = one.window.page(TROUBLE)
    assert one.sees(trouble)
    assert trouble.title.text() == "Nothing can be heard here yet"
    one.click(trouble.again)
    look(one)
    assert one.sees(trouble)
    one.click(trouble.on)
    assert page(one).begin.isVisible()


def test_opened_with_a_file_begin_leads_to_that_session(home: Make) -> None:
    other = SHORT.replace("A short rest", "Another rest")
    given = {"s01-rest": SHORT, "s02-other": other, "s12-back-to-here": HELP}
    one = home(kept={}, sessions=given, wanted="s02-other.session.yaml")
    assert "Another rest" in page(one).first.text()
    one.click(page(one).begin)
    assert one.window.before.story.title.text() == "Another rest"


def test_without_any_session_begin_leads_to_the_library(home: Make) -> None:
    one = home(kept={}, sessions={})
    one.click(page(one).begin)
    assert one.window.library.isVisible()


@pytest.mark.parametrize("text", [BROKEN, "nonsense: ["])
def test_a_session_from_elsewhere_that_does_not_play_has_its_page(home: Make, text: str) -> None:
    one = home()
    path = one.folder.parent / "mine.session.yaml"
    path.write_text(text, encoding="utf-8")
    one.opening.house.receiving.receive(path)
    one.settle()
    trouble = one.window.page(TROUBLE)
    assert one.sees(trouble)
    assert trouble.title.text() == "mine.session.yaml does not play"
    assert trouble.faults.text()
    one.click(trouble.on)
    assert one.window.library.isVisible()


def test_a_file_that_is_gone_is_said(home: Make) -> None:
    one = home()
    one.opening.house.receiving.receive(one.folder / "gone.session.yaml")
    one.settle()
    assert one.sees(one.window.page(TROUBLE))


def test_preferences_keep_their_place_when_they_change_the_look(home: Make) -> None:
    one = home()
    one.click(one.window._book.home.rail.buttons["preferences"])
    settings = one.window.page(PREFERENCES)._settings[1]
    one.click(chip(settings, "theme", "dark"))
    again = one.window.page(PREFERENCES)._settings[1]
    assert again is not settings
    assert one.window.focusWidget() is chip(again, "theme", "dark")
    assert one.window.page(PREFERENCES).isVisible()


def test_a_folder_of_ones_own_stands_in_the_library(home: Make) -> None:
    one = home()
    own = one.folder.parent / "own"
    own.mkdir()
    (own / "mine.session.yaml").write_text(SHORT.replace("A short rest", "Mine"), encoding="utf-8")
    fitter = one.opening.house.fitter
    assert fitter is not None
    fitter._ask = lambda *_: own
    one.click(one.window._book.home.rail.buttons["preferences"])
    one.window.place_requested.emit("sessions")
    one.settle()
    assert one.window.page(PREFERENCES).folder.place.text() == str(own)
    assert "Mine" in {card.title for card in one.opening.house.librarian.cards}
    one.click(one.window.page(PREFERENCES).folder.leave)
    one.settle()
    assert "Mine" not in {card.title for card in one.opening.house.librarian.cards}


FORMAL = SHORT.replace('nl: "Welkom."', 'nl: "Welkom, je ligt.", nl-u: "Welkom, u ligt."').replace(
    'nl: "Kom rustig terug."', 'nl: "Kom rustig terug.", nl-u: "Komt u rustig terug."'
)


@pytest.mark.parametrize(("formal", "said"), [("true", "u ligt"), ("false", "je ligt")])
def test_a_session_says_u_where_a_person_wishes_it(home: Make, formal: str, said: str) -> None:
    one = home(language="nl", sessions={"s01": FORMAL}, kept={**NOT_FIRST, "formal": formal})
    one.start()
    one.until(lambda: said in one.read, limit=120)
