"""Pressure, places and hands, at home and in the practice."""

from __future__ import annotations

import pytest

from app.rules.check import check
from tests.rules.example import PERMISSION, codes, script


def touch(where: str, pressure: str = "1", more: str = "", what: str = "rest") -> str:
    """Return permission and one touch."""
    return (
        PERMISSION
        + f"- touch: {what}\n  where: {where}\n  pressure: {pressure}\n  for: 2 min\n{more}"
    )


@pytest.mark.parametrize(
    ("where", "pressure"),
    [("left forearm", "3"), ("belly upper", "1"), ("belly mid", "2"), ("chest", "2")],
)
def test_what_a_place_allows_at_home_is_clean(where: str, pressure: str) -> None:
    assert codes(touch(where, pressure)) == []


@pytest.mark.parametrize(
    ("where", "pressure", "most"),
    [("left forearm", "4", "3"), ("belly upper", "2", "1"), ("belly mid", "2.5", "2")],
)
def test_more_than_a_place_allows_at_home_is_an_error(where: str, pressure: str, most: str) -> None:
    faults = check(script(touch(where, pressure))).faults
    assert [(fault.code, fault.fix) for fault in faults] == [("E301", most)]


def test_the_fault_stands_at_the_number() -> None:
    text = script(touch("belly mid", "5"))
    fault = check(text).faults[0]
    line = text.splitlines()[fault.span.line - 1]
    assert line[fault.span.column - 1 :] == "5"


def test_the_practice_allows_more_but_not_past_its_own_limit() -> None:
    assert codes(touch("belly lower", "2"), audience="clinic") == []
    assert codes(touch("belly lower", "3"), audience="clinic") == ["E301"]
    assert codes(touch("left front thigh", "4"), audience="clinic") == ["E301"]


def test_a_script_for_both_keeps_the_rules_of_each() -> None:
    assert codes(touch("low back", "3"), audience="[home, clinic]") == ["E301"] or codes(
        touch("low back", "3"), audience="home"
    )


def test_groin_and_psoas_are_refused_at_home() -> None:
    assert "E302" in codes(touch("groin"))
    assert "E303" in codes(touch("left psoas"))


def test_the_inner_hip_is_for_resting_only_at_home() -> None:
    assert codes(touch("left inner hip")) == []
    assert codes(touch("left inner hip", what="circle")) == ["E305"]


def test_the_inner_hip_in_the_practice_wants_a_gate() -> None:
    assert codes(touch("left inner hip"), audience="clinic") == ["E304"]


def test_a_thumb_is_for_therapists() -> None:
    assert "E306" in codes(touch("belly mid", more="  hand: thumb\n"))


def test_every_round_and_variant_is_looked_at() -> None:
    steps = PERMISSION + (
        "- touch: rest\n  where: chest\n  pressure: {short: 1, long: 5}\n  for: 2 min\n"
    )
    assert codes(steps, more="variants: {length: [short, long]}\n") == ["E301"]


def test_a_step_behind_a_caution_is_looked_at() -> None:
    steps = PERMISSION + (
        "- touch: rest\n  where: chest\n  pressure: 5\n  for: 2 min\n  unless: pregnancy\n"
    )
    assert "E301" in codes(steps, more="caution: [pregnancy]\n")
    assert "E301" in codes(steps.replace("unless", "only"), more="caution: [pregnancy]\n")


def test_help_has_no_touch() -> None:
    found = codes(touch("chest"), more="help: none\n")
    assert "E308" in found or "E075" in found
