"""The page before: what can be chosen, what is at hand, and how it is today."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.player.soft import INVITATION
from app.script.model.length import TICKS
from app.script.model.script import Script
from app.timeline.adapt import Change, compile_changed
from app.timeline.frame import framed
from app.ui.before import before_of, yes_of
from app.ui.length import fitted_to
from app.ui.need import needs_of
from app.ui.paint.span import length_of
from app.ui.session import Chosen, asked_first, card_of, choices_of, settable
from app.ui.today import instead
from app.ui.view import CareView, SessionCard, TimeView
from app.words.catalog import Words
from tests.player.example import script
from tests.sessions.shelf import NAMES
from tests.sessions.shelf import script as bundled

EN = Words("en")
RANGE = """\
- say: {nl: "Welkom", en: "Welcome"}
- breathe: 4-0-6-0
  for: 3 min to 9 min
"""
ASKED = """\
- check: tension
  ask: {nl: "Hoe gespannen?", en: "How tense?"}
  answer: {scale: 0 to 10}
  then:
    - when: {answer: 5 to 10}
      steps: [{rest: 4 min}]
    - otherwise: [{rest: 4 min}]
    - no answer: [{rest: 1 min}]
"""
HANDS = """\
- say: {nl: "Als je wilt", en: "If you like"}
  gives: permission
- touch: rest
  where: belly mid
  pressure: 1
  for: 4 min
"""
SLIDES = """\
- move: heel slide
  times: "{slides}"
  tempo: 3-0-3-0
"""


def meant(steps: str, head: str = "") -> Script:
    return script(steps, head=head)


def healthy(session: Script) -> Chosen:
    return Chosen(dict.fromkeys(asked_first(session), False))


def named(start: str) -> Script:
    return bundled(next(name for name in NAMES if name.startswith(start)))


# --- length ---------------------------------------------------------------------------


@pytest.mark.parametrize("start", ["s05", "s09", "s13"])
def test_whoever_cannot_answer_is_told_the_length_that_will_be_heard(start: str) -> None:
    session = named(start)
    chosen = healthy(session)
    view = before_of("x", session, chosen, EN, can_answer=False)
    choices = choices_of(session, chosen, "en")
    heard, _ = compile_changed(framed(session), choices, Change(invitation=INVITATION))
    assert heard is not None
    assert heard.lengths.least == heard.lengths.most
    assert length_of(view.line) == pytest.approx(heard.lengths.likely / TICKS)
    asked = before_of("x", session, chosen, EN)
    assert length_of(view.line) < length_of(asked.line)


def test_a_time_is_fitted_without_the_questions_that_nobody_answers() -> None:
    session = meant(RANGE + ASKED)
    chosen = fitted_to(session, Chosen(), 7, "en", INVITATION)
    shown = before_of("x", session, chosen, EN, can_answer=False).time
    asked = before_of("x", session, Chosen(), EN).time
    assert shown is not None
    assert asked is not None
    assert shown.minutes == 7
    assert shown.most < asked.most


def test_a_session_with_room_can_be_fitted_and_says_its_true_length() -> None:
    session = meant(RANGE)
    shown = before_of("x", session, Chosen(), EN).time
    assert shown is not None
    assert shown.most - shown.least == 6
    for minutes in (shown.least, shown.minutes, shown.most):
        fitted = before_of("x", session, Chosen(minutes=minutes), EN).time
        assert fitted == TimeView(minutes, shown.least, shown.most)


def test_further_than_it_can_it_does_not_go() -> None:
    shown = before_of("x", meant(RANGE), Chosen(minutes=60), EN).time
    assert shown is not None
    assert shown.minutes == shown.most


def test_a_session_without_room_has_no_time_to_set() -> None:
    assert before_of("x", meant("- rest: 4 min"), Chosen(), EN).time is None


def test_variants_of_length_say_their_minutes() -> None:
    view = before_of("x", named("s02"), healthy(named("s02")), EN)
    assert [text for _, text in view.choices[0].choices] == ["short 8", "normal 11", "long 15"]


@pytest.mark.parametrize(("minutes", "length"), [(5, "short"), (10, "normal"), (15, "long")])
def test_the_time_there_is_chooses_the_variant(minutes: int, length: str) -> None:
    session = named("s02")
    chosen = fitted_to(session, healthy(session), minutes, "en")
    assert choices_of(session, chosen, "en").variants["length"] == length
    assert chosen.minutes is None


def test_the_time_there_is_fits_a_session_with_room() -> None:
    session = meant(RANGE)
    chosen = fitted_to(session, Chosen(), 6, "en")
    shown = before_of("x", session, chosen, EN).time
    assert shown is not None
    assert shown.minutes == 6


def test_a_card_says_from_where_to_where_a_session_can_be_set() -> None:
    session = named("s02")
    card = card_of("x", session, EN)
    assert (card.least, card.likely, card.most) == (8, 11, 15)
    least, most = settable(session, healthy(session), "en")
    assert least < most


# --- at hand, values --------------------------------------------------------------------


def test_what_a_session_needs_is_said_in_words() -> None:
    session = named("s05")
    assert needs_of(session, choices_of(session, Chosen(), "en"), EN) == ("a mat", "a small pillow")


def test_a_session_that_does_not_say_needs_what_its_posture_asks() -> None:
    short = meant("- rest: 4 min", "posture: lying on side\n")
    assert needs_of(short, choices_of(short, Chosen(), "en"), EN) == ("a mat", "a small pillow")
    long = meant("- rest: 20 min", "posture: lying on back\n")
    assert needs_of(long, choices_of(long, Chosen(), "en"), EN) == ("a mat", "a blanket")
    assert needs_of(meant("- rest: 4 min"), choices_of(long, Chosen(), "en"), EN) == ()


def test_a_value_with_limits_is_held_to_them_in_a_sentence() -> None:
    session = meant(SLIDES, "values:\n  slides: {answer: 4 to 12}\n")
    empty = before_of("x", session, Chosen(), EN)
    assert not empty.refused
    assert empty.blanks[0].needed
    assert empty.blanks[0].hint == "A number from 4 to 12."
    wrong = before_of("x", session, Chosen().with_value("slides", "99"), EN)
    assert "from 4 to 12" in wrong.blanks[0].fault
    right = before_of("x", session, Chosen().with_value("slides", "8"), EN)
    assert not right.blanks[0].fault


def test_a_value_that_makes_no_difference_now_is_not_asked() -> None:
    session = named("s04")
    assert before_of("x", session, healthy(session), EN).blanks == ()
    own = healthy(session).with_variant("beat", "personal")
    assert [one.name for one in before_of("x", session, own, EN).blanks] == ["inhale", "exhale"]


# --- today ------------------------------------------------------------------------------


def test_a_session_that_asks_itself_is_not_asked_about_before() -> None:
    for start, asks in (("s01", False), ("s05", False), ("s02", True), ("s12", False)):
        assert (before_of("x", named(start), Chosen(), EN).care is not None) is asks


@pytest.mark.parametrize(
    ("pain", "refused", "calls"), [(None, False, False), (3, False, False), (5, False, False),
                                   (6, True, True)],
)  # fmt: skip
def test_much_pain_is_for_another_day(pain: int | None, refused: bool, calls: bool) -> None:  # noqa: FBT001
    session = meant(HANDS)
    view = before_of("x", session, replace(healthy(session), care=True, pain=pain), EN)
    assert bool(view.refused) is refused
    assert view.care is not None
    assert view.care.told
    assert view.care.calls is calls


def test_rest_and_breath_can_be_done_with_pain() -> None:
    view = before_of("x", meant(RANGE), Chosen(care=True, pain=7), EN)
    assert not view.refused
    assert view.care is not None
    assert view.care.calls


def test_a_no_asks_nothing_more() -> None:
    view = before_of("x", meant(RANGE), Chosen(care=False, pain=7), EN)
    assert view.care == CareView(answer=False)


def test_nothing_left_is_not_offered_but_first_the_questions() -> None:
    session = meant(HANDS)
    asked = before_of("x", session, Chosen(), EN)
    assert asked.refused.startswith("First the questions")
    yes = healthy(session).with_caution("belly", answer=True)
    assert before_of("x", session, yes, EN).refused.startswith("Not this one today")
    assert yes_of(session, yes, "en") == {"belly"}
    assert not before_of("x", session, healthy(session), EN).refused


def test_known_answers_count_and_are_not_asked() -> None:
    session = meant(HANDS)
    view = before_of("x", session, Chosen(known=dict.fromkeys(asked_first(session), False)), EN)
    assert view.cautions == ()
    assert not view.rests


CARDS = (
    SessionCard("hands", "Hands", likely=14, moods=frozenset({"touch"}), touches=True),
    SessionCard("air", "Breath", likely=12, moods=frozenset({"breath"}), asks=frozenset({"heart"})),
    SessionCard("rest", "Rest", likely=25, moods=frozenset({"rest"})),
    SessionCard("move", "Move", likely=14, moods=frozenset({"rest", "movement"})),
    SessionCard("broken", "Broken", moods=frozenset({"rest"}), faults=("x",)),
)


def test_what_is_offered_instead_is_quiet_and_near_in_length() -> None:
    found = instead(CARDS, "hands", (), EN)
    assert found is not None
    assert (found.id, found.facts) == ("air", "12 min")


def test_what_is_offered_instead_does_not_ask_for_the_same() -> None:
    found = instead(CARDS, "hands", ("rhythm disorder",), EN)
    assert found is not None
    assert found.id == "rest"
    assert instead(CARDS[:1], "hands", (), EN) is None


def test_what_lies_in_reach_is_asked_where_a_session_asks() -> None:
    assert before_of("x", meant(RANGE), Chosen(), EN).reach == ""
    assert before_of("x", named("s12"), Chosen(), EN).reach is not None
    helps = meant("- rest: 4 min", "help: none\n")
    assert before_of("x", helps, Chosen(), EN).reach is None
