"""The first page of all: what this is, what to set, and the way into a session."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.look.space import PRIMARY, XL, XXL, L, S
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.flow import Flow
from app.ui.page.setting import Settings
from app.ui.page.text import Text, button, show_icon
from app.ui.page.two import TwoPart
from app.ui.paint.posture import PosturePicture
from app.ui.preference import Preferences
from app.ui.view import MachineView
from app.words.catalog import Words

_POSTURE = "knees bent"
_LARGE = 1.3
"""From this text size on there is room for what is said only."""


class WelcomePage(QWidget):
    """Everything has a default: Begin is the button that Enter presses."""

    begin_requested = Signal()
    library_requested = Signal()
    preferences_changed = Signal(object)  # Preferences
    listen_requested = Signal()
    trouble_requested = Signal()

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Show what a program begins with."""
        super().__init__(parent)
        self._words, self._theme = words, theme
        self._two = TwoPart(theme)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, XXL, 0, 0)
        whole.addWidget(self._two)
        self._fill_story()
        self._fill_panel()
        self._fill_footer()
        self.show_machine(MachineView())
        self.setFocusProxy(self.begin)

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what is set, without telling."""
        self.settings.show_preferences(preferences)

    def show_machine(self, machine: MachineView) -> None:
        """Say which voice speaks here, and what cannot be heard."""
        self.heard.setText(_heard(machine, self._words))
        self.trouble.setVisible(machine.has_trouble(self._words.language))

    def show_first(self, title: str, minutes: int) -> None:
        """Say into which session Begin leads; no title while it is not known."""
        words = self._words
        length = words.n("{n} minute", "{n} minutes", minutes)
        self.first.setText(f"{title} · {length}" if title else "")
        self.begin.setAccessibleDescription(self.first.text())

    def _fill_story(self) -> None:
        """Say what this is, and what it is not."""
        words, theme, story = self._words, self._theme, self._two.story
        self.posture = PosturePicture(theme)
        self.posture.show_posture(_POSTURE)
        self.posture.setVisible(theme.scale < _LARGE)
        self.posture.setAccessibleName(words("Lying on the back with knees bent"))
        story.setSpacing(S)
        story.addWidget(Text(words("Welcome"), theme, Role.TITLE))
        story.addWidget(Text(words(
            "Lie down, or sit. A voice leads you into rest: with your breath, a hand of your own, "
            "a small movement, and much silence."
        ), theme, Role.LEAD, "ink2"))  # fmt: skip
        story.addSpacing(XL)
        story.addWidget(self.posture)
        story.addSpacing(XL)
        story.addWidget(Text(words("What this is, and what it is not"), theme, Role.HEADING))
        story.addWidget(Text(words(
            "This app guides relaxation and is not a medical device. It does not diagnose or "
            "treat. If you have doubts about your health, ask your doctor or therapist first. "
            "Always stop when something does not feel right."
        ), theme, Role.BODY, "ink2"))  # fmt: skip
        story.addStretch(1)

    def _fill_panel(self) -> None:
        """Offer what may be set now; all of it can be changed later."""
        words, theme, panel = self._words, self._theme, self._two.panel
        names = ("language", "country", "text", "reduced")
        self.settings = Settings(names, words, theme, hints=False)
        self.settings.changed.connect(self.preferences_changed)
        self.listen = button(words("Listen"), "quiet")
        show_icon(self.listen, "listen", theme)
        self.listen.setAccessibleName(words("Listen: voice and sound"))
        self.listen.clicked.connect(self.listen_requested)
        self.trouble = button(words("What can I do?"), "plain")
        self.trouble.clicked.connect(self.trouble_requested)
        self.heard = Text("", theme, Role.HINT, "ink2")
        tried = QWidget()
        beside = Flow(tried)
        beside.addWidget(self.listen)
        beside.addWidget(self.trouble)
        panel.setSpacing(S)
        panel.addWidget(self.settings)
        panel.addSpacing(L)
        panel.addWidget(Text(words("Voice and sound"), theme, Role.NAME))
        panel.addWidget(tried)
        panel.addWidget(self.heard)
        panel.addStretch(1)
        later = words("All of this can be changed later, under Preferences.")
        panel.addWidget(Text(later, theme, Role.HINT, "ink2"))

    def _fill_footer(self) -> None:
        """Put the two ways on at the foot of the panel."""
        words, theme = self._words, self._theme
        self.begin = button(words("Begin"), "primary")
        self.begin.setMinimumWidth(theme.px(150))
        self.begin.clicked.connect(self.begin_requested)
        self.library = button(words("Look around first"), "plain")
        self.library.setMinimumHeight(PRIMARY + theme.line(Role.BUTTON) - Role.BUTTON.value.line)
        self.library.clicked.connect(self.library_requested)
        self.first = Text("", theme, Role.HINT, "ink2")
        self._two.above_footer.addWidget(self.first)
        self._two.footer.addWidget(self.begin)
        self._two.footer.addWidget(self.library)
        self._two.footer.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin at Enter, look around at Escape."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.begin.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.library.click()
        else:
            super().keyPressEvent(event)


def _heard(machine: MachineView, words: Words) -> str:
    """Say what will be heard here."""
    if machine.looking:
        return words("Looking for voices…")
    voice = machine.speaks.get(words.language, "")
    told = [words("Voice: {voice}", voice=voice) if voice else words(
        "There is no voice for this language here. A session is whole without one: "
        "a tone, bells, and words on the screen."
    )]  # fmt: skip
    if machine.sound_fault:
        told.append(machine.sound_fault)
    return "\n".join(told)
