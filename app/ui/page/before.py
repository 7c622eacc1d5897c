"""One session, before it starts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.look.space import XL, L, S
from app.ui.look.theme import Theme
from app.ui.page.caution import Cautions
from app.ui.page.elsewhere import Elsewhere
from app.ui.page.flow import Flow
from app.ui.page.hear import Hear
from app.ui.page.instead import Instead
from app.ui.page.manner import Manner
from app.ui.page.saving import SavingRow
from app.ui.page.story import BeforeStory
from app.ui.page.text import button, frame, show_icon
from app.ui.page.two import TwoPart
from app.ui.view import BeforeView, SavingView
from app.words.catalog import Words


class BeforePage(QWidget):
    """Shows a session, asks what must be asked, and begins it.

    Begin is the button that Enter presses; Escape goes back.
    """

    start_requested = Signal()
    back_requested = Signal()
    listen_requested = Signal()
    caution_answered = Signal(str, bool)
    again_requested = Signal()
    care_answered = Signal(bool)
    pain_told = Signal(int)
    alarm_requested = Signal()
    choice_made = Signal(str, str)
    value_given = Signal(str, str)
    minutes_wished = Signal(int)
    reach_chosen = Signal(str)
    other_opened = Signal(str)
    level_changed = Signal(str, float)
    save_requested = Signal()
    save_cancelled = Signal()

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Show no session yet."""
        super().__init__(parent)
        self._words, self._theme = words, theme
        self._shown: BeforeView | None = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.back = button(words("Library"), "plain")
        show_icon(self.back, "back", theme)
        self.back.clicked.connect(self.back_requested)
        top = QHBoxLayout()
        top.setContentsMargins(XL - 4, L, 0, 0)
        top.addWidget(self.back)
        top.addStretch(1)
        whole.addLayout(top)
        self._two = TwoPart(theme)
        whole.addWidget(self._two, 1)
        self.story = BeforeStory(words, theme)
        self._two.story.addWidget(self.story)
        self._fill_panel()
        self._fill_footer()
        self._connect()

    def show_session(self, view: BeforeView) -> None:
        """Show a session with the answers and choices so far."""
        other = self._shown is None or self._shown.id != view.id
        self._shown = view
        self.story.show_session(view)
        self.elsewhere.show_lines(view.elsewhere)
        self.cautions.show_session(view)
        self.manner.show_session(view)
        self.after_cautions.setVisible(
            self.cautions.isVisibleTo(self) and self.manner.isVisibleTo(self)
        )
        self.hear.show_session(view)
        self.instead.show_instead(view.refused, view.instead)
        if other and not self.saving.is_on:
            self.saving.show_saving(SavingView())
        self._settle()
        if other:
            self._two.go_up()
            self.start.setFocus()

    def show_saving(self, view: SavingView) -> None:
        """Show how far a file is, in the place of the wish for one."""
        self.saving.show_saving(view)
        self.save.setVisible(not self.saving.is_on)

    def _fill_panel(self) -> None:
        """Put the parts of the panel under each other."""
        panel, words, theme = self._two.panel, self._words, self._theme
        self.elsewhere = Elsewhere(words, theme)
        self.cautions = Cautions(words, theme)
        self.after_cautions = frame("hairline")
        self.manner = Manner(words, theme)
        self.before_sound = frame("hairline")
        self.hear = Hear(words, theme)
        self.save = button(words("Save as…"), "plain")
        self.save.setToolTip(words("Keep it as a sound file or as captions"))
        self.saving = SavingRow(words, theme)
        for part in (self.elsewhere, self.cautions, self.after_cautions, self.manner,
                     self.before_sound, self.hear, self.saving):  # fmt: skip
            panel.addWidget(part)
        panel.addStretch(1)

    def _fill_footer(self) -> None:
        """Put what suits better, and the ways on, at the foot of the panel."""
        words = self._words
        self.instead = Instead(words, self._theme)
        self._two.above_footer.addWidget(self.instead)
        self.start = button(words("Begin"), "primary")
        self.start.setDefault(True)
        self.start.setMinimumWidth(self._theme.px(160))
        self.other = button(words("Something else"), "plain")
        ways = QWidget()
        flow = Flow(ways, across=S, down=S)
        for part in (self.start, self.other, self.save):
            flow.addWidget(part)
        self._two.footer.addWidget(ways, 1)

    def _connect(self) -> None:
        """Tell as the page's own what its parts tell."""
        cautions, manner, hear = self.cautions, self.manner, self.hear
        for told, own in (
            (self.start.clicked, self.start_requested),
            (self.other.clicked, self.back_requested),
            (self.save.clicked, self.save_requested),
            (self.saving.cancelled, self.save_cancelled),
            (self.instead.opened, self.other_opened),
            (cautions.answered, self.caution_answered),
            (cautions.again_requested, self.again_requested),
            (cautions.care.answered, self.care_answered),
            (cautions.care.hurt, self.pain_told),
            (cautions.care.alarm_requested, self.alarm_requested),
            (manner.choice_made, self.choice_made),
            (manner.value_given, self.value_given),
            (manner.minutes_wished, self.minutes_wished),
            (manner.reach_chosen, self.reach_chosen),
            (hear.levels.changed, self.level_changed),
            (hear.levels.listen_requested, self.listen_requested),
        ):
            told.connect(own)

    def _settle(self) -> None:
        """Let it start unless it is refused, or a value is missing or wrong."""
        view = self._shown
        if view is None:
            return
        missing = any(
            blank.fault or (blank.needed and not blank.value.strip()) for blank in view.blanks
        )
        self.start.setEnabled(not view.refused and not missing)
        self.save.setEnabled(self.start.isEnabled())
        if view.refused and view.instead is not None and self.start.hasFocus():
            self.instead.go.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back at Escape; begin at Enter."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.start.click()
        else:
            super().keyPressEvent(event)
