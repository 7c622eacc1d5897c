"""How the voice changes over a session, by rough lengths of its steps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from app.script.model.breath import Pattern, Rate
from app.script.model.length import TICKS, Length
from app.timeline.breath import mean_period
from app.timeline.extent import ANSWER, branches
from app.timeline.flow import Flow, Gate, Play, Question, Rounds, Say, Written
from app.timeline.measure import STEP, chosen
from app.timeline.speech import Tone, count_words, tones

if TYPE_CHECKING:
    from app.script.model.script import Voice

_HALF = Fraction(1, 2)
_RATE = 96
"""Words a minute that are reckoned with here."""


@dataclass(slots=True)
class Course:
    """Where each node begins, more or less.

    `total` is the length of the session, `together` that of all its steps, on
    whatever path, up to where a person ends them.
    """

    starts: dict[int, int] = field(default_factory=dict)
    total: int = 0
    together: int = 0


def rough_course(written: Written, landing: Flow) -> Course:
    """Return where the nodes of a session begin, more or less."""
    course = Course()
    end = _through(written.steps, 0, course)
    course.total = _through(written.ending, end, course)
    _through(landing, course.total, course)
    return course


def tones_over(voice: Voice, course: Course) -> Callable[[int], Tone]:
    """Return how the voice speaks at each node: its ramps over the session."""
    made: dict[int, Tone] = {}
    total = max(1, course.total)
    spoken = tones(voice)

    def at(index: int) -> Tone:
        """Return the tone, in hundredths of the session."""
        share = 100 * course.starts[index] // total
        if share not in made:
            made[share] = spoken(share / 100)
        return made[share]

    return at


def _through(flow: Flow, now: int, course: Course) -> int:
    """Note where nodes begin; return where the flow ends."""
    for node in flow:
        if isinstance(node, Play):
            length = _rough(node)
            course.starts[node.number] = now
            course.together += length if node.breath is None else max(length, _shown(node))
            now += length
            continue
        if isinstance(node, Question | Gate):
            course.starts[node.number] = now
            course.together += _asked(node)
            now += _asked(node)
        if isinstance(node, Rounds):
            for each in node.passes:
                now = _through(each.flow, now, course)
        else:
            now = max((_through(inner, now, course) for inner in branches(node)), default=now)
    return now


def _asked(node: Question | Gate) -> int:
    """Return the ticks of a question and its answer."""
    return sum(_words(line.text) for line in node.lines) + ANSWER


def _words(text: str) -> int:
    """Return the ticks of a text."""
    return count_words(text) * 60 * TICKS // _RATE


def _rough(play: Play) -> int:
    """Return the ticks of a step."""
    if play.length is not None:
        return chosen(play.length, _HALF) * _unit(play, play.length)
    pause = play.act.pause if isinstance(play.act, Say) else None
    words = sum([_words(line.text) for line in play.lines])
    return words + (0 if pause is None else chosen(pause, _HALF))


def _unit(play: Play, length: Length) -> int:
    """Return the ticks of what a length counts."""
    pace = play.breath.pace if play.breath is not None else None
    if length.unit == "time" or not isinstance(pace, Pattern | Rate):
        return 1
    return int(mean_period(pace))


def _shown(play: Play) -> int:
    """Return for how long the breaths of a step are laid out that a person ends."""
    length = play.length
    if length is None or length.until is None:
        return 0
    return STEP if length.high is None else 0
