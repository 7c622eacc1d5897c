"""The pictures that the sessions name are drawn."""

import re

from app.library.place import data_folder
from app.script.model.act import Move, Pose, Touch
from app.tables.movement import movements
from app.tables.place import find_spot
from tests.sessions.shelf import NAMES, script, steps

PICTURES = data_folder() / "assets" / "pictures"


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


def test_every_posture_and_movement_has_its_picture() -> None:
    postures = {script(name).posture for name in NAMES} - {""}
    acts = [step.act for name in NAMES for step in steps(name)]
    postures |= {act.what for act in acts if isinstance(act, Pose) and isinstance(act.what, str)}
    moves = {act.what for act in acts if isinstance(act, Move) and isinstance(act.what, str)}
    named = {f"posture-{name}" for name in postures} | {f"movement-{name}" for name in moves}
    drawn = {path.stem.replace("-", " ") for path in PICTURES.glob("*.svg")}
    assert {name for name in named if name.replace("-", " ") not in drawn} == set()


def test_every_movement_has_a_name_in_both_languages() -> None:
    named = {step.act.what for name in NAMES for step in steps(name) if isinstance(step.act, Move)}
    for name in named:
        assert isinstance(name, str)
        assert movements()[name].nl
        assert movements()[name].en
