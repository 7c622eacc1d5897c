"""Files that are no scripts, or mean harm: one sentence, at once."""

from __future__ import annotations

import pytest

from app.script.fault import UnreadableError
from app.script.grow import MAX_NODES, grow
from app.script.node import plain
from app.script.read import read
from app.words.catalog import Words
from app.words.fault import unreadable

HEAD = "session: 1\ntitle: Proef\nlanguages: [nl]\naudience: home\n"
BOMB = "a: &a [x, x]\n" + "".join(
    f"{new}: &{new} [*{old}, *{old}, *{old}]\n"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
DOUBLING = (
    HEAD
    + "blocks:\n"
    + "".join(f"  b{n}:\n    - use: b{n + 1}\n    - use: b{n + 1}\n" for n in range(30))
    + "  b30:\n    - rest: 1 s\nsteps:\n  - use: b0\n"
)
REPEATS = (
    HEAD
    + "steps:\n"
    + "".join(f"{'  ' * (2 * n + 1)}- repeat: 100\n{'  ' * (2 * n + 2)}do:\n" for n in range(4))
    + "                  - rest: 1 s\n"
)

FORMS = (
    "session: 1\ntitle: Proef\nlanguages: [nl, en]\naudience: [home, clinic]\nvariants:\n"
    "  v: [a1, a2, a3, a4, a5, a6, a7, a8]\n  w: [b1, b2, b3, b4, b5, b6, b7, b8]\n"
    "steps:\n" + "  - rest: 1 s\n" * 400
)

HOSTILE = [
    ("nested brackets", "steps: " + "[" * 30_000, "U005"),
    ("nested braces", "steps: " + "{a: " * 30_000, "U005"),
    ("nested dashes", "steps:\n" + "- " * 30_000, "U005"),
    ("nested questions", "? " * 30_000, "U005"),
    ("nested keys", "".join(" " * n + "a:\n" for n in range(900)), "U005"),
    ("aliases", BOMB, "U007"),
    ("doubling blocks", DOUBLING, "U008"),
    ("repeats in repeats", REPEATS, "U008"),
    ("many forms of many steps", FORMS, "U010"),
    ("too many entries", HEAD + "needs: [" + "x, \n" * 130_000 + "]", "U006"),
    ("too many lists", HEAD + "needs: [" + "[], \n" * 70_000 + "]", "U006"),
    ("NUL", HEAD + "note: a\x00b", "U004"),
    ("NUL in bytes", b"session: 1\x00", "U001"),
    ("UTF-16", HEAD.encode("utf-16"), "U001"),
    ("UTF-16 without a mark", HEAD.encode("utf-16-le"), "U001"),
    ("UTF-32", HEAD.encode("utf-32-be"), "U001"),
    ("latin", HEAD.encode() + b"goal: caf\xe9\n", "U002"),
    ("line separator", HEAD + 'goal: "a\u2028steps: []"\n', "U004"),
    ("next line", HEAD + "goal: a\x85b\n", "U004"),
    ("right to left", HEAD + "goal: a\u202eb\n", "U004"),
    ("isolate", HEAD + "goal: a\u2066b\n", "U004"),
    ("escape", HEAD + "goal: \x1b[2J\n", "U004"),
    ("half a pair", HEAD + "goal: \ud800\n", "U004"),
    ("an escape by its mark", HEAD + r'goal: "\e[2J"' + "\n", "U004"),
    ("NUL by its mark", HEAD + r'goal: "a\0b"' + "\n", "U004"),
    ("next line by its mark", HEAD + r'goal: "a\Nb"' + "\n", "U004"),
    ("line separator by its mark", HEAD + r'goal: "a\Lb"' + "\n", "U004"),
    ("right to left by its mark", HEAD + r'goal: "a\u202eb"' + "\n", "U004"),
    ("back to the line's begin", HEAD + r'goal: "a\rb"' + "\n", "U004"),
    ("an escape in a key", HEAD + r'"\e[2J": x' + "\n", "U004"),
    ("50 MB", b"a" * 50_000_000, "U003"),
    ("nothing", b"", "U009"),
    ("blank lines", "\n \n\n", "U009"),
]


@pytest.mark.parametrize(("name", "source", "what"), HOSTILE, ids=[name for name, *_ in HOSTILE])
def test_a_hostile_file_gets_one_sentence(name: str, source: str | bytes, what: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read(source, name)
    assert caught.value.code == what
    sentence = unreadable(caught.value, Words())
    assert sentence
    assert "\n" not in sentence


STRANGE = [
    "- a\n- b\n",
    "just a text\n",
    "[]\n",
    "{}\n",
    "? [a, b]\n: c\n",
    "<<: {a: b}\n",
    "!!python/object/apply:os.system [ls]\n",
    "%YAML 1.2\n---\nsession: 1\n",
    "session: 1\n...\nsession: 2\n",
    "session: [1]\nsteps: 3\nlanguages: {nl: en}\naudience: 4\ntitle: [a]\n",
    "steps: [[], {}, '', [[]]]\n",
    HEAD + "steps:\n  - rest: &x 3 s\n",
    HEAD + "steps:\n  - rest: !!str 3 s\n",
    HEAD + "steps:\n  - rest: *x\n",
    HEAD + "steps:\n  - use: a\nblocks:\n  a:\n    - use: b\n  b:\n    - use: a\n",
    HEAD + "steps:\n  - {rest: 3 s, rest: 4 s}\n",
    HEAD + "variants: {a: {}}\nsteps: [{rest: {}}]\n",
    HEAD + "values: {v: {answer: {}}}\nsteps:\n  - rest: 3 s\n",
    HEAD + "steps:\n  - rest: " + "9" * 1_900 + " s\n",
    HEAD + "steps:\n  - say: " + '"' + "a" * 3_000 + '"\n',
    HEAD + "steps:\n  - say: |\n" + "      " + "a\n      " * 3_000 + "\n",
    HEAD + "steps:\n" + "\t" * 500 + "- rest: 3 s\n",
    HEAD + "steps:\n  - rest: 3 s\n" + "  - say: 'x\n" * 50,
    HEAD + "x" * 1_500 + "\n" + "steps:" * 200,
    '"' * 999,
    "'" * 1_001,
    "{" * 20 + "\n",
    ": : : :\n- - - -\n",
    "\ufeff" + HEAD + "steps:\n  - rest: 3 s\n    background: {a: 1}\n",
]


@pytest.mark.parametrize("source", STRANGE, ids=range(len(STRANGE)))
def test_a_strange_file_is_told_with_lines_and_never_crashes(source: str) -> None:
    reading = read(source)
    assert not reading.is_clean
    assert all(fault.span.line >= 1 for fault in reading.faults)


def test_the_pure_parser_takes_no_half_pair_by_its_mark() -> None:
    with pytest.raises(UnreadableError):
        grow(r'goal: "\ud800"', pure=True)


def test_marks_for_what_may_stand_in_a_text_are_read() -> None:
    root = grow(r'goal: "caf\u00e9 \"x\"\ty\nz \\e"').root
    assert root is not None
    assert plain(root) == {"goal": 'caf\u00e9 "x"\ty\nz \\e'}


def test_a_file_has_as_many_entries_as_it_may_and_no_more() -> None:
    items = "x, \n" * (MAX_NODES - 3)
    assert grow(f"needs: [{items}]").root is not None
    with pytest.raises(UnreadableError) as caught:
        grow(f"needs: [x, {items}]")
    assert caught.value.code == "U006"


OTHER_DIGITS = [
    "  - rest: \u0663 s\n",
    "  - rest: \uff13 s\n",
    "  - breathe: \u0664-0-6-0\n    for: 1 min\n",
    "  - repeat: \uff13\n    do: [{rest: 1 s}]\n",
    "  - each: \u0661 to 3\n    do: [{rest: 1 s}]\n",
    "  - check: c\n    ask: Hoe?\n    answer: \u0660-10\n",
    "  - check: c\n    ask: Hoe?\n    answer: \u0664 to 12\n",
    "  - breathe: 4-0-6-0\n    for: 1 min\n    say: [{nl: Ja, at: in \u0663}]\n",
]


@pytest.mark.parametrize("step", OTHER_DIGITS)
def test_numbers_are_written_with_the_digits_of_the_language(step: str) -> None:
    assert not read(HEAD + "steps:\n" + step).is_clean


def test_a_version_is_written_with_plain_digits() -> None:
    assert not read(HEAD.replace("1", "\uff11", 1) + "steps: [{rest: 1 s}]\n").is_clean


@pytest.mark.parametrize(("turn", "is_clean"), [("0 s", False), ("0.5 s", False), ("1 s", True)])
def test_a_cue_comes_again_each_second_at_most(turn: str, is_clean: bool) -> None:  # noqa: FBT001
    step = f"  - breathe: 4-0-6-0\n    for: 1 min\n    say: [{{nl: Ja, at: every {turn}}}]\n"
    assert read(HEAD + "steps:\n" + step).is_clean is is_clean


@pytest.mark.parametrize(
    ("length", "is_clean"), [("0 s", False), ("1 s", True), ("60 min", True), ("61 min", False)]
)
def test_breaths_are_counted_for_a_step_s_length(length: str, is_clean: bool) -> None:  # noqa: FBT001
    step = f"  - check: c\n    ask: Hoe?\n    answer: breaths in {length}\n"
    assert read(HEAD + "steps:\n" + step).is_clean is is_clean


def test_a_list_of_sounds_has_an_end_and_no_empty_word() -> None:
    steps = "steps: [{rest: 1 s}]\n"
    words = [f"    w{n}: a\n" for n in range(201)]
    head = HEAD + "pronounce:\n  nl:\n"
    assert read(head + "".join(words[:200]) + steps).is_clean
    assert not read(head + "".join(words) + steps).is_clean
    assert not read(head + '    "": a\n' + steps).is_clean


def _variants(axes: int) -> str:
    lines = [f"  v{n}: [a{n}, b{n}]\n" for n in range(axes)]
    return HEAD + "variants:\n" + "".join(lines) + "steps: [{rest: 1 s}]\n"


def test_a_script_has_no_more_forms_than_are_looked_at() -> None:
    assert read(_variants(6)).is_clean
    assert [fault.code for fault in read(_variants(7)).faults] == ["E070"]
    assert [fault.code for fault in read(_variants(1_000)).faults] == ["E070"]


def test_too_many_languages_are_told_once() -> None:
    nine = ["nl", "en", "de", "fr", "es", "it", "pt", "da", "sv"]
    texts = ", ".join(f"{name}: x" for name in nine)
    head = HEAD.replace("[nl]", f"[{', '.join(nine)}]").replace("Proef", f"{{{texts}}}")
    assert [fault.code for fault in read(head + "steps: [{rest: 1 s}]\n").faults] == ["E070"]


def test_equal_limits_are_repaired_to_a_range() -> None:
    step = "  - check: c\n    ask: Hoe?\n    answer: 4 to 4\n"
    assert [fault.fix for fault in read(HEAD + "steps:\n" + step).faults] == ["4 to 5"]


def test_both_parsers_grow_the_same_tree() -> None:
    text = (
        HEAD + "goal: {nl: \"Rust, en dan\", en: 'it''s'}\nsteps:\n  - say: |\n      a\n      b\n"
    )
    fast, pure = grow(text).root, grow(text, pure=True).root
    assert fast is not None
    assert pure is not None
    assert plain(fast) == plain(pure)


@pytest.mark.parametrize("source", ["[" * 30_000, "{a: " * 30_000, "? " * 30_000])
def test_the_pure_parser_stops_as_soon(source: str) -> None:
    with pytest.raises(UnreadableError):
        grow(source, pure=True)


def test_old_line_ends_are_lines_as_well() -> None:
    text = HEAD + "steps:\n  - sound: bel\n"
    assert [fault.span.line for fault in read(text.replace("\n", "\r")).faults] == [6]
    assert read("\r" * 80 + text).faults[0].span.line == 86


def test_windows_line_ends_and_a_mark_at_the_start_change_nothing() -> None:
    text = HEAD + "steps:\n  - rest: 3 s\n  - sound: bel\n"
    told = [(fault.code, fault.span) for fault in read(text).faults]
    again = read(("\ufeff" + text.replace("\n", "\r\n")).encode())
    assert [(fault.code, fault.span) for fault in again.faults] == told


def test_texts_that_grow_from_block_to_block_are_read_at_once() -> None:
    blocks = "".join(
        f'  b{n}:\n    - use: b{n + 1}\n      with: {{t: "{"{t}" * 200}"}}\n' for n in range(6)
    )
    last = '  b6:\n    - say: "{t}"\nsteps:\n  - use: b0\n    with: {t: "' + "x" * 200 + '"}\n'
    assert read(HEAD + "blocks:\n" + blocks + last).is_clean


def test_a_name_that_stands_there_often_is_looked_up_once() -> None:
    steps = 'steps:\n  - use: b\n    with: {t: "' + "{v}" * 100 + '"}\n'
    values = 'values:\n  v: {answer: 1 to 9, default: "1"}\n'
    assert read(HEAD + values + 'blocks:\n  b:\n    - say: "{t}"\n' + steps).is_clean


def test_a_name_of_signs_taken_apart_is_repaired_to_one() -> None:
    apart = "cafe\u0301"
    blocks = f"blocks:\n  caf\u00e9:\n    - rest: 1 s\nsteps:\n  - use: {apart}\n"
    assert [fault.fix for fault in read(HEAD + blocks).faults][:1] == ["caf\u00e9"]
    keys = [fault for fault in read(HEAD + f"{apart}: x\n").faults if fault.code == "E064"]
    assert [fault.fix for fault in keys] == ["caf\u00e9"]
