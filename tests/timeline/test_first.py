"""What comes first with a question, or with a step that holds others."""

from __future__ import annotations

import pytest

from tests.timeline.conftest import Make, Session

FIRST = "\n  background: rain\n  say: {nl: Nu iets., en: Now something.}\n"
ASK = '- check: pain\n  ask: {nl: "Hoe?", en: "How?"}\n  answer: 0-10'
GATE = (
    '- gate: go\n  who: client\n  ask: {nl: "Verder?", en: "On?"}\n'
    "  open: []\n  later:\n    - rest: 10 s\n  stop: []"
)
REST = "- rest: 30 s\n"


def heard(session: Session, **answers: str) -> list[str]:
    """Return what is said, and what lies under it, in their order."""
    rows = [*session.lane("background", **answers), *session.lane("voice", **answers)]
    return [row.get("text") or row["name"] for row in sorted(rows, key=lambda row: row["start"])]


@pytest.mark.parametrize(
    ("step", "after"),
    [
        (ASK, ["Hoe?"]),
        (GATE, ["Verder?"]),
        ("- repeat: 2\n  do:\n    - rest: 3 s", []),
        ("- each: [hiel, voet]\n  as: part\n  do:\n    - rest: 3 s", []),
    ],
)
def test_words_and_a_background_come_first(session: Make, step: str, after: list[str]) -> None:
    found = heard(session(REST + step + FIRST + REST), go="open")
    assert found == ["rain", "Nu iets.", *after]


def test_a_background_of_a_question_stays_under_what_follows(session: Make) -> None:
    made = session(REST + ASK + "\n  background: rain\n" + REST)
    (under,) = made.lane("background")
    assert under["start"] == pytest.approx(30)
    assert under["end"] > 60


def test_words_that_wait_for_an_earlier_answer_are_said_only_then(session: Make) -> None:
    again = ASK.replace("pain", "mood") + "\n  say: {nl: Zacht., en: Softly., only: pain >= 6}\n"
    made = session(ASK + "\n" + again + REST)
    assert heard(made, pain="7") == ["Hoe?", "Zacht.", "Hoe?"]
    assert heard(made, pain="2") == ["Hoe?", "Hoe?"]


def test_a_field_of_the_record_that_is_kept_is_spoken(session: Make) -> None:
    made = session("""
        - each: [{name: hiel, side: left}, {name: voet, side: right}]
          as: part
          do:
            - check: liking
              ask: {nl: "Hoe?", en: "How?"}
              answer: 0-10
          keep: {favourite: highest liking}
        - say: {nl: "Je {favourite.name}.", en: "Your {favourite.name}."}
    """, answers={"liking": ("3", "8")})  # fmt: skip
    assert heard(made, liking="3,8")[-1] == "Je voet."
