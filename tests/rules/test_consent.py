"""Permission, silence that stays, hands off, direct work."""

from __future__ import annotations

from tests.rules.example import PERMISSION, codes

TOUCH = "- touch: rest\n  where: {where}\n  pressure: {pressure}\n  for: {length}\n{more}"


def touch(where: str, *, pressure: str = "1", length: str = "1 min", more: str = "") -> str:
    """Return one touch step."""
    return TOUCH.format(where=where, pressure=pressure, length=length, more=more)


def test_touch_without_a_word_before_it_is_a_warning() -> None:
    assert codes("- rest: 3 min\n" + touch("chest")) == ["W331", "W321"] or "W321" in codes(
        "- rest: 2 min\n" + touch("chest") + "- rest: 1 min\n"
    )


def test_permission_in_one_way_only_is_not_permission() -> None:
    steps = """\
- check: mood
  ask: {nl: "Hoe is het?", en: "How is it?"}
  answer: [good, bad]
  for: 30 s
  when:
    - if: answer is good
      do:
        - say: {nl: "Als je wilt.", en: "If you like."}
          gives: permission
    - otherwise:
        - rest: 30 s
- breathe: 4-0-6-0
  for: 3 min
"""
    assert "W321" in codes(steps + touch("chest"))


def question(silent: str) -> str:
    """Return touch on the belly, then a question with a way of no answer."""
    return (
        PERMISSION
        + touch("belly mid", length="90 s")
        + """\
- check: comfort
  ask: {nl: "Is dit prettig?", en: "Is this pleasant?"}
  answer: [pleasant, no]
  for: 20 s
  when:
    - if: answer is pleasant
      do:
        - touch: rest
          where: belly lower
          pressure: 1
          for: 60 s
          approach: 5 s
          leave: 5 s
    - otherwise:
"""
        + silent
    )


def way(where: str, pressure: str, length: str) -> str:
    """Return a touch as the way of no answer."""
    return (
        f"        - touch: rest\n          where: {where}\n"
        f"          pressure: {pressure}\n          for: {length}\n"
    )


def test_silence_that_rests_is_fine() -> None:
    assert "E322" not in codes(question("        - rest: 60 s\n"))


def test_silence_that_stays_where_it_was_is_fine() -> None:
    assert "E322" not in codes(question(way("belly mid", "1", "60 s")))


def test_silence_never_goes_to_another_place() -> None:
    assert "E322" in codes(question(way("belly lower", "1", "60 s")))


def test_silence_never_goes_to_more_pressure_or_a_longer_hold() -> None:
    assert "E322" in codes(question(way("belly mid", "2", "60 s")))
    assert "E322" in codes(question(way("belly mid", "1", "3 min")))


def test_another_region_wants_hands_off_first() -> None:
    near = PERMISSION + touch("chest") + touch("left forearm")
    apart = PERMISSION + touch("chest") + "- rest: 10 s\n" + touch("left forearm")
    assert "W323" in codes(near)
    assert "W323" not in codes(apart)


def test_lifting_inside_leave_and_approach_is_enough_between_belly_places() -> None:
    slow = "  approach: 5 s\n  leave: 5 s\n"
    lifted = PERMISSION + touch("belly mid", more=slow) + touch("belly lower", more=slow)
    assert "W323" not in codes(lifted)


PSOAS = """\
- gate: deeper
  who: client
  ask: {nl: "Mag dit?", en: "Is this welcome?"}
  open:
    - touch: rest
      where: left psoas
      pressure: 1
      for: 1 min
  later:
    - rest: 1 min
  stop: []
"""


def test_direct_work_wants_fifteen_minutes_on_every_path() -> None:
    early = "- breathe: 4-0-6-0\n  for: 5 min\n" + PSOAS
    late = "- breathe: 4-0-6-0\n  for: 15 min\n" + PSOAS
    assert "E324" in codes(early, audience="clinic")
    assert "E324" not in codes(late, audience="clinic")


def test_a_wait_is_no_relaxation() -> None:
    steps = "- wait: 20 min\n" + PSOAS
    assert "E324" in codes(steps, audience="clinic")


def test_relaxation_on_one_way_only_does_not_count() -> None:
    steps = (
        """\
- check: wish
  ask: {nl: "Eerst rust?", en: "Rest first?"}
  answer: [yes, nope]
  for: 30 s
  when:
    - if: answer is nope
      do:
        - breathe: 4-0-6-0
          for: 1 min
    - otherwise:
        - breathe: 4-0-6-0
          for: 20 min
"""
        + PSOAS
    )
    assert "E324" in codes(steps, audience="clinic")
