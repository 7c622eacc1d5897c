from pathlib import Path

import pytest
from PySide6.QtCore import QPointF

from app.library.place import data_folder
from app.tables.place import places
from app.ui.paint.figure import Figure, outline_of, read_figure


def figure() -> Figure:
    return read_figure(data_folder() / "assets" / "pictures" / "body.svg")


def test_every_place_of_the_list_is_drawn() -> None:
    drawn = figure().views["front"].places.keys() | figure().views["back"].places.keys()
    for place in places():
        wanted = {f"{place.id}.l", f"{place.id}.r"} if place.sided else {place.id}
        assert wanted <= drawn


def test_what_is_never_touched_is_marked_so() -> None:
    refused = {
        f"{place.id}{side}"
        for place in places()
        if place.never
        for side in ((".l", ".r") if place.sided else ("",))
    }
    assert figure().views["front"].never == refused


def test_left_and_right_are_the_persons_own() -> None:
    front, back = figure().views["front"].places, figure().views["back"].places
    for name in ("forearm", "hands", "shoulders", "rib.side"):
        assert front[f"{name}.l"].boundingRect().x() > front[f"{name}.r"].boundingRect().x()
        assert back[f"{name}.l"].boundingRect().x() < back[f"{name}.r"].boundingRect().x()


def test_places_lie_on_the_body() -> None:
    for view in figure().views.values():
        for name, outline in view.places.items():
            middle = outline.boundingRect().center()
            on = any(skin.contains(middle) for skin in view.skin)
            assert on or name in {"genital", "pubis"}, name


def test_the_hand_has_three_lines_between_its_fingers() -> None:
    assert len(figure().fingers) == 3
    assert figure().hand.contains(QPointF(53, 68))


def test_an_outline_is_read_as_it_is_written() -> None:
    path = outline_of("M1 2L3 -4C5 6 7 8 9.5 10Z")
    assert path.elementCount() == 6
    assert path.currentPosition() == QPointF(1, 2)


def test_a_missing_drawing_is_a_fault_of_the_installation(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="file"):
        read_figure(tmp_path / "none.svg")
