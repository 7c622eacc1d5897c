"""Saves a session as a file while the window goes on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app.ui.task import Task
from app.ui.view import SavingView

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.library.bundle import Bundle
    from app.player.assembly import Assembly
    from app.script.model.script import Script
    from app.timeline.choice import Choices
    from app.ui.task import Watch
    from app.ui.window import Window
    from app.words.catalog import Words
    from app.words.known import KnownError

ENDINGS = ("wav", "flac", "ogg", "opus", "mp3", "vtt", "srt")

_UNWISE = '<>:"/\\|?*'


class Saver(QObject):
    """One file at a time; `ask` gives a place for a proposed name, or none."""

    def __init__(
        self,
        window: Window,
        assemble: Callable[[], Assembly],
        ask: Callable[[Window, Words, str], Path | None] | None = None,
    ) -> None:
        """Save nothing yet."""
        super().__init__(window)
        self._window, self._assemble, self._ask = window, assemble, ask or ask_place
        self.task: Task | None = None
        window.save_cancelled.connect(self.cancel)
        window.closed.connect(self.close)

    def save(self, script: Script, choices: Choices, words: Words, bundle: Bundle) -> None:
        """Ask where, and begin; `bundle` holds what came with the session."""
        if self.task is not None:
            return
        place = self._ask(self._window, words, _file_name(script.title.spoken(choices.language)))
        if place is None:
            return
        name = place.name

        def show(share: float) -> None:
            self._window.show_saving(SavingView(words("Saving {name}", name=name), share))

        def end(told: str) -> None:
            self.task = None
            self._window.show_saving(SavingView(told))

        def fail(fault: KnownError) -> None:
            end(fault.told(words))

        self.task = Task(lambda watch: self._write(place, script, choices, bundle, watch), self)
        self.task.went.connect(show)
        self.task.done.connect(lambda _: end(words("Saved as {name}.", name=name)))
        self.task.failed.connect(fail)
        show(0.0)

    def cancel(self) -> None:
        """Leave it; no half file stays behind."""
        if self.task is not None:
            self.task.cancel()
            self.task = None
            self._window.show_saving(SavingView())

    def close(self) -> None:
        """Leave it, and wait until the half file is gone: the window is closed."""
        if self.task is not None:
            self.task.cancel()
            self.task.wait(5)

    def _write(
        self, place: Path, script: Script, choices: Choices, bundle: Bundle, watch: Watch
    ) -> None:
        """Write the file, on a thread: no Qt here."""
        from app.export.audio import CancelledError  # noqa: PLC0415 - numpy, late
        from app.export.session import Wanted, write_session  # noqa: PLC0415 - as above

        assembly = self._assemble()
        try:
            heard = assembly.bring(bundle, choices)
            wanted = Wanted(script, heard, {}, assembly.bank.guide)
            write_session(
                place, wanted, assembly.studio, assembly.score, watch.tell, watch.is_cancelled
            )
        except CancelledError:
            return
        finally:
            assembly.close()


def ask_place(window: Window, words: Words, name: str) -> Path | None:
    """Ask for the place of a file; without an ending it becomes FLAC."""
    kinds = ";;".join(f"{ending.upper()} (*.{ending})" for ending in ENDINGS)
    chosen, kind = QFileDialog.getSaveFileName(
        window, words("Save as"), f"{name}.flac", kinds, "FLAC (*.flac)"
    )
    if not chosen:
        return None
    place = Path(chosen)
    if place.suffix.lower().lstrip(".") not in ENDINGS:
        ending = kind.partition(" ")[0].lower() or "flac"
        place = place.with_name(f"{place.name}.{ending}")
    return place


def _file_name(title: str) -> str:
    """Return a title as a name that every system takes."""
    return "".join(" " if sign in _UNWISE else sign for sign in title).strip(" .") or "Zacht"
