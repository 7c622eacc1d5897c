"""The window: pages one over another, and one seam for all that is wished.

What pages there are stands in `leaf`; they are made anew in another language or
theme, and who listens to the window does not notice.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication

from app.ui.book import Book, Joints
from app.ui.keyboard import place_of, return_to
from app.ui.leaf import (
    ABOUT,
    AFTER,
    ALARM,
    BEFORE,
    EVENINGS,
    PREFERENCES,
    STAGE,
    WELCOME,
    Leaf,
    Page,
)
from app.ui.look.sheet import style_sheet
from app.ui.look.theme import Theme, palette
from app.ui.page.rail import Goal
from app.ui.paint.focus import FocusRing
from app.ui.wishing import Wishing
from app.words.catalog import Words

if TYPE_CHECKING:
    from app.ui.page.after import AfterPage
    from app.ui.page.alarm import AlarmPage
    from app.ui.page.before import BeforePage
    from app.ui.page.library import LibraryPage
    from app.ui.paint.span import Span
    from app.ui.preference import Preferences
    from app.ui.stage.stage import Stage
    from app.ui.stage.view import StageView
    from app.ui.view import (
        AfterView,
        AlarmView,
        BeforeView,
        EveningsView,
        LibraryView,
        MachineView,
        SavingView,
    )

_GEOMETRY = "window/geometry"
_SIZE = QSize(1280, 800)
"""How large it opens the first time, where the screen has the room."""


class Window(Wishing):
    """Shows values, tells wishes; knows neither player nor library."""

    def __init__(self, words: Words, theme: Theme, kept: QSettings | None = None) -> None:
        """Show the library, still loading; `kept` remembers size and place."""
        super().__init__()
        self._words, self._theme, self._kept = words, theme, kept
        self._joints = Joints(self)
        self._painted = False
        self.setMinimumSize(800, 560)
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))
        if kept is not None and isinstance(found := kept.value(_GEOMETRY), QByteArray):
            self.restoreGeometry(found)
        self._join_own()
        self._build()
        self._ring = FocusRing(self)

    # --- pages -------------------------------------------------------------------

    def page(self, leaf: Leaf[Page]) -> Page:
        """Return a page, made now if it was not; it need not be seen."""
        return self._book.page(leaf)

    def go(self, leaf: Leaf[Page]) -> Page:
        """Go to a page."""
        return self._book.go(leaf)

    def go_over(self, leaf: Leaf[Page]) -> Page:
        """Go to a page from which one comes back to where one was."""
        return self._book.go_over(leaf)

    def go_back(self) -> None:
        """Go back from a page that lies over another."""
        self._book.go_back()

    def is_made(self, leaf: Leaf[Page]) -> bool:
        """Whether a page was made already."""
        return leaf.name in self._book.made

    def join(self, leaf: Leaf[Page], join: Callable[[Page], object]) -> None:
        """Join a page to who wants to hear of it, whenever it is made anew."""
        self._joints.want(leaf, join)

    @property
    def library(self) -> LibraryPage:
        """The library."""
        return self._book.home.library

    @property
    def before(self) -> BeforePage:
        """The page before a session."""
        return self.page(BEFORE)

    @property
    def stage(self) -> Stage:
        """The playing page."""
        return self.page(STAGE)

    @property
    def after(self) -> AfterPage:
        """The page after a session."""
        return self.page(AFTER)

    @property
    def alarm(self) -> AlarmPage:
        """The page that says when to call someone."""
        return self.page(ALARM)

    # --- what is shown -------------------------------------------------------------

    def show_library(self, view: LibraryView | None = None) -> None:
        """Go to the library, with other sessions if any are given."""
        if view is not None:
            self.fill_library(view)
        self._book.go_home()

    def fill_library(self, view: LibraryView) -> None:
        """Put sessions into the library, whichever page is seen."""
        self._library = view
        self.library.show_library(view)

    def show_before(self, view: BeforeView) -> None:
        """Go to the page before a session, or refresh it."""
        self.before.show_session(view)
        self.go(BEFORE)

    @property
    def is_home_shown(self) -> bool:
        """Whether the library, or another page beside the rail, is what is seen."""
        return self._book.stack.current is self._book.home

    @property
    def is_before_shown(self) -> bool:
        """Whether the page before a session is the one that is seen."""
        return self._book.is_shown(BEFORE)

    def show_saving(self, view: SavingView) -> None:
        """Show how far a file is, on the page before."""
        self.before.show_saving(view)

    def open_stage(self, spans: tuple[Span, ...] = ()) -> None:
        """Go to the playing page, with the line of a session."""
        self.stage.show_spans(spans)
        self.stage.wake()
        self.go(STAGE)

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
        self.go(AFTER)

    def show_alarm(self, view: AlarmView) -> None:
        """Say when to call someone; back leads to where we were."""
        self.alarm.show_alarm(view)
        self.go_over(ALARM)

    def show_evenings(self, view: EveningsView) -> None:
        """Go to what was done."""
        self.page(EVENINGS).show_evenings(view)
        self.go(EVENINGS)

    def show_preferences(self, preferences: Preferences) -> None:
        """Go to the preferences."""
        self.page(PREFERENCES).show_preferences(preferences)
        self.go(PREFERENCES)

    def show_machine(self, machine: MachineView) -> None:
        """Show which voices and devices there are, on the pages that say so."""
        if self.is_made(PREFERENCES):
            self.page(PREFERENCES).hearing.show_machine(machine)
        if self.is_made(WELCOME):
            self.page(WELCOME).show_machine(machine)

    def show_about(self) -> None:
        """Go to what this is and is not."""
        self.go(ABOUT)

    def rebuild(self, words: Words, theme: Theme) -> None:
        """Make all pages anew in another language or theme.

        A page that stays is shown again, with the keyboard where it was; else the library.
        """
        self._words, self._theme = words, theme
        seen = self._book.seen
        if seen is None or not seen.stays:
            self._build()
            return
        place = place_of(self.focusWidget(), self.page(seen))
        self._build()
        return_to(place, self.go(seen))

    # --- making pages ----------------------------------------------------------------

    _library: LibraryView | None = None

    def _build(self) -> None:
        """Make what is needed for the first paint."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(palette(self._theme))
        self.setStyleSheet(style_sheet(self._theme))
        self.setWindowTitle("Zacht")
        self._book = Book(self._words, self._theme, self._joints)
        home = self._book.home
        home.goal_chosen.connect(self._choose)
        home.library.opened.connect(self.session_chosen)
        home.library.file_requested.connect(self.file_requested)
        if self._library is not None:
            home.library.show_library(self._library)
        self.setCentralWidget(self._book.stack)
        home.library.setFocus()

    def _join_own(self) -> None:
        """Join what stays within the window."""
        self.join(BEFORE, lambda page: page.back_requested.connect(self.show_library))
        self.join(BEFORE, lambda page: page.back_requested.connect(self.session_left))
        self.join(STAGE, lambda page: page.full_screen_requested.connect(self.toggle_full_screen))
        self.join(ALARM, lambda page: page.back_requested.connect(self.go_back))
        self.join(
            ALARM,
            lambda page: page.preferences_requested.connect(lambda: self._choose("preferences")),
        )

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
