"""The whole language: what every kind, field and head key reads as."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from app.script.model.act import Move, Pose, Rest, Sound, Touch, Wait
from app.script.model.breath import Pace, Pattern, Rate
from app.script.model.condition import Compare, Flag, InRound, Several, Unanswered
from app.script.model.cue import At
from app.script.model.holder import Each, Keep, Repeat, Stop
from app.script.model.length import TICKS, Length
from app.script.model.question import AnswerForm, Check, Gate
from app.script.model.script import Ramp, Voice
from app.script.model.value import Filled, PerRound, PerVariant
from app.script.model.words import Words
from app.script.read import read, read_tree

if TYPE_CHECKING:
    from app.script.model.script import Script
    from app.script.model.step import Step

SECOND = TICKS
HEAD = """session: 1
title: {nl: "Proef", en: "Trial"}
goal: {nl: "Rust", en: "Rest"}
languages: [nl, en]
audience: [home, clinic]
posture: lying on back
needs: [mat, {nl: "kussen", en: "pillow"}]
caution: [pregnancy, hernia, {nl: "Net gesport?", en: "Just exercised?"}]
covers: [W2, P]
variants: {length: [short, long], feel: [plain, rich]}
length: {short: 10 min, long: 20 min}
background: rain
voice: {rate: 105 to 88 words per min, volume: 0 to -4 dB, pitch: -1 semitones}
pronounce: {nl: {psoas: "so-as"}}
values:
  name: {answer: words, default: ""}
  word: {answer: words, default: {nl: "rust", en: "calm"}}
  drink: {answer: {tea: {nl: "thee", en: "tea"}, water: {nl: "water", en: "water"}}, default: tea}
  slides: {answer: 4 to 12}
  inhale: {answer: 2 s to 4.5 s, default: 3 s}
  mood: {answer: 0-10, default: 5}
  hands: {answer: [left, right], default: left}
help: back to here
stop:
  words: {nl: ["stop", "au"], en: stop}
  do:
    - rest: 5 s
blocks:
  settle:
    - rest: 10 s
  hold:
    - touch: rest
      where: "{side} side ribs"
      for: 1 min
      note: "{n} of {part.name}"
author: Wie
source: Eigen
licence: CC BY-SA 4.0
version: 1.0.0
"""
ASK = '    ask: {nl: "Hoe?", en: "How?"}\n'
TEXT = '{nl: "Rust.", en: "Rest."}'


def _script(steps: str, head: str = HEAD) -> Script:
    script, faults = read(f"{head}steps:\n{steps}")[:2]
    assert [fault for fault in faults if fault.code not in ("W004", "W001")] == []
    assert script is not None
    return script


def _step(text: str) -> Step:
    return _script(text).steps[0]


def _exact(seconds: float) -> Length:
    ticks = int(seconds * SECOND)
    return Length("exact", "time", ticks, ticks)


def test_the_head_says_what_it_is_and_for_whom() -> None:
    script = _script("  - rest: 3 s\n")
    assert (script.version, script.languages) == (1, ("nl", "en"))
    assert script.audience == ("home", "clinic")
    assert script.title.spoken("en") == "Trial"
    assert script.goal is not None
    assert script.posture == "lying on back"
    assert [words.spoken("en") for words in script.needs] == ["mat", "pillow"]
    assert [caution.name for caution in script.cautions] == ["pregnancy", "hernia", ""]
    assert script.cautions[2].question is not None
    assert script.covers == ("W2", "P")
    assert script.variants == {"length": ("short", "long"), "feel": ("plain", "rich")}
    assert isinstance(script.length, PerVariant)
    assert script.background is not None
    assert script.background.name == "rain"
    assert script.voice == Voice(
        Ramp(Fraction(105), Fraction(88)),
        Ramp(Fraction(0), Fraction(-4)),
        Ramp(Fraction(-1), Fraction(-1)),
    )
    assert script.pronounce == {"nl": {"psoas": "so-as"}}
    assert script.help == "back to here"
    assert not script.is_help
    assert script.stop.words == {"nl": ("stop", "au"), "en": ("stop",)}
    assert len(script.stop.steps) == 1
    assert (script.author, script.source) == ("Wie", "Eigen")
    assert (script.licence, script.edition) == ("CC BY-SA 4.0", "1.0.0")


def test_values_are_asked_before_with_or_without_a_default() -> None:
    values = {blank.name: blank for blank in _script("  - rest: 3 s\n").values}
    assert values["slides"].default is None
    assert values["slides"].answer == AnswerForm("number", 4, 12)
    assert values["inhale"].answer == AnswerForm("length", 2 * SECOND, 9 * SECOND // 2)
    assert [name for name, _ in values["drink"].answer.choices] == ["tea", "water"]
    assert values["mood"].answer == AnswerForm("scale", 0, 10)


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("90 s", _exact(90)),
        ("0.5 s", _exact(0.5)),
        ("1 h 2 min 3 s", None),
        ("2 min to 5 min", Length("range", "time", 120 * SECOND, 300 * SECOND)),
        ("at least 7 min", Length("least", "time", 420 * SECOND, None)),
        ("at most 7 min", Length("most", "time", 0, 420 * SECOND)),
        ("until anyone", Length("open", "time", 300 * SECOND, None, "anyone")),
        (
            "at most 15 min until therapist",
            Length("most", "time", 0, 900 * SECOND, "therapist"),
        ),
        ("5 min until client", Length("exact", "time", 300 * SECOND, 300 * SECOND, "client")),
    ],
)
def test_lengths_are_written_alike_everywhere(text: str, length: Length | None) -> None:
    if length is None:
        head = HEAD.replace("length: {short: 10 min, long: 20 min}", f"length: {text}")
        assert _script("  - rest: 3 s\n", head).length == _exact(3723)
    else:
        assert _step(f"  - wait: {text}\n").act == Wait(length)


@pytest.mark.parametrize(
    ("text", "pace"),
    [
        ("4-0-6-0", Pattern(*map(Fraction, (4, 0, 0, 6, 0)))),
        ("2+1-0-6-0.5", Pattern(*map(Fraction, ("2", "1", "0", "6", "0.5")))),
        ("own pace", "own pace"),
        ("notice", "notice"),
    ],
)
def test_breath_is_a_pattern_or_free(text: str, pace: Pace) -> None:
    breathe = _step(f"  - breathe: {text}\n    for: 1 min\n").breathe
    assert breathe is not None
    assert breathe.pace == pace


def test_a_rate_has_a_shape_and_may_be_a_ramp() -> None:
    step = _step(
        "  - breathe: 6.5 to 4.5 per min\n    shape: 45-5-45-5\n    for: 12 breaths\n"
        "    from: out\n    through: {in: nose, out: pursed lips}\n    fade: 3 breaths\n"
        "    guide: tone\n"
    )
    shape = (Fraction(45), Fraction(5), Fraction(45), Fraction(5))
    assert step.breathe is not None
    assert step.breathe.pace == Rate(Fraction("6.5"), Fraction("4.5"), shape)
    assert (step.breathe.first, step.breathe.fade, step.breathe.guide) == ("out", 3, "tone")
    assert (step.breathe.through_in, step.breathe.through_out) == ("nose", "pursed lips")
    plain = _step("  - breathe: 6 per min\n    for: 1 min\n    count: 1.5 s\n").breathe
    assert plain is not None
    assert isinstance(plain.pace, Rate)
    assert sum(plain.pace.shape) == 100
    assert plain.count == Fraction(3, 2)


def test_touch_says_where_how_and_how_long() -> None:
    step = _step(
        "  - touch: stroke\n    where: [left forearm, left hand]\n    hand: fingers flat\n"
        "    pressure: {short: 1, long: 2}\n    pace: 3 cm/s\n    direction: down\n"
        "    approach: 5 s\n    leave: 5 s\n    times: 4\n    for: 2 min\n    id: arm\n"
        "    picture: arm left\n"
    )
    act = step.act
    assert isinstance(act, Touch)
    assert act.where == ("left forearm", "left hand")
    assert (act.hand, act.direction, act.times) == ("fingers flat", "down", 4)
    assert act.pace == Fraction(3)
    assert (act.approach, act.leave) == (_exact(5), _exact(5))
    assert isinstance(act.pressure, PerVariant)
    assert (step.id, step.picture) == ("arm", "arm left")
    circle = _step("  - touch: circle\n    where: belly mid\n    pace: 3 cm/s\n    times: 3\n")
    assert circle.length is None


def test_a_movement_has_a_tempo_or_goes_with_the_breath() -> None:
    act = _step(
        "  - move: heel slide\n    side: left then right\n    times: 6\n    sets: 2\n"
        "    tempo: 5-0-5-1\n    range: small\n    between: 10 s\n"
    ).act
    assert isinstance(act, Move)
    assert act.tempo == (Fraction(5), Fraction(0), Fraction(5), Fraction(1))
    assert (act.side, act.times, act.sets, act.range) == ("left then right", 6, 2, "small")
    step = _step(
        "  - move: pelvic tilt\n    breathe: 4-0-4-0\n    effort: out\n    for: 10 breaths\n"
    )
    assert isinstance(step.act, Move)
    assert step.act.effort == "out"


def test_poses_sounds_and_backgrounds() -> None:
    assert _step("  - pose: engage\n    for: 5 s\n    side: left\n").act == Pose("engage", "left")
    assert _step("  - sound: bell\n    level: -6 dB\n").act == Sound("bell", Fraction(-6))
    step = _step("  - background: ocean\n    level: -3 dB\n    fade: 6 s\n")
    assert step.background is not None
    assert step.background.level == Fraction(-3)
    assert step.background.fade == 6 * SECOND
    ended = _step("  - rest: 5 s\n    background: none\n").background
    assert ended is not None
    assert ended.name == ""


def test_cues_have_their_moments() -> None:
    step = _step(
        "  - breathe: 4-0-6-0\n    for: 3 min\n    style: soft\n    gives: [eyes open, way back]\n"
        "    say:\n"
        f"      - {TEXT}\n"
        '      - {nl: "a", en: "b", at: in 3, brief: {nl: "c", en: "d"}, only: long}\n'
        '      - {nl: "a", en: "b", at: out 2, style: firm, gives: permission}\n'
        '      - {nl: "a", en: "b", at: end, to: therapist, unless: short, pause: 3 s}\n'
        '      - {nl: "a", en: "b", at: every 60 s}\n'
        '      - {nl: "a", en: "b", at: every out}\n'
        '      - {nl: "a", en: "b", at: every in}\n'
        '      - {nl: "a", en: "b", at: 90 s}\n'
        '      - {nl: "a", en: "b", at: "{inhale}"}\n'
        '      - {nl: "a", en: "b", at: {short: 5 s, long: 9 s}}\n'
    )
    moments = [cue.at for cue in step.cues]
    assert moments[:4] == [
        None,
        At("phase", phase="in", breath=3),
        At("phase", phase="out", breath=2),
        At("end"),
    ]
    assert moments[4:8] == [
        At("every", 60 * SECOND),
        At("every phase", phase="out"),
        At("every phase", phase="in"),
        At("offset", 90 * SECOND),
    ]
    assert [cue.style for cue in step.cues[:3]] == ["soft", "soft", "firm"]
    assert step.gives == ("eyes open", "way back")
    assert step.cues[2].gives == ("permission",)
    assert step.cues[3].to == "therapist"


def test_a_check_goes_on_by_its_answer() -> None:
    act = _step(
        f"  - check: pain\n{ASK}    answer: 0-10\n    for: 45 s\n    when:\n"
        "      - if: answer >= 7 or change >= 2\n        do: []\n"
        "      - if: no answer\n        do:\n          - rest: 3 s\n"
        "      - if: pain is 3\n        do: []\n"
        "      - otherwise:\n          - stop: pain\n"
    ).act
    assert isinstance(act, Check)
    assert act.length == _exact(45)
    assert [branch.condition for branch in act.when] == [
        Several(
            (
                Compare("answer", ">=", Fraction(7)),
                Compare("answer", ">=", Fraction(2), change=True),
            ),
            "or",
        ),
        Unanswered("answer"),
        Compare("pain", "=", Fraction(3)),
        None,
    ]
    assert act.when[3].steps[0].act == Stop("pain")


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("words", AnswerForm("words")),
        ("private words", AnswerForm("private words")),
        ("stopwatch", AnswerForm("stopwatch")),
        ("breaths in 60 s", AnswerForm("count", high=60 * SECOND)),
        ("0-100", AnswerForm("scale", 0, 100)),
    ],
)
def test_answers_have_one_form_everywhere(text: str, form: AnswerForm) -> None:
    act = _step(f"  - check: pain\n{ASK}    answer: {text}\n").act
    assert isinstance(act, Check)
    assert act.answer == form


def test_a_gate_has_three_ways() -> None:
    act = _step(
        f"  - gate: contact\n{ASK}    who: therapist\n    rounds: 3\n"
        "    open: []\n    later:\n      - rest: 1 min\n    stop: []\n"
    ).act
    assert isinstance(act, Gate)
    assert (act.who, act.rounds, len(act.later)) == ("therapist", 3, 1)
    plain = _step(f"  - gate: go\n{ASK}    open: []\n    later: []\n    stop: []\n").act
    assert isinstance(plain, Gate)
    assert plain.who == "client"


def test_a_repeat_has_rounds_values_per_round_and_a_between() -> None:
    act = _step(
        "  - repeat: 2\n    until: mood >= 5 and last round\n    between: 5 s\n    do:\n"
        "      - rest: [15 s, 25 s]\n        only: round is 2\n"
        f"      - say: {TEXT}\n        note: '{{round}}'\n"
        '      - breathe: ["{inhale}-0-4-0", 4-0-6-0]\n        for: 1 min\n'
    ).act
    assert isinstance(act, Repeat)
    assert act.until == Several((Compare("mood", ">=", Fraction(5)), InRound(0)), "and")
    assert act.between == _exact(5)
    assert act.steps[0].only == InRound(2)
    assert isinstance(act.steps[0].act, Rest)
    assert isinstance(act.steps[0].act.length, PerRound)


def test_each_goes_over_words_records_and_numbers() -> None:
    act = _step(
        '  - each: [heels, {nl: "rug", en: "back"}]\n    as: part\n    between:\n'
        "      - sound: bell\n    do:\n"
        '      - say: {nl: "Je {part}, {n}.", en: "Your {part}."}\n'
        f"      - check: liking\n{ASK.replace('    ', '        ')}        answer: 0-10\n"
        "    keep: {favourite: second highest liking}\n    until: liking >= 9\n"
        '  - say: {nl: "{favourite}", en: "{favourite}"}\n'
    ).act
    assert isinstance(act, Each)
    assert act.name == "part"
    assert act.keep == Keep("favourite", "liking", 2, highest=True)
    assert isinstance(act.between, tuple)
    records = _step(
        '  - each: [{name: {nl: "hiel", en: "heel"}, side: left, only: long}, '
        '{name: "rib", side: right, unless: home}]\n    as: part\n    do:\n'
        '      - use: hold\n        with: {side: "{part.side}"}\n'
    ).act
    assert isinstance(records, Each)
    assert records.items[0].only == Flag("long")
    numbers = _step('  - each: 3 to 1\n    do:\n      - say: "{item}"\n').act
    assert isinstance(numbers, Each)
    assert [item.fields[""].spoken("nl") for item in numbers.items] == ["3", "2", "1"]
    upward = _step('  - each: 1 to 3\n    do:\n      - say: "{item}"\n').act
    assert isinstance(upward, Each)
    assert len(upward.items) == 3


@pytest.mark.parametrize(
    "text",
    [
        "long", "pregnancy", "home", "no mood", "week >= 3", "days >= 14", "times played >= 5",
        "inhale < 3 s", "drink is tea", "change of mood <= -2", "mood > 2.5", "hands is left",
        "long and rich and home", "short or pregnancy", "mood <= 3", "mood < 3",
    ],
)  # fmt: skip
def test_conditions_are_written_alike_everywhere(text: str) -> None:
    assert _step(f"  - rest: 3 s\n    only: {text}\n").only is not None
    assert _step(f"  - rest: 3 s\n    unless: {text}\n").unless is not None


def test_values_per_variant_and_placeholders_in_values() -> None:
    act = _step(
        '  - move: heel slide\n    side: "{hands}"\n    times: "{slides}"\n    tempo: 4-0-4-0\n'
    ).act
    assert isinstance(act, Move)
    assert isinstance(act.times, Filled)
    assert act.times.read("12") == 12
    deep = _step("  - rest: {short: {plain: 1 s, rich: 2 s}, long: 3 s}\n").act
    assert isinstance(deep, Rest)


def test_a_choice_for_which_a_step_is_left_out_needs_no_value() -> None:
    assert _script("  - rest: {short: 3 s}\n    unless: long or pregnancy\n")
    assert _script("  - rest: {short: 3 s}\n    only: short\n")


def test_a_formal_text_may_stand_beside_and_is_missed_where_it_is_not() -> None:
    text = f'  - say: {{nl: "je", nl-u: "u", en: "you"}}\n  - say: {TEXT}\n'
    script, faults = read(f"{HEAD}steps:\n{text}")[:2]
    assert script is not None
    assert script.steps[0].cues[0].text.spoken("nl-u") == "u"
    assert script.steps[1].cues[0].text.spoken("nl-u") == "Rust."
    assert {fault.code for fault in faults} >= {"W003"}


def test_names_of_a_bundle_are_known_when_they_are_handed_in() -> None:
    head = HEAD + "steps:\n  - sound: my chime\n"
    assert not read(head).is_clean
    assert read(head, extra=frozenset({"my chime"})).is_clean


def test_the_tree_comes_with_the_script() -> None:
    root, script, faults = read_tree(f"{HEAD}steps:\n  - use: settle\n")
    assert root is not None
    assert script is not None
    assert [fault.code for fault in faults] == ["W004"]


def test_a_help_session_is_marked() -> None:
    head = "session: 1\ntitle: Terug\nlanguages: nl\naudience: home\nhelp: none\n"
    assert _script("  - rest: 3 s\n", head).is_help


def test_words_without_any_text_are_empty() -> None:
    assert Words({}, _step("  - rest: 3 s\n").span).spoken("nl") == ""
