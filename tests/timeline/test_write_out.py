"""A session is written out: what can be settled beforehand is."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import count

from app.script.fault import Fault, Span
from app.script.model.act import BreatheOnly, Rest, Say, Touch
from app.script.model.breath import Breathe, Pattern
from app.script.model.condition import Compare, Condition, Flag, InRound, Several, Unanswered
from app.script.model.cue import Cue
from app.script.model.holder import Each, Item, Keep, Repeat, Stop, Use
from app.script.model.length import TICKS, Length
from app.script.model.question import AnswerForm, Branch, Check, Gate
from app.script.model.script import Blank, Script
from app.script.model.step import Act, Step
from app.script.model.value import Filled, PerRound, PerVariant, Value
from app.script.model.words import Words
from app.timeline import flow
from app.timeline.choice import Choices
from app.timeline.compile import compile_session
from app.timeline.write_out import write_out

AT = Span(1, 1)
NL = Choices("nl", cautions=dict.fromkeys(("belly", "pregnancy", "breathless"), False))
_place = count()


def seconds(number: int) -> Length:
    return Length("exact", "time", number * TICKS, number * TICKS)


def words(**texts: str) -> Words:
    return Words(texts or {"": ""}, AT)


def plain(text: str) -> Words:
    return Words({"": text}, AT)


def step(act: Act, **fields: object) -> Step:
    made = Step(type(act).__name__.lower(), act, AT, ("steps", next(_place)))
    return made._replace(**fields)  # type: ignore[arg-type]


def rest(length: Value[Length], **fields: object) -> Step:
    return step(Rest(length), **fields)


def say(text: Words, **fields: object) -> Step:
    return step(Say(), cues=(Cue(text, AT),), **fields)


def script(*steps: Step, **fields: object) -> Script:
    made = Script(1, plain("proef"), ("nl", "en"), ("home",), steps)
    return replace(made, **fields)  # type: ignore[arg-type]


def lengths(nodes: flow.Flow) -> list[int]:
    return [
        node.length.low // TICKS
        for node in nodes
        if isinstance(node, flow.Play) and node.length is not None
    ]


def texts(nodes: flow.Flow) -> list[str]:
    return [line.text for node in nodes if isinstance(node, flow.Play) for line in node.lines]


def written(made: Script, choices: Choices = NL) -> flow.Flow:
    result, faults = write_out(made, choices)
    assert faults == ()
    return result.steps


def faults_of(made: Script) -> list[str]:
    return [fault.code for fault in write_out(made, NL)[1]]


def test_rounds_have_values_of_their_own() -> None:
    rounds = PerRound((seconds(15), seconds(25)), AT)
    repeat = step(Repeat(2, (rest(rounds),), between=seconds(3)))
    assert lengths(written(script(repeat))) == [15, 3, 25]


def test_a_round_too_few_is_a_fault() -> None:
    repeat = step(Repeat(3, (rest(PerRound((seconds(1), seconds(2)), AT)),)))
    assert faults_of(script(repeat)) == ["E202", "E202", "E202"]


def test_between_may_be_steps_and_is_not_played_after_the_last() -> None:
    repeat = step(Repeat(2, (rest(seconds(1)),), between=(say(plain("nog eens")),)))
    assert texts(written(script(repeat))) == ["nog eens"]


def test_a_variant_picks_its_value() -> None:
    made = script(
        rest(PerVariant("length", {"short": seconds(1), "long": seconds(9)}, AT)),
        rest(seconds(2), only=Flag("long")),
        rest(seconds(3), unless=Flag("long")),
        variants={"length": ("short", "long")},
    )
    assert lengths(written(made)) == [1, 3]
    assert lengths(written(made, replace(NL, variants={"length": "long"}))) == [9, 2]


def test_items_fill_their_place_and_their_number() -> None:
    items = (
        Item({"": words(nl="hielen", en="heels")}, AT),
        Item({"": words(nl="romp", en="trunk")}, AT, only=Flag("clinic")),
        Item({"": words(nl="hoofd", en="head")}, AT),
    )
    each = step(Each(items, "part", (say(words(nl="{n}: {part}")),), between=seconds(2)))
    nodes = written(script(each))
    assert texts(nodes) == ["1: hielen", "3: hoofd"]
    assert lengths(nodes) == [2]


def test_a_record_gives_its_fields_to_texts_and_values() -> None:
    items = (Item({"name": words(nl="arm", en="arm"), "long": plain("7")}, AT),)
    length: Filled[Length] = Filled("{part.long} s", lambda text: seconds(int(text[0])), AT)
    each = step(Each(items, "part", (rest(length), say(words(nl="je {part.name}, {part}")))))
    nodes = written(script(each))
    assert (lengths(nodes), texts(nodes)) == ([7], ["je arm, arm"])


def test_a_filled_value_that_cannot_be_read_is_a_fault() -> None:
    def read(text: str) -> Length:
        raise ValueError(Fault("E017", Span(0, 0), {"text": text}))

    made = script(rest(Filled("{round}", read, AT)))
    assert faults_of(made) == ["E201"]
    result = write_out(script(step(Repeat(1, (rest(Filled("{round}", read, AT)),)))), NL)
    assert [(fault.code, fault.span, bool(fault.path)) for fault in result[1]] == [
        ("E017", AT, True)
    ]


def test_a_side_is_spoken_alone_and_joined() -> None:
    block = say(words(nl="je {side-}arm, {side}", en="your {side-}arm, {side}"))
    made = script(step(Use("arm", {"side": plain("left")})), blocks={"arm": (block,)})
    assert texts(written(made)) == ["je linkerarm, links"]
    assert texts(written(made, replace(NL, language="en"))) == ["your left arm, left"]


def test_a_name_is_private_and_leaves_no_comma_behind() -> None:
    made = script(say(words(nl="Ga liggen{, name}.")))
    assert texts(written(made)) == ["Ga liggen."]
    nodes = written(made, replace(NL, values={"name": "Anna"}))
    assert texts(nodes) == ["Ga liggen, Anna."]
    assert isinstance(nodes[0], flow.Play)
    assert nodes[0].lines[0].private


def test_values_have_defaults_and_texts_of_their_own() -> None:
    tea = AnswerForm("choice", choices=(("tea", words(nl="thee", en="tea")),))
    made = script(
        say(words(nl="{word} {drink} {empty}")),
        rest(seconds(4), only=Compare("drink", "is", word="tea")),
        rest(seconds(5), only=Compare("slides", ">=", Fraction(6))),
        rest(seconds(6), only=Unanswered("slides")),
        values=(
            Blank("word", AnswerForm("words"), words(nl="rust", en="calm"), AT),
            Blank("drink", tea, plain("tea"), AT),
            Blank("slides", AnswerForm("number", 4, 12), None, AT),
            Blank("empty", AnswerForm("words"), None, AT),
        ),
    )
    nodes = written(made, replace(NL, values={"slides": "6"}))
    assert texts(nodes) == ["rust thee …"]
    assert lengths(nodes) == [4, 5]
    assert isinstance(written(made)[-2], flow.Choose)


def test_a_pattern_in_counts_becomes_seconds() -> None:
    pattern = Pattern(Fraction(4), Fraction(1), Fraction(0), Fraction(6), Fraction(0))
    breathe = Breathe(pattern, count=Fraction(3, 2))
    node = written(script(step(BreatheOnly(), breathe=breathe, length=seconds(60))))[0]
    assert isinstance(node, flow.Play)
    assert node.breath is not None
    assert node.breath.pace == Pattern(
        Fraction(6), Fraction(3, 2), Fraction(0), Fraction(9), Fraction(0)
    )


def touch(where: str) -> Step:
    return step(Touch("rest", (where,)), length=seconds(30))


def test_the_leading_side_is_the_persons_own() -> None:
    node = written(script(touch("lead forearm")), replace(NL, values={"lead": "left"}))[0]
    assert isinstance(node, flow.Play)
    assert isinstance(node.act, flow.Touch)
    assert (node.act.names, node.act.where) == (("left forearm",), ("forearm.l",))


def test_a_place_that_nobody_knows_is_a_fault() -> None:
    assert faults_of(script(touch("left wing"))) == ["E203"]


def test_a_belly_touch_is_barred_until_its_questions_are_answered() -> None:
    made = script(touch("belly mid"))
    for cautions, barred in (
        ({}, "belly"),
        ({"belly": False}, "pregnancy"),
        ({"belly": False, "pregnancy": False}, ""),
        ({"belly": False, "pregnancy": False, "hernia": True}, "belly"),
        ({"belly": False, "pregnancy": False, "thrombosis": True}, ""),
    ):
        node = written(made, Choices("nl", cautions=cautions))[0]
        assert isinstance(node, flow.Play)
        assert node.barred == barred


def test_a_therapist_may_let_a_caution_pass() -> None:
    choices = Choices("nl", "clinic", allowed=frozenset(("belly", "pregnancy")))
    node = written(script(touch("belly mid")), choices)[0]
    assert isinstance(node, flow.Play)
    assert node.barred == ""


def check(*ways: tuple[Condition | None, tuple[Step, ...]], name: str = "pain") -> Step:
    branches = tuple(Branch(condition, steps, AT) for condition, steps in ways)
    return step(Check(name, words(nl="Hoe is het?"), AnswerForm("scale"), when=branches))


def test_answer_becomes_the_name_of_its_check() -> None:
    high = Compare("answer", ">=", Fraction(6))
    node = written(script(check((high, (rest(seconds(1), only=high),)))))[0]
    assert isinstance(node, flow.Question)
    named = replace(high, name="pain")
    assert node.ways[0].condition == named
    inner = node.ways[0].flow[0]
    assert isinstance(inner, flow.Choose)
    assert inner.ways[0].condition == named
    assert node.ways[-1] == flow.Choice(None, ())


def test_a_condition_on_an_answer_stays_a_test() -> None:
    high = Compare("pain", ">=", Fraction(6))
    either = Several((Flag("long"), high), "or")
    both = Several((Flag("long"), high), "and")
    made = script(
        check(),
        rest(seconds(1), only=either),
        rest(seconds(2), unless=both),
        rest(seconds(3), only=both),
        rest(seconds(4), unless=high, only=Unanswered("pain")),
        variants={"length": ("short", "long")},
    )
    long = written(made, replace(NL, variants={"length": "long"}))
    assert lengths(long) == [1]
    ways = [[way.condition for way in node.ways] for node in long if isinstance(node, flow.Choose)]
    assert ways == [[high, None], [high, None], [high, Unanswered("pain"), None]]
    assert lengths(written(made)) == [2]


def test_the_same_cues_are_written_once_for_each_outcome() -> None:
    high = Compare("pain", ">=", Fraction(6))
    cues = (
        Cue(words(nl="altijd"), AT),
        Cue(words(nl="hoog"), AT, only=high),
        Cue(words(nl="laag"), AT, unless=high),
        Cue(words(nl="nooit"), AT, only=Flag("clinic")),
    )
    node = written(script(check(), step(Say(), cues=cues)))[1]
    assert isinstance(node, flow.Choose)
    assert [(way.condition, texts(way.flow)) for way in node.ways] == [
        (high, ["altijd", "hoog"]),
        (None, ["altijd", "laag"]),
    ]


def test_too_many_outcomes_are_a_fault() -> None:
    cues = tuple(Cue(words(nl="x"), AT, only=Compare("pain", ">=", Fraction(n))) for n in range(5))
    assert faults_of(script(check(), step(Say(), cues=cues))) == ["E205"]


def test_rounds_until_an_answer_are_passes() -> None:
    until = Several((Compare("pain", "<", Fraction(2)), InRound(2)), "or")
    node = written(script(step(Repeat(3, (check(),), until=until))))[0]
    assert isinstance(node, flow.Rounds)
    assert [each.until for each in node.passes] == [until.parts[0], None]


def test_rounds_that_nothing_ends_are_plain_steps() -> None:
    repeat = step(Repeat(2, (rest(seconds(1)),), until=Flag("clinic")))
    assert lengths(written(script(repeat))) == [1, 1]


def test_between_waits_for_a_pass_that_was_played() -> None:
    high = Compare("pain", ">=", Fraction(6))
    items = (
        Item({"": plain("a")}, AT, only=high),
        Item({"": plain("b")}, AT, unless=high),
        Item({"": plain("c")}, AT),
    )
    nodes = written(
        script(check(), step(Each(items, "x", (rest(seconds(1)),), between=seconds(2))))
    )
    _, first, second, third_between, third = nodes
    assert isinstance(first, flow.Choose)
    assert isinstance(second, flow.Choose)
    inner = second.ways[-1].flow
    assert isinstance(inner[0], flow.Choose)
    assert [lengths((each,)) for each in (third_between, third)] == [[2], [1]]


def test_the_favourite_is_the_item_with_the_highest_answer() -> None:
    items = tuple(Item({"": plain(name)}, AT) for name in ("hand", "foot", "sound"))
    keep = Keep("favourite", "liking", 1, highest=True)
    each = step(Each(items, "anchor", (check(name="liking"),), keep=keep))
    made = script(each, say(words(nl="Ga terug naar {favourite}.")))
    for answers, favourite in ((("3", "8", "5"), "foot"), ((), "hand"), (("", "4", "4"), "foot")):
        choices = replace(NL, answers={"liking": answers})
        assert texts(written(made, choices))[-1:] == [f"Ga terug naar {favourite}."]
    assert write_out(made, NL)[0].heeds == {"liking"}


def test_the_second_lowest_may_be_kept_too() -> None:
    items = tuple(Item({"name": plain(name)}, AT) for name in ("hand", "foot", "sound"))
    keep = Keep("calm", "liking", 2, highest=False)
    each = step(Each(items, "anchor", (check(name="liking"),), keep=keep))
    made = script(each, say(words(nl="{calm.name}")))
    assert texts(written(made, replace(NL, answers={"liking": ("9", "2", "4")}))) == ["sound"]


def test_an_answer_may_be_spoken_once_it_is_given() -> None:
    made = script(check(), say(words(nl="Je zei {pain}.")))
    assert texts(written(made)) == ["Je zei …."]
    assert texts(written(made, replace(NL, answers={"pain": ("7", "")}))) == ["Je zei 7."]


def test_a_gate_has_its_later_steps_once_a_round() -> None:
    gate = Gate("yes", "client", words(nl="Mag het?"), (rest(seconds(1)),), (rest(seconds(2)),), ())
    node = written(script(step(gate)))[0]
    assert isinstance(node, flow.Gate)
    assert len(node.later) == 2
    assert node.stop == ()


def test_a_stop_leaves_the_path() -> None:
    assert isinstance(written(script(step(Stop("pain"))))[0], flow.Halt)


def test_blocks_that_double_are_refused_at_once() -> None:
    blocks = {f"b{n}": tuple(step(Use(f"b{n + 1}")) for _ in range(10)) for n in range(7)} | {
        "b7": tuple(rest(seconds(1)) for _ in range(10))
    }
    assert faults_of(script(step(Use("b0")), blocks=blocks)) == ["E204"]


def test_blocks_use_each_other_only_so_deep() -> None:
    made = script(step(Use("a")), step(Use("none")), blocks={"a": (step(Use("a")),)})
    assert faults_of(made) == ["E207", "E206"]


def test_a_missing_ending_is_the_programs_own() -> None:
    ending = write_out(script(rest(seconds(1))), NL)[0].ending
    assert sum(lengths(ending)) >= 30
    assert "way back" in [
        gives for node in ending if isinstance(node, flow.Play) for gives in node.gives
    ]
    asleep = script(rest(seconds(1)), variants={"kind": ("normal", "sleep")})
    quiet = write_out(asleep, replace(NL, variants={"kind": "sleep"}))[0].ending
    assert (texts(quiet), lengths(quiet)) == ([], [40])


def test_the_cautions_to_ask_are_the_scripts_and_the_programs() -> None:
    assert write_out(script(touch("belly mid")), NL)[0].asks == ("belly", "pregnancy")


def test_a_value_handed_on_is_filled_in_by_who_hands_it_on() -> None:
    inner = say(words(nl="je {side-}{part}"))
    middle = step(Use("inner", {"part": words(nl="{part} en {side}", en="{part}")}))
    blocks = {"inner": (inner,), "middle": (middle,)}
    given = {"side": plain("left"), "part": words(nl="arm", en="arm")}
    made = script(step(Use("middle", given)), blocks=blocks)
    assert texts(written(made)) == ["je linkerarm en links"]


def test_a_text_that_grows_too_long_is_a_fault() -> None:
    block = say(words(nl="{t}" * 50))
    made = script(step(Use("b", {"t": plain("x" * 100)})), blocks={"b": (block,)})
    assert faults_of(made) == ["E208"]


def test_a_repeat_may_begin_with_words_of_its_own() -> None:
    cues = (Cue(words(nl="Drie keer."), AT), Cue(words(nl=" "), AT))
    made = script(step(Repeat(2, (rest(seconds(1)),)), cues=cues))
    assert texts(written(made)) == ["Drie keer."]


def test_a_whole_session_may_depend_on_two_answers() -> None:
    high = Compare("pain", ">=", Fraction(6))
    low = Compare("fear", "<", Fraction(3))
    items = (Item({"": plain("a")}, AT, only=high, unless=low), Item({"": plain("b")}, AT))
    each = step(Each(items, "x", (rest(seconds(1)),), between=seconds(2)))
    first, between, last = written(script(check(), check(name="fear"), each))[2:]
    assert isinstance(first, flow.Choose)
    assert [lengths((one,)) for one in (between, last)] == [[2], [1]]
    several = Several((high, low), "and")
    cues = (Cue(words(nl="x"), AT, only=several), Cue(words(nl="y"), AT, only=low))
    node = written(script(check(), check(name="fear"), step(Say(), cues=cues)))[2]
    assert isinstance(node, flow.Choose)
    assert node.ways[0].condition == Several((several, low), "and")


def test_a_text_in_another_language_is_spoken_in_that_one() -> None:
    made = script(say(words(nl="Alleen Nederlands.")), say(plain("Anna")))
    spoken = compile_session(made, replace(NL, language="en"))[0]
    assert spoken is not None
    languages = [one.phrases[0][1].language for one in spoken.segments[0].voice]
    assert languages == ["nl", "en"]


def test_a_promise_for_other_rounds_is_told_at_the_head() -> None:
    promise = PerRound((seconds(60), seconds(90)), Span(0, 0))
    found, faults = write_out(replace(script(say(words(nl="Rust."))), length=promise), NL)
    assert found.length is None
    assert [(fault.code, fault.span) for fault in faults] == [("E202", Span(1, 1))]
