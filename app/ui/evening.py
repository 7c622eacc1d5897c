"""What is shown of the evenings: a list, and a quiet plot over the weeks.

Tension and ease only: pain is asked for safety, and never plotted.
"""

from __future__ import annotations

from datetime import datetime
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from app.ui.paint.plot import Evening as Mark
from app.ui.paint.plot import Tick
from app.ui.view import EveningsView, EveningView, WeeksView

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.journal.home import Evening
    from app.ui.paint.span import Span
    from app.words.catalog import Words

WEEKS = 12
"""Weeks back from the latest evening that are plotted."""
_DATES = 6
"""Dates under the plot, at most."""


def evenings_of(
    found: Sequence[Evening],
    lines: Mapping[str, tuple[Span, ...]],
    words: Words,
    told: str = "",
    *,
    can_undo: bool = False,
) -> EveningsView:
    """Return what is shown of evenings, the latest first.

    Args:
        found: What is kept.
        lines: The line of each session that is known here, by its name.
        words: The person's.
        told: What just happened to them.
        can_undo: Whether that can be undone.
    """
    locale = QLocale(words.language)
    rows = tuple(
        EveningView(
            one.id, _day(one.begun, locale), one.title, lines.get(one.session, ()), one.words,
            _fact(one, words),
        )
        for one in found
    )  # fmt: skip
    asked = (("tension", words("Tension")), ("ease", words("At ease")))
    weeks = tuple(_weeks(found, name, label, words) for name, label in asked)
    return EveningsView(rows, tuple(one for one in weeks if one.evenings), told, can_undo)


def _fact(evening: Evening, words: Words) -> str:
    """Return how an evening ended, where that is to be said."""
    if not evening.ended:
        return words("Broken off.")
    return words("Stopped early. Fine too.") if evening.stopped else ""


def _weeks(found: Sequence[Evening], name: str, label: str, words: Words) -> WeeksView:
    """Return one question over the last weeks, the earliest evening first."""
    marks = [
        (datetime.fromisoformat(one.begun), numbers)
        for one in reversed(found)
        if (numbers := _numbers(one, name))
    ]
    latest = max((when for when, _ in marks), default=None)
    near = [one for one in marks if latest and (latest - one[0]).days < 7 * WEEKS]
    if not near:
        return WeeksView(name, label, (), ())
    first = near[0][0]
    evenings = tuple(
        Mark((when - first).total_seconds() / 86_400, numbers[0],
             numbers[-1] if len(numbers) > 1 else None)
        for when, numbers in near
    )  # fmt: skip
    locale = QLocale(words.language)
    told = words.n(
        "{label}, before and after, on {n} evening. The list follows below.",
        "{label}, before and after, on {n} evenings. The list follows below.",
        len(near),
        label=label,
    )
    return WeeksView(name, label, evenings, _ticks(first, evenings[-1].day, locale), told)


def _numbers(evening: Evening, name: str) -> list[int]:
    """Return the answers to one question that were given as a number."""
    return [int(value) for check, value in evening.answers if check == name and value.isdigit()]


def _ticks(first: datetime, days: float, locale: QLocale) -> tuple[Tick, ...]:
    """Return some dates, whole weeks apart, from the first evening on."""
    begin = QDate(first.year, first.month, first.day)
    step = 7 * max(1, ceil(days / 7 / _DATES))
    return tuple(
        Tick(day, locale.toString(begin.addDays(day), "d MMM"))
        for day in range(0, int(days) + 1, step)
    )


def _day(text: str, locale: QLocale) -> str:
    """Return a kept time as a day in the person's language."""
    moment = datetime.fromisoformat(text)
    return locale.toString(moment, "ddd d MMM, HH:mm")  # type: ignore[call-overload,no-any-return]
