"""Every row of what the program is for is covered by sessions that really do it."""

from collections.abc import Callable, Iterator
from fractions import Fraction

import pytest

from app.library.place import data_folder
from app.script.model.act import Move, Pose, Rest, Touch
from app.script.model.breath import Pattern, Rate
from app.script.model.condition import Compare, Condition, Several
from app.script.model.length import Length
from app.script.model.question import Check, Gate
from app.script.model.step import Step
from app.script.model.value import PerVariant, Value
from tests.sessions.matrix import README, ROWS, renewed
from tests.sessions.shelf import NAMES, TICKS, script, steps


def most(value: Value[Length] | None) -> int:
    """Return the most ticks a length has in any variant; 0 without one."""
    if isinstance(value, PerVariant):
        return max(most(one) for one in value.by_choice.values())
    if not isinstance(value, Length):
        return 0
    return value.high or value.low


def touches(name: str) -> list[tuple[Step, Touch]]:
    """Return the touches of a session."""
    return [(step, step.act) for step in steps(name) if isinstance(step.act, Touch)]


def is_paced(step: Step) -> bool:
    """Say whether a step has a pacer that never holds."""
    if step.breathe is None:
        return False
    pace = step.breathe.pace
    paces = pace.by_choice.values() if isinstance(pace, PerVariant) else [pace]
    return any(isinstance(one, Pattern | Rate) for one in paces)


def compared(condition: Condition | None) -> Iterator[Compare]:
    """Yield the comparisons in a condition."""
    if isinstance(condition, Compare):
        yield condition
    if isinstance(condition, Several):
        for part in condition.parts:
            yield from compared(part)


def asks(name: str) -> list[Check]:
    """Return the questions of a session."""
    return [step.act for step in steps(name) if isinstance(step.act, Check)]


def branches_on(name: str, check: str) -> bool:
    """Say whether a session goes another way for a change in what is asked."""
    return any(
        one.change
        for ask in asks(name)
        if ask.name == check
        for way in ask.when
        for one in compared(way.condition)
    )


def moves(name: str) -> set[object]:
    """Return the movements of a session."""
    return {step.act.what for step in steps(name) if isinstance(step.act, Move)}


def gives(name: str) -> set[str]:
    """Return what the lines of a session are for."""
    return {
        word
        for step in steps(name)
        for word in (*step.gives, *(word for cue in step.cues for word in cue.gives))
    }


def stops_touch_softly(name: str) -> bool:
    """Say whether hands come and go slowly here, or there are none."""
    return all(
        touch.approach is not None or touch.leave is not None or step.breathe or step.length
        for step, touch in touches(name)
    )


DOES: dict[str, Callable[[str], bool]] = {
    "P": lambda name: all(
        isinstance(touch.pressure, Fraction) and touch.pressure <= 1 for _, touch in touches(name)
    ),
    "W1": lambda name: any(is_paced(step) for step in steps(name)),
    "W2": lambda name: bool(touches(name)),
    "W3": lambda name: bool(moves(name)),
    "A1": lambda name: any(
        isinstance(step.act, Rest) and most(step.act.length) >= 3 * 60 * TICKS
        for step in steps(name)
    ),
    "A2": lambda name: any(
        touch.what in {"rest", "breathe with"} and most(step.length) >= 90 * TICKS
        for step, touch in touches(name)
    ),
    "A3": lambda name: any(is_paced(step) for step in steps(name)),
    "A4": lambda name: bool(moves(name) & {"light engage", "pelvic tilt", "small bridge"}),
    "A5": lambda name: not touches(name) and "eyes open" in gives(name),
    "R1": stops_touch_softly,
    "R2": lambda name: branches_on(name, "pain") or script(name).is_help,
    "R3": lambda name: "eyes open" in gives(name) or bool(gives(name) & {"stop words"}),
    "R4": lambda name: (
        bool({c.name for c in script(name).cautions} & {"belly"}) or script(name).is_help
    ),
    "C1": lambda name: (
        script(name).audience == ("clinic",)
        and not any("psoas" in str(touch.where) for _, touch in touches(name))
    ),
    "C2": lambda name: any(
        isinstance(step.act, Gate) and step.act.who == "client" for step in steps(name)
    ),
    "C3": lambda name: any(
        isinstance(step.act, Pose | Rest) or step.breathe for step in steps(name)
    ),
}
"""What the steps of a session must have for it to say that it covers a row."""


def test_the_readme_shows_the_rows_as_they_are() -> None:
    readme = (data_folder() / README).read_text(encoding="utf-8")
    assert readme == renewed(readme), "python3 -m tests.sessions.matrix"


def test_together_they_cover_every_row() -> None:
    covered = {row for name in NAMES for row in script(name).covers}
    assert covered >= set(ROWS)
    assert covered <= set(ROWS)


@pytest.mark.parametrize("name", NAMES)
def test_what_a_session_says_it_covers_it_does(name: str) -> None:
    for row in script(name).covers:
        if row in DOES:
            assert DOES[row](name), row


@pytest.mark.parametrize("name", NAMES)
def test_touch_and_movement_are_never_left_unsaid(name: str) -> None:
    covers = set(script(name).covers)
    assert not touches(name) or covers & {"W1", "W2", "A2"}
    assert not moves(name) or covers & {"W3", "A4"}
