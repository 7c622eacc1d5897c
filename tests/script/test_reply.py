"""What a person answers fits, or it is told what would."""

from __future__ import annotations

import pytest

from app.script.fault import NOWHERE
from app.script.model.length import TICKS
from app.script.model.question import AnswerForm
from app.script.model.words import Words as Text
from app.script.reply import ReplyError, read_reply
from app.words.catalog import Words

SCALE = AnswerForm("scale", 0, 10)
NUMBER = AnswerForm("number", 4, 12)
LENGTH = AnswerForm("length", 4 * TICKS, 6 * TICKS)
CHOICE = AnswerForm("choice", choices=tuple((name, Text({}, NOWHERE)) for name in ("tea", "water")))
COUNT, WATCH = AnswerForm("count", high=60 * TICKS), AnswerForm("stopwatch")


@pytest.mark.parametrize(
    ("form", "text", "taken"),
    [
        (SCALE, "7", "7"),
        (SCALE, " 10 ", "10"),
        (SCALE, "", ""),
        (NUMBER, "4", "4"),
        (LENGTH, "5", "5 s"),
        (LENGTH, "4.5 s", "4.5 s"),
        (WATCH, "90", "90 s"),
        (WATCH, "1 min 30 s", "1 min 30 s"),
        (COUNT, "12", "12"),
        (CHOICE, "tea", "tea"),
        (AnswerForm("words"), "calm", "calm"),
        (AnswerForm("private words"), " a b ", "a b"),
    ],
)
def test_an_answer_that_fits_is_taken(form: AnswerForm, text: str, taken: str) -> None:
    assert read_reply(form, text) == taken


@pytest.mark.parametrize(
    ("form", "text", "said"),
    [
        (SCALE, "99", "a whole number from 0 to 10"),
        (SCALE, "-1", "a whole number from 0 to 10"),
        (SCALE, "7.5", "a whole number from 0 to 10"),
        (NUMBER, "3", "a whole number from 4 to 12"),
        (LENGTH, "7", "a time from 4 s to 6 s"),
        (LENGTH, "soon", "a time, as 20 s"),
        (WATCH, "4:30", "a time, as 20 s"),
        (COUNT, "many", "a whole number."),
        (CHOICE, "wine", "one of tea, water"),
    ],
)
def test_an_answer_that_is_none_is_told_what_would_be_one(
    form: AnswerForm, text: str, said: str
) -> None:
    with pytest.raises(ReplyError) as met:
        read_reply(form, text)
    sentence = met.value.told(Words())
    assert said in sentence
    assert text in sentence
