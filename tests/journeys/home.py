"""The whole window, wired as it is, with what is outside of it handed in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from app.journal.report import Reports
from app.player.assembly import Gear
from app.player.awake import Awake
from app.player.guide import Ended, Guide
from app.player.transport import Transport
from app.script.model.length import TICKS
from app.sound.score import Levels
from app.sound.silent import SilentOutput
from app.ui.host import Host
from app.ui.opening import Opening
from app.ui.outside import Outside
from app.voice.engine import Engine
from app.voice.fake import FakeEngine
from tests.player.example import Clock

SHORT = """\
session: 1
title: {nl: "Even rust", en: "A short rest"}
languages: [nl, en]
audience: home
caution: [fever]
steps:
  - say: {nl: "Welkom.", en: "Welcome."}
    pause: 3 s
    gives: welcome
  - check: tension
    ask: {nl: "Hoe gespannen?", en: "How tense?"}
    answer: 0-10
    for: 45 s
  - breathe: 4-0-6-0
    for: 3 min
  - check: tension
    ask: {nl: "En nu?", en: "And now?"}
    answer: 0-10
    for: 45 s
ending:
  - say: {nl: "Kom rustig terug.", en: "Come back slowly."}
    gives: way back
  - rest: 40 s
"""

HELP = """\
session: 1
title: {nl: "Terug naar hier", en: "Back to here"}
languages: [nl, en]
audience: home
help: none
steps:
  - say: {nl: "Je handen mogen los.", en: "Your hands may let go."}
    pause: 20 s
"""


class Asleep(Awake):
    """Asks nothing of the system."""

    def begin(self) -> None:
        """Ask nothing."""


NOT_FIRST = {"first": "false"}
"""Kept by who has been here before."""


class HomeWindow:
    """One person at home: what they see, click, type and hear."""

    def __init__(
        self,
        folder: Path,
        *,
        language: str = "en",
        engine: Engine | None = None,
        sessions: dict[str, str] | None = None,
        output: Callable[[Clock], SilentOutput] = SilentOutput,
        wanted: str = "",
        kept: Mapping[str, str] = NOT_FIRST,
    ) -> None:
        self.folder = folder / "sessions"
        self.folder.mkdir(exist_ok=True)
        given = {"s01-rest": SHORT, "s12-back-to-here": HELP} if sessions is None else sessions
        for name, text in given.items():
            (self.folder / f"{name}.session.yaml").write_text(text, encoding="utf-8")
        self.clock = Clock()
        self.engine = engine or FakeEngine()
        self.reports = Reports(folder / "reports")
        self.outputs: list[SilentOutput] = []
        self.devices: list[str] = []
        self._make_output = output
        self.kept = QSettings(str(folder / "kept.ini"), QSettings.Format.IniFormat)
        for name, value in kept.items():
            self.kept.setValue(f"preferences/{name}", value)
        outside = Outside(
            self.kept, (self.folder,), self.reports, self._gear, Asleep(),
            folder / "journal.sqlite",
        )  # fmt: skip
        self.opening = Opening(outside, language, self.folder / wanted if wanted else None)
        self.window = self.opening.window
        self.window.resize(1280, 800)
        self.opening.show()
        self.settle()
        self.host.playing.player.ended.connect(self._keep)

    def _keep(self, ended: Ended) -> None:
        """Keep how a session ended."""
        self.ended = ended

    def _gear(self, volume: float) -> Gear:
        """Give a voice that is quick, and an output on our own clock."""
        return Gear((self.engine,), None, self._output, Levels(), volume)

    def _output(self, device: str) -> SilentOutput:
        """Give an output on our own clock; which device was wished is kept."""
        self.devices.append(device)
        self.outputs.append(self._make_output(self.clock))
        return self.outputs[-1]

    # --- time ------------------------------------------------------------------

    def settle(self, rounds: int = 20) -> None:
        """Let Qt do what waits, but no timer of ours that goes on and on."""
        for _ in range(rounds):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def spoken(self) -> None:
        """Wait until the voice has nothing more to say."""
        assert self.host.instrument.made is not None
        assert self.host.instrument.made.studio.wait(10)

    def after(self, seconds: float, frame: float = 0.5) -> None:
        """Let so much of a session be heard."""
        until = self.clock.now + seconds
        while self.clock.now < until:
            self.clock.now = min(until, self.clock.now + frame)
            self.host.playing.player.frame()
            self.host.listening.player.frame()
        self.settle(3)

    def until(self, wanted: Callable[[], bool], limit: float = 3600, step: float = 0.5) -> None:
        """Let a session be heard until something holds, looked at in each step."""
        begun = self.clock.now
        while not wanted():
            assert self.clock.now - begun < limit, "it never came"
            self.after(step, frame=step)

    @property
    def read(self) -> str:
        """The words that stand under the light."""
        return self.window.stage.scene.caption.caption.text

    # --- hands -----------------------------------------------------------------

    def key(self, key: Qt.Key) -> None:
        """Press a key on the page that is seen."""
        target = self.window.focusWidget() or self.window
        QTest.keyClick(target, key)
        self.settle()

    def click(self, button: QWidget) -> None:
        """Click the middle of something."""
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def button(self, text: str, inside: QWidget | None = None) -> QPushButton:
        """Find a button that is seen by its words."""
        found = [
            one
            for one in (inside or self.window).findChildren(QPushButton)
            if text in (one.text(), one.accessibleName()) and one.isVisible()
        ]
        assert found, f"no button {text}"
        return found[0]

    def sees(self, page: QWidget) -> bool:
        """Say whether a page lies on top."""
        return self.window._book.stack.current is page

    @property
    def host(self) -> Host:
        """What joins window and player, once the first paint is over."""
        return self.opening.house.host

    @property
    def guide(self) -> Guide:
        """The session that plays."""
        assert self.host.playing.player.guide is not None
        return self.host.playing.player.guide

    @property
    def transport(self) -> Transport:
        """What plays it."""
        assert self.guide.transport is not None
        return self.guide.transport

    @property
    def heard(self) -> float:
        """Seconds in the segment that is heard."""
        return self.transport.course.position.tick / TICKS

    def open_first(self) -> None:
        """Go to the page before the session that stands in front."""
        self.window.library.offer.hero.opened.emit(self.opening.house.librarian.cards[0].id)
        self.settle()

    def start(self) -> None:
        """Go from the library into a session that is heard."""
        self.open_first()
        self.window.before.start_requested.emit()
        self.spoken()
        self.after(0.5)

    def close(self) -> None:
        """Close the window."""
        self.window.close()
        self.settle()
