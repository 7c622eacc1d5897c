"""Answers of one session."""

from __future__ import annotations

from app.journal.answer import Answer, Answers


def test_answers_are_kept_by_name_oldest_first() -> None:
    answers = (
        Answers()
        .adding(Answer("tension", "6", 10))
        .adding(Answer("mood", "", 20))
        .adding(Answer("tension", "4", 30))
    )
    assert answers.by_name() == {"tension": ("6", "4"), "mood": ("",)}
