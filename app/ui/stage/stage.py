"""The playing page: it shows the moment it is given and tells what is wished."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.look.sheet import style_sheet
from app.ui.look.theme import Theme, tone
from app.ui.page.stack import Veil, picture_of
from app.ui.paint.span import Span
from app.ui.stage.announce import announce
from app.ui.stage.control import CHANGING, CONTROLS, KEPT, Control, controls
from app.ui.stage.key import Act
from app.ui.stage.lamp import RESTING, BreathView
from app.ui.stage.panel import Told, panel_of
from app.ui.stage.question import AskedView
from app.ui.stage.scene import Scene
from app.ui.stage.view import StageView
from app.ui.stage.wake import Wake, is_gone, opacity, woken
from app.ui.stage.wishing import Wishing
from app.words.catalog import Words

_NOTHING = StageView(share=-1.0)
"""No moment: the first that is given is another."""


class Stage(Wishing):
    """Calm and dark: shows what it is handed, and fades its controls."""

    def __init__(
        self,
        words: Words,
        theme: Theme,
        parent: QWidget | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """Show nothing yet; `theme` is that of the stage."""
        super().__init__(now, parent)
        self._words, self._theme = words, theme
        self._view = _NOTHING
        self._wake = Wake(now(), motion=theme.motion)
        self.setStyleSheet(style_sheet(theme))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(words("The session"))
        self.scene = Scene(words, theme, self)
        self.controls: dict[Act, Control] = controls(words, theme, self)
        self.veil = Veil(self)
        for act, control in self.controls.items():
            control.clicked.connect(lambda _=False, act=act: self.do(act))
            control.installEventFilter(self)

    # --- what is shown -----------------------------------------------------------

    def show_spans(self, spans: tuple[Span, ...]) -> None:
        """Show the line of a session that is about to play."""
        self.scene.show_spans(spans)

    def show_stage(self, view: StageView) -> None:
        """Show a moment; called for every frame, cheap where nothing changed."""
        before, self._view = self._view, view
        if (before.layout, before.asked) != (view.layout, view.asked):
            self._turn(view)
        if before != view:
            self.scene.show_moment(view)
            self._show_states(view)
        self.show_controls()
        self.look_at_keys()

    def show_preparing(self, share: float) -> None:
        """Show that the voice is being made ready; the light comes up with it."""
        light = BreathView(presence=RESTING * min(1.0, max(0.0, share)))
        self._view = _NOTHING
        self.scene.show_words(self._words("One moment. The voice is being made ready."), light)
        self._leave_panel()
        self._show_states(self._view)
        self._wake = woken(self._wake, self._now())
        self.look_at_keys()

    def show_falling(self, text: str) -> None:
        """Show the words of a landing after a fault."""
        self._leave_panel()
        self._view = _NOTHING
        self.scene.show_words(text, BreathView())
        self._show_states(self._view)

    def show_controls(self) -> None:
        """Show as much of the controls as there should be now."""
        keeps = self._view.paused
        seen = 1.0 if keeps else opacity(self._wake, self._now())
        for control in self.controls.values():
            control.show_opacity(seen)
        hidden = not keeps and is_gone(self._wake, self._now())
        if hidden and self.scene.is_changing:
            self.turn_changes()
        shape = Qt.CursorShape.BlankCursor if hidden else Qt.CursorShape.ArrowCursor
        if self.cursor().shape() != shape:
            self.setCursor(shape)

    def wake(self) -> None:
        """Bring the controls back."""
        self._wake = woken(self._wake, self._now())
        self.show_controls()

    def let_rest(self) -> None:
        """Let the controls be gone, as after a long rest of the hand."""
        self._wake = Wake(float("-inf"), motion=self._theme.motion)
        self.show_controls()

    def _show_states(self, view: StageView) -> None:
        """Let pause and stop say what they would do now."""
        words = self._words
        going = ("play", words("go on")) if view.paused else ("pause", words("pause"))
        self.is_stopped, self.any_key = view.stopped, view.any_key
        self.controls["pause"].show_as(*going)
        self.controls["help"].setEnabled(not view.in_help)
        self.controls["change"].setEnabled(not self._is_asking)
        self.controls["back"].show_as(
            *(("undo", words("go on")) if view.stopped else ("back", words("back")))
        )
        for act in KEPT:
            self.controls[act].setChecked(act in view.on)
        if view.notice != self._told:
            self._told = view.notice
            announce(self, view.notice)

    _told = ""

    def turn_changes(self) -> None:
        """Show the row of what may be changed, or hide it."""
        self._show_changes(shown=not self.scene.is_changing and not self._is_asking)

    @property
    def _is_asking(self) -> bool:
        """Whether a page is asked that leaves no room for more."""
        return self._view.asked is not None and self._view.asked.is_page

    def _show_changes(self, *, shown: bool) -> None:
        """Put the row of what may be changed there, or take it away."""
        self.scene.show_changing(shown=shown)
        self.controls["change"].setChecked(shown)
        for act in CHANGING:
            control = self.controls[act]
            if control.hasFocus() and not shown:
                self.setFocus()
            control.setVisible(shown)
        self._lay_out()

    # --- questions ---------------------------------------------------------------

    def _turn(self, view: StageView) -> None:
        """Cross over to another layout, a question, or back."""
        seen = self.isVisible() and not self._theme.motion.reduced
        picture = picture_of(self) if seen else QPixmap()
        if view.asked != self._asked():
            self._leave_panel()
            if view.asked is not None and view.asked.is_page:
                self._show_changes(shown=False)
            if view.asked is not None:
                self._ask(view.asked)
        self.scene.show_moment(view)
        self._lay_out()
        self.veil.leave(picture, self._theme.motion.page)

    def _asked(self) -> AskedView | None:
        """Return what the panel asks now."""
        return self._panel_view if self.panel is not None else None

    _panel_view: AskedView | None = None

    def _ask(self, asked: AskedView) -> None:
        """Show a question, a gate or a wait, and tell a screen reader."""
        self._panel_view = asked
        told = Told(self.answered, self.picked, self.decided, self.continue_requested,
                    self.woken, self.say_requested)  # fmt: skip
        self.panel = panel_of(asked, self._words, self._theme, told, self)
        self.panel.show()
        announce(self, self.panel.accessibleName())
        if self.panel.focusProxy() is not None:
            self.panel.setFocus()
        for control in self.controls.values():
            control.raise_()

    def _leave_panel(self) -> None:
        """Take the question away; the keys come back to the stage."""
        if self.panel is None:
            return
        self.panel.hide()
        self.panel.deleteLater()
        self.panel = None
        self.setFocus()

    # --- hands --------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring the controls back when one of them is reached."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.HoverMove, QEvent.Type.KeyPress}:
            self.wake()
        return super().eventFilter(watched, event)

    # --- places --------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put everything in its place."""
        super().resizeEvent(event)
        self.veil.hide()
        self.scene.setGeometry(self.rect())
        self.scene.lay_out()
        self._lay_out()

    def _lay_out(self) -> None:
        """Put controls and question in their places."""
        place = self.scene.places
        for act, box in zip(CONTROLS, place.controls, strict=True):
            self.controls[act].setGeometry(*box)
        for act, box in zip(CHANGING, place.changes, strict=True):
            self.controls[act].setGeometry(*box)
        if self.panel is not None and self._panel_view is not None:
            box = place.asked if self._panel_view.is_page else place.waiting
            self.panel.setGeometry(*box)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the wall."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), tone(self._theme.colours.ground))
