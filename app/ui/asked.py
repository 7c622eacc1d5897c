"""What was asked lately, so that nothing is asked twice in an evening.

Only a question about one's body that was answered with no is remembered after
the evening: its date, nothing else, and a month long. A yes is never written
down, nor how it is today; questions about the day itself are asked each evening.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from app.tables.caution import known_cautions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QSettings

MONTH: Final = timedelta(days=30)
EVENING: Final = timedelta(hours=8)
"""So long nothing is asked again: an evening."""
_PASSED = "asked/passed"
_SEEN = "asked/seen"
_OF_THE_DAY: Final = frozenset({
    "throbbing belly", "acute belly pain", "fever", "vomiting", "painful period", "full belly",
    "broken skin", "acute back pain", "radiating pain", "lung infection", "blood in stool",
})  # fmt: skip
"""Cautions that say how it is today."""


def local_now() -> datetime:
    """Return the time on this computer's clock."""
    return datetime.now().astimezone()


class Asked:
    """Answers of this evening, and dates of questions that were passed."""

    def __init__(
        self, kept: QSettings | None = None, now: Callable[[], datetime] = local_now
    ) -> None:
        """Know only what is kept."""
        self._kept, self._now = kept, now
        self._given: dict[str, tuple[datetime, bool]] = {}
        self._pain: int | None = None

    # --- questions about a body ---------------------------------------------------

    def known(self, names: Iterable[str]) -> dict[str, bool]:
        """Return the answers to questions that need not be asked now."""
        found = {}
        for name in names:
            if (given := self._this_evening(name)) is not None:
                found[name] = given
            elif self.passed(name) is not None:
                found[name] = False
        return found

    def passed(self, name: str) -> date | None:
        """Return when a question was answered with no, within the last month."""
        text = self._kept.value(f"{_PASSED}/{_key(name)}") if self._kept is not None else None
        try:
            when = date.fromisoformat(text) if isinstance(text, str) else None
        except ValueError:
            return None
        today = self._now().date()
        return when if when is not None and today - MONTH < when <= today else None

    def answer(self, name: str, *, answer: bool) -> None:
        """Take in an answer; only the date of a no outlasts the evening."""
        self._given[name] = self._now(), answer
        if self._kept is None:
            return
        if answer or name not in known_cautions() or name in _OF_THE_DAY:
            self._kept.remove(f"{_PASSED}/{_key(name)}")
        else:
            self._kept.setValue(f"{_PASSED}/{_key(name)}", self._now().date().isoformat())

    def forget(self, names: Iterable[str] | None = None) -> None:
        """Ask questions again: something has changed. Without names forget everything."""
        if names is None:
            self._given, self._pain = {}, None
            if self._kept is not None:
                self._kept.remove("asked")
            return
        for name in names:
            self._given.pop(name, None)
            if self._kept is not None:
                self._kept.remove(f"{_PASSED}/{_key(name)}")

    # --- how it is today ----------------------------------------------------------

    @property
    def care(self) -> bool | None:
        """Whether anything asks for care this evening; none before it was asked."""
        return self._this_evening("care")

    @property
    def pain(self) -> int | None:
        """How much it hurts this evening, if it was said."""
        return self._pain if self.care else None

    def tell_care(self, *, answer: bool | None, pain: int | None) -> None:
        """Take in how it is today, for this evening alone."""
        if answer is None:
            self._given.pop("care", None)
        else:
            self._given["care"] = self._now(), answer
        self._pain = pain

    # --- what is said once --------------------------------------------------------

    def is_seen(self, what: str) -> bool:
        """Say whether something was said before, that is said once."""
        return self._kept is not None and self._kept.value(f"{_SEEN}/{what}") == "true"

    def see(self, what: str) -> None:
        """Remember that something was said."""
        if self._kept is not None:
            self._kept.setValue(f"{_SEEN}/{what}", "true")

    def _this_evening(self, name: str) -> bool | None:
        """Return the answer of this evening to a question."""
        when, given = self._given.get(name, (None, None))
        return given if when is not None and self._now() - when < EVENING else None


def _key(name: str) -> str:
    """Return the name of a question as settings keep it."""
    return name.replace("/", "-").replace(" ", "-")
