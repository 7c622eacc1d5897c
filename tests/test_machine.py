"""What the machine must have under Python."""

import sys

import pytest

from app import machine


def test_nothing_missing_wants_no_package() -> None:
    assert machine.debian_packages([]) == []


def test_a_missing_sound_library_wants_only_its_own_packages() -> None:
    assert machine.debian_packages(["sound"]) == ["libportaudio2", "libasound2-plugins"]


@pytest.mark.parametrize("missing", ["window", "x11"])
def test_a_missing_window_wants_what_qt_stands_on(missing: str) -> None:
    packages = machine.debian_packages([missing])
    assert {"libgl1", "libegl1", "libxcb-cursor0"} <= set(packages)
    assert "libportaudio2" not in packages


def test_here_qt_can_be_loaded() -> None:
    assert "window" not in machine._probe()


def test_a_command_that_fails_ends_with_the_trouble_and_the_command() -> None:
    command = [sys.executable, "-c", "raise SystemExit(3)"]
    with pytest.raises(machine.SetUpError) as caught:
        machine.run(command, "It could not be done")
    assert str(caught.value).splitlines()[0] == "It could not be done."
    assert sys.executable in str(caught.value)


def test_a_command_that_is_not_there_is_told_in_the_same_way() -> None:
    with pytest.raises(machine.SetUpError, match="It could not be done"):
        machine.run(["no-such-command-here"], "It could not be done")
