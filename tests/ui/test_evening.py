"""What is shown of the evenings."""

from __future__ import annotations

from dataclasses import replace

from app.journal.home import Evening
from app.ui.evening import evenings_of
from app.ui.paint.plot import Evening as Mark
from app.words.catalog import Words

ONE = Evening(
    1, "soft-hands", "Soft hands", "2026-11-23T20:00:00+01:00", "2026-11-23T20:12:00+01:00",
    False, (("tension", "6"), ("pain", "7"), ("tension", ""), ("tension", "4")), "Warm feet.",
)  # fmt: skip
WEEK_BEFORE = replace(ONE, id=2, begun="2026-11-16T20:00:00+01:00", answers=(("tension", "5"),))


def test_the_first_and_the_last_answer_stand_on_their_day() -> None:
    (weeks,) = evenings_of([ONE, WEEK_BEFORE], {}, Words()).weeks
    assert weeks.evenings == (Mark(0, 5, None), Mark(7, 6, 4))
    assert [(tick.day, tick.text) for tick in weeks.ticks] == [(0, "16 Nov"), (7, "23 Nov")]


def test_pain_is_never_plotted() -> None:
    assert [one.name for one in evenings_of([ONE], {}, Words()).weeks] == ["tension"]


def test_only_the_last_weeks_are_plotted_and_few_dates_written() -> None:
    days = [replace(ONE, begun=f"2026-{month:02}-01T20:00:00+01:00") for month in range(11, 0, -1)]
    (weeks,) = evenings_of(days, {}, Words()).weeks
    assert len(weeks.evenings) == 3
    assert len(weeks.ticks) <= 7


def test_without_answers_nothing_is_plotted() -> None:
    assert evenings_of([replace(ONE, answers=())], {}, Words()).weeks == ()


def test_how_it_ended_is_said_only_where_it_was_not_the_end() -> None:
    found = [ONE, replace(ONE, stopped=True), replace(ONE, ended="")]
    facts = [one.fact for one in evenings_of(found, {}, Words()).evenings]
    assert facts == ["", "Stopped early. Fine too.", "Broken off."]


def test_a_day_is_written_as_a_person_writes_it() -> None:
    (shown,) = evenings_of([ONE], {}, Words()).evenings
    assert shown.when == "Mon 23 Nov, 20:00"
    assert (shown.title, shown.words) == ("Soft hands", "Warm feet.")
