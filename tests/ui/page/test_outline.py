"""A program as its line shows it."""

from fractions import Fraction
from typing import Literal

from app.script.model.length import TICKS
from app.script.model.question import AnswerForm
from app.timeline import exit as leaving
from app.timeline.exit import Ask, End, Go, Way
from app.timeline.lane import Hand, Motion, Phase, PhaseKind
from app.timeline.program import Lengths, Program, Segment
from app.ui.page.outline import likely_path, outline
from app.ui.paint.span import Span

S = TICKS


def breath(start: int, inhale: int, exhale: int, number: int) -> tuple[Phase, ...]:
    """Build one breath from seconds."""
    middle, end = start + inhale, start + inhale + exhale
    kinds: tuple[tuple[int, int, PhaseKind], ...] = ((start, middle, "in"), (middle, end, "out"))
    return tuple(Phase(a * S, b * S, kind, number, 4, 0, 1) for a, b, kind in kinds)


def program(*segments: Segment, left: tuple[int, ...]) -> Program:
    lengths = Lengths(0, left[0] * S, left[0] * S)
    return Program("en", segments, (), 0, 0, lengths, tuple(second * S for second in left))


def test_breaths_of_one_pace_stand_in_one_span() -> None:
    phases = (*breath(0, 3, 4, 1), *breath(7, 3, 4, 2), *breath(14, 4, 6, 3))
    made = program(Segment(0, 30 * S, End(), breath=phases), left=(30,))
    assert outline(made) == (
        Span("rest", 0, 30), Span("breath", 0, 14, 7), Span("breath", 14, 10, 10),
    )  # fmt: skip


def test_a_breath_of_its_own_and_noticing_have_their_own_forms() -> None:
    own = Phase(0, 20 * S, "in", 0, 0, 0, 1, 0.0, pace="own pace")
    notice = Phase(20 * S, 30 * S, "in", 0, 0, 1, 2, 0.0, pace="notice")
    made = program(Segment(0, 30 * S, End(), breath=(own, notice)), left=(30,))
    assert outline(made)[1:] == (Span("free breath", 0, 20), Span("notice", 20, 10))


def test_hands_rest_move_or_go_with_the_breath() -> None:
    def hand(
        what: Literal["rest", "breathe with", "circle"], start: int, end: int, turns: int = 0
    ) -> Hand:
        return Hand(start * S, end * S, what, ("belly.mid",), ("belly mid",), Fraction(1), 0, 1,
                    turns=Fraction(turns))  # fmt: skip

    body = (hand("breathe with", 0, 7), hand("rest", 10, 20), hand("circle", 20, 60, 2),
            Motion(60 * S, 80 * S, "heel slide", 1, 1, turn=5 * S))  # fmt: skip
    made = program(Segment(0, 80 * S, End(), breath=breath(0, 3, 4, 1), body=body), left=(80,))
    assert outline(made)[2:] == (
        Span("hand rest", 10, 10), Span("hand moves", 20, 40, 20), Span("movement", 60, 20, 5),
    )  # fmt: skip


def test_a_posture_kept_is_rest() -> None:
    pose = Motion(0, 60 * S, "knees bent", 0, 1, kind="pose")
    made = program(Segment(0, 60 * S, End(), body=(pose,)), left=(60,))
    assert outline(made) == (Span("rest", 0, 60),)


def test_a_question_takes_its_likely_time_and_the_likely_way_goes_on() -> None:
    ask = Ask("tension", "?", AnswerForm("scale"), 60 * S, 10 * S,
              (Way(None, 1), Way(None, 2)), 0, 1)  # fmt: skip
    made = program(
        Segment(0, 5 * S, ask), Segment(1, 90 * S, Go(3)), Segment(2, 20 * S, Go(3)),
        Segment(3, 0, leaving.Test((Way(None, 4),))), Segment(4, 10 * S, End()),
        left=(45, 100, 30, 10, 10),
    )  # fmt: skip
    assert [segment.index for segment in likely_path(made)] == [0, 2, 3, 4]
    assert outline(made) == (Span("rest", 0, 45), Span("question", 5, 10))
