"""What this program is and is not."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.look.space import XL
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.column import Column
from app.ui.page.text import Text, button
from app.words.catalog import Words


class AboutPage(Column):
    """The disclaimer, what is kept, and who made the sounds and letters."""

    alarm_requested = Signal()
    welcome_requested = Signal()

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Show it all."""
        super().__init__(words("What this is, and what it is not"), words, theme, parent=parent)
        self.add(Text(words(
            "This app guides relaxation and is not a medical device. It does not diagnose or "
            "treat. If you have doubts about your health, ask your doctor or therapist first. "
            "Always stop when something does not feel right."
        ), theme, Role.LEAD))  # fmt: skip
        self.space(XL)
        self.alarm = button(words("When do you call someone?"), "quiet")
        self.alarm.clicked.connect(self.alarm_requested)
        self.welcome = button(words("The first page again"), "plain")
        self.welcome.clicked.connect(self.welcome_requested)
        self.add_row(self.alarm, self.welcome)
        self.heading(words("How it works"))
        self.body(words(
            "A session is a script: spoken words, breath, rest, sometimes a hand. You may skip "
            "anything, pause at any time and stop with one key. Stopping always lands softly."
        ))  # fmt: skip
        self.heading(words("Keys while a session plays"))
        for line in self._keys(words):
            self.body(line)
        self.heading(words("What stays with you"))
        self.body(words(
            "Nothing leaves this computer. There is no account, no network and no measuring."
        ))  # fmt: skip
        self.heading(words("Made with"))
        self.body(words(
            "Letters: Literata and Figtree (SIL Open Font Licence). Sounds: made for this "
            "program. The voice is that of your system."
        ))  # fmt: skip

    @staticmethod
    def _keys(words: Words) -> tuple[str, ...]:
        """Return the keys, one a line."""
        return (
            words("Space: pause and go on"),
            words("Enter, the button of a headset, the dark-screen key of a clicker: the same"),
            words("That key held for two seconds: stop. Then a short press: back again"),
            words(
                "In a question: each press goes one further, a longer one takes one back;"
                " after three quiet seconds it stands"
            ),
            words("Left and right: a step back or forward"),
            words("Up and down: louder and softer"),
            words("Escape: stop, softly"),
            words("H: back to here, at once"),
            words("Minus and plus: breathe slower or faster · L: longer out · F: free, no pace"),
            words("N: without hands · M: a minute more here"),
            words("A: what may be adjusted · F1: when to call someone"),
            words("T: time to the second · C: words on or off · F11: full screen"),
        )
