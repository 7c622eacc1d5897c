"""What a terminal shows of a playing session: captions and a bar."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

from app.script.model.length import TICKS
from app.timeline.exit import Ask, Decide, Open
from app.timeline.lane import Hand, Motion

if TYPE_CHECKING:
    from app.player.moment import Moment
    from app.script.model.question import AnswerForm
    from app.timeline.state import State
    from app.words.catalog import Words

_MINUTE = 60 * TICKS


class Screen:
    """Prints each caption once, and keeps one line for where we are."""

    def __init__(self, words: Words) -> None:
        """Begin with nothing shown."""
        self._words = words
        self._shown = ""
        self._bar = ""
        self._is_terminal = sys.stdout.isatty()

    def show(self, moment: Moment) -> None:
        """Show a moment."""
        line = caption(moment.state, self._words)
        if moment.state.waiting is not None and line.removeprefix(self._shown).startswith("  "):
            self._shown, line = line, line.removeprefix(self._shown).strip()  # asked aloud already
            self.say(line)
        else:
            self.once(line)
        if self._is_terminal:
            self._draw(bar(moment, self._words, shutil.get_terminal_size().columns))

    def once(self, line: str) -> None:
        """Print a line that is to be read, unless it is the last one still."""
        if line and line != self._shown:
            self._shown = line
            self.say(line)

    def say(self, line: str) -> None:
        """Print a line above the bar."""
        self._draw("")
        print(line, flush=True)

    def _draw(self, text: str) -> None:
        """Write the last line anew where it has changed."""
        if self._is_terminal and text != self._bar:
            sys.stdout.write("\r\x1b[2K" + text)
            sys.stdout.flush()
            self._bar = text


def caption(now: State, words: Words) -> str:
    """Return what is to be read at a moment: a question, or what is spoken."""
    if isinstance(now.waiting, Ask):
        return f"{now.waiting.ask}  {_hint(now.waiting.answer, words)}"
    if isinstance(now.waiting, Decide):
        return f"{now.waiting.ask}  " + words("(o: open, l: later, s: stop)")
    if isinstance(now.waiting, Open):
        return words("(Enter goes on)")
    return now.spoken.text if now.spoken is not None else ""


def _hint(form: AnswerForm, words: Words) -> str:
    """Return how a question is answered at the keyboard."""
    if form.form == "choice":
        named = (
            f"{place}: {text.spoken(words.language)}"
            for place, (_, text) in enumerate(form.choices, start=1)
        )
        return "(" + ", ".join(named) + ")"
    if form.form == "scale":
        return words("(type 0 to 10, then Enter)")
    return words("(type your answer, then Enter)")


def bar(moment: Moment, words: Words, width: int) -> str:
    """Return one line: how far, what the breath and the hands do, what is left."""
    total = max(1, moment.program.lengths.likely)
    left = moment.state.left
    filled = round(20 * (1 - left / total))
    parts = ["█" * filled + "░" * (20 - filled), time_left(left, words)]
    phase = moment.state.phase
    if phase is not None and phase.breath:
        parts.append({"in": words("in"), "out": words("out")}.get(phase.kind[:3].strip("-"), "·"))
    body = moment.state.body
    if isinstance(body, Hand):
        parts.append(", ".join(body.names))
    elif isinstance(body, Motion):
        parts.append(body.what)
    return "  ".join(parts)[: width - 1]


def time_left(ticks: int, words: Words) -> str:
    """Return the time left in words, as a calm person would say it."""
    minutes = round(ticks / _MINUTE)
    if minutes < 1:
        return words("less than a minute left")
    return words.n("about {n} minute left", "about {n} minutes left", minutes)
