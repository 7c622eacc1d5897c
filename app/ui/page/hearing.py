"""Voice and sound: how a person wants to hear sessions, each with a way to hear it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.look.space import XL, L, S
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.box import Box
from app.ui.page.chips import Chips
from app.ui.page.flow import Flow
from app.ui.page.level import LevelRows
from app.ui.page.text import Text, button, show_icon
from app.ui.preference import Hearing
from app.ui.view import MachineView
from app.words.catalog import Words

_SPEEDS = (0.85, 0.93, 1.0, 1.08)
_PITCHES = (-3.0, -1.5, 0.0, 1.5)


class HearingRows(QWidget):
    """Shows what is set and what the machine has; tells each change."""

    changed = Signal(object)  # Hearing
    hear_requested = Signal(str)  # a language
    listen_requested = Signal()
    place_requested = Signal(str)  # neural file, neural folder, background

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Show what a program begins with."""
        super().__init__(parent)
        self._words, self._theme = words, theme
        self.shown, self._machine = Hearing(), MachineView()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S)
        self.chips: dict[str, Chips] = {}
        self.voices: dict[str, Box] = {}
        self._spoken: list[QWidget] = []
        self._fill_voice()
        self._fill_neural()
        self._fill_sound()
        self.show_hearing(self.shown)

    # --- what is shown ---------------------------------------------------------------

    def show_hearing(self, hearing: Hearing) -> None:
        """Show what is set, without telling."""
        self.shown = hearing
        self.chips["speaks"].show_chosen("yes" if hearing.speaks else "no")
        self.chips["speed"].show_chosen(str(hearing.speed))
        self.chips["pitch"].show_chosen(str(hearing.pitch))
        self.chips["guide"].show_chosen(hearing.guide)
        self.levels.show_levels(hearing.levels)
        self._show_places()

    def show_machine(self, machine: MachineView) -> None:
        """Show which voices and devices there are."""
        self._machine = machine
        self._show_places()

    def _show_places(self) -> None:
        """Show what depends on both."""
        words, machine, hearing = self._words, self._machine, self.shown
        for language, box in self.voices.items():
            choices = [("", words("the best there is")), *machine.voices.get(language, ())]
            if machine.looking:
                choices = [("", words("Looking for voices…"))]
            box.show_choices(choices, hearing.voices.get(language, ""))
            box.setEnabled(not machine.looking)
        self.no_voice.setText("\n".join(filter(None, (*machine.faults, machine.sound_fault))))
        devices = [("", words("the system's own")), *((name, name) for name in machine.devices)]
        if hearing.device and hearing.device not in machine.devices:
            away = words("{name} (not there now)", name=hearing.device)
            devices.append((hearing.device, away))
        self.device.show_choices(devices, hearing.device)
        self.neural.setText("\n\n".join((hearing.neural, *machine.cards)).strip())
        self.neural_fault.setText(machine.neural_fault)
        self.background.setText(hearing.background)
        self.background_fault.setText(machine.background_fault)
        for text in (self.no_voice, self.neural, self.neural_fault, self.background,
                     self.background_fault):  # fmt: skip
            text.setVisible(bool(text.text()))
        self.no_neural.setVisible(bool(hearing.neural))
        self.no_background.setVisible(bool(hearing.background))
        for widget in self._spoken:
            widget.setVisible(hearing.speaks)
        self._pitch.setVisible(hearing.speaks and machine.has_pitch)
        self._neural.setVisible(hearing.speaks and machine.has_neural)
        self._no_piper.setVisible(hearing.speaks and not machine.has_neural)

    # --- parts -------------------------------------------------------------------------

    def _fill_voice(self) -> None:
        """Put the voice together."""
        w = self._words
        self._chips(
            "speaks", w("Voice"), (("yes", w("spoken")), ("no", w("without a voice"))),
            w("Without a voice a session is whole: a tone, a bell, and words on the screen."),
        )  # fmt: skip
        for language, name in (("nl", w("Voice in Dutch")), ("en", w("Voice in English"))):
            self._spoken.append(self._voice(language, name))
        self.no_voice = Text("", self._theme, Role.LABEL, "ink2")
        self._column.addWidget(self.no_voice)
        speeds = (w("slower"), w("a little slower"), w("as the session says"), w("a little faster"))
        pairs = tuple((str(s), t) for s, t in zip(_SPEEDS, speeds, strict=True))
        self._spoken.append(self._chips("speed", w("Speed of the voice"), pairs))
        pitches = (w("lower"), w("a little lower"), w("as it is"), w("a little higher"))
        pairs = tuple((str(p), t) for p, t in zip(_PITCHES, pitches, strict=True))
        self._pitch = self._chips("pitch", w("Pitch of the voice"), pairs)

    def _voice(self, language: str, name: str) -> QWidget:
        """Add the voice of a language, and a way to hear it."""
        box = self.voices[language] = Box(name, self._theme)
        box.chosen.connect(lambda voice, language=language: self._choose_voice(language, voice))
        hear = button(self._words("Hear it"), "quiet")
        hear.setAccessibleName(f"{self._words('Hear it')}: {name}")
        show_icon(hear, "listen", self._theme)
        hear.clicked.connect(lambda _=False, language=language: self.hear_requested.emit(language))
        return self._labelled(name, "", box, hear)

    def _fill_neural(self) -> None:
        """Put the choice of a neural voice together."""
        w = self._words
        file, folder = button(w("A file…"), "quiet"), button(w("A folder…"), "quiet")
        self.no_neural = button(w("Leave it out"), "plain")
        file.clicked.connect(lambda: self.place_requested.emit("neural file"))
        folder.clicked.connect(lambda: self.place_requested.emit("neural folder"))
        self.no_neural.clicked.connect(lambda: self._take(neural=""))
        self._neural = self._labelled(
            w("A warmer voice"),
            w("A Piper voice that you have: a file that ends in .onnx, with its .json beside it."),
            file, folder, self.no_neural,
        )  # fmt: skip
        self.neural = Text("", self._theme, Role.HINT, "ink2")
        self.neural_fault = Text("", self._theme, Role.LABEL, "warn")
        for text in (self.neural, self.neural_fault):
            self._neural.layout().addWidget(text)  # type: ignore[union-attr]
        self._no_piper = self._labelled(
            w("A warmer voice"),
            w("Zacht can also speak with a neural voice of your own. That takes a part that is "
              "not installed here: pip install zacht[neural]"),
        )  # fmt: skip

    def _fill_sound(self) -> None:
        """Put what sounds besides the voice together."""
        w = self._words
        self._chips(
            "guide", w("Breath with closed eyes"),
            (("tone", w("a tone")), ("voice", w("the voice")), ("none", w("in silence"))),
            w("Where a session leaves it to you: a tone that rises and falls, or a soft in and "
              "out."),
        )  # fmt: skip
        self.levels = LevelRows(self._words, self._theme)
        self.levels.setMaximumWidth(self._theme.px(560))
        self.levels.changed.connect(self._set_level)
        self.levels.listen_requested.connect(self.listen_requested)
        self._labelled(w("How loud each is"), "", self.levels)
        choose = button(w("Choose a recording…"), "quiet")
        self.no_background = button(w("Leave it out"), "plain")
        choose.clicked.connect(lambda: self.place_requested.emit("background"))
        self.no_background.clicked.connect(lambda: self._take(background=""))
        row = self._labelled(
            w("Your own background"),
            w("It lies under every session that has a background."), choose, self.no_background,
        )  # fmt: skip
        self.background = Text("", self._theme, Role.HINT, "ink2")
        self.background_fault = Text("", self._theme, Role.LABEL, "warn")
        for text in (self.background, self.background_fault):
            row.layout().addWidget(text)  # type: ignore[union-attr]
        self.device = Box(w("Heard through"), self._theme)
        self.device.chosen.connect(lambda device: self._take(device=device))
        self._labelled(w("Heard through"), "", self.device)

    # --- pieces --------------------------------------------------------------------------

    def _chips(
        self, name: str, label: str, choices: Sequence[tuple[str, str]], hint: str = ""
    ) -> QWidget:
        """Add one of a few."""
        made = self.chips[name] = Chips(label, choices)
        made.chosen.connect(lambda value, name=name: self._take(**{name: _read(name, value)}))
        return self._labelled(label, hint, made)

    def _labelled(self, label: str, hint: str, *parts: QWidget) -> QWidget:
        """Add a label, a hint, and below them parts that run on."""
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, L, 0, 0)
        column.setSpacing(S)
        named = Text(label, self._theme, Role.NAME)
        column.addWidget(named)
        for part in parts:
            if isinstance(part, Box):  # a screen reader is told what is chosen, not of what
                named.setBuddy(part)
        if hint:
            column.addWidget(Text(hint, self._theme, Role.HINT, "ink2"))
        if len(parts) == 1:
            column.addWidget(parts[0])
        elif isinstance(parts[0] if parts else None, Box):
            beside = QHBoxLayout()
            beside.setSpacing(XL)
            for part in parts:
                beside.addWidget(part)
            beside.addStretch(1)
            column.addLayout(beside)
        elif parts:
            beside_each_other = QWidget()
            flow = Flow(beside_each_other)
            for part in parts:
                flow.addWidget(part)
            column.addWidget(beside_each_other)
        self._column.addWidget(row)
        return row

    # --- changes -------------------------------------------------------------------------

    def _take(self, **values: Any) -> None:  # noqa: ANN401 - each has its own type
        """Take a choice over and tell all."""
        self.shown = replace(self.shown, **values)
        self._show_places()
        self.changed.emit(self.shown)

    def _choose_voice(self, language: str, chosen: str) -> None:
        """Take another voice of a language."""
        voices = {**self.shown.voices, language: chosen}
        self._take(voices={key: voice for key, voice in voices.items() if voice})

    def _set_level(self, name: str, value: float) -> None:
        """Take another level."""
        self._take(levels=replace(self.shown.levels, **{name: value}))


def _read(name: str, chip: str) -> object:
    """Return what a chip stands for."""
    if name == "speaks":
        return chip == "yes"
    return float(chip) if name in {"speed", "pitch"} else chip
