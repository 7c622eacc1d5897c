from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QPainterPath

from app.library.place import data_folder
from app.ui.paint.figure import read_figure
from app.ui.paint.touch import own_hand, poses
from app.ui.paint.way import way


@dataclass(frozen=True, slots=True)
class Touch:
    what: str
    where: tuple[str, ...]
    shape: str = ""
    direction: str = ""
    turn: float = 0.0
    presence: float = 1.0


def front() -> Mapping[str, QPainterPath]:
    return read_figure(data_folder() / "assets" / "pictures" / "body.svg").views["front"].places


def at(turn: float, direction: str = "clockwise") -> tuple[float, float]:
    (pose,) = poses(Touch("circle", ("belly.mid",), direction=direction, turn=turn), front())
    return pose.x, pose.y


def test_a_round_goes_up_on_the_own_right_and_down_on_the_own_left() -> None:
    below, right, above, left = (at(turn) for turn in (0.0, 0.25, 0.5, 0.75))
    assert right[0] < below[0] < left[0]
    assert above[1] < right[1] < below[1]


def test_the_other_way_round_is_the_other_way_round() -> None:
    assert at(0.25, "other way round")[0] == pytest.approx(at(0.75)[0], abs=0.5)


def test_the_hand_is_where_its_share_of_the_round_says() -> None:
    touch = Touch("circle", ("belly.mid",))
    path = way(touch, front())
    middle = front()["belly.mid"].boundingRect().center()
    for turn in (0.1, 0.35, 0.6, 0.85):
        point = path.pointAtPercent(turn) - middle
        x, y = at(turn)
        assert (x - middle.x()) / point.x() == pytest.approx(0.62)
        assert (y - middle.y()) / point.y() == pytest.approx(0.62)


@given(st.floats(0, 1))
def test_the_hand_turns_no_more_than_twelve_degrees(turn: float) -> None:
    (pose,) = poses(Touch("circle", ("belly.mid",), turn=turn), front())
    (still,) = poses(Touch("rest", ("belly.mid",)), front())
    assert abs(pose.turned - still.turned) <= 12.01


def test_a_hand_comes_nearer_and_appears_as_it_arrives() -> None:
    far, near, here = (
        poses(Touch("rest", ("heart",), presence=presence), front())[0]
        for presence in (0.0, 0.5, 1.0)
    )
    assert (far.opacity, here.opacity) == (0, 1)
    middle = front()["heart"].boundingRect().center()
    away = [abs(pose.x - middle.x()) + abs(pose.y - middle.y()) for pose in (far, near, here)]
    assert away == sorted(away, reverse=True)
    assert away[-1] == pytest.approx(0)


def test_a_riding_hand_rises_with_the_breath_and_a_resting_one_does_not() -> None:
    riding, resting = Touch("breathe with", ("belly.mid",)), Touch("rest", ("belly.mid",))
    assert poses(riding, front(), volume=1.0)[0].scale == pytest.approx(1.03)
    assert poses(riding, front(), volume=1.0, reduced=True)[0].scale == 1.0
    assert poses(resting, front(), volume=1.0)[0].scale == 1.0


def test_the_right_hand_comes_unless_it_cannot() -> None:
    assert own_hand("belly.mid") == "right"
    assert own_hand("thigh.front.l") == "left"
    assert own_hand("thigh.front.r") == "right"
    assert own_hand("forearm.l") == "right"
    assert own_hand("forearm.r") == "left"


def test_two_places_take_two_hands_each_from_its_own_side() -> None:
    right, left = poses(Touch("rest", ("rib.side.r", "rib.side.l")), front())
    assert (right.own, left.own) == ("right", "left")
    assert (right.mirrored, left.mirrored) == (False, True)
    assert right.x < left.x


def test_two_palms_lie_side_by_side() -> None:
    right, left = poses(Touch("rest", ("belly.mid",), shape="two palms"), front())
    assert right.x < left.x


def test_from_behind_the_right_hand_enters_from_the_right() -> None:
    back = read_figure(data_folder() / "assets" / "pictures" / "body.svg").views["back"].places
    (pose,) = poses(Touch("rest", ("back.low",)), back, back=True)
    assert pose.mirrored


def test_less_motion_fades_from_quarter_to_quarter_and_moves_nothing() -> None:
    spots = set()
    for step in range(101):
        touch = Touch("circle", ("belly.mid",), turn=step / 100)
        shown = poses(touch, front(), reduced=True)
        assert sum(pose.opacity for pose in shown) == pytest.approx(1.0)
        spots |= {(round(pose.x, 3), round(pose.y, 3), round(pose.turned, 3)) for pose in shown}
    assert len(spots) == 4


def test_a_place_that_is_not_on_this_side_shows_no_hand() -> None:
    assert poses(Touch("rest", ("sacrum",)), front()) == ()
    assert way(Touch("circle", ("sacrum",)), front()).isEmpty()


def test_a_hovering_hand_is_an_outline_and_one_beneath_is_faint() -> None:
    (above,) = poses(Touch("rest", ("belly.mid",), shape="hover"), front())
    (beneath,) = poses(Touch("rest", ("belly.mid",), shape="under"), front())
    assert above.outlined
    assert (beneath.outlined, beneath.opacity) == (False, 0.5)


def test_stacked_hands_lie_on_each_other_the_right_one_above() -> None:
    below, above = poses(Touch("rest", ("belly.mid",), shape="stacked"), front())
    assert (below.own, above.own) == ("left", "right")
    assert abs(below.x - above.x) < 5
