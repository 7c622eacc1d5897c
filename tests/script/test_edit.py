"""Changes that leave the rest of a file as it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.script.edit import (
    add_key,
    add_translation,
    delete_item,
    insert_item,
    move_item,
    set_value,
)
from app.script.node import List, Map, Node, Text, find, plain
from app.script.node import Path as Place
from app.script.spot import EditError, tree_of, written

SESSIONS = Path(__file__).parents[2] / "sessions"
SCRIPTS = [file.read_text("utf-8") for file in sorted(SESSIONS.glob("*.session.yaml"))]

SMALL = """# a remark at the top
session: 1   # the version
title: {nl: "Proef", en: "Trial"}
languages: [nl, en]
goal: Rust
steps:
  # the first
  - rest: 30 s      # half a minute
    note: kort

  # the second
  - say:
      nl: "Adem in."
      en: >
        Breathe in,
        softly.
  - sound: bell
# the end
ending: [{rest: 30 s}]
"""


def test_a_value_is_changed_and_nothing_else() -> None:
    changed = set_value(SMALL, ("steps", 0, "rest"), "1 min 30 s")
    assert changed == SMALL.replace("rest: 30 s      #", "rest: 1 min 30 s      #")


def test_quotes_are_kept_and_put_where_they_are_needed() -> None:
    assert 'nl: "Zeg \\"ja\\"."' in set_value(SMALL, ("steps", 1, "say", "nl"), 'Zeg "ja".')
    assert 'note: "let op: nu"' in set_value(SMALL, ("steps", 0, "note"), "let op: nu")
    assert "note: heel kort\n" in set_value(SMALL, ("steps", 0, "note"), "heel kort")


def test_a_text_over_several_lines_becomes_one_in_quotes() -> None:
    changed = set_value(SMALL, ("steps", 1, "say", "en"), "In.")
    assert '      en: "In."\n  - sound: bell\n# the end\n' in changed


def test_an_empty_value_is_filled() -> None:
    assert set_value("a:\nb: 1\n", ("a",), "x") == "a: x\nb: 1\n"


def test_a_step_is_put_before_another() -> None:
    changed = insert_item(SMALL, ("steps", 2), "rest: 5 s\nnote: nieuw")
    assert "        softly.\n  - rest: 5 s\n    note: nieuw\n  - sound: bell\n" in changed


def test_a_step_is_put_at_the_end() -> None:
    changed = insert_item(SMALL, ("steps", 3), "rest: 5 s")
    assert "  - sound: bell\n  - rest: 5 s\n# the end\n" in changed
    assert insert_item("a:\n  - b", ("a", 1), "c: d") == "a:\n  - b\n  - c: d\n"


def test_a_step_goes_with_the_remark_above_it() -> None:
    changed = delete_item(SMALL, ("steps", 1))
    assert "# the second" not in changed
    assert "    note: kort\n\n  - sound: bell\n" in changed


def test_the_last_step_leaves_an_empty_list() -> None:
    assert plain(tree_of(delete_item("a:\n  - b: c\nd: e\n", ("a", 0)))) == {"a": [], "d": "e"}


def test_a_step_is_moved_with_its_remark() -> None:
    changed = move_item(SMALL, ("steps", 1), 2)
    assert plain(find(tree_of(changed), ("steps", 2, "say", "nl"))) == "Adem in."
    assert changed.index("sound: bell") < changed.index("# the second")
    assert sorted(changed.split("\n")) == sorted(SMALL.split("\n"))


def test_a_translation_is_added() -> None:
    assert 'goal: {nl: "Rust", en: "Rest"}\n' in add_translation(SMALL, ("goal",), "en", "Rest")
    changed = add_translation(SMALL, ("steps", 1, "say"), "de", "Atme ein: sanft.")
    assert '        softly.\n      de: "Atme ein: sanft."\n  - sound: bell\n' in changed
    assert '{nl: "Proef", en: "Trial", de: "Probe"}' in add_translation(
        SMALL, ("title",), "de", "Probe"
    )


def test_a_key_is_added_at_the_end_of_its_step() -> None:
    changed = add_key(SMALL, ("steps", 0), "id", "begin")
    assert "    note: kort\n    id: begin\n" in changed


@pytest.mark.parametrize(
    "change",
    [
        lambda: set_value(SMALL, ("steps", 9, "rest"), "x"),
        lambda: set_value(SMALL, ("steps", 0), "x"),
        lambda: set_value(SMALL, ("nowhere",), "x"),
        lambda: add_key(SMALL, ("goal",), "en", "x"),
        lambda: add_key(SMALL, ("title",), "nl", "x"),
        lambda: add_translation(SMALL, ("steps",), "en", "x"),
        lambda: delete_item(SMALL, ("ending", 0)),
        lambda: delete_item(SMALL, ("title", 0)),
        lambda: delete_item(SMALL, ("steps", "x")),
        lambda: insert_item(SMALL, ("steps", 9), "rest: 3 s"),
        lambda: insert_item(SMALL, ("steps", "x"), "rest: 3 s"),
        lambda: move_item(SMALL, ("steps", 0), 9),
        lambda: move_item(SMALL, ("steps", "x"), 0),
        lambda: set_value("a: [", ("a",), "x"),
        lambda: set_value(SMALL, ("goal",), "a\u2028b"),
        lambda: add_key(SMALL, ("steps", 0), "x: y\n  - rest", "3 s"),
        lambda: add_translation("goal: a\nlanguages: [[nl]]\n", ("goal",), "en", "x"),
    ],
)
def test_what_cannot_be_changed_is_refused(change: Callable[[], str]) -> None:
    with pytest.raises(EditError):
        change()


def _texts(node: Node, path: Place = ()) -> list[Place]:
    """Return the paths of all texts of a tree."""
    if isinstance(node, Text):
        return [path]
    if isinstance(node, Map):
        return [
            found
            for name, one in node.entries.items()
            for found in _texts(one.value, (*path, name))
        ]
    return [found for place, one in enumerate(node.items) for found in _texts(one, (*path, place))]


def _lists(node: Node, path: Place = ()) -> list[Place]:
    """Return the paths of all lists with a line for each item."""
    if isinstance(node, Text):
        return []
    if isinstance(node, Map):
        return [
            found
            for name, one in node.entries.items()
            for found in _lists(one.value, (*path, name))
        ]
    here = [] if node.flow or not node.items else [path]
    return here + [
        found for place, one in enumerate(node.items) for found in _lists(one, (*path, place))
    ]


@given(st.data())
@settings(max_examples=20, deadline=None)
def test_any_value_can_be_changed_to_any_text(data: st.DataObject) -> None:
    source = data.draw(st.sampled_from(SCRIPTS))
    path = data.draw(st.sampled_from(_texts(tree_of(source))))
    alphabet = st.characters(exclude_categories=["C", "Z"], max_codepoint=0x24F)
    value = data.draw(st.text(alphabet, min_size=1, max_size=20))
    changed = set_value(source, path, value)
    assert plain(find(tree_of(changed), path)) == value
    comments = [line for line in source.split("\n") if line.lstrip().startswith("#")]
    assert [line for line in changed.split("\n") if line.lstrip().startswith("#")] == comments


@given(st.data())
@settings(max_examples=20, deadline=None)
def test_any_step_can_be_moved_deleted_and_put_back(data: st.DataObject) -> None:
    source = data.draw(st.sampled_from(SCRIPTS))
    tree = tree_of(source)
    path = data.draw(st.sampled_from(_lists(tree)))
    items = find(tree, path)
    assert isinstance(items, List)
    before = [plain(item) for item in items.items]
    place = data.draw(st.integers(0, len(before) - 1))
    to = data.draw(st.integers(0, len(before) - 1))
    expected = before.copy()
    expected.insert(to, expected.pop(place))
    moved = tree_of(move_item(source, (*path, place), to))
    assert plain(find(moved, path)) == expected
    gone = tree_of(delete_item(source, (*path, place)))
    assert plain(find(gone, path)) == before[:place] + before[place + 1 :]
    more = tree_of(insert_item(source, (*path, place), "rest: 7 s\nnote: nieuw"))
    new = {"rest": "7 s", "note": "nieuw"}
    assert plain(find(more, path)) == [*before[:place], new, *before[place:]]


def test_plain_words_need_no_quotes_and_signs_do() -> None:
    assert written("4-0-6-0") == "4-0-6-0"
    assert written("") == '""'
    assert written("a: b") == '"a: b"'


def test_a_dash_may_stand_on_a_line_of_its_own() -> None:
    text = "a:\n  -\n    b: c\n  - d: e\n"
    assert delete_item(text, ("a", 0)) == "a:\n  - d: e\n"


def test_a_value_that_cannot_be_kept_is_refused() -> None:
    with pytest.raises(EditError):
        set_value(SMALL, ("goal",), "a\rb")


def _windows(text: str) -> str:
    """Return a text as an editor on Windows keeps it."""
    return "\ufeff" + text.replace("\n", "\r\n")


@pytest.mark.parametrize(
    "change",
    [
        lambda text: set_value(text, ("session",), "1"),
        lambda text: set_value(text, ("steps", 1, "say", "en"), "In."),
        lambda text: add_key(text, ("steps", 0), "id", "begin"),
        lambda text: add_translation(text, ("goal",), "en", "Rest"),
        lambda text: insert_item(text, ("steps", 3), "rest: 5 s\nnote: nieuw"),
        lambda text: delete_item(text, ("steps", 0)),
        lambda text: move_item(text, ("steps", 2), 0),
    ],
)
def test_a_file_from_windows_stays_one(change: Callable[[str], str]) -> None:
    assert change(_windows(SMALL)) == _windows(change(SMALL))


def test_behind_a_mark_the_first_line_is_changed_at_its_place() -> None:
    assert set_value("\ufeffa: b\nc: d\n", ("a",), "x") == "\ufeffa: x\nc: d\n"


def test_a_dash_behind_another_one_is_left_alone() -> None:
    with pytest.raises(EditError):
        delete_item("a:\n  - - b\n    - c\n", ("a", 0, 0))


def test_the_last_step_of_a_file_from_windows_leaves_an_empty_list() -> None:
    assert delete_item("a:\r\n  - b: c\r\nd: e\r\n", ("a", 0)) == "a:\r\n  []\r\nd: e\r\n"
