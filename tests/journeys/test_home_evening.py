"""An evening at home, from the library to the page after."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.timeline.exit import Ask
from app.ui.stage.question import QuestionView
from tests.journeys.conftest import Make
from tests.journeys.home import HomeWindow


def _waiting(one: HomeWindow) -> bool:
    return one.window.stage.panel is not None and isinstance(
        one.window.stage._panel_view, QuestionView
    )


def test_two_clicks_lead_from_the_first_opening_into_a_session(home: Make) -> None:
    one = home()
    one.click(one.window.library.offer.hero.begin)
    assert one.sees(one.window.before)
    one.click(one.window.before.start)
    assert one.sees(one.window.stage)
    one.spoken()
    one.after(2)
    assert one.heard > 1


def test_before_a_session_its_cautions_are_asked(home: Make) -> None:
    one = home()
    one.open_first()
    rows = one.window.before.cautions.rows
    assert list(rows) == ["fever"]
    one.window.before.caution_answered.emit("fever", False)
    assert one.host.choosing.chosen.cautions == {"fever": False}


def test_a_question_is_a_page_that_is_answered_by_keys(home: Make) -> None:
    one = home()
    one.start()
    one.until(lambda: _waiting(one))
    one.key(Qt.Key.Key_6)
    one.key(Qt.Key.Key_Return)
    one.after(1)
    assert one.window.stage.panel is None
    assert "6" in str(one.guide.outcome.answers.by_name())


def test_a_whole_evening_ends_on_the_page_that_shows_its_answers(home: Make) -> None:
    one = home()
    one.start()
    one.until(lambda: _waiting(one))
    one.key(Qt.Key.Key_6)
    one.key(Qt.Key.Key_Return)
    one.until(lambda: one.sees(one.window.after), step=5)
    assert not one.window.after.notice.text()
    assert not one.host.playing.player.is_on


def test_escape_lands_and_the_page_after_says_that_this_is_fine(home: Make) -> None:
    one = home()
    one.start()
    one.after(3)
    one.key(Qt.Key.Key_Escape)
    assert one.guide.outcome.stopped
    one.until(lambda: one.sees(one.window.after), step=5)
    assert "Stopped early" in one.window.after.kind.text()


def test_enter_on_the_page_after_leads_home(home: Make) -> None:
    one = home()
    one.start()
    one.key(Qt.Key.Key_Escape)
    one.key(Qt.Key.Key_Escape)
    one.until(lambda: one.sees(one.window.after), step=5)
    one.key(Qt.Key.Key_Return)
    assert one.sees(one.window._book.home)


def test_space_arrows_and_h_do_what_they_say(home: Make) -> None:
    one = home()
    one.start()
    one.after(2)
    one.key(Qt.Key.Key_Space)
    here = one.heard
    one.after(30)
    assert one.heard == here
    one.key(Qt.Key.Key_Space)
    one.after(1)
    assert one.heard > here
    one.key(Qt.Key.Key_Right)
    ahead = one.heard
    assert ahead != here
    one.key(Qt.Key.Key_H)
    one.after(1)
    assert one.window.stage._view.in_help
    one.key(Qt.Key.Key_Up)
    one.after(0.5)
    assert one.window.stage._view.volume == 0.6


def test_the_picture_stands_still_where_the_sound_stands_still(home: Make) -> None:
    one = home()
    one.start()
    one.until(lambda: one.window.stage._view.breath.volume > 0.2)
    scene = one.window.stage.scene
    before, picture = one.window.stage._view, scene.grab().toImage()
    QTest.qWait(80)  # Qt's own time goes by, what is heard does not
    assert one.window.stage._view == before
    assert scene.grab().toImage() == picture
    one.after(0.5)
    assert scene.grab().toImage() != picture


def test_the_lamp_shows_the_breath_that_is_heard(home: Make) -> None:
    one = home()
    one.start()
    one.until(lambda: one.window.stage._view.breath.kind is not None)
    transport = one.transport
    met = set()
    for _ in range(30):
        one.after(0.4, frame=0.1)
        heard = transport.moment().state.phase
        assert heard is not None
        assert one.window.stage._view.breath.kind == heard.kind
        met.add(heard.kind)
    assert met == {"in", "out"}


def test_the_sound_test_plays_and_leaves_no_page(home: Make) -> None:
    one = home()
    one.open_first()
    one.window.before.listen_requested.emit()
    one.spoken()
    one.after(120)
    assert one.sees(one.window.before)
    assert not one.host.playing.player.is_on


def test_starting_leaves_the_sound_test(home: Make) -> None:
    one = home()
    one.open_first()
    one.window.before.listen_requested.emit()
    one.spoken()
    one.after(1)
    one.window.before.start_requested.emit()
    one.spoken()
    one.after(1)
    assert one.sees(one.window.stage)
    assert len(one.outputs) == 2


def test_closing_the_window_in_mid_session_leaves_nothing_behind(home: Make) -> None:
    one = home()
    one.start()
    one.after(1)
    one.close()
    assert not one.host.playing.player.is_on


def test_nothing_is_asked_twice(home: Make) -> None:
    one = home()
    one.start()
    program = one.transport.course.program
    asked = [leave.name for s in program.segments if isinstance(leave := s.exit, Ask)]
    assert asked.count("tension") == 2
