"""What a therapist sets for one client is judged, told and applied."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.rules.check import check
from app.rules.given import NOT_GIVEN, Given, given_of, house_under, with_given
from app.rules.house import House
from app.script.model.script import Script
from app.script.read import read
from app.timeline.choice import Choices
from app.words.catalog import Words
from app.words.known import KnownError
from tests.rules.example import PERMISSION, script

TEXT = script(PERMISSION + "- touch: rest\n  where: chest\n  pressure: 2\n  for: 2 min\n")
ALL = {"address": "u", "lead": "left", "rate": "5.5", "ceiling": "2", "until": "2027-01-31"}


def session(text: str = TEXT) -> Script:
    found = read(text).script
    assert found is not None
    return found


def test_values_become_what_they_mean() -> None:
    given = given_of(ALL, session())
    assert given == Given("u", "left", Fraction("5.5"), Fraction(2), "2027-01-31")
    assert given_of({}, session()) == NOT_GIVEN


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("address", "jij", "write je or u"),
        ("lead", "links", "write left or right"),
        ("rate", "fast", "from 3 to 20"),
        ("rate", "2.9", "from 3 to 20"),
        ("rate", "6 per min", "from 3 to 20"),
        ("ceiling", "11", "from 0 to 10"),
        ("until", "31-01-2027", "write it as 2027-01-31"),
        ("until", "2027-13-01", "write it as 2027-01-31"),
        ("until", "2027-02-29", "write it as 2027-01-31"),
        ("until", "2027-06-31", "write it as 2027-01-31"),
        ("until", "\uff12\uff10\uff12\uff17-01-31", "write it as 2027-01-31"),
        ("rate", "\u0665", "from 3 to 20"),
    ],
)
def test_a_value_that_is_none_is_told_with_what_would_be_right(
    key: str, value: str, said: str
) -> None:
    with pytest.raises(KnownError) as met:
        given_of({key: value}, session())
    sentence = met.value.told(Words())
    assert said in sentence
    assert value in sentence


def test_a_form_of_address_wants_dutch() -> None:
    english = session(TEXT.replace("[nl, en]", "[en]"))
    with pytest.raises(KnownError, match="no Dutch"):
        given_of({"address": "u"}, english)


def test_choices_take_what_was_set_unless_chosen_otherwise() -> None:
    given = given_of(ALL, session())
    found = with_given(Choices("nl"), given)
    assert (found.language, found.values, found.rate) == ("nl-u", {"lead": "left"}, given.rate)
    assert with_given(Choices("en"), given).language == "en"
    right = with_given(Choices("nl", values={"lead": "right"}), given)
    assert right.values == {"lead": "right"}
    assert with_given(Choices("nl"), NOT_GIVEN) == Choices("nl")


def test_a_ceiling_makes_a_house_stricter_and_never_looser() -> None:
    strict = house_under(House(), Given(ceiling=Fraction(1)))
    assert strict.home.pressure == strict.clinic.direct_pressure == Fraction(1)
    assert house_under(House(), Given(ceiling=Fraction(10))) == House()
    assert house_under(House(), NOT_GIVEN) == House()


def test_a_session_is_held_to_the_ceiling_of_its_client() -> None:
    assert check(TEXT).faults == ()
    (fault,) = check(TEXT, given=Given(ceiling=Fraction(1))).faults
    assert (fault.code, fault.values["most"]) == ("E301", "1")


def test_a_rate_of_a_client_is_held_to_the_rules_of_breath() -> None:
    assert not check(TEXT, given=Given(rate=Fraction(5))).has_errors
    slow = check(TEXT, given=Given(rate=Fraction("3.5")))
    assert {fault.code for fault in slow.faults if fault.code[0] == "E"} == {"E312", "E313"}


def test_a_session_with_formal_texts_is_checked_in_them() -> None:
    assert not check(TEXT, given=Given(address="u")).has_errors


def test_the_person_is_told_what_was_set() -> None:
    assert NOT_GIVEN.told(Words(), "2027-01-01") == ()
    assert given_of(ALL, session()).told(Words(), "2027-01-31") == (
        "The breath is set for you: 5.5 a minute.",
        "Pressure is set for you: 2 of 10 at most.",
        "Your leading side is set to left.",
        "It is meant for you until 31 January 2027.",
    )
    late = Given(lead="right", until="2026-12-09").told(Words(), "2027-01-01")
    assert late == (
        "Your leading side is set to right.",
        "It was meant for you until 9 December 2026. Ask who gave it to you before you go on.",
    )


@pytest.mark.parametrize("day", ["2028-02-29", "2027-02-28", "2027-12-31", "2027-04-30"])
def test_the_last_day_of_a_month_is_one(day: str) -> None:
    assert given_of({"until": day}, session()).until == day
