"""How the figure is drawn: stances and gestures."""

import pytest

from app.tables.gesture import gesture_in, gestures
from app.tables.movement import movements
from app.tables.posture import postures
from app.tables.stance import mirrored, stances, two_sided


def test_every_posture_has_a_stance_and_every_movement_a_gesture() -> None:
    assert set(stances()) == set(postures())
    assert set(gestures()) == set(movements())
    assert all(g.stance in stances() for known in gestures().values() for g in known)
    assert all(name in stances() for g in gestures()["rise"] for name in g.turns)


def test_the_left_is_the_mirror_of_the_right_unless_it_is_said() -> None:
    made = two_sided({"hand_left": [1, 2, 3], "foot": [4, 5, 6], "hand": [7, 8, 9], "belly": [1]})
    assert made["foot left"] == (4, 5, -6)
    assert made["hand left"] == (1, 2, 3)
    assert made["hand right"] == (7, 8, 9)
    assert made["belly"] == (1,)


def test_a_mirror_of_a_mirror_is_the_same() -> None:
    hold = stances()["lying on side"].hold
    assert mirrored(mirrored(hold)) == hold
    assert mirrored(hold)["hand left"][2] == -hold["hand right"][2]


def test_a_left_movement_begins_as_the_mirror_of_a_right_one() -> None:
    wrist = gestures()["wrist circle"][0]
    right, left = wrist.hold("right"), wrist.hold("left")
    assert left["hand left"] == pytest.approx((*right["hand right"][:2], -right["hand right"][2]))
    assert right["hand left"] == stances()["knees bent"].hold["hand left"]


def test_a_posture_without_its_own_drawing_gives_the_usual_one() -> None:
    assert gesture_in("head turn", "sitting").stance == "sitting"
    assert gesture_in("heel slide", "standing").stance == "knees bent"
