"""The page before a session: what is asked, and what is not asked again."""

from __future__ import annotations

from app.ui.leaf import EVENINGS
from app.ui.page.before import BeforePage
from tests.journeys.conftest import Make
from tests.journeys.home import HELP, SHORT, HomeWindow

BELLY = """\
session: 1
title: {nl: "Handen", en: "Hands"}
languages: [nl, en]
audience: home
steps:
  - say: {nl: "Welkom.", en: "Welcome."}
    gives: [welcome, permission]
    pause: 3 s
  - touch: rest
    where: belly mid
    pressure: 1
    for: 4 min
ending:
  - say: {nl: "Kom rustig terug.", en: "Come back slowly."}
    gives: way back
  - rest: 40 s
"""
RANGE = SHORT.replace("for: 3 min", "for: 3 min to 9 min").replace("A short rest", "A longer rest")
RANGE = RANGE.replace("caution: [fever]\n", "")
SESSIONS = {"s01-rest": SHORT, "s02-range": RANGE, "s05-hands": BELLY, "s12-back-to-here": HELP}


def before(one: HomeWindow, title: str) -> BeforePage:
    """Open a session by its title."""
    name = next(card.id for card in one.opening.house.librarian.cards if card.title == title)
    one.window.session_chosen.emit(name)
    one.settle()
    return one.window.before


def answer(one: HomeWindow, page: BeforePage, **answers: bool) -> None:
    """Answer some questions by a click."""
    for name, yes in answers.items():
        one.click(page.cautions.rows[name].answers.chip("yes" if yes else "no"))


def test_what_was_answered_is_not_asked_again_this_evening(home: Make) -> None:
    one = home(sessions=SESSIONS)
    page = before(one, "Hands")
    assert set(page.cautions.rows) == {"belly", "pregnancy"}
    answer(one, page, belly=False, pregnancy=False)
    assert page.start.isEnabled()
    before(one, "A short rest")
    page = before(one, "Hands")
    assert page.cautions.rows == {}
    assert page.start.isEnabled()
    assert "you answered no" in page.cautions.passed.text()
    one.click(page.cautions.again)
    assert set(page.cautions.rows) == {"belly", "pregnancy"}


def test_a_no_is_known_at_the_next_start_and_a_yes_is_not(home: Make) -> None:
    one = home(sessions=SESSIONS)
    page = before(one, "Hands")
    answer(one, page, belly=True, pregnancy=False)
    kept = {key: str(one.kept.value(key)) for key in one.kept.allKeys() if "asked" in key}
    assert list(kept) == ["asked/passed/pregnancy"]


def test_a_session_of_which_nothing_is_left_leads_to_another(home: Make) -> None:
    one = home(sessions=SESSIONS)
    page = before(one, "Hands")
    assert page.instead.why.text().startswith("First the questions")
    answer(one, page, belly=True)
    assert page.instead.why.text().startswith("Not this one today")
    assert not page.start.isEnabled()
    one.click(page.instead.go)
    assert page.story.title.text() == "A longer rest"
    assert page.start.isEnabled()


def test_much_pain_leads_to_another_and_is_asked_once_an_evening(home: Make) -> None:
    one = home(sessions=SESSIONS)
    page = before(one, "Hands")
    answer(one, page, belly=False, pregnancy=False)
    one.click(page.cautions.care.question.answers.chip("yes"))
    page.cautions.care.scale.chosen.emit(7)
    one.settle()
    assert not page.start.isEnabled()
    assert page.cautions.care.alarm.isVisible()
    one.click(page.instead.go)
    assert page.start.isEnabled()
    page.care_answered.emit(False)
    page = before(one, "Hands")
    assert not page.cautions.care.isVisible()
    assert page.start.isEnabled()


def test_the_page_leads_to_when_to_call_someone_and_back(home: Make) -> None:
    one = home(sessions=SESSIONS)
    page = before(one, "A short rest")
    page.care_answered.emit(True)
    page.pain_told.emit(8)
    one.settle()
    one.click(page.cautions.care.alarm)
    assert one.sees(one.window.alarm)
    one.window.alarm.back_requested.emit()
    assert one.sees(page)


def test_a_session_is_fitted_to_the_time_there_is_and_plays_so(home: Make) -> None:
    one = home(sessions=SESSIONS)
    page = before(one, "A longer rest")
    assert page.manner.time is not None
    before_it = page.manner.time.told.text()
    for _ in range(2):
        one.click(page.manner.time.more)
    assert page.manner.time.told.text() != before_it
    wished = one.host.choosing.chosen.minutes
    assert wished is not None
    assert page.manner.time.told.text() == f"about {wished} minutes"
    one.window.before.start_requested.emit()
    one.spoken()
    one.after(0.5)
    likely = one.transport.course.program.lengths.likely / 48_000 / 60
    assert abs(likely - wished) < 1.5


def test_the_time_of_the_wish_sets_the_length(home: Make) -> None:
    one = home(sessions=SESSIONS)
    one.window.library.offer.sentence.time.chosen.emit(2)
    page = before(one, "A longer rest")
    assert page.manner.time is not None
    assert page.manner.time.told.text() == "about 10 minutes"


def test_what_lies_within_reach_is_asked_once_and_remembered(home: Make) -> None:
    one = home(sessions=SESSIONS)
    page = before(one, "A short rest")
    assert page.manner.reach is not None
    one.click(page.manner.reach.chip("none"))
    assert one.opening.preferences.reach == "none"
    assert page.manner.reach is not None  # it can still be changed here
    before(one, "A longer rest")
    assert page.manner.reach is None


def test_silence_is_asked_for_once(home: Make) -> None:
    one = home(sessions=SESSIONS)
    page = before(one, "A short rest")
    assert "Set messages to silent." in page.story.good.text.text()
    one.window.before.start_requested.emit()
    one.spoken()
    one.after(0.5)
    before(one, "A longer rest")
    assert "Set messages to silent." not in page.story.good.text.text()


def test_a_stranger_is_told_until_it_was_begun(home: Make) -> None:
    one = home(sessions=SESSIONS)
    page = before(one, "A short rest")
    assert page.elsewhere.isVisible()
    one.window.before.start_requested.emit()
    one.spoken()
    one.after(0.5)
    before(one, "A longer rest")
    assert page.elsewhere.isVisible()
    before(one, "A short rest")
    assert not page.elsewhere.isVisible()


def test_deleting_all_evenings_forgets_what_was_asked_too(home: Make) -> None:
    one = home(sessions=SESSIONS)
    answer(one, before(one, "Hands"), belly=False)
    one.window.goal_chosen.emit("evenings")
    one.settle()

    one.window.page(EVENINGS).evenings_deleted.emit()
    assert not [key for key in one.kept.allKeys() if "asked" in key]
