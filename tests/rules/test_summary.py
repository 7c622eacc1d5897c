"""What a stranger's session asks of a body, in a few sentences."""

from __future__ import annotations

from fractions import Fraction

from app.rules.summary import Summary, summary
from app.script.model.length import TICKS
from app.script.read import read
from app.words.catalog import Words
from tests.rules.example import PERMISSION, script


def of(steps: str, more: str = "") -> Summary:
    """Return the summary of some steps."""
    found = read(script(steps, more=more)).script
    assert found is not None
    return summary(found)


TOUCH = "- touch: rest\n  where: {}\n  pressure: {}\n  for: 1 min\n"


def test_the_most_of_all_paths_counts() -> None:
    found = of(
        PERMISSION
        + TOUCH.format("belly mid", "{short: 1, long: 2}")
        + "- breathe: 4-3-6-1\n  for: 1 min\n"
        + "- breathe: 6 to 5 per min\n  shape: 30-20-50-0\n  for: 1 min\n",
        more="variants: {length: [short, long]}\n",
    )
    assert found.places == ("belly mid",)
    assert found.pressure == 2
    assert found.hold == 3
    assert "belly" in found.cautions
    assert 4 * 60 * TICKS < found.length < 7 * 60 * TICKS


def test_a_ramp_holds_longest_where_it_is_slowest() -> None:
    assert of("- breathe: 6 to 5 per min\n  shape: 30-20-50-0\n  for: 3 min\n").hold == Fraction(
        12, 5
    )


def test_it_is_told_in_sentences() -> None:
    told = of(PERMISSION + TOUCH.format("left forearm", "1")).told(Words())
    assert told[1] == "Hands rest on: left forearm; pressure 1 at most, of 10."
    dutch = of(PERMISSION + TOUCH.format("left forearm", "1")).told(Words("nl"))
    assert "linker onderarm" in dutch[1]


def test_a_quiet_session_says_so() -> None:
    told = of("- breathe: own pace\n  for: 3 min\n").told(Words())
    assert told == ("It lasts at most 4 minutes.", "There is no touch in it.")


def test_holds_and_cautions_are_told() -> None:
    told = of("- breathe: 4-2-6-0\n  for: 3 min\n").told(Words())
    assert "The breath is held 2 seconds at most." in told
    assert told[-1].startswith("It asks first about: breathless")


def test_a_name_of_a_place_that_nobody_knows_is_told_as_it_is() -> None:
    told = Summary(cautions=("own",), places=("moon",)).told(Words("nl"))
    assert "moon" in told[1]
    assert "own" in told[-1]


def test_what_is_done_behind_a_question_counts() -> None:
    asked = '- check: ease\n  ask: "How are you?"\n  answer: 0-10\n'
    told = of(asked + "- breathe: 4-2-6-0\n  for: 3 min\n")
    assert told.hold == 2
