from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.library.place import data_folder
from app.ui.look.theme import theme
from app.ui.paint.body import Body, side_for
from app.ui.paint.frame import LEGS, UPPER, WHOLE, frame_for
from app.words.catalog import Words


@dataclass(frozen=True, slots=True)
class Touch:
    what: str = "rest"
    where: tuple[str, ...] = ("belly.mid",)
    shape: str = ""
    direction: str = ""
    turn: float = 0.0
    presence: float = 1.0


@pytest.fixture
def body(qtbot: QtBot) -> Body:
    words = Words("nl", {"The body": "Het lichaam"})
    made = Body(theme(dark=True), words, data_folder() / "assets" / "pictures" / "body.svg")
    qtbot.addWidget(made)
    made.resize(400, 600)
    return made


def picture(body: Body) -> QImage:
    image = QImage(body.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(body.theme.colours.stage))
    body.render(image, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
    return image


def hand_pixels(body: Body) -> list[tuple[int, int]]:
    image, hand = picture(body), QColor(body.theme.colours.hand).rgb()
    every = ((x, y) for x in range(0, 400, 3) for y in range(0, 600, 3))
    return [(x, y) for x, y in every if image.pixel(x, y) == hand]


def test_there_is_no_hand_where_none_is_meant(body: Body) -> None:
    body.show_touch(None)
    assert not hand_pixels(body)


def test_the_hand_follows_the_round(body: Body) -> None:
    middles = []
    for turn in (0.25, 0.75):
        body.show_touch(Touch("circle", turn=turn))
        seen = hand_pixels(body)
        middles.append(sum(x for x, _ in seen) / len(seen))
    assert middles[0] < middles[1]


def test_a_hand_that_is_away_is_not_seen(body: Body) -> None:
    body.show_touch(Touch(presence=0.0))
    assert not hand_pixels(body)


def test_the_body_has_no_clock(body: Body, qtbot: QtBot) -> None:
    body.show()
    body.show_touch(Touch("circle", turn=0.4))
    before = picture(body)
    qtbot.wait(30)
    assert picture(body) == before


def test_only_the_hand_is_painted_again(body: Body) -> None:
    body.show_touch(Touch("circle", turn=0.4))
    assert body._lit.width() < 200
    assert body._lit.height() < 200


def test_places_turn_the_figure_and_choose_its_part() -> None:
    assert side_for(("sacrum",)) == "back"
    assert side_for(("belly.mid",)) == "front"
    assert frame_for(("belly.mid", "heart")) == UPPER
    assert frame_for(("thigh.front.l",)) == LEGS
    assert frame_for(("heart", "feet.l")) == WHOLE


def test_a_click_chooses_a_place_and_a_hatched_one_says_why(body: Body, qtbot: QtBot) -> None:
    body.show_places(frozenset({"belly.mid"}), frozenset({"groin.l"}))
    scale, offset = body._fit()
    outlines = body._view().places
    for place, signal in (("belly.mid", body.place_chosen), ("groin.l", body.refusal_asked)):
        point = (outlines[place].boundingRect().center() * scale + offset).toPoint()
        with qtbot.waitSignal(signal, timeout=500) as seen:
            QTest.mouseClick(body, Qt.MouseButton.LeftButton, pos=point)
        assert seen.args == [place]


def test_refused_and_chosen_places_look_different(body: Body) -> None:
    plain = picture(body)
    body.show_places(frozenset({"belly.mid"}), frozenset({"groin.l"}))
    offered = picture(body)
    body.show_places(frozenset({"belly.mid"}), frozenset({"groin.l"}), "belly.mid")
    assert plain != offered != picture(body)


def test_the_figure_follows_theme_and_language(body: Body) -> None:
    before = picture(body)
    body.show_words(Words("en"))
    body.show_theme(replace(theme(dark=True), scale=2.0))
    assert picture(body) != before
    assert body.accessibleName() == "The body"


def test_a_place_that_lies_deep_is_only_dotted(body: Body) -> None:
    body.show_places(frozenset({"psoas.deep.l"}))
    dotted = picture(body)
    body.show_places(frozenset({"belly.mid"}))
    assert dotted != picture(body)


def test_pointing_at_a_place_lights_it_up(body: Body) -> None:
    body.show_places(frozenset({"belly.mid"}))
    before = picture(body)
    scale, offset = body._fit()
    middle = body._view().places["belly.mid"].boundingRect().center() * scale + offset
    QTest.mouseMove(body, middle.toPoint())
    body._pointed = "belly.mid"
    assert picture(body) != before


def test_less_motion_shows_arrows_along_the_way(body: Body) -> None:
    body.show_touch(Touch("circle", turn=0.1))
    usual = picture(body)
    body.show_theme(theme(dark=True, reduced=True))
    body.show_touch(Touch("circle", turn=0.1))
    assert picture(body) != usual


def test_a_hovering_hand_is_drawn_as_an_outline(body: Body) -> None:
    body.show_touch(Touch())
    resting = len(hand_pixels(body))
    body.show_touch(Touch(shape="hover"))
    assert len(hand_pixels(body)) < resting / 2
