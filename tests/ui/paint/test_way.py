from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QPainterPath

from app.library.place import data_folder
from app.ui.paint.figure import read_figure
from app.ui.paint.way import quarters, travelled, way


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


@pytest.mark.parametrize(("direction", "sign"), [("down", 1), ("up", -1)])
def test_a_stroke_goes_the_way_it_is_said(direction: str, sign: int) -> None:
    path = way(Touch("stroke", ("thigh.front.l",), direction=direction), front())
    assert (path.pointAtPercent(1).y() - path.pointAtPercent(0).y()) * sign > 20


def test_outward_is_away_from_the_middle_on_both_sides() -> None:
    for place, sign in (("flank.l", 1), ("flank.r", -1)):
        path = way(Touch("stroke", (place,), direction="outward"), front())
        assert (path.pointAtPercent(1).x() - path.pointAtPercent(0).x()) * sign > 10


def test_a_stroke_over_places_goes_through_them_in_order() -> None:
    path = way(Touch("stroke", ("heart", "belly.upper", "belly.lower")), front())
    assert path.pointAtPercent(0) == front()["heart"].boundingRect().center()
    assert path.pointAtPercent(1) == front()["belly.lower"].boundingRect().center()


@given(st.floats(0, 1))
def test_what_was_travelled_ends_where_the_hand_is(turn: float) -> None:
    path = way(Touch("circle", ("belly.mid",)), front())
    end = travelled(path, turn, closed=True).currentPosition()
    spot = path.pointAtPercent(turn)
    assert abs(end.x() - spot.x()) + abs(end.y() - spot.y()) < 0.1


def test_three_arrows_point_along_the_way() -> None:
    path = way(Touch("stroke", ("thigh.front.l",), direction="down"), front())
    points = quarters(path)
    assert len(points) == 3
    assert all(80 < turned % 360 < 110 for _, turned in points)


def test_a_flat_place_is_stroked_across() -> None:
    path = way(Touch("stroke", ("belly.mid",)), front())
    begin, end = path.pointAtPercent(0), path.pointAtPercent(1)
    assert abs(end.x() - begin.x()) > 4 * abs(end.y() - begin.y())


def test_a_hand_that_rests_has_no_way() -> None:
    assert way(Touch("rest", ("belly.mid",)), front()).isEmpty()
