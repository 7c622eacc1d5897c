"""The diary writes an evening while it plays."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.journal.answer import Answer, Answers
from app.journal.home import Journal
from app.player.guide import Ended
from app.player.moment import Mode, Moment
from app.script.read import read
from app.timeline.choice import Choices
from app.timeline.compile import compile_session
from app.timeline.state import Position, state
from app.ui.diary import Diary

SCRIPT = """\
session: 1
title: {nl: "Proef", en: "Trial"}
languages: [nl, en]
audience: home
steps:
  - check: tension
    ask: {nl: "Hoe is het?", en: "How is it?"}
    answer: 0-10
  - check: secret
    ask: {nl: "Wat is het?", en: "What is it?"}
    answer: private words
"""
WHEN = "2026-11-23T20:00:00+01:00"


def moment(*answers: Answer) -> Moment:
    """Return a moment after some answers."""
    script = read(SCRIPT).script
    assert script is not None
    program, _ = compile_session(script, Choices("en"))
    assert program is not None
    at = Position(0, 0)
    now = state(program, at)
    return Moment(
        Mode.PLAYING, program, at, now, in_help=False, stopped=False, volume=0.5,
        answers=Answers(answers),
    )  # fmt: skip


def diary(path: Path) -> Diary:
    """Return a diary at a fixed time."""
    return Diary(path, lambda: WHEN)


def test_each_answer_is_on_disk_when_it_was_given(tmp_path: Path) -> None:
    path = tmp_path / "evenings.db"
    kept = diary(path)
    kept.begin("trial", "Trial")
    kept.follow(moment(Answer("tension", "6", 1)))
    kept.follow(moment(Answer("tension", "6", 1), Answer("tension", "4", 9)))
    (evening,) = Journal(path).evenings()
    assert evening.answers == (("tension", "6"), ("tension", "4"))
    assert not evening.ended


def test_private_words_are_never_written(tmp_path: Path) -> None:
    path = tmp_path / "evenings.db"
    kept = diary(path)
    kept.begin("trial", "Trial")
    kept.follow(moment(Answer("tension", "6", 1), Answer("secret", "hush", 2)))
    kept.close()
    assert all(b"hush" not in file.read_bytes() for file in tmp_path.iterdir())


def test_an_ended_evening_stands_in_the_list(tmp_path: Path) -> None:
    kept = diary(tmp_path / "evenings.db")
    kept.begin("trial", "Trial")
    kept.end(Ended(Answers(), stopped=True, fell=False))
    (shown,) = kept.journal.evenings()
    assert (shown.title, shown.ended, shown.stopped) == ("Trial", WHEN, True)


def test_words_are_kept_with_the_evening_that_was_just_played(tmp_path: Path) -> None:
    kept = diary(tmp_path / "evenings.db")
    kept.note("of nothing yet")
    kept.begin("trial", "Trial")
    kept.end(Ended(Answers(), stopped=False, fell=False))
    kept.note("Warm feet.")
    assert kept.journal.evenings()[0].words == "Warm feet."
    kept.forget_latest()
    kept.note("too late")
    assert kept.journal.evenings() == ()


def test_what_is_older_than_a_person_keeps_goes(tmp_path: Path) -> None:
    path = tmp_path / "evenings.db"
    Diary(path, lambda: "2025-06-01T20:00:00+02:00").begin("old", "Old")
    kept = diary(path)
    kept.begin("trial", "Trial")
    kept.forget_older(0)
    assert len(kept.journal.evenings()) == 2
    kept.forget_older(365)
    assert [one.title for one in kept.journal.evenings()] == ["Trial"]


def test_a_disk_that_refuses_is_told_once_and_the_session_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    kept = diary(tmp_path / "file" / "evenings.db")
    told: list[object] = []
    kept.troubled.connect(told.append)
    kept.begin("trial", "Trial")
    kept.follow(moment(Answer("tension", "6", 1)))
    kept.end(replace(Ended(Answers(), stopped=False, fell=False)))
    assert len(told) == 1
