"""A session as its card, its page before and its page after."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.journal.answer import Answer, Answers
from app.player.guide import Ended
from app.script.model.script import Script
from app.ui.before import before_of
from app.ui.session import Chosen, after_of, asked_first, card_of, choices_of
from app.words.catalog import Words
from tests.player.example import script
from tests.sessions.shelf import NAMES
from tests.sessions.shelf import script as bundled

EN, NL = Words("en"), Words("nl")

TOUCH = """\
- say: {nl: "Welkom", en: "Welcome"}
- check: tension
  ask: {nl: "Hoe gespannen?", en: "How tense?"}
  answer: 0-10
- breathe: 4-0-6-0
  for: {short: 3 min, normal: 5 min}
- touch: rest
  where: belly mid
  pressure: 1
  for: 1 min
"""
HEAD = """\
goal: {nl: "Rust", en: "Rest"}
posture: lying on back
needs: [mat]
caution: [hernia, {nl: "Net gegeten?", en: "Just eaten?"}, {nl: "Net gesport?", en: "Just moved?"}]
variants: {length: [short, normal]}
values:
  word: {answer: words, default: {nl: "rust", en: "calm"}}
  name: {answer: words}
"""


@pytest.fixture
def touching() -> Script:
    """Give a session with everything a page can show."""
    return script(TOUCH, head=HEAD)


def healthy(meant: Script) -> Chosen:
    """Answer no to all that is asked, and fill in what is needed."""
    return Chosen(dict.fromkeys(asked_first(meant), False), values={"name": "Anna"})


def test_a_card_says_how_long_it_lasts_and_what_it_does(touching: Script) -> None:
    card = card_of("x", replace(touching, values=()), EN)
    assert card.plays
    assert card.title == "trial"
    assert card.goal == "Rest"
    assert 0 < card.least <= card.likely <= card.most
    assert card.touches
    assert card.asks_first
    assert {"touch", "breath"} <= card.moods
    assert "touch" in card.facts
    assert card.line


def test_a_card_speaks_the_language_of_the_program(touching: Script) -> None:
    assert card_of("x", replace(touching, values=()), NL).title == "proef"


def test_a_session_that_waits_for_a_value_has_a_card() -> None:
    waits = script(
        '- move: heel slide\n  times: "{slides}"\n  tempo: 3-0-3-0\n',
        head="values:\n  slides: {answer: 4 to 12}\n",
    )
    assert card_of("x", waits, EN).plays


def test_a_session_of_rest_alone_is_for_rest() -> None:
    assert card_of("x", script("- rest: 4 min"), EN).moods == {"rest"}


def test_the_belly_list_is_asked_for_although_the_script_does_not_name_it() -> None:
    asked = asked_first(script(TOUCH.replace("{short: 3 min, normal: 5 min}", "3 min")))
    assert {"belly", "pregnancy"} <= set(asked)


def test_every_question_is_asked_once_and_own_ones_too(touching: Script) -> None:
    view = before_of("x", touching, Chosen(), EN)
    questions = [caution.question for caution in view.cautions]
    assert len(questions) == len(set(questions))
    assert {"Just eaten?", "Just moved?"} <= set(questions)


def test_answers_to_cautions_are_shown_as_they_were_given(touching: Script) -> None:
    chosen = Chosen().with_caution("hernia", answer=False)
    views = {one.name: one.answer for one in before_of("x", touching, chosen, EN).cautions}
    assert views["hernia"] is False
    assert views["pregnancy"] is None


def test_what_will_be_rest_is_said_before(touching: Script) -> None:
    chosen = healthy(touching)
    assert not before_of("x", touching, chosen, EN).rests
    told = before_of("x", touching, chosen.with_caution("pregnancy", answer=True), EN).rests
    assert "pregnancy" in told[0]


def test_variants_begin_in_the_middle_and_can_be_chosen(touching: Script) -> None:
    view = before_of("x", touching, Chosen(), EN)
    assert view.choices[0].chosen == "normal"
    chosen = Chosen().with_variant("length", "short")
    assert before_of("x", touching, chosen, EN).choices[0].chosen == "short"
    assert choices_of(touching, chosen, "en").variants == {"length": "short"}


def test_a_value_without_a_default_is_needed() -> None:
    touching = script(TOUCH.replace('"Welcome"', '"Welcome, {word}"'), head=HEAD)
    blanks = {one.name: one for one in before_of("x", touching, Chosen(), EN).blanks}
    assert blanks["name"].needed
    assert not blanks["word"].needed
    assert blanks["word"].value == "calm"
    chosen = Chosen().with_value("word", "soft")
    assert choices_of(touching, chosen, "en").values == {"word": "soft"}


def test_a_session_in_another_language_says_so() -> None:
    meant = script("- rest: 4 min")
    dutch = replace(meant, languages=("nl",))
    assert choices_of(dutch, Chosen(), "en").language == "nl"
    assert before_of("x", dutch, Chosen(), EN).notices


def test_notices_of_the_voice_stand_on_the_page(touching: Script) -> None:
    assert "No voice." in before_of("x", touching, Chosen(), EN, ("No voice.",)).notices


def ended(*values: str, fell: bool = False, stopped: bool = False) -> Ended:
    """End a session with some answers to one check."""
    given = tuple(Answer("tension", value, number) for number, value in enumerate(values))
    return Ended(Answers(given), stopped=stopped, fell=fell)


@pytest.mark.parametrize(
    ("values", "start", "end"),
    [
        (("6", "3"), 6, 3),
        (("6",), 6, None),
        (("", "3"), None, 3),
        (("6", ""), 6, None),
        (("7", "5", "2"), 7, 2),
    ],
)
def test_the_first_and_the_last_answer_stand_on_the_page_after(
    touching: Script, values: tuple[str, ...], start: int | None, end: int | None
) -> None:
    choices = choices_of(touching, healthy(touching), "en")
    view = after_of(touching, choices, ended(*values), EN)
    assert [(one.label, one.start, one.end) for one in view.changes] == [("How tense?", start, end)]
    assert not view.notice


def test_a_session_without_answers_has_no_changes(touching: Script) -> None:
    view = after_of(touching, choices_of(touching, healthy(touching), "en"), ended(), EN)
    assert view.changes == ()


def test_what_went_wrong_is_told_afterwards(touching: Script) -> None:
    choices = choices_of(touching, healthy(touching), "en")
    landed = after_of(touching, choices, ended(fell=True, stopped=True), EN, is_faulty=True)
    assert "brought to its end" in landed.notice
    assert landed.stopped
    went_on = after_of(touching, choices, ended(), EN, is_faulty=True)
    assert "the session went on" in went_on.notice


@pytest.mark.parametrize("name", NAMES)
def test_who_answers_no_to_all_has_nothing_taken_away(name: str) -> None:
    meant = bundled(name)
    assert not before_of(name, meant, healthy(meant), EN).rests
