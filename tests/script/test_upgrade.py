"""Older scripts are read for ever, and brought up without losing a remark."""

from __future__ import annotations

import pytest

from app.script.upgrade import upgraded, version_of

OLD = "# mine\nsession: 1  # the first\ntitle: x\nstep: a\n"


def test_a_script_of_this_version_stays_as_it_is() -> None:
    assert upgraded(OLD) == OLD
    assert version_of(OLD) == 1


def test_each_version_is_brought_to_the_next() -> None:
    steps = {1: lambda text: text.replace("step:", "steps:"), 2: lambda text: text + "b: c\n"}
    new = upgraded(OLD, steps, 3)
    assert new == "# mine\nsession: 3  # the first\ntitle: x\nsteps: a\nb: c\n"


@pytest.mark.parametrize("text", ["title: x\n", "session: [1]\n", "session: one\n"])
def test_a_script_without_a_version_is_not_guessed_at(text: str) -> None:
    with pytest.raises(KeyError):
        upgraded(text)
