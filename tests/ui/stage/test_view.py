"""The stage at a moment, from a small program."""

import pytest

from app.script.model.length import TICKS
from app.script.model.question import AnswerForm
from app.timeline.exit import Ask, End, Go, Way
from app.timeline.lane import Phase, PhaseKind, Spoken, StepMark
from app.timeline.program import Lengths, Program, Segment, StepRow
from app.timeline.state import Position, state
from app.ui.stage.question import QuestionView
from app.ui.stage.view import Manner, StageView, stage_view
from app.words.catalog import Words

ASK = Ask("tension", "How much tension?", AnswerForm("scale"), 45 * TICKS, 10 * TICKS,
          (Way(None, 2),), 1, 7)  # fmt: skip
KINDS: tuple[tuple[int, int, PhaseKind, int], ...] = (
    (0, 4, "in", 1), (4, 10, "out", 1), (10, 14, "in", 2), (14, 20, "out", 2),
)  # fmt: skip
BREATHS = tuple(
    Phase(start * TICKS, end * TICKS, kind, breath, 2, 0, 1) for start, end, kind, breath in KINDS
)
WELCOME = Spoken(0, 2 * TICKS, "Welcome.", (), 0, 3)
PROGRAM = Program(
    language="en",
    segments=(
        Segment(0, 20 * TICKS, Go(1), (WELCOME,), BREATHS, marks=(StepMark(0, 0),)),
        Segment(1, 3 * TICKS, ASK, marks=(StepMark(0, 1),)),
        Segment(2, 0, End()),
    ),
    steps=(StepRow(0, "breathe", ("steps", 0), 3, "Breathe", 0, 0),
           StepRow(1, "check", ("steps", 1), 7, "Tension", 1, 0)),
    landing=2,
    ending=2,
    lengths=Lengths(20 * TICKS, 40 * TICKS, 90 * TICKS),
    left=(40 * TICKS, 20 * TICKS, 0),
)  # fmt: skip


def at(segment: int, tick: int, manner: Manner | None = None) -> StageView:
    place = Position(segment, tick)
    return stage_view(PROGRAM, place, state(PROGRAM, place), manner or Manner(), Words())


def test_breath_caption_and_marker_come_from_the_position() -> None:
    view = at(0, TICKS)
    assert view.layout == "breath"
    assert view.breath.kind == "in"
    assert view.caption.text == "Welcome."
    assert view.share == pytest.approx(1 / 40)
    assert view.left == "almost at the end"


def test_a_question_comes_when_it_has_been_asked() -> None:
    assert at(1, TICKS).asked is None
    asked = at(1, 3 * TICKS, Manner(starts={"tension": 6})).asked
    assert isinstance(asked, QuestionView)
    assert (asked.ask, asked.form, asked.start) == ("How much tension?", "scale", 6)
    assert asked.ends == ("none", "as much as I can imagine")


def test_seconds_move_on_between_breaths_only() -> None:
    seconds = Manner(timer="seconds")
    shown = {at(0, s * TICKS, seconds).left for s in range(10)}
    assert shown == {"0:40"}
    assert at(0, 10 * TICKS, seconds).left == "0:30"


def test_captions_can_be_left_out() -> None:
    assert at(0, TICKS, Manner(captions=False)).caption.text == ""


def test_in_help_the_numbers_stay_on_the_screen() -> None:
    assert "112" in at(0, 0, Manner(in_help=True)).contacts[0]
    assert "Ria" in at(0, 0, Manner(in_help=True, contact="Ria 0612")).contacts[0]
    assert at(0, 0).contacts == ()


def test_a_pause_a_stop_and_a_lost_device_are_said() -> None:
    assert at(0, 0, Manner(paused=True)).notice == "Paused"
    assert "stop" in at(0, 0, Manner(stopped=True)).notice
    assert "sound device" in at(0, 0, Manner(lost=True)).notice
