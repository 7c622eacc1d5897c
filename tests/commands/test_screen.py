"""What a terminal shows of a moment."""

from __future__ import annotations

import pytest

from app.commands.screen import Screen, bar, caption, time_left
from app.script.model.length import TICKS
from app.words.catalog import Words
from tests.player.example import evening, is_asked, is_touched

WORDS = Words()


def test_spoken_words_are_the_caption() -> None:
    one = evening()
    assert caption(one.after(0.1).state, WORDS) == "Welcome"


def test_a_question_says_how_it_is_answered() -> None:
    moment = evening().until(is_asked)
    assert caption(moment.state, WORDS) == "How tense?  (type 0 to 10, then Enter)"


def test_a_question_that_was_spoken_is_not_printed_again(
    capsys: pytest.CaptureFixture[str],
) -> None:
    screen, moment = Screen(WORDS), evening().until(is_asked)
    screen.once("How tense?")
    screen.show(moment)
    screen.show(moment)
    assert capsys.readouterr().out == "How tense?\n(type 0 to 10, then Enter)\n"


def test_choices_are_numbered() -> None:
    one = evening()
    one.transport.help()
    moment = one.until(is_asked)
    assert caption(moment.state, WORDS) == "And now?  (1: on, 2: done)"


def test_a_gate_names_its_keys() -> None:
    gate = (
        '- gate: onward\n  who: client\n  ask: "On?"\n'
        "  open:\n    - rest: 5 s\n  later:\n    - rest: 5 s\n  stop: []\n"
    )
    moment = evening(gate).until(is_asked)
    assert caption(moment.state, WORDS) == "On?  (o: open, l: later, s: stop)"


def test_an_open_length_says_how_to_go_on() -> None:
    moment = evening("- rest: at least 5 s until client\n- rest: 5 s").until(is_asked)
    assert caption(moment.state, WORDS) == "(Enter goes on)"


def test_the_bar_says_how_far_and_what_body_and_breath_do() -> None:
    one = evening()
    breathing = one.until(lambda moment: moment.state.phase is not None)
    assert "  in" in bar(breathing, WORDS, 80)
    touched = one.until(is_touched)
    line = bar(touched, WORDS, 80)
    assert line.startswith("█")
    assert "left forearm" in line


@pytest.mark.parametrize("width", [1, 10, 40])
def test_the_bar_never_runs_over_a_narrow_terminal(width: int) -> None:
    assert len(bar(evening().after(1), WORDS, width)) < max(width, 1)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(10, "less than a minute left"), (70, "about 1 minute left"), (200, "about 3 minutes left")],
)
def test_time_is_told_in_words(seconds: int, said: str) -> None:
    assert time_left(seconds * TICKS, WORDS) == said


def test_a_line_is_said_once_while_it_lasts(capsys: pytest.CaptureFixture[str]) -> None:
    screen = Screen(WORDS)
    for line in ("one", "one", "", "two", "one"):
        screen.once(line)
    assert capsys.readouterr().out == "one\ntwo\none\n"
