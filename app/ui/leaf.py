"""The pages of the window: how each is made, and what it tells.

A page more is a leaf more; the window need not know it:

    EXTRA = Leaf("extra", _extra, wishes=("done_requested",))
    window.join(EXTRA, lambda page: page.more_requested.connect(...))
    window.go(EXTRA).show_something(value)
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtWidgets import QWidget

from app.ui.look.theme import Theme, on_stage
from app.ui.page.rail import Goal
from app.ui.wishing import BEFORE_WISHES, PREFERENCE_WISHES, STAGE_WISHES
from app.words.catalog import Words

if TYPE_CHECKING:
    from app.ui.page.about import AboutPage
    from app.ui.page.after import AfterPage
    from app.ui.page.alarm import AlarmPage
    from app.ui.page.before import BeforePage
    from app.ui.page.evening import EveningPage
    from app.ui.page.preference import PreferencePage
    from app.ui.page.resume import ResumePage
    from app.ui.page.trouble import TroublePage
    from app.ui.page.welcome import WelcomePage
    from app.ui.stage.stage import Stage

Page = TypeVar("Page", bound=QWidget)


@dataclass(frozen=True)
class Leaf(Generic[Page]):
    """A page that the window may show.

    `make` imports what the page is made of: none of it is wanted for the first
    paint. With a `goal` the page lies beside the rail, without one over all.
    `wishes` are signals that the window tells as its own, by the same names. A
    page that `stays` is seen again when all are made anew; who joins it fills it.
    """

    name: str
    make: Callable[[Words, Theme], Page]
    goal: Goal | None = None
    wishes: tuple[str, ...] = ()
    stays: bool = False


def _before(words: Words, theme: Theme) -> BeforePage:
    from app.ui.page.before import BeforePage  # noqa: PLC0415 - not before the first paint

    return BeforePage(words, theme)


def _stage(words: Words, theme: Theme) -> Stage:
    from app.ui.stage.stage import Stage  # noqa: PLC0415 - as above

    return Stage(words, on_stage(theme))


def _after(words: Words, theme: Theme) -> AfterPage:
    from app.ui.page.after import AfterPage  # noqa: PLC0415 - as above

    return AfterPage(words, theme)


def _resume(words: Words, theme: Theme) -> ResumePage:
    from app.ui.page.resume import ResumePage  # noqa: PLC0415 - as above

    return ResumePage(words, theme)


def _alarm(words: Words, theme: Theme) -> AlarmPage:
    from app.ui.page.alarm import AlarmPage  # noqa: PLC0415 - as above

    return AlarmPage(words, theme)


def _evenings(words: Words, theme: Theme) -> EveningPage:
    from app.ui.page.evening import EveningPage  # noqa: PLC0415 - as above

    return EveningPage(words, theme)


def _preferences(words: Words, theme: Theme) -> PreferencePage:
    from app.ui.page.preference import PreferencePage  # noqa: PLC0415 - as above

    return PreferencePage(words, theme)


def _about(words: Words, theme: Theme) -> AboutPage:
    from app.ui.page.about import AboutPage  # noqa: PLC0415 - as above

    return AboutPage(words, theme)


def _welcome(words: Words, theme: Theme) -> WelcomePage:
    from app.ui.page.welcome import WelcomePage  # noqa: PLC0415 - as above

    return WelcomePage(words, theme)


def _trouble(words: Words, theme: Theme) -> TroublePage:
    from app.ui.page.trouble import TroublePage  # noqa: PLC0415 - as above

    return TroublePage(words, theme)


BEFORE = Leaf("before", _before, wishes=BEFORE_WISHES)
STAGE = Leaf("stage", _stage, wishes=STAGE_WISHES)
AFTER = Leaf("after", _after, wishes=("done_requested", "alarm_requested"))
RESUME = Leaf("resume", _resume)
ALARM = Leaf("alarm", _alarm)
EVENINGS = Leaf("evenings", _evenings, "evenings")
PREFERENCES = Leaf("preferences", _preferences, "preferences", PREFERENCE_WISHES, stays=True)
WELCOME = Leaf("welcome", _welcome, wishes=("preferences_changed", "listen_requested"), stays=True)
TROUBLE = Leaf("trouble", _trouble)
ABOUT = Leaf("about", _about, "about", ("alarm_requested", "welcome_requested"))
