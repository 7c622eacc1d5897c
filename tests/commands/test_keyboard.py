"""Keys of a terminal."""

from __future__ import annotations

import io
import os
import sys

import pytest

from app.commands.keyboard import NoKeys, ScriptedKeys, _named, terminal_keys


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("\x1b[D", "left"),
        ("\x1b[C", "right"),
        ("\x1b", "escape"),
        (" ", "space"),
        ("\r", "enter"),
        ("7", "7"),
        ("hh", "h"),
        ("", ""),
    ],
)
def test_keys_have_names(typed: str, name: str) -> None:
    assert _named(typed) == name


def test_scripted_keys_are_pressed_once_each() -> None:
    keys = ScriptedKeys("a", "", "b")
    assert [keys.pressed() for _ in range(5)] == ["a", "", "b", "", ""]


@pytest.mark.parametrize("closed", [True, False])
def test_without_a_terminal_nothing_is_pressed(
    monkeypatch: pytest.MonkeyPatch,
    closed: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    stdin = io.StringIO("h")
    if closed:
        stdin.close()
    monkeypatch.setattr(sys, "stdin", stdin)
    with terminal_keys() as keys:
        assert isinstance(keys, NoKeys)
        assert not keys.pressed()


def test_a_program_without_any_stdin_has_no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with terminal_keys() as keys:
        assert isinstance(keys, NoKeys)


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="has no terminals of its own")
def test_a_terminal_gives_single_keys_and_is_left_as_it_was(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import termios  # noqa: PLC0415 - not on every system

    person, program = os.openpty()
    before = termios.tcgetattr(program)
    with os.fdopen(program, "r", encoding="utf-8") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        with terminal_keys() as keys:
            assert not keys.pressed()
            os.write(person, b"\x1b[C")
            assert keys.pressed() == "right"
        assert termios.tcgetattr(stdin) == before
    os.close(person)
