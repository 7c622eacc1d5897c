"""What the lamp shows of the breath."""

import pytest

from app.script.model.length import TICKS
from app.timeline.exit import End
from app.timeline.lane import Phase, PhaseKind
from app.timeline.program import Segment
from app.ui.stage.lamp import REST, RESTING, breath_start, breath_view
from app.words.catalog import Words


def breaths(*phases: tuple[PhaseKind, int], first: int = 0) -> Segment:
    """Build a segment of one step of breaths from phase kinds and seconds."""
    tick, number, made = first * TICKS, 0, []
    for kind, seconds in phases:
        number += kind == "in"
        made.append(Phase(tick, tick + seconds * TICKS, kind, number, 9, 0, 1))
        tick += seconds * TICKS
    return Segment(0, tick, End(), breath=tuple(made))


FOUR_SIX = breaths(("in", 4), ("out", 6), ("in", 4), ("out", 6))


def test_in_fills_and_out_empties() -> None:
    volumes = [breath_view(FOUR_SIX, s * TICKS, Words()).volume for s in range(10)]
    assert volumes[:5] == sorted(volumes[:5])
    assert volumes[4:] == sorted(volumes[4:], reverse=True)
    assert volumes[0] == 0
    assert volumes[4] == pytest.approx(1)


def test_nothing_moves_in_a_hold() -> None:
    held = breaths(("in", 4), ("hold-in", 2), ("out", 4), ("hold-out", 2))
    full = {breath_view(held, s * TICKS // 2, Words()).volume for s in range(8, 12)}
    empty = {breath_view(held, s * TICKS // 2, Words()).volume for s in range(20, 24)}
    assert (full, empty) == ({1.0}, {0.0})


def test_a_two_part_in_breath_goes_on_where_its_first_part_ended() -> None:
    sigh = breaths(("in", 2), ("in2", 1), ("out", 6))
    before = breath_view(sigh, 2 * TICKS - 1, Words()).volume
    after = breath_view(sigh, 2 * TICKS, Words()).volume
    assert before == pytest.approx(after, abs=1e-3)


def test_the_word_is_said_for_three_breaths_or_always() -> None:
    one: tuple[tuple[PhaseKind, int], ...] = (("in", 3), ("out", 4))
    many = breaths(*one * 5)
    assert breath_view(many, 1, Words()).word == "in"
    assert breath_view(many, 4 * TICKS, Words()).word == "out"
    assert breath_view(many, 22 * TICKS, Words()).word == ""
    assert breath_view(many, 22 * TICKS, Words(), always=True).word == "in"


def test_without_a_pace_the_lamp_rests() -> None:
    assert breath_view(Segment(0, TICKS, End()), 0, Words()) == REST
    own = Phase(0, TICKS, "in", 0, 0, 0, 1, guided=0, pace="own pace")
    assert breath_view(Segment(0, TICKS, End(), breath=(own,)), 5, Words()) == REST


def test_the_lamp_comes_up_before_a_paced_breath() -> None:
    later = breaths(("in", 4), ("out", 6), first=10)
    assert breath_view(later, 7 * TICKS, Words()).presence == RESTING
    assert RESTING < breath_view(later, 9 * TICKS, Words()).presence < 1


def test_a_guided_breath_knows_where_it_began() -> None:
    assert breath_start(FOUR_SIX, 17 * TICKS) == 10 * TICKS
    assert breath_start(FOUR_SIX, 30 * TICKS) is None
