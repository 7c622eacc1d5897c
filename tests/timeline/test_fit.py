"""Ranges are set so that a session meets a length."""

from __future__ import annotations

import pytest

from app.script.fault import Level
from app.script.model.length import TICKS
from tests.timeline.conftest import Make

RANGES = """
    - rest: 60 s
    - rest: 10 s to 50 s
    - breathe: 4-0-6-0
      for: 60 s to 260 s
    - check: pain
      ask: {nl: "Hoe is het?", en: "How is it?"}
      answer: 0-10
      when:
        - if: answer > 5
          do:
            - rest: 10 s to 110 s
        - otherwise:
            - rest: 10 s to 30 s
    """


def test_all_ranges_stand_at_the_same_share(session: Make) -> None:
    made = session(RANGES, fit=300 * TICKS)
    program = made.program
    assert made.faults == ()
    assert abs(program.lengths.likely - 300 * TICKS) <= 5 * TICKS
    share = float(program.share)
    lengths = {row.path[1]: row.length / TICKS for row in program.steps if row.kind != "check"}
    assert lengths[1] == pytest.approx(10 + 40 * share, abs=0.1)
    assert lengths[2] == pytest.approx(60 + 200 * share, abs=5.1)
    assert lengths[2] % 10 == 0


@pytest.mark.parametrize(("minutes", "share"), [(1, 0.0), (30, 1.0)])
def test_what_cannot_be_met_says_what_is_nearest(session: Make, minutes: int, share: float) -> None:
    made = session(RANGES, fit=minutes * 60 * TICKS)
    (fault,) = made.faults
    assert (fault.code, fault.level) == ("W219", Level.WARNING)
    assert fault.values["minutes"] == f"{minutes}.0"
    assert float(made.program.share) == share
    assert fault.values["nearest"] == f"{made.program.lengths.likely / TICKS / 60:.1f}"


def test_the_promise_of_the_head_is_met(session: Make) -> None:
    made = session(RANGES, head="length: 4 min")
    assert abs(made.program.lengths.likely - 240 * TICKS) <= 5 * TICKS


def test_a_promise_that_cannot_be_kept_is_for_the_rules_to_tell(session: Make) -> None:
    made = session("- rest: 10 s", head="length: 4 min")
    assert made.faults == ()
    assert float(made.program.share) == 0.5


def test_pauses_may_have_a_range_too(session: Make) -> None:
    made = session(
        """
        - say: {nl: "Rust.", en: "Rest."}
          pause: 10 s to 100 s
        - rest: 10 s
        """,
        fit=120 * TICKS,
    )
    assert abs(made.program.lengths.likely - 120 * TICKS) <= TICKS


def test_likely_is_the_open_gate_and_all_rounds(session: Make) -> None:
    made = session(
        """
        - gate: yes
          who: client
          ask: {nl: "Mag het?", en: "May I?"}
          open:
            - repeat: 2
              do:
                - check: pain
                  ask: {nl: "Hoe is het?", en: "How is it?"}
                  answer: 0-10
                - rest: 10 s to 90 s
                - stop: pain
                  only: pain > 8
              until: pain > 5
          later: []
          stop: []
        """,
        fit=200 * TICKS,
    )
    assert abs(made.program.lengths.likely - 200 * TICKS) <= 2 * TICKS


def test_what_comes_after_a_stop_is_not_likely(session: Make) -> None:
    made = session("- rest: 10 s to 20 s\n- stop: pain\n- rest: 10 s to 99 s", fit=60 * TICKS)
    assert made.program.steps[0].length == pytest.approx(20 * TICKS, abs=10 * TICKS)
