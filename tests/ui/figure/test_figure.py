"""The figure: every movement and posture, on both sides, at many moments."""

from itertools import pairwise, product
from math import dist, isfinite

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.tables.gesture import Gesture, gesture_in, gestures
from app.tables.movement import movements
from app.tables.posture import postures
from app.tables.stance import mirrored, stances
from app.ui.figure.figure import Figure
from app.ui.figure.gait import held
from app.ui.figure.moment import FigureView, at_rest, extent
from app.ui.figure.skeleton import FOREARM, SHANK, THIGH, UPPER_ARM, skeleton
from app.ui.look.theme import theme
from app.words.catalog import Words

DRAWN = [gesture for known in gestures().values() for gesture in known]
CASES = list(product(DRAWN, ("right", "left")))
SIZE = 560, 420


def shares(gesture: Gesture) -> list[float]:
    first = -8 if gesture.course == "to both sides" else 0
    return [n / 8 for n in range(first, 9)]


def name(value: object) -> str:
    return f"{value.movement} {value.stance}" if isinstance(value, Gesture) else str(value)


def picture(view: FigureView, *, reduced: bool = False, dark: bool = False) -> QImage:
    figure = Figure(theme(dark=dark, reduced=reduced), Words())
    figure.resize(*SIZE)
    figure.show_figure(view)
    made = QImage(*SIZE, QImage.Format.Format_ARGB32)
    made.fill(Qt.GlobalColor.white)
    figure.render(made)
    figure.deleteLater()
    return made


def test_every_movement_and_every_posture_has_a_picture() -> None:
    assert set(gestures()) == set(movements())
    assert set(stances()) == set(postures())


def test_a_movement_is_drawn_in_its_posture_or_in_its_usual_one() -> None:
    assert gesture_in("head turn", "sitting").stance == "sitting"
    assert gesture_in("heel slide", "standing").stance == "knees bent"


@pytest.mark.parametrize(("gesture", "side"), CASES, ids=name)
def test_a_movement_stays_within_its_frame(gesture: Gesture, side: str) -> None:
    for share in shares(gesture):
        view = FigureView(gesture=gesture, side=side, share=share, active=True)
        camera, box = extent(at_rest(view))
        box = box.adjusted(-2, -2, 2, 2)
        for _, part in view.drawn(share, camera).parts:
            for x, y in (point for shape in part for point in shape):
                assert isfinite(x)
                assert isfinite(y)
                assert box.contains(x, y)


@pytest.mark.parametrize(("gesture", "side"), CASES, ids=name)
def test_bones_keep_their_length_and_limbs_reach_where_they_should(
    gesture: Gesture, side: str
) -> None:
    for share in shares(gesture):
        hold = held(gesture, side, share)
        body = skeleton(hold)
        for which in ("right", "left"):
            leg, arm = body.legs[which], body.arms[which]
            assert dist(leg.root, leg.middle) == pytest.approx(THIGH)
            assert dist(leg.middle, leg.end) == pytest.approx(SHANK)
            assert dist(arm.root, arm.middle) == pytest.approx(UPPER_ARM)
            assert dist(arm.middle, arm.end) == pytest.approx(FOREARM)
            assert leg.end == pytest.approx(hold[f"foot {which}"], abs=0.1)
            assert leg.end[1] > 2
            assert arm.end[1] > 2


@pytest.mark.parametrize("gesture", DRAWN, ids=name)
def test_left_is_the_mirror_of_right(gesture: Gesture) -> None:
    for share in shares(gesture):
        other = share if gesture.course != "to both sides" else -share
        right, left = held(gesture, "right", share), held(gesture, "left", share)
        flipped = mirrored(right)
        if gesture.course != "to both sides":
            assert {part: pytest.approx(value) for part, value in flipped.items()} == left
        else:
            assert other == -share
            assert {part: pytest.approx(value) for part, value in flipped.items()} == left


@pytest.mark.parametrize("gesture", DRAWN, ids=name)
def test_it_moves_without_a_leap(gesture: Gesture) -> None:
    steps = [held(gesture, "right", n / 100) for n in range(101)]
    for one, other in pairwise(steps):
        for limbs in ("legs", "arms"):
            for which in ("right", "left"):
                before = getattr(skeleton(one), limbs)[which]
                after = getattr(skeleton(other), limbs)[which]
                assert dist(before.middle, after.middle) < 2.5
                assert dist(before.end, after.end) < 2.5


@pytest.mark.parametrize("stance", sorted(stances()))
def test_a_posture_that_is_kept_has_a_picture(qtbot: QtBot, stance: str) -> None:
    empty = QImage(*SIZE, QImage.Format.Format_ARGB32)
    empty.fill(Qt.GlobalColor.white)
    for dark in (False, True):
        assert picture(FigureView(stance), dark=dark) != empty
    assert qtbot


@pytest.mark.parametrize("gesture", DRAWN, ids=name)
def test_the_two_sides_look_different(qtbot: QtBot, gesture: Gesture) -> None:
    if "right leg" not in gesture.moves and "right arm" not in gesture.moves:
        return
    views = [FigureView("", gesture, side, 0.7, active=True) for side in ("right", "left")]
    assert picture(views[0]) != picture(views[1])
    assert qtbot


@pytest.mark.parametrize("gesture", DRAWN, ids=name)
def test_with_less_motion_nothing_moves(qtbot: QtBot, gesture: Gesture) -> None:
    if gesture.course == "in turn":
        return
    one, other = (
        picture(FigureView("", gesture, "right", share, active=True), reduced=True)
        for share in (0.2, 0.7)
    )
    assert one == other
    assert qtbot


def test_only_what_moves_is_painted_again(qtbot: QtBot) -> None:
    gesture = gesture_in("foot float", "")
    figure = Figure(theme(), Words())
    qtbot.addWidget(figure)
    figure.resize(*SIZE)
    figure.show()
    figure.show_figure(FigureView("", gesture, "right", 0.4, active=True))
    figure.show_figure(FigureView("", gesture, "right", 0.41, active=True))
    lit = figure.lit
    assert 0 < lit.width() < 0.6 * SIZE[0]
    assert lit.height() < 0.6 * SIZE[1]
