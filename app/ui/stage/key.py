"""Which key means what while a session plays.

Space, Enter, the buttons of a headset and the dark-screen key of a clicker are
the one big key: pressed shortly it pauses or goes on, held it stops.
"""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from PySide6.QtCore import Qt

Act: TypeAlias = Literal[
    "pause", "back", "forward", "louder", "softer", "stop", "help", "timer", "captions", "full",
    "slower", "faster", "longer out", "free", "no hands", "minute", "change", "alarm",
]  # fmt: skip

KEYS: Final[dict[int, Act]] = {
    Qt.Key.Key_Space: "pause",
    Qt.Key.Key_Return: "pause",
    Qt.Key.Key_Enter: "pause",
    Qt.Key.Key_Select: "pause",
    Qt.Key.Key_Left: "back",
    Qt.Key.Key_Right: "forward",
    Qt.Key.Key_Up: "louder",
    Qt.Key.Key_Down: "softer",
    Qt.Key.Key_Escape: "stop",
    Qt.Key.Key_H: "help",
    Qt.Key.Key_T: "timer",
    Qt.Key.Key_C: "captions",
    Qt.Key.Key_F11: "full",
    Qt.Key.Key_A: "change",
    Qt.Key.Key_F1: "alarm",
    Qt.Key.Key_Question: "alarm",
    # What may be changed while it plays.
    Qt.Key.Key_Minus: "slower",
    Qt.Key.Key_Plus: "faster",
    Qt.Key.Key_Equal: "faster",
    Qt.Key.Key_L: "longer out",
    Qt.Key.Key_F: "free",
    Qt.Key.Key_N: "no hands",
    Qt.Key.Key_M: "minute",
    # A presenter's clicker and the buttons of a headset or keyboard.
    Qt.Key.Key_PageUp: "back",
    Qt.Key.Key_PageDown: "forward",
    Qt.Key.Key_Period: "pause",
    Qt.Key.Key_B: "pause",
    Qt.Key.Key_F5: "pause",
    Qt.Key.Key_MediaTogglePlayPause: "pause",
    Qt.Key.Key_MediaPlay: "pause",
    Qt.Key.Key_MediaPause: "pause",
    Qt.Key.Key_MediaStop: "stop",
    Qt.Key.Key_MediaPrevious: "back",
    Qt.Key.Key_MediaNext: "forward",
    Qt.Key.Key_VolumeUp: "louder",
    Qt.Key.Key_VolumeDown: "softer",
}
"""What each key asks for; a letter only without Ctrl, Alt or Meta."""

CHANGES: Final[frozenset[Act]] = frozenset(
    {"slower", "faster", "longer out", "free", "no hands", "minute"}
)
"""What changes the session itself, from its next breath on."""

HELD: Final[frozenset[Act]] = frozenset({"louder", "softer"})
"""What goes on while a key is held; all else happens once."""


_HELPING: Final[frozenset[int]] = frozenset({
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock, Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab, Qt.Key.Key_Super_L, Qt.Key.Key_Super_R, Qt.Key.Key_unknown,
})  # fmt: skip
"""Keys that are held for another key, or go from control to control."""


def act_of(
    key: int, modifiers: Qt.KeyboardModifier, *, again: bool = False, any_key: bool = False
) -> Act | None:
    """Return what a key asks for.

    Args:
        key: Which key.
        modifiers: What is held with it.
        again: Whether it is the repeat of a held key.
        any_key: Whether a key that means nothing else is the big one, too.
    """
    if modifiers & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
        return None
    act = KEYS.get(key)
    if act is None and any_key and key not in _HELPING:
        act = "pause"
    return None if again and act not in HELD else act
