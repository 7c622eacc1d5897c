"""The closed lists: they load, and hold what the rest of the program relies on."""

from __future__ import annotations

import pytest

from app.tables.caution import caution_group, caution_names, known_cautions
from app.tables.hand import hand_shapes
from app.tables.language import language_codes, other_words
from app.tables.movement import movements
from app.tables.phrase import blocked_phrases, words_for_not
from app.tables.place import find_spot, place_names, places, sided_names
from app.tables.posture import postures
from app.tables.signal import signals
from app.tables.sound import backgrounds, sounds


def test_a_sided_place_is_named_with_its_side() -> None:
    spot = find_spot("left forearm")
    assert spot is not None
    assert spot.side == "left"
    assert spot.areas == ("forearm.l",)
    assert find_spot("forearm") is None
    assert "forearm" in sided_names()


def test_both_sides_at_once_have_a_name_where_people_use_one() -> None:
    spot = find_spot("feet")
    assert spot is not None
    assert spot.areas == ("feet.l", "feet.r")
    foot = find_spot("right foot")
    assert foot is not None
    assert foot.areas == ("feet.r",)


def test_a_place_in_the_middle_has_one_area() -> None:
    spot = find_spot("belly mid")
    assert spot is not None
    assert spot.areas == ("belly.mid",)
    assert spot.place.belly


@pytest.mark.parametrize("name", ["groin", "left groin", "pubic region", "genitals"])
def test_some_places_are_known_only_to_be_refused(name: str) -> None:
    spot = find_spot(name)
    assert spot is not None
    assert spot.place.never
    assert name not in place_names()


def test_the_psoas_itself_is_never_for_hands_at_home() -> None:
    spot = find_spot("left psoas")
    assert spot is not None
    assert spot.place.home is None
    assert spot.place.direct


def test_no_place_allows_more_than_the_house_does() -> None:
    assert all(place.home is None or place.home <= 3 for place in places())
    assert all(place.clinic is None or place.clinic <= 7 for place in places())


def test_the_eleven_groups_of_cautions_are_there_and_every_caution_has_one() -> None:
    groups = {caution.group for caution in known_cautions().values()}
    assert len(groups) == 11
    assert groups <= caution_names()
    assert caution_group("hernia") == "belly"
    assert caution_group("something else") == "something else"


def test_a_caution_asks_in_both_languages() -> None:
    hernia = known_cautions()["hernia"]
    assert hernia.ask("nl").startswith("Heb je")
    assert hernia.ask("en").startswith("Do you")
    assert hernia.title("nl-u") == "breuk in de buikwand"
    assert hernia.title("en") == "hernia"


def test_no_name_of_a_caution_breaks_the_grammar_of_conditions() -> None:
    assert not any({"and", "or", "no", "is"} & set(name.split()) for name in caution_names())


def test_signals_fill_in_the_numbers_of_the_country() -> None:
    first = signals()[0]
    assert "112" in first.text("nl")
    assert "112" in first.text("en")
    assert first.name("nl") != first.name("en")
    assert all("{" not in signal.text(code) for signal in signals() for code in ("nl", "en"))


def test_the_other_lists_load() -> None:
    assert hand_shapes()["palm"].home
    assert not hand_shapes()["fist"].home
    assert postures()["lying on belly"].clinic
    assert movements()["heel slide"].sided
    assert set(sounds()) == {"bell", "bowl", "gong", "wood"}
    assert set(backgrounds()) == {"ocean", "rain", "brown noise", "wind"}
    assert {"nl", "en"} <= language_codes()
    assert other_words()["adem"] == ("breathe",)
    assert other_words()["duur"] == ("for", "length")


def test_phrases_come_with_a_better_one_and_the_longest_first() -> None:
    phrases = blocked_phrases("nl-u")
    assert all(phrase.better for phrase in phrases)
    assert len(phrases[0].phrase) >= len(phrases[-1].phrase)
    assert "niet" in words_for_not("nl")
    assert blocked_phrases("fy") == ()
