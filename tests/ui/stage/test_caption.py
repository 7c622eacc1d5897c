"""Which words are shown of what is spoken."""

from app.script.model.length import TICKS
from app.timeline.lane import Spoken
from app.ui.stage.caption import Caption, caption, pages


def cue(start: float, end: float, text: str) -> Spoken:
    return Spoken(int(start * TICKS), int(end * TICKS), text, (), 0, 1)


def test_nothing_is_shown_before_the_first_word() -> None:
    assert caption((cue(2, 4, "Welcome."),), TICKS) == Caption()


def test_words_come_with_the_voice_and_are_there_after_600_ms() -> None:
    voice = (cue(2, 4, "Welcome."),)
    assert caption(voice, 2 * TICKS).opacity == 0
    assert 0 < caption(voice, int(2.2 * TICKS)).opacity < 1
    assert caption(voice, int(2.6 * TICKS)) == Caption("Welcome.", 1.0)


def test_words_stay_two_seconds_and_are_gone_900_ms_later() -> None:
    voice = (cue(0, 1, "Welcome."),)
    assert caption(voice, int(2.9 * TICKS)).opacity == 1
    assert 0 < caption(voice, int(3.4 * TICKS)).opacity < 1
    assert caption(voice, int(3.9 * TICKS)) == Caption()


def test_the_next_cue_takes_the_place_of_the_one_before() -> None:
    voice = (cue(0, 1, "In."), cue(1, 2, "And out."))
    assert caption(voice, int(1.7 * TICKS)).text == "And out."


def test_what_is_for_the_therapist_is_not_shown() -> None:
    note = Spoken(0, TICKS, "Look at the hands.", (), 0, 1, to="therapist")
    assert caption((note,), TICKS // 2) == Caption()


def test_a_long_cue_is_shown_in_parts_that_fit() -> None:
    text = "One two three four five. Six seven eight nine ten. Eleven, and so on, to the end."
    parts = pages(text, 50)
    assert " ".join(parts) == text
    assert all(len(part) <= 50 for part in parts)
    voice = (cue(0, 10, text),)
    assert caption(voice, TICKS, 50).text == parts[0]
    assert caption(voice, 9 * TICKS, 50).text == parts[-1]
