"""One session, before it starts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.ui.look.space import XL, XXL, L
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.caution import Cautions
from app.ui.page.chips import Chips
from app.ui.page.level import LevelRows
from app.ui.page.saving import SavingRow
from app.ui.page.story import BeforeStory
from app.ui.page.text import Text, button, frame, show_icon
from app.ui.page.two import TwoPart
from app.ui.view import BeforeView, BlankView, ChoiceView, SavingView
from app.words.catalog import Words


class BeforePage(QWidget):
    """Shows a session, asks what must be asked, and begins it.

    Begin is the button that Enter presses; Escape goes back.
    """

    start_requested = Signal()
    back_requested = Signal()
    listen_requested = Signal()
    caution_answered = Signal(str, bool)
    choice_made = Signal(str, str)
    value_given = Signal(str, str)
    level_changed = Signal(str, float)
    save_requested = Signal()
    save_cancelled = Signal()

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Show no session yet."""
        super().__init__(parent)
        self._words, self._theme = words, theme
        self._shown: BeforeView | None = None
        self.choices: dict[str, Chips] = {}
        self.blanks: dict[str, QLineEdit] = {}
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.back = button(words("Library"), "plain")
        show_icon(self.back, "back", theme)
        self.back.setAccessibleName(words("Library"))
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

    def show_session(self, view: BeforeView) -> None:
        """Show a session with the answers and choices so far."""
        other = self._shown is None or self._shown.id != view.id
        self._shown = view
        self.story.show_session(view)
        self.cautions.show_cautions(view.cautions, view.rests)
        self.after_cautions.setVisible(bool(view.cautions))
        if other:
            self._make_rows(view)
            if not self.saving.is_on:
                self.saving.show_saving(SavingView())
        for choice in view.choices:
            self.choices[choice.name].show_chosen(choice.chosen)
        self.levels.show_levels(view.levels)
        self.notices.setText("\n".join(view.notices))
        self.notices.setVisible(bool(view.notices))
        self.refused.setText(view.refused)
        self.refused.setVisible(bool(view.refused))
        self._settle()
        if other:
            self.start.setFocus()

    def show_saving(self, view: SavingView) -> None:
        """Show how far a file is, in the place of the wish for one."""
        self.saving.show_saving(view)
        self.save.setVisible(not self.saving.is_on)

    def _fill_panel(self) -> None:
        """Put the parts of the panel under each other."""
        panel, words, theme = self._two.panel, self._words, self._theme
        self.refused = Text("", theme, Role.NAME, "warn")
        self.cautions = Cautions(words, theme)
        self.after_cautions = frame("hairline")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(L)
        self.levels = LevelRows(words, theme)
        self.notices = Text("", theme, Role.BODY, "ink2")
        self.save = button(words("Save as…"), "quiet")
        self.save.setToolTip(words("Keep it as a sound file or as captions"))
        self.save.clicked.connect(self.save_requested)
        self.saving = SavingRow(words, theme)
        self.saving.cancelled.connect(self.save_cancelled)
        for part in (self.refused, self.cautions, self.after_cautions):
            panel.addWidget(part)
        panel.addLayout(self._rows)
        panel.addWidget(self.levels)
        panel.addWidget(self.notices)
        panel.addWidget(self.save)
        panel.addWidget(self.saving)
        panel.addStretch(1)
        self.cautions.answered.connect(self.caution_answered)
        self.levels.changed.connect(self.level_changed)
        self.levels.listen_requested.connect(self.listen_requested)

    def _fill_footer(self) -> None:
        """Put the two ways on at the foot of the panel."""
        self.start = button(self._words("Begin"), "primary")
        self.start.setDefault(True)
        self.start.setMinimumWidth(200)
        self.start.clicked.connect(self.start_requested)
        self.other = button(self._words("Something else"), "plain")
        self.other.clicked.connect(self.back_requested)
        self._two.footer.addWidget(self.start)
        self._two.footer.addWidget(self.other)
        self._two.footer.addStretch(1)

    def _make_rows(self, view: BeforeView) -> None:
        """Make a row for each choice and each value of another session."""
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.choices, self.blanks = {}, {}
        for choice in view.choices:
            self._rows.addWidget(self._choice_row(choice))
        for blank in view.blanks:
            self._rows.addWidget(self._blank_row(blank))

    def _choice_row(self, choice: ChoiceView) -> QWidget:
        """Return a row for one choice."""
        made = Chips(choice.label, choice.choices, choice.chosen)
        made.chosen.connect(lambda value, name=choice.name: self.choice_made.emit(name, value))
        self.choices[choice.name] = made
        return self._labelled(choice.label, made)

    def _blank_row(self, blank: BlankView) -> QWidget:
        """Return a row for one value."""
        made = QLineEdit(blank.value)
        made.setAccessibleName(blank.label)
        made.textChanged.connect(lambda text, name=blank.name: self._give(name, text))
        self.blanks[blank.name] = made
        return self._labelled(blank.label, made)

    def _labelled(self, label: str, widget: QWidget) -> QWidget:
        """Return a row of a label and a widget."""
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(XXL)
        name = Text(label, self._theme, Role.BODY, wrap=False)
        inside.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        name.setMinimumHeight(self._theme.px(34))
        inside.addWidget(widget, 1)
        widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        return row

    def _give(self, name: str, value: str) -> None:
        """Tell a value, and see whether it can start."""
        self.value_given.emit(name, value)
        self._settle()

    def _settle(self) -> None:
        """Let it start unless it is refused or a needed value is missing."""
        view = self._shown
        if view is None:
            return
        missing = any(b.needed and not self.blanks[b.name].text().strip() for b in view.blanks)
        self.start.setEnabled(not view.refused and not missing)
        self.save.setEnabled(self.start.isEnabled())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back at Escape; begin at Enter."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.start.click()
        else:
            super().keyPressEvent(event)
