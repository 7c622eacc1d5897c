"""What one segment sounds like: clips, loops and gains, placed in ticks."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal, Protocol, TypeAlias

from app.sound.asset import BREATH, RATE, Assets, Pcm
from app.sound.clip import EMPTY, Clip, Tape, Track, track
from app.sound.envelope import Envelope, Samples, crossed, steady, through
from app.timeline.exit import End
from app.timeline.lane import Phase, Phrase, Spoken, Strike, Under
from app.timeline.program import Segment

Guide: TypeAlias = Literal["voice", "tone", "none"]


class Clips(Protocol):
    """Spoken phrases, mono at 48 kHz."""

    def length(self, phrase: Phrase) -> int | None:
        """Return the ticks of a phrase; `None` where it is not spoken."""
        ...

    def samples(self, phrase: Phrase) -> Samples | None:
        """Return a phrase as it sounds, always as long as its length."""
        ...


@dataclass(frozen=True, slots=True)
class Levels:
    """Linear gains, 0 to 1, of what the mixer brings together."""

    voice: float = 0.8
    bells: float = 0.8
    breath: float = 0.8
    ambience: float = 0.8


HOUSE = Levels(voice=1.0, bells=1.0, breath=0.33, ambience=0.5)
"""Balance of the buses when all levels are equal.

With speech at -22 dBFS the breath tone stands near -34, a background near -38
and below -44 under speech; all peaks together stay below -1 dBFS.
"""
DUCKED = 0.5
"""Gain of the ambience under speech."""
FALL, RISE, APART = RATE // 2, 3 * RATE // 2, 3 * RATE
"""Ticks: ambience goes down before speech, comes back after, not between."""
ENTRY = 2 * RATE
"""Ticks over which a background comes or goes where the script does not say."""


LEAVE = 6 * RATE
"""Ticks in which a background leaves at the end of a session."""


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """A background: a loop, and its gain from the start of the segment."""

    name: str
    loop: Pcm
    gain: Envelope


@dataclass(frozen=True, slots=True, eq=False)
class Score:
    """All that is heard in a segment; nothing in it ever changes.

    `offset` is what was heard before the segment's own tick 0: loops go on
    from there. `entry` is the time that the background of the segment before
    takes to give way.
    """

    segment: int
    length: int
    voice: Track = EMPTY
    bells: Track = EMPTY
    breath: tuple[Phase, ...] = ()
    tones: Pcm | None = None
    layers: tuple[Layer, ...] = ()
    duck: Envelope = steady(1.0)  # noqa: RUF009 - frozen
    levels: Levels = Levels()
    offset: int = 0
    entry: int = ENTRY


def compose(
    segment: Segment,
    clips: Clips,
    assets: Assets,
    levels: Levels = Levels(),
    guide: Guide = "tone",
) -> Score:
    """Make the score of a segment; `guide` holds where a step does not say.

    Raises:
        SoundMissingError: the segment names a sound that cannot be used.
    """
    voice = track(_speech(segment.voice, clips))
    breath = tuple(phase for phase in segment.breath if is_toned(phase, guide))
    first = segment.under[0] if segment.under else None
    return Score(
        segment=segment.index,
        length=segment.length,
        voice=voice,
        bells=track(_strikes(segment.sound, assets)),
        breath=breath,
        tones=assets.sound(BREATH).samples if breath else None,
        layers=tuple(_layers(segment, assets)),
        duck=ducking(voice.clips),
        levels=levels,
        entry=first.fade if first and first.start == 0 and first.fade else ENTRY,
    )


def is_toned(phase: Phase, guide: Guide) -> bool:
    """Tell whether a phase is heard as a tone."""
    return phase.pace == "paced" and phase.guided > 0 and (phase.guide or guide) == "tone"


def ducking(clips: Sequence[Clip]) -> Envelope:
    """Draw the gain of the ambience that makes room for speech."""
    knots: list[tuple[int, float]] = [(0, 1.0)]
    for start, end in _spans(clips):
        begin = max(start - FALL, 0)
        knots += [(begin, 1.0), (start, DUCKED), (end, DUCKED), (end + RISE, 1.0)]
    return through(knots)


def _spans(clips: Sequence[Clip]) -> Iterator[tuple[int, int]]:
    """Join speech that is close together."""
    begin, until = 0, -1
    for clip in clips:
        if until < 0:
            begin = clip.start
        elif clip.start - until > APART:
            yield begin, until
            begin = clip.start
        until = max(until, clip.end)
    if until >= 0:
        yield begin, until


def _speech(voice: Iterable[Spoken], clips: Clips) -> Iterator[Clip]:
    """Place every phrase that is spoken to the listener."""
    for cue in voice:
        for start, phrase in () if cue.to else cue.phrases:
            frames = clips.length(phrase)
            if frames:
                tape = Tape(frames, partial(clips.samples, phrase))
                yield Clip(start, tape, gain(phrase.gain))


def _strikes(strikes: Iterable[Strike], assets: Assets) -> Iterator[Clip]:
    """Place every sound that is struck."""
    for strike in strikes:
        samples = assets.sound(strike.name).samples
        yield Clip(strike.start, samples, gain(strike.level) / 32_768)


def _layers(segment: Segment, assets: Assets) -> Iterator[Layer]:
    """Draw each background's gain; where another begins it goes."""
    for name in dict.fromkeys(under.name for under in segment.under if under.name):
        envelope = steady(0.0)
        for under in segment.under:
            target = gain(under.level) if under.name == name else 0.0
            envelope = _towards(envelope, target, under)
        if isinstance(segment.exit, End):
            envelope = _leaving(envelope, segment.length)
        yield Layer(name, assets.sound(name).samples, envelope)


def _leaving(envelope: Envelope, length: int) -> Envelope:
    """Let a background leave before the end of a session."""
    begin = max(length - LEAVE, 0)
    knots = zip(envelope.ticks, envelope.gains, strict=True)
    early = [knot for knot in knots if knot[0] < begin]
    return through([*early, (begin, envelope.at(begin)), (max(length, 1), 0.0)])


def _towards(envelope: Envelope, target: float, under: Under) -> Envelope:
    """Turn an envelope towards a gain from where a background begins."""
    if under.start == 0 and not under.fade:
        return steady(target)
    here = envelope.at(under.start)
    turned = crossed(steady(target), here, under.fade or ENTRY, under.start)
    before = zip(envelope.ticks, envelope.gains, strict=True)
    knots = [knot for knot in before if knot[0] < under.start]
    after = zip(turned.ticks, turned.gains, strict=True)
    coming = (knot for knot in after if knot[0] > under.start)
    return through([*knots, (under.start, here), *coming])


def gain(decibels: float) -> float:
    """Turn dB, at most 6, into a linear gain."""
    return float(10 ** (min(decibels, 6.0) / 20))
