"""Controls leave when the pointer rests and come back."""

import pytest

from app.ui.look.motion import motion
from app.ui.stage.wake import Wake, is_gone, opacity, woken


def test_controls_stay_four_seconds_and_are_gone_1200_ms_later() -> None:
    wake = Wake(since=10)
    assert opacity(wake, 10) == 1
    assert opacity(wake, 14) == 1
    assert 0 < opacity(wake, 14.5) < 1
    assert opacity(wake, 15.2) == pytest.approx(0)


def test_a_hand_brings_them_back_in_160_ms() -> None:
    wake = woken(Wake(since=10), 20)
    assert opacity(wake, 20) == pytest.approx(0)
    assert 0 < opacity(wake, 20.05) < 1
    assert opacity(wake, 20.16) == 1


def test_a_hand_in_mid_fade_never_makes_them_jump() -> None:
    wake = Wake(since=10)
    assert opacity(woken(wake, 14.4), 14.4) == pytest.approx(opacity(wake, 14.4))


def test_reduced_motion_is_quick() -> None:
    assert opacity(Wake(10, motion=motion(reduced=True)), 14.12) == pytest.approx(0)


def test_they_are_gone_only_once_they_have_left() -> None:
    wake = Wake(since=10)
    assert not is_gone(wake, 14.5)
    assert is_gone(wake, 15.3)
    assert not is_gone(woken(wake, 20), 20)
