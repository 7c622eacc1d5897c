"""The sentence that chooses: its underlined words are menus."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup, QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.flow import Flow
from app.ui.page.text import Text, sheet
from app.ui.page.wish import MOODS, TIMES, TOUCHES, Wish
from app.words.catalog import Words

_BLANK = re.compile(r"\{(\w+)\}([^\s{]*)")


def time_words(minutes: int, words: Words) -> str:
    """Return a time as it stands in the sentence."""
    named = {
        0: words("all the time it takes"),
        5: words("five minutes"),
        10: words("ten minutes"),
        15: words("fifteen minutes"),
        20: words("twenty minutes"),
        30: words("half an hour"),
    }
    return named[minutes]


def mood_words(mood: str, words: Words) -> str:
    """Return what a session is for, as it stands in the sentence."""
    named = {
        "": words("anything"),
        "rest": words("rest"),
        "breath": words("my breath"),
        "touch": words("my hands"),
        "movement": words("small movement"),
        "feeling": words("feeling"),
    }
    return named[mood]


def touch_words(touch: str, words: Words) -> str:
    """Return with or without touch, as it stands in the sentence."""
    named = {
        "either": words("with or without touch"),
        "without": words("without touch"),
        "with": words("with touch"),
    }
    return named[touch]


def wish_words(wish: Wish, words: Words) -> str:
    """Return what is wished, as it stands behind “nothing”: of ten minutes, with touch."""
    parts = []
    if wish.minutes:
        parts.append(words("of {time}", time=time_words(wish.minutes, words)))
    if wish.mood:
        parts.append(words("for {mood}", mood=mood_words(wish.mood, words)))
    if wish.touch != "either" and (wish.mood, wish.touch) != ("touch", "with"):
        parts.append(touch_words(wish.touch, words))
    return " ".join(parts)


class WordMenu(QPushButton):
    """Some underlined words that open a menu of others."""

    chosen = Signal(int)

    def __init__(self, name: str, choices: Sequence[str], theme: Theme) -> None:
        """Offer choices; the first is shown."""
        super().__init__()
        self._choices = tuple(choices)
        self._name = name
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setStyleSheet(
            f"QPushButton {{ {sheet(theme, Role.TITLE, 'ink')} border: none; padding: 0;"
            f" border-bottom: 1px solid {theme.colours.edge}; border-radius: 0; }}"
            f"QPushButton:hover, QPushButton:focus {{ border-bottom: 2px solid"
            f" {theme.colours.ink}; }}"
            "QPushButton::menu-indicator { image: none; width: 0; }"
        )
        self.setFixedHeight(ceil(QFontMetricsF(theme.font(Role.TITLE)).height()) + 1)
        self._group = QActionGroup(self)
        menu = QMenu(self)
        for index, choice in enumerate(self._choices):
            action = menu.addAction(choice)
            action.setCheckable(True)
            action.setActionGroup(self._group)
            action.triggered.connect(lambda _=False, index=index: self.chosen.emit(index))
        self.setMenu(menu)
        self.show_choice(0)

    def show_choice(self, index: int) -> None:
        """Show one of the choices."""
        self.setText(self._choices[index])
        self._group.actions()[index].setChecked(True)
        self.setAccessibleName(f"{self._name}: {self._choices[index]}")


class Sentence(QWidget):
    """I have ten minutes, for rest, without touch."""

    changed = Signal(object)  # Wish

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin with nothing wished."""
        super().__init__(parent)
        self.wish = Wish()
        self.time = WordMenu(words("Time"), [time_words(t, words) for t in TIMES], theme)
        self.mood = WordMenu(words("What for"), [mood_words(m, words) for m in MOODS], theme)
        self.touch = WordMenu(words("Touch"), [touch_words(t, words) for t in TOUCHES], theme)
        self.time.chosen.connect(lambda i: self._wish(replace(self.wish, minutes=TIMES[i])))
        self.mood.chosen.connect(lambda i: self._wish(replace(self.wish, mood=MOODS[i])))
        self.touch.chosen.connect(lambda i: self._wish(replace(self.wish, touch=TOUCHES[i])))
        self._lay_out(words("I have {time}, for {mood}, {touch}."), theme)

    def show_wish(self, wish: Wish) -> None:
        """Show a wish without telling."""
        self.wish = wish
        self.time.show_choice(TIMES.index(wish.minutes))
        self.mood.show_choice(MOODS.index(wish.mood))
        self.touch.show_choice(TOUCHES.index(wish.touch))

    def _wish(self, wish: Wish) -> None:
        """Show a wish and tell."""
        self.show_wish(wish)
        self.changed.emit(wish)

    def _lay_out(self, sentence: str, theme: Theme) -> None:
        """Set the words of the sentence round its menus."""
        space = round(theme.px(Role.TITLE.value.size) * 0.22)
        flow = Flow(self, across=space, down=-theme.px(8))
        menus = {"time": self.time, "mood": self.mood, "touch": self.touch}
        end = 0
        for blank in _BLANK.finditer(sentence):
            self._say(flow, sentence[end : blank.start()], theme)
            flow.addWidget(_joined(menus[blank[1]], blank[2], theme))
            end = blank.end()
        self._say(flow, sentence[end:], theme)

    def _say(self, flow: Flow, text: str, theme: Theme) -> None:
        """Add words that are no menu."""
        if text.strip():
            flow.addWidget(Text(text.strip(), theme, Role.TITLE, wrap=False))


def _joined(menu: WordMenu, sign: str, theme: Theme) -> QWidget:
    """Return a menu with the sign that follows it, never parted."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(menu)
    if sign:
        row.addWidget(Text(sign, theme, Role.TITLE, wrap=False))
    return both
