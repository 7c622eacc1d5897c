"""The window: pages one over another, and one seam for all that is wished.

Pages other than the library are made when they are first shown. They are made
anew in another language or theme; who listens to the window does not notice.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QSettings, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.look.sheet import style_sheet
from app.ui.look.theme import Theme, on_stage, palette
from app.ui.page.home import Home
from app.ui.page.rail import Goal
from app.ui.page.stack import Stack
from app.ui.paint.focus import FocusRing
from app.ui.view import (
    AfterView,
    BeforeView,
    EveningView,
    LibraryView,
    MachineView,
    Preferences,
    SavingView,
    SignalView,
)
from app.ui.wishing import BEFORE_WISHES, STAGE_WISHES, Wishing
from app.words.catalog import Words

if TYPE_CHECKING:
    from app.ui.page.after import AfterPage
    from app.ui.page.alarm import AlarmPage
    from app.ui.page.before import BeforePage
    from app.ui.page.evening import EveningPage
    from app.ui.page.library import LibraryPage
    from app.ui.page.preference import PreferencePage
    from app.ui.paint.span import Span
    from app.ui.stage.stage import Stage
    from app.ui.stage.view import StageView

_GEOMETRY = "window/geometry"


class Window(Wishing):
    """Shows values, tells wishes; knows neither player nor library."""

    def __init__(self, words: Words, theme: Theme, kept: QSettings | None = None) -> None:
        """Show the library, still loading; `kept` remembers size and place."""
        super().__init__()
        self._words, self._theme, self._kept = words, theme, kept
        self._pages: dict[str, QWidget] = {}
        self._before_alarm: QWidget | None = None
        self._painted = False
        self.setMinimumSize(800, 560)
        self.resize(1280, 800)
        if kept is not None and isinstance(found := kept.value(_GEOMETRY), QByteArray):
            self.restoreGeometry(found)
        self._build()
        self._ring = FocusRing(self)

    # --- pages -------------------------------------------------------------------

    @property
    def library(self) -> LibraryPage:
        """The library."""
        return self._home.library

    @property
    def before(self) -> BeforePage:
        """The page before a session."""
        from app.ui.page.before import BeforePage  # noqa: PLC0415 - not before first paint

        page: BeforePage = self._page(
            "before", lambda: BeforePage(self._words, self._theme), self._join_before
        )
        return page

    @property
    def stage(self) -> Stage:
        """The playing page."""
        from app.ui.stage.stage import Stage  # noqa: PLC0415 - not before first paint

        page: Stage = self._page(
            "stage", lambda: Stage(self._words, on_stage(self._theme)), self._join_stage
        )
        return page

    @property
    def after(self) -> AfterPage:
        """The page after a session."""
        from app.ui.page.after import AfterPage  # noqa: PLC0415 - not before first paint

        page: AfterPage = self._page(
            "after", lambda: AfterPage(self._words, self._theme), self._join_after
        )
        return page

    @property
    def alarm(self) -> AlarmPage:
        """The page that says when to call someone."""
        from app.ui.page.alarm import AlarmPage  # noqa: PLC0415 - not before first paint

        page: AlarmPage = self._page(
            "alarm", lambda: AlarmPage(self._words, self._theme), self._join_alarm
        )
        return page

    # --- what is shown -------------------------------------------------------------

    def show_library(self, view: LibraryView | None = None) -> None:
        """Go to the library, with other sessions if any are given."""
        if view is not None:
            self.fill_library(view)
        self._home.show_goal("library", self.library)
        self._stack.show_page(self._home)

    def fill_library(self, view: LibraryView) -> None:
        """Put sessions into the library, whichever page is seen."""
        self._library = view
        self.library.show_library(view)

    def show_before(self, view: BeforeView) -> None:
        """Go to the page before a session, or refresh it."""
        self.before.show_session(view)
        self._stack.show_page(self.before)

    @property
    def is_before_shown(self) -> bool:
        """Whether the page before a session is the one that is seen."""
        return self._stack.current is self._pages.get("before")

    def show_saving(self, view: SavingView) -> None:
        """Show how far a file is, on the page before."""
        self.before.show_saving(view)

    def open_stage(self, spans: tuple[Span, ...] = ()) -> None:
        """Go to the playing page, with the line of a session."""
        self.stage.show_spans(spans)
        self.stage.wake()
        self._stack.show_page(self.stage)

    def show_stage(self, view: StageView) -> None:
        """Show a moment of the session that plays."""
        self.stage.show_stage(view)

    def show_preparing(self, share: float) -> None:
        """Show how far the voice of a session is."""
        self.stage.show_preparing(share)

    def show_falling(self, text: str) -> None:
        """Show the words of the landing after a fault of ours."""
        self.stage.show_falling(text)

    def show_after(self, view: AfterView) -> None:
        """Go to the page after a session."""
        self.after.show_session(view)
        self._stack.show_page(self.after)

    def show_alarm(self, signals: Sequence[SignalView]) -> None:
        """Say when to call someone; back leads to where we were."""
        self._before_alarm = self._stack.current
        self.alarm.show_signals(signals)
        self._stack.show_page(self.alarm)

    def show_evenings(self, evenings: Sequence[EveningView] = ()) -> None:
        """Go to what was done."""
        from app.ui.page.evening import EveningPage  # noqa: PLC0415 - not before first paint

        page: EveningPage = self._beside("evenings", lambda: EveningPage(self._words, self._theme))
        page.show_evenings(evenings)
        self._home.show_goal("evenings", page)

    def show_preferences(self, preferences: Preferences) -> None:
        """Go to the preferences."""
        from app.ui.page.preference import PreferencePage  # noqa: PLC0415

        page: PreferencePage = self._beside(
            "preferences",
            lambda: PreferencePage(self._words, self._theme),
            self._join_preferences,
        )
        page.show_preferences(preferences)
        self._home.show_goal("preferences", page)

    def show_machine(self, machine: MachineView) -> None:
        """Show which voices and devices there are, where the preferences are shown."""
        page: PreferencePage | None = self._pages.get("preferences")  # type: ignore[assignment]
        if page is not None:
            page.hearing.show_machine(machine)

    def show_about(self) -> None:
        """Go to what this is and is not."""
        from app.ui.page.about import AboutPage  # noqa: PLC0415 - not before first paint

        page = self._beside(
            "about",
            lambda: AboutPage(self._words, self._theme),
            lambda made: made.alarm_requested.connect(self.alarm_requested),
        )
        self._home.show_goal("about", page)

    def rebuild(self, words: Words, theme: Theme) -> None:
        """Make all pages anew in another language or theme; the library is shown."""
        self._words, self._theme = words, theme
        self._build()

    # --- making pages ----------------------------------------------------------------

    _library = LibraryView(loading=True)

    def _build(self) -> None:
        """Make what is needed for the first paint."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(palette(self._theme))
        self.setStyleSheet(style_sheet(self._theme))
        self.setWindowTitle("Zacht")
        self._pages = {}
        self._stack = Stack(self._theme.motion)
        self._home = Home(self._words, self._theme)
        self._home.goal_chosen.connect(self._choose)
        self._home.library.opened.connect(self.session_chosen)
        self._home.library.file_requested.connect(self.file_requested)
        self._home.library.show_library(self._library)
        self._stack.add(self._home)
        self.setCentralWidget(self._stack)
        self._home.library.setFocus()

    def _page(
        self, name: str, make: Callable[[], Any], join: Callable[[Any], object] | None = None
    ) -> Any:  # noqa: ANN401 - the property says which page it is
        """Return a page that lies over all, made when it is first asked for."""
        if name not in self._pages:
            self._pages[name] = page = make()
            self._stack.add(page)
            if join is not None:
                join(page)
        return self._pages[name]

    def _beside(
        self, name: str, make: Callable[[], Any], join: Callable[[Any], object] | None = None
    ) -> Any:  # noqa: ANN401 - as above
        """Return a page beside the rail, made when it is first asked for."""
        if name not in self._pages:
            self._pages[name] = page = make()
            self._home.stack.add(page)
            if join is not None:
                join(page)
        return self._pages[name]

    def _forward(self, page: QWidget, names: Sequence[str]) -> None:
        """Tell as the window's own what a page tells."""
        for name in names:
            getattr(page, name).connect(getattr(self, name))

    def _join_before(self, page: BeforePage) -> None:
        """Forward what the page before a session tells."""
        self._forward(page, BEFORE_WISHES)
        page.back_requested.connect(self.show_library)
        page.back_requested.connect(self.session_left)

    def _join_stage(self, page: Stage) -> None:
        """Forward what the stage tells."""
        self._forward(page, STAGE_WISHES)
        page.full_screen_requested.connect(self.toggle_full_screen)

    def _join_after(self, page: AfterPage) -> None:
        """Forward what the page after a session tells."""
        self._forward(page, ("done_requested", "alarm_requested"))

    def _join_preferences(self, page: PreferencePage) -> None:
        """Forward what the preferences tell."""
        page.changed.connect(self.preferences_changed)
        self._forward(page, ("hear_requested", "listen_requested", "place_requested"))

    def _join_alarm(self, page: AlarmPage) -> None:
        """Lead back to where we were."""
        page.back_requested.connect(lambda: self._stack.show_page(self._before_alarm or self._home))

    # --- keys and closing ---------------------------------------------------------------

    def _choose(self, goal: Goal) -> None:
        """Go where it needs nothing from outside; tell in any case."""
        if goal == "library":
            self.show_library()
        elif goal == "about":
            self.show_about()
        self.goal_chosen.emit(goal)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the window has been seen: the rest may be made now."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or be a window again."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F11 fills the screen on every page."""
        if event.key() == Qt.Key.Key_F11:
            self.toggle_full_screen()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember size and place, and tell."""
        if self._kept is not None:
            self._kept.setValue(_GEOMETRY, self.saveGeometry())
        self.closed.emit()
        super().closeEvent(event)
