"""Which key means what while a session plays."""

from PySide6.QtCore import Qt

from app.ui.stage.key import act_of

PLAIN = Qt.KeyboardModifier.NoModifier


def test_a_headset_and_a_clicker_do_what_their_buttons_say() -> None:
    keys = (Qt.Key.Key_MediaTogglePlayPause, Qt.Key.Key_MediaStop, Qt.Key.Key_PageUp)
    assert [act_of(key, PLAIN) for key in keys] == ["pause", "stop", "back"]


def test_a_held_key_goes_on_for_volume_only() -> None:
    assert act_of(Qt.Key.Key_Up, PLAIN, again=True) == "louder"
    assert act_of(Qt.Key.Key_Right, PLAIN, again=True) is None
    assert act_of(Qt.Key.Key_Escape, PLAIN, again=True) is None


def test_with_ctrl_or_alt_a_key_is_left_alone() -> None:
    assert act_of(Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier) is None
    assert act_of(Qt.Key.Key_Right, Qt.KeyboardModifier.KeypadModifier) == "forward"


def test_other_keys_mean_nothing() -> None:
    assert act_of(Qt.Key.Key_Q, PLAIN) is None


def test_for_who_has_one_key_any_key_is_the_big_one() -> None:
    assert act_of(Qt.Key.Key_Q, PLAIN, any_key=True) == "pause"
    assert act_of(Qt.Key.Key_Escape, PLAIN, any_key=True) == "stop"
    assert act_of(Qt.Key.Key_Shift, PLAIN, any_key=True) is None
    assert act_of(Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier, any_key=True) is None
