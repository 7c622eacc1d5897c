"""All that a person may wish in the window, told in one place.

Pages are made anew in another language or theme; these signals stay.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow

BEFORE_WISHES = ("start_requested", "listen_requested", "caution_answered", "choice_made",
           "value_given", "level_changed", "save_requested", "save_cancelled")  # fmt: skip
STAGE_WISHES = (
    "pause_requested", "step_back_requested", "step_forward_requested", "louder_requested",
    "softer_requested", "stop_requested", "take_back_requested", "help_requested",
    "timer_requested", "captions_requested", "change_requested", "answered", "picked", "decided",
    "continue_requested", "say_requested", "woken",
    "alarm_requested",
)  # fmt: skip
PREFERENCE_WISHES = (
    "preferences_changed", "hear_requested", "listen_requested", "place_requested",
)  # fmt: skip


class Wishing(QMainWindow):
    """A window that tells wishes: the seam between what is shown and what acts."""

    # library
    session_chosen = Signal(str)
    file_requested = Signal()
    goal_chosen = Signal(str)
    # before
    session_left = Signal()
    start_requested = Signal()
    listen_requested = Signal()
    caution_answered = Signal(str, bool)
    choice_made = Signal(str, str)
    value_given = Signal(str, str)
    level_changed = Signal(str, float)
    save_requested = Signal()
    save_cancelled = Signal()
    # stage
    pause_requested = Signal()
    step_back_requested = Signal()
    step_forward_requested = Signal()
    louder_requested = Signal()
    softer_requested = Signal()
    stop_requested = Signal()
    take_back_requested = Signal()
    help_requested = Signal()
    timer_requested = Signal()
    captions_requested = Signal()
    change_requested = Signal(str)
    answered = Signal(str)
    picked = Signal(str)
    decided = Signal(str)
    continue_requested = Signal()
    say_requested = Signal(str)
    woken = Signal(str)
    # after and the rest
    done_requested = Signal()
    welcome_requested = Signal()
    alarm_requested = Signal()
    preferences_changed = Signal(object)  # Preferences
    hear_requested = Signal(str)  # a language
    place_requested = Signal(str)  # neural file, neural folder, background
    first_painted = Signal()
    closed = Signal()
