"""What a person wishes on the stage: by key, by the one big key, by click."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from app.ui.stage.key import CHANGES, Act, act_of
from app.ui.stage.panel import Panel
from app.ui.stage.press import SETTLES, Held, Press, held, is_repeat, is_sure


class Wishing(QWidget):
    """Takes keys and tells wishes; what is shown is left to who inherits it.

    The big key is told when it comes up again: shortly held it pauses, goes on or
    answers. Held for long it stops while it is still down.
    """

    pause_requested = Signal()
    step_back_requested = Signal()
    step_forward_requested = Signal()
    louder_requested = Signal()
    softer_requested = Signal()
    stop_requested = Signal()
    take_back_requested = Signal()
    help_requested = Signal()
    timer_requested = Signal()
    captions_requested = Signal()
    change_requested = Signal(str)
    alarm_requested = Signal()
    full_screen_requested = Signal()
    answered = Signal(str)
    picked = Signal(str)
    decided = Signal(str)
    continue_requested = Signal()
    say_requested = Signal(str)
    woken = Signal(str)

    def __init__(self, now: Callable[[], float], parent: QWidget | None = None) -> None:
        """Wait for a key; `now` gives seconds."""
        super().__init__(parent)
        self._now = now
        self._press: Press | None = None
        self._keys: dict[int, Press] = {}  # others that were down
        self.panel: Panel | None = None
        self.is_stopped = False
        self.any_key = False

    def wake(self) -> None:
        """Bring back what is hidden while nobody moves."""
        raise NotImplementedError

    def turn_changes(self) -> None:
        """Show what may be changed, or hide it."""
        raise NotImplementedError

    def look_at_keys(self) -> None:
        """See how long a key has been down, and whether an answer stands."""
        now, press = self._now(), self._press
        if press is None:
            if self.panel is not None:
                self.panel.look(now)
        elif is_sure(press, now):
            self._press = None
            if not press.spent:
                self._act(press, held(press, now))
        elif press.until is None and not press.spent and held(press, now) == "stop":
            self._press = replace(press, spent=True)
            self.stop_requested.emit()

    # --- keys ---------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key asks, whether or not the controls are seen."""
        self.wake()
        if self._press is not None and self._press.key == event.key():
            self._press = replace(self._press, until=None)  # it was still down
            return
        if self.panel is not None and self.panel.press(event.key()):
            return
        again = event.isAutoRepeat() or self._is_repeat(event.key())
        act = act_of(event.key(), event.modifiers(), again=again, any_key=self.any_key)
        if act is None:
            super().keyPressEvent(event)
        elif act == "pause":
            self._press = Press(event.key(), self._now(), self.panel)
        else:
            self.do(act)

    def _is_repeat(self, key: int) -> bool:
        """Say whether a press is the repeat of a key that is held; remember it."""
        known, now = self._keys.get(key), self._now()
        again = is_repeat(known, now)
        self._keys[key] = replace(known, until=None) if known and again else Press(key, now)
        return again

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Do what the big key means by how long it was held."""
        if event.key() in self._keys:
            self._keys[event.key()] = replace(self._keys[event.key()], until=self._now())
        press = self._press
        if press is None or press.key != event.key() or event.isAutoRepeat():
            super().keyReleaseEvent(event)
            return
        self._press = replace(press, until=self._now())
        QTimer.singleShot(round(1000 * SETTLES) + 10, self, self.look_at_keys)
        self.look_at_keys()

    def _act(self, press: Press, kind: Held) -> None:
        """Do what the big key means that was held so."""
        if kind == "stop":
            self.stop_requested.emit()
        elif press.asked is not self.panel:
            return  # the question came, or went, while the key was down
        elif self.panel is None:
            (self.take_back_requested if self.is_stopped else self.pause_requested).emit()
        elif kind == "short":
            self.panel.further(self._now())
        else:
            self.panel.backward(self._now())

    def do(self, act: Act) -> None:
        """Tell what is wished; a clicker's two keys go along the answers."""
        if act in CHANGES:
            self.change_requested.emit(act)
        elif act == "change":
            self.turn_changes()
        elif act == "back" and self.is_stopped:
            self.take_back_requested.emit()
        else:
            self._signal(act)()

    def _signal(self, act: Act) -> Callable[[], None]:
        """Return what tells a wish that holds nothing more."""
        panel = self.panel
        if panel is not None and panel.is_counting and act in {"back", "forward"}:
            go = panel.backward if act == "back" else panel.further
            return lambda: go(self._now())
        return {
            "pause": self.pause_requested,
            "back": self.step_back_requested,
            "forward": self.step_forward_requested,
            "louder": self.louder_requested,
            "softer": self.softer_requested,
            "stop": self.stop_requested,
            "help": self.help_requested,
            "timer": self.timer_requested,
            "captions": self.captions_requested,
            "alarm": self.alarm_requested,
            "full": self.full_screen_requested,
        }[act].emit

    # --- hands --------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Bring the controls back."""
        self.wake()
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring the controls back and take the keys."""
        self.wake()
        self.setFocus()
        super().mousePressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Forget a key that is down when the window is left: it comes up elsewhere."""
        if event.type() == QEvent.Type.ActivationChange:
            self._press = None
        super().changeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget a key that is down when another page comes."""
        self._press = None
        super().hideEvent(event)
