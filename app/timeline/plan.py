"""Plan one step: its length, its breaths, its words in their places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import NamedTuple

from app.script.fault import Fault, Level
from app.script.model.length import TICKS, Length
from app.timeline.cue import Bounds, is_timed_by_end, place
from app.timeline.flow import Gate, Line, Play, Question, Say, Touch
from app.timeline.lane import Phrase
from app.timeline.measure import (
    STEP,
    Measure,
    chosen,
    ends_of,
    lengthened,
    measure,
    running,
)
from app.timeline.placing import Placing, is_row, row
from app.timeline.scope import FaultError
from app.timeline.speech import Lengths, Tone, Utterance, pronounced, utter

TRIES = 6
"""How often a step is lengthened until its words fit."""
_LATER = ("E211", "E212", "E213")
"""What is told but does not keep a session from playing once its clips are there."""


class Planned(NamedTuple):
    """A step that is planned; ticks count from its start.

    `length` is what it probably lasts, `least` and `most` what a person may
    make of it (`None`: no limit). `over` is by how much its words made it
    longer. `leave` ticks of a hand follow after an open end.
    """

    measure: Measure
    length: int
    least: int
    most: int | None
    placing: Placing
    over: int = 0
    approach: int = 0
    leave: int = 0
    faults: tuple[Fault, ...] = ()

    @property
    def after(self) -> int:
        """Ticks in which a hand leaves after a person ended the step."""
        return self.leave if self.measure.until is not None else 0

    @property
    def shown(self) -> int:
        """Ticks for which its events are laid out."""
        if self.measure.until is None:
            return self.length
        breaths = self.measure.breaths
        return self.most or (STEP if breaths is None else breaths.length)


@dataclass(frozen=True, slots=True)
class Speaker:
    """How lines become utterances: language, pronunciation, clips, ranges."""

    language: str
    pronounce: Mapping[str, str] = field(default_factory=dict)
    clip_length: Lengths | None = None
    share: Fraction = Fraction(1, 2)

    def speak(self, line: Line, text: str, tone: Tone) -> Utterance:
        """Return a line's text laid on its own clock."""
        sound = pronounced(text, self.pronounce) if self.pronounce else text
        language = line.language or self.language
        recording = line.recording if text == line.text else ""  # no one recorded its brief form
        like = Phrase(
            "", language, tone.rate, line.style, tone.gain, tone.pitch, line.private, recording
        )
        return utter(sound, like, self.clip_length)

    def pause(self, length: Length | None) -> int:
        """Return the ticks of a pause."""
        return 0 if length is None else chosen(length, self.share)


def plan(play: Play, tone: Tone, speaker: Speaker) -> Planned:
    """Plan a step that is played."""
    if _is_said(play):
        return _said(play, tone, speaker)
    try:
        measured = measure(play, speaker.share)
    except FaultError as met:
        fault = replace(met.fault, path=play.place.path)
        return Planned(Measure(0), 0, 0, 0, Placing(), faults=(fault,))
    if not play.lines and measured.length is not None:
        return _finished(play, measured, Placing(), 0, ())
    return _spoken(play, measured, tone, speaker)


def _is_said(play: Play) -> bool:
    """Say whether a step is lines in a row and nothing else."""
    return (
        isinstance(play.act, Say)
        and play.length is None
        and play.breath is None
        and is_row(play.lines)
    )


def _said(play: Play, tone: Tone, speaker: Speaker) -> Planned:
    """Plan a step that lasts as long as its words, and a pause."""
    placing = row(play.lines, lambda line, text: speaker.speak(line, text, tone), speaker.pause)
    length = _with_pause(play, placing, speaker)
    return Planned(Measure(length), length, length, length, placing)


def _spoken(play: Play, measured: Measure, tone: Tone, speaker: Speaker) -> Planned:
    """Plan a step with words: they may make it longer."""
    asked = measured.length
    for _ in range(TRIES):
        placing = _placing(play, measured, tone, speaker)
        need = placing.words
        if measured.length is None:
            measured = measured._replace(length=_with_pause(play, placing, speaker))
            if not is_timed_by_end(play.lines):
                break
        elif measured.until is not None or need <= measured.length:
            break
        else:
            measured = lengthened(play, measured, need)
    over = 0 if asked is None or measured.length is None else measured.length - asked
    return _finished(play, measured, placing, over, _told(play, placing, over, speaker))


def _placing(play: Play, measured: Measure, tone: Tone, speaker: Speaker) -> Placing:
    """Place the words of a step in what it lasts now."""
    if is_row(play.lines):
        return row(play.lines, lambda line, text: speaker.speak(line, text, tone), speaker.pause)
    is_open = measured.until is not None
    bounds = Bounds(
        measured.most if is_open else measured.length,
        running(measured, play.breath),
        is_open=is_open and measured.most is None,
    )
    return place(
        play.lines, bounds, lambda line, text: speaker.speak(line, text, tone), speaker.pause
    )


def _with_pause(play: Play, placing: Placing, speaker: Speaker) -> int:
    """Return when a step that lasts as long as its words is over."""
    pause = play.act.pause if isinstance(play.act, Say) else None
    if pause is None or not placing.placed:
        return placing.end + speaker.pause(pause)
    last = placing.placed[-1]
    return max(placing.words + speaker.pause(last.line.pause), 0) + speaker.pause(pause)


def _told(play: Play, placing: Placing, over: int, speaker: Speaker) -> tuple[Fault, ...]:
    """Return what an author is told of a step's words.

    With measured clips nothing keeps a session from playing: an overlap has
    been avoided, and what was an error is a warning.
    """
    if not placing.faults and over <= 0:
        return ()
    faults = list(placing.faults)
    if over > 0:
        values = {"seconds": f"{over / TICKS:.1f}"}
        faults.append(Fault("W218", play.place.span, values, level=Level.WARNING))
    if speaker.clip_length is not None:
        faults = [
            replace(fault, level=Level.WARNING) if fault.code in _LATER else fault
            for fault in faults
        ]
    return tuple(replace(fault, path=play.place.path) for fault in faults)


def _finished(
    play: Play, measured: Measure, placing: Placing, over: int, faults: tuple[Fault, ...]
) -> Planned:
    """Return a planned step."""
    length = measured.length or 0
    approach, leave = 0, 0
    if isinstance(play.act, Touch):
        approach, leave = ends_of(play.act, length)
    is_open = measured.until is not None
    if not is_open:
        return Planned(measured, length, length, length, placing, over, approach, leave, faults)
    most = measured.most
    breaths = running(measured, play.breath)
    return Planned(
        measured._replace(breaths=breaths),
        length if most is None else min(length, most),
        min(measured.least, length),
        most,
        placing,
        over,
        approach,
        leave,
        faults,
    )


def plan_question(node: Question | Gate, tone: Tone, speaker: Speaker) -> Planned:
    """Plan the words of a question: its length is theirs."""
    lines: Sequence[Line] = node.lines
    placing = place(
        lines, Bounds(None), lambda line, text: speaker.speak(line, text, tone), speaker.pause
    )
    length = placing.words
    return Planned(Measure(length), length, length, length, placing)
