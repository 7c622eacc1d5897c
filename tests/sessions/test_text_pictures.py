"""The pictures that the sessions name: those that are drawn, and those still to be drawn."""

import re

from app.library.place import data_folder
from app.script.model import Move, Pose, Touch
from app.tables.movement import movements
from app.tables.place import find_spot
from tests.sessions.shelf import NAMES, script, steps

PICTURES = data_folder() / "assets" / "pictures"

TO_DRAW = {
    "half sitting",
    "knees bent",
    "lying on back",
    "lying on side",
    "sitting",
}
"""Postures without a picture of their own so far; `arm-float.svg` would be one of a movement."""


def test_every_place_a_hand_goes_is_in_the_drawing() -> None:
    drawing = (PICTURES / "body.svg").read_text(encoding="utf-8")
    drawn = set(re.findall(r'id="(?:front|back)\.([^"]+)"', drawing))
    named = {
        area
        for name in NAMES
        for step in steps(name)
        if isinstance(step.act, Touch)
        for where in step.act.where
        if isinstance(where, str) and (spot := find_spot(where)) is not None
        for area in spot.areas
    }
    assert named <= drawn, named - drawn


def test_postures_without_a_picture_are_listed() -> None:
    named = {script(name).posture for name in NAMES} | {
        step.act.what
        for name in NAMES
        for step in steps(name)
        if isinstance(step.act, Pose) and isinstance(step.act.what, str)
    }
    drawn = {path.stem.replace("-", " ") for path in PICTURES.glob("*.svg")}
    assert {name for name in named - {""} if name not in drawn} == TO_DRAW - drawn


def test_every_movement_has_a_name_in_both_languages() -> None:
    named = {step.act.what for name in NAMES for step in steps(name) if isinstance(step.act, Move)}
    for name in named:
        assert isinstance(name, str)
        assert movements()[name].nl
        assert movements()[name].en
