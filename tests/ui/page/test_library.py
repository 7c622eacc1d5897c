"""The library shows what it is given, and tells what is opened."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.look.theme import theme
from app.ui.page.library import LibraryPage
from app.ui.page.wish import Wish
from app.ui.view import LibraryView, SessionCard
from app.words.catalog import Words

REST = SessionCard("rest", "Arriving", "The ground does the work.", 10, 12, 14, ("12 min", "rest"),
                   frozenset({"rest"}))  # fmt: skip
BREATH = SessionCard("breath", "Long out-breath", "A short rest.", 5, 6, 7, ("6 min", "breath"),
                     frozenset({"breath"}))  # fmt: skip
HANDS = SessionCard("hands", "Soft hands", "Hands land.", 12, 14, 16, ("14 min",),
                    frozenset({"touch"}), touches=True, asks_first=True, origin="own")  # fmt: skip
BROKEN = SessionCard("broken", "evening.session.yaml", faults=("line 3: no steps",) * 8)
ALL = LibraryView((REST, BREATH, HANDS, BROKEN))


def page(qtbot: QtBot, view: LibraryView = ALL) -> LibraryPage:
    made = LibraryPage(Words(), theme())
    qtbot.addWidget(made)
    made.resize(1064, 800)
    made.show_library(view)
    made.show()
    return made


def titles(shown: LibraryPage) -> list[str]:
    return [card.card.title for card in shown.offer.cards.cards]


def test_the_first_stands_in_front_and_the_others_follow(qtbot: QtBot) -> None:
    shown = page(qtbot)
    assert shown.offer.hero.title.text() == "Arriving"
    assert shown.offer.hero.facts.text() == "10 to 14 minutes"
    assert titles(shown) == ["Long out-breath", "Soft hands"]
    assert shown.offer.count.text() == "3 sessions · 1 of your own"


def test_a_click_on_a_card_opens_it(qtbot: QtBot) -> None:
    shown = page(qtbot)
    with qtbot.waitSignal(shown.opened) as told:
        QTest.mouseClick(shown.offer.cards.cards[1], Qt.MouseButton.LeftButton)
    assert told.args == ["hands"]


def test_space_opens_a_card_and_arrows_go_along(qtbot: QtBot) -> None:
    shown = page(qtbot)
    shown.offer.cards.cards[0].setFocus()
    QTest.keyClick(shown.offer.cards.cards[0], Qt.Key.Key_Right)
    assert shown.focusWidget() is shown.offer.cards.cards[1]
    with qtbot.waitSignal(shown.opened) as told:
        QTest.keyClick(shown.offer.cards.cards[1], Qt.Key.Key_Space)
    assert told.args == ["hands"]


def test_begin_opens_the_session_in_front(qtbot: QtBot) -> None:
    shown = page(qtbot)
    with qtbot.waitSignal(shown.opened) as told:
        QTest.mouseClick(shown.offer.hero.begin, Qt.MouseButton.LeftButton)
    assert told.args == ["rest"]


def test_enter_opens_the_session_in_front(qtbot: QtBot) -> None:
    shown = page(qtbot)
    with qtbot.waitSignal(shown.opened) as told:
        QTest.keyClick(shown, Qt.Key.Key_Return)
    assert told.args == ["rest"]


def test_a_wish_picks_what_suits_and_leaves_out_the_rest(qtbot: QtBot) -> None:
    shown = page(qtbot)
    shown.offer.sentence.touch.chosen.emit(1)
    assert shown.offer.sentence.wish == Wish(touch="without")
    assert "without touch" in shown.offer.sentence.touch.text()
    assert titles(shown) == ["Long out-breath"]
    shown.offer.sentence.time.chosen.emit(1)
    assert shown.offer.hero.title.text() == "Long out-breath"
    assert shown.offer.hero.why.text() == "Suits what you feel like now"


def test_where_nothing_suits_it_says_so(qtbot: QtBot) -> None:
    shown = page(qtbot)
    shown.offer.sentence.time.chosen.emit(1)
    shown.offer.sentence.touch.chosen.emit(2)
    assert shown.offer.hero.title.text() == "Soft hands"
    assert shown.offer.hero.why.text() == "Nothing of five minutes with touch; this comes nearest."
    assert shown.offer.heading.text() == "Everything else"
    assert titles(shown) == ["Arriving", "Long out-breath"]


def test_a_search_finds_words_in_title_and_goal(qtbot: QtBot) -> None:
    shown = page(qtbot)
    QTest.keyClicks(shown.offer.search, "hands land")
    assert shown.offer.hero.title.text() == "Soft hands"
    assert titles(shown) == []


def test_a_search_that_finds_nothing_says_so_and_leaves_everything(qtbot: QtBot) -> None:
    shown = page(qtbot)
    QTest.keyClicks(shown.offer.search, "volcano")
    assert shown.offer.hero.why.text() == "Nothing here has “volcano”. This comes first:"
    assert titles(shown) == ["Long out-breath", "Soft hands"]


def test_a_search_finds_one_s_own(qtbot: QtBot) -> None:
    shown = page(qtbot)
    QTest.keyClicks(shown.offer.search, "your own")
    assert shown.offer.hero.title.text() == "Soft hands"


def test_the_first_evening_has_one_to_begin_with_and_then_the_next(qtbot: QtBot) -> None:
    shown = page(qtbot)
    assert shown.offer.hero.why.text() == "A good one to begin with"
    shown.show_library(replace(ALL, met=frozenset({"rest"})))
    assert shown.offer.hero.title.text() == "Long out-breath"
    assert shown.offer.hero.why.text() == "The next one to get to know"
    shown.show_library(replace(ALL, met=frozenset({"rest", "breath", "hands"})))
    assert shown.offer.hero.title.text() == "Arriving"
    assert shown.offer.hero.why.text().startswith("You know them all")


def test_a_card_with_much_to_say_is_higher_and_cuts_no_fact(qtbot: QtBot) -> None:
    facts = ("about 14 min", "breath", "touch", "movement", "half sitting", "with a therapist")
    long = replace(HANDS, id="long", title="Soft hands " * 5, facts=facts)
    shown = page(qtbot, LibraryView((REST, BREATH, long, *(
        replace(BREATH, id=str(n)) for n in range(3)
    ))))  # fmt: skip
    QApplication.processEvents()
    cards = shown.offer.cards.cards
    laid = cards[1]._lay_out(cards[1].width())
    assert laid.asks_below
    assert laid.title.lineCount() > 1
    assert laid.facts.lineCount() > 1
    assert cards[1].height() >= cards[1].heightForWidth(cards[1].width())
    first = [card for card in cards if card.y() == cards[1].y()]
    assert len({card.height() for card in first}) == 1
    assert cards[-1].height() < cards[1].height()


def test_cards_come_back_as_they_were_and_tab_goes_in_their_order(qtbot: QtBot) -> None:
    shown = page(qtbot)
    first = list(shown.offer.cards.cards)
    shown.show_library(LibraryView((HANDS, BREATH, REST)))
    assert shown.offer.cards.cards[0] is first[0]
    assert not first[1].isVisible()
    assert shown.offer.cards.cards[0].nextInFocusChain() is shown.offer.cards.cards[1]
    shown.show_library(ALL)
    assert shown.offer.cards.cards == first
    assert first[0].nextInFocusChain() is first[1]
    assert all(card.isVisible() for card in first)


def test_home_and_end_go_to_the_first_and_the_last_card(qtbot: QtBot) -> None:
    many = tuple(SessionCard(str(n), str(n), likely=5) for n in range(40))
    shown = page(qtbot, LibraryView(many))
    cards = shown.offer.cards.cards
    cards[0].setFocus()
    QTest.keyClick(cards[0], Qt.Key.Key_End)
    assert shown.focusWidget() is cards[-1]
    assert not cards[-1].visibleRegion().isEmpty()
    QTest.keyClick(cards[-1], Qt.Key.Key_Home)
    assert shown.focusWidget() is cards[0]


def test_a_folder_that_cannot_be_read_is_told_above_the_others(qtbot: QtBot) -> None:
    shown = page(qtbot, replace(ALL, trouble="The folder /x cannot be read: gone."))
    assert shown.trouble.isVisible()
    assert not shown.empty.isVisible()
    assert shown.offer.hero.isVisible()


def test_a_broken_session_stands_apart_with_its_faults(qtbot: QtBot) -> None:
    shown = page(qtbot)
    told = [label.text() for label in shown.offer.broken.findChildren(type(shown.offer.hero.title))]
    assert "evening.session.yaml" in told
    assert told.count("line 3: no steps") == 6
    assert "and 2 more" in told


def test_an_empty_folder_says_what_to_do(qtbot: QtBot) -> None:
    shown = page(qtbot, LibraryView(trouble="The folder is empty.", folder="/home/a/sessions"))
    assert shown.empty.isVisible()
    assert "The folder is empty." in shown.empty.text.text()
    assert "/home/a/sessions" in shown.empty.text.text()
    assert not shown.offer.hero.isVisible()
    with qtbot.waitSignal(shown.file_requested):
        QTest.mouseClick(shown.empty.open, Qt.MouseButton.LeftButton)


def test_cards_say_to_a_screen_reader_what_they_show(qtbot: QtBot) -> None:
    shown = page(qtbot)
    card = shown.offer.cards.cards[1]
    assert card.accessibleName() == "Soft hands"
    assert "Hands land." in card.accessibleDescription()
    assert "asks first" in card.accessibleDescription()


def test_cards_take_the_columns_there_is_room_for(qtbot: QtBot) -> None:
    shown = page(qtbot, LibraryView(tuple(
        SessionCard(str(n), str(n), likely=5) for n in range(9)
    )))  # fmt: skip
    rows = []
    for width in (760, 1064, 1500):
        shown.resize(width, 800)
        QApplication.processEvents()
        rows.append(len({card.y() for card in shown.offer.cards.cards}))
    assert rows == [4, 3, 2]


def test_the_tab_key_goes_from_the_wish_over_search_and_open_to_the_session(qtbot: QtBot) -> None:
    shown = page(qtbot)
    order = [shown.offer.sentence.touch, shown.offer.search, shown.open, shown.offer.hero.begin]
    chain = [shown.nextInFocusChain()]
    while chain[-1] is not None and chain[-1] is not shown:
        chain.append(chain[-1].nextInFocusChain())
    assert [widget for widget in chain if widget in order] == order


def test_while_it_loads_nothing_is_made_that_is_not_seen(qtbot: QtBot) -> None:
    shown = page(qtbot, LibraryView(loading=True))
    assert shown._offer is None
    assert shown.empty.title.text() == "One moment"
    QTest.keyClick(shown, Qt.Key.Key_Return)
    shown.show_library(ALL)
    QApplication.processEvents()
    assert shown.offer.hero.isVisible()
    shown.show_library(LibraryView())
    assert not shown.offer.hero.isVisible()
