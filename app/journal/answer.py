"""What was answered in one session, in memory: nothing is kept after it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer; an empty value is no answer. `at` is ticks into the session."""

    name: str
    value: str
    at: int


@dataclass(frozen=True, slots=True)
class Answers:
    """All answers of a session, oldest first."""

    given: tuple[Answer, ...] = field(default=())

    def adding(self, answer: Answer) -> Answers:
        """Return the answers with one more."""
        return Answers((*self.given, answer))

    def by_name(self) -> Mapping[str, tuple[str, ...]]:
        """Return the values of each check, oldest first; `""` is no answer."""
        values: dict[str, tuple[str, ...]] = {}
        for answer in self.given:
            values[answer.name] = (*values.get(answer.name, ()), answer.value)
        return values
