"""After a session: stay as long as you like."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.look.space import XXL, L, M
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.change import Change
from app.ui.page.own import OwnWords
from app.ui.page.story import Told
from app.ui.page.text import Text, button, frame
from app.ui.page.two import TwoPart
from app.ui.paint.line import Line
from app.ui.paint.mark import Mark
from app.ui.view import AfterView
from app.words.catalog import Words


class AfterPage(QWidget):
    """Shows what was answered and says goodbye; nothing is scored."""

    done_requested = Signal()
    alarm_requested = Signal()
    noted = Signal(str)
    discarded = Signal()

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Show no session yet."""
        super().__init__(parent)
        self._words, self._theme = words, theme
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, XXL + 8, 0, 0)
        self._two = TwoPart(theme)
        whole.addWidget(self._two)
        self._fill_story()
        self._fill_panel()

    def show_session(self, view: AfterView) -> None:
        """Show a session that is over."""
        words = self._words
        self.kind.setText(
            words("Stopped early. Fine too.") if view.stopped
            else words("The same or different, both are fine.")
        )  # fmt: skip
        self.line.show_spans(view.line)
        self.line.show_share(view.share)
        self.line.setVisible(bool(view.line))
        self.when.setText(" · ".join(part for part in (view.title, view.when) if part))
        self.show_trouble(view.notice)
        self._show_answers(view)
        self.own.clear()
        self.done.setFocus()

    def show_trouble(self, text: str) -> None:
        """Say what went wrong, if anything did."""
        self.notice.setText(text)
        self.notice_box.setVisible(bool(text))

    def _fill_story(self) -> None:
        """Put the story together."""
        story, words, theme = self._two.story, self._words, self._theme
        story.addSpacing(XXL)
        title = words("Take your time.") + "\n" + words("Stay lying as long as you like.")
        story.addWidget(Text(title, theme, Role.TITLE))
        story.addSpacing(L)
        self.kind = Text("", theme, Role.LEAD, "ink2")
        story.addWidget(self.kind)
        story.addSpacing(XXL)
        self.line = Line(theme)
        story.addWidget(self.line)
        self.when = Text("", theme, Role.HINT, "ink2")
        story.addWidget(self.when)
        story.addSpacing(XXL)
        later = Told(words("For later"), theme)
        later.show_text(words(
            "Take a little time today. Drink some water, move gently, and drive only when you "
            "feel clear. You may feel sleepy, warm or tender; usually this settles within a "
            "day. If a feeling comes up, it may be there; speak with someone you feel at ease "
            "with."
        ))  # fmt: skip
        story.addWidget(later)
        story.addSpacing(L)
        self.alarm = button(words("When do you call someone?"), "quiet")
        self.alarm.clicked.connect(self.alarm_requested)
        story.addWidget(self.alarm)
        story.addStretch(1)

    def _fill_panel(self) -> None:
        """Put the panel together."""
        panel, words, theme = self._two.panel, self._words, self._theme
        self.notice_box = frame("warn")
        inside = QVBoxLayout(self.notice_box)
        inside.setContentsMargins(L, L - 4, L, L - 4)
        self.notice = Text("", theme, Role.BODY, "warn")
        inside.addWidget(self.notice)
        panel.addWidget(self.notice_box)
        self._answers = QVBoxLayout()
        self._answers.setSpacing(M)
        panel.addLayout(self._answers)
        panel.addWidget(frame("hairline"))
        self.own = OwnWords(words, theme)
        self.own.noted.connect(self.noted)
        panel.addWidget(self.own)
        panel.addStretch(1)
        self.done = button(words("Done"), "primary")
        self.done.setMinimumWidth(200)
        self.done.setDefault(True)
        self.done.clicked.connect(self._finish)
        self._two.footer.addWidget(self.done)
        self.nothing = button(words("Keep nothing"), "plain")
        self.nothing.clicked.connect(self._discard)
        self._two.footer.addWidget(self.nothing)
        self._two.footer.addStretch(1)

    def _show_answers(self, view: AfterView) -> None:
        """Show the answers, each on its scale or in its words."""
        while (item := self._answers.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._answers.addWidget(self._heading(view))
        if not view.changes and not view.answers:
            self._answers.addWidget(Text(
                self._words("Nothing was answered. That is fine."), self._theme, Role.BODY, "ink2"
            ))  # fmt: skip
        for change in view.changes:
            self._answers.addWidget(Change(change, self._theme))
        for label, answer in view.answers:
            told = Told(label, self._theme)
            told.show_text(answer)
            self._answers.addWidget(told)

    def _heading(self, view: AfterView) -> QWidget:
        """Return the title, and what an open ring means where there is one."""
        words, theme = self._words, self._theme
        heading = QWidget()
        row = QHBoxLayout(heading)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Text(words("And now?"), theme, Role.HEADING))
        row.addStretch(1)
        if any(change.start is not None for change in view.changes):
            row.addWidget(Mark(theme, is_open=True))
            row.addWidget(Text(words("at the beginning"), theme, Role.HINT, "ink2", wrap=False))
        return heading

    def _finish(self) -> None:
        """Tell the last words first, and that it is done."""
        self.own.tell()
        self.done_requested.emit()

    def _discard(self) -> None:
        """Tell that nothing of this evening is to be kept."""
        self.own.clear()
        self.discarded.emit()
        self.done_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Escape are done."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            self._finish()
        else:
            super().keyPressEvent(event)
