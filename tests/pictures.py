"""Makes a picture of every page, state, theme, language and size.

    python -m tests.pictures [FOLDER] [NAME…]

Without a name all are made, into `build/pictures`. A name such as `stage-touch`
makes those that begin with it.
"""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication  # noqa: TID251 - pictures are made of widgets

from app.library.place import data_folder
from app.ui.alarm import alarm_of
from app.ui.leaf import TROUBLE, WELCOME
from app.ui.look.theme import theme
from app.ui.look.type import load_fonts
from app.ui.page.stack import Veil
from app.ui.paint.span import Span
from app.ui.preference import Preferences
from app.ui.stage.question import QuestionView
from app.ui.stage.view import StageView
from app.ui.trouble import no_sound, no_voice, unplayable
from app.ui.view import EveningsView, LibraryView, MachineView, TroubleView
from app.ui.window import Window
from app.voice.engine import NoVoiceError
from app.words.catalog import Words, read_words
from tests.examples import (
    after,
    before,
    before_elsewhere,
    before_not_today,
    broken,
    evenings,
    library,
    library_long,
    moments,
)

SIZES: Final = ((1280, 800), (1024, 640), (1920, 1080))


@dataclass(frozen=True, slots=True)
class Look:
    """How a picture is made."""

    language: str = "nl"
    dark: bool = False
    text: int = 100
    size: tuple[int, int] = (1280, 800)
    reduced: bool = False

    @property
    def name(self) -> str:
        """What is added to the name of the picture."""
        parts = [self.language, "dark" if self.dark else "light", f"{self.size[0]}"]
        parts += [f"{self.text}"] if self.text != 100 else []
        return "-".join(parts + (["still"] if self.reduced else []))


def pages(words: Words) -> Iterator[tuple[str, Callable[[Window], None]]]:
    """Yield the name of each picture and what brings the window there."""
    yield "library", lambda window: window.show_library(library(words))
    yield "library-wish", lambda window: _wish(window, words)
    yield "library-broken", lambda window: window.show_library(broken(words))
    yield "library-empty", lambda window: window.show_library(LibraryView(folder="~/Zacht"))
    yield "library-long", lambda window: window.show_library(library_long(words))
    yield "library-nothing", lambda window: _wish(window, words, time=1, mood=3, touch=2)
    yield "before-not-today", lambda window: window.show_before(before_not_today(words))
    yield "before-elsewhere", lambda window: window.show_before(before_elsewhere(words))
    yield "before", lambda window: window.show_before(before(words))
    yield "after", lambda window: window.show_after(after(words))
    yield "help", lambda window: window.show_alarm(alarm_of(Preferences(country="NL"), words))
    yield "welcome", lambda window: _welcome(window, words, MachineView(looking=False,
        speaks={"nl": "Nederlands", "en": "English"}, devices=("x",)))  # fmt: skip
    yield "welcome-mute", lambda window: _welcome(window, words, mute(words))
    yield "trouble-voice", lambda window: _trouble(window, no_voice(mute(words), words))
    yield "trouble-sound", lambda window: _trouble(window, no_sound(mute(words), words))
    faults = broken(words).cards[1].faults
    yield (
        "trouble-file",
        lambda window: _trouble(window, unplayable("avond.session.yaml", faults, words)),
    )
    yield "about", lambda window: window.show_about()
    yield "preferences", lambda window: window.show_preferences(Preferences(words.language))
    yield "evenings", lambda window: window.show_evenings(evenings(words))
    yield "evenings-first", lambda window: window.show_evenings(EveningsView())
    for name, view, spans in moments(words):
        yield f"stage-{name}", partial(_moment, view=view, spans=spans)


def mute(words: Words) -> MachineView:
    """Return a machine on which nothing is heard."""
    missing = {words.language: words(NoVoiceError("").sentence, language=words("Dutch"))}
    silence = words("No loudspeaker and no headphone was found.")
    return MachineView(looking=False, missing=missing, sound_fault=silence)


def _welcome(window: Window, words: Words, machine: MachineView) -> None:
    """Show the first page of all."""
    page = window.go(WELCOME)
    page.show_preferences(Preferences(words.language, country="NL"))
    card = library(words).cards[0]
    page.show_first(card.title, card.likely)
    page.show_machine(machine)


def _trouble(window: Window, view: TroubleView) -> None:
    """Show what does not work."""
    window.page(TROUBLE).show_trouble(view)
    window.go_over(TROUBLE)


def _wish(window: Window, words: Words, time: int = 2, mood: int = 2, touch: int = 1) -> None:
    """Choose by time and wish, each by its place in the menu."""
    window.show_library(library(words))
    window.library.offer.sentence.time.chosen.emit(time)
    window.library.offer.sentence.mood.chosen.emit(mood)
    window.library.offer.sentence.touch.chosen.emit(touch)


def _moment(window: Window, view: StageView, spans: tuple[Span, ...]) -> None:
    """Show a moment; the controls rest while only a breath is seen."""
    window.open_stage(spans)
    QApplication.processEvents()
    window.show_stage(view)
    if view.asked is not None and view.asked.is_page and isinstance(view.asked, QuestionView):
        scale = view.asked.form == "scale"
        QTest.keyClick(window.stage, Qt.Key.Key_4 if scale else Qt.Key.Key_0)
    if view.on:
        window.stage.turn_changes()
    rests = not view.paused and not view.on and view.layout == "breath"
    if rests:
        window.stage.let_rest()


def looks() -> Iterator[Look]:
    """Yield every way a picture is made."""
    for size in SIZES:
        for dark in (False, True):
            yield Look(dark=dark, size=size)
        yield Look("en", size=size)
    yield Look(text=200)
    yield Look(text=200, dark=True)
    yield Look("en", text=150, size=(1024, 640))
    yield Look(reduced=True)


def make(folder: Path, wanted: tuple[str, ...]) -> int:
    """Make the pictures that are wanted; return how many."""
    made = 0
    for look in looks():
        words = read_words(data_folder() / "assets" / "i18n", look.language)
        for name, show in pages(words):
            whole = f"{name}-{look.name}"
            if not wanted or whole.startswith(wanted):
                picture(look, words, show, folder / f"{whole}.png")
                made += 1
    return made


def picture(look: Look, words: Words, show: Callable[[Window], None], file: Path) -> None:
    """Bring a window somewhere and keep what is seen."""
    shown = theme(dark=look.dark, scale=look.text / 100, reduced=look.reduced)
    window = Window(words, shown)
    window.resize(*look.size)
    window.show()
    QApplication.processEvents()
    show(window)
    QApplication.processEvents()
    for veil in window.findChildren(Veil):
        veil.at(10_000)
    QApplication.processEvents()
    window.grab().save(str(file))
    window.close()
    window.deleteLater()


def main(arguments: list[str]) -> int:
    """Make pictures into a folder."""
    folder = Path(arguments[0] if arguments else "build/pictures")
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    load_fonts(data_folder() / "assets" / "fonts")
    made = make(folder, tuple(arguments[1:]))
    sys.stdout.write(f"{made} pictures in {folder}\n")
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
