"""Takes a person through an evening: choosing, before, playing, after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.ui.choosing import Choosing
from app.ui.instrument import Instrument
from app.ui.listening import Listening
from app.ui.playing import Playing
from app.ui.saving import Saver
from app.ui.session import after_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.journal.report import Reports
    from app.journal.whereabouts import Whereabouts
    from app.player.assembly import Assembly
    from app.player.awake import Awake
    from app.player.guide import Ended
    from app.script.model.script import Script
    from app.ui.librarian import Librarian
    from app.ui.preference import Preferences
    from app.ui.session import Chosen
    from app.ui.view import AfterView
    from app.ui.window import Window
    from app.words.catalog import Words


class Host(QObject):
    """One person's evening in the window: who does what, and in which order."""

    began = Signal(str, str)  # name and title of the session that is heard
    resumed = Signal(int)  # how many answers were given before it was broken off

    def __init__(
        self,
        window: Window,
        librarian: Librarian,
        words: Words,
        preferences: Preferences,
        assemble: Callable[[], Assembly],
        reports: Reports,
        awake: Awake | None = None,
    ) -> None:
        """Join window, librarian and player."""
        super().__init__(window)
        self._window, self._librarian, self._words = window, librarian, words
        self._preferences, self._reports, self._faults = preferences, reports, 0
        self.instrument = Instrument(assemble, preferences)
        self.listening = Listening(self.instrument, self)
        self.choosing = Choosing(window, librarian, self.instrument, words, preferences)
        self.playing = Playing(window, words, preferences, awake)
        self.saver = Saver(window, assemble)
        self._join()

    def _join(self) -> None:
        """Connect what leads from one page to another."""
        window, playing = self._window, self.playing
        self._librarian.changed.connect(window.fill_library)
        window.listen_requested.connect(self._listen)
        window.hear_requested.connect(self._hear)
        window.session_left.connect(self.listening.stop)
        window.start_requested.connect(self.start)
        window.save_requested.connect(self._save)
        window.done_requested.connect(window.show_library)
        window.closed.connect(self.close)
        playing.began.connect(self._tell_begun)
        playing.left.connect(self._leave)
        playing.player.ended.connect(self._show_after)

    def show_in(self, words: Words, preferences: Preferences) -> None:
        """Go on in another language, or with other preferences."""
        before, self._preferences, self._words = self._preferences, preferences, words
        if self.instrument.prefer(preferences):
            self.listening.stop()
        if before.hearing.device != preferences.hearing.device:
            self.listening.choose_device(preferences.hearing.device)
        self.choosing.show_in(words, preferences)
        self.playing.show_in(words, preferences)

    def start(self) -> None:
        """Play the session that is chosen."""
        self._play()

    def resume(self, where: Whereabouts, chosen: Chosen, *, landing: bool) -> None:
        """Go on with a session that was broken off: with its step, or its landing."""
        self.choosing.take_up(where.session, chosen)
        self.resumed.emit(len(where.answers.given))
        self._play(where, landing=landing)

    def _play(self, since: Whereabouts | None = None, *, landing: bool = False) -> None:
        """Play the session that is chosen, from its beginning or `since` a step of it."""
        choosing = self.choosing
        script = choosing.script
        if script is None:
            return
        self.listening.stop()
        assembly = self.instrument.assembly
        assembly.rescue = self._librarian.help_session()
        choices = assembly.bring(self._librarian.bundle(choosing.name), choosing.choices(script))
        self._faults = self._reports.count
        asks = self._preferences.can_answer
        guide = assembly.guide(script, choices, asks=asks, since=since, landing=landing)
        self.playing.start(guide)

    def close(self) -> None:
        """Let everything go: the window is closed."""
        self.listening.stop()
        self.playing.close()
        self.instrument.close()

    def _listen(self) -> None:
        """Play a little of each sound, or stop playing it."""
        self.listening.hear("sound-test", self._words.language)

    def _hear(self, language: str) -> None:
        """Hear the voice of a language, or stop hearing it."""
        self.listening.hear("voice-test", language)

    def _save(self) -> None:
        """Save the session that is chosen as a file."""
        script = self.choosing.script
        if script is not None:
            bundle = self._librarian.bundle(self.choosing.name)
            self.saver.save(script, self.choosing.choices(script), self._words, bundle)

    def _tell_begun(self) -> None:
        """Tell which session is heard now."""
        script = self.choosing.script
        if script is not None:
            language = self.choosing.choices(script).language
            name = self.choosing.name.rpartition("/")[2]
            self.began.emit(name, script.title.spoken(language))

    def _leave(self) -> None:
        """Go back to the page before: it was stopped before it was heard."""
        self.instrument.assembly.studio.cancel()
        self.choosing.show()

    def _show_after(self, ended: Ended) -> None:
        """Go to the page after the session; whatever breaks, the stage is left."""
        script = self.choosing.script
        try:
            if script is None:
                self._window.show_library()
            else:
                self._window.show_after(self._after(script, ended))
        except Exception:
            self._window.show_library()
            raise

    def _after(self, script: Script, ended: Ended) -> AfterView:
        """Return what the page after the session shows."""
        choices = self.choosing.choices(script)
        is_faulty = self._reports.count > self._faults
        return after_of(script, choices, ended, self._words, is_faulty=is_faulty)
