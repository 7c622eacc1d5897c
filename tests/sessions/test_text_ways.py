"""The ways through the sessions: what an answer, or none, leads to."""

from collections.abc import Mapping

import pytest

from app.script.model.breath import Pattern
from app.timeline.choice import Choices
from app.timeline.exit import Ask, Decide, Halt, Way
from app.timeline.program import Program
from tests.sessions.shelf import (
    HELP,
    NAMES,
    TICKS,
    Heard,
    heard,
    programs,
    promised,
    script,
    steps,
)


def form(name: str, wanted: Mapping[str, str] | None = None, *, yes: bool = False) -> Program:
    """Return the Dutch program of a session: normal or first variant, one answer to cautions."""
    chosen = {
        axis: (wanted or {}).get(axis, "normal" if "normal" in choices else choices[0])
        for axis, choices in script(name).variants.items()
    }
    place = (wanted or {}).get("place", script(name).audience[0])
    return next(
        program
        for choices, program in programs(name)
        if choices.language == "nl"
        and dict(choices.variants) == chosen
        and choices.place == place
        and said_yes(choices) is (yes and bool(script(name).cautions))
    )


def said_yes(choices: Choices) -> bool:
    """Say whether all cautions were answered with yes."""
    return bool(choices.cautions) and all(choices.cautions.values())


@pytest.mark.parametrize("name", NAMES)
def test_the_promised_length_is_kept_in_every_form(name: str) -> None:
    for choices, program in programs(name):
        wanted = promised(name, choices)
        assert abs(program.lengths.likely - wanted) <= 0.15 * wanted, choices


@pytest.mark.parametrize("name", NAMES)
def test_without_any_answer_it_is_a_whole_session_with_a_way_back(name: str) -> None:
    for choices, program in programs(name):
        way = heard(program)
        assert way.length >= 0.85 * promised(name, choices), choices
        assert way.length <= 45 * 60 * TICKS or choices.place == "clinic"
        assert any("way back" in event.gives for event in way.spoken)


@pytest.mark.parametrize("name", [name for name in NAMES if name != HELP])
def test_a_person_is_welcomed_and_told_how_to_stop(name: str) -> None:
    for choices, program in programs(name):
        first = [event for event in heard(program).spoken if event.start < 75 * TICKS]
        given = {word for event in first for word in event.gives}
        assert given >= {"welcome", "stop words"}, choices


def breaths(name: str, wanted: Mapping[str, str] | None = None) -> list[tuple[str, int]]:
    """Return each pattern of a session with how often it is breathed, without an answer."""
    program = form(name, wanted)
    rows: dict[int, list[int]] = {}
    for phase in heard(program).breaths:
        if phase.pace == "paced":
            rows.setdefault(phase.step, []).append(phase.breath)
    patterns = {
        row.index: next(
            (
                step.breathe.pace
                for step in steps(name)
                if step.path == row.path and step.breathe is not None
            ),
            None,
        )
        for row in program.steps
    }
    return [(_spelt(patterns[step]), len(set(ones))) for step, ones in rows.items()]


def _spelt(pace: object) -> str:
    """Return in and out of a pattern; for one that differs, of its first choice."""
    by_choice = getattr(pace, "by_choice", None)
    one = next(iter(by_choice.values())) if by_choice is not None else pace
    if not isinstance(one, Pattern):
        return "ramp"
    return f"{float(one.inhale + one.second):g}/{float(one.exhale):g}"


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("s02-the-hand-rides-along", [("3/4", 12), ("4/5", 10), ("4/6", 12)]),
        ("s03-the-long-out-breath", [("3/4", 6), ("3/5", 8), ("3/6", 14)]),
        ("s04-six-breaths-a-minute", [("ramp", 12), ("5/5", 50)]),
        ("s05-soft-hands-on-the-belly", [("4/6", 12)]),
        ("s06-room-around-the-diaphragm", [("4/6", 9), ("4/6", 6)]),
        ("s07-small-movements", [("4/4", 10)]),
        ("s08-letting-the-psoas-let-go-by-itself", [("4/6", 18)]),
        ("s09-gentle-holding", [("4/6", 12)]),
        (HELP, [("3/6", 5)]),
        ("s13-relaxation-first", [("3/4", 12), ("4/5", 10), ("4/6", 12), ("4/4", 10)]),
    ],
)
def test_the_breaths_are_those_of_the_table(name: str, table: list[tuple[str, int]]) -> None:
    assert breaths(name) == table


def places(way: Heard, after: int = 0) -> list[str]:
    """Return where hands are from a tick on, each place once."""
    named = [name for hand in way.hands if hand.start >= after for name in hand.names]
    return list(dict.fromkeys(named))


def asked_at(way: Heard, check: str) -> int:
    """Return when a question was last asked."""
    return max(tick for tick, name in way.asked if name == check)


def test_soft_hands_go_lower_only_after_a_yes() -> None:
    program = form("s05-soft-hands-on-the-belly")
    silent = heard(program)
    assert set(places(silent, asked_at(silent, "contact"))) == {"belly mid"}
    for answer in ("pleasant", "neutral"):
        way = heard(program, {"contact": answer})
        assert places(way, asked_at(way, "contact")) == [
            "left inner hip",
            "right inner hip",
            "belly lower",
        ]
    way = heard(program, {"contact": "unwelcome"})
    assert places(way, asked_at(way, "contact")) == []


@pytest.mark.parametrize(
    "name",
    [
        "s02-the-hand-rides-along",
        "s05-soft-hands-on-the-belly",
        "s09-gentle-holding",
        "s13-relaxation-first",
    ],
)
def test_with_a_caution_the_belly_stays_free(name: str) -> None:
    for choices, program in programs(name):
        if said_yes(choices):
            named = {name for seg in program.segments for e in seg.body for name in _names(e)}
            assert not {n for n in named if "belly" in n or "inner hip" in n}, choices
            assert "chest" in named or name == "s13-relaxation-first"


def _names(event: object) -> tuple[str, ...]:
    """Return the places of a touch; none of a movement."""
    return tuple(getattr(event, "names", ()))


def test_holding_goes_on_only_where_it_was_welcome() -> None:
    program = form("s09-gentle-holding")
    assert places(heard(program)) == ["left front thigh"]
    assert places(heard(program, {"contact": "unsure"})) == ["left front thigh"]
    way = heard(program, {"contact": "welcome"})
    assert {"sacrum", "left rib margin", "right rib margin", "belly mid"} < set(places(way))


def test_at_home_holding_stays_on_thighs_and_the_middle_of_the_belly() -> None:
    program = form("s09-gentle-holding", {"place": "home"})
    way = heard(program, {"contact": "welcome"})
    assert places(way) == ["left front thigh", "right front thigh", "belly mid"]


def said(way: Heard) -> str:
    """Return everything spoken, in one text."""
    return " ".join(event.text for event in way.spoken)


def test_at_home_there_is_no_edge() -> None:
    name = "s11-feeling-with-an-anchor"
    assert "rand" in said(heard(form(name), {"distress": "20"}))
    assert "rand" not in said(heard(form(name, {"place": "home"})))


def test_without_an_answer_nobody_is_led_to_the_edge() -> None:
    program = form("s11-feeling-with-an-anchor")
    assert "rand" not in said(heard(program))
    absent = heard(program, {"distress": ("20", "")})
    assert said(absent).count("langs de rand") == 1
    assert "drie dingen die je ziet" in said(absent)


def moved(way: Heard) -> set[str]:
    """Return the movements that are really made."""
    return {motion.what for motion in way.motions} - {"heel slide in the mind"}


@pytest.mark.parametrize("name", ["s07-small-movements", "s10-quiet-core"])
def test_much_pain_at_the_start_leaves_movement_in_the_mind(name: str) -> None:
    assert moved(heard(form(name), {"pain": "3"}))
    way = heard(form(name), {"pain": "8"})
    assert moved(way) == set()


def test_who_is_breathless_today_has_no_hand_and_no_pace() -> None:
    for answer in ("some", "hard"):
        way = heard(form("s02-the-hand-rides-along"), {"air": answer})
        assert way.hands == ()
        assert not any(phase.pace == "paced" for phase in way.breaths)
        assert any("way back" in event.gives for event in way.spoken)


def test_finishing_at_the_second_question_is_finishing() -> None:
    way = heard(form(HELP), {"again": "finish"})
    assert "Dan ronden we hier af" in said(way)


def test_much_distress_ends_the_swing_and_leads_outside() -> None:
    program = form("s11-feeling-with-an-anchor")
    calm, grown = heard(program, {"distress": "20"}), heard(program, {"distress": ("20", "40")})
    assert said(calm).count("langs de rand") == 3
    assert said(grown).count("langs de rand") == 1
    assert "drie dingen die je ziet" in said(grown)
    assert "drie dingen die je ziet" not in said(calm)


def test_with_much_distress_at_the_start_there_is_no_edge() -> None:
    way = heard(form("s11-feeling-with-an-anchor"), {"distress": "70"})
    assert "rand" not in said(way)


def gates(program: Program) -> dict[str, list[Decide]]:
    """Return the gates of a program by name, in the order of their asking."""
    found: dict[str, list[Decide]] = {}
    for segment in program.segments:
        if isinstance(segment.exit, Decide):
            found.setdefault(segment.exit.name, []).append(segment.exit)
    return found


def test_work_is_asked_three_times_at_most_and_never_at_a_first_visit() -> None:
    name = "s13-relaxation-first"
    assert len(gates(form(name, {"visit": "again"}))["attune"]) == 3
    assert "attune" not in gates(form(name, {"visit": "first"}))
    for decide in gates(form(name, {"visit": "again"}))["attune"]:
        assert decide.who == "client"


def test_more_pain_leads_to_the_landing() -> None:
    program = form("s13-relaxation-first", {"visit": "again"})
    ends = [segment.exit for segment in program.segments]
    assert any(isinstance(end, Halt) and end.reason == "pain" for end in ends)


def test_the_help_session_has_no_hands_and_asks_twice() -> None:
    program = form(HELP)
    assert not any(segment.body for segment in program.segments)
    asks = [end for segment in program.segments if isinstance(end := segment.exit, Ask)]
    assert [ask.name for ask in asks] == ["onward", "again"]
    assert all(ask.limit == 30 * TICKS for ask in asks)
    assert all(isinstance(way, Way) for ask in asks for way in ask.ways)


@pytest.mark.parametrize("name", NAMES)
def test_no_hand_is_firmer_than_its_own_weight(name: str) -> None:
    for _, program in programs(name):
        for hand in heard(program, {"contact": "welcome"}).hands:
            assert hand.pressure <= 1
            assert hand.end - hand.start <= 300 * TICKS
